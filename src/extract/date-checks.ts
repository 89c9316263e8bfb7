/**
 * Dates that cannot be right, in any text: days that are in no calendar, a weekday that is another, an end before its
 * beginning, and in minutes a meeting that took place after them. Gives findings only; no date is repaired.
 */
import { dayNumber, isDay } from "../fields/date-extent.ts";
import { type Span, trimSpan } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Extractor, Flow } from "./flow.ts";
import type { FindingDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

/** Reads all lines, whoever understood them. */
export const dateChecks: Extractor = {
  name: "date-checks",
  extract: (flow) => {
    const findings = flow.lines.flatMap((line) => {
      const { span } = line;
      if (!/\d/u.test(line.text)) return []; // nor a date
      return [
        ...impossibleDays(flow, span),
        ...wrongWeekdays(flow, span),
        ...reversed(flow, span),
        ...laterMeetings(flow, span),
      ];
    });
    return { records: [], findings, ignored: [], understood: [] };
  },
};

const ISO = String.raw`(?<![\d-])(?:19|20)\d\d-\d\d-\d\d(?![\d-])`;
const ISO_DAY = new RegExp(ISO, "gu");

function finding(
  code: FindingDraft["code"],
  message: string,
  span: Span,
  expected: string,
  found: string,
): FindingDraft {
  return { code, severity: "warning", message, spans: [span], expected, found };
}

function impossibleDays({ document: { text } }: Flow, line: Span): FindingDraft[] {
  return matches(text, line, ISO_DAY).flatMap(({ words, span }) => {
    const [year = 0, month = 0, day = 0] = words.split("-").map(Number);
    if (isDay(year, month, day)) return [];
    return [finding("date_impossible", `There is no day "${words}".`, span, "a day of the calendar", words)];
  });
}

const WEEKDAYS = ["sön", "mån", "tis", "ons", "tors", "fre", "lör"];
const WEEKDAY = /(?<![\p{L}])(sön|mån|tis|ons|tors|fre|lör)dag(?:en)?s?,?\s+(?:den\s+)?(?=\d)/giu;

function wrongWeekdays({ document: { text }, facts }: Flow, line: Span): FindingDraft[] {
  return matches(text, line, WEEKDAY).flatMap(({ words, span }) => {
    const [date] = findDates(
      text,
      { start: span.end, end: line.end },
      facts.year === undefined ? {} : { year: facts.year.value },
    );
    if (date?.value === undefined || date.value === null || date.span.start !== span.end || !date.yearStated) return [];
    const number = dayOf(date.value);
    if (number === undefined) return [];
    const real = WEEKDAYS[(((number + 4) % 7) + 7) % 7] ?? ""; // 1970-01-01 was a Thursday
    const stated = words.toLocaleLowerCase("sv").slice(0, real.length);
    if (stated === real) return [];
    const said = /^\p{L}+/u.exec(words)?.[0].toLocaleLowerCase("sv") ?? "";
    const message = `The weekday of ${date.value} is ${real}dag, not "${said}".`;
    return [
      finding("weekday_mismatch", message, { start: span.start, end: date.span.end }, `${real}dag`, words.trim()),
    ];
  });
}

const BETWEEN = String.raw`\s*(?:[-–—]{1,2}|till(?:\s+och\s+med)?|t\.o\.m\.)\s*`;
const REVERSED = new RegExp(
  `(?<first>${ISO})${BETWEEN}(?<last>${ISO})|(?<![\\d-])(?<from>(?:19|20)\\d\\d)\\s*[–—]\\s*(?<to>(?:19|20)\\d\\d)(?![\\d-])`,
  "giu",
);

function reversed({ document: { text } }: Flow, line: Span): FindingDraft[] {
  return matches(text, line, REVERSED).flatMap(({ words, span, groups }) => {
    const { first, last, from, to } = groups;
    const [start, end] = [first ?? from ?? "", last ?? to ?? ""];
    if (start <= end) return [];
    return [finding("date_order", `The time "${words}" ends before it begins.`, span, `an end after ${start}`, end)];
  });
}

const MEETING =
  /(?<![\p{L}])(?:vid|på|under)\s+(?:\S+\s+){0,3}?\p{L}*(?:möte|mötet|sammanträde|sammanträdet|träff|träffen)\s+(?:den\s+)?(?=\d)/giu;
const DECIDED =
  /(?<![\p{L}])(?:beslutar|beslutade|beslöt|fastställer|fastställde|godkände|antog|informerades)\s+(?:\p{L}+\s+){0,3}?(?:den\s+)?(?=\d)/giu;
const YET_TO_COME =
  /(?<![\p{L}])(?:kommer\s+att|ska|skall|planeras|planerat|planerad|nästa|kommande|senast|återkomma?|återkommer|bjuds)(?![\p{L}])/iu;

/** What is told of a meeting that, by its date, had not been held. */
function laterMeetings({ document: { text }, facts }: Flow, line: Span): FindingDraft[] {
  const own = facts.date === undefined ? undefined : dayOf(facts.date.value);
  if (facts.kind.value !== "minutes" || own === undefined || facts.date === undefined) return [];
  const { value: today } = facts.date;
  return sentencesOf(text, line).flatMap((sentence) => {
    if (YET_TO_COME.test(text.slice(sentence.start, sentence.end))) return [];
    return [...matches(text, sentence, MEETING), ...matches(text, sentence, DECIDED)].flatMap(({ span }) => {
      const [date] = findDates(text, { start: span.end, end: sentence.end });
      const day = date?.value === undefined || date.value === null ? undefined : dayOf(date.value);
      if (date === undefined || day === undefined || date.span.start !== span.end || day <= own) return [];
      const whole = trimSpan(text, { start: span.start, end: date.span.end });
      const message = `The minutes of ${today} tell of a meeting on ${date.value ?? ""}, which is later.`;
      return [finding("date_impossible", message, whole, `a day up to ${today}`, date.value ?? "")];
    });
  });
}

function dayOf(value: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(value);
  return match === null ? undefined : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

type Match = { readonly words: string; readonly span: Span; readonly groups: Partial<Record<string, string>> };

function matches(text: string, span: Span, pattern: RegExp): Match[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
    const start = span.start + match.index;
    return { words: match[0], span: { start, end: start + match[0].length }, groups: match.groups ?? {} };
  });
}
