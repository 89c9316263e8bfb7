/**
 * Where a goal table that lost its row ends stops: tables that follow one another run together, so the headings of the next
 * one, of money or without goals, end it. The line that ends the cell before them is the next table's title.
 */
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { readBudgetHead } from "./budget-heads.ts";
import type { GridRow } from "./regrid.ts";

/** Longer words are no heading of a column of money. */
const LONGEST_HEAD = 30;

export type TableEnd = {
  readonly rows: readonly GridRow[];
  /** Where the words of the next table begin; undefined where the rows go on to the end. */
  readonly end?: number;
};

/** The rows before the next table's headings. `hasGoals` says whether a row of headings is one of a goal table. */
export function beforeNextTable(
  document: Document,
  rows: readonly GridRow[],
  hasGoals: (header: GridRow) => boolean,
): TableEnd {
  const at = rows.findIndex((row) => isMoneyHeader(document, row) || (row.kind === "header" && !hasGoals(row)));
  const first = rows[at]?.cells[0]?.cell;
  if (first === undefined) return { rows };
  const own = rows.slice(0, at);
  const last = own.at(-1);
  const lastCell = last?.cells.at(-1);
  const title = lastCell === undefined || lastCell.cell.blocks.length < 2 ? undefined : lastCell.cell.blocks.at(-1);
  if (last === undefined || lastCell === undefined || title === undefined) return { rows: own, end: first.span.start };
  const cut: GridRow = {
    ...last,
    cells: [...last.cells.slice(0, -1), { ...lastCell, cell: withoutLast(lastCell.cell, title.span) }],
  };
  return { rows: [...own.slice(0, -1), cut], end: title.span.start };
}

function withoutLast(cell: Cell, title: Span): Cell {
  return { ...cell, blocks: cell.blocks.slice(0, -1), span: { start: cell.span.start, end: title.start } };
}

/** "Post | Budget | Utfall": two headings of money behind a first cell that is none. */
function isMoneyHeader({ text }: Document, row: GridRow): boolean {
  const heads = row.cells.map(({ cell }) => {
    const words = quoteOf(text, cell.span).trim();
    return words !== "" && words.length <= LONGEST_HEAD && readBudgetHead(text, cell.span, {}) !== undefined;
  });
  return heads[0] === false && heads[1] === true && heads[2] === true;
}
