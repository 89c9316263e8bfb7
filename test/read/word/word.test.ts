import { expect, test } from "vitest";
import type { Block } from "../../../src/model/block.ts";
import { type Problem, UnreadableSource } from "../../../src/model/document.ts";
import { type DraftBlock, layOut } from "../../../src/model/draft.ts";
import { tables, textBlocks } from "../../../src/model/walk.ts";
import { readDocument } from "../../../src/read/index.ts";
import { sniff } from "../../../src/read/sniff.ts";
import { headsOf } from "../../../src/read/word/heads.ts";
import { wordReader } from "../../../src/read/word/index.ts";
import { mutate, randomFrom } from "../../fuzz/mutate.ts";
import {
  buildDoc,
  buildLists,
  buildOverrides,
  buildStyles,
  bytes,
  cell,
  cellPara,
  type DocSpec,
  defineTable,
  para,
  rowEnd,
  sprm,
  u16le,
  u32le,
} from "./builder.ts";

async function read(
  spec: DocSpec,
): Promise<{ text: string; blocks: readonly Block[]; drafts: readonly DraftBlock[]; problems: readonly Problem[] }> {
  const reading = await wordReader.read(buildDoc(spec), "test.doc");
  return { ...layOut(reading.drafts), drafts: reading.drafts, problems: reading.problems };
}

/** Cells as "row,column+rowSpan×columnSpan text #fill". */
function gridOf(text: string, block: Block | undefined): string[] {
  if (block?.kind !== "table") throw new Error("no table");
  return block.rows.flatMap((row) =>
    row.cells.map((c) => {
      const spans = c.rowSpan === 1 && c.columnSpan === 1 ? "" : `+${c.rowSpan}×${c.columnSpan}`;
      return `${c.row},${c.column}${spans} ${text.slice(c.span.start, c.span.end)}${c.fill === undefined ? "" : ` ${c.fill}`}`;
    }),
  );
}

test("paragraphs are read in order, with their character positions", async () => {
  const { text, blocks } = await read({ main: [para("Mål 2010"), para("Öka antalet besök")] });
  expect(text).toBe("Mål 2010\nÖka antalet besök");
  const [, second] = blocks;
  if (second?.kind !== "paragraph") throw new Error("no paragraph");
  expect(second.anchors).toEqual([{ kind: "cp", start: 9, end: 26, cp: 9 }]);
});

test("pieces in any order, 8-bit windows-1252 and 16-bit, make one text", async () => {
  const { text } = await read({
    main: [para("”Helt” – uppfyllt"), para("Δ delvis")],
    cuts: [5, 18],
    eightBit: [true, true, false],
  });
  expect(text).toBe("”Helt” – uppfyllt\nΔ delvis");
});

test("a property that a fast save hung on a piece holds for the piece alone", async () => {
  const { blocks } = await read({
    main: [para("abc"), para("def")],
    cuts: [4],
    pieceProperties: { 1: sprm(0x0835, 1) },
  });
  const marks = [...textBlocks(blocks)].map(({ block }) => block.marks);
  expect(marks).toEqual([[], [{ start: 4, end: 7, bold: true }]]);
});

test("headings are told by the built-in number of the style or of its base, and by the outline level", async () => {
  const styles = buildStyles([{ sti: 0 }, { sti: 2 }, { sti: 4094, base: 1 }, { sti: 62 }]);
  const { drafts } = await read({
    main: [
      para("a", { istd: 1 }),
      para("b", { istd: 2 }),
      para("c", { istd: 3 }),
      para("d", { papx: sprm(0x2640, 3) }),
      para("e"),
    ],
    styles,
  });
  expect(drafts.map((draft) => (draft.kind === "heading" ? draft.level : draft.kind))).toEqual([
    2,
    2,
    1,
    4,
    "paragraph",
  ]);
});

test("bold follows the style, and a toggle turns it round", async () => {
  const styles = buildStyles([{ sti: 0 }, { sti: 4094, chpx: sprm(0x0835, 1) }]);
  const { blocks } = await read({
    main: [{ runs: [{ text: "fet" }, { text: "mager", chpx: sprm(0x0835, 0x81) }], istd: 1 }],
    styles,
  });
  const [block] = [...textBlocks(blocks)];
  expect(block?.block.marks).toEqual([{ start: 0, end: 3, bold: true }]);
});

