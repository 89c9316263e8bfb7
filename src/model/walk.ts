/**
 * Ways through the block tree, and from a span to its place in the file.
 */
import type { Anchor, Block, Cell, Slide, StoryBlock, Table, TextBlock } from "./block.ts";
import type { Document } from "./document.ts";
import type { Box, PageBox, Place } from "./place.ts";
import { overlaps, type Span } from "./span.ts";

/** One step down from the document to a block. */
export type Step = Slide | StoryBlock | Table | Cell;

/** Visits every text block in reading order with the containers it lies in, outermost first. */
export function* textBlocks(
  blocks: readonly Block[],
  trail: readonly Step[] = [],
): Generator<{ block: TextBlock; trail: readonly Step[]; ordinal: number }> {
  let ordinal = 0;
  for (const block of blocks) {
    switch (block.kind) {
      case "slide":
      case "story":
        yield* textBlocks(block.blocks, [...trail, block]);
        break;
      case "table":
        for (const row of block.rows) {
          for (const cell of row.cells) yield* textBlocks(cell.blocks, [...trail, block, cell]);
        }
        break;
      default:
        ordinal++;
        yield { block, trail, ordinal };
    }
  }
}

/** The text of an item without its marker, of any other block its whole span. */
export function bodyOf(block: TextBlock): Span {
  return block.kind === "list_item" ? block.body : block.span;
}

/** The tables of the document in reading order, those within cells too. */
export function* tables(blocks: readonly Block[]): Generator<Table> {
  for (const block of blocks) {
    if (block.kind === "table") {
      yield block;
      for (const row of block.rows) for (const cell of row.cells) yield* tables(cell.blocks);
    } else if (block.kind === "slide" || block.kind === "story") yield* tables(block.blocks);
  }
}

/** Where a span stands in the file: of its first block, with the boxes and character positions of all of it. */
export function placeOf(document: Document, span: Span): Place {
  const touched: { block: TextBlock; trail: readonly Step[]; ordinal: number }[] = [];
  collect(document.blocks, span, [], touched);
  const first = touched[0];
  if (first === undefined) return {};
  return {
    ...pagePlace(
      touched.flatMap(({ block }) => block.anchors.filter((anchor) => overlaps(anchor, span))),
      span,
    ),
    ...trailPlace(first.trail),
    paragraph: first.ordinal,
    ...charPlace(
      touched.flatMap(({ block }) => block.anchors),
      span,
    ),
  };
}

/** Only goes into branches that the span touches, so that one lookup does not visit the whole document. */
function collect(
  blocks: readonly Block[],
  span: Span,
  trail: readonly Step[],
  found: { block: TextBlock; trail: readonly Step[]; ordinal: number }[],
): void {
  let ordinal = 0;
  for (const block of blocks) {
    const isText = block.kind === "heading" || block.kind === "paragraph" || block.kind === "list_item";
    if (isText) ordinal++;
    if (!overlaps(block.span, span)) continue;
    if (isText) found.push({ block, trail, ordinal });
    else if (block.kind === "table") {
      for (
        let r = firstRow(block, span.start);
        (block.rows[r]?.span.start ?? Number.POSITIVE_INFINITY) <= span.end;
        r++
      ) {
        for (const cell of block.rows[r]?.cells ?? []) {
          if (overlaps(cell.span, span)) collect(cell.blocks, span, [...trail, block, cell], found);
        }
      }
    } else collect(block.blocks, span, [...trail, block], found);
  }
}

/** The first row that reaches up to this place: rows follow one another in the text, and a table may have very many. */
function firstRow({ rows }: Table, at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.span.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trailPlace(trail: readonly Step[]): Place {
  let place: Place = {};
  const deeper: string[] = [];
  let table: Table | undefined;
  for (const step of trail) {
    if (step.kind === "slide") place = { ...place, slide: step.number };
    else if (step.kind === "story") place = { ...place, story: step.story };
    else if (step.kind === "table") table = step;
    else if (place.row === undefined)
      place = { ...place, table: table?.number ?? 1, row: step.row, column: step.column };
    else deeper.push(`${table?.number ?? 1}:${step.row},${step.column}`);
  }
  return deeper.length === 0 ? place : { ...place, path: deeper.join("/") };
}

function pagePlace(anchors: readonly Anchor[], span: Span): Place {
  const boxes = anchors.flatMap((anchor): PageBox[] =>
    anchor.kind === "line" ? [{ page: anchor.page, box: boxWithin(anchor, span) }] : [],
  );
  const first = boxes[0];
  if (first === undefined) return {};
  return boxes.length === 1 ? first : { ...first, boxes };
}

/** The part of a line's box that the span covers. */
function boxWithin(anchor: Extract<Anchor, { kind: "line" }>, span: Span): Box {
  const [x0, y0, x1, y1] = anchor.box;
  const left = anchor.edges?.[Math.max(0, span.start - anchor.start)];
  const right = anchor.edges?.[Math.min(anchor.end, span.end) - anchor.start];
  return [left ?? x0, y0, right ?? x1, y1];
}

function charPlace(anchors: readonly Anchor[], span: Span): Place {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const anchor of anchors) {
    if (anchor.kind !== "cp" || !overlaps(anchor, span)) continue;
    low = Math.min(low, anchor.cp + Math.max(0, span.start - anchor.start));
    high = Math.max(high, anchor.cp + Math.min(anchor.end, span.end) - anchor.start);
  }
  return high > low ? { cp: [low, high] } : {};
}
