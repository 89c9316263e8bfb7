/**
 * What is usual in a document: the size of its body text, the distance of its lines, and the words it uses.
 */
import { largest, smallest } from "./geometry.ts";
import { inReadingOrder, type Line } from "./lines.ts";

export type Measures = {
  /** Size of most letters, in points. */
  readonly bodySize: number;
  /** Usual distance of base lines of text of a size. */
  readonly leading: (size: number) => number;
  /** Words as they stand within lines, lower case: evidence for hyphens at line ends. */
  readonly words: ReadonlySet<string>;
  /** Words that are written small within lines and never large there: where they are large, a sentence begins. */
  readonly common: ReadonlySet<string>;
  /** The file's own structure agrees with what its pages look like: it decides where they leave doubt. */
  readonly tagged: boolean;
};

/** Without evidence, lines of text stand this many sizes apart. */
const USUAL_LEADING = 1.2;

/** `pages`: the lines of each region that is read by itself (page, cell). */
export function measure(regions: readonly (readonly Line[])[]): Measures {
  const letters = new Map<number, number>();
  const steps = new Map<number, Map<number, number>>();
  const words = new Set<string>();
  const small = new Set<string>();
  const large = new Set<string>();
  for (const lines of regions) {
    const sorted = [...lines].sort(inReadingOrder);
    sorted.forEach((line, i) => {
      const count = line.words.reduce((sum, word) => sum + word.text.length, 0);
      letters.set(line.size, (letters.get(line.size) ?? 0) + count);
      line.words.forEach(({ text }, w) => {
        const before = line.words[w - 1]?.text;
        if (w < line.words.length - 1) words.add(bare(text));
        if (/^\p{Ll}/u.test(text)) small.add(bare(text));
        else if (before !== undefined && /\p{Ll}$/u.test(before)) large.add(bare(text));
      });
      const next = nextBelow(sorted, i);
      if (next !== undefined) countStep(steps, line.size, next.baseline - line.baseline);
    });
  }
  const bodySize = [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  return {
    bodySize,
    words,
    tagged: false,
    common: new Set([...small].filter((word) => !large.has(word))),
    leading: (size) => usualStep(steps.get(size)) ?? USUAL_LEADING * size,
  };
}

/** A word without the signs around it, lower case. */
export function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();
}

/** The next line of the same size under a line, which shares its width. */
function nextBelow(sorted: readonly Line[], index: number): Line | undefined {
  const line = sorted[index];
  if (line === undefined) return undefined;
  for (let i = index + 1; i < sorted.length && i < index + 8; i++) {
    const next = sorted[i];
    if (next === undefined || next.baseline - line.baseline < 0.5 * line.size) continue;
    if (next.x0 < line.x1 && next.x1 > line.x0) return next.size === line.size ? next : undefined;
  }
  return undefined;
}

function countStep(steps: Map<number, Map<number, number>>, size: number, step: number): void {
  if (step < 0.9 * size || step > 2.2 * size) return;
  const rounded = Math.round(step * 4) / 4;
  const counts = steps.get(size) ?? new Map<number, number>();
  counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  steps.set(size, counts);
}

/** The smallest of the frequent steps: larger ones are spaces between paragraphs. */
function usualStep(counts: Map<number, number> | undefined): number | undefined {
  if (counts === undefined) return undefined;
  const most = largest(counts.values());
  if (most < 2) return undefined;
  const frequent = [...counts].filter(([, count]) => count >= 0.4 * most).map(([step]) => step);
  return smallest(frequent);
}
