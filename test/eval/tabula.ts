/**
 * The table files of tabula: expected cells as CSV. A cell is right where its text, its column and, after the rows of both
 * sides are aligned in order, its row agree; columns without any text are not counted, and since tabula writes the cells of
 * a row with spans side by side, a whole row may also agree so. The CSV files tell of an area of some pages only: tables
 * most of whose rows they do not have are left out, unless nothing would be left.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldText, type GridCell } from "./adjacency.ts";
import { parseCsv } from "./csv.ts";
import { findTables } from "./found-tables.ts";
import type { Score } from "./score.ts";

type Row = readonly string[];

export async function scoreTabula(folder: string): Promise<{ file: string; score: Score }[]> {
  const scores: { file: string; score: Score }[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".csv")) continue;
    const file = name.replace(/\.csv$/u, ".pdf");
    const wanted = withoutEmpty(parseCsv(readFileSync(join(folder, name), "utf8")).map((row) => row.map(foldText)));
    const pages = await findTables(readFileSync(join(folder, file)), file);
    const tables = pages.flatMap((page) => page.tables.map((cells) => withoutEmpty(gridOf(cells))));
    const told = tables.filter((rows) => 2 * mostAligned(wanted, rows) > count(rows));
    scores.push({ file, score: scoreRows(wanted, (told.length > 0 ? told : tables).flat()) });
  }
  return scores;
}

/** Cells with text of rows that are aligned so that most of them agree. */
export function scoreRows(wanted: readonly Row[], found: readonly Row[]): Score {
  return { wanted: count(wanted), found: count(found), right: mostAligned(wanted, found) };
}

function mostAligned(wanted: readonly Row[], found: readonly Row[]): number {
  let before = new Array<number>(found.length + 1).fill(0);
  for (const row of wanted) {
    const best = [0];
    for (const [i, other] of found.entries()) {
      best.push(Math.max(best[i] ?? 0, before[i + 1] ?? 0, (before[i] ?? 0) + agreeing(row, other)));
    }
    before = best;
  }
  return before.at(-1) ?? 0;
}

function agreeing(wanted: Row, found: Row): number {
  const side = found.filter((text) => text !== SPANNED);
  return Math.max(inPlace(wanted, found), inPlace(wanted, side));
}

const inPlace = (a: Row, b: Row): number => a.filter((text, i) => text !== "" && text === b[i]).length;

const count = (rows: readonly Row[]): number => rows.flat().filter(isText).length;

const isText = (text: string): boolean => text !== "" && text !== SPANNED;

function withoutEmpty(rows: readonly Row[]): Row[] {
  const used = new Set(rows.flatMap((row) => row.flatMap((text, i) => (isText(text) ? [i] : []))));
  return rows.map((row) => row.filter((_, i) => used.has(i)));
}

/** Stands in the columns that a cell covers beside its first; no text. */
const SPANNED = "\u0000";

function gridOf(cells: readonly GridCell[]): string[][] {
  const grid: string[][] = [];
  for (const { rows, columns, text } of cells) {
    for (let row = grid.length; row <= rows[1]; row++) grid.push([]);
    const row = grid[rows[0]] ?? [];
    while (row.length <= columns[1]) row.push("");
    row[columns[0]] = foldText(text);
    row.fill(SPANNED, columns[0] + 1, columns[1] + 1);
  }
  return grid;
}
