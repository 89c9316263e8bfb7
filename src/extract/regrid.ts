/**
 * A table → rows whose cells know their column, the same for real tables and for `flat` ones (one cell a row, row ends lost).
 * Header cells in sequence give the width of a flat table; the numbers in its first column prove it; where there is no
 * header row, what stands in the cells (dates, people) does. Nothing is read here: cells go out as they came.
 */
import type { Cell, Table } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf } from "../model/span.ts";
import { type CellContent, contentOf, inferColumns } from "./column-content.ts";
import { type ColumnName, columnOf } from "./columns.ts";

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

/** `isLabel`: whether a cell stands over the whole width by its words (a form's own label); such cells end a run of rows. */
export function gridOf(document: Document, table: Table, isLabel: (cell: Cell) => boolean = () => false): Grid {
  const cells = table.rows.flatMap((row) => row.cells);
  const content = new Map(cells.map((cell) => [cell, contentOf(document, cell)] as const));
  const look = (cell: Cell): CellContent => content.get(cell) ?? contentOf(document, cell);
  const rows = table.flat ? flatRows(document, cells, isLabel, look) : realRows(document, table);
  return { table, rows: nameColumns(document, rows, look) };
}

/** The cell of a row that holds this, or undefined. */
export function cellOf(row: GridRow, name: ColumnName): GridCell | undefined {
  return row.cells.find((cell) => cell.name === name);
}

const headingOf = (document: Document, cell: Cell): ReturnType<typeof columnOf> =>
  columnOf(quoteOf(document.text, cell.span));

/** At least two known headings, one of them whole, and no cell that is long. */
function isHeader(document: Document, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => quoteOf(document.text, cell.span).trim() !== "");
  const known = filled.map((cell) => headingOf(document, cell));
  if (filled.some((cell) => cell.span.end - cell.span.start > 80)) return false;
  const names = new Set(known.flatMap((heading) => heading?.name ?? []));
  return names.size >= 2 && known.some((heading) => heading?.exact) && names.size * 2 >= filled.length;
}

function realRows(document: Document, table: Table): GridRow[] {
  const width = Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan - 1)));
  const open: Cell[] = [];
  return table.rows.map((row, r): GridRow => {
    const number = row.cells[0]?.row ?? r + 1;
    const carried = open.filter((cell) => cell.row < number && cell.row + cell.rowSpan > number);
    open.push(...row.cells.filter((cell) => cell.rowSpan > 1));
    const cells = [
      ...row.cells.map((cell): GridCell => ({ cell })),
      ...carried.map((cell): GridCell => ({ cell, carried: true })),
    ].sort((a, b) => a.cell.column - b.cell.column);
    if (carried.length === 0 && (row.cells.length === 1 || isSpanning(row.cells, width)))
      return { kind: "full", cells };
    const header = carried.length === 0 && isHeader(document, row.cells);
    return { kind: header ? "header" : "cells", cells };
  });
}

/** One cell over all columns, whatever empty cells stand beside it. */
function isSpanning(cells: readonly Cell[], width: number): boolean {
  return width > 1 && cells.some((cell) => cell.columnSpan >= width);
}

function flatRows(
  document: Document,
  cells: readonly Cell[],
  isLabel: (cell: Cell) => boolean,
  look: (cell: Cell) => CellContent,
): GridRow[] {
  const rows: GridRow[] = [];
  const put = (kind: GridRow["kind"], list: readonly Cell[], ragged = false): void => {
    rows.push({ kind, cells: list.map((cell) => ({ cell })), ...(ragged ? { ragged: true as const } : {}) });
  };
  let width = 0;
  for (let at = 0; at < cells.length; ) {
    const rest = cells.slice(at);
    const [first] = rest;
    if (first === undefined) break;
    const header = headerWidth(document, rest, look);
    if (header > 0) {
      width = header;
      put("header", rest.slice(0, width));
      at += width;
    } else if (isLabel(first)) {
      width = 0;
      put("full", [first]);
      at += 1;
      const block = untilNext(document, cells.slice(at), isLabel);
      const found = block.length > 1 ? widthByContent(block, look) : 0;
      if (found > 0) for (let i = 0; i < block.length; i += found) put("cells", block.slice(i, i + found));
      if (found > 0) at += block.length;
    } else if (width === 0) {
      put("full", [first]);
      at += 1;
    } else {
      const row = nextRow(document, rest, width, isLabel, look);
      put("cells", row, row.length < width);
      at += row.length;
    }
  }
  return rows;
}

