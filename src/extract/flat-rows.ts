/**
 * The cells of a table that lost its row ends → its rows again. Header cells in sequence give the width, numbers in the first
 * column prove it, and where there is no header, columns of dates or of people do.
 */
import type { Cell } from "../model/block.ts";
import { quoteOf } from "../model/span.ts";
import { type CellContent, inferColumns } from "./column-content.ts";
import type { ColumnName } from "./columns.ts";
import type { GridRow } from "./regrid.ts";
import { type HeadedText, headingOf, isHeader } from "./table-header.ts";

/** `isLabel`: whether a cell stands over the whole width by its words; `look`: what stands in a cell. */
export function flatRows(
  source: HeadedText,
  cells: readonly Cell[],
  isLabel: (cell: Cell) => boolean,
  look: (cell: Cell) => CellContent,
): GridRow[] {
  const rows: GridRow[] = [];
  const put = (kind: GridRow["kind"], list: readonly Cell[], ragged = false): void => {
    rows.push({ kind, cells: list.map((cell) => ({ cell })), ...(ragged ? { ragged: true as const } : {}) });
  };
  let width = 0;
  let heads: readonly Cell[] = [];
  let isUnderLabel = false;
  for (let at = 0; at < cells.length; ) {
    const rest = cells.slice(at);
    const [first] = rest;
    if (first === undefined) break;
    // "Lägre kostnader" right under a label is its content, though it ends like a heading.
    const mayHead: boolean = !isUnderLabel || headingOf(source, first)?.exact === true;
    const header: number = mayHead ? headerWidth(source, rest, isLabel, look) : 0;
    const isRow = header === 0 && isLabel(first) && isRowOf(source, heads, rest, look);
    isUnderLabel = header === 0 && isLabel(first) && !isRow;
    if (header > 0) {
      width = header;
      heads = rest.slice(0, width);
      put("header", rest.slice(0, width));
      at += width;
    } else if (isUnderLabel) {
      width = 0;
      heads = [];
      put("full", [first]);
      at += 1;
      const block = untilNext(source, cells.slice(at), isLabel);
      const found = block.length > 1 ? widthByContent(block, look) : 0;
      if (found > 0) for (let i = 0; i < block.length; i += found) put("cells", block.slice(i, i + found));
      if (found > 0) at += block.length;
    } else if (width === 0) {
      const block = at === 0 ? untilNext(source, cells, isLabel) : [];
      const found = block.length > 3 ? widthByContent(block, look, DATED_AND_OWNED) : 0;
      if (found > 0) for (let i = 0; i < block.length; i += found) put("cells", block.slice(i, i + found));
      else put("full", [first]);
      at += found > 0 ? block.length : 1;
    } else {
      const row = isRow ? rest.slice(0, width) : nextRow(source, rest, width, isLabel, look);
      put("cells", row, row.length < width);
      at += row.length;
    }
  }
  return rows;
}

/** "Utvärdering | Hösten | Hela gruppen": a label's word that begins a row, since dates and people stand under their headings. */
function isRowOf(
  source: HeadedText,
  heads: readonly Cell[],
  rest: readonly Cell[],
  look: (cell: Cell) => CellContent,
): boolean {
  const proofs = heads.flatMap((head, column): boolean[] => {
    const name = headingOf(source, head)?.name;
    const kind = name === "due" ? "date" : name === "responsible" ? "person" : undefined;
    const cell = rest[column];
    if (kind === undefined || cell === undefined) return [];
    const { lines } = look(cell);
    return lines.length === 0 ? [] : [lines.every((line) => line === kind)];
  });
  return rest.length >= heads.length && proofs.length > 0 && proofs.every((proof) => proof);
}

/** Cells before the next label or header. */
function untilNext(source: HeadedText, cells: readonly Cell[], isLabel: (cell: Cell) => boolean): readonly Cell[] {
  const end = cells.findIndex(
    (cell, i) => isLabel(cell) || (i + 1 < cells.length && isHeader(source, cells.slice(i, i + 2))),
  );
  return end < 0 ? cells : cells.slice(0, end);
}

/** A row: as many cells as the header has, fewer where a label or the next number of the first column comes before. */
function nextRow(
  source: HeadedText,
  rest: readonly Cell[],
  width: number,
  isLabel: (cell: Cell) => boolean,
  look: (cell: Cell) => CellContent,
): readonly Cell[] {
  const row = rest.slice(0, width);
  const [first] = row;
  const number = first === undefined ? undefined : look(first).number;
  const cut = row.findIndex(
    (cell, i) => i > 0 && (isLabel(cell) || (number !== undefined && isRowNumber(source, cell, look, number + 1))),
  );
  return cut < 0 ? row : row.slice(0, cut);
}

