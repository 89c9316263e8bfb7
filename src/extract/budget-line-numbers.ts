/**
 * Pieces of digits → numbers, when it is known how many there must be: "1 200,50 3 400 61,25" is three.
 */
import { parseMoney } from "../fields/money.ts";
import type { MoneyUnit } from "../fields/money-units.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Digits } from "./budget-line-tokens.ts";

export type LineNumber = { readonly minor: number; readonly span: Span; readonly bracketed: boolean };

/** More pieces than any row of a table has; the ways to join them would be too many to try. */
const MOST_PIECES = 14;

/** All ways to join neighbours into numbers with thousands' blanks, most joined first; empty where a piece is no number. */
export function waysToJoin(text: string, pieces: readonly Digits[], unit: MoneyUnit | undefined): LineNumber[][] {
  const [first] = pieces;
  if (first === undefined) return [[]];
  if (pieces.length > MOST_PIECES) return [];
  const ways: LineNumber[][] = [];
  for (let count = pieces.length; count > 0; count--) {
    const taken = pieces.slice(0, count);
    const last = taken.at(-1) ?? first;
    const words = quoteOf(text, { start: first.span.start, end: last.span.end });
    if (count > 1 && !isGrouped(taken.map(({ span }) => quoteOf(text, span)))) continue;
    const money = parseMoney(words, unit);
    if (money === undefined) continue;
    const number = {
      minor: money.minor,
      span: { start: first.span.start, end: last.span.end },
      bracketed: first.bracketed,
    };
    for (const rest of waysToJoin(text, pieces.slice(count), unit)) ways.push([number, ...rest]);
  }
  return ways;
}

/** "1", "200,50": one to three digits first, then threes, decimals only at the end. */
function isGrouped(pieces: readonly string[]): boolean {
  return pieces.every((piece, i) => {
    const decimals = i === pieces.length - 1 ? String.raw`(?:[.,]\d+)?` : "";
    return new RegExp(
      i === 0 ? String.raw`^[+\-–−]?\s?[1-9]\d{0,2}${decimals}$` : String.raw`^\d{3}${decimals}$`,
      "u",
    ).test(piece);
  });
}
