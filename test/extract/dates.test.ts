import fc from "fast-check";
import { expect, test } from "vitest";
import { findDates } from "../../src/extract/dates.ts";

const inText = (text: string, year = 2010): [string, string | null][] =>
  findDates(text, { start: 0, end: text.length }, { year }).map(({ value, span }) => [
    text.slice(span.start, span.end),
    value,
  ]);

test.each([
  [
    "Seminariet hölls den 8 april. Nästa är 4 – 5 november.",
    [
      ["8 april", "2010-04-08"],
      ["4 – 5 november", "2010-11-04/2010-11-05"],
    ],
  ],
  ["Klart senast 15 april 2010.", [["senast 15 april 2010", "../2010-04-15"]]],
  [
    "KC 3/12 KC 12/11 RR 16/12",
    [
      ["3/12", "2010-12-03"],
      ["12/11", "2010-11-12"],
      ["16/12", "2010-12-16"],
    ],
  ],
  [
    "Under hösten startar arbetet (KC 100122).",
    [
      ["hösten", "2010-23"],
      ["100122", "2010-01-22"],
    ],
  ],
  ["Förstudien pågår fr.o.m. mitten på maj 2013.", [["fr.o.m. mitten på maj 2013", "2013-05/.."]]],
  [
    "Utvärdering sker vecka 44, klart våren 2011",
    [
      ["vecka 44", "2010-11-01/2010-11-07"],
      ["våren 2011", "2011-21"],
    ],
  ],
] as const)("%s", (text, found) => {
  expect(inText(text)).toEqual(found);
});

test.each([
  "Jan Ekvall och Maj Lindh deltog.",
  "1/2 tjänst, 3/4 av alla",
  "2000 kr till 1800 personer",
  "i §12 och 3-4 tillfällen",
  "tel 0980-319 205",
  "VB09",
])("no date: %s", (text) => expect(inText(text)).toEqual([]));

test("a date that lost its month or its year has no value, and only the words that show it", () => {
  expect(inText("klart senast 1/ Arbetet fortsätter")).toEqual([["1/", null]]);
  expect(inText("redovisas under första kvartalet Gruppen möts")).toEqual([["första kvartalet", null]]);
  expect(inText("redovisas under första kvartalet. Gruppen möts")).toEqual([["första kvartalet", "2010-33"]]);
});

test("offsets count in the whole text, and only the given stretch is read", () => {
  const text = "2009-01-01 sedan 2010-02-02";
  const [found] = findDates(text, { start: 11, end: text.length }, { year: 2010 });
  expect(text.slice(found?.span.start, found?.span.end)).toBe("sedan 2010-02-02");
});

test("found dates never overlap and stand in order", () => {
  const piece = fc.constantFrom(
    "senast",
    "maj",
    "2010",
    "-",
    "1/",
    "3/4",
    "våren",
    "och",
    "Under",
    "kvartalet",
    "12",
    "Nya",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join(" ");
      let at = 0;
      for (const { span } of findDates(text, { start: 0, end: text.length }, { year: 2010 })) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
    }),
  );
});
