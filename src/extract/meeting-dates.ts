/**
 * Lists of meeting dates (sv. *mötestider, sammanträdesdagar*): "RR 25/2, 27/5 KC 11/3", "KS: 14 januari, 11 februari".
 * A body, short or in full, before each date or before a row of them; the year is the heading's or the document's.
 */
import type { ReadingContext } from "../fields/kind.ts";
import { overlaps, quoteOf, type Span, trimSpan } from "../model/span.ts";
import { type FoundDate, findDates } from "./dates.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { findGroupNames } from "./group-names.ts";
import { statedYear } from "./headings.ts";
import { field, type RecordDraft } from "./record-draft.ts";
import { gapsIn } from "./span-gaps.ts";
import { NO_BODY_LETTERS } from "./vocabulary/meeting-words.ts";

type Body = { readonly span: Span; readonly name: string };
type Entry = { readonly body: Body; readonly date: Span; readonly value: string; readonly yearStated: boolean };

/** So many dates of bodies make a list; fewer may be anything. */
const LIST = 4;
/** A year of meetings fits in far fewer characters; longer lines are no list. */
const LONGEST = 5000;
/** What may stand between a body and its date: "KC extra 2/4", "RR-möte den 3/9", "KS: 14 januari". */
const BETWEEN =
  /^(?:-?(?:möten?|extra|ordinarie|sammanträden?|dag|dagar))?[\s:,–-]*(?:(?:extra|ordinarie|den|möten?|resa)\s+)*$/iu;
/** Between two dates of one body. */
const AND = /^\s*(?:,|och|samt|;|resp\.?|\/)?\s*(?:den\s+)?$/iu;
const LETTERS = /(?<![\p{L}\p{N}/-])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu;

export const meetingDates: Extractor = {
  name: "meeting-dates",
  extract: (flow, taken) => {
    const records: RecordDraft[] = [];
    const understood: Span[] = [];
    const ignored: (Span & { rule: string })[] = [];
    for (const part of partsOf(flow, taken)) {
      const year = part.map((line) => statedYear(flow.document.text, line.span)).find((one) => one !== undefined);
      const host = hostOf(flow, part);
      const rows = part.map((line) => ({
        line,
        entries: entriesOf(flow, line, year?.value ?? flow.facts.year?.value, host),
      }));
      const all = rows.flatMap(({ entries }) => entries);
      if (all.length < LIST || !isMostlyList(flow, part, all)) continue;
      for (const { line, entries } of rows) {
        understood.push(line.span);
        for (const entry of entries) records.push(meeting(entry, year !== undefined));
        const used = [...entries, ...(host === undefined ? [] : all.slice(0, 1))].flatMap(({ body, date }) => [
          body.span,
          date,
        ]);
        for (const gap of gapsIn(flow.document.text, line.span, used))
          ignored.push({ ...gap, rule: "meeting-list-words" });
      }
    }
    return { records, findings: [], ignored, understood };
  },
};