/** The next number, on a cell of one short line: a heading of a row, no list that happens to begin so. */
function isRowNumber(source: HeadedText, cell: Cell, look: (cell: Cell) => CellContent, number: number): boolean {
  return look(cell).number === number && cell.blocks.length === 1 && quoteOf(source.text, cell.span).length < 60;
}

/**
 * How many cells from here on are headings; 0 where none are. The numbers of the first column say where they end; else
 * the width at which the cells beneath come out, for headings we do not know may stand between those we do.
 */
function headerWidth(
  source: HeadedText,
  rest: readonly Cell[],
  isLabel: (cell: Cell) => boolean,
  look: (cell: Cell) => CellContent,
): number {
  const run = knownRun(source, rest, look);
  const numbered = numberedWidth(rest, look);
  if (numbered >= run && isHeader(source, rest.slice(0, numbered)))
    return isTitled(source, rest, numbered) ? 0 : numbered;
  if (run === 0) return 0;
  // Where the known headings do not come out, only a column of dates can prove another width.
  const widths = [run, ...[2, 3, 4, 5, 6, 7, 8].filter((width) => width !== run)].filter((width) => {
    const header = rest.slice(0, width);
    const isDated = header.some((cell) => headingOf(source, cell)?.name === "due");
    const isWhole = header.length === width && isHeader(source, header) && !isTitled(source, rest, width);
    return isWhole && (width === run || isDated);
  });
  const fitting = widths.find((width) => {
    const body = untilNext(source, rest.slice(width), isLabel);
    return body.length >= width && body.length % width === 0 && fits(source, rest.slice(0, width), body, look);
  });
  return fitting ?? (isHeader(source, rest.slice(0, 2)) && !isTitled(source, rest, run) ? run : 0);
}

/** Tables wider than this do not come in a document's page. */
const WIDEST = 12;

/** After how many cells 1, 2 (and 3, where there is more) stand at equal distances: the first column is numbered. */
function numberedWidth(rest: readonly Cell[], look: (cell: Cell) => CellContent): number {
  const width = rest.slice(0, WIDEST).findIndex((cell) => look(cell).number === 1);
  const numberAt = (row: number): number | undefined => {
    const cell = rest[row * width];
    return cell && look(cell).number;
  };
  const isCounted = width >= 2 && numberAt(2) === 2 && (rest.length <= 3 * width || numberAt(3) === 3);
  return isCounted ? width : 0;
}

/** How many cells from here on are headings we know; more than a table's width tell no more. */
function knownRun(source: HeadedText, rest: readonly Cell[], look: (cell: Cell) => CellContent): number {
  const first = rest.slice(0, WIDEST + 1);
  const end = first.findIndex((cell) => headingOf(source, cell) === undefined || look(cell).number !== undefined);
  return end < 0 ? first.length : end;
}

/** "Aktiviteter" over "Nr | Aktivitet | Klart": the first cell is the table's title, the same again is its column. */
function isTitled(source: HeadedText, rest: readonly Cell[], width: number): boolean {
  const [first, ...others] = rest.slice(0, width).map((cell) => headingOf(source, cell)?.name);
  return first === "activity" && others.includes("activity");
}

/** Whether the cells under a heading of dates are mostly dates, and none of the others' are. */
function fits(
  source: HeadedText,
  header: readonly Cell[],
  body: readonly Cell[],
  look: (cell: Cell) => CellContent,
): boolean {
  const columns = columnsOf(body, header.length).map((cells) => cells.flatMap((cell) => look(cell).lines));
  const dated = columns.map((kinds) => kinds.filter((kind) => kind === "date").length * 2 > kinds.length);
  return header.every((cell, column) => {
    const name = headingOf(source, cell)?.name;
    return (
      (name === "due") === dated[column] || columns[column]?.length === 0 || (name === undefined && !dated[column])
    );
  });
}

/** What a table without header and without a label over it must show to be one of activities. */
const DATED_AND_OWNED: readonly ColumnName[] = ["activity", "due", "responsible"];

/**
 * The width at which columns of dates or of people come out, for rows without a header; 0 where none does. `needed` are
 * columns that must all be there.
 */
function widthByContent(
  cells: readonly Cell[],
  look: (cell: Cell) => CellContent,
  needed: readonly ColumnName[] = [],
): number {
  for (let width = 2; width <= 6; width++) {
    if (cells.length % width !== 0) continue;
    const names = inferColumns(columnsOf(cells, width).map((column) => column.map(look)));
    if (names.some((name) => name === undefined) || needed.some((name) => !names.includes(name))) continue;
    if (names.includes("due") || names.includes("name")) return width;
  }
  return 0;
}

function columnsOf(cells: readonly Cell[], width: number): Cell[][] {
  return Array.from({ length: width }, (_, column) => cells.filter((_, i) => i % width === column));
}
