import { expect, test } from "vitest";
import { findResult, findTarget } from "../../src/extract/goal-target.ts";

test.each([
  ["öka resultatet från 60 % godkänt till minst 70 % godkänt.", { from: 60, to: 70, unit: "%" }],
  ["Genomföra kurs för 75 deltagare från alla kommuner", { to: 75, unit: "deltagare" }],
  ["Genomföra minst två möten", { to: 2, unit: "möten" }],
  ["minst 80 procent nöjda", { to: 80, unit: "%" }],
  ["nå 1 200 besök", { to: 1200, unit: "besök" }],
])("%j has the measure %j", (text, value) => {
  const found = findTarget(text, { start: 0, end: text.length });
  expect(found?.value).toEqual(value);
});

test.each([
  "öka omsättningen med 10 %",
  "en träff med varje kommun",
  "Genomföra KLO 1 i alla kommuner",
  "två möten",
  "under 2010",
])("%j has none", (text) => {
  expect(findTarget(text, { start: 0, end: text.length })).toBeUndefined();
});

test("a result is read in the unit of the goal", () => {
  const text = "Kursen gavs i mars med 73 deltagare.";
  expect(findResult(text, { start: 0, end: text.length }, "deltagare")?.value).toBe(73);
  expect(findResult(text, { start: 0, end: text.length }, "%")).toBeUndefined();
});
