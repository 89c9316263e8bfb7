import { expect, test } from "vitest";
import type { TextBlock } from "../../src/model/block.ts";
import type { Document } from "../../src/model/document.ts";
import { outline, read } from "../builders/reading.ts";

const lines = async (...text: readonly string[]): Promise<string[]> => outline(await read(text.join("\n")));

/** The words under each mark of the first block: `bold: Mål`. */
function marksOf(document: Document): string[] {
  const [block] = document.blocks;
  const marks = block !== undefined && "marks" in block ? (block satisfies TextBlock).marks : [];
  return marks.map(({ start, end, ...look }) => `${Object.keys(look).join("+")}: ${document.text.slice(start, end)}`);
}

test("a blank line parts paragraphs, a single line end is a soft break", async () => {
  expect(await lines("Dag 2009-03-26", "Tid 08.30", "", "", "Plats Forsnäs")).toEqual([
    "p Dag 2009-03-26\nTid 08.30",
    "p Plats Forsnäs",
  ]);
});

test("lines with bullets, dashes and numbers are items of their own", async () => {
  expect(
    await lines(
      "Vi ska:",
      "- starta",
      "* pröva",
      "• följa upp",
      "·avsluta",
      "1. Mötets öppnande",
      "2.Beslut",
      "a) bilaga",
    ),
  ).toEqual([
    "p Vi ska:",
    "li - starta",
    "li * pröva",
    "li • följa upp",
    "li · avsluta",
    "li 1. Mötets öppnande",
    "li 2. Beslut",
    "li a) bilaga",
  ]);
});

test("a bullet of a symbol font is shown as a bullet", async () => {
  expect(await lines("\uf0b7 Mål ett", "\uf0a7 Mål två")).toEqual(["li · Mål ett", "li · Mål två"]);
});

test("an item goes on over lines without a marker, and indented items are deeper", async () => {
  expect(await lines("· Samordna inköpen", "(tillsammans med Lillstrand)", "  - avtal")).toEqual([
    "li · Samordna inköpen\n(tillsammans med Lillstrand)",
    "li1 - avtal",
  ]);
});

test("a dash that only goes on with a broken line is no bullet", async () => {
  const long = "Regionrådet beslutar att samarbetet mellan Älvsele, Granträsk, Norrmark";
  expect(await lines(long, "– och i förekommande fall Lillstrand")).toEqual([
    `p ${long}\n– och i förekommande fall Lillstrand`,
  ]);
});

test("amounts, years and times at the start of a line are no list numbers", async () => {
  expect(await lines("2010 ska gruppen växa", "1.5 mkr avsätts", "08.30 Samling")).toEqual([
    "p 2010 ska gruppen växa\n1.5 mkr avsätts\n08.30 Samling",
  ]);
});

test("Markdown headings lose their signs and keep their emphasis as marks", async () => {
  const document = await read("### **Gemensam växel**");
  expect(outline(document)).toEqual(["h3 Gemensam växel"]);
  expect(marksOf(document)).toEqual(["bold: Gemensam växel"]);
});

test("emphasis and links become marks; the text is without their signs", async () => {
  const document = await read("Se *planen* och **målen**, ***båda***, _även_ [här](https://example.se/a_b_c).");
  expect(document.text).toBe("Se planen och målen, båda, även här.");
  expect(marksOf(document)).toEqual([
    "italic: planen",
    "bold: målen",
    "bold+italic: båda",
    "italic: även",
    "link: här",
  ]);
});

test("stars and underlines that are no emphasis stay", async () => {
  for (const text of ["Budget* och utfall*", "3 * 4 * 5", "Namn: ______", "fil_namn_2010", "5* hotell", "** obs"]) {
    expect((await read(text)).text).toBe(text);
  }
});

test("underlined lines are headings, ruled lines are left out by name", async () => {
  const document = await read("Verksamhetsplan\n===============\n\nMål\n---\n\nText\n\n__________");
  expect(outline(document)).toEqual(["h1 Verksamhetsplan", "h2 Mål", "p Text", "!p __________"]);
  expect(document.ignored.map(({ rule }) => rule)).toEqual(["ruled-line"]);
});

test("tables between pipes have a heading row, their ruled line is gone", async () => {
  expect(await lines("| Mål | Status |", "|-----|:------|", "| Växel | Helt |", "| A\\|B | |")).toEqual([
    "table",
    "|| Mål | Status",
    "| Växel | Helt",
    "| A|B |",
  ]);
});

test("lines with several tabs are rows of a table, a label with one tab is not", async () => {
  expect(await lines("Post\tBudget\tUtfall", "Lokaler\t60\t54,7", "", "Bilaga:\tVP 2010")).toEqual([
    "table",
    "| Post | Budget | Utfall",
    "| Lokaler | 60 | 54,7",
    "p Bilaga:\tVP 2010",
  ]);
});

