/**
 * Minutes (sv. *protokoll, minnesanteckningar*) → the meeting, who was there, a decision an item, the tasks and sums in them.
 * Finding the head, the items and their parts is done by the files beside this one; here they become records.
 */
import { foldSpace } from "../fields/fold.ts";
import { itemNumber } from "../fields/text.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { amountsIn } from "./amount-sentences.ts";
import { lastNamedGroup } from "./assignments-groups.ts";
import { assignmentsIn } from "./assignments-sentences.ts";
import { findDates } from "./dates.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { type MeetingHead, readHead } from "./minutes-head.ts";
import { type Item, readItem } from "./minutes-item.ts";
import { findItems } from "./minutes-items.ts";
import { headLabel } from "./minutes-labels.ts";
import type { Attendee } from "./minutes-people.ts";
import { timeOf } from "./minutes-when.ts";
import { NEXT_MEETING, SIGNING } from "./minutes-words.ts";
import { type Placed, readPersonLine } from "./people.ts";
import { type Extraction, type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

export const minutes: Extractor = { name: "minutes", extract: extractMinutes };

const NOTHING: Extraction = { records: [], findings: [], ignored: [], understood: [] };

function extractMinutes(flow: Flow): Extraction {
  if (flow.facts.kind.value !== "minutes") return NOTHING;
  const lines = flow.lines.filter((line) => line.story === undefined);
  const starts = findItems(lines);
  const [first] = starts;
  if (first === undefined) return NOTHING;
  const end = signingLine(lines, starts.at(-1)?.at ?? 0);
  const head = readHead(flow, [...lines.slice(0, first.at), ...lines.slice(end)]);
  const text = flow.document.text;
  const items = starts.map((start, i) => readItem(text, start, itemLines(lines, start.at, starts[i + 1]?.at ?? end)));
  const reading = items.map((item) => readItemRecords(flow, head, item));
  return {
    records: [...meetingRecords(head), ...reading.flatMap(({ records }) => records)],
    findings: reading.flatMap(({ findings }) => findings),
    ignored: [...head.ignored, ...items.flatMap(({ ignored }) => ignored), ...presenterDetails(text, items)],
    understood: understoodOf(lines, first.at),
  };
}

/** Where the signatures after the last item begin. */
function signingLine(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line, i) => i > from && (SIGNING.test(line.folded) || isSigningLabel(line)));
  return at < 0 ? lines.length : at;
}

function isSigningLabel(line: Line): boolean {
  const label = headLabel(line);
  return (
    label !== undefined &&
    (label.slot === "secretary" || label.slot === "adjuster") &&
    label.value.start === label.value.end
  );
}

/** The lines of an item; a table within it is no part of its sentences. */
function itemLines(lines: readonly Line[], from: number, to: number): Line[] {
  const table = lines[from]?.table;
  return lines.slice(from, to).filter((line) => line.table === undefined || line.table === table);
}

/** All lines but tables within items, which others may understand. */
function understoodOf(lines: readonly Line[], first: number): Span[] {
  const own = lines[first]?.table;
  return lines
    .filter((line, i) => line.text !== "" && (i < first || line.table === undefined || line.table === own))
    .map(({ span }) => span);
}