/** Cells before the next label or header. */
function untilNext(document: Document, cells: readonly Cell[], isLabel: (cell: Cell) => boolean): readonly Cell[] {
  const end = cells.findIndex(
    (cell, i) => isLabel(cell) || (i + 1 < cells.length && isHeader(document, cells.slice(i, i + 2))),
  );
  return end < 0 ? cells : cells.slice(0, end);
}

/** A row: as many cells as the header has, fewer where a label or the next number of the first column comes before. */
function nextRow(
  document: Document,
  rest: readonly Cell[],
  width: number,
  isLabel: (cell: Cell) => boolean,
  look: (cell: Cell) => CellContent,
): readonly Cell[] {
  const row = rest.slice(0, width);
  const [first] = row;
  const number = first === undefined ? undefined : look(first).number;
  const cut = row.findIndex(
    (cell, i) => i > 0 && (isLabel(cell) || (number !== undefined && isRowNumber(document, cell, look, number + 1))),
  );
  return cut < 0 ? row : row.slice(0, cut);
}

/** The next number, on a cell of one short line: a heading of a row, no list that happens to begin so. */
function isRowNumber(document: Document, cell: Cell, look: (cell: Cell) => CellContent, number: number): boolean {
  return look(cell).number === number && cell.blocks.length === 1 && quoteOf(document.text, cell.span).length < 60;
}

/** How many cells from here on are headings; 0 where none are. The numbers of the first column say where they end. */
function headerWidth(document: Document, rest: readonly Cell[], look: (cell: Cell) => CellContent): number {
  if (!isHeader(document, rest.slice(0, 2))) return 0;
  let known = 0;
  while (known < rest.length) {
    const cell = rest[known];
    if (cell === undefined || headingOf(document, cell) === undefined) break;
    if (look(cell).number !== undefined) break;
    known++;
  }
  const numbered = rest.slice(0, known + 4).findIndex((cell) => look(cell).number === 1);
  const second = rest[2 * numbered];
  return numbered >= known && second !== undefined && look(second).number === 2 ? numbered : known;
}

/** The width at which columns of dates or of people come out, for rows without a header; 0 where none does. */
function widthByContent(cells: readonly Cell[], look: (cell: Cell) => CellContent): number {
  for (let width = 2; width <= 6; width++) {
    if (cells.length % width !== 0) continue;
    const names = inferColumns(columnsOf(cells, width).map((column) => column.map(look)));
    if (names.every((name) => name !== undefined) && (names.includes("due") || names.includes("name"))) return width;
  }
  return 0;
}

function columnsOf(cells: readonly Cell[], width: number): Cell[][] {
  return Array.from({ length: width }, (_, column) => cells.filter((_, i) => i % width === column));
}

/** Gives each cell the name of its column: from the header above it, else from the content of the rows that hang together. */
function nameColumns(document: Document, rows: readonly GridRow[], look: (cell: Cell) => CellContent): GridRow[] {
  const named: GridRow[] = [];
  let header: GridRow | undefined;
  let run: GridRow[] = [];
  const close = (): void => {
    named.push(...(header === undefined ? inferred(run, look) : run));
    run = [];
  };
  for (const row of rows) {
    if (row.kind === "cells") {
      run.push(header === undefined || row.ragged ? row : underHeader(row, header));
      continue;
    }
    close();
    const known = row.kind === "header" ? headingNames(document, row) : row;
    if (row.kind === "header") header = known;
    named.push(known);
  }
  close();
  return named;
}

function headingNames(document: Document, row: GridRow): GridRow {
  return {
    ...row,
    cells: row.cells.map((cell): GridCell => {
      const name = headingOf(document, cell.cell)?.name;
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
