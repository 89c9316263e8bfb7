/**
 * The head of minutes (sv. *Dag, Tid, Plats, Beslutande, Övriga deltagande*) → the meeting and who was there.
 * It may stand as lines, with tabs, or as a table without borders: in all three a label comes before its values.
 */

import type { AttendeeRole } from "../fields/choices.ts";
import { foldSpace, foldWords } from "../fields/fold.ts";
import { municipalityOf, type Places } from "../fields/municipalities.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { titleKindOf } from "./facts-words.ts";
import type { Flow, Line } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import { findGroupNames } from "./group-names.ts";
import { readMarkedLists } from "./minutes-attendance.ts";
import { type Entry, entriesOf } from "./minutes-entries.ts";
import { type Attendee, readAttendees } from "./minutes-people.ts";
import { personRuns } from "./minutes-run-on.ts";
import { readWhen } from "./minutes-when.ts";
import type { HeadSlot } from "./minutes-words.ts";
import { type Placed, readPersonLine } from "./people.ts";

/** What the head says; a part that it does not state is absent. */
export type MeetingHead = {
  readonly body?: Placed;
  readonly date?: Placed;
  readonly time?: Placed;
  readonly place?: Placed;
  readonly attendees: readonly Attendee[];
  /** Labels and values that were understood and give nothing, with the rule's name. */
  readonly ignored: readonly (Span & { readonly rule: string })[];
};

const ROLES: Partial<Readonly<Record<HeadSlot, AttendeeRole>>> = {
  deciding: "deciding",
  chair: "deciding",
  other: "other",
  secretary: "secretary",
};