test("a table has rows and cells, and empty paragraphs in cells are kept", async () => {
  const row = rowEnd(defineTable([0, 2000, 4000]));
  const { text, blocks } = await read({
    main: [cell("Mål"), cell("Status"), row, cellPara("a"), cellPara(""), cell("b"), cell("Helt"), row, para("efter")],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1 Mål", "1,2 Status", "2,1 a\n\nb", "2,2 Helt"]);
  expect(blocks[1]?.kind).toBe("paragraph");
});

test("columns are the union of all rows' edges, so a wide cell spans", async () => {
  const { text, blocks } = await read({
    main: [
      cell("Mål 2010"),
      rowEnd(defineTable([0, 6000])),
      cell("Aktivitet"),
      cell("Klart"),
      cell("Ansvarig"),
      rowEnd(defineTable([0, 2003, 4000, 6001])),
    ],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1+1×3 Mål 2010", "2,1 Aktivitet", "2,2 Klart", "2,3 Ansvarig"]);
});

test("vertically and horizontally merged cells become spans", async () => {
  const { text, blocks } = await read({
    main: [
      cell("a"),
      cell("b"),
      cell(""),
      rowEnd(defineTable([0, 1000, 2000, 3000], [3 << 5, 2, 1])),
      cell(""),
      cell("d"),
      cell("e"),
      rowEnd(defineTable([0, 1000, 2000, 3000], [1 << 5, 0, 0])),
    ],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1+2×1 a", "1,2+1×2 b", "2,2 d", "2,3 e"]);
});

test("cells are merged, split and marked as merged down by sprms after the definition", async () => {
  const edges = [0, 1000, 2000, 3000];
  const { text, blocks } = await read({
    main: [
      cell("a"),
      cell("b"),
      cell("c"),
      rowEnd(defineTable(edges), sprm(0x5624, 0, 2), sprm(0xd62b, 2, 2, 3)),
      cell("d"),
      cell("e"),
      cell(""),
      rowEnd(defineTable(edges, [2, 1, 0]), sprm(0x5625, 0, 2), sprm(0xd62b, 2, 2, 1)),
    ],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1+1×2 a\nb", "1,3+2×1 c", "2,1 d", "2,2 e"]);
});

test("cells are deleted from, inserted into and widened in a definition", async () => {
  const { text, blocks } = await read({
    main: [
      cell("a"),
      cell("b"),
      rowEnd(defineTable([0, 1000, 2000, 3000]), sprm(0x5622, 1, 2), sprm(0x7623, 0, 1, ...u16le(2000))),
      cell("c"),
      cell("d"),
      cell("e"),
      rowEnd(defineTable([0, 1000, 2000]), sprm(0x7621, 2, 1, ...u16le(1000))),
    ],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1+1×2 a", "1,3 b", "2,1 c", "2,2 d", "2,3 e"]);
});

test("a heading row is marked", async () => {
  const { blocks } = await read({
    main: [cell("Mål"), rowEnd(defineTable([0, 1000]), sprm(0x3404, 1)), cell("a"), rowEnd(defineTable([0, 1000]))],
  });
  const [table] = [...tables(blocks)];
  expect(table?.rows.map((row) => row.header)).toEqual([true, undefined]);
});

test("row properties that stand in the Data stream are found", async () => {
  const definition = defineTable([0, 1000, 2000]);
  const data = bytes(new Array(10).fill(0), u16le(definition.length), definition);
  const { text, blocks } = await read({ main: [cell("a"), cell("b"), rowEnd(sprm(0x646b, ...u32le(10)))], data });
  expect(gridOf(text, blocks[0])).toEqual(["1,1 a", "1,2 b"]);
});

test("a row without any definition still has its cells, in order", async () => {
  const { text, blocks } = await read({ main: [cell("a"), cell("b"), rowEnd(), cell("c"), cell("d"), rowEnd()] });
  expect(gridOf(text, blocks[0])).toEqual(["1,1 a", "1,2 b", "2,1 c", "2,2 d"]);
});

test("a table within a cell is a block of that cell", async () => {
  const inner = (text: string, ...more: readonly Uint8Array[]) =>
    para(text, { papx: bytes(sprm(0x2416, 1), sprm(0x6649, ...u32le(2)), ...more) });
  const { text, blocks } = await read({
    main: [
      cellPara("före"),
      inner("x", sprm(0x244b, 1)),
      inner("y", sprm(0x244b, 1)),
      inner("", sprm(0x244b, 1), sprm(0x244c, 1), defineTable([0, 500, 1000])),
      cell("efter"),
      cell("b"),
      rowEnd(defineTable([0, 2000, 4000])),
    ],
  });
  expect(text).toBe("före\nx\ty\nefter\tb");
  const outer = blocks[0];
  if (outer?.kind !== "table") throw new Error("no table");
  expect(outer.rows[0]?.cells[0]?.blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "paragraph"]);
});

test("cells whose row never ends are paragraphs, not a table", async () => {
  const { blocks, text } = await read({ main: [cell("a"), cell("b"), para("efter")] });
  expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  expect(text).toBe("a\nb\nefter");
});

const shd = (fore: number, back: number, pattern: number): number[] => [
  ...u32le(fore),
  ...u32le(back),
  ...u16le(pattern),
];
const AUTO = 0xff000000;

test("cell shading is a colour: plain, as foreground, and mixed by a pattern, rounded down", async () => {
  const fills = [
    ...shd(AUTO, 0x0050b000, 0),
    ...shd(0x0000ffff, AUTO, 1),
    ...shd(0, 0x00ffffff, 37),
    ...shd(AUTO, AUTO, 0),
  ];
  const { text, blocks } = await read({
    main: [
      cell("a"),
      cell("b"),
      cell("c"),
      cell("d"),
      rowEnd(defineTable([0, 1, 2, 3, 4].map((n) => n * 1000)), sprm(0xd612, fills.length, ...fills)),
    ],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1 a #00b050", "1,2 b #ffff00", "1,3 c #dfdfdf", "1,4 d"]);
});

test("the old shading of Word 97 counts where there is no new one, and a raw one last", async () => {
  const old = [...u16le((6 << 5) | 0), ...u16le((8 << 5) | (1 << 0) | (8 << 10))];
  const raw = shd(AUTO, 0x000000ff, 0);
  const edges = defineTable([0, 1000, 2000]);
  const { text, blocks } = await read({
    main: [
      cell("a"),
      cell("b"),
      rowEnd(edges, sprm(0xd609, old.length, ...old), sprm(0xd670, raw.length, ...raw)),
      cell("c"),
      cell("d"),
      rowEnd(edges, sprm(0xd670, raw.length, ...raw)),
    ],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1 a #ff0000", "1,2 b #7f7f7f", "2,1 c #ff0000", "2,2 d"]);
});

test("shading of a range of cells, and of cells beyond the twenty-second", async () => {
  const edges = Array.from({ length: 47 }, (_, i) => i * 500);
  const green = shd(AUTO, 0x0000ff00, 0);
  const row = bytes(
    defineTable(edges),
    sprm(0xd62d, 12, 1, 3, ...green),
    sprm(0xd616, 10, ...green),
    sprm(0xd60c, 10, ...green),
  );
  const { blocks } = await read({
    main: [...Array.from({ length: 46 }, (_, i) => cell(`c${i + 1}`)), rowEnd(sprm(0x6646, ...u32le(0)))],
    data: bytes(u16le(row.length), row),
  });
  const [table] = [...tables(blocks)];
  expect(table?.rows[0]?.cells.flatMap((c, i) => (c.fill === "#00ff00" ? [i + 1] : []))).toEqual([2, 3, 23, 45]);
});

test("shading of a range in the old form", async () => {
  const { text, blocks } = await read({
    main: [cell("a"), cell("b"), rowEnd(defineTable([0, 1000, 2000]), sprm(0x7627, 1, 2, ...u16le(4 << 5)))],
  });
  expect(gridOf(text, blocks[0])).toEqual(["1,1 a", "1,2 b #00ff00"]);
});

test("list labels are computed: numbers, levels, letters, bullets, and a start of one's own", async () => {
  const lists = buildLists([
    {
      id: 7,
      levels: [
        { format: 0, text: "\u0000." },
        { format: 4, text: "\u0000.\u0001)" },
      ],
    },
    { id: 8, levels: [{ format: 23, text: "\uf0b7" }] },
  ]);
  const listOverrides = buildOverrides([{ list: 7 }, { list: 8 }, { list: 7, startAt: 5 }]);
  const item = (text: string, list: number, depth = 0) =>
    para(text, { papx: bytes(sprm(0x460b, ...u16le(list)), sprm(0x260a, depth)) });
  const { text } = await read({
    main: [
      item("a", 1),
      item("b", 1),
      item("c", 1, 1),
      item("d", 1, 1),
      item("e", 1),
      item("f", 1, 1),
      item("g", 2),
      item("h", 3),
      item("i", 3),
    ],
    lists,
    listOverrides,
  });
  expect(text).toBe("1. a\n2. b\n2.a) c\n2.b) d\n3. e\n3.a) f\n· g\n5. h\n6. i");
});

test("a numbered heading has its number before it, and its positions lead to the words alone", async () => {
  const { text, blocks } = await read({
    main: [para("Mål", { istd: 1, papx: bytes(sprm(0x460b, ...u16le(1)), sprm(0x260a, 0)) })],
    styles: buildStyles([{ sti: 0 }, { sti: 1, chpx: sprm(0x0835, 1) }]),
    lists: buildLists([{ id: 7, levels: [{ format: 0, text: "\u0000." }] }]),
    listOverrides: buildOverrides([{ list: 7 }]),
  });
  expect(text).toBe("1. Mål");
  const [block] = [...textBlocks(blocks)];
  expect(block?.block.anchors).toEqual([{ kind: "cp", start: 3, end: 6, cp: 0 }]);
  expect(block?.block.marks).toEqual([{ start: 3, end: 6, bold: true }]);
});

test("of a field the result is kept, its instruction is not, and a hyperlink keeps its target", async () => {
  const { text, blocks } = await read({
    main: [
      para('se \x13 HYPERLINK "http://example.se/vp" \x14vår plan\x15 sidan \x13PAGE\x14\x15.'),
      para("\x13 REF x \x13 PAGE \x14 3 \x15 \x14ut\x15"),
    ],
  });
  expect(text).toBe("se vår plan sidan .\nut");
  const [first] = [...textBlocks(blocks)];
  expect(first?.block.marks).toEqual([{ start: 3, end: 11, link: "http://example.se/vp" }]);
});

test("deleted text is dropped, inserted text kept, and a deleted paragraph mark joins two paragraphs", async () => {
  const gone = sprm(0x0800, 1);
  const { text } = await read({
    main: [
      { runs: [{ text: "Helt " }, { text: "inte ", chpx: gone }, { text: "uppfyllt", chpx: sprm(0x0801, 1) }] },
      { runs: [{ text: "Ett" }], markChpx: gone },
      para("två"),
    ],
  });
  expect(text).toBe("Helt uppfyllt\nEtttvå");
});

test("hidden text is kept and marked, colours and highlighting too", async () => {
  const { text, blocks } = await read({
    main: [
      {
        runs: [
          { text: "dold", chpx: sprm(0x083c, 1) },
          { text: "röd", chpx: sprm(0x6870, 0xff, 0, 0, 0) },
          { text: "gul", chpx: sprm(0x2a0c, 7) },
          { text: "grön", chpx: sprm(0x2a42, 11) },
        ],
      },
    ],
  });
  expect(text).toBe("doldrödgulgrön");
  expect([...textBlocks(blocks)][0]?.block.marks).toEqual([
    { start: 0, end: 4, hidden: true },
    { start: 4, end: 7, colour: "#ff0000" },
    { start: 7, end: 10, highlight: "#ffff00" },
    { start: 10, end: 14, colour: "#008000" },
  ]);
});

test("letters of symbol fonts are the characters they show", async () => {
  const { text } = await read({
    main: [
      { runs: [{ text: "(", chpx: sprm(0x6a09, ...u16le(1), ...u16le(0xf0fc)) }, { text: " klart" }] },
      { runs: [{ text: "\uf04a", chpx: sprm(0x4a4f, ...u16le(1)) }] },
      para("( inte en symbol"),
    ],
    fonts: ["Arial", "Wingdings"],
  });
  expect(text).toBe("✓ klart\n☺\n( inte en symbol");
});

test("soft breaks, tabs and no-break hyphens are kept, marks and soft hyphens dropped", async () => {
  const { text } = await read({ main: [para("a\x0bb\tc\x1ed\x1fe\x02f\x01g")] });
  expect(text).toBe("a\nb\tc\u2011defg");
});

test("notes, comments, text boxes and page heads are stories of their own; page heads are left out by rule", async () => {
  const empty: never[] = [];
  const headers = [
    empty,
    empty,
    empty,
    empty,
    empty,
    empty,
    empty,
    [para("Älvregionen"), para("")],
    empty,
    [para("Sid 1"), para("")],
    empty,
    empty,
  ];
  const reading = await wordReader.read(
    buildDoc({
      main: [para("text")],
      footnotes: [[para("en not"), para("")]],
      headers,
      comments: [[para("en kommentar")]],
      endnotes: [[para("en slutnot")]],
      textboxes: [[para("en ruta"), para("")]],
    }),
    "test.doc",
  );
  const layout = layOut(reading.drafts);
  expect(
    layout.blocks.map((block) =>
      block.kind === "story" ? `${block.story}: ${layout.text.slice(block.span.start, block.span.end)}` : block.kind,
    ),
  ).toEqual([
    "paragraph",
    "textbox: en ruta",
    "footnote: en not",
    "endnote: en slutnot",
    "comment: en kommentar",
    "header: Älvregionen",
    "footer: Sid 1",
  ]);
  expect(layout.ignored.map(({ rule }) => rule)).toEqual(["running-head", "running-head"]);
});

test("a first page's own head is content, unless it says what the other heads say", () => {
  const head = (text: string): DraftBlock[] => [{ kind: "paragraph", text }];
  const none: DraftBlock[][] = Array.from({ length: 6 }, () => []);
  const parts = [...none, [], head("Älvregionen"), [], head("Sid 1"), head("Kallelse 2010-03-24"), head("Sid 1")];
  const ignored = (firstPages: boolean[]): (string | undefined)[] =>
    headsOf(parts, firstPages).map((block) => (block.kind === "story" ? block.ignored : "no story"));
  expect(ignored([true])).toEqual(["running-head", "running-head", undefined, "running-head"]);
  expect(ignored([false])).toEqual(["running-head", "running-head", "running-head", "running-head"]);
});

test("an encrypted file, another Word's file and a file cut short are told apart", async () => {
  const codeOf = async (file: Uint8Array): Promise<string> => {
    try {
      await wordReader.read(file, "test.doc");
    } catch (error) {
      if (error instanceof UnreadableSource) return error.code;
      throw error;
    }
    return "read";
  };
  const whole = buildDoc({ main: [para("text")] });
  expect(await codeOf(buildDoc({ main: [para("text")], flags: 0x0100 }))).toBe("encrypted");
  expect(await codeOf(whole.slice(0, 300))).toBe("truncated_file");
  expect(await codeOf(new Uint8Array(600))).toBe("damaged_file");
  expect(await codeOf(whole)).toBe("read");
});

test("of a file cut short, the text that is there is read, and the losses are told", async () => {
  const whole = buildDoc({ main: [para("början"), para("ord ".repeat(3000))] });
  const cut = whole.slice(0, whole.length - 20_000);
  expect(sniff(cut, "test.doc")).toEqual({ format: "doc" });
  const reading = await wordReader.read(cut, "test.doc");
  expect(layOut(reading.drafts).text).toMatch(/^början\nord ord /u);
  expect(reading.problems.map(({ code }) => code)).toContain("damaged_file");
  expect(reading.problems.map(({ message }) => message).join()).toMatch(/directory is lost.*piece table is lost/u);
});

test("loops in the container's chains end, and the loss is told", async () => {
  const file = buildDoc({ main: [para("text ".repeat(2000))] });
  const view = new DataView(file.buffer);
  const fat = 512 * (view.getUint32(76, true) + 1);
  view.setUint32(fat + 4 * 3, 0, true); // the fourth sector leads back to the first
  const reading = await wordReader.read(file, "test.doc");
  expect(reading.problems.length).toBeGreaterThan(0);
});

test("damaged files of all kinds end in a reading or in an error of ours", async () => {
  const originals = [
    buildDoc({ main: [para("Mål"), cell("a"), cell("b"), rowEnd(defineTable([0, 1000, 2000])), para("slut")] }),
    buildDoc({
      main: [para("a", { papx: bytes(sprm(0x460b, ...u16le(1)), sprm(0x260a, 0)) })],
      lists: buildLists([{ id: 1, levels: [{ format: 0, text: "\u0000." }] }]),
      listOverrides: buildOverrides([{ list: 1 }]),
      footnotes: [[para("not")]],
      textboxes: [[para("ruta")]],
    }),
  ];
  const random = randomFrom(2010);
  let read = 0;
  for (let run = 0; run < 200; run++) {
    const file = mutate(originals[run % originals.length] ?? new Uint8Array(0), random);
    try {
      layOut((await wordReader.read(file, "test.doc")).drafts);
      read++;
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error;
    }
  }
  expect(read).toBeGreaterThan(50);
});

test("half a character is replaced, told, and moves nothing", async () => {
  const bytes = buildDoc({ main: [para("M\ud83dl och mer"), para("slut")] });
  const { text, status, problems } = await readDocument({ path: "test.doc", bytes });
  expect(text).toBe("M\ufffdl och mer\nslut");
  expect(status).toBe("partial");
  expect(problems.map(({ code }) => code)).toEqual(["garbled_text"]);
});
