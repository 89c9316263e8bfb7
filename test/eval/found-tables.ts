/**
 * What the reader finds on the pages of a PDF, as the measures compare it: tables page by page, before they are joined over
 * page ends (as the truth of the public sets has them), and the painted rules.
 */
import { arrange } from "../../src/read/pdf/arrange.ts";
import { inReadingOrder } from "../../src/read/pdf/lines.ts";
import { readPages } from "../../src/read/pdf/open.ts";
import type { Rule } from "../../src/read/pdf/page-content.ts";
import type { Region, TableRegion } from "../../src/read/pdf/region.ts";
import { pageRegion } from "../../src/read/pdf/tables/ruled.ts";
import type { GridCell } from "./adjacency.ts";

export type FoundPage = {
  readonly page: number;
  readonly height: number;
  readonly rules: readonly Rule[];
  /** In reading order; texts as they stand, lines joined by "\n". */
  readonly tables: readonly (readonly GridCell[])[];
};

export async function findTables(bytes: Uint8Array, path: string): Promise<FoundPage[]> {
  const opened = await readPages(bytes, path, (content) => ({ region: pageRegion(content), content }));
  const { pages } = arrange(opened.pages.map(({ result }) => result.region));
  return opened.pages.map(({ page, result: { content } }) => ({
    page: page.number,
    height: page.height,
    rules: content.rules,
    tables: pages
      .filter((region) => region.page === page.number)
      .flatMap(tablesOf)
      .map(cellsOf),
  }));
}

function tablesOf(region: Region): TableRegion[] {
  return region.tables.flatMap((table) => [table, ...table.cells.flatMap((cell) => tablesOf(cell.region))]);
}

function cellsOf({ cells }: TableRegion): GridCell[] {
  return cells.map(({ row, column, rowSpan, columnSpan, region }) => ({
    rows: [row, row + rowSpan - 1],
    columns: [column, column + columnSpan - 1],
    text: [...[...region.lines].sort(inReadingOrder), ...region.turned]
      .map(({ words }) => words.map(({ text }) => text).join(" "))
      .join("\n"),
  }));
}
