/**
 * Regions that extractors before understood → a quick answer whether a stretch of text lies in one.
 */
import { bySpan, type Span } from "../model/span.ts";

/** Whether a span lies wholly within one of the regions; regions that touch or overlap count as one. */
export function takenBy(regions: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...regions].sort(bySpan)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (span) => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((merged[middle]?.end ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.start ?? Number.POSITIVE_INFINITY) <= span.start;
  };
}
