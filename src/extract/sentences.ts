/**
 * A stretch of text → its sentences. Swedish abbreviations, initials, dates, ordinals and list numbers end none.
 * Written out rather than left to Intl.Segmenter, whose rules change with the ICU that Node was built with.
 */
import { type Span, trimSpan } from "../model/span.ts";
import { CLOSING, LEADING, MONTHS } from "./abbreviations.ts";

const CLOSERS = "\"”’»'*_)]";
const OPENERS = /^["”“„»«’'*_([]*/u;
/** How far back is looked for what a full stop belongs to. */
const WINDOW = 60;
const STARTS_SENTENCE = /^[\p{Lu}\p{N}§•·–—-]/u;

/**
 * The sentences of a span in order, without white space at their ends; together they hold all its words.
 * A soft line break counts as a blank: give one line or paragraph at a time.
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  const close = (end: number): void => {
    const sentence = trimSpan(text, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  for (let at = span.start; at < span.end; at++) {
    if (!".!?…".includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < span.end && (".!?…".includes(text.charAt(end)) || CLOSERS.includes(text.charAt(end)))) end++;
    const isEnd = end === span.end || /\s/u.test(text.charAt(end));
    if (isEnd && endsSentence(text, { start, end: at }, text.slice(end, Math.min(span.end, end + 40)))) close(end);
    at = end - 1;
  }
  close(span.end);
  return sentences;
}

/** Whether the mark at `before.end` ends the sentence that began at `before.start`; `after` is what follows it. */
function endsSentence(text: string, before: Span, after: string): boolean {
  const next = after.trimStart().replace(OPENERS, "");
  if (next === "") return true;
  if (!STARTS_SENTENCE.test(next)) return false;
  if (text.charAt(before.end) !== ".") return true;
  const from = Math.max(before.start, before.end - WINDOW);
  const said = `${from > before.start ? "…" : ""}${text.slice(from, before.end)}`;
  const word = /[^\s([{"”“»«/–—]*$/u.exec(said)?.[0] ?? "";
  if (/^\p{N}+$/u.test(word)) return endsAfterNumber(said.slice(0, said.length - word.length), word, next);
  const folded = word.toLocaleLowerCase("sv");
  if (LEADING.has(folded)) return false;
  if (MONTHS.has(folded)) return !/^\p{N}/u.test(next);
  if (CLOSING.has(folded)) return /^\p{Lu}/u.test(next);
  return !/^\p{Lu}(?:[.-]+\p{Lu})*$/u.test(word); // initials
}

/** "… i etapp 2. Arbetet" ends, the list numbers in "1. Fortsätta" and "att: 1. Fortsätta" do not, nor does "den 3. 4". */
function endsAfterNumber(before: string, number: string, next: string): boolean {
  if (number.length > 2) return true;
  return /^\p{Lu}/u.test(next) && !/(^|[:;,.)])\s*$/u.test(before) && !/\b(och|samt)\s*$/u.test(before);
}
