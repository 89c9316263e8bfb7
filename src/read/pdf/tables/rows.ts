/**
 * Rows of a table's part, and what they say.
 */

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

/** The lines of a cell in reading order, over all pages that it stands on. */
export const linesOf = (cell: AnyCell): Line[] =>
  regionsOf(cell).flatMap(({ lines }) => [...lines].sort(inReadingOrder));

const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => line.words.map(({ text }) => text).join(" ")).join(" ");

/** What the cells of a row say, one after the other. */
export function rowText(row: readonly AnyCell[]): string {
  return row
    .map((cell) => textOf(linesOf(cell)))
    .join("\t")
    .trim();
}
