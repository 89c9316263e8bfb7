/**
 * What a report says beside its goals (sv. *sammansättning, möten, ekonomi i en verksamhetsberättelse*): the group's people,
 * the days it met, and its sums of money → members, meetings, amounts. Reads only lines that gave no goal and no activity.
 */
import { append } from "../model/append.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { amountsIn } from "./amount-sentences.ts";
import { findDates } from "./dates.ts";
import type { Flow, Line } from "./flow.ts";
import { daysOf } from "./meeting-dates.ts";
import type { Placed } from "./people.ts";
import type { PlanContext, PlanReading } from "./plan-draft.ts";
import { labelOf } from "./plan-labels.ts";
import { type Mention, readMembers, readMentions } from "./plan-people.ts";
import { field, type RecordDraft } from "./record-draft.ts";
import type { ReportReading } from "./report-reading.ts";
import { sentencesOf } from "./sentences.ts";

/** Members, meetings and sums of one report; findings and words left out on the way. */
export function readAround(flow: Flow, reading: ReportReading): PlanReading {
  const { text } = flow.document;
  const { group, year } = reading.report;
  const lines = [...new Set(reading.left.map(({ line }) => line))].filter((line) => isUnread(line, reading));
  const context = {
    text,
    words: flow.words,
    ...(group === undefined ? {} : { group }),
    ...(year === undefined ? {} : { year }),
  };
  const people = group === undefined ? undefined : readPeople(lines, context);
  const others = lines.filter((line) => people?.lines.has(line) !== true);
  const records: RecordDraft[] = [...(people?.reading.records ?? [])];
  const findings = [...(people?.reading.findings ?? [])];
  const ignored = [...(people?.reading.ignored ?? [])];
  for (const line of others) {
    for (const sentence of sentencesOf(text, line.span)) {
      const meetings = group === undefined ? [] : meetingsTold(text, sentence, group, year?.value);
      const amounts = amountsIn(text, sentence, {
        cost: "outcome",
        ...(group === undefined ? {} : { fallback: { value: group.value, span: group.span } }),
      });
      append(records, [...meetings, ...amounts.records]);
      append(findings, amounts.findings);
      if (meetings.length + amounts.records.length > 0) ignored.push({ ...sentence, rule: "report-sentence" });
    }
  }
  return { records, findings, ignored };
}

/** A line of which nothing became a goal, a comment or an activity. */
function isUnread(line: Line, { goals, activities }: ReportReading): boolean {
  const spans = [
    ...goals.flatMap(({ value }) => [...value.text, ...value.comment]),
    ...activities.flatMap(({ value }) => value.text),
  ];
  return spans.every(({ start, end }) => end <= line.span.start || start >= line.span.end);
}

type People = { readonly reading: PlanReading; readonly lines: ReadonlySet<Line> };

/** "Sammankallande: Bo Ek, Norrmarks kommun"; under a label alone on its line, the lines of people that follow it. */
function readPeople(lines: readonly Line[], context: PlanContext): People {
  const mentions: Mention[] = [];
  const used = new Set<Line>();
  const findings: PlanReading["findings"][number][] = [];
  const ignored: PlanReading["ignored"][number][] = [];
  let open: { readonly span: Span; readonly role: Mention["role"] } | undefined;
  for (const line of lines) {
    const label = labelOf(context.text, line.span, context.words);
    const isPeople = label?.kind === "contact" || label?.kind === "members";
    if (label !== undefined)
      open = isPeople
        ? { span: label.span, role: label.role ?? (label.kind === "contact" ? "contact" : "member") }
        : undefined;
    if (open === undefined) continue;
    const words = label === undefined ? line.span : label.rest;
    const read = words === undefined ? undefined : readMentions([words], open.role, open.span, context);
    if (read !== undefined && read.mentions.length === 0) {
      open = undefined;
      continue;
    }
    used.add(line);
    if (label !== undefined) ignored.push({ ...label.span, rule: "report-people-label" });
    if (read === undefined) continue;
    append(mentions, read.mentions);
    append(findings, read.findings);
    append(ignored, read.ignored);
  }
  const members = readMembers(mentions, context);
  return {
    reading: {
      records: members.records,
      findings: [...findings, ...members.findings],
      ignored: [...ignored, ...members.ignored],
    },
    lines: used,
  };
}

/** "Gruppen har haft tre möten: 12 februari, 7 maj och 3 december": the group's own meetings, told as such. */
const OWN_MEETINGS =
  /(?<!\p{L})(?:(?:arbets)?gruppen|nätverket|rådet|nämnden|styrelsen|vi)(?!\p{L}).{0,60}?(?<!\p{L})(?:möten?|träff(?:ar)?|sammanträden?|mötts|träffats|träffades|möttes|sammanträtt|sammanträdde)(?!\p{L})/iu;

function meetingsTold(text: string, sentence: Span, group: Placed, year: number | undefined): RecordDraft[] {
  const told = OWN_MEETINGS.exec(quoteOf(text, sentence));
  if (told === null) return [];
  const after = { start: sentence.start + told.index + told[0].length, end: sentence.end };
  const dates = findDates(text, after, year === undefined ? {} : { year });
  return dates
    .flatMap((date) => daysOf(text, date).map((day) => ({ ...day, sure: date.yearStated ? 0.85 : 0.75 })))
    .map(({ date, value, sure }) => ({
      type: "Meeting",
      key: [date],
      fields: [
        field("Meeting", "body", group.value, [group.span], "report-meeting", sure),
        field("Meeting", "date", value, [date], "report-meeting", sure),
      ],
    }));
}
