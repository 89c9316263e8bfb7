/**
 * Level rules of one width, which may be those of several tables under each other: what stands between two of them is rows of
 * a table, or the text that parts one table from the next (a heading, a paragraph). A text has white around it; a row has not.
 */
import type { Box } from "../../../model/place.ts";
import { largest, smallest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import type { Rule } from "../page-content.ts";
import type { PageRegion } from "../region.ts";
import { baselineRows, type TextRow } from "./text-rows.ts";

/** Rules of one table begin and end within this, in points. */
export const SAME_END = 5;
/** White above or below a text between tables: more than in their rows by this many letter sizes; its letters are larger by this much, in points. */
const ROOM = 0.8;
const LARGER = 0.9;
/** Rules in this number, nearly all with one row of several columns between them at most, are the borders of rows. */
const ENOUGH = 3;
const MOSTLY = 0.9;

type Strip = { readonly top: number; readonly bottom: number; readonly rows: readonly TextRow[] };

/** The rules of each table, from top to bottom; at least two for each. */
export function tableStretches(lines: readonly Line[], group: readonly Rule[]): (readonly Rule[])[] {
  const strips = stripsOf(lines, group);
  const inRows = strips.filter(hasColumns);
  const sizes = inRows.flatMap(({ rows }) => rows.flatMap((row) => row.lines.map(({ size }) => size)));
  const usual = { white: median(inRows.map(whiteOf)), size: median(sizes) };
  const stretches: Rule[][] = [];
  let open: Rule[] = [];
  group.forEach((rule, i) => {
    open.push(rule);
    const strip = strips[i];
    if (strip !== undefined && !isBetweenTables(strip, usual)) return;
    stretches.push(open);
    open = [];
  });
  return stretches.filter(({ length }) => length > 1);
}

/** Whether rules stand between the rows of a table, at each of them, so that rows end there and nowhere else. */
export function areTableRows(lines: readonly Line[], group: readonly Rule[]): boolean {
  const strips = stripsOf(lines, group);
  const single = strips.filter(({ rows }) => rows.filter((row) => row.lines.length > 1).length < 2);
  return strips.length > ENOUGH && single.length >= MOSTLY * strips.length;
}

/** Where level rules alone show tables, row by row: at such places numbers and words recur from page to page by chance. */
export function areasOfRuledRows({ lines, rules }: PageRegion): Box[] {
  return rulesByEnds(rules)
    .flatMap((group) => tableStretches(lines, group))
    .filter((stretch) => areTableRows(lines, stretch) && stripsOf(lines, stretch).filter(hasColumns).length > ENOUGH)
    .map((stretch): Box => [stretch[0]?.from ?? 0, stretch[0]?.at ?? 0, stretch[0]?.to ?? 0, stretch.at(-1)?.at ?? 0]);
}

/** Level rules that begin and end at the same places, from top to bottom. */
export function rulesByEnds(rules: readonly Rule[]): (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules.filter(({ level }) => level).sort((a, b) => a.at - b.at)) {
    const group = groups.find(([first]) => first !== undefined && sameEnds(first, rule));
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups;
}

const sameEnds = (a: Rule, b: Rule): boolean =>
  Math.abs(a.from - b.from) <= SAME_END && Math.abs(a.to - b.to) <= SAME_END;

/** What stands between each rule and the next. */
function stripsOf(lines: readonly Line[], group: readonly Rule[]): Strip[] {
  return group.slice(1).map((rule, i): Strip => {
    const above = group[i] ?? rule;
    const inside = lines.filter((line) => {
      const [x, y] = [(line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2];
      return y > above.at && y < rule.at && x > above.from && x < above.to;
    });
    return { top: above.at, bottom: rule.at, rows: baselineRows(inside) };
  });
}

const hasColumns = ({ rows }: Strip): boolean => rows.some(({ lines }) => lines.length > 1);

function isBetweenTables(strip: Strip, usual: { readonly white: number; readonly size: number }): boolean {
  if (strip.rows.length === 0 || hasColumns(strip)) return false;
  const size = largest(strip.rows.flatMap(({ lines }) => lines.map((line) => line.size)));
  return size > usual.size + LARGER || whiteOf(strip) > usual.white + ROOM * size;
}

/** The white above or below the text of a strip, whichever is more. */
function whiteOf({ top, bottom, rows }: Strip): number {
  const lines = rows.flatMap((row) => row.lines);
  return Math.max(smallest(lines.map(({ y0 }) => y0)) - top, bottom - largest(lines.map(({ y1 }) => y1)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
