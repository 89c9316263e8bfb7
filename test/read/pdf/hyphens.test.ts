/** What becomes of line ends: hyphens of the line go, hyphens of the word stay. */
import { expect, test } from "vitest";
import { seamBetween } from "../../../src/read/pdf/hyphens.ts";

const none: ReadonlySet<string> = new Set();

test.each([
  ["utveck-", "ling", "hyphen"],
  ["utveck\u2010", "ling", "hyphen"],
  ["utveck\u00ad", "ling", "hyphen"],
  ["IT-", "samverkan", "nothing"],
  ["e-", "tjänst", "nothing"],
  ["sms-", "tjänsten", "nothing"],
  ["it-", "stöd", "nothing"],
  ["samt-", "liga", "hyphen"],
  ["0980-", "319", "nothing"],
  ["45-", "50", "nothing"],
  ["Forsnäs-", "Granträsk", "nothing"],
  ["närings-", "och", "blank"],
  ["vatten-", "eller", "blank"],
  ["och/", "eller", "nothing"],
  ["2001-05-01—", "2007-12-31", "nothing"],
  ["möte", "igår", "blank"],
  ["-", "ett", "blank"],
  ["karin.ek@", "example.se", "nothing"],
  ["kari-", "n.ek@example.se,", "hyphen"],
] as const)("%s at a line's end before %s: %s", (end, start, seam) => {
  expect(seamBetween(end, start, none)).toBe(seam);
});

test("a compound that is written with its hyphen elsewhere keeps it", () => {
  expect(seamBetween("hälso-", "politik", new Set(["hälso-politik"]))).toBe("nothing");
  expect(seamBetween("hälso-", "politik", new Set(["hälso-politik", "hälsopolitik"]))).toBe("hyphen");
});

test("a name with a capital within it is joined where it is written so elsewhere", () => {
  expect(seamBetween("Webb-", "Portalen", new Set(["webbportalen"]))).toBe("hyphen");
});

test("an address keeps the hyphen of a name that is written with one", () => {
  expect(seamBetween("eva.berg-", "dahl@example.se", new Set(["berg-dahl"]))).toBe("nothing");
});
