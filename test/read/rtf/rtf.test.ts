import { expect, test } from "vitest";
import { UnreadableSource } from "../../../src/model/document.ts";
import { layOut } from "../../../src/model/draft.ts";
import { rtfReader } from "../../../src/read/rtf/index.ts";
import { mutate, randomFrom } from "../../fuzz/mutate.ts";

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset2 Wingdings;}{\f2\fcharset204 Arial Cyr;}}{\colortbl;\red255\green0\blue0;\red0\green176\blue80;}{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Brödtext;}}`;

async function read(body: string): Promise<ReturnType<typeof layOut> & { codes: string[] }> {
  const bytes = Uint8Array.from([...`${HEAD}${body}}`].map((char) => char.charCodeAt(0) & 0xff));
  const reading = await rtfReader.read(bytes, "test.rtf");
  return { ...layOut(reading.drafts), codes: reading.problems.map(({ code }) => code) };
}

test("letters come from bytes, code pages and Unicode, with the stand-ins for old readers passed over", async () => {
  const { text } = await read(String.raw`M\'e5l \u8211 ? \'84helt\'94 \u8594\'3f klart {\f2\'cc}\par`);
  expect(text).toBe("Mål – „helt” → klart М");
});

test("headings, list items with their labels, tabs and soft breaks", async () => {
  const { text, blocks } = await read(
    String.raw`\pard\s1 M\'e5l\par\pard {\listtext\f1\'b7\tab}\'d6ka\par{\listtext 1.\tab}Minska\line mer\par\pard a\tab b\par`,
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "list_item", "list_item", "paragraph"]);
  expect(text).toBe("Mål\n· Öka\n1. Minska\nmer\na\tb");
});

test("tables have rows, spans, colours and their empty paragraphs", async () => {
  const { text, blocks } = await read(
    String.raw`\trowd\trhdr\cellx2000\cellx4000\pard\intbl M\'e5l\cell Status\cell\row` +
      String.raw`\trowd\cellx2000\clcbpat2\cellx4000\pard\intbl a\par\par b\cell Helt\cell\row` +
      String.raw`\trowd\cellx4000\pard\intbl bred\cell\row\pard efter\par`,
  );
  const table = blocks[0];
  if (table?.kind !== "table") throw new Error("no table");
  expect(text).toBe("Mål\tStatus\na\n\nb\tHelt\nbred\nefter");
  expect(table.rows.map((row) => row.cells.map((c) => [c.column, c.columnSpan, c.fill]))).toEqual([
    [
      [1, 1, undefined],
      [2, 1, undefined],
    ],
    [
      [1, 1, undefined],
      [2, 1, "#00b050"],
    ],
    [[1, 2, undefined]],
  ]);
  expect(table.rows[0]?.header).toBe(true);
});

test("a table within a cell is a block of that cell", async () => {
  const { blocks } = await read(
    String.raw`\trowd\cellx4000\pard\intbl f\'f6re\par\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}` +
      String.raw`\pard\intbl\itap1 efter\cell\trowd\cellx4000\row`,
  );
  const table = blocks[0];
  if (table?.kind !== "table") throw new Error("no table");
  expect(table.rows[0]?.cells[0]?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
});

test("of a field the result is kept with its target; pictures, hidden tables and deleted text are not text", async () => {
  const { text, blocks } = await read(
    String.raw`se {\field{\*\fldinst HYPERLINK "http://example.se/"}{\fldrslt sidan}}{\pict 0102ff}{\*\okand x}{\deleted borta} \b fet\b0\par`,
  );
  expect(text).toBe("se sidan fet");
  expect(blocks[0]?.kind === "paragraph" && blocks[0].marks).toEqual([
    { start: 3, end: 8, link: "http://example.se/" },
    { start: 9, end: 12, bold: true },
  ]);
});

test("page heads and notes are stories, and page heads are left out by rule", async () => {
  const { text, blocks, ignored } = await read(String.raw`{\header \'c4lvregionen\par}text{\footnote en not}\par`);
  expect(text).toBe("text\nÄlvregionen\nen not");
  expect(blocks.map((block) => (block.kind === "story" ? block.story : block.kind))).toEqual([
    "paragraph",
    "header",
    "footnote",
  ]);
  expect(ignored).toEqual([{ start: 5, end: 16, rule: "running-head" }]);
});

test("a file cut short is read and said to be cut; one without text is refused", async () => {
  const cut = Uint8Array.from([...`${HEAD}{\\b fet`].map((char) => char.charCodeAt(0)));
  const reading = await rtfReader.read(cut, "test.rtf");
  expect(reading.problems.map(({ code }) => code)).toEqual(["truncated_file"]);
  await expect(read("")).rejects.toThrow(UnreadableSource);
});

test("damaged files end in a reading or in an error of ours", async () => {
  const body = String.raw`\trowd\cellx2000\cellx4000\pard\intbl a\cell b\cell\row\pard{\listtext 1.\tab}c\par{\field{\*\fldinst X}{\fldrslt y}}`;
  const file = Uint8Array.from([...`${HEAD}${body}}`].map((char) => char.charCodeAt(0) & 0xff));
  const random = randomFrom(7);
  for (let run = 0; run < 300; run++) {
    try {
      layOut((await rtfReader.read(mutate(file, random), "test.rtf")).drafts);
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error;
    }
  }
});
