/**
 * Whether there is anything to read in a draft.
 */
import type { DraftBlock } from "../model/draft.ts";

/** Whether a block says anything (a table counts, whatever stands in it). */
export function hasWords(block: DraftBlock): boolean {
  if (block.kind === "story" || block.kind === "slide") return block.blocks.some(hasWords);
  return block.kind === "table" || block.text.trim() !== "";
}
