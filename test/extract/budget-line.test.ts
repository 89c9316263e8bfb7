import fc from "fast-check";
import { expect, test } from "vitest";
import { waysToJoin } from "../../src/extract/budget-line-numbers.ts";
import { lineTokens } from "../../src/extract/budget-line-tokens.ts";
import { extractClaims } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/document.ts";
import { doc, h1, h2, p, slide, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const amountsOf = (document: Document): string[] =>
  recordsOf(document, "Amount").map(
    ({ item, kind, period, amount }) => `${item ?? "-"} ${kind} ${period} ${Number(amount) / 100}`,
  );
const codesOf = (document: Document): string[] => extractClaims(document).findings.map(({ code }) => code);

const twoTables = doc(
  h1("Uppföljning 2012"),
  slide(
    4,
    h2("Kansliet Utfall 2012-09-30 Prognos 2012-12-31"),
    p(
      "Budget 2012 Avvikelse Kostnader Avgifter 1 500 Bidrag EU (200) Summa 1 700 1 250 450 Personal 1 000 700 300 Resor 500 350 150 S:a avvikelse 1209 S:a kostnader 1209 1050 (+200) 450 " +
        "Budget 2012 Avvikelse Kostnader Personal 1 000 600 400 Resor 500 250 250 Beräknade kostnader 651",
    ),
  ),
);

test("two tables under one run of captions: each takes its own caption's kind and day", () => {
  const amounts = amountsOf(twoTables);
  expect(amounts).toContain("Personal outcome 2012-01-01/2012-09-30 300");
  expect(amounts).toContain("Personal difference 2012-01-01/2012-09-30 700");
  expect(amounts).toContain("Personal forecast 2012-01-01/2012-12-31 400");
  expect(amounts).toContain("Resor budget 2012 500");
});

test("a row with one number stands where its total proves it, and brackets are not negative", () => {
  expect(amountsOf(twoTables)).toContain("Avgifter budget 2012 1500");
  expect(amountsOf(twoTables)).toContain("Bidrag EU budget 2012 200");
  expect(amountsOf(twoTables)).toContain("- outcome 2012-01-01/2012-09-30 450");
});

test("sums beneath are checked against the rows", () => {
  const sums = extractClaims(twoTables).findings.filter(({ code }) => code === "sum_mismatch");
  expect(sums.map(({ expected, found }) => [expected, found])).toEqual([["650", "651"]]);
});

test("rows on lines of their own, with a unit above", () => {
  const document = doc(
    h1("Turistgruppen 2011"),
    p("Belopp i tkr"),
    p("Budget Utfall Avvikelse"),
    p("Intäkter 1 500 1 480 –20"),
    p("Personal 300 310 -10"),
    p("Summa 1 800 1 790 -10"),
  );
  expect(amountsOf(document).slice(0, 3)).toEqual([
    "Intäkter budget 2011 1500000",
    "Intäkter outcome 2011 1480000",
    "Intäkter difference 2011 -20000",
  ]);
  expect(recordsOf(document, "Amount")[0]).toMatchObject({ owner: "Turistgruppen", currency: "SEK" });
});

test("heads whose order the rows disprove are put in the order that adds up", () => {
  const document = doc(h1("Kansliet 2011"), slide(2, p("Avvikelse Budget Utfall Personal 300 290 10 Resor 50 20 30")));
  expect(amountsOf(document)).toContain("Resor budget 2011 50");
});

test("numbers whose columns cannot be told are reported and left out", () => {
  const document = doc(
    h1("Kansliet 2011"),
    slide(2, p("Budget Utfall Personal 300 290 Resor 50 20 Fika 7 Summa 350 310")),
  );
  expect(codesOf(document)).toContain("unaligned_columns");
  expect(amountsOf(document).join()).not.toContain("Fika");
});

test("words about money are no table", () => {
  const prose =
    "Vi har budget och utfall för 2011 men avvikelse saknas. Vi hade 3 möten och 12 deltagare och 40 besök.";
  expect(recordsOf(doc(h1("Kansliet 2011"), slide(2, p(prose))), "Amount")).toEqual([]);
});

test("however many numbers are written out, one of the ways to join their digits is as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 4 }), (numbers) => {
      const text = numbers.map((n) => String(n).replace(/\B(?=(\d{3})+$)/gu, " ")).join(" ");
      const digits = lineTokens(text, { start: 0, end: text.length }, {}).flatMap((token) =>
        token.kind === "digits" ? token : [],
      );
      const ways = waysToJoin(text, digits, undefined).map((way) => way.map(({ minor }) => minor / 100));
      expect(ways).toContainEqual(numbers);
    }),
  );
});

test("heads right above a table of bare numbers and sums right below it are read with it", () => {
  const document = doc(
    h1("Kansliet 2011"),
    p("Budget 2011\tAvvikelse\tKostnader"),
    table(["Personal", "1 000", "600", "400"], ["Resor", "60", "54,7", "5,3"]),
    p("S:a avvikelse\tS:a kostnader\t654,7\t405,3"),
  );
  expect(amountsOf(document)).toContain("Resor difference 2011 54.7");
  expect(codesOf(document)).toEqual(["unit_unstated"]);
});

test("a caption says up to which day the numbers go; a heading after the first names the owner", () => {
  const document = doc(
    h1("Ekonomisk uppföljning per 31 augusti 2019"),
    p("Regionkansliet"),
    p("Belopp i tkr"),
    p("Budget Utfall Kvar"),
    p("Personal 1 200 800 400"),
    p("Resor 50 41,5 8,5"),
  );
  expect(amountsOf(document).slice(0, 3)).toEqual([
    "Personal budget 2019 1200000",
    "Personal outcome 2019-01-01/2019-08-31 800000",
    "Personal remaining 2019-01-01/2019-08-31 400000",
  ]);
  expect(recordsOf(document, "Amount")[0]).toMatchObject({ owner: "Regionkansliet" });
});

test("a row of a hundred numbers is no row of a table, and is told so at once", () => {
  const many = Array.from({ length: 100 }, () => "100").join(" ");
  const document = doc(h1("Kansliet 2011"), slide(2, p(`Budget Utfall Personal 300 290 Resor 50 20 Allt ${many}`)));
  expect(codesOf(document)).toContain("unaligned_columns");
});
