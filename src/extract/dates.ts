/**
 * Dates inside running text: where each stands and what it is, the context's year filled in.
 * Also those of which a rendition lost a part ("senast 1/ Arbetsmiljön"): they have no value, and nothing is repaired.
 */
import { readPhrase } from "../fields/date-phrase.ts";
import { LEADS, MONTHS, SEASONS } from "../fields/date-words.ts";
import type { ReadingContext } from "../fields/kind.ts";
import { remembered } from "../fields/remembered.ts";
import { overlaps, type Span } from "../model/span.ts";

/** A date in a text. `value` is EDTF, or null where characters of it are lost; then `missing` says so. */
export type FoundDate = {
  readonly value: string | null;
  readonly missing?: "truncated";
  readonly span: Span;
  /** The words state the year themselves. */
  readonly yearStated: boolean;
};

const words = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(" ", String.raw`\s+`))
    .join("|")})`;
const OPENERS = [...LEADS.by, ...LEADS.before, ...LEADS.from, ...LEADS.after, ...LEADS.between, ...LEADS.part];
const PERIODS = [...MONTHS.flat(), ...Object.values(SEASONS).flat(), "kvartalet", "kvartal", "halvåret", "tertialet"];

/** Where a date may begin: a digit, a month, a part of the year, or a small word that belongs to it. */
const START = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|[\p{N}\p{L}][-./:])(?:\d|${words([...PERIODS, ...OPENERS])}(?![\p{L}\p{N}])|(?:vår|sommar|höst|vinter|vt|ht)(?:termin)?[\s-]?['’]?\d|(?:första|andra|tredje|fjärde|sista|kv\.?|q)\s?(?:kvartal|tertial|halvår|[1-4])|v(?:ecka|eckorna|\.)?\s?\d|årsskiftet|år\s+\d{4})`,
  "giu",
);

/** "senast 1/ Arbetsmiljön": the month is gone. */
const LOST_MONTH = /(?<![\p{L}\p{N}/])\d{1,2}\/(?=\s+\p{Lu}|\s*$)/gu;
const LEAD_OF_LOST = words([
  "under",
  "för",
  "från",
  "till",
  "per",
  "senast",
  "inför",
  "före",
  "innan",
  "efter",
  "sedan",
  "t\\.o\\.m\\.",
]);
/** "under första kvartalet Verksamheten": the year and the full stop are gone, for a sentence begins without one. */
const LOST_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<lead>${LEAD_OF_LOST}\s+(?:den\s+)?)(?<lost>(?:(?:\d{1,2}|första|andra|tredje|fjärde|[1-4])\s+)?${words([...PERIODS, "verksamhetsåret", "budgetåret"])})(?=\s+\p{Lu}\p{Ll})`,
  "gu",
);
/** Numbers that only look like a year or a day and month. */
const COUNTED =
  /^\s*(?:%|procent|kr|kronor|tkr|mkr|milj|st\b|personer|deltagare|invånare|elever|besök|företag|platser|m2|kvm|\d)/iu;
/** Before a bare month or season. */
const NAMED_BEFORE = /(?:under|i|av|på|från|till|senast|för|per)\s+$/iu;
const FRACTION = /^(?:1\/[2-8]|2\/3|3\/4)$/u;

/** The dates of a stretch of text in order, each as long as it goes. Bare years count, bare numbers do not. */
export function findDates(text: string, span: Span, context: ReadingContext = {}): FoundDate[] {
  const dates = datesIn(`${context.year ?? ""}|${text.slice(span.start, span.end)}`);
  return dates.map((one) => ({
    ...one,
    span: { start: one.span.start + span.start, end: one.span.end + span.start },
  }));
}

/** The dates of a stretch that stands behind its context's year and a bar. */
const datesIn = remembered((asked): readonly FoundDate[] => {
  const bar = asked.indexOf("|");
  const stretch = asked.slice(bar + 1);
  const context: ReadingContext = bar === 0 ? {} : { year: Number(asked.slice(0, bar)) };
  const found: FoundDate[] = [];
  const lost = [...findLost(stretch)].sort((a, b) => a.span.start - b.span.start);
  /** The first lost date that ends behind the place that is looked at; the end of the last date that was found. */
  let next = 0;
  let end = 0;
  START.lastIndex = 0;
  for (let match = START.exec(stretch); match !== null; match = START.exec(stretch)) {
    const at = match.index;
    while ((lost[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const isLost = (lost[next]?.span.start ?? Number.POSITIVE_INFINITY) <= at;
    const phrase = isLost ? undefined : readPhrase(stretch, at, context);
    const isFree = phrase !== undefined && phrase.start >= end && !reaches(lost[next], phrase);
    if (isFree && isDate(stretch, phrase, context)) {
      found.push({
        value: phrase.value,
        span: { start: phrase.start, end: phrase.end },
        yearStated: phrase.yearStated,
      });
      end = phrase.end;
    }
    START.lastIndex = Math.max(at + 1, isLost ? (lost[next]?.span.end ?? 0) : end);
  }
  return [...lost, ...found].sort((a, b) => a.span.start - b.span.start);
});

function* findLost(stretch: string): Generator<FoundDate> {
  for (const pattern of stretch.includes("/") ? [LOST_MONTH, LOST_YEAR] : [LOST_YEAR]) {
    for (const match of stretch.matchAll(pattern)) {
      const lead = match.groups?.["lead"]?.length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].length;
      yield { value: null, missing: "truncated", span: { start, end }, yearStated: false };
    }
  }
}

/** Whether a date runs into one that is lost. */
const reaches = (lost: FoundDate | undefined, phrase: Span): boolean =>
  lost !== undefined && overlaps(lost.span, phrase);

/** So many characters around a date say whether it is one; lines may be of any length. */
const NEAR = 40;

/** In running text a bare month, year or pair of numbers needs something that says it is a date. */
function isDate(
  stretch: string,
  phrase: { start: number; end: number; value: string; leads: readonly string[]; yearStated: boolean },
  context: ReadingContext,
): boolean {
  const words = stretch.slice(phrase.start, phrase.end);
  const before = stretch.slice(Math.max(0, phrase.start - NEAR), phrase.start);
  const after = stretch.slice(phrase.end, phrase.end + NEAR);
  if (phrase.leads.length > 0 && !phrase.leads.every((lead) => lead === "noise" || lead === "from" || lead === "by"))
    return true;
  if (/^\d{4}$/u.test(words)) {
    const near = context.year === undefined || Math.abs(Number(words) - context.year) <= 40;
    return near && !COUNTED.test(after) && !/[§\d]\s?$|(?:dnr|nr|§)\.?\s*$/iu.test(before);
  }
  if (FRACTION.test(words)) return /(?:den|senast|till|från|före|innan|efter|dag|\bK[CS]|\bRR|möte)\s*$/iu.test(before);
  if (/^\d{1,2}\/\d{1,2}$/u.test(words)) return !COUNTED.test(after);
  if (/^\p{L}+\.?$/u.test(words)) {
    const isName = /^\p{Lu}/u.test(words) && /^\s+\p{Lu}\p{Ll}/u.test(after);
    return !isName && (phrase.leads.length > 0 || NAMED_BEFORE.test(before));
  }
  return true;
}
