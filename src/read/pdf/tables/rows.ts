/**
 * Rows of a table's part, what they say, and whether the first row of a part goes on from a row that the page end cut.
 */

import { runsOn } from "../line-ends.ts";
import type { Line } from "../lines.ts";
import { inReadingOrder } from "../lines.ts";
import type { CellRegion, Region, TableRegion } from "../region.ts";
import type { JoinedCell } from "./joined-table.ts";

/** Cells by rows, each row from left to right. Rows that only spans reach into are empty. */
export function rowsOf(part: TableRegion): CellRegion[][] {
  const rows: CellRegion[][] = Array.from({ length: part.rows }, () => []);
  for (const cell of part.cells) rows[cell.row]?.push(cell);
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

type AnyCell = CellRegion | JoinedCell;

const regionsOf = (cell: AnyCell): readonly Region[] => ("regions" in cell ? cell.regions : [cell.region]);

const linesOf = (cell: AnyCell): Line[] => regionsOf(cell).flatMap(({ lines }) => [...lines].sort(inReadingOrder));

const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => line.words.map(({ text }) => text).join(" ")).join(" ");

/** What the cells of a row say, one after the other. */
export function rowText(row: readonly AnyCell[]): string {
  return row
    .map((cell) => textOf(linesOf(cell)))
    .join("\t")
    .trim();
}

/** Rows whose first cell is empty this seldom have labels there. */
const LABELLED = 0.8;

/**
 * Whether `first` is the rest of the row `last`: a sentence runs on in some column, or the first column, which has a label
 * in nearly every row, is empty. A label in the first column that does not run on says that it is a new row.
 */
export function startsWithin(
  before: readonly (readonly JoinedCell[])[],
  last: readonly JoinedCell[],
  first: readonly JoinedCell[],
): boolean {
  if (last.length !== first.length || last.some((cell, i) => cell.column !== first[i]?.column)) return false;
  const pairs = first.map((cell, i) => ({ lower: linesOf(cell), upper: linesOf(last[i] ?? cell) }));
  const [label] = pairs;
  if (label === undefined || pairs.every(({ lower }) => lower.length === 0)) return false;
  const goesOn = ({ lower, upper }: { lower: readonly Line[]; upper: readonly Line[] }): boolean => {
    const [end, start] = [upper.at(-1), lower[0]];
    return end !== undefined && start !== undefined && runsOn(end, start, end.x1);
  };
  if (label.lower.length > 0) return goesOn(label);
  if (pairs.some(goesOn)) return true;
  const rows = before.filter((row) => row[0]?.column === 0);
  const labelled = rows.filter((row) => row[0] !== undefined && linesOf(row[0]).length > 0).length;
  return label.upper.length > 0 && labelled >= LABELLED * rows.length;
}
