/** Letters to words and lines, on letters placed one by one. */
import { expect, test } from "vitest";
import { linesOf } from "../../../src/read/pdf/lines.ts";
import type { Glyph } from "../../../src/read/pdf/page-content.ts";

const look = { family: "Helvetica", bold: false, italic: false, colour: "#000000" };

/** A letter 5 points wide at (x, y), size 10. */
const letter = (text: string, x: number, y = 100, more: Partial<Glyph> = {}): Glyph => ({
  ...{
    text,
    x0: x,
    x1: x + 5,
    end: x + 5,
    y0: y - 9,
    y1: y + 2,
    baseline: y,
    size: 10,
    look,
    turn: 0,
    artifact: false,
  },
  ...more,
});
const row = (text: string, x: number, y = 100, step = 5): Glyph[] =>
  [...text].map((one, i) => letter(one, x + i * step, y));
const wordsOf = (glyphs: readonly Glyph[]): string[] =>
  linesOf(glyphs, 1).map((line) => line.words.map(({ text }) => text).join(" "));

test("a gap between letters parts words, with or without a blank in it", () => {
  expect(wordsOf([...row("ett", 0), ...row("två", 18)])).toEqual(["ett två"]);
  expect(wordsOf(row("ett två", 0))).toEqual(["ett två"]);
});

test("a wide gap parts lines", () => {
  expect(wordsOf([...row("ett", 0), ...row("två", 40)])).toEqual(["ett", "två"]);
});

test("letters that are all set apart are one word", () => {
  expect(wordsOf([...row("BESLUT", 0, 100, 8), ...row("NU", 55, 100, 8)])).toEqual(["BESLUT NU"]);
});

test("a blank that another letter is painted over parts nothing", () => {
  expect(wordsOf([...row("motta", 0), letter(" ", 25), letter("-", 25.1)])).toEqual(["motta-"]);
});

test("accents painted over their letters are put on them", () => {
  expect(wordsOf([letter("m", 0), letter("a", 5), letter("\u02da", 5.2), letter("l", 10)])).toEqual(["mål"]);
});

test("a raised figure stays in its word, a line below is another line", () => {
  expect(wordsOf([...row("m", 0), letter("2", 5, 96.5, { size: 6, y0: 91, y1: 98 })])).toEqual(["m2"]);
  expect(wordsOf([...row("ett", 0, 100), ...row("två", 0, 112)])).toEqual(["ett", "två"]);
});

test("lines beside each other that do not align stay apart", () => {
  expect(wordsOf([...row("ett", 0, 100), ...row("två", 60, 104), ...row("tre", 0, 112)])).toEqual([
    "ett",
    "två",
    "tre",
  ]);
});
