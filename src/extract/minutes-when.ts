/**
 * The values of "Dag", "Tid", "Plats och tid" in the head of minutes → date, time and place of the meeting, whichever stand
 * together.
 */
import { foldSpace } from "../fields/fold.ts";
import { time as timeKind } from "../fields/time.ts";
import type { DocumentFacts } from "../model/facts.ts";
import { overlaps, quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Placed } from "./people.ts";

/** What the values say; undefined where they do not. */
export type When = {
  readonly date: Placed | undefined;
  readonly time: Placed | undefined;
  readonly place: Placed | undefined;
  /** Words that say date or time once more, and weekdays. */
  readonly spare: readonly Span[];
};

/** `when` are the values that may say the time, `where` those that may say the place. */
export function readWhen(text: string, when: readonly Span[], where: readonly Span[], facts: DocumentFacts): When {
  const date = dateOf(text, when, facts);
  const time = timeOf(text, when);
  const place = placeOf(text, where);
  const claimed = [date, time, place].flatMap((placed) => (placed === undefined ? [] : [placed.span]));
  const spare = when
    .flatMap((value) => [
      ...findDates(text, value).map(({ span }) => span),
      ...timesIn(text, value),
      ...weekdaysIn(text, value),
    ])
    .filter((span) => !claimed.some((other) => overlaps(span, other)));
  return { date, time, place, spare };
}

const weekdaysIn = (text: string, span: Span): Span[] =>
  [
    ...quoteOf(text, span).matchAll(
      /(?<![\p{L}])(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|kl(?:ockan)?\.?)(?![\p{L}])/giu,
    ),
  ].map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length }));

/** The first day that is stated, else the one that the document is known by. */
function dateOf(text: string, when: readonly Span[], facts: DocumentFacts): Placed | undefined {
  const context = facts.year === undefined ? {} : { year: facts.year.value };
  for (const span of when) {
    const day = findDates(text, span, context).find(({ value }) => value !== null && /^\d{4}-\d\d-\d\d/u.test(value));
    if (day !== undefined && day.value !== null) return { value: day.value, span: day.span };
  }
  const said = facts.date?.spans[0];
  return facts.date === undefined || said === undefined ? undefined : { value: facts.date.value, span: said };
}

const CLOCK = String.raw`\d{1,2}(?:[.:]\d\d)?`;
const TIME = new RegExp(
  String.raw`(?:\bkl(?:ockan)?\.?\s*)${CLOCK}(?:\s*(?:[-–—]+|till)\s*(?:kl\.?\s*)?${CLOCK})?|(?<![\d.:-])\d{1,2}[.:]\d\d(?:\s*(?:[-–—]+|till)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d)?(?![\d.:]\d|-\d)`,
  "giu",
);

/** The first clock time of the values. */
export function timeOf(text: string, when: readonly Span[]): Placed | undefined {
  for (const span of when) {
    for (const at of timesIn(text, span)) {
      const value = timeKind.parse(quoteOf(text, at).replace(/[-–—]+/gu, "-"));
      if (value !== undefined) return { value, span: at };
    }
  }
  return undefined;
}

const timesIn = (text: string, span: Span): Span[] =>
  [...quoteOf(text, span).matchAll(TIME)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));

const WEEKDAY = /(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?:\s+den)?|\bden)\s*$/iu;

/** What is left of the value when dates and times are taken out of it. */
function placeOf(text: string, values: readonly Span[]): Placed | undefined {
  for (const value of values) {
    const out = [
      ...findDates(text, value)
        .filter(({ yearStated }) => yearStated)
        .map(({ span }) => span),
      ...timesIn(text, value),
    ];
    const cuts = out.sort((a, b) => a.start - b.start);
    const pieces: Span[] = [];
    let start = value.start;
    for (const cut of [...cuts, { start: value.end, end: value.end }]) {
      const piece = quoteOf(text, { start, end: Math.max(start, cut.start) }).replace(WEEKDAY, "");
      const lead = /^[\s,;:–-]*/u.exec(piece)?.[0].length ?? 0;
      const length = piece.replace(/[\s,;:–(-]+$/u, "").length;
      if (length > lead) pieces.push({ start: start + lead, end: start + length });
      start = Math.max(start, cut.end);
    }
    const letters = (span: Span): number => quoteOf(text, span).replace(/[^\p{L}]/gu, "").length;
    const [best] = pieces.filter((piece) => letters(piece) >= 3).sort((a, b) => letters(b) - letters(a));
    if (best !== undefined) return { value: foldSpace(quoteOf(text, best)), span: best };
  }
  return undefined;
}
