/**
 * The blocks of a document → those around some words: enough to understand them, not the whole.
 * A text block comes with the one before and after it; a table with its first row and the rows that hold the words.
 */
import type { Block, Cell, Row } from "../../model/block.ts";
import { overlaps, type Span } from "../../model/span.ts";

const touches = (block: Span, spans: readonly Span[]): boolean => spans.some((span) => overlaps(block, span));

/** Blocks around these spans, their containers kept; empty where no block holds them. */
export function excerptOf(blocks: readonly Block[], spans: readonly Span[]): Block[] {
  const hit = blocks.map((block) => touches(block.span, spans));
  return blocks.flatMap((block, i) => {
    if (hit[i] === true) return [clip(block, spans)];
    const near = hit[i - 1] === true || hit[i + 1] === true;
    return near && isText(block) ? [block] : [];
  });
}

const isText = ({ kind }: Block): boolean => kind === "heading" || kind === "paragraph" || kind === "list_item";

function clip(block: Block, spans: readonly Span[]): Block {
  switch (block.kind) {
    case "slide":
    case "story":
      return { ...block, blocks: excerptOf(block.blocks, spans) };
    case "table": {
      const rows = block.rows.filter((row, i) => i === 0 || touches(row.span, spans));
      return { ...block, rows: rows.map((row) => clipRow(row, spans)) };
    }
    default:
      return block;
  }
}

/** A cell longer than this is cut down to what is around the words: some hold a whole plan. */
const LONG_CELL = 1500;

function clipRow(row: Row, spans: readonly Span[]): Row {
  const clipCell = (cell: Cell): Cell =>
    cell.span.end - cell.span.start > LONG_CELL
      ? { ...cell, blocks: touches(cell.span, spans) ? excerptOf(cell.blocks, spans) : cell.blocks.slice(0, 1) }
      : cell;
  return { ...row, cells: row.cells.map(clipCell) };
}
