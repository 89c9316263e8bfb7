/**
 * A whole expression of time in Swedish at a place in a text: small words before, one or more dates, ranges, sets.
 * "Senast den 30/9", "22–25 oktober 2009", "den 20/10 resp. den 26/10", "från maj 2010".
 */
import { extentsOf } from "./date-extent.ts";
import { anyOf, here, readPoint } from "./date-forms.ts";
import { edtfOf, endsOf, type Point } from "./date-point.ts";
import { LEADS, type Lead, THE_YEAR } from "./date-words.ts";
import type { ReadingContext } from "./kind.ts";

/** What was read: the EDTF, where its words begin (without words that add nothing) and end. */
export type Phrase = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly points: readonly Point[];
  readonly leads: readonly Lead[];
  /** The year stands in the words; else it is the context's. */
  readonly yearStated: boolean;
};

const LEAD_FORMS = (Object.keys(LEADS) as Lead[]).map((lead) => ({
  lead,
  pattern: new RegExp(String.raw`${anyOf(LEADS[lead])}(?![\p{L}\p{N}])\s*`, "iuy"),
}));
const THE_YEAR_FORM = here(anyOf(THE_YEAR));
const OPEN_END = /\s*(?:och framåt|och framöver|och tills vidare|ff\.?)(?![\p{L}\p{N}])|\s?[-–—]\s*$/iuy;

type Join = "range" | "all_of" | "one_of";
const JOINS: readonly { readonly join: Join; readonly pattern: RegExp }[] = [
  {
    join: "range",
    pattern:
      /\s*(?:[-‐-―−]{1,2}|(?:fram\s+)?till(?:\s+och\s+med)?(?![\p{L}\p{N}])|t\.?\s?o\.?\s?m\.?(?![\p{L}\p{N}]))\s*(?:den\s+)?/iuy,
  },
  { join: "all_of", pattern: /\s*(?:[,&+]|(?:och|samt|respektive|resp\.?)(?![\p{L}\p{N}]))\s*(?:den\s+|i\s+)?/iuy },
  { join: "one_of", pattern: /\s*(?:\/|(?:eller|alt\.?)(?![\p{L}\p{N}]))\s*(?:den\s+|i\s+)?/iuy },
];

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function readLeads(text: string, start: number): { leads: Lead[]; start: number; end: number } {
  const leads: Lead[] = [];
  let first = start;
  let at = start;
  for (;;) {
    let next: number | undefined;
    if (/\d/u.test(text.charAt(at))) return { leads, start: first, end: at }; // most dates begin without any
    for (const { lead, pattern } of LEAD_FORMS) {
      next = matchAt(pattern, text, at);
      if (next === undefined) continue;
      leads.push(lead);
      if (leads.every((one) => one === "noise")) first = next;
      break;
    }
    if (next === undefined) return { leads, start: first, end: at };
    at = next;
  }
}

/** The expression that stands at `start`; undefined where there is none that can be read with certainty. */
export function readPhrase(text: string, start: number, context: ReadingContext): Phrase | undefined {
  const before = readLeads(text, start);
  const points: Point[] = [];
  const joins: Join[] = [];
  let at = before.end;
  let end = at;
  for (;;) {
    const found =
      readPoint(text, at, context) ?? theYear(text, at, context, before.leads.length > 0 && at === before.end);
    if (found === undefined) break;
    // "2010-12-31/2010-01-01" is no choice between two days but an interval that runs backwards.
    if (joins.at(-1) === "one_of" && found.point.year !== undefined && points.at(-1)?.year !== undefined) break;
    points.push(found.point);
    end = found.end;
    const join = JOINS.map(({ join, pattern }) => ({ join, end: matchAt(pattern, text, end) })).find((one) => one.end);
    if (join?.end === undefined) break;
    joins.push(join.join);
    at = join.end;
  }
  if (points.length === 0) return undefined;
  const dated = withYears(points, joins, context);
  const open = matchAt(OPEN_END, text, end);
  const value = dated && wholeOf(dated, joins.slice(0, points.length - 1), before.leads, open !== undefined);
  if (value === undefined || extentsOf(value) === undefined) return undefined;
  const yearStated = points.some(({ year }) => year !== undefined);
  return { value, start: before.start, end: open ?? end, points: dated ?? [], leads: before.leads, yearStated };
}

