/**
 * What was read in minutes → records: the meeting, those present, a decision an item, the meetings to come.
 */
import { foldSpace } from "../fields/fold.ts";
import type { ReadingContext } from "../fields/kind.ts";
import { itemNumber } from "../fields/text.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Flow } from "./flow.ts";
import type { MeetingHead } from "./minutes-head.ts";
import type { Item } from "./minutes-item.ts";
import type { Attendee } from "./minutes-people.ts";
import { timeOf } from "./minutes-when.ts";
import { NEXT_MEETING } from "./minutes-words.ts";
import { type Placed, readPersonLine } from "./people.ts";
import { joinText } from "./plan-draft.ts";
import { type FieldDraft, field, type RecordDraft } from "./record-draft.ts";

/** The meeting, keyed by its date, and one record a person. */
export function meetingRecords(head: MeetingHead): RecordDraft[] {
  const { body, date, time, place } = head;
  const key = date?.span ?? body?.span;
  const fields: FieldDraft[] = [];
  if (body !== undefined) fields.push(field("Meeting", "body", body.value, [body.span], "minutes-head", 0.9));
  if (date !== undefined) fields.push(field("Meeting", "date", date.value, [date.span], "minutes-head", 0.97));
  if (time !== undefined) fields.push(field("Meeting", "time", time.value, [time.span], "minutes-head", 0.97));
  if (place !== undefined) fields.push(field("Meeting", "place", place.value, [place.span], "minutes-head", 0.95));
  const meeting: RecordDraft[] = key === undefined ? [] : [{ type: "Meeting", key: [key], fields }];
  return [...meeting, ...head.attendees.map((attendee) => attendeeRecord(attendee, date))];
}

function attendeeRecord(attendee: Attendee, date: Placed | undefined): RecordDraft {
  const { name, role, title, organization, items } = attendee;
  const rule = "minutes-attendance";
  return {
    type: "Attendee",
    key: [name.span],
    fields: [
      field("Attendee", "name", name.value, [name.span], rule, 0.95),
      field("Attendee", "role", role.value, [role.span], rule, 0.9),
      ...(title === undefined ? [] : [field("Attendee", "title", title.value, [title.span], rule, 0.9)]),
      ...(organization === undefined
        ? []
        : [field("Attendee", "organization", organization.value, [organization.span], rule, 0.9)]),
      ...items.map((item) => field("Attendee", "items", item.value, [item.span], rule, 0.95)),
      ...meetingField("Attendee", date),
    ],
  };
}

function meetingField(type: "Attendee" | "Decision", date: Placed | undefined): FieldDraft[] {
  return date === undefined
    ? []
    : [field(type, "meeting", date.value, [date.span], "minutes-head", 0.95, { inferred: true })];
}

/** A decision an item, keyed by its number; none where the item holds nothing. */
export function decisionRecord({ document: { text } }: Flow, head: MeetingHead, item: Item): RecordDraft[] {
  const key = item.number ?? item.title ?? item.decision[0];
  if (key === undefined) return [];
  const number = item.number === undefined ? undefined : itemNumber.parse(quoteOf(text, item.number));
  const words = (
    property: "title" | "attachment" | "decision" | "background",
    spans: readonly Span[],
    rule: string,
    sure: number,
  ): FieldDraft[] =>
    spans.length === 0 ? [] : [field("Decision", property, joinText(text, spans), spans, rule, sure)];
  const fields: FieldDraft[] = [
    ...(number === undefined ? [] : [field("Decision", "number", number, [key], "minutes-item", 0.97)]),
    ...words("title", item.title === undefined ? [] : [item.title], "minutes-item", 0.95),
    ...item.presenters
      .flatMap((line) => presentersIn(text, line))
      .map(({ value, span }) => field("Decision", "presenter", value, [span], "minutes-presenter", 0.93)),
    ...item.attachments.flatMap((span) => words("attachment", [span], "minutes-attachment", 0.93)),
    ...(item.isHeaded
      ? words("decision", item.decision, "minutes-decision", 0.97)
      : words("decision", item.decision, "minutes-item-text", 0.85)),
    ...words("background", item.background, "minutes-background", 0.93),
    ...meetingField("Decision", head.date),
  ];
  return [{ type: "Decision", key: [key], fields }];
}

/** The names of a presenter line; where no person is named, the office as written. */
function presentersIn(text: string, line: Span): Placed[] {
  const { people } = readPersonLine(text, line);
  return people.length > 0 ? people.map(({ name }) => name) : [{ value: foldSpace(quoteOf(text, line)), span: line }];
}

