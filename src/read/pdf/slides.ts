/**
 * Pages of a presentation: whether a document is one, by its pages' shape and the size of its letters.
 */
import type { Measures } from "./measures.ts";
import type { Region } from "./region.ts";

/** Slides are wider than high, set in letters this large at least, and hold no more than this on average. */
const LETTERS = 14;
const MOST_WORDS = 220;

/** Whether the pages are slides. */
export function areSlides(pages: readonly Region[], measures: Measures): boolean {
  if (pages.length < 2 || measures.bodySize < LETTERS) return false;
  const words = pages.reduce((sum, page) => sum + page.lines.reduce((n, line) => n + line.words.length, 0), 0);
  return pages.every(({ box }) => box[2] > box[3]) && words <= MOST_WORDS * pages.length;
}
