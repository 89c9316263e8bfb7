/**
 * Grids of rules + what is painted in them → tables; what stands in none is left over.
 * Where letters stand in one of its columns only, it is marked as a frame: whether it is a table its neighbours tell.
 */
import type { Box } from "../../../model/place.ts";
import { areaOf, around, centreIn, intersect } from "../geometry.ts";
import type { Disc, Glyph, PageContent, Rule } from "../page-content.ts";
import { type CellRegion, linesIn, type PageRegion, pageBoxOf, type Region, type TableRegion } from "../region.ts";
import { slantedLines } from "../slanted.ts";
import { fillOf, looseFills } from "./fills.ts";
import type { Grid, GridCell } from "./grid.ts";
import { gridsOf } from "./lattice.ts";
import { joinRules } from "./rules.ts";

/** More rules than this on a page are a drawing. */
const MOST_RULES = 6_000;
/** The whole page as a region, its ruled tables in place. */
export function pageRegion(content: PageContent): PageRegion {
  const rules = joinRules(content.rules);
  const grids = rules.length > MOST_RULES ? [] : gridsOf(rules);
  const page: Box = [0, 0, content.width, content.height];
  const region = regionOf(content, page, content.glyphs, content.discs, grids);
  const loose = rules.length > MOST_RULES ? [] : looseRules(rules, region.tables);
  return {
    ...region,
    tables: region.tables.map((table) => withOpenSides(table, rules)),
    rules: loose,
    fills: looseFills(content.fills, region),
    slanted: slantedLines(content),
    garbled: [],
  };
}

/** A level rule this close to a side, in points, over this share of it closes it. */
const AT_SIDE = 3;
const CLOSED = 0.5;

function withOpenSides(table: TableRegion, rules: readonly Rule[]): TableRegion {
  const [x0, y0, x1, y1] = table.box;
  const isOpen = (y: number): boolean => {
    const along = rules.filter(({ level, at }) => level && Math.abs(at - y) <= AT_SIDE);
    const covered = along.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, x1) - Math.max(from, x0)), 0);
    return covered < CLOSED * (x1 - x0);
  };
  const open = { top: isOpen(y0), bottom: isOpen(y1) };
  return open.top || open.bottom ? { ...table, open } : table;
}

/** Level rules outside all tables. */
function looseRules(rules: readonly Rule[], tables: readonly TableRegion[]): Rule[] {
  const isOf = ({ at, from, to }: Rule, [x0, y0, x1, y1]: Box): boolean =>
    at > y0 - 2 && at < y1 + 2 && from > x0 - 5 && to < x1 + 5;
  return rules.filter((rule) => rule.level && !tables.some(({ box }) => isOf(rule, box)));
}

/** What lies in a box, with the grids there made into tables; grids within cells become tables of those cells. */
function regionOf(
  content: PageContent,
  box: Box,
  glyphs: readonly Glyph[],
  discs: readonly Disc[],
  grids: readonly Grid[],
): Region {
  const here = grids.filter((grid) => !grids.some((other) => other !== grid && encloses(other, grid)));
  const tables: TableRegion[] = [];
  let left = glyphs;
  let leftDiscs = discs;
  for (const grid of here) {
    const within = grids.filter((other) => other !== grid && encloses(grid, other));
    const area = boxOf(grid);
    const own = inside(content, left, area);
    const table = tableOf(content, grid, own, leftDiscs, within);
    if (table === undefined) continue;
    tables.push(table);
    const taken = new Set(own);
    left = left.filter((glyph) => !taken.has(glyph));
    leftDiscs = leftDiscs.filter((disc) => !centreIn(disc.box, area));
  }
  return { page: content.number, box, ...linesIn(content, left, leftDiscs), tables };
}

const boxOf = (grid: Grid): Box => [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0];

function encloses(outer: Grid, inner: Grid): boolean {
  const [a, b] = [boxOf(outer), boxOf(inner)];
  const both = intersect(a, b);
  return both !== undefined && areaOf(a) > areaOf(b) && areaOf(both) > 0.95 * areaOf(b);
}

