/**
 * White gutters between columns of text that no rules part, and phrases: words of a line that belong together.
 */
import { largest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import { leftOf, rightOf, type Word } from "../words.ts";
import type { TextRow } from "./text-rows.ts";

/** Words of one line that stand close together. */
export type Phrase = { readonly line: Line; readonly words: readonly Word[]; readonly x0: number; readonly x1: number };

/** Words with less white than this between them are one phrase; a gutter is at least this wide. In letter sizes. */
const PHRASE_GAP = 0.62;
const GUTTER = 0.5;
/** Share of the rows that may cross a gutter, beyond the heads. */
const CROSSING = 0.07;
/** A gutter parts text in at least this many rows, and this share of them. */
const LEAST_ROWS = 2;
const LEAST_SHARE = 0.25;

/** The phrases of a row, from left to right. */
export function phrasesOf(row: TextRow): Phrase[] {
  return row.lines.flatMap((line) => {
    const phrases: { line: Line; words: Word[]; x0: number; x1: number }[] = [];
    for (const word of line.words) {
      const last = phrases.at(-1);
      if (last !== undefined && leftOf(word) - last.x1 < PHRASE_GAP * line.size) {
        last.words.push(word);
        last.x1 = rightOf(word);
      } else phrases.push({ line, words: [word], x0: leftOf(word), x1: rightOf(word) });
    }
    return phrases;
  });
}

/**
 * The middles of the gutters that run through rows of phrases, from left to right. The first rows may hold heads over
 * several columns, and rows of one phrase may be titles: neither closes a gutter.
 */
export function guttersOf(rows: readonly (readonly Phrase[])[], size: number): number[] {
  const most = largest(rows.map((row) => row.length));
  const judged = rows.filter((row, i) => row.length > 1 && (row.length >= most || i >= headRows(rows)));
  if (judged.length < LEAST_ROWS) return [];
  const allowed = Math.floor(CROSSING * judged.length);
  const starts = judged.flatMap((row) => row.map(({ x0 }) => ({ x: x0, by: 1 })));
  const ends = judged.flatMap((row) => row.map(({ x1 }) => ({ x: x1, by: -1 })));
  const events = [...starts, ...ends].sort((a, b) => a.x - b.x || a.by - b.by);
  const gutters: number[] = [];
  let covering = 0;
  let open: number | undefined;
  for (const { x, by } of events) {
    covering += by;
    if (covering <= allowed && open === undefined) open = x;
    else if (covering > allowed && open !== undefined) {
      if (x - open >= GUTTER * size && parts(judged, open, x)) gutters.push(middleBetween(rows.flat(), open, x));
      open = undefined;
    }
  }
  return gutters;
}

/** The middle of a white band, or of what heads that reach into it from one side leave of it. */
function middleBetween(phrases: readonly Phrase[], from: number, to: number): number {
  let [left, right] = [from, to];
  for (const { x0, x1 } of phrases) {
    if (x0 < from && x1 > from && x1 < to) left = Math.max(left, x1);
    if (x1 > to && x0 > from && x0 < to) right = Math.min(right, x0);
  }
  return left < right ? (left + right) / 2 : (from + to) / 2;
}

/** How many of the first rows may be heads. */
const headRows = (rows: readonly unknown[]): number => (rows.length >= 5 ? 2 : rows.length >= 3 ? 1 : 0);

/** Whether text stands on both sides of a white band in enough rows. */
function parts(rows: readonly (readonly Phrase[])[], from: number, to: number): boolean {
  const both = rows.filter((row) => row.some(({ x1 }) => x1 <= from + 1) && row.some(({ x0 }) => x0 >= to - 1)).length;
  return both >= LEAST_ROWS && both >= LEAST_SHARE * rows.length;
}
