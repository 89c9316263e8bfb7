/**
 * Text → the same text with stretches of it made unreadable, of equal length in UTF-16 units, so that every offset into
 * it stays true. White space stays, so that lines and cells stay.
 */
import { EMAIL } from "../fields/email.ts";
import { phone } from "../fields/phone.ts";
import type { Span } from "./span.ts";

/** Stands for each UTF-16 unit of what is masked. */
export const MASK = "█";

/** Digits as a phone number is written; too many rather than too few. */
const PHONE = /(?<![\p{L}\d.,-])(?:\+|00?)\d(?:[ \t\u00a0./‐–-]{0,3}(?:\(0\))?[ \t\u00a0]?\d){5,13}(?![\p{L}\d])/gu;
const EMAILS = new RegExp(EMAIL, "gu");

/** Where phone numbers stand. */
export function phonesIn(text: string): Span[] {
  return [...text.matchAll(PHONE)].flatMap(({ 0: words, index }) =>
    phone.parse(words.replace(/[.\u00a0\t]/gu, " ")) === undefined ? [] : [{ start: index, end: index + words.length }],
  );
}

/** Where e-mail addresses stand. */
export function emailsIn(text: string): Span[] {
  return [...text.matchAll(EMAILS)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** Spans in order, those that overlap as one. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last === undefined || span.start > last.end) out.push(span);
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end };
  }
  return out;
}

/** The text with these stretches masked; `spans` in order and apart. `from`: the offset at which the text begins. */
export function masked(text: string, spans: readonly Span[], from = 0): string {
  let out = "";
  let at = 0;
  for (const span of spans) {
    const start = Math.max(span.start - from, at);
    const end = Math.min(span.end - from, text.length);
    if (end <= start) continue;
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\s]/g, MASK); // no u flag: a unit, not a character
    at = end;
  }
  return out + text.slice(at);
}
