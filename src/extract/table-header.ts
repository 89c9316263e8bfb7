/**
 * Which cells are the headings of a table's columns.
 */
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf } from "../model/span.ts";
import { type ColumnHeading, columnOf } from "./columns.ts";

/** What the column under this cell holds, if the cell is a heading that we know. */
export function headingOf(document: Document, cell: Cell): ColumnHeading | undefined {
  return columnOf(quoteOf(document.text, cell.span));
}

/** At least two known headings, one of them whole, and no cell that is long. */
export function isHeader(document: Document, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => quoteOf(document.text, cell.span).trim() !== "");
  const known = filled.map((cell) => headingOf(document, cell));
  if (filled.some((cell) => cell.span.end - cell.span.start > 80)) return false;
  const names = new Set(known.flatMap((heading) => heading?.name ?? []));
  return names.size >= 2 && known.some((heading) => heading?.exact) && names.size * 2 >= filled.length;
}
