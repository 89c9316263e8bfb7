/**
 * Puts a paragraph's text together from stretches with their looks: equal neighbours are one mark, soft hyphens are taken
 * out (the word as the file has it is kept beside), and breaks of page and column at either end are no text.
 */
import type { Mark, RawForm } from "../../model/block.ts";
import type { DraftText } from "../../model/draft.ts";
import { type MarkStyle, sameStyle } from "../mark-style.ts";

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
      const start = text.length;
      text += part;
      if (style === undefined) return;
      const last = marks.at(-1);
      if (last !== undefined && last.end === start && sameStyle(last, style)) {
        marks[marks.length - 1] = { ...last, end: text.length };
      } else marks.push({ start, end: text.length, ...style });
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
  const lead = /^\f+/u.exec(raw)?.[0].length ?? 0;
  const tail = raw.length - (/\f+$/u.exec(raw)?.[0].length ?? 0);
  const isKept = (at: number): boolean => at >= lead && at < tail && raw[at] !== SOFT_HYPHEN;
  const places: number[] = [];
  let text = "";
  for (let at = 0; at < raw.length; at++) {
    places.push(text.length);
    if (isKept(at)) text += raw[at] === PAGE_BREAK ? "\n" : raw[at];
  }
  places.push(text.length);
  const place = (at: number): number => places[at] ?? text.length;
  const rawForms = [...raw.matchAll(/[^\s\u00ad]*\u00ad[^\s]*/gu)].map((match): RawForm => {
    const word = { start: match.index, end: match.index + match[0].length, raw: match[0] };
    return moved(word, place);
  });
  const kept = marks.map((mark) => moved(mark, place)).filter(({ start, end }) => end > start);
  return {
    text,
    ...(kept.length === 0 ? {} : { marks: kept }),
    ...(rawForms.length === 0 ? {} : { rawForms: rawForms.filter(({ start, end }) => end > start) }),
  };
}

function moved<T extends { readonly start: number; readonly end: number }>(span: T, place: (at: number) => number): T {
  return { ...span, start: place(span.start), end: place(span.end) };
}
