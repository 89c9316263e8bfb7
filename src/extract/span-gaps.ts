/**
 * What is left of a stretch of text between spans that are spoken for.
 */
import { bySpan, overlaps, type Span, trimSpan } from "../model/span.ts";

/** Tells whether a span touches none of the others, which do not overlap each other. */
export function freeOf(taken: readonly Span[]): (span: Span) => boolean {
  const sorted = [...taken].sort(bySpan);
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const next = sorted[low];
    return next === undefined || !overlaps(next, span);
  };
}

/** The stretches of `whole` that lie in none of the spans, without white space at their ends. */
export function gapsIn(text: string, whole: Span, used: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = whole.start;
  const within = used.filter((span) => overlaps(span, whole)).sort(bySpan);
  for (const { start, end } of [...within, { start: whole.end, end: whole.end }]) {
    const gap = trimSpan(text, { start: at, end: Math.max(at, start) });
    if (gap.end > gap.start) gaps.push(gap);
    at = Math.max(at, end);
  }
  return gaps;
}
