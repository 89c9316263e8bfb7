/**
 * Paragraphs with their table depths → blocks with tables, for formats in which rows and cells are known only when their end
 * marks come (legacy Word, RTF). [MS-DOC] 2.4.3 (overview of tables), 2.4.4-2.4.5 (cell and row boundaries)
 */
import { append } from "../model/append.ts";
import type { DraftBlock, DraftCell, DraftRow } from "../model/draft.ts";
import { hasWords } from "./words.ts";

export type CellShape = {
  /** In twips from the margin. */
  readonly left: number;
  readonly right: number;
  /** Goes on from the cell before it in the row. */
  readonly continuesLeft: boolean;
  /** Goes on from the cell above, or begins such a run. */
  readonly vertical: "none" | "restart" | "continue";
  readonly fill?: string | undefined;
};

export type RowShape = { readonly header: boolean; readonly cells: readonly CellShape[] };

/** A paragraph as text block, with what its mark says of tables. */
export type TableParagraph = {
  readonly block: DraftBlock;
  /** How deep in tables it lies; 0 is outside. */
  readonly depth: number;
  readonly endsCell: boolean;
  /** The shape of the row that its mark ends; such a paragraph has no text of its own. */
  readonly row?: RowShape | undefined;
};

type OpenCell = DraftBlock[];
type OpenRow = { readonly cells: OpenCell[]; readonly shape: RowShape };
type OpenTable = { readonly rows: OpenRow[]; cells: OpenCell[]; blocks: DraftBlock[] };

/** Edges closer than this are one (twips). */
const TOLERANCE = 15;

export function nestTables(paragraphs: readonly TableParagraph[]): DraftBlock[] {
  const top: DraftBlock[] = [];
  const open: OpenTable[] = [];
  const close = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop();
      if (table !== undefined) (open.at(-1)?.blocks ?? top).push(...finish(table));
    }
  };
  for (const { block, depth, endsCell, row } of paragraphs) {
    close(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] });
    const table = open.at(-1);
    if (table === undefined) top.push(block);
    else if (row !== undefined) {
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      table.rows.push({ cells: table.cells, shape: row });
      table.cells = [];
      table.blocks = [];
    } else {
      table.blocks.push(block);
      if (endsCell) {
        table.cells.push(table.blocks);
        table.blocks = [];
      }
    }
  }
  close(0);
  return top;
}

/** The table, and after it the paragraphs of a row that never ended: such a run is no row. */
function finish(table: OpenTable): DraftBlock[] {
  const left = [...table.cells.flat(), ...table.blocks];
  const rows = table.rows.filter((row) => row.cells.length > 0);
  return rows.length === 0 ? left : [{ kind: "table", rows: layGrid(rows) }, ...left];
}

/** Columns are the union of all rows' edges; a cell covers those between its own edges. */
function layGrid(rows: readonly OpenRow[]): DraftRow[] {
  const shapes = rows.map(({ cells, shape }) => cells.map((_, i) => shapeOf(shape, i)));
  const edges = unionOf(shapes.flat().flatMap((shape) => [shape.left, shape.right]));
  const columnOf = (x: number): number => edges.findIndex((edge) => x <= edge + TOLERANCE);
  const laid: { shape: CellShape; cell: Growing }[][] = [];
  rows.forEach(({ cells }, r) => {
    const row: { shape: CellShape; cell: Growing }[] = [];
    cells.forEach((blocks, c) => {
      const shape = shapes[r]?.[c];
      if (shape === undefined) return;
      const before = row.at(-1);
      if (shape.continuesLeft && before !== undefined) {
        before.cell.columnSpan = columnOf(shape.right) + 1 - before.cell.column;
        append(before.cell.blocks, blocks.filter(hasWords));
        return;
      }
      const column = Math.max(columnOf(shape.left) + 1, (before?.cell.column ?? 0) + (before?.cell.columnSpan ?? 1));
      const columnSpan = Math.max(1, columnOf(shape.right) + 1 - column);
      const above = shape.vertical === "continue" ? startAbove(laid, column) : undefined;
      if (above !== undefined && !blocks.some(hasWords)) above.rowSpan = r + 2 - above.row;
      else
        row.push({
          shape,
          cell: { blocks: [...blocks], row: r + 1, column, rowSpan: 1, columnSpan, ...fillOf(shape) },
        });
    });
    laid.push(row);
  });
  return laid.map((row, r): DraftRow => {
    const cells: DraftCell[] = row.map(({ cell }) => cell);
    return rows[r]?.shape.header ? { header: true, cells } : { cells };
  });
}

type Growing = {
  blocks: DraftBlock[];
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  fill?: string;
};

const fillOf = (shape: CellShape): { fill?: string } => (shape.fill === undefined ? {} : { fill: shape.fill });

/** The cell above that a vertically merged one goes on from: the last that begins in this column. */
function startAbove(laid: readonly (readonly { cell: Growing }[])[], column: number): Growing | undefined {
  for (let r = laid.length - 1; r >= 0; r--) {
    const found = laid[r]?.find(({ cell }) => cell.column === column);
    if (found !== undefined) return found.cell;
  }
  return undefined;
}

/** Cells beyond the row's definition stand one after another behind its right edge, each as wide as a column of an inch. */
function shapeOf(row: RowShape, index: number): CellShape {
  const known = row.cells[index];
  if (known !== undefined) return known;
  const right = row.cells.at(-1)?.right ?? 0;
  const beyond = index - row.cells.length;
  return { left: right + 1440 * beyond, right: right + 1440 * (beyond + 1), continuesLeft: false, vertical: "none" };
}

function unionOf(values: readonly number[]): number[] {
  const union: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = union.at(-1);
    if (last === undefined || value - last > TOLERANCE) union.push(value);
  }
  return union;
}
