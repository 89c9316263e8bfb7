/**
 * What a search finds, and what it takes for the same letter.
 */
import { expect, test } from "vitest";
import { folded, matchOf } from "../../src/store/search.ts";

test("å, ä and ö are letters of their own, other accents are not told apart", () => {
  expect(folded("MÅL Överförmyndare Iréne Müller")).toBe("mål överförmyndare irene muller");
  expect(folded("Ma\u030al")).toBe("mål");
});

test("each word must be there as the beginning of a word, and nothing in a query is an operator", () => {
  expect(matchOf('bibliotek "NEAR( -läs*')).toBe('"bibliotek"* "near"* "läs"*');
  expect(matchOf(" - * ")).toBeUndefined();
});
