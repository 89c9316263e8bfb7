/**
 * Pages as regions → draft blocks: furniture and notes aside, columns in order, passages, headings, tables over page ends.
 * The order of the steps, nothing else.
 */

import type { DraftBlock } from "../../model/draft.ts";
import { arrange } from "./arrange.ts";
import { blocksOf } from "./blocks.ts";
import { type Stack, stacksOf } from "./columns.ts";
import type { Footnote } from "./footnotes.ts";
import type { Furniture } from "./furniture.ts";
import { largest } from "./geometry.ts";
import { headingLevels } from "./headings.ts";
import { joinLines } from "./joined-text.ts";
import type { Line } from "./lines.ts";
import type { Measures } from "./measures.ts";
import { passagesOf } from "./passages.ts";
import type { PageRegion, Region } from "./region.ts";
import { areSlides, slideHeadings } from "./slides.ts";
import { joinTables, tableOfPart } from "./tables/joined-table.ts";
import { repeatedRows, tableBlock } from "./tables/table-blocks.ts";

/** The blocks of a document: main text, then footnotes, page heads and foot lines as stories. `producer`: see `areSlides`. */
export function layOutPages(found: readonly PageRegion[], producer: string): DraftBlock[] {
  const { pages, furniture, notes, measures } = arrange(found);
  const flow = areSlides(pages, measures, producer) ? slideBlocks(pages, measures) : flowBlocks(pages, measures);
  return [
    ...flow.blocks,
    ...noteBlocks(notes, measures),
    ...sideBlocks(pages, measures),
    ...storyBlocks(furniture, flow.repeated, measures),
  ];
}

type Flow = { readonly blocks: readonly DraftBlock[]; readonly repeated: readonly DraftBlock[] };

function flowBlocks(pages: readonly Region[], measures: Measures): Flow {
  const stacks = widened(pages.flatMap(({ page, lines, tables }) => stacksOf(page, lines, tables)));
  const bottoms = new Map(pages.map((page) => [page.page, bottomOf(page)]));
  const passages = passagesOf(stacks, measures);
  const joined = joinTables(passages, bottoms);
  const tables = joined.filter((item) => item.kind === "joined");
  return {
    blocks: blocksOf(joined, measures, headingLevels(passages, measures), (table) => tableBlock(table, measures)),
    repeated: tables.flatMap((table) => repeatedRows(table, measures)),
  };
}

/** Each page a slide, numbered like its page. */
function slideBlocks(pages: readonly Region[], measures: Measures): Flow {
  const blocks = pages.map((page): DraftBlock => {
    const passages = passagesOf(stacksOf(page.page, page.lines, page.tables), measures);
    const levels = slideHeadings(page, passages, measures);
    const inside = blocksOf(passages, measures, levels, ({ table }) => tableBlock(tableOfPart(table), measures));
    return { kind: "slide", number: page.page, blocks: inside };
  });
  return { blocks, repeated: [] };
}

/** How far down a page is written on. */
function bottomOf(page: Region): number {
  return Math.max(0, largest(page.lines.map(({ y1 }) => y1)), largest(page.tables.map(({ box }) => box[3])));
}

/** Stacks that begin at one place reach as far right as the widest of them: a page of short lines has the same margin. */
function widened(stacks: readonly Stack[]): Stack[] {
  const whole = stacks.filter(({ column }) => !column);
  const columns = stacks.filter(({ column }) => column);
  const reach = (stack: Stack): number =>
    largest(
      (stack.column ? columns : whole)
        .filter((other) => !stack.column || Math.abs(other.left - stack.left) < 6)
        .map(({ right }) => right),
    );
  return stacks.map((stack) => ({ ...stack, right: reach(stack) }));
}

/** Footnotes, each an item with its mark. */
function noteBlocks(notes: readonly Footnote[], measures: Measures): DraftBlock[] {
  if (notes.length === 0) return [];
  const blocks = notes.map(({ marker, lines }): DraftBlock => {
    const text = joinLines(lines, measures.words);
    return marker === "" ? { kind: "paragraph", ...text } : { kind: "list_item", depth: 0, marker, ...text };
  });
  return [{ kind: "story", story: "footnote", blocks }];
}

/** Text on its side that stands in no table, stamps across a page, and what is not believed: after the main text. */
function sideBlocks(pages: readonly PageRegion[], measures: Measures): DraftBlock[] {
  const block = (line: Line, ignored?: string): DraftBlock => ({
    kind: "paragraph",
    ...joinLines([line], measures.words),
    ...(ignored === undefined ? {} : { ignored }),
  });
  const blocks = pages.flatMap(({ turned, slanted, garbled }) => [
    ...turned.map((line) => block(line)),
    ...slanted.map((line) => block(line, "slanted-text")),
    ...garbled.map((line) => block(line, "garbled-text")),
  ]);
  return blocks.length === 0 ? [] : [{ kind: "story", story: "textbox", blocks }];
}

function storyBlocks(
  furniture: readonly Furniture[],
  repeated: readonly DraftBlock[],
  measures: Measures,
): DraftBlock[] {
  const places = ["header", "footer"] as const;
  const stories = places.flatMap((where): DraftBlock[] => {
    const blocks = furniture
      .filter((piece) => piece.where === where)
      .map(
        ({ line, rule }): DraftBlock => ({ kind: "paragraph", ...joinLines([line], measures.words), ignored: rule }),
      );
    const all = where === "header" ? [...blocks, ...repeated] : blocks;
    return all.length === 0 ? [] : [{ kind: "story", story: where, blocks: all }];
  });
  return stories;
}
