/**
 * Passages → draft blocks: headings, paragraphs, list items with their depth.
 */
import type { DraftBlock } from "../../model/draft.ts";
import { statedLevel } from "./headings.ts";
import { joinLines } from "./joined-text.ts";
import type { Measures } from "./measures.ts";
import type { TextPassage } from "./passages.ts";

/** Items whose marks differ by more than this, in points, are on different depths. */
const DEEPER = 5;

/** `levels`: which passages are headings; `tableOf`: what becomes of a table. */
export function blocksOf<T extends { readonly kind: "table" | "joined" }>(
  items: readonly (TextPassage | T)[],
  measures: Measures,
  levels: ReadonlyMap<TextPassage, number>,
  tableOf: (table: T) => DraftBlock,
): DraftBlock[] {
  let indents: number[] = [];
  return items.map((passage): DraftBlock => {
    if (passage.kind !== "text") {
      indents = [];
      return tableOf(passage);
    }
    const level = levels.get(passage);
    if (passage.marker === undefined) {
      if (level !== undefined || passage.indent < (indents[0] ?? 0)) indents = [];
      return textBlock(passage, level, measures);
    }
    indents = [...indents.filter((indent) => indent < passage.indent - DEEPER), passage.indent];
    const { lines, marker } = passage;
    const depth = (measures.tagged ? lines[0]?.tag?.depth : undefined) ?? indents.length - 1;
    return { kind: "list_item", depth, marker, ...joinLines(lines, measures.words) };
  });
}

function textBlock(passage: TextPassage, level: number | undefined, measures: Measures): DraftBlock {
  const text = joinLines(passage.lines, measures.words);
  if (level === undefined) return { kind: "paragraph", ...text };
  const guessed = statedLevel(passage, measures) === undefined;
  return { kind: "heading", level, ...(guessed ? { guessed: true as const } : {}), ...text };
}