function tableOf(
  content: PageContent,
  grid: Grid,
  glyphs: readonly Glyph[],
  discs: readonly Disc[],
  inside: readonly Grid[],
): TableRegion | undefined {
  if (cutsWords(grid, glyphs)) return undefined;
  const shares = shareOut(content, grid, glyphs);
  const used = new Set([...shares.keys()].map(({ column }) => column));
  if (used.size === 0 || isSparse(grid, shares)) return undefined;
  const fills = content.fills.filter(({ box }) => intersect(box, boxOf(grid)) !== undefined);
  const cells = grid.cells.map((cell): CellRegion => {
    const own = discs.filter(({ box }) => centreIn(box, cell.box));
    const within = inside.filter((other) => centreIn(boxOf(other), cell.box));
    const fill = fillOf(cell.box, fills);
    return {
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      ...(fill === undefined ? {} : { fill }),
      region: regionOf(content, cell.box, shares.get(cell) ?? [], own, within),
    };
  });
  return { page: content.number, box: boxOf(grid), xs: grid.xs, rows: grid.ys.length - 1, cells, frame: used.size < 2 };
}

/** A grid of so many squares with text in so few of its rows is a chart's. */
const MANY = 20;
const FEW_ROWS = 0.4;

function isSparse(grid: Grid, shares: ReadonlyMap<GridCell, unknown>): boolean {
  const rows = new Set([...shares.keys()].map(({ row }) => row));
  return grid.cells.length >= MANY && rows.size < FEW_ROWS * (grid.ys.length - 1);
}

/** Words may be cut by a border by chance, but not this share of them: lines through words are a drawing's. */
const CUT = 0.04;

/** Whether upright borders run through words: letters that touch stand in different cells. */
function cutsWords(grid: Grid, glyphs: readonly Glyph[]): boolean {
  let pairs = 0;
  let cuts = 0;
  for (let i = 1; i < glyphs.length; i++) {
    const [a, b] = [glyphs[i - 1], glyphs[i]];
    if (a === undefined || b === undefined || !touch(a, b)) continue;
    pairs++;
    const [from, to] = [(a.x0 + a.x1) / 2, (b.x0 + b.x1) / 2];
    const cell = grid.cells.find(({ box }) => centreIn([a.x0, a.y0, a.x1, a.y1], box));
    if (cell !== undefined && cell.box[2] > from && cell.box[2] < to) cuts++;
  }
  return cuts >= 2 && cuts > CUT * pairs;
}

function touch(a: Glyph, b: Glyph): boolean {
  const sameLine = a.turn === 0 && b.turn === 0 && Math.abs(a.baseline - b.baseline) < 0.1 * a.size;
  return sameLine && a.text !== " " && b.text !== " " && Math.abs(b.x0 - a.x1) < 0.1 * a.size;
}

/** Which letters stand in which cell; a word that reaches over a border stands where its middle is. */
function shareOut(content: PageContent, grid: Grid, glyphs: readonly Glyph[]): Map<GridCell, Glyph[]> {
  const shares = new Map<GridCell, Glyph[]>();
  let last: GridCell | undefined;
  for (const word of touching(glyphs)) {
    const box = around(word.map((glyph) => pageBoxOf(glyph, content)));
    const cell: GridCell | undefined =
      last !== undefined && centreIn(box, last.box) ? last : grid.cells.find((other) => centreIn(box, other.box));
    if (cell === undefined) continue;
    last = cell;
    const share = shares.get(cell);
    if (share !== undefined) for (const glyph of word) share.push(glyph);
    else if (word.some(({ text }) => text !== " ")) shares.set(cell, [...word]);
  }
  return shares;
}

/** Letters in painting order, those that touch together. */
function touching(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const word = words.at(-1);
    const last = word?.at(-1);
    if (word !== undefined && last !== undefined && touch(last, glyph)) word.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

/** Letters of the words that stand in a box. */
function inside(content: PageContent, glyphs: readonly Glyph[], area: Box): Glyph[] {
  return touching(glyphs)
    .filter((word) => centreIn(around(word.map((glyph) => pageBoxOf(glyph, content))), area))
    .flat();
}
