import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/document.ts";
import { doc, h1, h2, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const findingsOf = (document: Document): (string | undefined)[][] =>
  extractClaims(document).findings.map(({ code, expected, found }) => [code, expected, found]);
/** Amounts as "item kind period amount", in whole kronor. */
const amountsOf = (document: Document): string[] =>
  recordsOf(document, "Amount").map(
    ({ item, kind, period, amount }) => `${item ?? "-"} ${kind} ${period} ${Number(amount) / 100}`,
  );

test("a unit in the caption holds for every cell, and what was used up to a day began with the year", () => {
  const document = doc(
    h1("Budgetuppföljning 2010 för turistgruppen"),
    p("Belopp i tkr"),
    table(
      ["Post", "Budget 2010", "Utfall 2010-08-31", "Avvikelse"],
      ["Personal", "1 200", "750,5", "449,5"],
      ["Lokaler", "60", "40", "20"],
      ["Summa", "1 260", "790,5", "469,5"],
    ),
  );
  expect(amountsOf(document)).toEqual([
    "Personal budget 2010 1200000",
    "Personal outcome 2010-01-01/2010-08-31 750500",
    "Personal difference 2010-01-01/2010-08-31 449500",
    "Lokaler budget 2010 60000",
    "Lokaler outcome 2010-01-01/2010-08-31 40000",
    "Lokaler difference 2010-01-01/2010-08-31 20000",
    "- budget 2010 1260000",
    "- outcome 2010-01-01/2010-08-31 790500",
    "- difference 2010-01-01/2010-08-31 469500",
  ]);
  expect(recordsOf(document, "Amount")[0]).toMatchObject({ owner: "turistgruppen", currency: "SEK" });
  expect(findingsOf(document)).toEqual([]);
});

test("heads on two rows: the year above spans the kinds beneath; shares, notes and accounts are no amounts", () => {
  const document = doc(
    h1("Ekonomi"),
    table(
      [
        { blocks: [p("Mkr")] },
        "Konto",
        { blocks: [p("2011")], columnSpan: 2 },
        { blocks: [p("2012")], column: 5, columnSpan: 2 },
      ],
      ["Verksamhet", "", "Bokslut", "Förbrukat %", "Budget", "Prognos"],
      ["Räddningstjänst", "4010", "2,5", "98 %", "2,6", "–"],
      ["Bibliotek", "4020", "1,5", "101 %", "1,4", "1,45"],
    ),
  );
  expect(amountsOf(document)).toEqual([
    "Räddningstjänst outcome 2011 2500000",
    "Räddningstjänst budget 2012 2600000",
    "Bibliotek outcome 2011 1500000",
    "Bibliotek budget 2012 1400000",
    "Bibliotek forecast 2012 1450000",
  ]);
});

test("a total that is off is reported with what it should be; rounding is told from error", () => {
  const rows = (total: string): Document =>
    doc(
      h1("Kostnader 2010"),
      table(["tkr", "Budget", "Utfall"], ["A", "10", "20,4"], ["B", "10", "20,4"], ["Totalt", total, "40,9"]),
    );
  expect(findingsOf(rows("20"))).toEqual([["sum_mismatch", "40800", "40900"]]);
  expect(extractClaims(rows("20")).findings[0]?.severity).toBe("info");
  expect(findingsOf(rows("30")).sort()).toEqual([
    ["sum_mismatch", "20000", "30000"],
    ["sum_mismatch", "40800", "40900"],
  ]);
});

test("a row whose difference is not budget less outcome is reported, whichever sign the table uses", () => {
  const document = doc(
    h1("Uppföljning 2010, tkr"),
    table(
      ["", "Budget", "Utfall", "Avvikelse"],
      ["A", "10", "12", "−2"],
      ["B", "10", "12", "2"],
      ["C", "10", "12", "3"],
    ),
  );
  expect(findingsOf(document)).toEqual([["sum_mismatch", "2000", "3000"]]);
});

test("without a stated unit the numbers stand as printed, once reported; SEK is inferred", () => {
  const document = doc(h1("Budget 2010"), table(["Post", "Budget", "Utfall"], ["Resor", "12", "10,5"]));
  expect(amountsOf(document)).toEqual(["Resor budget 2010 12", "Resor outcome 2010 10.5"]);
  expect(findingsOf(document)).toEqual([["unit_unstated", undefined, undefined]]);
  const claim = extractClaims(document).claims.find(({ property }) => property === "currency");
  expect(claim).toMatchObject({ value: "SEK", inferred: true });
});

test("brackets are negative only where the document says so", () => {
  const sheet = table(["tkr", "Budget", "Utfall"], ["Resor", "12", "(3)"]);
  expect(amountsOf(doc(h1("Budget 2010"), sheet))).toContain("Resor outcome 2010 3000");
  const legend = p("Siffror inom parentes är negativa.");
  expect(amountsOf(doc(h1("Budget 2010"), sheet, legend))).toContain("Resor outcome 2010 -3000");
  const other = p("Inom parentes anges föregående års utfall.");
  expect(amountsOf(doc(h1("Budget 2010"), sheet, other))).toEqual(["Resor budget 2010 12000"]);
});

test("a table on its side is read by its rows", () => {
  const document = doc(
    h1("Kansliet 2010 (tkr)"),
    table(["", "Personal", "Drift", "Summa"], ["Budget", "500", "100", "600"], ["Utfall", "450", "120", "570"]),
  );
  expect(amountsOf(document)).toContain("Drift outcome 2010 120000");
  expect(amountsOf(document)).toContain("- budget 2010 600000");
});

test("a cost column in a plan is a budget, and a cell that is no amount is reported", () => {
  const document = doc(
    h1("Verksamhetsplan 2012"),
    h2("Kulturgruppens kostnader"),
    table(["Projekt", "Kostnad (kr)"], ["Scenkonst", "15 000"], ["Bokbuss", "ca 20-30 000"]),
  );
  expect(amountsOf(document)).toEqual(["Scenkonst budget 2012 15000"]);
  expect(findingsOf(document)).toEqual([["unread_value", undefined, "ca 20-30 000"]]);
});

test("tables that count other things, or that are of goals or activities, are no budgets", () => {
  const counted = doc(h1("Besök per bibliotek"), table(["Ort", "2010", "2011"], ["Forsnäs", "1 200", "1 400"]));
  const goals = doc(h1("Mål 2010"), table(["Indikator", "Målvärde", "Utfall"], ["Besök", "1 000", "900"]));
  const plan = doc(h1("Plan 2010"), table(["Aktivitet", "Klart", "Budget (tkr)"], ["Mässa", "maj", "20"]));
  for (const document of [counted, goals]) expect(recordsOf(document, "Amount")).toEqual([]);
  // What an activity costs is its own sum.
  expect(recordsOf(plan, "Amount")).toEqual([{ amount: 2_000_000, currency: "SEK", item: "Mässa", kind: "budget" }]);
});

test("a unit below the table, also where it ran into the last cell, holds for it", () => {
  const rows = [
    ["Post", "Budget 2014", "Utfall 2014"],
    ["Personal", "1 100", "1 050"],
  ];
  const below = doc(h1("Ekonomi 2014"), table(...rows), p("Alla belopp i tusental kronor."));
  const inside = doc(h1("Ekonomi 2014"), table(...rows, ["Summa", "1 100", "1 050\nAlla belopp i tusental kronor."]));
  for (const document of [below, inside]) {
    expect(amountsOf(document)).toContain("Personal outcome 2014 1050000");
    expect(findingsOf(document).map(([code]) => code)).not.toContain("unit_unstated");
  }
});

test("a row of sums whose name is a form's label is a row of the budget all the same", () => {
  const document = doc(
    h1("Delårsrapport per 31 augusti 2011"),
    p("Belopp i tkr"),
    table(["", "Budget 2011", "Utfall"], ["Insatser", "6 200", "3 950"], ["Lokaler", "1 300", "840"]),
  );
  expect(recordsOf(document, "Amount").map(({ item, kind }) => [item, kind])).toEqual([
    ["Insatser", "budget"],
    ["Insatser", "outcome"],
    ["Lokaler", "budget"],
    ["Lokaler", "outcome"],
  ]);
  expect(recordsOf(document, "Activity")).toEqual([]);
});