/** "Året" after a small word is the context's year. */
function theYear(
  text: string,
  at: number,
  context: ReadingContext,
  led: boolean,
): { point: Point; end: number } | undefined {
  const end = led ? matchAt(THE_YEAR_FORM, text, at) : undefined;
  return end === undefined || context.year === undefined
    ? undefined
    : { point: { unit: "year", year: context.year }, end };
}

/** Fills what is left out: months and years from the right neighbour, years then from the left, last from the context. */
function withYears(points: readonly Point[], joins: readonly Join[], context: ReadingContext): Point[] | undefined {
  const filled = [...points];
  for (let i = filled.length - 2; i >= 0; i--) {
    const [point, next] = [filled[i], filled[i + 1]];
    if (point === undefined || next === undefined) continue;
    const dated = withMonth(point, next);
    if (dated.year !== undefined || next.year === undefined) filled[i] = dated;
    else filled[i] = { ...dated, year: next.year - (joins[i] === "range" && runsBackwards(dated, next) ? 1 : 0) };
  }
  for (const [i, point] of filled.entries()) {
    const left = filled[i - 1];
    if (point.year === undefined && left?.year !== undefined && !runsBackwards(left, point)) {
      filled[i] = { ...point, year: left.year };
    }
  }
  const stated = points.some(({ year }) => year !== undefined);
  const complete = filled.map((point) =>
    point.year === undefined && !stated && context.year !== undefined ? { ...point, year: context.year } : point,
  );
  return complete.every(({ year }) => year !== undefined) ? complete : undefined;
}

/** "22" before "25 oktober" is in October too. */
function withMonth(point: Point, next: Point): Point {
  if (point.unit !== "day" || point.month !== undefined || next.unit !== "day" || next.month === undefined)
    return point;
  return { ...point, month: next.month };
}

function runsBackwards(from: Point, to: Point): boolean {
  const monthOf = (point: Point): number | undefined =>
    point.unit === "day" || point.unit === "month" ? point.month : point.unit === "part" ? point.code : undefined;
  const [a, b] = [monthOf(from), monthOf(to)];
  return a !== undefined && b !== undefined && a > b;
}

function wholeOf(
  points: readonly Point[],
  joins: readonly Join[],
  leads: readonly Lead[],
  open: boolean,
): string | undefined {
  const has = (lead: Lead): boolean => leads.includes(lead);
  const [first, second] = points;
  if (first === undefined) return undefined;
  if (points.length === 1) return oneDate(first, has, open);
  if (open || has("by") || has("before") || has("after")) return undefined;
  if (has("between")) {
    return points.length === 2 && joins[0] !== "one_of" && second !== undefined ? range(first, second, "/") : undefined;
  }
  const members: string[] = [];
  const outer = new Set(joins.filter((join) => join !== "range"));
  const separator = outer.size === 0 ? "/" : ".."; // within a set, an interval is written as consecutive values
  for (let i = 0; i < points.length; i++) {
    const [point, next] = [points[i], points[i + 1]];
    const isRange = joins[i] === "range" && next !== undefined;
    const member = point && (isRange ? range(point, next, separator) : memberOf(point));
    if (member === undefined) return undefined;
    members.push(member);
    if (isRange) i++;
    if (joins[i] === "range") return undefined; // "a – b – c" is no range
  }
  if (outer.size > 1 || (has("from") && outer.size > 0)) return undefined;
  if (outer.size === 0) return members[0];
  return outer.has("one_of") ? `[${members.join(",")}]` : `{${members.join(",")}}`;
}

/** A date within a set; a part of a year is none there (level 2), so its months are listed. */
function memberOf(point: Point): string | undefined {
  return point.unit === "part" || point.unit === "week" ? range(point, point, "..") : edtfOf(point);
}

function oneDate(point: Point, has: (lead: Lead) => boolean, open: boolean): string | undefined {
  const ends = endsOf(point);
  if (has("by")) return ends && `../${ends.to}`;
  if (has("before")) return ends && `../${has("part") ? ends.to : ends.before}`;
  if (has("after")) return ends && `${ends.after}/..`;
  if (has("from") || open) return ends && `${ends.from}/..`;
  const value = edtfOf(point);
  return has("about") && value !== undefined && /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/u.test(value) ? `${value}~` : value;
}

function range(from: Point, to: Point, separator: "/" | ".."): string | undefined {
  const [start, end] = [endsOf(from), endsOf(to)];
  const value = start && end && `${start.from}${separator}${end.to}`;
  return separator === ".." ? value?.replaceAll("~", "") : value; // consecutive values are exact dates
}
