/**
 * Running heads, foot lines and page numbers (sv. *sidhuvud, sidfot, paginering*): lines at the edges of pages that recur.
 * They are set apart, not thrown away: dates and registration numbers stand there.
 */
import { largest, smallest } from "./geometry.ts";
import { inReadingOrder, type Line } from "./lines.ts";
import type { Measures } from "./measures.ts";
import type { PageRegion } from "./region.ts";
import { areasOfRuledRows } from "./tables/stretches.ts";

export type Furniture = {
  readonly line: Line;
  readonly where: "header" | "footer";
  readonly rule: "running-head" | "running-foot" | "page-number";
};

/** How many rows from the page's edge are looked at, and how far in they may lie (share of the height). */
const ROWS = 5;
const OUTER = 0.14;
/** A page number may stand a little farther in. */
const OUTER_NUMBER = 0.16;
/** Recurring lines stand at the same height within this, in points. */
const SAME_HEIGHT = 6;
/** Share of the pages on which a line must recur. */
const MOSTLY = 0.5;

/** Titles of slides and chapters recur too, but are larger than the text; running heads seldom are. In body sizes. */
const LARGEST = 1.2;

type Candidate = {
  readonly line: Line;
  readonly page: number;
  readonly where: "header" | "footer";
  readonly key: string;
};

/** The furniture of all pages, in page order. */
export function findFurniture(pages: readonly PageRegion[], measures: Measures): Furniture[] {
  const candidates = pages.flatMap((page, index) => candidatesOf(page, index));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.where}|${candidate.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  const shift = numberShift(candidates, pages.length);
  return candidates
    .flatMap((candidate): Furniture[] => {
      const { line, where } = candidate;
      if (isPageNumber(candidate, shift, pages.length)) return [{ line, where, rule: "page-number" }];
      const group = groups.get(`${where}|${candidate.key}`) ?? [];
      if (line.size > LARGEST * measures.bodySize && !line.artifact) return [];
      if (!line.artifact && (!recurs(candidate, group, pages) || isOfRow(candidate, groups, pages))) return [];
      return [{ line, where, rule: where === "header" ? "running-head" : "running-foot" }];
    })
    .sort((a, b) => a.line.page - b.line.page || inReadingOrder(a.line, b.line));
}

/** The outer rows of a page. */
function candidatesOf(page: PageRegion, index: number): Candidate[] {
  const height = page.box[3];
  const rows = rowsOf(page.lines);
  const body = [...page.tables.map(({ box }) => box), ...areasOfRuledRows(page)];
  const bodyTop = Math.min(height, smallest(body.map((box) => box[1])));
  const bodyBottom = Math.max(0, largest(body.map((box) => box[3])));
  const pick = (lines: readonly (readonly Line[])[], where: "header" | "footer"): Candidate[] =>
    lines.flat().flatMap((line) => {
      const outer = where === "header" ? line.y0 / height : 1 - line.y1 / height;
      const clear = where === "header" ? line.y0 < bodyTop : line.y1 > bodyBottom;
      return clear && outer < OUTER_NUMBER ? [{ line, page: index, where, key: keyOf(line) }] : [];
    });
  const heads = pick(rows.slice(0, ROWS), "header");
  const taken = new Set(heads.map(({ line }) => line));
  return [...heads, ...pick(rows.slice(-ROWS), "footer").filter(({ line }) => !taken.has(line))];
}

function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort(inReadingOrder)) {
    const last = rows.at(-1)?.[0];
    if (last !== undefined && Math.abs(last.baseline - line.baseline) < 0.5 * line.size) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

const textOf = (line: Line): string => line.words.map(({ text }) => text).join(" ");

const keyOf = (line: Line): string => textOf(line).replace(/\d+/gu, "#").toLowerCase();

function recurs(candidate: Candidate, group: readonly Candidate[], pages: readonly PageRegion[]): boolean {
  if (pages.length < 2 || !isOuter(candidate, pages)) return false;
  const on = new Set<number>();
  for (const other of group) {
    const level = Math.abs(other.line.baseline - candidate.line.baseline) <= SAME_HEIGHT;
    // Facing pages may have their heads on other sides, but at one height.
    if (level) on.add(other.page);
  }
  // Of the pages around: a head may hold for one chapter only.
  const near = pages.filter((_, index) => Math.abs(index - candidate.page) <= 4).length;
  const nearby = [...on].filter((page) => Math.abs(page - candidate.page) <= 4).length;
  return on.size >= 2 && (on.size >= MOSTLY * pages.length || (nearby >= 3 && nearby >= 0.6 * near));
}

/** Dates and numbers recur in the rows of a table, too: without a word they are furniture only if all beside them is. */
function isOfRow(
  { line, page, key, where }: Candidate,
  groups: ReadonlyMap<string, readonly Candidate[]>,
  pages: readonly PageRegion[],
): boolean {
  if (/\p{L}/u.test(key)) return false;
  const beside = (pages[page]?.lines ?? []).filter(
    (other) => other !== line && Math.abs(other.baseline - line.baseline) < 0.5 * line.size,
  );
  return !beside.every((other) => {
    const group = groups.get(`${where}|${keyOf(other)}`) ?? [];
    const own = group.find((candidate) => candidate.line === other);
    return other.artifact || pageNumberIn(other) !== undefined || (own !== undefined && recurs(own, group, pages));
  });
}

function isOuter({ line, page, where }: Candidate, pages: readonly PageRegion[]): boolean {
  const height = pages[page]?.box[3] ?? 1;
  return (where === "header" ? line.y0 / height : 1 - line.y1 / height) < OUTER;
}

/** Shapes of page numbers: "3", "- 3 -", "3(9)", "3 av 9", "Sida 3", "Sid 3 (9)", "Page 3 of 9". The first group is the number. */
const NUMBER_SHAPES = [
  /^[-–—]?\s*(\d{1,4})\s*[-–—]?$/u,
  /^(?:sida|sid\.?|page|s\.)?\s*(\d{1,4})\s*(?:\(\s*\d{1,4}\s*\)|\/\s*\d{1,4}|av\s+\d{1,4}|of\s+\d{1,4})$/iu,
  /^(?:sida|sid\.?|page)\s*:?\s*(\d{1,4})$/iu,
];

function pageNumberIn(line: Line): number | undefined {
  const text = textOf(line);
  for (const shape of NUMBER_SHAPES) {
    const number = shape.exec(text)?.[1];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

/** Share of the pages that must bear a number. */
const NUMBERED = 0.3;

/** The usual difference between printed numbers and the order of the pages; undefined where too few agree. */
function numberShift(candidates: readonly Candidate[], pages: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { line, page } of candidates) {
    const number = pageNumberIn(line);
    if (number !== undefined) counts.set(number - page, (counts.get(number - page) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - 1) - Math.abs(b[0] - 1));
  const least = pages === 1 ? 1 : Math.max(2, NUMBERED * pages);
  return best === undefined || best[1] < least ? undefined : best[0];
}

/** A number that counts with the pages. On a single page it must say so ("1(1)") or be its own number. */
function isPageNumber({ line, page }: Candidate, shift: number | undefined, pages: number): boolean {
  const number = pageNumberIn(line);
  if (number === undefined || shift === undefined || number - page !== shift) return false;
  return pages > 1 || shift === 1;
}
