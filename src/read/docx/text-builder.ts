/**
 * Puts a paragraph's text together from stretches with their looks: equal neighbours are one mark, soft hyphens are taken
 * out (the word as the file has it is kept beside), and breaks of page and column at either end are no text.
 */
import type { Mark, RawForm } from "../../model/block.ts";
import type { DraftText } from "../../model/draft.ts";
import { addMark, type MarkStyle } from "../mark-style.ts";

/** Stands for a page or column break until it is known whether text stands on both sides. */
export const PAGE_BREAK = "\f";
export const SOFT_HYPHEN = "\u00ad";

export type TextBuilder = {
  /** `isPrompt`: it is a prompt of the template. */
  readonly put: (text: string, style: MarkStyle | undefined, isPrompt: boolean) => void;
  /** Whether there is nothing but white space in it. */
  readonly isBlank: () => boolean;
  /** Whether all of it is prompts of the template. */
  readonly isPrompt: () => boolean;
  /** The text so far, after `before` (a number that stands before it). */
  readonly finish: (before: string) => DraftText;
};

export function buildText(): TextBuilder {
  let text = "";
  let written = "";
  const marks: Mark[] = [];
  return {
    put: (part, style, isPrompt) => {
      if (part === "") return;
      if (!isPrompt) written += part;
      addMark(marks, text.length, text.length + part.length, style);
      text += part;
    },
    isBlank: () => text.trim() === "",
    isPrompt: () => text.trim() !== "" && written.trim() === "",
    finish: (before) =>
      tidy(
        before + text,
        marks.map((mark) => moved(mark, (at) => at + before.length)),
      ),
  };
}

function tidy(raw: string, marks: readonly Mark[]): DraftText {
  if (!/[\f\u00ad]/u.test(raw)) return { text: raw, ...(marks.length === 0 ? {} : { marks }) };
  let lead = 0;
  let tail = raw.length;
  while (lead < tail && raw[lead] === PAGE_BREAK) lead++;
  while (tail > lead && raw[tail - 1] === PAGE_BREAK) tail--;
  // where each character goes
  const places = new Uint32Array(raw.length + 1);
  let length = 0;
  for (let at = 0; at < raw.length; at++) {
    places[at] = length;
    if (at >= lead && at < tail && raw[at] !== SOFT_HYPHEN) length++;
  }
  places[raw.length] = length;
  const place = (at: number): number => places[at] ?? length;
  const rawForms = [...raw.matchAll(/\S+/gu)].flatMap((match): RawForm[] => {
    const [word] = match;
    if (!word.includes(SOFT_HYPHEN)) return [];
    return [moved({ start: match.index, end: match.index + word.length, raw: word }, place)];
  });
  const kept = marks.map((mark) => moved(mark, place)).filter(({ start, end }) => end > start);
  return {
    text: raw.slice(lead, tail).replaceAll(SOFT_HYPHEN, "").replaceAll(PAGE_BREAK, "\n"),
    ...(kept.length === 0 ? {} : { marks: kept }),
    ...(rawForms.length === 0 ? {} : { rawForms: rawForms.filter(({ start, end }) => end > start) }),
  };
}

function moved<T extends { readonly start: number; readonly end: number }>(span: T, place: (at: number) => number): T {
  return { ...span, start: place(span.start), end: place(span.end) };
}
