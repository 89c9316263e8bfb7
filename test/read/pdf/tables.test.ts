/** Tables on PDF pages: ruled, filled, half-ruled, without rules, over page ends; and what looks like one and is none. */
import { expect, test } from "vitest";
import type { Table } from "../../../src/model/block.ts";
import type { Document } from "../../../src/model/document.ts";
import { placeOf, tables } from "../../../src/model/walk.ts";
import { fill, grid, type Ink, lines, page, rule, text, upright } from "./pdf-builder.ts";
import { read, shown } from "./read-pdf.ts";

const firstTable = (document: Document): Table => {
  const [table] = tables(document.blocks);
  if (table === undefined) throw new Error("no table was found");
  return table;
};

test("a ruled table has its cells, their colours and their places", async () => {
  const document = await read(
    page(
      text(70, 80, "Uppföljning"),
      fill(70, 120, 100, 20, "#d9d9d9"),
      fill(170, 140, 130, 20, "#92d050"),
      grid([70, 170, 300], [100, 120, 140, 160]),
      ...[text(75, 114, "Mål"), text(175, 114, "Status"), text(75, 134, "Bredband"), text(175, 134, "Klart")],
      ...[text(75, 154, "Växel"), text(175, 154, "Helt uppfyllt")],
    ),
  );
  expect(shown(document)).toEqual(["Uppföljning", "Mål | Status", "Bredband | Klart", "Växel | Helt uppfyllt"]);
  const fills = firstTable(document).rows.map((row) => row.cells.map((cell) => cell.fill));
  expect(fills).toEqual([
    [undefined, undefined],
    ["#d9d9d9", undefined],
    [undefined, "#92d050"],
  ]);
  const start = document.text.indexOf("Helt");
  expect(placeOf(document, { start, end: start + 4 })).toMatchObject({ page: 1, table: 1, row: 3, column: 2 });
});

test("borders drawn as thin rectangles are rules, and a missing border makes a span", async () => {
  const bar = (y: number): ReturnType<typeof fill> => fill(70, y, 300, 0.7);
  const document = await read(
    page(
      ...[bar(100), bar(120), bar(140)],
      ...[fill(70, 100, 0.7, 40), fill(370, 100, 0.7, 40), fill(170, 120, 0.7, 20), fill(270, 120, 0.7, 20)],
      ...[text(75, 114, "Hela bredden"), text(75, 134, "a"), text(175, 134, "b"), text(275, 134, "c")],
    ),
  );
  expect(shown(document)).toEqual(["Hela bredden", "a | b | c"]);
  expect(firstTable(document).rows[0]?.cells[0]).toMatchObject({ columnSpan: 3, column: 1 });
});

test("a table goes on over the page's end: its head is dropped, the row that was cut is put together", async () => {
  const head = [text(75, 74, "Grupp"), text(175, 74, "Uppdrag")];
  const document = await read(
    page(
      grid([70, 170, 400], [60, 80, 780, 800]),
      ...head,
      ...[text(75, 95, "1. Fritid"), text(175, 95, "Klart")],
      ...[text(75, 794, "2. Teknik"), text(175, 794, "Gruppen ska se över behovet av verktyg och")],
    ),
    page(
      grid([70, 170, 400], [60, 80, 100, 120]),
      ...head,
      ...[text(175, 94, "rapportera till rådet."), text(75, 114, "3. Skola"), text(175, 114, "Pågår")],
    ),
  );
  expect(shown(document)).toEqual([
    "Grupp | Uppdrag",
    "1. Fritid | Klart",
    "2. Teknik | Gruppen ska se över behovet av verktyg och rapportera till rådet.",
    "3. Skola | Pågår",
    "header: Grupp Uppdrag",
  ]);
  expect(firstTable(document).rows[0]?.header).toBe(true);
  const start = document.text.indexOf("verktyg");
  const place = placeOf(document, { start, end: document.text.indexOf("rapportera") + 5 });
  expect(place.boxes?.map((box) => box.page)).toEqual([1, 2]);
});

