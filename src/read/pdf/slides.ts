/**
 * Pages of a presentation: whether a document is one, and which of a slide's passages are headings.
 */
import { headingLevels } from "./headings.ts";
import { type Measures, measure } from "./measures.ts";
import type { Passage, TextPassage } from "./passages.ts";
import type { Region } from "./region.ts";

/** Width by height of slides: 4:3, 16:10, 16:9. Paper on its side is 1.29 (Letter) or 1.41 (A4). */
const SHAPES = [4 / 3, 16 / 10, 16 / 9];
const SHAPE_WITHIN = 0.02;
/** On pages of another shape, letters this large, in points, and no more words than this on average make slides. */
const LETTERS = 14;
const MOST_WORDS = 220;

/** Whether the pages are slides. `producer`: the programs that made the file, by their own words. */
export function areSlides(pages: readonly Region[], measures: Measures, producer: string): boolean {
  if (!pages.every(({ box }) => box[2] > box[3])) return false;
  if (/impress|powerpoint|keynote/iu.test(producer)) return true;
  const words = pages.reduce((sum, page) => sum + page.lines.reduce((n, line) => n + line.words.length, 0), 0);
  if (pages.length < 2 || words > MOST_WORDS * pages.length) return false;
  const shaped = pages.every(({ box }) => SHAPES.some((shape) => Math.abs(box[2] / box[3] - shape) < SHAPE_WITHIN));
  return shaped || measures.bodySize >= LETTERS;
}

/** The title of a slide is level 1, other headings follow from level 2; each slide has letters of its own sizes. */
export function slideHeadings(
  page: Region,
  passages: readonly Passage[],
  measures: Measures,
): Map<TextPassage, number> {
  const { bodySize } = measure([page.lines]);
  const title = titleOf(passages);
  const rest = passages.filter((passage) => passage !== title);
  const levels = new Map<TextPassage, number>();
  for (const [passage, level] of headingLevels(rest, { ...measures, bodySize })) levels.set(passage, level + 1);
  if (title !== undefined) levels.set(title, 1);
  return levels;
}

/** The first passage, where no other is set in larger letters and some in smaller. */
function titleOf(passages: readonly Passage[]): TextPassage | undefined {
  const texts = passages.flatMap((passage) => (passage.kind === "text" ? [passage] : []));
  const [first] = texts;
  if (first === undefined || first.marker !== undefined) return undefined;
  const sizes = texts.map((passage) => passage.lines[0]?.size ?? 0);
  const size = sizes[0] ?? 0;
  return sizes.every((other) => other <= size) && sizes.some((other) => other < size) ? first : undefined;
}
