/**
 * The text of a section → its time frame (sv. *tidsram*) or the exact day on which it happens.
 */
import { isUnknownDate, period } from "../fields/date.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Placed } from "./people.ts";
import { TIME_GAP, TIME_LABEL, TIME_VERB } from "./prose-plan-words.ts";

/** `value` is null where the source says that the time is not known. */
export type TimeFrame = { readonly value: string | null; readonly span: Span; readonly sentence: Span };

/** The first time frame of the sentences. A label may have any time after it, a verb of going on only an interval. */
export function timeFrameOf(text: string, sentences: readonly Span[], year: number | undefined): TimeFrame | undefined {
  for (const sentence of sentences) {
    for (const match of quoteOf(text, sentence).matchAll(TIME_LABEL)) {
      const at = { start: sentence.start + match.index + match[0].length, end: sentence.end };
      const frame = frameAt(text, at, year);
      if (frame !== undefined) return { ...frame, sentence };
      if (/:\s*$/u.test(match[0]) && isUnknownDate(quoteOf(text, at))) return { value: null, span: at, sentence };
    }
  }
  for (const sentence of sentences) {
    for (const match of quoteOf(text, sentence).matchAll(TIME_VERB)) {
      const frame = frameAt(text, { start: sentence.start + match.index + match[0].length, end: sentence.end }, year);
      if (frame?.value.includes("/") && !frame.value.includes("..")) return { ...frame, sentence };
    }
  }
  return undefined;
}

function frameAt(text: string, span: Span, year: number | undefined): { value: string; span: Span } | undefined {
  const [date] = findDates(text, span, year === undefined ? {} : { year });
  if (date === undefined || date.value === null || date.span.start - span.start > TIME_GAP) return undefined;
  return period.schema.safeParse(date.value).success ? { value: date.value, span: date.span } : undefined;
}

const DAYS = /^(\d{4})-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/u;

/** The first exact day (or run of days) of the plan's year or later; a day of the past is told, not planned. */
export function exactDayOf(text: string, sentences: readonly Span[], year: number | undefined): Placed | undefined {
  for (const sentence of sentences) {
    for (const { value, span } of findDates(text, sentence, year === undefined ? {} : { year })) {
      const stated = DAYS.exec(value ?? "")?.[1];
      if (value !== null && stated !== undefined && (year === undefined || Number(stated) >= year))
        return { value, span };
    }
  }
  return undefined;
}
