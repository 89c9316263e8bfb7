import { expect, test } from "vitest";
import { lossesOf } from "../../../src/read/docx/second-reading.ts";
import { li, p, table } from "../../builders/document.ts";
import { documentXml, p as paragraph, r, read } from "./builder.ts";

test("the same words in whatever order are no loss", () => {
  const blocks = [p("Öka antalet möten"), table(["Mål", "Status"]), li("två gånger om året")];
  expect(lossesOf({ text: "två gånger om året\nMål\tStatus\nÖka antalet möten", tables: 1 }, blocks, [])).toEqual([]);
});

test("a word that only mammoth reads is told, and one that it reads more often", () => {
  expect(lossesOf({ text: "Öka antalet möten", tables: 0 }, [p("Öka antalet")], [])).toEqual([
    'mammoth reads text that was not read here: "möten"',
  ]);
  expect(lossesOf({ text: "möte och möte", tables: 0 }, [p("möte och")], [])).toHaveLength(1);
});

test("words cut differently, and words left out on purpose, are no loss", () => {
  expect(lossesOf({ text: "helauppfyllt", tables: 0 }, [p("hela\nuppfyllt")], [])).toEqual([]);
  expect(lossesOf({ text: "kommunJa", tables: 0 }, [p("Ja")], ["kommun"])).toEqual([]);
  expect(lossesOf({ text: "arbets\u00adgrupp", tables: 0 }, [p("arbetsgrupp")], [])).toEqual([]);
});

test("a table that only mammoth sees is told", () => {
  expect(lossesOf({ text: "", tables: 2 }, [table(["a"])], [])).toEqual(["mammoth reads 2 tables, here are 1"]);
});

test("mammoth reads the main text, notes and comments of a package", async () => {
  const reference = (kind: string): string => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
  const spec = {
    body: paragraph(r("Text") + reference("footnote") + reference("comment")),
    footnotes: `<w:footnote w:id="1">${paragraph("Not")}</w:footnote>`,
    comments: `<w:comment w:id="1">${paragraph("Fråga")}</w:comment>`,
  };
  expect((await read(spec)).problems).toEqual([]);
  // A notice that notes go on is no note for us; mammoth takes it for one.
  const typed = { ...spec, footnotes: spec.footnotes.replace('w:id="1"', 'w:id="1" w:type="continuationNotice"') };
  expect((await read(typed)).problems).toMatchObject([
    { code: "lost_part", message: expect.stringContaining('"Not"') },
  ]);
});

test("a note that refers to itself is read once", async () => {
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const footnotes = `<w:footnote w:id="1">${paragraph(r("Not") + reference)}</w:footnote>`;
  expect((await read({ body: paragraph(r("Text") + reference), footnotes })).problems).toEqual([]);
});

test("a package that mammoth refuses is read once, and it is told", async () => {
  const { drafts, problems } = await read({ body: paragraph("<w:r><w:t>Mål<!-- fel -->uppfyllelse</w:t></w:r>") });
  expect(drafts).toMatchObject([{ text: "Måluppfyllelse" }]);
  expect(problems).toMatchObject([{ code: "lost_part", message: expect.stringContaining("mammoth cannot read it") }]);
});

test("a text too large for mammoth is read once, and it is told", async () => {
  const content = documentXml(paragraph("Mål").repeat(25_000));
  const { drafts, problems } = await read({ entries: [{ name: "word/document.xml", content, stored: true }] });
  expect(drafts).toHaveLength(25_000);
  expect(problems).toMatchObject([{ code: "limit_size", message: expect.stringContaining("was read once") }]);
});