test("a row of the body that says the same as one under the head is no head, and is kept", async () => {
  const columns = [70, 170, 400];
  const row = (y: number, group: string, sum: string): Ink[] => [text(75, y, group), text(175, y, sum)];
  const head = [text(75, 74, "Grupp", { bold: true }), text(175, 74, "Budget", { bold: true })];
  const document = await read(
    page(grid(columns, [60, 80, 780, 800]), ...head, ...row(95, "Fritid", "120"), ...row(794, "Teknik", "80")),
    page(grid(columns, [60, 80, 100, 120]), ...head, ...row(94, "Fritid", "120"), ...row(114, "Skola", "95")),
  );
  const rows = ["Grupp | Budget", "Fritid | 120", "Teknik | 80", "Fritid | 120", "Skola | 95"];
  expect(shown(document)).toEqual([...rows, "header: Grupp Budget"]);
});

test("a row whose borders stay open at the page's end goes on on the next, though with a capital", async () => {
  const sides = (from: number, to: number): Ink[] => [70, 170, 400].map((x) => rule(x, from, x, to));
  const across = (...ys: readonly number[]): Ink[] => ys.map((y) => rule(70, y, 400, y));
  const document = await read(
    page(
      ...[...across(60, 80, 700), ...sides(60, 800)],
      ...[text(75, 74, "Aktivitet"), text(175, 74, "Ansvarig"), text(75, 94, "Enkät"), text(175, 94, "Alla")],
      ...[text(75, 714, "Kursdag"), text(175, 714, "Disa Forsling")],
    ),
    page(
      ...[...across(120, 140), ...sides(60, 140)],
      ...[text(75, 74, "Möte"), text(175, 74, "Elna Tallroth"), text(75, 134, "Rapport"), text(175, 134, "Kansliet")],
    ),
  );
  expect(shown(document)).toEqual([
    "Aktivitet | Ansvarig",
    "Enkät | Alla",
    "Kursdag / Möte | Disa Forsling / Elna Tallroth",
    "Rapport | Kansliet",
  ]);
});

test("in a form, where a text follows each label, a text at a page's top goes on from that at the foot before", async () => {
  const form = (y: number, label: string, words: string): Ink[] => [
    grid([70, 400], [y, y + 20, y + 40]),
    text(75, y + 14, label, { bold: true }),
    text(75, y + 34, words),
  ];
  const wide = (...ys: readonly number[]): Ink => grid([70, 170, 400], ys);
  const document = await read(
    page(
      ...[...form(60, "Område", "Bibliotek"), ...form(100, "Syfte", "Samma service"), wide(140, 160, 800)],
      ...[text(75, 154, "Aktivitet", { bold: true }), text(175, 154, "Ansvarig", { bold: true })],
      ...[text(75, 174, "Beställa sms"), text(175, 174, "Ylva Brännmark")],
    ),
    page(
      ...[wide(60, 160), text(75, 74, "Annonsera"), text(175, 74, "Sixten Holmer")],
      ...form(160, "Övrigt", "Gruppen träffas två gånger."),
    ),
  );
  expect(shown(document)).toEqual([
    "Område",
    "Bibliotek",
    "Syfte",
    "Samma service",
    "Aktivitet | Ansvarig",
    "Beställa sms / Annonsera | Ylva Brännmark / Sixten Holmer",
    "Övrigt",
    "Gruppen träffas två gånger.",
  ]);
});

test("white space between lines of a cell stands for empty lines, which align lists", async () => {
  const document = await read(
    page(
      grid([70, 170, 400], [60, 140]),
      lines(75, 74, ["Bygga ut nätet i", "alla byar", "Ordna en mässa"]),
      text(175, 74, "Dec 2010"),
      text(175, 100, "Maj 2010"),
    ),
  );
  expect(shown(document)[0]).toBe("Bygga ut nätet i alla byar / Ordna en mässa | Dec 2010 /  / Maj 2010");
});

test("lists that run parallel in three cells are parted alike", async () => {
  const document = await read(
    page(
      grid([70, 200, 300, 400], [60, 140]),
      lines(75, 74, ["Öka samverkan inom it.", "Kartlägga behoven i år.", "Anordna utbildning"]),
      lines(205, 74, ["2010", "2010", "2010"]),
      lines(305, 74, ["Alla", "Alla", "Alla"]),
    ),
  );
  expect(shown(document)[0]).toMatch(/^Öka samverkan inom it\. \/ Kartlägga behoven i år\. \/ Anordna utbildning \|/u);
});

