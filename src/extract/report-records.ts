/**
 * Reports as read → records: the goals, the activities, and the groups that their headings name.
 */

import { bodyKey } from "../fields/body-key.ts";
import type { Lifecycle } from "../fields/choices.ts";
import { foldSpace } from "../fields/fold.ts";
import type { ReadingContext } from "../fields/kind.ts";
import { append } from "../model/append.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import { findTarget } from "./goal-target.ts";
import { readLifecycle } from "./group-life.ts";
import type { GroupName } from "./group-names.ts";
import { type StatedYear, statedYear } from "./headings.ts";
import { bannerLifecycle } from "./lifecycle-lists.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import type { GoalReading } from "./report-goals.ts";
import type { ActivityReading } from "./report-lists.ts";
import type { Dated, ReportReading } from "./report-reading.ts";
import { sentencesOf } from "./sentences.ts";
import { statusFields } from "./status-fields.ts";

export type Drafts = { readonly records: RecordDraft[]; readonly findings: FindingDraft[] };

const words = (text: string, spans: readonly Span[]): string =>
  foldSpace(
    spans
      .map((span) => quoteOf(text, span))
      .join(" ")
      .replace(/\s[•·▪●◦■]\s/gu, " "),
  );

/** Goals and activities of one report. */
export function reportRecords(document: Document, reading: ReportReading): Drafts {
  const drafts: Drafts = { records: [], findings: [] };
  for (const goal of reading.goals) goalRecord(document, reading, goal, drafts);
  for (const activity of reading.activities) activityRecord(document, reading, activity, drafts);
  return drafts;
}

function goalRecord(
  document: Document,
  { report }: ReportReading,
  { value: goal, year }: Dated<GoalReading>,
  drafts: Drafts,
): void {
  const { text } = document;
  const rule = "report-goal";
  const fields: FieldDraft[] = [
    field("Goal", "text", words(text, goal.text), goal.text, rule, 0.9),
    ...about("Goal", report.group, year, rule),
  ];
  if (goal.parent !== undefined) fields.push(field("Goal", "parent", words(text, goal.parent), goal.parent, rule, 0.8));
  if (goal.comment.length > 0)
    fields.push(field("Goal", "comment", words(text, goal.comment), goal.comment, rule, 0.85));
  const target = goal.text.map((span) => findTarget(text, span)).find((found) => found !== undefined);
  if (target !== undefined) fields.push(field("Goal", "target", target.value, [target.span], "goal-target", 0.85));
  if (goal.status !== undefined) {
    const status = statusFields(
      text,
      "Goal",
      goal.status.reading,
      goal.status.words,
      goal.status.rule,
      goal.status.confidence,
    );
    append(fields, status.fields);
    append(drafts.findings, status.findings);
  }
  drafts.records.push({ type: "Goal", key: goal.text, fields });
}

function activityRecord(
  document: Document,
  { report }: ReportReading,
  { value: activity, year }: Dated<ActivityReading>,
  drafts: Drafts,
): void {
  const { text } = document;
  const rule = "report-activity";
  const fields: FieldDraft[] = [
    field("Activity", "text", words(text, activity.text), activity.text, rule, 0.85),
    ...about("Activity", report.group, year, rule),
  ];
  const context: ReadingContext = year === undefined ? {} : { year: year.value };
  const due = activity.text.flatMap((span) => findDates(text, span, context))[0];
  if (due !== undefined) {
    const options = due.missing === undefined ? {} : { missing: due.missing };
    fields.push(field("Activity", "due", due.value, [due.span], rule, due.yearStated ? 0.9 : 0.8, options));
  }
  if (activity.status !== undefined) {
    const status = statusFields(
      text,
      "Activity",
      activity.status.reading,
      activity.status.words,
      "activity-status",
      activity.status.inferred ? 0.8 : 0.9,
    );
    append(fields, status.fields);
    append(drafts.findings, status.findings);
  }
  drafts.records.push({ type: "Activity", key: activity.text, fields });
}

/** Whose it is and of which year, as the nearest headings say. */
function about(
  type: "Goal" | "Activity",
  group: GroupName | undefined,
  year: StatedYear | undefined,
  rule: string,
): FieldDraft[] {
  return [
    ...(group === undefined ? [] : [field(type, "group", group.value, [group.span], rule, 0.9)]),
    ...(year === undefined ? [] : [field(type, "year", year.value, [year.span], rule, 0.9)]),
  ];
}

/** One record a group that a report's heading names; several headings of one group make one. */
export function groupRecords(text: string, readings: readonly ReportReading[]): RecordDraft[] {
  const first = new Map<string, GroupName>();
  return readings.flatMap((reading): RecordDraft[] => {
    const { group, named } = reading.report;
    if (group === undefined || !named) return [];
    const known = first.get(bodyKey(group.value)) ?? group;
    first.set(bodyKey(group.value), known);
    const life = lifecycleOf(text, reading, group);
    const year =
      life?.spans.map((span) => statedYear(text, span)).find((one) => one !== undefined) ??
      reading.report.year ??
      reading.goals[0]?.year;
    const rule = "report-group";
    return [
      {
        type: "Group",
        key: [known.span],
        fields: [
          field("Group", "name", group.value, [group.span], rule, 0.9),
          ...(group.number === undefined ? [] : [field("Group", "number", group.number, [group.span], rule, 0.9)]),
          ...(life === undefined
            ? []
            : [field("Group", "lifecycle", life.value, life.spans, "report-lifecycle", 0.85)]),
          ...(life === undefined || year === undefined
            ? []
            : [field("Group", "year", year.value, [year.span], "report-lifecycle", 0.85)]),
        ],
      },
    ];
  });
}

/** What the report says of its group's life, wherever it says it; otherwise what the heading over many groups says. */
function lifecycleOf(text: string, { report, left }: ReportReading, group: GroupName): Life | undefined {
  const told = [...report.head.flatMap((span) => sentencesOf(text, span)), ...left.map(({ span }) => span)];
  const said = readLifecycle(text, told, [group.value]);
  const found = said ?? (report.banner === undefined ? undefined : bannerLifecycle(text, report.banner));
  if (found === undefined) return undefined;
  const again = told.filter((span) => readLifecycle(text, [span], [group.value])?.value === found.value);
  return { value: found.value, spans: again.length === 0 ? [found.span] : again };
}

type Life = { readonly value: Lifecycle; readonly spans: readonly Span[] };
