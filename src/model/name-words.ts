/**
 * A text → its words as names of people are compared by: letters only, lower case, whatever stands between.
 */
import type { Span } from "./span.ts";

/** A word, and what it is compared by. */
export type NameWord = Span & { readonly folded: string; readonly isCapital: boolean };

/** The words of a text, in order. */
export function* nameWordsIn(text: string): Generator<NameWord> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const folded = word.normalize("NFC").toLocaleLowerCase("sv");
    yield { start: index, end: index + word.length, folded, isCapital: /^\p{Lu}/u.test(word) };
  }
}

/** Whether two words may be of one name, by what stands between them. */
export function mayBeOneName(text: string, before: Span, after: Span): boolean {
  return /^[\s\u00a0\u00ad,./_'’-]{1,4}$/u.test(text.slice(before.end, after.start));
}
