/**
 * A whole report read: its sections' goals and activities together, sentences that judge many goals applied.
 */
import type { StatusLegend } from "../fields/status-verdict.ts";
import type { Span } from "../model/span.ts";
import type { CollectiveStatus } from "./collective-status.ts";
import { readGoalSentence } from "./goal-sentences.ts";
import type { StatedYear } from "./headings.ts";
import { type GoalReading, readJudgedGoals, type SectionReading } from "./report-goals.ts";
import {
  type ActivityReading,
  applyCollective,
  findCollective,
  readActivities,
  readListedGoals,
} from "./report-lists.ts";
import type { SectionMark } from "./report-marks.ts";
import type { Report } from "./report-regions.ts";
import { type Reading, type Section, sectionsOf, type TextPiece } from "./report-stream.ts";

/** `year` is that of the nearest heading. */
export type Dated<Value> = { readonly value: Value; readonly year?: StatedYear };

export type ReportReading = {
  readonly report: Report;
  readonly goals: readonly Dated<GoalReading>[];
  readonly activities: readonly Dated<ActivityReading>[];
  /** Text that is neither; it may tell of the group. */
  readonly left: readonly TextPiece[];
  /** Headings and labels, with the rule that leaves them out. */
  readonly labels: readonly (Span & { readonly rule: string })[];
  /** A status stands at a goal itself, or a sentence or heading judges them: this is a follow-up. */
  readonly judged: boolean;
};

export function readReport(text: string, report: Report, reading: Reading): ReportReading {
  const { statuses } = reading.own;
  let goals: Dated<GoalReading>[] = [];
  /** A sentence over the goals that it judges, until they come. */
  let waiting: CollectiveStatus | undefined;
  const activities: Dated<ActivityReading>[] = [];
  const left: TextPiece[] = [];
  const labels: (Span & { rule: string })[] = report.head.map((span) => ({ ...span, rule: "report-head" }));
  for (const section of sectionsOf(text, report, reading)) {
    const year = section.heading?.year ?? report.year;
    const dated = <Value>(value: Value): Dated<Value> => ({ value, ...(year === undefined ? {} : { year }) });
    if (section.heading !== undefined) labels.push({ ...section.heading.span, rule: headingRule(section.heading) });
    const read = withSentences(text, readSection(text, section, statuses), statuses);
    goals = [...goals, ...read.goals.map(dated)];
    for (const activity of read.activities) activities.push(dated(activity));
    for (const span of read.labels) labels.push({ ...span, rule: "report-label" });
    const collective = findCollective(text, read.left, statuses) ?? waiting;
    if (collective !== undefined && goals.length === 0) waiting = collective;
    else if (collective !== undefined) {
      waiting = undefined;
      goals = judgedBy(text, goals, collective);
      if (goals.every(({ value }) => value.status?.words[0] !== collective.sentence))
        labels.push({ ...collective.sentence, rule: "report-verdict-on-nothing" });
    }
    for (const piece of read.left) left.push(piece);
  }
  if (waiting !== undefined) labels.push({ ...waiting.sentence, rule: "report-verdict-on-nothing" });
  return { report, goals, activities, left, labels, judged: goals.some(({ value }) => value.status !== undefined) };
}

function judgedBy(
  text: string,
  goals: readonly Dated<GoalReading>[],
  collective: CollectiveStatus,
): Dated<GoalReading>[] {
  const judged = applyCollective(
    text,
    goals.map(({ value }) => value),
    collective,
  );
  return goals.map((goal, i) => ({ ...goal, value: judged[i] ?? goal.value }));
}

const headingRule = (heading: SectionMark): string => `report-heading-${heading.section}`;

type Read = {
  goals: readonly GoalReading[];
  activities: readonly ActivityReading[];
  left: readonly TextPiece[];
  labels: readonly Span[];
};

/** Goals told with their verdict in one sentence of what is left. */
function withSentences(text: string, read: Read, statuses: StatusLegend): Read {
  const told = read.left.map((piece) => ({ piece, found: readGoalSentence(text, piece.span, statuses) }));
  return {
    ...read,
    goals: [...read.goals, ...told.flatMap(({ found }) => found?.goal ?? [])],
    left: told.flatMap(({ piece, found }) => (found === undefined ? [piece] : [])),
    labels: [...read.labels, ...told.flatMap(({ found }) => found?.lead ?? [])],
  };
}

/** A heading that says nothing of what kind of section it is ("Samverkan") is what the goals under it are a part of. */
function underHeading(read: SectionReading, heading: SectionMark | undefined): SectionReading {
  if (heading?.section !== "other") return read;
  return { ...read, goals: read.goals.map((goal) => ({ ...goal, parent: goal.parent ?? [heading.span] })) };
}

/** Statuses decide how a section is read, then its heading; text under no heading that is known is left. */
function readSection(text: string, section: Section, statuses: StatusLegend): Read {
  if (section.judged) return { ...underHeading(readJudgedGoals(section), section.heading), activities: [] };
  const pieces = section.elements.filter((one) => one.kind === "piece");
  switch (section.heading?.section) {
    case "goals":
      return { ...readListedGoals(text, section, statuses), activities: [] };
    case "activities":
      return { ...readActivities(text, section, statuses), goals: [], labels: [] };
    default:
      return { goals: [], activities: [], left: pieces, labels: [] };
  }
}
