/**
 * Letters that run neither level nor upright (a stamp across the page) → lines of which only the box is known.
 */
import type { Matrix } from "./geometry.ts";
import { type Line, measured } from "./lines.ts";
import type { Glyph, PageContent } from "./page-content.ts";
import { isBlank } from "./words.ts";

/** In painting order. */
export function slantedLines(content: PageContent): Line[] {
  const runs: Glyph[][] = [];
  for (const glyph of content.slanted) {
    const last = runs.at(-1)?.at(-1);
    const reach = 1.5 * glyph.size;
    const near = last !== undefined && Math.abs(glyph.x0 - last.x1) < reach && Math.abs(glyph.y0 - last.y0) < reach;
    if (near) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs.flatMap((run) => boxedLine(run, content.number, content.toPage));
}

/** Letters in painting order as one line; `toPage` keeps its single characters from being given boxes of their own. */
function boxedLine(glyphs: readonly Glyph[], page: number, toPage: Matrix): Line[] {
  const letters = glyphs.filter((glyph) => !isBlank(glyph));
  const [first] = letters;
  if (first === undefined) return [];
  const measures = measured(letters);
  const text = glyphs.map((glyph) => glyph.text).join("");
  const words = text.split(" ").filter((word) => word !== "");
  return [
    {
      page,
      words: words.map((word) => ({
        text: word,
        edges: flatEdges(word, measures),
        looks: [{ look: first.look, end: word.length }],
      })),
      ...measures,
      toPage,
    },
  ];
}

const flatEdges = (word: string, { x0, x1 }: { x0: number; x1: number }): number[] =>
  Array.from({ length: word.length + 1 }, (_, i) => (i === 0 ? x0 : x1));
