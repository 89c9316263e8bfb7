/**
 * What the parts of a plan add up to while they are read: records, findings, what was left out, and the group and year
 * that every record of the plan takes from its title.
 */
import type { AmountKind } from "../fields/choices.ts";
import type { RecordType } from "../fields/records.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Line } from "./flow.ts";
import type { StatedYear } from "./headings.ts";
import type { Vocabulary } from "./own-words.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";

/** The group and year of a plan. */
export type PlanContext = {
  readonly text: string;
  readonly words: Vocabulary;
  readonly group?: { readonly value: string; readonly span: Span; readonly number?: string };
  readonly year?: StatedYear;
  /** What costs are here: a budget in a plan, an outcome in a follow-up. */
  readonly cost?: AmountKind;
};

/** What a part of a plan gives. */
export type PlanReading = {
  readonly records: readonly RecordDraft[];
  readonly findings: readonly FindingDraft[];
  readonly ignored: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
};

/** A part that says nothing. */
export const NOTHING: PlanReading = { records: [], findings: [], ignored: [] };

/** Several readings as one. */
export function joinReadings(readings: readonly PlanReading[]): PlanReading {
  return {
    records: readings.flatMap((reading) => reading.records),
    findings: readings.flatMap((reading) => reading.findings),
    ignored: readings.flatMap((reading) => reading.ignored),
  };
}

/** The `group` field of a record, from the plan's title. */
export function groupField(type: "Goal" | "Activity" | "Member", context: PlanContext): FieldDraft[] {
  if (context.group === undefined) return [];
  return [field(type, "group", context.group.value, [context.group.span], "plan-title-group", 0.95)];
}

/** The `year` field of a goal or activity: of the label over it, else of the plan's title. */
export function yearField(type: "Goal" | "Activity", context: PlanContext, label?: StatedYear): FieldDraft[] {
  const year = label ?? context.year;
  return year === undefined ? [] : [field(type, "year", year.value, [year.span], "plan-title-year", 0.95)];
}

/** A record whose key words are these. */
export function record(type: RecordType, key: readonly Span[], fields: readonly FieldDraft[]): RecordDraft {
  return { type, key, fields };
}

/** Signs that open a line as a list item where the format knows no list: "-", "•", "1.", "2)". */
const MARKER = /^(?:[-–—•·*▪●○◦§o]\s+|[-–•·*▪●]\s*(?=\p{L})|\d{1,2}[.)]\s*\.?\s*(?=\p{L}))/u;

/** A line without the sign that makes it a list item; `marked` where there was one. */
export function unmarked(text: string, line: Line): { readonly span: Span; readonly marked: boolean } {
  const match = line.part === 0 || line.block.kind !== "list_item" ? MARKER.exec(line.text) : null;
  if (match === null) return { span: line.span, marked: false };
  return { span: trimSpan(text, { start: line.span.start + match[0].length, end: line.span.end }), marked: true };
}

/** The words of spans as one text value, white space folded. */
export function joinText(text: string, spans: readonly Span[]): string {
  return spans
    .map((span) => quoteOf(text, span))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}
