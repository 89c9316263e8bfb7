/**
 * Tables → draft blocks. What stands in a cell is read like a small page, but has no headings;
 * white space that stands for empty lines becomes empty paragraphs, since parallel lists in cells are aligned by them.
 */

import type { DraftBlock, DraftCell } from "../../../model/draft.ts";
import { blocksOf } from "../blocks.ts";
import { stacksOf } from "../columns.ts";
import { largest, smallest } from "../geometry.ts";
import { joinLines } from "../joined-text.ts";
import type { Measures } from "../measures.ts";
import { type Passage, passagesOf, type TextPassage } from "../passages.ts";
import type { Region } from "../region.ts";
import { type JoinedCell, type JoinedTable, tableOfPart } from "./joined-table.ts";
import { partParallelLists } from "./parallel-lists.ts";
import { rowText } from "./rows.ts";

/** White above a line, in usual line distances, from which on it stands for empty lines. */
const EMPTY_LINE = 1.8;
/** More white than this is no list any more. */
const MOST_EMPTY_LINES = 20;
const NO_HEADINGS: ReadonlyMap<TextPassage, number> = new Map();

/** A table block; rows that hold no cell of their own are left out of the drafts, but count. */
export function tableBlock(table: JoinedTable, measures: Measures): DraftBlock {
  const rows = table.rows.flatMap((row, r) =>
    row.length === 0
      ? []
      : [
          {
            ...(r < table.headRows || isStatedHead(row, measures) ? { header: true as const } : {}),
            cells: draftRow(row, measures),
          },
        ],
  );
  return { kind: "table", rows };
}

/** The file says that all its cells are heads, and is believed. */
function isStatedHead(row: readonly JoinedCell[], measures: Measures): boolean {
  const lines = row.flatMap(({ regions }) => regions.flatMap((region) => region.lines));
  return measures.tagged && lines.length > 0 && lines.every(({ words }) => words.every(({ cell }) => cell?.header));
}

function draftRow(row: readonly JoinedCell[], measures: Measures): DraftCell[] {
  const read = row.map((cell) => {
    const stacks = cell.regions.flatMap((region) =>
      stacksOf(region.page, region.lines, region.tables, rightOf(region)),
    );
    return passagesOf(stacks, measures);
  });
  const parted = partParallelLists(read);
  return row.map((cell, i) => draftCell(cell, parted[i] ?? [], measures));
}

function draftCell(cell: JoinedCell, passages: readonly Passage[], measures: Measures): DraftCell {
  const inOrder = blocksOf(passages.flatMap(withEmptyLines), measures, NO_HEADINGS, ({ table }) =>
    tableBlock(tableOfPart(table), measures),
  );
  const blocks = [...inOrder, ...cell.regions.flatMap((region) => turnedBlocks(region, measures))];
  return {
    blocks: blocks.length === 0 ? [{ kind: "paragraph", text: "" }] : blocks,
    row: cell.row + 1,
    column: cell.column + 1,
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.fill === undefined ? {} : { fill: cell.fill }),
  };
}

/** Where lines of a cell end at the latest: as far from its right border as they begin from the left one. */
function rightOf(region: Region): number {
  const left = smallest(region.lines.map(({ x0 }) => x0));
  const padding = Math.min(12, Math.max(1, left - region.box[0]));
  return Math.max(region.box[2] - padding, largest(region.lines.map(({ x1 }) => x1)));
}

function withEmptyLines(passage: Passage): Passage[] {
  if (passage.kind !== "text" || passage.above < EMPTY_LINE) return [passage];
  const empty: Passage = { kind: "text", lines: [], indent: passage.indent, above: 1 };
  const count = Math.min(MOST_EMPTY_LINES, Math.round(passage.above) - 1);
  return [...Array.from({ length: count }, () => empty), passage];
}

/** Lines on their side, each a paragraph. */
function turnedBlocks(region: Region, measures: Measures): DraftBlock[] {
  return region.turned.map((line) => ({ kind: "paragraph", ...joinLines([line], measures.words) }));
}

/** Rows that only repeat the head of a table, as text that is left out of the content. */
export function repeatedRows(table: JoinedTable, measures: Measures): DraftBlock[] {
  return table.repeated
    .filter((row) => rowText(row) !== "")
    .map((row) => ({
      kind: "paragraph",
      ...joinLines(
        row.flatMap(({ region }) => region.lines),
        measures.words,
      ),
      ignored: "repeated-head-row",
    }));
}
