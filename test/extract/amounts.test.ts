import { describe, expect, test } from "vitest";
import type { AmountContext } from "../../src/extract/amount-records.ts";
import { amountsIn } from "../../src/extract/amount-sentences.ts";
import { doc, h1, h2, p } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

function read(text: string, context: AmountContext = {}) {
  return amountsIn(text, { start: 0, end: text.length }, context).records.map(({ fields }) =>
    Object.fromEntries(fields.map(({ property, value }) => [property, value])),
  );
}

describe("one sum", () => {
  test.each([
    ["Total budget 6256 KKR.", { kind: "budget", amount: 625_600_000 }],
    ["Total buget för hela projektet är 9 miljoner.", { kind: "budget", amount: 900_000_000 }],
    ["Den totala budgeten för Älvleden är 1.8 milj kr.", { kind: "budget", amount: 180_000_000 }],
    ["Kansliet redovisar ett överskott med 231 000 kr.", { kind: "difference", amount: 23_100_000, owner: "Kansliet" }],
    [
      "Räddningstjänsten visar ett underskott på 12 tkr.",
      { kind: "difference", amount: -1_200_000, owner: "Räddningstjänsten" },
    ],
    ["Utfallet blev 940 tkr.", { kind: "outcome", amount: 94_000_000 }],
    ["Prognosen för 2012 är 1,2 mkr.", { kind: "forecast", amount: 120_000_000, period: "2012" }],
    ["Av medlen återstår 40 tkr.", { kind: "remaining", amount: 4_000_000 }],
    [
      "Projektet Älvleden får ett bidrag på 50 000 kr.",
      { kind: "grant", amount: 5_000_000, owner: "Projektet Älvleden" },
    ],
    ["Budget för norra delen: 300 tkr", { kind: "budget", amount: 30_000_000, item: "norra delen" }],
  ] as const)("%s", (text, expected) => {
    const [record, ...more] = read(text);
    expect(more).toEqual([]);
    expect(record).toEqual({ currency: "SEK", ...expected });
  });
});

test("a grant belongs to the one that gets it, not to the one that gives", () => {
  const project = { value: "projektet Spåret", span: { start: 0, end: 1 } };
  expect(read("Regionrådet beviljar 300 000 kr till projektet för 2011.", { project })).toEqual([
    { kind: "grant", amount: 30_000_000, currency: "SEK", owner: "projektet Spåret", period: "2011" },
  ]);
  expect(read("Regionrådet beviljar turistgruppen ett bidrag på 10 tkr.")[0]).toMatchObject({ owner: "turistgruppen" });
  expect(read("Regionrådet beviljar 10 tkr i bidrag till turistgruppen.")[0]).toMatchObject({ owner: "turistgruppen" });
  expect(read("Regionrådet beviljar 10 tkr.")[0]).not.toHaveProperty("owner");
});

describe("no sum", () => {
  test.each([
    "Omsättningen 2008 var 1 256 miljoner kronor.",
    "Avgiften är 12 kr per invånare, en kostnad för kommunerna.",
    "Vi räknar med 3 miljoner besökare.",
    "Den regionala budgeten omsatte 30 mkr.",
    "Kommunen har 4 500 kr kvar i minnet".replace("kvar ", ""),
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

test("parts of a whole name what they are for, and the whole does not", () => {
  expect(
    read("Total budget 8.4 milj; varav 5.2 milj till kusten och 3.2 milj inlandet.").map(({ amount, item }) => [
      amount,
      item,
    ]),
  ).toEqual([
    [840_000_000, undefined],
    [520_000_000, "kusten"],
    [320_000_000, "inlandet"],
  ]);
});

test("a sum in euro with kronor in brackets gives both, of the same item", () => {
  expect(read("Budget för Norge är 2.4 milj euro (21.6 milj SEK), varav 75% är EU-medel.")).toEqual([
    { kind: "budget", amount: 240_000_000, currency: "EUR", item: "Norge" },
    { kind: "budget", amount: 2_160_000_000, currency: "SEK", item: "Norge" },
  ]);
});

test("a currency that nobody wrote is Swedish and less sure, one that is written quotes its word", () => {
  const text = "Budgeten är 9 miljoner.";
  const fields = amountsIn(text, { start: 0, end: text.length }, {}).records[0]?.fields ?? [];
  expect(fields.find(({ property }) => property === "currency")).toMatchObject({
    value: "SEK",
    inferred: true,
    confidence: 0.7,
  });
  expect(fields.find(({ property }) => property === "amount")?.confidence).toBeGreaterThan(0.9);
});

test("a budget is for the time of its project; costs are what the document is", () => {
  const owner = { value: "Älvleden", span: { start: 0, end: 8 } };
  const period = { value: "2010/2012", span: { start: 0, end: 8 } };
  expect(read("Älvleden har total budget 2 mkr.", { owner, period })[0]).toMatchObject({
    owner: "Älvleden",
    period: "2010/2012",
  });
  expect(read("Älvleden: budget för skyltar: 20 tkr.", { owner, period })[0]).not.toHaveProperty("period");
  expect(read("Leden kostar 2 mkr.", { cost: "outcome" })[0]).toMatchObject({ kind: "outcome" });
  expect(read("Leden kostar 2 mkr.")).toEqual([]);
});

test("parts that are more than the whole are reported, fewer only where they are said to be all", () => {
  const codes = (text: string) => amountsIn(text, { start: 0, end: text.length }, {}).findings.map(({ code }) => code);
  expect(codes("Total budget 5 mkr, varav 3 mkr till kusten och 4 mkr till inlandet.")).toEqual(["sum_mismatch"]);
  expect(codes("Total budget 5 mkr, varav 3 mkr till kusten och 1 mkr till inlandet.")).toEqual([]);
  expect(codes("Total budget 5 mkr, fördelat på 3 mkr till kusten och 1 mkr till inlandet.")).toEqual(["sum_mismatch"]);
});

test("a sum that cannot be read is reported, not guessed", () => {
  const text = "Budgeten är 2-3 mkr.";
  const { records, findings } = amountsIn(text, { start: 0, end: text.length }, {});
  expect(records).toEqual([]);
  expect(findings.map(({ code, found }) => [code, found])).toEqual([["unread_value", "3 mkr"]]);
});

test("in any document a sum belongs to the group of the heading above it", () => {
  const report = doc(
    h1("Verksamhetsberättelse 2010"),
    h2("Turistgruppen"),
    p("Kostnaderna uppgick till 250 tkr under året."),
  );
  expect(recordsOf(report, "Amount")).toEqual([
    { owner: "Turistgruppen", kind: "outcome", amount: 25_000_000, currency: "SEK" },
  ]);
});
