/**
 * Tables that the file itself names (Table, TR, TD), where no rules show them and its tags are believed: built where the cells
 * stand as rows and columns do, and left alone where they don't (cells over several columns, text set otherwise).
 */
import type { Box } from "../../../model/place.ts";
import { around, largest, smallest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import type { CellRegion, TableRegion } from "../region.ts";
import { leftOf, rightOf, type Word } from "../words.ts";
import type { Found } from "./loose.ts";
import { areaOf } from "./text-grid.ts";

/** Cells may reach into each other's rows and columns by this much, in points. */
const OVERLAP = 1;

type Piece = { readonly line: Line; readonly row: number; readonly column: number };

/** The tagged tables among the lines of a page that stand in no table. */
export function taggedTables(lines: readonly Line[]): Found {
  const byTable = new Map<number, { pieces: Piece[]; lines: Set<Line> }>();
  for (const line of lines) {
    for (const { cell, words } of byCell(line)) {
      if (cell === undefined) continue;
      const entry = byTable.get(cell.table) ?? { pieces: [], lines: new Set() };
      byTable.set(cell.table, entry);
      entry.pieces.push({ line: partOf(line, words), row: cell.row, column: cell.column });
      entry.lines.add(line);
    }
  }
  const found = [...byTable.values()].flatMap((entry) => {
    const whole = [...entry.lines].every((line) => byCell(line).every(({ cell }) => cell !== undefined));
    const table = whole ? tableOf(entry.pieces) : undefined;
    return table === undefined ? [] : [{ table, lines: entry.lines }];
  });
  const taken = new Set(found.flatMap((entry) => [...entry.lines]));
  return { tables: found.map(({ table }) => table), rest: lines.filter((line) => !taken.has(line)) };
}

type Stretch = { readonly cell: Word["cell"]; readonly words: Word[] };

/** The words of a line, those of one cell together. */
function byCell(line: Line): Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of line.words) {
    const last = stretches.at(-1);
    if (last !== undefined && last.cell === word.cell) last.words.push(word);
    else stretches.push({ cell: word.cell, words: [word] });
  }
  return stretches;
}

function partOf(line: Line, words: readonly Word[]): Line {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length === line.words.length) return line;
  return { ...line, words, x0: leftOf(first), x1: rightOf(last) };
}

function tableOf(pieces: readonly Piece[]): TableRegion | undefined {
  const [first] = pieces;
  const columns = bands(pieces, "column", "x0", "x1");
  const rows = bands(pieces, "row", "y0", "y1");
  if (first === undefined || columns === undefined || rows === undefined || rows.length < 2) return undefined;
  const area = areaOf(pieces.map(({ line }) => line));
  const xs = [area[0], ...columns.slice(1).map((band, i) => ((columns[i]?.to ?? 0) + band.from) / 2), area[2]];
  const ys = [area[1], ...rows.slice(1).map((band, i) => ((rows[i]?.to ?? 0) + band.from) / 2), area[3]];
  const { page } = first.line;
  const cells = rows.flatMap(({ index: row }, r) =>
    columns.map(({ index: column }, c): CellRegion => {
      const box: Box = [xs[c] ?? 0, ys[r] ?? 0, xs[c + 1] ?? 0, ys[r + 1] ?? 0];
      const lines = pieces.filter((piece) => piece.row === row && piece.column === column).map(({ line }) => line);
      return { row: r, column: c, rowSpan: 1, columnSpan: 1, region: { page, box, lines, turned: [], tables: [] } };
    }),
  );
  return { page, box: around([area]), xs, rows: rows.length, cells, frame: false };
}

type Band = { readonly index: number; readonly from: number; readonly to: number };

/** The extents of rows (of columns), if they follow each other as their numbers do; at least two columns. */
function bands(
  pieces: readonly Piece[],
  by: "row" | "column",
  low: "x0" | "y0",
  high: "x1" | "y1",
): Band[] | undefined {
  const indexes = [...new Set(pieces.map((piece) => piece[by]))].sort((a, b) => a - b);
  const all = indexes.map((index): Band => {
    const own = pieces.filter((piece) => piece[by] === index).map(({ line }) => line);
    return { index, from: smallest(own.map((line) => line[low])), to: largest(own.map((line) => line[high])) };
  });
  const inOrder = all.every((band, i) => i === 0 || (all[i - 1]?.to ?? 0) <= band.from + OVERLAP);
  return all.length >= 2 && inOrder ? all : undefined;
}