test("columns that are kept apart by blanks are a table, with its empty cells", async () => {
  expect(
    await lines(
      "Post        Budget 2009   Utfall    Dif",
      "Personal            840    812,5   27,5",
      "Nya möbler                  12,0",
      "Summa               840    824,5   15,5",
      "",
      "Belopp i tkr",
    ),
  ).toEqual([
    "table",
    "| Post | Budget 2009 | Utfall | Dif",
    "| Personal | 840 | 812,5 | 27,5",
    "| Nya möbler |  | 12,0 |",
    "| Summa | 840 | 824,5 | 15,5",
    "p Belopp i tkr",
  ]);
});

test("double blanks within sentences make no table", async () => {
  const text = "Gruppen ska  under året\nöka samverkan  och dela\npå kostnaden  för teknik";
  expect(await lines(text)).toEqual([`p ${text}`]);
});

test("rows with an empty first cell do not turn a table of rows into led cells", async () => {
  expect(await lines("Post\tBudget\tUtfall", "\t2008\t2008", "\ttkr\ttkr", "\tplan\tbokslut", "Hyra\t60\t54")).toEqual([
    "table",
    "| Post | Budget | Utfall",
    "|  | 2008 | 2008",
    "|  | tkr | tkr",
    "|  | plan | bokslut",
    "| Hyra | 60 | 54",
  ]);
});

const FORM = [
  "\tVerksamhetsområde",
  "Vad gör ni?",
  "",
  "\tRäddning",
  "",
  "\tMål 2009",
  "",
  "\t· Öva",
  "",
  "",
  "· Larma",
  "",
];

test("lines led by a tab are cells, each a row of a flat table", async () => {
  expect(await lines("Verksamhetsplan 2009", "", ...FORM)).toEqual([
    "p Verksamhetsplan 2009",
    "table flat",
    "| Verksamhetsområde\nVad gör ni?",
    "| Räddning",
    "| Mål 2009",
    "| · Öva\n\n· Larma",
  ]);
});

test("an empty cell keeps its place, and empty lines at the start of a cell align its list", async () => {
  expect(await lines("\tAnsvarig", "\t", "\t", "Maja Ek", "\tKlart")).toEqual([
    "table flat",
    "| Ansvarig",
    "|",
    "| \nMaja Ek",
    "| Klart",
  ]);
});

test("a table ends where the document's title comes again", async () => {
  const found = await lines(
    "Verksamhetsplan 2009 för räddningsgruppen",
    "",
    ...FORM,
    "",
    "",
    "Verksamhetsplan 2010 för kulturgruppen",
    "Kontakt: Maja Ek",
    ...FORM,
  );
  expect(found.filter((line) => !line.startsWith("|"))).toEqual([
    "p Verksamhetsplan 2009 för räddningsgruppen",
    "table flat",
    "p Verksamhetsplan 2010 för kulturgruppen\nKontakt: Maja Ek",
    "table flat",
  ]);
});

test("a table ends before a text that leads to the same form again", async () => {
  const found = await lines("Räddning", "", ...FORM, "", "", "Kultur", "", "Kontakt: Maja Ek", "", ...FORM);
  expect(found.filter((line) => !line.startsWith("|"))).toEqual([
    "p Räddning",
    "table flat",
    "p Kultur",
    "p Kontakt: Maja Ek",
    "table flat",
  ]);
});

test("the last cell ends at a gap, unless the cell beside has gaps as well", async () => {
  const gap = ["", "", ""];
  expect((await lines("\tA", "\tB", "\tC", ...gap, "Bilaga")).at(-1)).toBe("p Bilaga");
  expect((await lines("\tA", "\tjan", ...gap, "feb", "\tMaja", ...gap, "Olle")).at(-1)).toBe("| Maja\n\n\nOlle");
});

test("indented paragraphs and lists are no cells", async () => {
  const long = "Gruppen har under året arbetat med frågan. ".repeat(8).trim();
  expect(await lines(`\t${long}`, "", `\t${long}`, "", `\t${long}`)).toEqual([`p ${long}`, `p ${long}`, `p ${long}`]);
  expect(await lines("\t- a", "\t- b", "\t- c")).toEqual(["li1 - a", "li1 - b", "li1 - c"]);
});

test("10 MB in one line are read in linear time", async () => {
  const line = "mål *och _medel [ | \t ".repeat(500_000);
  const started = performance.now();
  const document = await read(line);
  expect(document.text.length).toBeGreaterThan(9_000_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("10 MB of short lines are read in linear time", async () => {
  const started = performance.now();
  const document = await read("a:\tb\n1 c |\n".repeat(900_000));
  expect(document.blocks.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("beneath an item that a dash opened, a dash opens the next one, however long the line before is", async () => {
  const long = "Andelen som har arbete efter två år ska öka från 25 till 40 procent";
  expect(await lines(`- ${long}`, "- Alla ska erbjudas praktik")).toEqual([
    `li - ${long}`,
    "li - Alla ska erbjudas praktik",
  ]);
});