test("columns that are ruled in the head only, and rows of figures without rules, are parted", async () => {
  const document = await read(
    page(
      ...[rule(70, 60, 400, 60), rule(70, 80, 400, 80), rule(70, 140, 400, 140)],
      ...[rule(70, 60, 70, 140), rule(400, 60, 400, 140), rule(200, 60, 200, 80), rule(300, 60, 300, 80)],
      ...[text(75, 74, "Post"), text(205, 74, "Budget"), text(305, 74, "Utfall")],
      lines(75, 94, ["Personal", "Lokaler", "Drift"]),
      lines(205, 94, ["670,0", "60,0", "1 253,9"]),
      lines(305, 94, ["229,3", "54,7", "915,6"]),
    ),
  );
  expect(shown(document)).toEqual([
    "Post | Budget | Utfall",
    "Personal | 670,0 | 229,3",
    "Lokaler | 60,0 | 54,7",
    "Drift | 1 253,9 | 915,6",
  ]);
});

test("a table between level rules is found", async () => {
  const document = await read(
    page(
      ...[rule(70, 60, 400, 60), rule(70, 80, 400, 80), rule(70, 125, 400, 125)],
      ...[text(75, 74, "Post"), text(205, 74, "Budget"), text(305, 74, "Utfall")],
      lines(75, 94, ["Personal", "Lokaler"]),
      lines(205, 94, ["670,0", "60,0"]),
      lines(305, 94, ["229,3", "54,7"]),
    ),
  );
  expect(shown(document)).toEqual(["Post | Budget | Utfall", "Personal | 670,0 | 229,3", "Lokaler | 60,0 | 54,7"]);
});

test("level rules of one width are several tables, and the heading between them is a heading", async () => {
  const ruled = (y: number, rows: readonly (readonly [string, string])[]): Ink[] => [
    ...[...rows.keys(), rows.length].map((i) => rule(70, y + 20 * i, 400, y + 20 * i)),
    ...rows.flatMap(([label, value], i) => [text(75, y + 14 + 20 * i, label), text(205, y + 14 + 20 * i, value)]),
  ];
  const document = await read(
    page(
      ...ruled(60, [
        ["Post", "Budget"],
        ["Personal", "670"],
        ["Lokaler", "60"],
        ["Resor", "74"],
      ]),
      text(70, 175, "Avgifter", { size: 14, bold: true }),
      ...ruled(190, [
        ["Kommun", "Avgift"],
        ["Älvsele", "512"],
        ["Forsnäs", "214"],
        ["Norrmark", "203"],
      ]),
    ),
  );
  expect(shown(document)).toEqual([
    ...["Post | Budget", "Personal | 670", "Lokaler | 60", "Resor | 74"],
    "# Avgifter",
    ...["Kommun | Avgift", "Älvsele | 512", "Forsnäs | 214", "Norrmark | 203"],
  ]);
});

test("where level rules part all rows, a label of several lines is one row", async () => {
  const ys = [60, 80, 120, 160, 180];
  const document = await read(
    page(
      ...ys.map((y) => rule(70, y, 400, y)),
      ...[text(75, 74, "Grupp"), text(205, 74, "Budget"), text(305, 74, "Utfall")],
      ...[lines(75, 94, ["Krisberedskap och brand", "räddningstjänst"]), text(225, 94, "670"), text(305, 94, "229")],
      ...[lines(75, 134, ["Bibliotek och", "skola"]), text(205, 134, "60"), text(305, 134, "54")],
      ...[text(75, 174, "Växel"), text(205, 174, "12"), text(305, 174, "11")],
    ),
  );
  expect(firstTable(document).rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3]);
  expect(shown(document)[1]).toBe("Krisberedskap och brand räddningstjänst | 670 | 229");
});

test("rows told by coloured bands alone are a table, the last white row too", async () => {
  const row = (y: number, ...cells: readonly string[]) => cells.map((cell, i) => text(75 + 110 * i, y, cell));
  const document = await read(
    page(
      ...[fill(70, 60, 330, 20, "#4f81bd"), fill(70, 100, 330, 20, "#dce6f1")],
      ...[...row(74, "Mål", "Status", "Ansvarig"), ...row(94, "Växel", "Klart", "Nils")],
      ...[...row(114, "Bredband", "Pågår", "Astrid"), ...row(134, "Mässa", "Ej klart", "Karin")],
    ),
  );
  expect(shown(document)).toEqual([
    "Mål | Status | Ansvarig",
    "Växel | Klart | Nils",
    "Bredband | Pågår | Astrid",
    "Mässa | Ej klart | Karin",
  ]);
  expect(firstTable(document).rows.map((one) => one.cells[0]?.fill)).toEqual([
    "#4f81bd",
    undefined,
    "#dce6f1",
    undefined,
  ]);
});