function meetingRecords(head: MeetingHead): RecordDraft[] {
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

type ItemReading = { readonly records: readonly RecordDraft[]; readonly findings: readonly FindingDraft[] };

function readItemRecords(flow: Flow, head: MeetingHead, item: Item): ItemReading {
  const records = [...decisionRecord(flow, head, item), ...nextMeetings(flow, head, item)];
  const findings: FindingDraft[] = [];
  const text = flow.document.text;
  const year = flow.facts.year?.value;
  const own = {
    ...(head.body === undefined ? {} : { from: head.body }),
    ...(head.date === undefined ? {} : { date: head.date }),
    ...(year === undefined ? {} : { year }),
  };
  let named = (item.title === undefined ? undefined : lastNamedGroup(text, item.title)) ?? head.body;
  for (const [spans, isNarrated] of [
    [item.decision, false],
    [item.background, true],
  ] as const) {
    for (const sentence of spans.flatMap((span) => sentencesOf(text, span))) {
      const context = { ...own, ...(named === undefined ? {} : { named }), ...(isNarrated ? { isNarrated } : {}) };
      records.push(...assignmentsIn(text, sentence, context));
      named = lastNamedGroup(text, sentence) ?? named;
      const amounts = amountsIn(text, sentence, {
        cost: "budget",
        ...(head.body === undefined ? {} : { fallback: head.body }),
      });
      records.push(...amounts.records);
      findings.push(...amounts.findings);
    }
  }
  return { records, findings };
}

function decisionRecord({ document: { text } }: Flow, head: MeetingHead, item: Item): RecordDraft[] {
  const key = item.number ?? item.title ?? item.decision[0];
  if (key === undefined) return [];
  const number = item.number === undefined ? undefined : itemNumber.parse(quoteOf(text, item.number));
  const fields: FieldDraft[] = [];
  if (item.number !== undefined && number !== undefined)
    fields.push(field("Decision", "number", number, [item.number], "minutes-item", 0.97));
  if (item.title !== undefined)
    fields.push(field("Decision", "title", foldSpace(quoteOf(text, item.title)), [item.title], "minutes-item", 0.95));
  for (const { value, span } of item.presenters.flatMap((line) => presentersIn(text, line))) {
    fields.push(field("Decision", "presenter", value, [span], "minutes-presenter", 0.93));
  }
  for (const span of item.attachments)
    fields.push(field("Decision", "attachment", foldSpace(quoteOf(text, span)), [span], "minutes-attachment", 0.93));
  const sure = item.isHeaded ? 0.97 : 0.85;
  const rule = item.isHeaded ? "minutes-decision" : "minutes-item-text";
  if (item.decision.length > 0)
    fields.push(field("Decision", "decision", joined(text, item.decision), item.decision, rule, sure));
  if (item.background.length > 0)
    fields.push(
      field("Decision", "background", joined(text, item.background), item.background, "minutes-background", 0.93),
    );
  return [{ type: "Decision", key: [key], fields: [...fields, ...meetingField("Decision", head.date)] }];
}

const joined = (text: string, spans: readonly Span[]): string =>
  foldSpace(spans.map((span) => quoteOf(text, span)).join(" "));

/** The names of a presenter line; where no person is named, the office as written. */
function presentersIn(text: string, line: Span): Placed[] {
  const { people } = readPersonLine(text, line);
  return people.length > 0 ? people.map(({ name }) => name) : [{ value: foldSpace(quoteOf(text, line)), span: line }];
}

/** What a presenter's line says beside the names (title, organization) belongs to the list of those present. */
function presenterDetails(text: string, items: readonly Item[]): (Span & { rule: string })[] {
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
function nextMeetings({ document: { text }, facts }: Flow, head: MeetingHead, item: Item): RecordDraft[] {
  if (item.title === undefined || !NEXT_MEETING.test(quoteOf(text, item.title).toLocaleLowerCase("sv"))) return [];
  const context = facts.year === undefined ? {} : { year: facts.year.value };
  return item.decision.flatMap((line) => {
    const words = quoteOf(text, line);
    const days = findDates(text, line, context).filter(
      ({ value }) => value !== null && /^\d{4}-\d\d-\d\d$/u.test(value),
    );
    const bare = words.replace(/\d[\d\s.:–/-]*/gu, "").length;
    if (days.length === 0 || (!/möte|sammanträde|träff/iu.test(words) && bare > 40)) return [];
    return days.flatMap(({ value, span }): RecordDraft[] => {
      if (value === null) return [];
      const date = field("Meeting", "date", value, [span], "minutes-next-meeting", 0.85);
      const body = head.body;
      const by =
        body === undefined
          ? []
          : [field("Meeting", "body", body.value, [body.span], "minutes-next-meeting", 0.7, { inferred: true })];
      const clock = days.length === 1 ? timeOf(text, [line]) : undefined;
      const time =
        clock === undefined ? [] : [field("Meeting", "time", clock.value, [clock.span], "minutes-next-meeting", 0.85)];
      return [{ type: "Meeting", key: [span], fields: [date, ...by, ...time] }];
    });
  });
}
