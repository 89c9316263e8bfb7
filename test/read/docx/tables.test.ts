import { expect, test } from "vitest";
import type { DraftBlock, DraftCell } from "../../../src/model/draft.ts";
import { layOut } from "../../../src/model/draft.ts";
import { placeOf } from "../../../src/model/walk.ts";
import { blocksOf, item, p, r, tbl, tc, texts, tr } from "./builder.ts";

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = "<w:vMerge/>";

/** Each cell as "text row,column rows×columns", without the spans where they are one. */
function grid(blocks: readonly DraftBlock[]): string[][] {
  const [table] = blocks;
  if (table?.kind !== "table") throw new Error("no table");
  const show = ({ blocks: content, row, column, rowSpan = 1, columnSpan = 1 }: DraftCell): string =>
    `${texts(content).join("/")} ${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : ""}`;
  return table.rows.map(({ cells }) => cells.map(show));
}

test("cells stand on a grid, however many columns they cover", async () => {
  const body = tbl(tr([tc("a", span(3))]), tr(["b", tc("c", span(2))]), tr(["d", "e", "f"]));
  expect(grid(await blocksOf(body))).toEqual([["a 1,1 1×3"], ["b 2,1", "c 2,2 1×2"], ["d 3,1", "e 3,2", "f 3,3"]]);
});

test("a cell over several rows is one cell, and the others keep their columns", async () => {
  const body = tbl(tr([tc("a", START), "b"]), tr([tc("", ON), "c"]), tr([tc("", '<w:vMerge w:val="continue"/>'), "d"]));
  expect(grid(await blocksOf(body))).toEqual([["a 1,1 3×1", "b 1,2"], ["c 2,2"], ["d 3,2"]]);
});

test("a row that begins further in keeps its columns, and merges with the cell above them", async () => {
  const body = tbl(
    tr(["a", tc("b", START)]),
    tr([tc("", ON)], '<w:gridBefore w:val="1"/>'),
    tr(["c", "d"], '<w:gridBefore w:val="2"/>'),
  );
  expect(grid(await blocksOf(body))).toEqual([["a 1,1", "b 1,2 2×1"], [], ["c 3,3", "d 3,4"]]);
});

test("a continued cell with text, or with nothing above it, is a cell of its own", async () => {
  const body = tbl(tr([tc("a", START), tc("b", ON)]), tr([tc("text", ON), "c"]), tr(["d", "e"]), tr([tc("", ON)]));
  expect(grid(await blocksOf(body))).toEqual([["a 1,1", "b 1,2"], ["text 2,1", "c 2,2"], ["d 3,1", "e 3,2"], [" 4,1"]]);
});

test("the old way of merging within a row is a span", async () => {
  const body = tbl(tr([tc("a", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "b"]));
  expect(grid(await blocksOf(body))).toEqual([["a 1,1 1×2", "b 1,3"]]);
});

test("a span beyond what Word has is cut", async () => {
  expect(grid(await blocksOf(tbl(tr([tc("a", span(999999999)), tc("b", span(0))]))))).toEqual([
    ["a 1,1 1×63", "b 1,64"],
  ]);
});

test("deleted rows are gone, and rows and cells in content controls are there", async () => {
  const sdt = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const cells = `<w:tr>${sdt(tc("c"))}${tc("d")}</w:tr>`;
  const body = tbl(tr(["a", "b"], '<w:del w:id="1"/>'), sdt(cells)) + tbl(tr(["x"], '<w:del w:id="2"/>')) + p("sist");
  const blocks = await blocksOf(body);
  expect(grid(blocks)).toEqual([["c 1,1", "d 1,2"]]);
  expect(texts(blocks.slice(1))).toEqual(["sist"]);
});

test("heading rows are marked", async () => {
  const body = tbl(tr(["Mål", "Status"], "<w:tblHeader/>"), tr(["a", "b"], '<w:tblHeader w:val="0"/>'));
  const [table] = await blocksOf(body);
  expect(table?.kind === "table" && table.rows.map(({ header }) => header)).toEqual([true, undefined]);
});

test("empty paragraphs and lists within cells are kept", async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const body = tbl(tr([tc(item("öka", 1) + p("") + item("minska", 1)), tc(p("klart") + p("") + p("pågår"))]));
  expect(texts(await blocksOf(body, { numbering }))).toEqual([
    [
      [
        ["· öka", "", "· minska"],
        ["klart", "", "pågår"],
      ],
    ],
  ]);
});

test("a table within a cell is a block of the cell, and its words have a path", async () => {
  const inner = tbl(tr(["Namn", "Telefon"]));
  const drafts = await blocksOf(tbl(tr(["a", tc(p("före") + inner + p(""))])));
  expect(texts(drafts)).toEqual([[[["a"], ["före", [[["Namn"], ["Telefon"]]], ""]]]]);
  const layout = layOut(drafts);
  const at = layout.text.indexOf("Telefon");
  const document = {
    ...layout,
    id: "",
    mediaType: "",
    byteLength: 0,
    reader: "",
    status: "ok" as const,
    problems: [],
    metadata: {},
    pages: [],
  };
  expect(placeOf(document, { start: at, end: at + 3 })).toEqual({
    table: 1,
    row: 1,
    column: 2,
    path: "1:1,2",
    paragraph: 1,
  });
});

test("fills are told as they are painted", async () => {
  const shd = (attributes: string): string => `<w:shd ${attributes}/>`;
  const theme =
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>';
  const fills = [
    'w:val="clear" w:color="auto" w:fill="00B050"',
    'w:val="clear" w:color="auto" w:fill="auto"',
    'w:val="nil" w:fill="FF0000"',
    'w:val="solid" w:color="FF0000" w:fill="auto"',
    'w:val="pct25" w:color="000000" w:fill="FFFFFF"',
    'w:val="pct12" w:color="auto" w:fill="auto"',
    'w:val="diagStripe" w:color="000000" w:fill="FFFF00"',
    'w:val="clear" w:fill="D9E2F3" w:themeFill="accent1"',
    'w:val="clear" w:fill="D9E2F3" w:themeFill="accent1" w:themeFillTint="33"',
    'w:val="clear" w:fill="BFBFBF" w:themeFill="background1" w:themeFillShade="BF"',
    'w:val="clear" w:fill="C00000" w:themeFill="accent6"',
  ];
  const [table] = await blocksOf(tbl(tr(fills.map((fill) => tc("x", shd(fill))))), { theme });
  expect(table?.kind === "table" && table.rows[0]?.cells.map(({ fill }) => fill)).toEqual([
    "#00b050",
    undefined,
    undefined,
    "#ff0000",
    "#bfbfbf",
    "#dfdfdf",
    "#ffff00",
    "#4472c4",
    "#dae3f3",
    "#bfbfbf",
    "#c00000",
  ]);
});

test("the shading of the table is that of cells without their own", async () => {
  const shd = (fill: string): string => `<w:shd w:val="clear" w:fill="${fill}"/>`;
  const body = `<w:tbl><w:tblPr>${shd("D9D9D9")}</w:tblPr>${tr(["a", tc("b", shd("auto"))])}</w:tbl>`;
  const [table] = await blocksOf(body);
  expect(table?.kind === "table" && table.rows[0]?.cells.map(({ fill }) => fill)).toEqual(["#d9d9d9", undefined]);
});

test("words of the package's own making between cells are not lost in silence", async () => {
  await expect(blocksOf(`<w:tbl><w:tr>${tc("a")}${p(r("fel"))}</w:tr></w:tbl>`)).rejects.toThrow('"fel"');
});
