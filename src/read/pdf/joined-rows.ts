/**
 * What stands on one base line of a stack → one line, with tabs where wide gaps part it.
 */

import type { Piece } from "./columns.ts";
import { largest, smallest } from "./geometry.ts";
import type { Line } from "./lines.ts";
import { leftOf, rightOf, type Word } from "./words.ts";

/** Lines on one base line become one, with a tab between them. */
export function joinRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (piece.kind !== "line" || last?.kind !== "line" || !besides(last.line, piece.line)) rows.push(piece);
    else rows[rows.length - 1] = { kind: "line", line: joined(last.line, piece.line) };
  }
  return rows.map((row) => (row.kind === "line" ? { kind: "line", line: withoutFalseTabs(row.line) } : row));
}

function besides(a: Line, b: Line): boolean {
  const size = Math.max(a.size, b.size);
  return Math.abs(a.baseline - b.baseline) < 0.35 * size && b.x0 >= a.x1 - 0.2 * size && a.toPage === b.toPage;
}

function joined(a: Line, b: Line): Line {
  const [first, ...rest] = b.words;
  if (first === undefined) return a;
  return {
    ...a,
    words: [...a.words, { ...first, tab: true }, ...rest],
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
    bold: a.bold && b.bold,
    italic: a.italic && b.italic,
  };
}

/** Gaps of a justified line differ no more than this. */
const EVEN = 1.5;

/** A line with few words that is stretched to the margin has wide gaps everywhere: they are blanks. */
function withoutFalseTabs(line: Line): Line {
  if (line.words.length < 4 || !hasTab(line)) return line;
  const gaps = line.words.slice(1).map((word, i) => leftOf(word) - rightOf(line.words[i] ?? word));
  if (largest(gaps) > EVEN * smallest(gaps)) return line;
  return { ...line, words: line.words.map(({ tab: _, ...word }): Word => word) };
}

/** A wide gap parts it. */
export const hasTab = (line: Line): boolean => line.words.some(({ tab }) => tab);
