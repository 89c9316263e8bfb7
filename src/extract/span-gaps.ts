/**
 * What is left of a stretch of text between spans that are spoken for.
 */
import { bySpan, overlaps, type Span, trimSpan } from "../model/span.ts";

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
