/**
 * Lines in columns → rows, where no rules part them: by figures, by the white between rows, or by the first column.
 */
import { largest, smallest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import { isFigureColumn } from "./figures.ts";

/** Lines of one base line across columns, from top to bottom. */
export type TextRow = { readonly baseline: number; readonly lines: readonly Line[] };

/** Base lines this close, in letter sizes, are one. */
const LEVEL = 0.4;
/** The white between rows is this much larger than the distance of lines within. */
const ROOMIER = 1.25;

/** Groups lines by base line. */
export function baselineRows(lines: readonly Line[]): TextRow[] {
  const rows: { baseline: number; lines: Line[] }[] = [];
  for (const line of [...lines].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const last = rows.at(-1);
    if (last !== undefined && line.baseline - last.baseline <= LEVEL * line.size) last.lines.push(line);
    else rows.push({ baseline: line.baseline, lines: [line] });
  }
  return rows;
}

/**
 * Where rows begin: y coordinates between base lines, from the second row on. `columns`: the lines of each column.
 * Rows stand where figures do; lines without figures belong to the row above them, or stand alone where they have room.
 */
export function figureRows(columns: readonly (readonly Line[])[]): number[] | undefined {
  const figures = columns.filter(isFigureColumn);
  if (figures.length === 0) return undefined;
  const anchors = baselineRows(figures.flat())
    .filter(({ lines }) => lines.length >= Math.ceil(figures.length / 2))
    .map(({ baseline }) => baseline);
  if (anchors.length < (figures.length > 1 ? 2 : 3)) return undefined;
  const steps = anchors.slice(1).map((at, i) => at - (anchors[i] ?? 0));
  const pitch = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const rows = baselineRows(columns.flat());
  return boundaries(rows, rowStarts(rows, anchors, pitch));
}

/** Indexes of the text rows with which table rows begin. */
function rowStarts(rows: readonly TextRow[], anchors: readonly number[], pitch: number): number[] {
  const isAnchor = (row: TextRow): boolean => anchors.some((at) => Math.abs(at - row.baseline) < 0.3 * pitch);
  // Labels of several lines stand with their figures on the last line, or on the first: the first row tells.
  const first = rows.findIndex(isAnchor);
  const tight = (i: number): boolean => (rows[i]?.baseline ?? 0) - (rows[i - 1]?.baseline ?? 0) < 0.85 * pitch;
  const onLast = first > 0 && rows.slice(1, first + 1).every((_, i) => tight(i + 1));
  const starts: number[] = [];
  rows.forEach((row, i) => {
    if (i === 0) starts.push(i);
    else if (onLast) {
      const before = rows[i - 1];
      if (before !== undefined && (isAnchor(before) || !tight(i))) starts.push(i);
    } else if (isAnchor(row) || !tight(i)) starts.push(i);
  });
  return starts;
}

function boundaries(rows: readonly TextRow[], starts: readonly number[]): number[] {
  return starts.slice(1).map((at) => {
    const [above, below] = [rows[at - 1], rows[at]];
    const bottom = largest((above?.lines ?? []).map(({ y1 }) => y1));
    const top = smallest((below?.lines ?? []).map(({ y0 }) => y0));
    return (bottom + top) / 2;
  });
}

/** Rows of a table without figures: by white where there are two kinds of distances, else where the first column has text. */
export function wordRows(columns: readonly (readonly Line[])[]): number[] {
  const rows = baselineRows(columns.flat());
  const steps = rows.slice(1).map((row, i) => row.baseline - (rows[i]?.baseline ?? 0));
  // The head may stand farther off than rows do.
  const within = steps.length > 1 ? steps.slice(1) : steps;
  const tightest = smallest(within);
  const roomy = within.filter((step) => step > ROOMIER * tightest);
  const first = new Set(columns[0] ?? []);
  const inFirst = (row: TextRow): boolean => row.lines.some((line) => first.has(line));
  const byWhite = rows.flatMap((_, i) => (i === 0 || (steps[i - 1] ?? 0) > ROOMIER * tightest ? [i] : []));
  const labelled = byWhite.filter((i) => rows[i] !== undefined && inFirst(rows[i])).length;
  if (roomy.length > 0 && roomy.length < within.length && labelled >= 0.6 * byWhite.length) {
    return boundaries(rows, byWhite);
  }
  const byLabel = rows.flatMap((row, i) => (i === 0 || (inFirst(row) && !goesOn(row, first)) ? [i] : []));
  return boundaries(rows, byLabel);
}

/** A label that begins small goes on from the line above. */
function goesOn(row: TextRow, first: ReadonlySet<Line>): boolean {
  const label = row.lines.find((line) => first.has(line));
  return /^\p{Ll}/u.test(label?.words[0]?.text ?? "");
}
