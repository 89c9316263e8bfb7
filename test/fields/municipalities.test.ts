import { describe, expect, test } from "vitest";
import { areaCodeOf, MUNICIPALITIES, municipalityOf } from "../../src/fields/municipalities.ts";

describe("the list of municipalities", () => {
  test("has all 290, each once", () => {
    expect(new Set(MUNICIPALITIES.map((place) => place.name)).size).toBe(290);
    expect(MUNICIPALITIES).toHaveLength(290);
  });

  test("has no area code that begins another, so that a number lies in one area", () => {
    const codes = [...new Set(MUNICIPALITIES.flatMap((place) => place.areaCodes))];
    expect(codes.filter((code) => codes.some((other) => other !== code && other.startsWith(code)))).toEqual([]);
  });
});

describe("a municipality's name", () => {
  test.each([
    ["Kiruna", "Kiruna"],
    ["Kiruna kommun", "Kiruna"],
    ["Lunds kommun", "Lund"],
    ["Lund Kommun", "Lund"],
    ["Västerås stad", "Västerås"],
    ["Borgholms kommuns", "Borgholm"],
    ["Östra Göinge", "Östra Göinge"],
    ["Upplands-Bro kommun", "Upplands-Bro"],
  ])("%s is %s", (words, name) => {
    expect(municipalityOf(words)?.name).toBe(name);
  });

  test.each(["Granträsk", "kommunchef", "mark", "kommun", "", "constructor"])("%s is none", (words) => {
    expect(municipalityOf(words)).toBeUndefined();
  });
});

test("a fixed-line number lies in its area, a mobile or foreign one in none", () => {
  expect(areaCodeOf("+46980319200")).toBe("0980");
  expect(areaCodeOf("+468465004")).toBe("08");
  expect(areaCodeOf("+46701740605")).toBeUndefined();
  expect(areaCodeOf("+4721234567")).toBeUndefined();
});
