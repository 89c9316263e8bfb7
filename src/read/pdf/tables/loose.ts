/**
 * Tables without a lattice: bounded by level rules of one width, or shown by nothing but the edges of their columns.
 * In: the lines of a page that stand in no table, and the level rules left over. Out: tables, and the lines that are none.
 */
import type { Box } from "../../../model/place.ts";
import { centreIn, largest, smallest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import type { Rule } from "../page-content.ts";
import type { TableRegion } from "../region.ts";
import { isFigure, isFigureColumn, textOf } from "./figures.ts";
import { areTableRows, rulesByEnds, SAME_END, tableStretches } from "./stretches.ts";
import { areaOf, textGrid } from "./text-grid.ts";
import { baselineRows, type TextRow } from "./text-rows.ts";

export type Found = { readonly tables: readonly TableRegion[]; readonly rest: readonly Line[] };

/** Lines of a table without rules stand no farther apart than this, in letter sizes; at least so many have several columns. */
const APART = 3.2;
const LEAST_ROWS = 3;
/** Edges of a column's lines agree within this, in points, in this share of its lines. */
const ALIGNED = 3;
const MOSTLY = 0.75;

/** Tables between level rules: under the head, at the end, perhaps between rows. */
export function tablesBetweenRules(lines: readonly Line[], rules: readonly Rule[]): Found {
  let rest = lines;
  const tables: TableRegion[] = [];
  for (const stretch of rulesByEnds(rules).flatMap((group) => tableStretches(lines, group))) {
    const found = betweenRules(rest, stretch);
    if (found === undefined) continue;
    tables.push(found.table);
    rest = rest.filter((line) => !found.lines.includes(line));
  }
  return { tables, rest };
}

function betweenRules(
  lines: readonly Line[],
  group: readonly Rule[],
): { table: TableRegion; lines: readonly Line[] } | undefined {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const area: Box = [first.from, first.at, first.to, last.at];
  const inside = lines.filter((line) => centreIn([line.x0, line.y0, line.x1, line.y1], area));
  if (inside.some((line) => line.x0 < area[0] - SAME_END || line.x1 > area[2] + SAME_END)) return undefined;
  const rows = baselineRows(inside);
  const several = rows.filter((row) => row.lines.length > 1).length;
  // Where rules part all rows, each may have many lines.
  const certain = areTableRows(inside, group);
  if (rows.length < 2 || several < 0.5 * (certain ? group.length - 1 : rows.length)) return undefined;
  const table = textGrid(
    inside,
    area,
    group.slice(1, -1).map(({ at }) => at),
    certain,
  );
  return table === undefined || !isTable(table) ? undefined : { table, lines: inside };
}

/** Tables that only the edges of their columns show. `right`: as far as lines of the document reach. */
export function tablesByEdges(lines: readonly Line[], right: number): Found {
  const rows = baselineRows(lines);
  const tables: TableRegion[] = [];
  const taken = new Set<Line>();
  for (let start = 0; start < rows.length; start++) {
    if ((rows[start]?.lines.length ?? 0) < 2) continue;
    const end = endOfRun(rows, start);
    const run = rows.slice(start, end);
    const inside = run.flatMap((row) => row.lines);
    const table = run.filter((row) => row.lines.length > 1).length < LEAST_ROWS ? undefined : byEdges(inside, right);
    if (table === undefined) continue;
    tables.push(table);
    for (const line of inside) taken.add(line);
    start = end - 1;
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

function byEdges(lines: readonly Line[], right: number): TableRegion | undefined {
  const [x0, y0, x1, y1] = areaOf(lines);
  const table = textGrid(lines, [x0, y0, Math.max(x1, right), y1]);
  return table !== undefined && isTable(table) && isAligned(table) ? table : undefined;
}

/** Where rows with several columns, and single lines under one of these columns, come to an end. */
function endOfRun(rows: readonly TextRow[], start: number): number {
  const starts = (rows[start]?.lines ?? []).map(({ x0 }) => x0);
  let end = start + 1;
  for (let i = start + 1; i < rows.length; i++) {
    const [before, row] = [rows[i - 1], rows[i]];
    if (before === undefined || row === undefined) break;
    if (row.baseline - before.baseline > APART * largest(row.lines.map(({ size }) => size))) break;
    const [only] = row.lines;
    if (row.lines.length > 1) {
      for (const { x0 } of row.lines) starts.push(x0);
      end = i + 1;
    } else if (only === undefined || !starts.some((x) => Math.abs(x - only.x0) < ALIGNED)) break;
    else if (Math.abs(only.x0 - smallest(starts)) >= ALIGNED) end = i + 1;
  }
  return end;
}

/** What in two columns looks like a table and is none: numbered items, bullets, a table of contents, labels with colons. */
function isTable(table: TableRegion): boolean {
  const columns = columnsOf(table);
  const used = columns.filter((column) => column.length > 0);
  if (used.length < 2) return false;
  const [first = [], second = []] = used;
  if (used.length > 2) return true;
  const texts = first.map(textOf);
  const numbered = texts.filter((text) => /^(?:\d{1,3}[.)]?|§+\s?\d*|\p{L}[.)]|[^\p{L}\p{N}]+)$/u.test(text)).length;
  if (numbered > 0.6 * texts.length && !isFigureColumn(second)) return false;
  if (texts.every((text) => /:$/u.test(text))) return false;
  return !isContents(second);
}

/** Page numbers that only grow. */
function isContents(column: readonly Line[]): boolean {
  const numbers = column.map((line) => (/^\d{1,3}$/u.test(textOf(line)) ? Number(textOf(line)) : undefined));
  return numbers.length > 2 && numbers.every((n, i) => n !== undefined && n >= (numbers[i - 1] ?? 0));
}

function columnsOf(table: TableRegion): Line[][] {
  const single = table.cells.filter(({ columnSpan }) => columnSpan === 1);
  return table.xs
    .slice(1)
    .map((_, c) => single.filter(({ column }) => column === c).flatMap(({ region }) => region.lines));
}

/** Whether the lines of every column begin, end or have their middle at one place. */
function isAligned(table: TableRegion): boolean {
  return columnsOf(table).every((column) => {
    if (column.length < 2) return true;
    return (
      [({ x0 }: Line) => x0, ({ x1 }: Line) => x1, ({ x0, x1 }: Line) => (x0 + x1) / 2].some((edge) => {
        const places = column.map(edge).sort((a, b) => a - b);
        const middle = places[Math.floor(places.length / 2)] ?? 0;
        return places.filter((place) => Math.abs(place - middle) <= ALIGNED).length >= MOSTLY * places.length;
      }) || column.every(isFigure)
    );
  });
}