/** `lines` are those before the first item (and those after the last that sign the minutes). */
export function readHead(flow: Flow, lines: readonly Line[]): MeetingHead {
  const text = flow.document.text;
  const marked = readMarkedLists(flow, lines);
  const { entries, titles, labels } = entriesOf(marked.rest, flow.words);
  const of = (...slots: readonly HeadSlot[]): Span[] =>
    entries.filter(({ slot }) => slots.includes(slot)).map(({ value }) => value);
  const body = bodyOf(flow, of("body"), titles);
  const isBody = (span: Span): boolean =>
    body !== undefined && foldWords(quoteOf(text, span)) === foldWords(body.value);
  const when = of("date", "time", "place");
  const { date, time, place, spare } = readWhen(
    text,
    when.length > 0 ? when : titles.map(({ span }) => span),
    of("place").filter((span) => !isBody(span)),
    flow.facts,
  );
  const people = attendeesOf(flow, entries, marked.attendees);
  const ignored = [
    ...labels.map((span) => ({ ...span, rule: "minutes-label" })),
    ...[...people.small, ...marked.small].map((span) => ({ ...span, rule: "minutes-attendance-words" })),
    ...people.again.map((span) => ({ ...span, rule: "minutes-named-again" })),
    ...spare.map((span) => ({ ...span, rule: "minutes-time-again" })),
    ...titles.map(({ span }) => ({ ...span, rule: "minutes-title" })),
    ...of("formal").map((span) => ({ ...span, rule: "minutes-formal" })),
    ...of("adjuster").map((span) => ({ ...span, rule: "minutes-adjuster" })),
    ...[...of("absent"), ...people.absent, ...marked.absent].map((span) => ({ ...span, rule: "minutes-absent" })),
  ];
  return {
    ...(body === undefined ? {} : { body }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    attendees: people.attendees,
    ignored: ignored.filter(({ start, end }) => end > start),
  };
}

type People = {
  readonly attendees: readonly Attendee[];
  readonly small: readonly Span[];
  readonly absent: readonly Span[];
  /** Names that stand there already. */
  readonly again: readonly Span[];
};

/** One record a name; who is named again as secretary is that. */
function attendeesOf(
  { document: { text }, words }: Flow,
  entries: readonly Entry[],
  marked: readonly Attendee[],
): People {
  const byName = new Map(marked.map((attendee) => [foldWords(attendee.name.value), attendee]));
  const small: Span[] = [];
  const absent: Span[] = [];
  const again: Span[] = [];
  for (const { slot, label, value } of entries) {
    const role = ROLES[slot];
    if (role === undefined) continue;
    const readings = personRuns(text, value).map((run) =>
      readAttendees(text, run, { value: role, span: label }, words.places),
    );
    append(
      small,
      readings.flatMap((reading) => reading.small),
    );
    append(
      absent,
      readings.flatMap((reading) => reading.absent),
    );
    for (const attendee of readings.flatMap((reading) => reading.attendees)) {
      const key = foldWords(attendee.name.value);
      const old = byName.get(key);
      if (old !== undefined) again.push(attendee.name.span);
      const isSecretary = attendee.role.value === "secretary" && old?.role.value === "other";
      byName.set(key, { ...attendee, ...old, role: isSecretary ? attendee.role : (old?.role ?? attendee.role) });
    }
  }
  // Who is told to be away is not there, though a list of those called names them.
  const away = new Set(
    entries.filter(({ slot }) => slot === "absent").flatMap(({ value }) => namesIn(text, value).map(foldWords)),
  );
  const attendees = [...byName].filter(([name]) => !away.has(name)).map(([, attendee]) => attendee);
  append(
    absent,
    [...byName].filter(([name]) => away.has(name)).map(([, { name }]) => name.span),
  );
  return { attendees, small, absent, again };
}

const namesIn = (text: string, value: Span): string[] =>
  personRuns(text, value).flatMap((run) => readPersonLine(text, run).people.map(({ name }) => name.value));

/** Whose meeting it was: a value labelled so, else the first title line that names a body, else one that is no kind of document. */
function bodyOf(
  { document: { text }, words: own }: Flow,
  labelled: readonly Span[],
  titles: readonly Line[],
): Placed | undefined {
  const [said] = labelled;
  if (said !== undefined) return { value: foldSpace(quoteOf(text, said)), span: said };
  for (const line of titles) {
    const span = withoutTitleWord(line);
    const heading = readGroupHeading(text, span);
    if (heading !== undefined) return { value: heading.value, span: heading.span };
    const [first, second] = findGroupNames(text, span).filter(
      (name) => name.generic !== true || name.span.start > span.start,
    );
    if (first === undefined) continue;
    const whole = wholeName(text, span, first.span);
    if (whole !== undefined) return whole;
    const isGenitive = second !== undefined && /^\s+$/u.test(text.slice(first.span.end, second.span.start));
    if (!isGenitive) return { value: first.value, span: first.span };
    const joined = { start: first.span.start, end: second.span.end };
    return { value: `${foldSpace(quoteOf(text, first.span))} ${second.value}`, span: joined };
  }
  const named = titles.find(({ text: words, folded }) => {
    const isKind = folded.split(/[^\p{L}\p{N}-]+/u).some((word) => titleKindOf(word) !== undefined);
    return (
      words.length <= 60 && /^\p{Lu}/u.test(words) && !/[\d.:]/u.test(words) && !isKind && !arePlaces(words, own.places)
    );
  });
  return named === undefined ? undefined : { value: foldSpace(named.text), span: named.span };
}

/** "Gemensamma tekniska nämnden", "Regionens Primärkommunala nämnd": adjectives and a genitive from the line's start on. */
function wholeName(text: string, line: Span, name: Span): Placed | undefined {
  const before = text.slice(line.start, name.start);
  const isCommon = /^\p{Ll}/u.test(text.slice(name.start, name.end));
  const isAdjectives = /^\p{Lu}\p{L}*(?:a|e|s) (?:\p{L}+(?:a|e|na) ){0,2}$/u.test(before);
  if (!isCommon || !isAdjectives || name.end !== line.end) return undefined;
  const span = { start: line.start, end: name.end };
  return { value: foldSpace(quoteOf(text, span)), span };
}

/** "Älvsele Forsnäs Granträsk": the municipalities at the top of the paper are no body. */
const arePlaces = (words: string, places: Places): boolean =>
  words.split(/[\s,]+/u).every((word) => municipalityOf(word, places) !== undefined);

/** "Protokoll Utbildningsrådet": the word for the kind of paper is no part of the name. */
function withoutTitleWord({ span, text }: Line): Span {
  const first = /^[\p{L}-]+[\s:,–-]*/u.exec(text)?.[0] ?? "";
  const isKind = titleKindOf(first.toLocaleLowerCase("sv").replace(/[^\p{L}]+$/u, "")) !== undefined;
  return isKind && first.length < text.length ? { start: span.start + first.length, end: span.end } : span;
}
