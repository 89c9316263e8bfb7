/**
 * Which cells are the headings of a table's columns.
 */
import type { Cell } from "../model/block.ts";
import { quoteOf } from "../model/span.ts";
import { type ColumnHeading, columnOf, type OwnColumns } from "./columns.ts";

/** A document's text, and the headings that a user declares. */
export type HeadedText = { readonly text: string; readonly columns: OwnColumns };

/** What was found of a document's cells: a cell is asked about once for each header that it might be in. */
const KNOWN = new WeakMap<HeadedText, Map<Cell, ColumnHeading | undefined>>();

/** What the column under this cell holds, if the cell is a heading that we know. */
export function headingOf(source: HeadedText, cell: Cell): ColumnHeading | undefined {
  const known = KNOWN.get(source) ?? new Map<Cell, ColumnHeading | undefined>();
  KNOWN.set(source, known);
  if (!known.has(cell)) known.set(cell, columnOf(quoteOf(source.text, cell.span), source.columns));
  return known.get(cell);
}

/** At least two known headings, one of them whole, and no cell that is long. */
export function isHeader(source: HeadedText, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => quoteOf(source.text, cell.span).trim() !== "");
  const known = filled.map((cell) => headingOf(source, cell));
  if (filled.some((cell) => cell.span.end - cell.span.start > 80)) return false;
  const names = new Set(known.flatMap((heading) => heading?.name ?? []));
  return names.size >= 2 && known.some((heading) => heading?.exact) && names.size * 2 >= filled.length;
}
