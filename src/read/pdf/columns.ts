/**
 * Brings what stands on a page (lines, tables) into reading order: stacks, each read from top to bottom.
 * Columns are found by the tallest gutter: a white upright band with text on both sides; above and below it the search goes on.
 */
import { areIndependent, columnOf, LEAST_LINES } from "./column-extent.ts";
import { largest, smallest } from "./geometry.ts";
import type { Line } from "./lines.ts";
import { inReadingOrder } from "./lines.ts";
import type { TableRegion } from "./region.ts";

export type Piece =
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "table"; readonly table: TableRegion };

/** Things under each other, from top to bottom. */
export type Stack = {
  readonly page: number;
  readonly pieces: readonly Piece[];
  /** It is one of several columns beside each other. */
  readonly column: boolean;
  readonly left: number;
  /** Where its lines end at the latest, as far as this page shows; `framed` where a border says so. */
  readonly right: number;
  readonly framed: boolean;
};

/** Least width of a gutter, in points, and least height, in letter sizes. */
const GUTTER = 9;
const LEAST_HEIGHT = 4;

/** Lines and tables of one region in reading order. `right`: where lines end at the latest, if the region tells. */
export function stacksOf(
  page: number,
  lines: readonly Line[],
  tables: readonly TableRegion[],
  right?: number,
): Stack[] {
  const pieces: Piece[] = [
    ...lines.map((line): Piece => ({ kind: "line", line })),
    ...tables.map((table): Piece => ({ kind: "table", table })),
  ];
  const stacks = split(page, pieces, false);
  const [only] = stacks;
  return stacks.length === 1 && only !== undefined && right !== undefined ? [{ ...only, right, framed: true }] : stacks;
}

type Extent = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

function extentOf(piece: Piece): Extent {
  if (piece.kind === "line") return piece.line;
  const [x0, y0, x1, y1] = piece.table.box;
  return { x0, y0, x1, y1 };
}

function split(page: number, pieces: readonly Piece[], column: boolean): Stack[] {
  if (pieces.length === 0) return [];
  const gutter = tallestGutter(pieces);
  if (gutter === undefined) return [stackOf(page, pieces, column)];
  const middle = (piece: Piece): number => (extentOf(piece).y0 + extentOf(piece).y1) / 2;
  const within = pieces.filter((piece) => middle(piece) >= gutter.top && middle(piece) <= gutter.bottom);
  return [
    ...split(
      page,
      pieces.filter((piece) => middle(piece) < gutter.top),
      column,
    ),
    ...split(
      page,
      within.filter((piece) => extentOf(piece).x1 <= gutter.x),
      true,
    ),
    ...split(
      page,
      within.filter((piece) => extentOf(piece).x1 > gutter.x),
      true,
    ),
    ...split(
      page,
      pieces.filter((piece) => middle(piece) > gutter.bottom),
      column,
    ),
  ];
}

function stackOf(page: number, pieces: readonly Piece[], column: boolean): Stack {
  const extents = pieces.map(extentOf);
  return {
    page,
    column,
    framed: false,
    pieces: [...pieces].sort(inOrder),
    left: smallest(extents.map(({ x0 }) => x0)),
    right: largest(extents.map(({ x1 }) => x1)),
  };
}

function inOrder(a: Piece, b: Piece): number {
  if (a.kind === "line" && b.kind === "line") return inReadingOrder(a.line, b.line);
  const [ea, eb] = [extentOf(a), extentOf(b)];
  return ea.y0 + ea.y1 - eb.y0 - eb.y1 || ea.x0 - eb.x0;
}

type Gutter = { readonly x: number; readonly top: number; readonly bottom: number };

/** The gutter with the tallest text beside it; it ends in the white just before the right column. */
function tallestGutter(pieces: readonly Piece[]): Gutter | undefined {
  const extents = pieces.map(extentOf).sort((a, b) => a.y0 - b.y0);
  const lines = pieces.flatMap((piece) => (piece.kind === "line" ? [piece.line] : []));
  const size = median(lines.map((line) => line.size));
  const starts = frequentStarts(lines);
  let best: { gutter: Gutter; height: number } | undefined;
  for (const x of starts) {
    const crossing = extents.filter((e) => e.x0 < x - 1 && e.x1 > x - GUTTER);
    for (const band of bandsBetween(crossing, extents)) {
      const inside = lines.filter((line) => line.baseline > band.top && line.baseline < band.bottom);
      const left = inside.filter((line) => line.x1 <= x - GUTTER + 1);
      const right = inside.filter((line) => line.x0 >= x - 1);
      const found = gutterBetween(left, right, x, size);
      if (found !== undefined && found.height > (best?.height ?? 0)) best = found;
    }
  }
  return best?.gutter;
}

/** Left edges shared by a few lines, where a right column may begin. */
function frequentStarts(lines: readonly Line[]): number[] {
  const starts = lines.map(({ x0 }) => x0).sort((a, b) => a - b);
  const found: number[] = [];
  for (let i = 0; i + LEAST_LINES <= starts.length; i++) {
    const at = starts[i] ?? 0;
    if ((starts[i + LEAST_LINES - 1] ?? 0) - at > 2 || at - (found.at(-1) ?? -Infinity) <= 2) continue;
    found.push(at);
  }
  return found;
}

/** What lies between pieces that cross a candidate. */
function bandsBetween(crossing: readonly Extent[], all: readonly Extent[]): { top: number; bottom: number }[] {
  const bands: { top: number; bottom: number }[] = [];
  let top = -Infinity;
  for (const { y0, y1 } of crossing) {
    if (y0 > top) bands.push({ top, bottom: y0 });
    top = Math.max(top, y1);
  }
  bands.push({ top, bottom: largest(all.map(({ y1 }) => y1)) + 1 });
  return bands;
}

function gutterBetween(
  left: readonly Line[],
  right: readonly Line[],
  x: number,
  size: number,
): { gutter: Gutter; height: number } | undefined {
  const apart = areIndependent(left, right, size) && areIndependent(right, left, size);
  const [a, b] = [columnOf(left, size, apart), columnOf(right, size, apart)];
  if (a === undefined || b === undefined) return undefined;
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  const height = bottom - top;
  if (height < LEAST_HEIGHT * size) return undefined;
  // What stands a little above the one column (its heading) belongs to it; what stands far above it does not.
  const start = Math.abs(a.top - b.top) < 3 * size ? Math.min(a.top, b.top) : top;
  return { gutter: { x: x - GUTTER + 1, top: start, bottom: Math.max(a.bottom, b.bottom) }, height };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
