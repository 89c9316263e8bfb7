/**
 * How far right the lines of a stack reach: what tells whether a line was full when it ended.
 */

import type { Piece, Stack } from "./columns.ts";
import { largest } from "./geometry.ts";
import { fits, SPACED } from "./line-ends.ts";
import type { Line } from "./lines.ts";
import type { Measures } from "./measures.ts";

/**
 * The right edge that holds after each row: usually the stack's. That of its own block where the lines of a block all break
 * at a nearer edge (a quotation, text beside a picture). None at all (every line ends on purpose) within a list of names,
 * whose lines begin with capitals and mostly end early.
 */
export function rightEdges(rows: readonly Piece[], stack: Stack, measures: Measures): number[] {
  const edges = rows.map(() => stack.right);
  let start = 0;
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && isNear(rows[i - 1], rows[i], measures)) continue;
    const block = rows.slice(start, i).flatMap((row) => (row.kind === "line" ? [row.line] : []));
    blockEdges(block, stack).forEach((edge, n) => {
      edges[start + n] = edge;
    });
    start = i;
  }
  return edges;
}

/** At least this many line ends tell what kind of block it is; so many before and after tell whether a line is in a list. */
const ENOUGH = 3;
const AROUND = 3;

type LineEnd = { readonly last: Line; readonly line: Line };

function blockEdges(block: readonly Line[], { right, framed }: Stack): number[] {
  const ends = block.slice(1).map((line, n): LineEnd => ({ last: block[n] ?? line, line }));
  const nearest = largest(block.map(({ x1 }) => x1));
  const capital = ({ line }: LineEnd): boolean => /^[\p{Lu}\d]/u.test(line.words[0]?.text ?? "");
  const isFull = ({ last, line }: LineEnd): boolean => !fits(last, line, nearest);
  if (!framed && ends.length >= ENOUGH && share(ends, capital) < 0.6 && share(ends, isFull) >= 0.8) {
    return block.map(() => nearest);
  }
  return block.map((_, n) => {
    const near = ends.slice(Math.max(0, n - AROUND), n + AROUND + 1);
    const capitals = near.length < ENOUGH ? 0 : share(near, capital);
    const early = capitals >= 0.8 && share(near, ({ last, line }) => fits(last, line, right)) >= 0.6;
    const end = ends[n];
    const isList = early || (capitals === 1 && near.length > ENOUGH);
    return isList && end !== undefined && capital(end) ? Number.POSITIVE_INFINITY : right;
  });
}

const share = <T>(list: readonly T[], holds: (item: T) => boolean): number => list.filter(holds).length / list.length;

function isNear(a: Piece | undefined, b: Piece | undefined, measures: Measures): boolean {
  if (a?.kind !== "line" || b?.kind !== "line") return false;
  const step = b.line.baseline - a.line.baseline;
  return a.line.size === b.line.size && step <= SPACED * measures.leading(b.line.size);
}