/** What a presenter's line says beside the names (title, organization) belongs to the list of those present. */
export function presenterDetails(text: string, items: readonly Item[]): (Span & { rule: string })[] {
  return items.flatMap(({ presenters }) =>
    presenters.flatMap((line) => {
      const names = presentersIn(text, line).map(({ span }) => span);
      const starts = [line.start, ...names.map(({ end }) => end)];
      const ends = [...names.map(({ start }) => start), line.end];
      return starts
        .map((start, i) => trimSpan(text, { start, end: ends[i] ?? start }))
        .filter(({ start, end }) => end > start)
        .map((span) => ({ ...span, rule: "minutes-presenter-details" }));
    }),
  );
}

/** An item about meetings to come gives one meeting a date; what else happens then (a journey) is none. */
export function nextMeetings({ document: { text }, facts }: Flow, head: MeetingHead, item: Item): RecordDraft[] {
  if (item.title === undefined || !NEXT_MEETING.test(quoteOf(text, item.title).toLocaleLowerCase("sv"))) return [];
  const context = facts.year === undefined ? {} : { year: facts.year.value };
  const { body } = head;
  const rule = "minutes-next-meeting";
  return item.decision.flatMap((line) => {
    const words = quoteOf(text, line);
    const days = daysIn(text, line, context);
    const bare = words.replace(/\d[\d\s.:–/-]*/gu, "").length;
    if (!/möte|sammanträde|träff/iu.test(words) && bare > 40) return [];
    const clock = days.length === 1 ? timeOf(text, [line]) : undefined;
    const place =
      days.length === 1 ? placeAfter(text, line, [...days, ...(clock === undefined ? [] : [clock])]) : undefined;
    return days.map(({ value, span }): RecordDraft => {
      const fields = [
        field("Meeting", "date", value, [span], rule, 0.85),
        ...(body === undefined
          ? []
          : [field("Meeting", "body", body.value, [body.span], rule, 0.7, { inferred: true })]),
        ...(clock === undefined ? [] : [field("Meeting", "time", clock.value, [clock.span], rule, 0.85)]),
        ...(place === undefined ? [] : [field("Meeting", "place", place.value, [place.span], rule, 0.75)]),
      ];
      return { type: "Meeting", key: [span], fields };
    });
  });
}

/** "…, kl 9.30, Forsnäs", "… kl 10 i Granträsk kommunhus.": what ends the line behind the day and the clock. */
function placeAfter(text: string, line: Span, parts: readonly Placed[]): Placed | undefined {
  const from = Math.max(...parts.map(({ span }) => span.end));
  const rest = text.slice(from, line.end);
  const { place } =
    /^(?:\s*,)?\s*(?:(?:i|på|hos)\s+)?(?<place>\p{Lu}[^.;:!?\n]{2,60})[.]?\s*$/u.exec(rest)?.groups ?? {};
  if (place === undefined || /^(?:Vid|Då|Vi|Se|Mötet|Dagordning|Kallelse|Alla|Ingen|OBS)(?!\p{L})/u.test(place))
    return undefined;
  const start = from + rest.indexOf(place);
  const span = trimSpan(text, { start, end: start + place.length });
  return { value: foldSpace(quoteOf(text, span)), span };
}

/** The single days of a line, those of a list ("12 januari, 9 mars och 4 maj") each with its own words. */
function daysIn(text: string, line: Span, context: ReadingContext): Placed[] {
  return findDates(text, line, context).flatMap(({ value, span }): Placed[] => {
    if (value === null) return [];
    if (/^\d{4}-\d\d-\d\d$/u.test(value)) return [{ value, span }];
    const members = /^\{(.+)\}$/u.exec(value)?.[1]?.split(",") ?? [];
    const words = [...quoteOf(text, span).matchAll(/(?:(?!,|\s(?:och|samt)\s).)+/gu)];
    if (members.length !== words.length || !members.every((day) => /^\d{4}-\d\d-\d\d$/u.test(day))) return [];
    return words.map((part, i) => {
      const at = { start: span.start + part.index, end: span.start + part.index + part[0].length };
      return { value: members[i] ?? "", span: trimSpan(text, trimConjunction(text, at)) };
    });
  });
}

/** Without "och" before the last day of a list. */
function trimConjunction(text: string, span: Span): Span {
  const lead = /^\s*(?:och|samt)\s+/u.exec(quoteOf(text, span))?.[0].length ?? 0;
  return { start: span.start + lead, end: span.end };
}
