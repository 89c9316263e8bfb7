/**
 * Stretches of a document's canonical text.
 * Everything that is said about a document points here; nothing else counts characters.
 */

/** Where in a document: UTF-16 offsets into its canonical text, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The words a span covers. */
export function quoteOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly within `outer` (equal spans count). */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without the white space at its ends; empty (at its start) when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** White space; letters and digits of ASCII are told without a pattern, since all texts are trimmed all the time. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && /\s/u.test(text.charAt(at)));
}

/** Sorts by start, then by end. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
