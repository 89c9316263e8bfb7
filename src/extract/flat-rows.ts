/**
 * The cells of a table that lost its row ends → its rows again. Header cells in sequence give the width, numbers in the first
 * column prove it, and where there is no header, columns of dates or of people do.
 */
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf } from "../model/span.ts";
import { type CellContent, inferColumns } from "./column-content.ts";
import type { GridRow } from "./regrid.ts";
import { headingOf, isHeader } from "./table-header.ts";

/** `isLabel`: whether a cell stands over the whole width by its words; `look`: what stands in a cell. */
export function flatRows(
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
