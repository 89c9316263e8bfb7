/**
 * What was found on the pages, seen as one document: frames settled, furniture and notes aside, tables without rules found.
 */

import { stacksOf } from "./columns.ts";
import { setEdgeTablesApart } from "./edge-tables.ts";
import { type Footnote, setNotesApart } from "./footnotes.ts";
import { settleFrames } from "./frames.ts";
import { type Furniture, findFurniture } from "./furniture.ts";
import { largest } from "./geometry.ts";
import type { Line } from "./lines.ts";
import { type Measures, measure } from "./measures.ts";
import type { PageRegion, Region } from "./region.ts";
import { tablesOfBands } from "./tables/banded.ts";
import { tablesBetweenRules, tablesByEdges } from "./tables/loose.ts";
import { refineTables } from "./tables/refine.ts";
import { taggedTables } from "./tables/tagged.ts";
import { trustsTags } from "./tag-trust.ts";

export type Arranged = {
  readonly pages: readonly PageRegion[];
  readonly furniture: readonly Furniture[];
  readonly notes: readonly Footnote[];
  readonly measures: Measures;
};

/** The pages of a document without their furniture and notes, with all their tables. */
export function arrange(found: readonly PageRegion[]): Arranged {
  const edges = setEdgeTablesApart(settleFrames(found));
  const framed = edges.pages.map((page) => ({ ...page, ...refineTables(page) }));
  const looks = measure(framed.flatMap(linesByRegion));
  const furniture = [...edges.furniture, ...findFurniture(framed, looks)];
  const aside = new Set(furniture.map(({ line }) => line));
  const bare = framed.map((page) => ({ ...page, lines: page.lines.filter((line) => !aside.has(line)) }));
  const noted = setNotesApart(bare, looks);
  const measures = { ...looks, tagged: trustsTags(noted.pages, looks) };
  const right = largest(noted.pages.flatMap(({ lines }) => lines.map(({ x1 }) => x1)));
  const pages = noted.pages.map((page) => withLooseTables(page, right, measures));
  return { pages, furniture, notes: noted.notes, measures };
}

/** A page with the tables that no lattice shows; those without any rule are looked for column by column. */
function withLooseTables(page: PageRegion, right: number, measures: Measures): PageRegion {
  const tagged = measures.tagged ? taggedTables(page.lines) : { tables: [], rest: page.lines };
  const banded = tablesOfBands(tagged.rest, page.fills);
  const ruled = tablesBetweenRules(banded.rest, page.rules);
  const tables = [...page.tables, ...tagged.tables, ...banded.tables, ...ruled.tables];
  const stacks = stacksOf(page.page, ruled.rest, tables);
  const found = stacks.map(({ pieces, column, right: own }) =>
    tablesByEdges(
      pieces.flatMap((piece) => (piece.kind === "line" ? [piece.line] : [])),
      column ? own : right,
    ),
  );
  return {
    ...page,
    lines: found.flatMap(({ rest }) => rest),
    tables: [...tables, ...found.flatMap((stack) => stack.tables)],
  };
}

/** Lines of a region and of all cells in it, each by itself. */
function linesByRegion(region: Region): (readonly Line[])[] {
  const cells = region.tables.flatMap((table) => table.cells.flatMap((cell) => linesByRegion(cell.region)));
  return [region.lines, ...cells];
}
