/**
 * Minutes (sv. *protokoll, minnesanteckningar*) → the meeting, who was there, a decision an item, the tasks and sums in them.
 * Finding the head, the items and their parts is done by the files beside this one; here they become records.
 */
import { append } from "../model/append.ts";
import type { Ignored } from "../model/draft.ts";
import type { Span } from "../model/span.ts";
import { projectOfHeading } from "./amount-owner.ts";
import { withoutRepeats } from "./amount-records.ts";
import { amountsIn } from "./amount-sentences.ts";
import { lastNamedGroup } from "./assignments-groups.ts";
import { assignmentsIn } from "./assignments-sentences.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { type MeetingHead, readHead } from "./minutes-head.ts";
import { headLines, isInvitation } from "./minutes-head-alone.ts";
import { type Item, readItem } from "./minutes-item.ts";
import { findItems } from "./minutes-items.ts";
import { headLabel, itemLabel } from "./minutes-labels.ts";
import { meetingsOf } from "./minutes-meetings.ts";
import { decisionRecord, meetingRecords, nextMeetings, presenterDetails } from "./minutes-records.ts";
import { taskRecords } from "./minutes-tasks.ts";
import { PAGE_HEAD, SIGNING } from "./minutes-words.ts";
import type { Vocabulary } from "./own-words.ts";
import { movedEndsIn } from "./project-ends.ts";
import type { Extraction, FindingDraft, RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

/** Reads documents whose kind is minutes; their items' tables are left to others. */
export const minutes: Extractor = { name: "minutes", extract: extractMinutes };

const NOTHING: Extraction = { records: [], findings: [], ignored: [], understood: [] };

function extractMinutes(flow: Flow): Extraction {
  if (isInvitation(flow)) return readInvitation(flow);
  if (flow.facts.kind.value !== "minutes") return NOTHING;
  const { lines, pageHeads } = withoutPageHeads(
    flow.lines.filter((line) => line.story === undefined),
    flow.words,
  );
  const meetings = meetingsOf(flow, lines).map((own) => readMeeting(flow, own));
  return {
    records: meetings.flatMap(({ records }) => records),
    findings: meetings.flatMap(({ findings }) => findings),
    ignored: [...pageHeads, ...meetings.flatMap(({ ignored }) => ignored)],
    understood: meetings.flatMap(({ understood }) => understood),
  };
}

/** The lines of one meeting: its head, its items, and the signatures under them. */
function readMeeting(flow: Flow, lines: readonly Line[]): Extraction {
  const { text } = flow.document;
  const starts = findItems(lines, flow.words);
  const [first] = starts;
  if (first === undefined) return readHeadAlone(flow, lines);
  const end = signingLine(lines, starts.at(-1)?.at ?? 0, flow.words);
  const head = readHead(flow, [...lines.slice(0, first.at), ...lines.slice(end)]);
  const items = starts.map((start, i) => readItem(flow, start, itemLines(lines, start.at, starts[i + 1]?.at ?? end)));
  const reading = items.map((item) => readItemRecords(flow, head, item));
  return {
    records: withoutMeetingsAgain(
      withoutRepeats([...meetingRecords(head), ...reading.flatMap(({ records }) => records)]),
    ),
    findings: reading.flatMap(({ findings }) => findings),
    ignored: [...head.ignored, ...items.flatMap(({ ignored }) => ignored), ...presenterDetails(text, items)],
    understood: understoodOf(lines, first.at),
  };
}

/** Minutes whose items cannot be told still say who met and when. */
function readHeadAlone(flow: Flow, lines: readonly Line[]): Extraction {
  const own = headLines(flow, lines, "people");
  if (own.length === 0) return NOTHING;
  const head = readHead(flow, own);
  return { ...NOTHING, records: meetingRecords(head), ignored: head.ignored, understood: own.map(({ span }) => span) };
}

/** A meeting to come: when and where, and whose it is. Who is called was not there yet. */
function readInvitation(flow: Flow): Extraction {
  const own = headLines(
    flow,
    flow.lines.filter((line) => line.story === undefined),
    "when",
  );
  if (own.length === 0) return NOTHING;
  const head = readHead(flow, own);
  if (head.date === undefined || (head.time === undefined && head.place === undefined)) return NOTHING;
  const invited = own.map(({ span }) => ({ ...span, rule: "minutes-invited" }));
  return {
    ...NOTHING,
    records: meetingRecords({ ...head, attendees: [] }),
    ignored: [...head.ignored, ...invited],
    understood: own.map(({ span }) => span),
  };
}

/** A day that is named twice ("mötestider", then "nästa möte") is one meeting. */
function withoutMeetingsAgain(records: readonly RecordDraft[]): RecordDraft[] {
  const days = new Set<unknown>();
  return records.filter(({ type, fields }) => {
    const day = type === "Meeting" ? fields.find(({ property }) => property === "date")?.value : undefined;
    if (day === undefined) return true;
    if (days.has(day)) return false;
    days.add(day);
    return true;
  });
}

/** The first of them may be the title. */
const TITLE_LINES = 3;

/** "ÄLVREGIONEN PROTOKOLL 2(8)" needs no other like it. */
const SHOUTED_HEAD = /^[^\p{Ll}\d]{4,80}\s\d{1,3}\s?\(\s?\d{1,3}\s?\)$/u;

/** Page heads that the reader could not tell from the text: they come back with another number. */
function withoutPageHeads(lines: readonly Line[], own: Vocabulary): { lines: Line[]; pageHeads: Ignored[] } {
  const shape = (line: Line): string => line.folded.replace(/\d+/gu, "0");
  const counts = new Map<string, number>();
  for (const line of lines) if (line.text.length <= 100) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  const isRepeated = (line: Line): boolean => line.text.length <= 100 && (counts.get(shape(line)) ?? 0) >= 3;
  const filled = lines.filter((line) => line.text !== "");
  const isPageHead = (line: Line): boolean =>
    (PAGE_HEAD.test(line.folded) && isRepeated(line)) || SHOUTED_HEAD.test(line.text);
  const left = new Set(filled.filter((line, i) => i >= TITLE_LINES && isPageHead(line)));
  const firsts = new Set(new Map([...filled].reverse().map((line) => [line.text, line])).values());
  const isBeside = (line: Line): boolean =>
    !firsts.has(line) && isRepeated(line) && itemLabel(line, own) === undefined && headLabel(line, own) === undefined;
  for (const step of [1, -1]) {
    for (const [i, line] of (step > 0 ? filled : [...filled].reverse()).entries()) {
      const before = (step > 0 ? filled : [...filled].reverse())[i - 1];
      const at = step > 0 ? i : filled.length - 1 - i;
      if (at >= TITLE_LINES && before !== undefined && left.has(before) && isBeside(line)) left.add(line);
    }
  }
  const pageHeads = [...left].map(({ span }) => ({ ...span, rule: "minutes-page-head" }));
  return { lines: lines.filter((line) => !left.has(line)), pageHeads };
}

/** Where the signatures after the last item begin. */
function signingLine(lines: readonly Line[], from: number, own: Vocabulary): number {
  const at = lines.findIndex((line, i) => i > from && (SIGNING.test(line.folded) || isSigningLabel(line, own)));
  return at < 0 ? lines.length : at;
}

function isSigningLabel(line: Line, own: Vocabulary): boolean {
  const label = headLabel(line, own);
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

type ItemReading = { readonly records: readonly RecordDraft[]; readonly findings: readonly FindingDraft[] };

function readItemRecords(flow: Flow, head: MeetingHead, item: Item): ItemReading {
  const records = [
    ...decisionRecord(flow, head, item),
    ...nextMeetings(flow, head, item),
    ...taskRecords(flow, head, item.tasks),
  ];
  const findings: FindingDraft[] = [];
  const text = flow.document.text;
  const year = flow.facts.year?.value;
  const own = {
    ...(head.body === undefined ? {} : { from: head.body }),
    ...(head.date === undefined ? {} : { date: head.date }),
    ...(year === undefined ? {} : { year }),
  };
  const project = item.title === undefined ? undefined : projectOfHeading(text, item.title);
  const money = {
    cost: "budget" as const,
    ...(head.body === undefined ? {} : { fallback: head.body }),
    ...(project === undefined ? {} : { project }),
  };
  let named = (item.title === undefined ? undefined : lastNamedGroup(text, item.title)) ?? head.body;
  for (const [spans, isNarrated] of [
    [item.decision, false],
    [item.background, true],
  ] as const) {
    for (const sentence of spans.flatMap((span) => sentencesOf(text, span))) {
      const context = { ...own, ...(named === undefined ? {} : { named }), ...(isNarrated ? { isNarrated } : {}) };
      append(records, assignmentsIn(text, sentence, context));
      named = lastNamedGroup(text, sentence) ?? named;
      append(records, movedEndsIn(text, sentence, project, year));
      const amounts = amountsIn(text, sentence, money);
      append(records, amounts.records);
      append(findings, amounts.findings);
    }
  }
  return { records, findings };
}
