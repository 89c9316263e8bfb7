/**
 * The cells of a table as rows and columns of a budget: which rows are heads, which columns hold amounts, what rows are called.
 * Real tables and flat ones (row ends lost); a table whose rows are "Budget", "Utfall" is turned on its side.
 */
import type { ReadingContext } from "../fields/kind.ts";
import { parseMoney } from "../fields/money.ts";
import type { Cell, Table } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { type BudgetHead, readBudgetHead } from "./budget-heads.ts";
import { findDates } from "./dates.ts";
import type { Placed } from "./people.ts";

/** A column of amounts or shares, with all that its heads say. */
export type GridColumn = {
  readonly index: number;
  readonly head?: BudgetHead;
  /** A year or date above it, of its own head or of one that spans it. */
  readonly stated?: Placed;
  readonly heads: readonly Span[];
};

export type BudgetGrid = {
  readonly heads: readonly Span[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly ReadonlyMap<number, Span>[];
};

/** Rows of filled cells by column, from 0; a merged cell stands in its first column. */
type Rows = readonly (readonly Placement[])[];
type Placement = { readonly column: number; readonly width: number; readonly span: Span };

/** A number such as a cell of amounts holds; a year alone is none. */
export function isAmount(words: string): boolean {
  return parseMoney(words) !== undefined && !/^\s*(?:19|20)\d\d\s*$/u.test(words);
}

/** The grid; undefined for a table without a column of numbers. */
export function budgetGrid(document: Document, table: Table, context: ReadingContext): BudgetGrid | undefined {
  const rows = table.flat ? flatRows(document, table, context) : tableRows(document, table);
  const upright = gridOfRows(document, rows, context);
  if (upright?.columns.some(({ head }) => head !== undefined)) return upright;
  const sideways = gridOfRows(document, turned(rows), context);
  const kinds = new Set(sideways?.columns.flatMap(({ head }) => head?.kind ?? []));
  return kinds.size >= 2 ? sideways : upright;
}

function tableRows(document: Document, table: Table): Rows {
  return table.rows.map((row) =>
    row.cells.flatMap((cell): Placement[] => {
      const span = trimSpan(document.text, cell.span);
      return span.end === span.start ? [] : [{ column: cell.column - 1, width: cell.columnSpan, span }];
    }),
  );
}

/** Cells one after another: as many a row as there are heads in sequence, with the cell before them if it is none. */
function flatRows(document: Document, table: Table, context: ReadingContext): Rows {
  const cells = table.rows.flatMap((row) => row.cells);
  const isHead = (cell: Cell | undefined): boolean =>
    cell !== undefined && readBudgetHead(document.text, cell.span, context) !== undefined;
  const first = cells.findIndex((cell, i) => isHead(cell) && isHead(cells[i + 1]));
  if (first < 0) return [];
  const end = cells.findIndex((cell, i) => i > first && !isHead(cell));
  const start = Math.max(0, first - 1);
  const width = (end < 0 ? cells.length : end) - start;
  const rows: Placement[][] = [];
  for (let at = start; at < cells.length; at += width) {
    rows.push(
      cells.slice(at, at + width).flatMap((cell, column): Placement[] => {
        const span = trimSpan(document.text, cell.span);
        return span.end === span.start ? [] : [{ column, width: 1, span }];
      }),
    );
  }
  return rows;
}

function turned(rows: Rows): Rows {
  const width = Math.max(0, ...rows.flat().map(({ column }) => column + 1));
  return Array.from({ length: width }, (_, c) =>
    rows.flatMap((row, r) =>
      row.filter(({ column }) => column === c).map(({ span }) => ({ column: r, width: 1, span })),
    ),
  );
}

function gridOfRows(document: Document, rows: Rows, context: ReadingContext): BudgetGrid | undefined {
  const { text } = document;
  const holdsAmounts = (row: readonly Placement[]): boolean =>
    row.some(({ column, span }) => column > 0 && isAmount(quoteOf(text, span)));
  const first = rows.findIndex(holdsAmounts);
  if (first < 0) return undefined;
  const heads = rows.slice(0, first).flat();
  const body = rows.slice(first);
  const width = Math.max(...rows.flat().map(({ column }) => column + 1));
  const columns: GridColumn[] = [];
  for (let index = 0; index < width; index++) {
    const cells = body.flatMap((row) => row.filter(({ column }) => column === index));
    const amounts = cells.filter(({ span }) => isAmount(quoteOf(text, span)));
    const above = heads
      .filter(({ column, width }) => column <= index && index < column + width)
      .map(({ span }) => span);
    const column = columnOf(document, index, above, context);
    if (index > 0 && amounts.length > 0 && amounts.length * 2 >= cells.length) columns.push(column);
  }
  return {
    heads: heads.map(({ span }) => span),
    columns,
    rows: body.map((row) => new Map(row.map(({ column, span }) => [column, span] as const))),
  };
}

/** The lowest head that says a kind, and the lowest that states a time. */
function columnOf(document: Document, index: number, heads: readonly Span[], context: ReadingContext): GridColumn {
  const read = [...heads].reverse().flatMap((span) => readBudgetHead(document.text, span, context) ?? []);
  const dates = [...heads].reverse().flatMap((span) => findDates(document.text, span, context));
  const date = dates.find(({ value }) => value !== null);
  return {
    index,
    heads,
    ...(read[0] === undefined ? {} : { head: read[0] }),
    ...(date?.value == null ? {} : { stated: { value: date.value, span: date.span } }),
  };
}
