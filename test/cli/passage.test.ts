import { expect, test } from "vitest";
import { passage } from "../../src/cli/passage.ts";

const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test("the words are marked on their line, with three lines before and after, numbered from 1", () => {
  const text = "ett\ntvå\ntre\nfyra\nfem\nsex\nsju\nåtta\nnio\ntio";
  expect(passage(text, [span(text, "sex")])).toEqual([
    "3 │ tre",
    "4 │ fyra",
    "5 │ fem",
    "6 │ ⟦sex⟧",
    "7 │ sju",
    "8 │ åtta",
    "9 │ nio",
  ]);
});

test("words that go over a line's end are marked on each of their lines", () => {
  const text = "Öka\nsamverkan nu";
  expect(passage(text, [{ start: 0, end: 13 }])).toEqual(["1 │ ⟦Öka⟧", "2 │ ⟦samverkan⟧ nu"]);
});

test("what lies between far stretches is left out with a sign", () => {
  const text = Array.from({ length: 20 }, (_, i) => `rad ${i + 1}.`).join("\n");
  const lines = passage(text, [span(text, "rad 1."), span(text, "rad 20.")]);
  expect(lines).toContain(" ⋮ │");
  expect(lines).toContain(" 1 │ ⟦rad 1.⟧");
  expect(lines.at(-1)).toBe("20 │ ⟦rad 20.⟧");
  expect(lines).toHaveLength(9);
});

test("of a long line only the words' surroundings are shown", () => {
  const text = `${"före ".repeat(1000)}ORDET${" efter".repeat(1000)}`;
  const [line = ""] = passage(text, [span(text, "ORDET")]);
  expect(line).toMatch(/^1 │ ….{100,200}⟦ORDET⟧.{100,200}…$/u);
});

test("cells stand apart", () => {
  const text = "Mål\tHelt\tÖka";
  expect(passage(text, [span(text, "Helt")])).toEqual(["1 │ Mål ¦ ⟦Helt⟧ ¦ Öka"]);
});
