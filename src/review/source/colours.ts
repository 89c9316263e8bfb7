/**
 * Colours of a document → a style sheet with a class for each, since no style may stand in the page itself.
 * The letters on a colour are black or white, whichever can be read.
 */
import type { Block } from "../../model/block.ts";
import { compare } from "../../model/identity.ts";
import { tables, textBlocks } from "../../model/walk.ts";

/** Class of a cell or text with this colour ("#rrggbb") behind it. */
export const colourClass = (colour: string): string => `on-${colour.slice(1)}`;

/** All colours behind cells and letters, and of letters. */
function coloursOf(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  for (const table of tables(blocks)) {
    for (const { cells } of table.rows) for (const { fill } of cells) if (fill !== undefined) found.add(fill);
  }
  for (const { block } of textBlocks(blocks)) {
    for (const { highlight, colour } of block.marks) {
      for (const one of [highlight, colour]) if (one !== undefined) found.add(one);
    }
  }
  return [...found].filter((colour) => /^#[0-9a-f]{6}$/u.test(colour)).sort(compare);
}

/** The style sheet of a document's colours. */
export function colourSheet(blocks: readonly Block[]): string {
  return coloursOf(blocks)
    .map((colour) => `.${colourClass(colour)}{background:${colour};color:${lettersOn(colour)}}`)
    .join("\n");
}

/** Relative luminance (WCAG 2.1): black on light, white on dark; one of them always has 4.5 : 1. */
function lettersOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return luminance > 0.179 ? "#000" : "#fff";
}
