/**
 * A table as a whole: its parts on consecutive pages put together, repeated heading rows dropped, split rows merged.
 */
import type { Passage, TextPassage } from "../passages.ts";
import type { CellRegion, Region, TableRegion } from "../region.ts";
import { isCutRow } from "./cut-rows.ts";
import { repeatedHeads } from "./repeated-heads.ts";
import { rowsOf, rowText } from "./rows.ts";

/** A cell and the regions that it has on one or more pages; row and column count from 0. */
export type JoinedCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly fill?: string;
  readonly regions: readonly Region[];
};

export type JoinedTable = {
  readonly kind: "joined";
  readonly xs: readonly number[];
  readonly rows: readonly (readonly JoinedCell[])[];
  /** How many rows at its top were repeated on later pages. */
  readonly headRows: number;
  /** Rows that only repeat the head. */
  readonly repeated: readonly (readonly CellRegion[])[];
  readonly firstPart: TableRegion;
  readonly lastPart: TableRegion;
};

/** Column edges of the parts of one table agree within this, in points. */
const SAME = 4;
/** A part that goes on must reach down this far on its page (share of the page's height that is written on). */
const DEEP = 0.6;

/** One part of a table as a table of its own. */
export function tableOfPart(part: TableRegion): JoinedTable {
  const rows = rowsOf(part).map((row) => row.map((cell) => joinedCell(cell, 0, part.xs, part.xs)));
  return { kind: "joined", xs: part.xs, rows, headRows: 0, repeated: [], firstPart: part, lastPart: part };
}

function joinedCell(cell: CellRegion, rowsBefore: number, from: readonly number[], to: readonly number[]): JoinedCell {
  const [left, right] = [indexOf(to, from[cell.column] ?? 0), indexOf(to, from[cell.column + cell.columnSpan] ?? 0)];
  return {
    row: cell.row + rowsBefore,
    column: left,
    rowSpan: cell.rowSpan,
    columnSpan: Math.max(1, right - left),
    ...(cell.fill === undefined ? {} : { fill: cell.fill }),
    regions: [cell.region],
  };
}

const indexOf = (xs: readonly number[], x: number): number => {
  const at = xs.findIndex((edge) => Math.abs(edge - x) <= SAME);
  return at < 0 ? xs.length - 1 : at;
};

/** Passages with tables that go on over a page break put together. `heights`: how far down each page is written on. */
export function joinTables(
  passages: readonly Passage[],
  bottoms: ReadonlyMap<number, number>,
): (TextPassage | JoinedTable)[] {
  const out: (TextPassage | JoinedTable)[] = [];
  for (const passage of passages) {
    const last = out.at(-1);
    if (passage.kind !== "table") out.push(passage);
    else if (last?.kind === "joined" && goesOn(last, passage.table, bottoms)) {
      out[out.length - 1] = append(last, alike(last.xs, passage.table));
    } else out.push(tableOfPart(passage.table));
  }
  return out;
}

function goesOn(table: JoinedTable, next: TableRegion, bottoms: ReadonlyMap<number, number>): boolean {
  const last = table.lastPart;
  if (next.page !== last.page + 1 || last.box[3] < DEEP * (bottoms.get(last.page) ?? 0)) return false;
  const [a, b] = [table.xs, next.xs];
  const outer = close(a[0], b[0]) && close(a.at(-1), b.at(-1));
  return outer && (isSubset(a, b) || isSubset(b, a) || shareMost(a, b) || areSameColumns(a, b));
}

/** Edges found in the white between words differ from page to page: as many columns, each nearest to its own, are the same ones. */
function areSameColumns(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((x, i) => b.every((other, j) => Math.abs((b[i] ?? 0) - x) <= Math.abs(other - x) || i === j));
}

/** A part with the column edges of the table that it goes on from, where its own are the same. */
function alike(xs: readonly number[], part: TableRegion): TableRegion {
  return areSameColumns(xs, part.xs) ? { ...part, xs } : part;
}

const close = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= SAME;
const isSubset = (part: readonly number[], whole: readonly number[]): boolean =>
  part.every((x) => whole.some((other) => close(x, other)));
const shareMost = (a: readonly number[], b: readonly number[]): boolean =>
  a.filter((x) => b.some((other) => close(x, other))).length >= 0.6 * Math.max(a.length, b.length);

function append(table: JoinedTable, part: TableRegion): JoinedTable {
  const xs = unionOf(table.xs, part.xs);
  const before = withoutTail(table.rows).map((row) => row.map((cell) => remapped(cell, table.xs, xs)));
  const partRows = rowsOf(part);
  const repeated = repeatedHeads(table.rows, partRows);
  const fresh = partRows.slice(repeated + leadingEmpty(partRows.slice(repeated)));
  const offset = before.length - (partRows.length - fresh.length);
  const rows = fresh.map((row) => row.map((cell) => joinedCell(cell, offset, part.xs, xs)));
  const split = isCutRow(before, rows, bordersAreCut(table, part, repeated));
  return {
    kind: "joined",
    xs,
    rows: split ? mergeSplitRow(before, rows) : [...before, ...rows],
    headRows: Math.max(table.headRows, repeated),
    repeated: [...table.repeated, ...partRows.slice(0, repeated)],
    firstPart: table.firstPart,
    lastPart: part,
  };
}

/** A table that begins with a rule ends without one on a page, and goes on without one on the next, or under its head again. */
function bordersAreCut({ firstPart, lastPart }: JoinedTable, part: TableRegion, repeated: number): boolean {
  if (firstPart.open?.top === true || lastPart.open?.bottom !== true) return false;
  return part.open?.top === true || repeated > 0;
}

/** Strips without any text at a page's end are what is left of a row that was cut, or of the paper. */
function withoutTail(rows: readonly (readonly JoinedCell[])[]): readonly (readonly JoinedCell[])[] {
  const end = rows.findLastIndex((row) => row.length === 0 || rowText(row) !== "") + 1;
  return end === 0 ? rows : rows.slice(0, end);
}

/** How many such strips a page begins with. */
function leadingEmpty(rows: readonly (readonly CellRegion[])[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.length === 0 || rowText(row) !== ""),
  );
}

function unionOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const extra = b.filter((x) => !a.some((other) => close(x, other)));
  return extra.length === 0 ? a : [...a, ...extra].sort((x, y) => x - y);
}

function remapped(cell: JoinedCell, from: readonly number[], to: readonly number[]): JoinedCell {
  if (from === to) return cell;
  const [left, right] = [indexOf(to, from[cell.column] ?? 0), indexOf(to, from[cell.column + cell.columnSpan] ?? 0)];
  return { ...cell, column: left, columnSpan: Math.max(1, right - left) };
}

/** Puts the cells of a part's first row to those of the row that the page end cut. */
function mergeSplitRow(before: readonly JoinedCell[][], rows: readonly JoinedCell[][]): JoinedCell[][] {
  const [first = [], ...rest] = rows;
  const last = before.at(-1) ?? [];
  const merged = last.map((cell) => {
    const onward = first.filter((other) => other.column === cell.column).flatMap(({ regions }) => regions);
    return { ...cell, regions: [...cell.regions, ...onward] };
  });
  const up = rest.map((row) => row.map((cell) => ({ ...cell, row: cell.row - 1 })));
  return [...before.slice(0, -1), merged, ...up];
}
