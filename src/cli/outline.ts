/**
 * A document's blocks → an outline with positions: offsets into the text, kind, place, words.
 */
import type { Block, Cell, TextBlock } from "../model/block.ts";
import { dim, shortened } from "./paint.ts";

/** How much of a block's words is shown. */
const WORDS = 100;

/** One line a block: "  120-184   paragraph  page 3  Gruppen ska …", indented by what it lies in. */
export function outline(text: string, blocks: readonly Block[]): string[] {
  const width = String(text.length).length;
  const lines: string[] = [];
  const put = (block: Block | Cell, depth: number, name: string, words = ""): void => {
    const { start, end } = block.span;
    const offsets = `${String(start).padStart(width)}-${String(end).padEnd(width)}`;
    lines.push(`${dim(offsets)}  ${"  ".repeat(depth)}${name}${words === "" ? "" : `  ${words}`}`);
  };
  const visit = (block: Block, depth: number): void => {
    switch (block.kind) {
      case "table":
        put(block, depth, `table ${block.number}${block.flat ? " (row ends lost)" : ""}`);
        for (const row of block.rows) {
          for (const cell of row.cells) {
            put(cell, depth + 1, cellName(cell, row.header));
            for (const inner of cell.blocks) visit(inner, depth + 2);
          }
        }
        break;
      case "slide":
        put(block, depth, `slide ${block.number}`);
        for (const inner of block.blocks) visit(inner, depth + 1);
        break;
      case "story":
        put(block, depth, block.story);
        for (const inner of block.blocks) visit(inner, depth + 1);
        break;
      default:
        put(block, depth, textName(block), shortened(text.slice(block.span.start, block.span.end), WORDS));
    }
  };
  for (const block of blocks) visit(block, 0);
  return lines;
}

function cellName({ row, column, rowSpan, columnSpan, fill }: Cell, header: true | undefined): string {
  const size = rowSpan > 1 || columnSpan > 1 ? `, ${rowSpan} × ${columnSpan}` : "";
  return `row ${row}, column ${column}${size}${header ? ", heading row" : ""}${fill === undefined ? "" : `, ${fill}`}`;
}

function textName(block: TextBlock): string {
  const page = block.anchors.find((anchor) => anchor.kind === "line")?.page;
  return `${kindName(block)}${page === undefined ? "" : dim(` page ${page}`)}`;
}

function kindName(block: TextBlock): string {
  switch (block.kind) {
    case "heading":
      return `heading ${block.level}${block.guessed ? " (by its look)" : ""}`;
    case "list_item":
      return `item${block.depth > 0 ? ` ${block.depth + 1}` : ""}`;
    case "paragraph":
      return "paragraph";
  }
}
