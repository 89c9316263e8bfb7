import { expect, test } from "vitest";
import { PLAIN } from "../../src/extract/own-words.ts";
import { findLabelledStatuses, isOneLetterOff } from "../../src/extract/status-labels.ts";

const read = (text: string) =>
  findLabelledStatuses(text, { start: 0, end: text.length }, PLAIN).map(({ label, words, reading }) => [
    text.slice(label.start, label.end),
    text.slice(words.start, words.end),
    reading?.value,
  ]);

test.each([
  ["Måluppfyllelse: Helt. Vi är nöjda.", [["Måluppfyllelse:", "Helt", "fulfilled"]]],
  ["Målluppfyllelse: Delvis.", [["Målluppfyllelse:", "Delvis", "partly_fulfilled"]]],
  [
    "Grad av måluppfyllelse 2012 – inte uppfyllt",
    [["Grad av måluppfyllelse 2012 –", "inte uppfyllt", "not_fulfilled"]],
  ],
  ["Status: Pågår", [["Status:", "Pågår", "ongoing"]]],
  ["Uppdrag: Utfört", [["Uppdrag:", "Utfört", "fulfilled"]]],
  ["Måluppfyllelse", [["Måluppfyllelse", "", undefined]]],
  [
    "Ny väg Måluppfyllelse: Helt Ny bro Måluppfyllelse: Nej",
    [
      ["Måluppfyllelse:", "Helt", "fulfilled"],
      ["Måluppfyllelse:", "Nej", "not_fulfilled"],
    ],
  ],
  [
    "Måluppfyllelse: Gruppen anser att målet är delvis uppfyllt.",
    [["Måluppfyllelse:", "målet är delvis uppfyllt", "partly_fulfilled"]],
  ],
  ["Måluppfyllelse: Högst tillfredsställande. Mer sen.", [["Måluppfyllelse:", "Högst tillfredsställande", "unclear"]]],
])("%j", (text, found) => {
  expect(read(text)).toEqual(found);
});

test.each([
  "Status arbetsgrupper",
  "Resultat: Utbildningen genomfördes i mars",
  "en god måluppfyllelse i alla grupper",
  "Måluppfyllelsen diskuterades",
  "Resultat 2009 Gruppen arbetar aktivt",
])("%j has no labelled status", (text) => {
  expect(read(text)).toEqual([]);
});

test("one letter more, less or other makes a misspelling", () => {
  expect(isOneLetterOff("målluppfyllelse", "måluppfyllelse")).toBe(true);
  expect(isOneLetterOff("måluppfylelse", "måluppfyllelse")).toBe(true);
  expect(isOneLetterOff("måluppfyllelsx", "måluppfyllelse")).toBe(true);
  expect(isOneLetterOff("måluppfyllelse", "måluppfyllelse")).toBe(false);
  expect(isOneLetterOff("måluppfylle", "måluppfyllelse")).toBe(false);
});
