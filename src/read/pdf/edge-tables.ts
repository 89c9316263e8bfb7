/**
 * Tables that are page furniture: a letterhead in a frame, boxes for signatures at the foot of every page of minutes
 * (sv. *justerandes signatur*). They recur at one place, and say the same but for numbers.
 */
import type { Furniture } from "./furniture.ts";
import { inReadingOrder, type Line } from "./lines.ts";
import type { PageRegion, Region, TableRegion } from "./region.ts";

/** They lie wholly within this share of the page's height, at its top or bottom. */
const OUTER = 0.25;
/** They recur at the same height within this, in points, on this share of the pages and on at least two. */
const SAME_HEIGHT = 8;
const MOSTLY = 0.5;

type Candidate = { readonly table: TableRegion; readonly where: "header" | "footer"; readonly key: string };

/** The pages without such tables, and their lines as furniture. */
export function setEdgeTablesApart(pages: readonly PageRegion[]): {
  readonly pages: readonly PageRegion[];
  readonly furniture: readonly Furniture[];
} {
  const candidates = pages.flatMap((page) => page.tables.flatMap((table) => candidateOf(table, page)));
  const recurring = candidates.filter((candidate) => {
    const on = candidates.filter((other) => recursWith(candidate, other)).map(({ table }) => table.page);
    const count = new Set(on).size;
    return count > 1 && count >= MOSTLY * pages.length;
  });
  if (recurring.length === 0) return { pages, furniture: [] };
  const apart = new Set(recurring.map(({ table }) => table));
  return {
    pages: pages.map((page) => ({ ...page, tables: page.tables.filter((table) => !apart.has(table)) })),
    furniture: recurring.flatMap(({ table, where }) =>
      linesOf(table).map((line) => ({ line, where, rule: where === "header" ? "running-head" : "running-foot" })),
    ),
  };
}

function candidateOf(table: TableRegion, page: Region): Candidate[] {
  const height = page.box[3];
  const where = table.box[3] < OUTER * height ? "header" : table.box[1] > (1 - OUTER) * height ? "footer" : undefined;
  if (where === undefined) return [];
  const words = linesOf(table).map((line) => line.words.map(({ text }) => text).join(" "));
  return [{ table, where, key: words.join("\t").replace(/\d+/gu, "#").toLowerCase() }];
}

function recursWith(a: Candidate, b: Candidate): boolean {
  return a.where === b.where && a.key === b.key && Math.abs(a.table.box[1] - b.table.box[1]) < SAME_HEIGHT;
}

function linesOf(table: TableRegion): Line[] {
  return table.cells.flatMap(({ region }) => [
    ...[...region.lines].sort(inReadingOrder),
    ...region.tables.flatMap(linesOf),
  ]);
}
