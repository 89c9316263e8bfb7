/**
 * A table → rows whose cells know their column, the same for real tables and for `flat` ones (one cell a row, row ends lost).
 * Header cells in sequence give the width of a flat table; the numbers in its first column prove it; where there is no
 * header row, what stands in the cells (dates, people) does. Nothing is read here: cells go out as they came.
 */
import { append } from "../model/append.ts";
import type { Cell, Table } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { type CellContent, contentOf, inferColumns } from "./column-content.ts";
import type { ColumnName, OwnColumns } from "./columns.ts";
import { flatRows } from "./flat-rows.ts";
import { type HeadedText, headingOf, isHeader } from "./table-header.ts";

export type GridCell = {
  readonly cell: Cell;
  /** What its column holds, where a heading says so or, with `inferred`, the cells do. */
  readonly name?: ColumnName;
  readonly heading?: Cell;
  readonly inferred?: true;
  /** It began in a row above and reaches into this one. */
  readonly carried?: true;
};

/** `full`: one cell over the whole width (a label, a form's content); `header`: headings; `cells`: a row of the table. */
export type GridRow = {
  readonly kind: "full" | "header" | "cells";
  readonly cells: readonly GridCell[];
  /** A flat table's last row that came out shorter than its header: which columns are missing cannot be known. */
  readonly ragged?: true;
};

export type Grid = { readonly table: Table; readonly rows: readonly GridRow[] };

/**
 * `columns` are the headings that a user declares. `isLabel`: whether a cell stands over the whole width by its words (a
 * form's own label); such cells end a run of rows.
 */
export function gridOf(
  document: Document,
  table: Table,
  columns: OwnColumns,
  isLabel: (cell: Cell) => boolean = () => false,
): Grid {
  const source = { text: document.text, columns };
  const cells = table.rows.flatMap((row) => row.cells);
  const seen = new Map<Cell, CellContent>();
  const look = (cell: Cell): CellContent => {
    const content = seen.get(cell) ?? contentOf(document, cell);
    seen.set(cell, content);
    return content;
  };
  const rows = table.flat ? flatRows(source, cells, isLabel, look) : realRows(source, table);
  return { table, rows: nameColumns(source, rows, look) };
}

/** The cell of a row that holds this, or undefined. */
export function cellOf(row: GridRow, name: ColumnName): GridCell | undefined {
  return row.cells.find((cell) => cell.name === name);
}

function realRows(source: HeadedText, table: Table): GridRow[] {
  const width = Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan - 1)));
  const open: Cell[] = [];
  return table.rows.map((row, r): GridRow => {
    const number = row.cells[0]?.row ?? r + 1;
    const carried = open.filter((cell) => cell.row < number && cell.row + cell.rowSpan > number);
    append(
      open,
      row.cells.filter((cell) => cell.rowSpan > 1),
    );
    const cells = [
      ...row.cells.map((cell): GridCell => ({ cell })),
      ...carried.map((cell): GridCell => ({ cell, carried: true })),
    ].sort((a, b) => a.cell.column - b.cell.column);
    if (carried.length === 0 && (row.cells.length === 1 || isSpanning(row.cells, width)))
      return { kind: "full", cells };
    const header = carried.length === 0 && isHeader(source, row.cells);
    return { kind: header ? "header" : "cells", cells };
  });
}

/** One cell over all columns, whatever empty cells stand beside it. */
function isSpanning(cells: readonly Cell[], width: number): boolean {
  return width > 1 && cells.some((cell) => cell.columnSpan >= width);
}

/** Gives each cell the name of its column: from the header above it, else from the content of the rows that hang together. */
function nameColumns(source: HeadedText, rows: readonly GridRow[], look: (cell: Cell) => CellContent): GridRow[] {
  const named: GridRow[] = [];
  let header: GridRow | undefined;
  let run: GridRow[] = [];
  const close = (): void => {
    append(named, header === undefined ? inferred(run, look) : run);
    run = [];
  };
  for (const row of rows) {
    if (row.kind === "cells") {
      run.push(header === undefined || row.ragged ? row : underHeader(row, header));
      continue;
    }
    close();
    const known = row.kind === "header" ? headingNames(source, row) : row;
    if (row.kind === "header") header = known;
    named.push(known);
  }
  close();
  return named;
}

function headingNames(source: HeadedText, row: GridRow): GridRow {
  return {
    ...row,
    cells: row.cells.map((cell): GridCell => {
      const name = headingOf(source, cell.cell)?.name;
      return name === undefined ? cell : { ...cell, name };
    }),
  };
}

function underHeader(row: GridRow, header: GridRow): GridRow {
  const over = (cell: GridCell, i: number): GridCell | undefined =>
    header.cells.length === row.cells.length && row.cells.every(({ cell }) => cell.column === 1)
      ? header.cells[i] // flat: all cells stand in column 1
      : header.cells.find(
          ({ cell: head }) => head.column <= cell.cell.column && cell.cell.column < head.column + head.columnSpan,
        );
  return {
    ...row,
    cells: row.cells.map((cell, i): GridCell => {
      const heading = over(cell, i)?.cell;
      const name = over(cell, i)?.name;
      return { ...cell, ...(heading === undefined ? {} : { heading }), ...(name === undefined ? {} : { name }) };
    }),
  };
}

/** Rows without a header: names from what stands in their columns, where they all have the same number of cells. */
function inferred(rows: readonly GridRow[], look: (cell: Cell) => CellContent): readonly GridRow[] {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2 || rows.some((row) => row.cells.length !== width)) return rows;
  const columns = Array.from({ length: width }, (_, c) => rows.flatMap((row) => row.cells[c]?.cell ?? []).map(look));
  const names = inferColumns(columns);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, c): GridCell => {
      const name = names[c];
      return name === undefined ? cell : { ...cell, name, inferred: true };
    }),
  }));
}