test("boxes that recur at the edges of pages are furniture, not tables", async () => {
  const sheet = (n: number, body: string) =>
    page(
      ...[grid([70, 200, 400], [30, 50]), text(75, 44, "Forsnäs kommun"), text(205, 44, `Protokoll ${n}(2)`)],
      text(70, 120, body),
      ...[
        grid([70, 170, 270, 400], [780, 810]),
        text(75, 794, "Justerandes sign"),
        text(275, 794, "Utdragsbestyrkande"),
      ],
    );
  const document = await read(sheet(1, "Första sidan."), sheet(2, "Andra sidan."));
  expect([...tables(document.blocks)]).toEqual([]);
  expect(shown(document).slice(0, 3)).toEqual(["Första sidan.", "Andra sidan.", "header: Forsnäs kommun"]);
  expect(new Set(document.ignored.map(({ rule }) => rule))).toEqual(new Set(["running-head", "running-foot"]));
});

test("labels and what stands beside them are a table by the edges of its columns alone", async () => {
  const document = await read(
    page(
      text(70, 60, "Arbetsgruppens möte", { size: 16, bold: true }),
      ...[text(70, 100, "Dag"), text(180, 100, "2014-03-26")],
      ...[text(70, 120, "Plats"), text(180, 120, "Forsnäs stadshus")],
      ...[text(70, 140, "Beslutande"), lines(180, 140, ["Astrid Berg, Forsnäs", "Nils Dahl, Granträsk"])],
      ...[text(70, 175, "Övriga"), text(180, 175, "Karin Ek, sekreterare")],
      text(70, 230, "Gruppen samlades i Forsnäs för att tala om telefoni, bredband och gemensam växel i länet."),
    ),
  );
  expect(shown(document)).toEqual([
    "# Arbetsgruppens möte",
    "Dag | 2014-03-26",
    "Plats | Forsnäs stadshus",
    "Beslutande | Astrid Berg, Forsnäs / Nils Dahl, Granträsk",
    "Övriga | Karin Ek, sekreterare",
    "Gruppen samlades i Forsnäs för att tala om telefoni, bredband och gemensam växel i länet.",
  ]);
});

test("numbered items and labels with colons stay lines, with a tab for the gap", async () => {
  const document = await read(
    page(
      lines(70, 100, ["1.", "2.", "3."]),
      lines(110, 100, ["Mötets öppnande", "Val av justerare", "Rapporter"]),
      lines(70, 200, ["Dag:", "Tid:", "Plats:"]),
      lines(140, 200, ["2014-03-26", "08.30", "Forsnäs"]),
    ),
  );
  expect(shown(document).slice(0, 2)).toEqual(["1.\tMötets öppnande", "2.\tVal av justerare"]);
  expect(shown(document)).toContain("Dag:\t2014-03-26");
});

test("a frame round text is no table, and its text stays in the flow", async () => {
  const document = await read(
    page(text(70, 60, "Före"), grid([65, 400], [70, 110]), text(75, 90, "Inramat"), text(70, 140, "Efter")),
  );
  expect(shown(document)).toEqual(["Före", "Inramat", "Efter"]);
});

test("rules that run through words are a drawing", async () => {
  const document = await read(
    page(
      grid([80, 120, 160, 200], [60, 100, 140]),
      ...[text(70, 84, "Genomstruken text över linjer"), text(70, 124, "Också denna rad korsas av dem")],
    ),
  );
  expect([...tables(document.blocks)]).toEqual([]);
});

test("a table within a cell is a table of that cell", async () => {
  const document = await read(
    page(
      grid([70, 150, 400], [60, 160]),
      text(75, 74, "Budget"),
      grid([170, 250, 330], [80, 100, 120]),
      ...[text(175, 94, "Lön"), text(255, 94, "10"), text(175, 114, "Resor"), text(255, 114, "2")],
    ),
  );
  const start = document.text.indexOf("Resor");
  expect(placeOf(document, { start, end: start + 5 })).toMatchObject({ table: 1, row: 1, column: 2, path: "1:2,1" });
});

test("heads that stand on their side are read", async () => {
  const document = await read(
    page(
      grid([70, 170, 200], [60, 140, 160]),
      text(75, 134, "Mål"),
      upright(190, 135, "Klart"),
      text(75, 154, "Växel"),
      text(180, 154, "x"),
    ),
  );
  expect(shown(document)).toEqual(["Mål | Klart", "Växel | x"]);
});
