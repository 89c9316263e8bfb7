/**
 * Ruled tables whose rules say less than their text: columns ruled in the head only, rows without rules between them.
 */
import type { Box } from "../../../model/place.ts";
import type { Line } from "../lines.ts";
import type { CellRegion, Region, TableRegion } from "../region.ts";
import { isFigureColumn } from "./figures.ts";
import { guttersOf, phrasesOf } from "./gutters.ts";
import { baselineRows, figureRows } from "./text-rows.ts";

/** A line may reach this far over a border, in points. */
const OVER = 1.5;

/** A table with cells parted where the text shows it. */
function refine(table: TableRegion): TableRegion {
  const wider = withFigureColumns(table);
  const cells = wider.cells.flatMap((cell) => splitAtColumns(cell, wider.xs));
  return splitRows({ ...wider, cells });
}

/** A table of at most this many ruled columns may have more, of figures, that no rule parts. */
const FEW = 2;

/** A table with one or two ruled columns, in one of which several columns of figures stand, gets their edges. */
function withFigureColumns(table: TableRegion): TableRegion {
  if (table.xs.length - 1 > FEW || table.cells.some((cell) => cell.columnSpan > 1 || !isPlain(cell))) return table;
  const found = range(0, table.xs.length - 1).flatMap((column) => {
    const lines = table.cells.filter((cell) => cell.column === column).flatMap(({ region }) => region.lines);
    const gutters = guttersOf(baselineRows(lines).map(phrasesOf), lines[0]?.size ?? 0);
    const [first, ...later] = [0, ...gutters].map((from, i) =>
      lines.filter(({ x0, x1 }) => (x0 + x1) / 2 >= from && (x0 + x1) / 2 < (gutters[i] ?? Number.POSITIVE_INFINITY)),
    );
    return first !== undefined && later.length > 1 && later.every(isFigureColumn) ? gutters : [];
  });
  if (found.length === 0) return table;
  const xs = [...table.xs, ...found].sort((a, b) => a - b);
  const columnOf = (edge: number): number => xs.indexOf(table.xs[edge] ?? 0);
  const cells = table.cells.map((cell) => {
    const column = columnOf(cell.column);
    return { ...cell, column, columnSpan: columnOf(cell.column + 1) - column };
  });
  return { ...table, xs, cells };
}

const isPlain = ({ region }: CellRegion): boolean => region.tables.length === 0 && region.turned.length === 0;

/** Parts a cell that spans columns at those of their edges that no line crosses, if lines on one height stand on both sides. */
function splitAtColumns(cell: CellRegion, xs: readonly number[]): CellRegion[] {
  const { lines } = cell.region;
  if (cell.columnSpan < 2 || lines.length < 2 || !isPlain(cell)) return [cell];
  const first = cell.column;
  const last = cell.column + cell.columnSpan;
  const open = range(first + 1, last).filter((i) => {
    const x = xs[i] ?? 0;
    return lines.every(({ x0, x1 }) => x1 <= x + OVER || x0 >= x - OVER);
  });
  const edges = [first, ...open, last];
  const parts = edges.slice(1).map((end, i) => part(cell, edges[i] ?? first, end, xs));
  const beside = baselineRows(lines).some((row) => {
    const used = parts.filter(({ region }) => region.lines.some((line) => row.lines.includes(line)));
    return used.length > 1;
  });
  return beside ? parts : [cell];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function part(cell: CellRegion, from: number, to: number, xs: readonly number[]): CellRegion {
  const { region } = cell;
  const box: Box = [xs[from] ?? region.box[0], region.box[1], xs[to] ?? region.box[2], region.box[3]];
  const lines = region.lines.filter(({ x0, x1 }) => (x0 + x1) / 2 >= box[0] && (x0 + x1) / 2 < box[2]);
  return { ...cell, column: from, columnSpan: to - from, region: { ...region, box, lines } };
}

/** Parts rows of figures that no rule parts. */
function splitRows(table: TableRegion): TableRegion {
  const cells: CellRegion[] = [];
  const added: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const here = table.cells.filter((cell) => cell.row === row);
    const through = table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    const bounds =
      through || here.some((cell) => cell.rowSpan > 1 || !isPlain(cell))
        ? undefined
        : figureRows(here.map(({ region }) => region.lines));
    const shift = added.reduce((sum, count) => sum + count, 0);
    added.push(bounds?.length ?? 0);
    for (const cell of here) for (const part of cutAt(cell, bounds ?? [], row + shift)) cells.push(part);
  }
  if (added.every((count) => count === 0)) return table;
  const before = (row: number): number => added.slice(0, row).reduce((sum, count) => sum + count, 0);
  const all = cells.map((cell) => {
    if (cell.rowSpan === 1) return cell;
    const original = table.cells.find(({ region }) => region === cell.region)?.row ?? 0;
    return { ...cell, rowSpan: cell.rowSpan + before(original + cell.rowSpan) - before(original) };
  });
  return { ...table, rows: table.rows + before(table.rows), cells: all };
}

function cutAt(cell: CellRegion, bounds: readonly number[], row: number): CellRegion[] {
  const { region } = cell;
  const edges = [region.box[1], ...bounds, region.box[3]];
  if (bounds.length === 0) return [{ ...cell, row }];
  return edges.slice(1).map((bottom, i): CellRegion => {
    const top = edges[i] ?? region.box[1];
    const lines = region.lines.filter((line) => middle(line) >= top && middle(line) < bottom);
    const box: Box = [region.box[0], top, region.box[2], bottom];
    return { ...cell, row: row + i, region: { ...region, box, lines } };
  });
}

const middle = (line: Line): number => (line.y0 + line.y1) / 2;

/** The same for all tables of a region. */
export function refineTables(region: Region): Region {
  if (region.tables.length === 0) return region;
  const tables = region.tables.map((table) =>
    refine({ ...table, cells: table.cells.map((cell) => ({ ...cell, region: refineTables(cell.region) })) }),
  );
  return { ...region, tables };
}