/** A slide, or lines that stand together outside tables, are looked at as one list. */
function partsOf(flow: Flow, taken: readonly Span[]): Line[][] {
  const free = flow.lines.filter(
    (line) => line.table === undefined && line.story === undefined && !taken.some((span) => overlaps(span, line.span)),
  );
  const parts: Line[][] = [];
  for (const [i, line] of free.entries()) {
    const before = free[i - 1];
    const isHeading = line.block.kind === "heading";
    const isNew =
      before === undefined ||
      line.slide !== before.slide ||
      (line.slide === undefined && (isHeading || line.text === ""));
    if (isNew) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

/** "Mötestider 2010 för turistgruppen": the body of dates that have none beside them. */
function hostOf({ document: { text } }: Flow, part: readonly Line[]): Body | undefined {
  const heading = part.find((line) => /(?:möte|sammanträde)s?(?:tid|dag|dat|plan)/u.test(line.folded));
  const name = heading === undefined ? undefined : findGroupNames(text, heading.span).find(({ generic }) => !generic);
  return name === undefined ? undefined : { span: name.span, name: name.value };
}

function entriesOf(flow: Flow, line: Line, year: number | undefined, host: Body | undefined): Entry[] {
  const { text } = flow.document;
  if (line.text.length > LONGEST) return [];
  const context: ReadingContext = year === undefined ? {} : { year };
  const bodies = bodiesOf(flow, line.span);
  const entries: Entry[] = [];
  let at = line.span.start;
  let next = 0;
  let body: Body | undefined;
  for (const date of findDates(text, line.span, context)) {
    while ((bodies[next]?.span.end ?? Number.POSITIVE_INFINITY) <= date.span.start) next++;
    const before = bodies[next - 1];
    const nearest = before !== undefined && before.span.start >= at ? before : undefined;
    const isOwn = nearest !== undefined && BETWEEN.test(text.slice(nearest.span.end, date.span.start));
    const goesOn = body !== undefined && AND.test(text.slice(at, date.span.start));
    body = isOwn ? nearest : goesOn ? body : nearest === undefined ? host : undefined;
    at = date.span.end;
    if (body === undefined) continue;
    for (const day of daysOf(text, date)) entries.push({ body, ...day, yearStated: date.yearStated });
  }
  return entries;
}

/** The days of a date phrase: one, or those of "14 januari, 11 februari och 10 mars", each with its own words. */
export function daysOf(text: string, { value, span }: FoundDate): { date: Span; value: string }[] {
  const values = (value ?? "").replace(/[{}]/gu, "").split(",");
  if (!values.every((one) => /^\d{4}-\d\d-\d\d$/u.test(one))) return [];
  const parts = [...quoteOf(text, span).matchAll(/(?:(?!\s*(?:,|och|samt|resp\.?)\s).)+/gsu)]
    .map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length }))
    .map((part) =>
      trimSpan(text, { start: part.start + (LINK.exec(quoteOf(text, part))?.[0].length ?? 0), end: part.end }),
    );
  if (values.length === 1) return [{ date: span, value: values[0] ?? "" }];
  return parts.length === values.length ? parts.map((date, i) => ({ date, value: values[i] ?? "" })) : [];
}

const LINK = /^\s*(?:,|och|samt|resp\.?)\s*/u;

/** Bodies by their letters ("KC") or their names. The document's own "Kommunchefsgruppen (KC)" says what letters mean. */
function bodiesOf({ document: { text } }: Flow, span: Span): Body[] {
  const letters = [...quoteOf(text, span).matchAll(LETTERS)]
    .filter(([word]) => !NO_BODY_LETTERS.includes(word))
    .map((match) => {
      const start = span.start + match.index;
      return { span: { start, end: start + match[0].length }, name: expanded(text, match[0]) ?? match[0] };
    });
  const named = findGroupNames(text, span)
    .filter(({ generic }) => !generic)
    .map((name) => ({ span: name.span, name: name.value }));
  return [...letters, ...named].sort((a, b) => a.span.start - b.span.start);
}

function expanded(text: string, letters: string): string | undefined {
  const at = text.indexOf(`(${letters})`);
  if (at < 0) return undefined;
  const before = { start: Math.max(0, at - 60), end: at };
  const name = findGroupNames(text, before).at(-1);
  return name !== undefined && text.slice(name.span.end, at).trim() === "" ? name.value : undefined;
}

/** More of the text is bodies and dates than anything else: a sentence that tells of meetings is no list. */
function isMostlyList(flow: Flow, part: readonly Line[], entries: readonly Entry[]): boolean {
  const count = (words: string): number => words.split(/\s+/u).length;
  const all = part.filter(({ block }) => block.kind !== "heading").reduce((sum, { text }) => sum + count(text), 0);
  const used = new Set(entries.flatMap(({ body, date }) => [body.span, date]));
  return [...used].reduce((sum, span) => sum + count(quoteOf(flow.document.text, span)), 0) * 2 >= all;
}

function meeting({ body, date, value, yearStated }: Entry, yearInList: boolean): RecordDraft {
  const rule = "meeting-list";
  const sure = yearStated || yearInList ? 0.9 : 0.8;
  return {
    type: "Meeting",
    key: [date],
    fields: [
      field("Meeting", "body", body.name, [body.span], rule, sure),
      field("Meeting", "date", value, [date], rule, sure),
    ],
  };
}
