/**
 * A long document → the part of it that one page shows, cut between blocks, so that a page is quick whatever the document.
 */
import type { Block } from "../../model/block.ts";

/** Characters a page shows at least, where there are so many. */
const PART = 40_000;

export type Part = { readonly blocks: readonly Block[]; readonly number: number };

/** The parts of a document: runs of top-level blocks. At least one. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: { blocks: Block[]; number: number }[] = [{ blocks: [], number: 1 }];
  let length = 0;
  for (const block of blocks) {
    if (length > PART) {
      parts.push({ blocks: [], number: parts.length + 1 });
      length = 0;
    }
    parts.at(-1)?.blocks.push(block);
    length += block.span.end - block.span.start;
  }
  return parts;
}

/** The part in which the character at this offset stands; the first where none does. */
export function partAt(parts: readonly Part[], offset: number): Part {
  const found = parts.find(({ blocks }) => (blocks.at(-1)?.span.end ?? 0) > offset);
  return found ?? parts[0] ?? { blocks: [], number: 1 };
}
