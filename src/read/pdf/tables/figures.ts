/**
 * Figures in tables: what a column of numbers looks like. Numbers tell rows apart where no rule does.
 */
import type { Line } from "../lines.ts";

/** "1 234,5", "-12 %", "(150)", "12–15", "+0.3*" and the signs that stand where a figure is missing. */
const FIGURE = /^[(<>≤≥~±+–−-]*\d[\d\s.,:/%*()†‡–−-]*(?:kr|kkr|tkr|mkr|mnkr|%|€|\$)?$/iu;
const NO_FIGURE = /^(?:[-–—.:…*]+|n\.?\s?a\.?|x)$/iu;
/** A year or a date is a word of text, as far as rows are concerned. */
const DATE = /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/u;

/** Share of figures among the lines of a column of figures. */
const MOSTLY = 0.7;

export const textOf = (line: Line): string => line.words.map(({ text }) => text).join(" ");

export function isFigure(line: Line): boolean {
  const text = textOf(line);
  return (FIGURE.test(text) && !DATE.test(text)) || NO_FIGURE.test(text);
}

/** Whether lines under each other are figures, with at least one real one among them; the first may be a head. */
export function isFigureColumn(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const body = lines.length > 2 ? lines.slice(1) : lines;
  const figures = body.filter(isFigure);
  return figures.length >= MOSTLY * body.length && figures.some((line) => /\d/u.test(textOf(line)));
}
