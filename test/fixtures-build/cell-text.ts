/**
 * Writes blocks as text taken out of Word: a tab before every cell, a blank line between paragraphs, row ends lost.
 */
import type { DraftBlock } from "../../src/model/draft.ts";

export function toCellText(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "table" ? `${tableText(block.rows.flatMap(({ cells }) => cells))}\n` : textOf(block),
    )
    .join("\n\n");
}

function tableText(cells: readonly { readonly blocks: readonly DraftBlock[] }[]): string {
  return cells.map(({ blocks }) => `\t${blocks.map(textOf).join("\n\n")}\n`).join("\n");
}

function textOf(block: DraftBlock): string {
  if (!("text" in block)) throw new Error(`${block.kind} cannot be written here`);
  return block.kind === "list_item" ? `${block.marker} ${block.text}` : block.text;
}
