import { expect, test } from "vitest";
import { goalsNamedBy, readCollective } from "../../src/extract/collective-status.ts";

const read = (text: string) => readCollective(text, { start: 0, end: text.length });

test.each([
  ["Ovanstående mål är helt uppfyllda.", "fulfilled"],
  ["Samtliga mål för 2012 har uppnåtts", "fulfilled"],
  ["Alla uppsatta mål är delvis uppfyllda", "partly_fulfilled"],
  ["Målen är i huvudsak uppnådda", "mostly_fulfilled"],
  ["Gruppen har uppnått samtliga mål.", "fulfilled"],
  ["Inga av målen är uppfyllda", "not_fulfilled"],
  ["Samtliga åtaganden pågår", "ongoing"],
])("%j judges all goals: %s", (text, value) => {
  expect(read(text)?.reading.value).toBe(value);
});

test.each([
  "Målet är uppfyllt",
  "Merparten av målen är uppfyllda",
  "Alla kommuner är klara",
  "Målen är viktiga för oss",
  "Alla mål bedöms uppnås",
])("%j is no verdict on all goals", (text) => {
  expect(read(text)).toBeUndefined();
});

test("an exception has its own verdict", () => {
  const text = "Ovanstående mål är helt uppfyllda förutom utbyggnad av vägnätet där målen är delvis uppfyllda.";
  const [exception] = read(text)?.exceptions ?? [];
  expect(text.slice(exception?.about.start, exception?.about.end)).toBe("utbyggnad av vägnätet");
  expect(exception?.reading?.value).toBe("partly_fulfilled");
});

test("an exception without a verdict is only left out", () => {
  const text = "Samtliga mål är uppfyllda med undantag för mässan.";
  expect(read(text)?.exceptions).toMatchObject([{ about: { start: 43, end: 49 } }]);
  expect(read(text)?.exceptions[0]?.reading).toBeUndefined();
});

test("an exception names a goal by its words, whatever their endings", () => {
  expect(goalsNamedBy("utbyggnaden av vägnätet", ["Ny webbplats", "Utbyggnad i vägnäten"])).toEqual([1]);
  expect(goalsNamedBy("mässan", ["Ny webbplats", "Utbyggnad"])).toEqual([]);
});
