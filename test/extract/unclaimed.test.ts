import { expect, test } from "vitest";
import { unclaimedFindings } from "../../src/extract/unclaimed.ts";
import { doc, li, table } from "../builders/document.ts";

const document = doc("Utanför", table(["Mål", "Något helt annat"], [[li("öka takten nu", 0, "1.")], "– : –"]));
const { text } = document;
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const region = [{ start: text.indexOf("Mål"), end: text.length }];

const wordsLeft = (ignored: readonly string[]): (string | undefined)[] =>
  unclaimedFindings(document, region, {
    claims: [],
    ignored: ignored.map((words) => ({ ...span(words), rule: "test" })),
    findings: [],
  }).map(({ found }) => found);

test("each run of words that nothing accounts for is one finding; markers, marks and other regions are none", () => {
  expect(wordsLeft([])).toEqual(["Mål", "Något helt annat", "öka takten nu"]);
});

test("words that a rule left out part the run around them", () => {
  expect(wordsLeft(["Mål", "helt", "öka takten nu"])).toEqual(["Något", "annat"]);
});

test("a word of which a part is accounted for is accounted for", () => {
  expect(wordsLeft(["Mål", "Något helt annat", "takt"])).toEqual(["öka", "nu"]);
});

test("a finding accounts for the words it is about", () => {
  const findings = [
    { code: "unread_value", severity: "info", message: "", spans: [region[0] ?? span("Mål")] },
  ] as const;
  expect(unclaimedFindings(document, region, { claims: [], ignored: [], findings })).toEqual([]);
});

test("a linking word alone between words that are accounted for says nothing", () => {
  const list = doc("Skog samt vatten");
  const ignored = ["Skog", "vatten"].map((words) => {
    const start = list.text.indexOf(words);
    return { start, end: start + words.length, rule: "test" };
  });
  const whole = [{ start: 0, end: list.text.length }];
  expect(unclaimedFindings(list, whole, { claims: [], ignored, findings: [] })).toEqual([]);
  expect(unclaimedFindings(list, whole, { claims: [], ignored: [], findings: [] })).toHaveLength(1);
});
