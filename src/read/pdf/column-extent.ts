/**
 * Whether lines under each other are a column of text, and how far up and down it reaches: running text whose lines follow
 * closely and fill it, or headings and lists that do not stand level with what is beside them.
 */
import { largest, smallest } from "./geometry.ts";
import type { Line } from "./lines.ts";

/** What must stand in a column; its width in letter sizes. */
export const LEAST_LINES = 3;
const LEAST_WIDTH = 8;
/** Lines of running text follow each other within this many letter sizes; at least this share of a column must. */
const CLOSE = 1.75;
const MOSTLY_CLOSE = 0.6;
/** Columns of headings, lists and short lines are told by this many lines on each side, nearly none of which stand level. */
const LEAST_INDEPENDENT = 6;
const LEVEL = 0.12;
const SELDOM_LEVEL = 0.35;

/** Whether lines run down without regard to those beside them: the rows of a table stand level, columns of text by chance only. */
export function areIndependent(lines: readonly Line[], beside: readonly Line[], size: number): boolean {
  const [top, bottom] = [smallest(beside.map(({ y0 }) => y0)), largest(beside.map(({ y1 }) => y1))];
  const facing = lines.filter(({ y0, y1 }) => y0 >= top && y1 <= bottom);
  const level = facing.filter((line) =>
    beside.some(({ baseline }) => Math.abs(baseline - line.baseline) < LEVEL * size),
  );
  return facing.length >= LEAST_INDEPENDENT && level.length < SELDOM_LEVEL * facing.length;
}

type Column = { readonly top: number; readonly bottom: number };

/** The extent of a column of running text; undefined where the lines are none (a column of labels or figures), unless they stand `apart`. */
export function columnOf(lines: readonly Line[], size: number, apart: boolean): Column | undefined {
  if (lines.length < LEAST_LINES) return undefined;
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const width = largest(lines.map(({ x1 }) => x1)) - smallest(lines.map(({ x0 }) => x0));
  if (width < LEAST_WIDTH * size) return undefined;
  if (apart) return extentOfAll(lines);
  const steps = sorted.slice(1).map((line, i) => line.baseline - (sorted[i]?.baseline ?? 0));
  const close = steps.filter((step) => step <= CLOSE * size).length;
  if (close < MOSTLY_CLOSE * steps.length) return undefined;
  const filled = lines.filter(({ x0, x1 }) => x1 - x0 > 0.6 * width).length;
  if (filled < 0.5 * lines.length) return undefined;
  return extentOfAll(lines);
}

function extentOfAll(lines: readonly Line[]): Column {
  return { top: smallest(lines.map(({ y0 }) => y0)), bottom: largest(lines.map(({ y1 }) => y1)) };
}
