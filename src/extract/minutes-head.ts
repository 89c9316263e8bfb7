/**
 * The head of minutes (sv. *Dag, Tid, Plats, Beslutande, Övriga deltagande*) → the meeting and who was there.
 * It may stand as lines, with tabs, or as a table without borders: in all three a label comes before its values.
 */
import type { AttendeeRole } from "../fields/choices.ts";
import { foldSpace, foldWords } from "../fields/fold.ts";
import { time as timeKind } from "../fields/time.ts";
import type { DocumentFacts } from "../model/facts.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import { titleKindOf } from "./facts-words.ts";
import type { Flow, Line } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import { findGroupNames } from "./group-names.ts";
import { headLabel } from "./minutes-labels.ts";
import { type Attendee, readAttendees } from "./minutes-people.ts";
import type { HeadSlot } from "./minutes-words.ts";
import type { Placed } from "./people.ts";

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
  adjuster: "deciding",
  other: "other",
  secretary: "secretary",
};

type Entry = { readonly slot: HeadSlot; readonly label: Span; readonly value: Span };

/** `lines` are those before the first item (and those after the last that sign the minutes). */
export function readHead(flow: Flow, lines: readonly Line[]): MeetingHead {
  const text = flow.document.text;
  const { entries, titles, labels } = entriesOf(lines);
  const of = (...slots: readonly HeadSlot[]): Span[] =>
    entries.filter(({ slot }) => slots.includes(slot)).map(({ value }) => value);
  const when = of("date", "time", "place");
  const date = dateOf(text, when, flow.facts);
  const time = timeOf(text, when);
  const place = placeOf(text, of("place"));
  const { attendees, labels: itemLabels } = attendeesOf(text, entries);
  const body = bodyOf(text, of("body"), titles);
  const ignored = [
    ...[...labels, ...itemLabels].map((span) => ({ ...span, rule: "minutes-label" })),
    ...titles.map(({ span }) => ({ ...span, rule: "minutes-title" })),
    ...of("formal").map((span) => ({ ...span, rule: "minutes-formal" })),
    ...of("absent").map((span) => ({ ...span, rule: "minutes-absent" })),
  ];
  return {
    ...(body === undefined ? {} : { body }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    attendees,
    ignored: ignored.filter(({ start, end }) => end > start),
  };
}

/** Each value with the label it stands under. A paragraph after a place or a time that is already there is not its value. */
function entriesOf(lines: readonly Line[]): { entries: Entry[]; titles: Line[]; labels: Span[] } {
  const entries: Entry[] = [];
  const titles: Line[] = [];
  const labels: Span[] = [];
  let current: { slot: HeadSlot; label: Span; filled: boolean } | undefined;
  for (const line of lines) {
    if (line.text === "") continue;
    const found = headLabel(line);
    if (found !== undefined) {
      labels.push(found.label);
      const filled = found.value.end > found.value.start;
      current = { ...found, filled };
      if (filled) entries.push(found);
    } else if (current === undefined) titles.push(line);
    else {
      const isOne =
        current.slot === "date" || current.slot === "time" || current.slot === "place" || current.slot === "body";
      if (isOne && current.filled && line.part === 0 && line.cell === undefined) titles.push(line);
      else entries.push({ ...current, value: line.span });
      current.filled = true;
    }
  }
  return { entries, titles, labels };
}

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

function timeOf(text: string, when: readonly Span[]): Placed | undefined {
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

/** One record a name; who is named again as secretary is that, who justifies is there already. */
function attendeesOf(text: string, entries: readonly Entry[]): { attendees: Attendee[]; labels: Span[] } {
  const byName = new Map<string, Attendee>();
  const labels: Span[] = [];
  for (const { slot, label, value } of entries) {
    const role = ROLES[slot];
    if (role === undefined) continue;
    const reading = readAttendees(text, value, { value: role, span: label });
    labels.push(...reading.labels);
    for (const attendee of reading.attendees) {
      const key = foldWords(attendee.name.value);
      const old = byName.get(key);
      const isSecretary = attendee.role.value === "secretary" && old?.role.value === "other";
      byName.set(key, { ...attendee, ...old, role: isSecretary ? attendee.role : (old?.role ?? attendee.role) });
    }
  }
  return { attendees: [...byName.values()], labels };
}

/** Whose meeting it was: a value labelled so, else the first title line that names a body, else one that is no kind of document. */
function bodyOf(text: string, labelled: readonly Span[], titles: readonly Line[]): Placed | undefined {
  const [said] = labelled;
  if (said !== undefined) return { value: foldSpace(quoteOf(text, said)), span: said };
  for (const { span } of titles) {
    const heading = readGroupHeading(text, span);
    if (heading !== undefined) return { value: heading.value, span: heading.span };
    const [first, second] = findGroupNames(text, span).filter(
      (name) => name.generic !== true || name.span.start > span.start,
    );
    if (first === undefined) continue;
    const isGenitive = second !== undefined && /^\s+$/u.test(text.slice(first.span.end, second.span.start));
    if (!isGenitive) return { value: first.value, span: first.span };
    const joined = { start: first.span.start, end: second.span.end };
    return { value: `${foldSpace(quoteOf(text, first.span))} ${second.value}`, span: joined };
  }
  const named = titles.find(({ text: words, folded }) => {
    const isKind = folded.split(/[^\p{L}\p{N}-]+/u).some((word) => titleKindOf(word) !== undefined);
    return words.length <= 60 && /^\p{Lu}/u.test(words) && !/[\d.:]/u.test(words) && !isKind;
  });
  return named === undefined ? undefined : { value: foldSpace(named.text), span: named.span };
}
