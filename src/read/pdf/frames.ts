/**
 * Frames round text: grids in which one column is used. A frame as wide as a table of the document is a part of that table
 * (label rows on a page of their own), and so is one with columns like those of a table on the page before (the rest of a row
 * that the page end cut); what stands in any other frame is text of the region round it.
 */
import type { CellRegion, PageRegion, Region, TableRegion } from "./region.ts";

/** Outer edges of one table on different pages agree within this, in points. */
const SAME = 4;

/** The regions of a document's pages, frames taken for tables or dissolved. */
export function settleFrames(pages: readonly PageRegion[]): PageRegion[] {
  const tables = pages.flatMap((page) => allTables(page)).filter(({ frame }) => !frame);
  const isPart = (frame: TableRegion): boolean =>
    frame.rows > 1
      ? tables.some(({ xs }) => near(xs[0], frame.xs[0]) && near(xs.at(-1), frame.xs.at(-1)))
      : frame.xs.length > 2 && tables.some((table) => isRestOf(frame, table));
  return pages.map((page) => ({ ...page, ...settle(page, isPart) }));
}

const isRestOf = (frame: TableRegion, { page, xs }: TableRegion): boolean =>
  page === frame.page - 1 && frame.xs.every((x) => xs.some((other) => near(x, other)));

const near = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= SAME;

function allTables(region: Region): TableRegion[] {
  return region.tables.flatMap((table) => [table, ...table.cells.flatMap((cell) => allTables(cell.region))]);
}

function settle(region: Region, isPart: (frame: TableRegion) => boolean): Region {
  const settled = region.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell): CellRegion => ({ ...cell, region: settle(cell.region, isPart) })),
  }));
  const kept = settled.filter((table) => !table.frame || isPart(table));
  if (kept.length === settled.length) return { ...region, tables: settled };
  const inner = settled
    .filter((table) => !kept.includes(table))
    .flatMap(({ cells }) => cells.map((cell) => cell.region));
  return {
    ...region,
    lines: [...region.lines, ...inner.flatMap(({ lines }) => lines)],
    turned: [...region.turned, ...inner.flatMap(({ turned }) => turned)],
    tables: [...kept, ...inner.flatMap(({ tables }) => tables)],
  };
}
