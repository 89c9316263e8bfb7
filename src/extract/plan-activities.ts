/**
 * Activities of a plan (sv. *Aktivitetsplan*): rows of a table, parallel lists within one row, or a list with
 * "Ansvarig:" and "Klart:" beneath each item. One activity a row, a paragraph or a bullet; see `units`.
 */

import { edtf, isUnknownDate } from "../fields/date.ts";
import { readStatus } from "../fields/status-wording.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { byLine, countsOf, type Entry, entriesFor } from "./column-lists.ts";
import { findDates } from "./dates.ts";
import type { Line } from "./flow.ts";
import { type Paragraph, paragraphsOf, wordsOf } from "./goal-paragraphs.ts";
import type { StatedYear } from "./headings.ts";
import { groupField, joinText, type PlanContext, type PlanReading, record, yearField } from "./plan-draft.ts";
import { readResponsibles } from "./plan-responsibles.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import { statusFields } from "./status-fields.ts";

/** The cells of one row by what their columns hold. */
export type ActivityRow = {
  readonly activity: readonly Line[];
  readonly due: readonly Line[];
  readonly responsible: readonly Line[];
  readonly status: readonly Line[];
  /** The table has other rows: then this one is one activity unless its lists match. */
  readonly isOneOfMany: boolean;
  /** Nothing but the activities' own words says when: a date at the end of a sentence counts. */
  readonly isUndated?: true;
  readonly year?: StatedYear;
};

/** An activity's words: what stands over a bullet, if the bullet needs it, then its own. */
type Unit = { readonly lead: readonly Span[]; readonly spans: readonly Span[] };

/** Reads one row. */
export function readActivityRow(row: ActivityRow, context: PlanContext): PlanReading {
  const { text } = context;
  const records: RecordDraft[] = [];
  const findings: FindingDraft[] = [];
  const { units, ignored } = unitsOf(text, row);
  const mayHaveGaps = units.every(({ spans }) => joinText(text, spans).length <= 35);
  const dates = units.length === 1 ? [] : column(row.due, "due");
  const names = units.length === 1 ? [] : column(row.responsible, "responsible");
  for (const [i, unit] of units.entries()) {
    const due = units.length === 1 ? oneDate(text, row.due, context) : readDue(text, dates[i] ?? [], context);
    const owners =
      units.length === 1
        ? readResponsibles(byLine(row.responsible).flat(), context)
        : readResponsibles(names[i] ?? [], context);
    const status = units.length === 1 ? readStatusCell(context, row.status) : { fields: [], findings: [] };
    records.push(
      record("Activity", unit.spans, [
        ...groupField("Activity", context),
        ...yearField("Activity", context, row.year),
        field(
          "Activity",
          "text",
          joinText(text, [...unit.lead, ...unit.spans]),
          [...unit.lead, ...unit.spans],
          "activity",
          0.9,
        ),
        ...due.fields,
        ...(row.isUndated === true ? dateAtEnd(text, unit, context, row.year) : []),
        ...owners.fields,
        ...status.fields,
      ]),
      ...owners.records,
    );
    append(findings, due.findings);
    append(findings, status.findings);
  }
  if (units.length === 0) for (const name of ["due", "responsible"] as const) column(row[name], name);
  return { records, findings, ignored };

  /** The entries of a column, one for each activity; none, and a finding, where the counts differ. */
  function column(lines: readonly Line[], name: "due" | "responsible"): readonly Entry[] {
    const filled = byLine(lines).flat();
    if (filled.length === 0) return [];
    const entries = entriesFor(text, lines, units.length, mayHaveGaps);
    if (entries !== undefined) return entries;
    findings.push({
      code: "unaligned_columns",
      severity: "warning",
      message: `${units.length} activities stand beside ${countsOf(text, lines)[0]} entries of the column "${name}": which belongs to which cannot be told`,
      spans: filled,
      expected: String(units.length),
      found: String(countsOf(text, lines)[0]),
    });
    return [];
  }
}

/** Which paragraphs or bullets of the cell are activities (specification, Units of reading 3). */
function unitsOf(text: string, row: ActivityRow): { units: readonly Unit[]; ignored: PlanReading["ignored"] } {
  const lines = linesApart(row);
  if (lines !== undefined) return { units: lines, ignored: [] };
  const all = paragraphsOf(text, row.activity);
  const counts = new Set([...countsOf(text, row.due), ...countsOf(text, row.responsible)]);
  const bullets = all.filter((paragraph) => paragraph.bullet);
  if (bullets.length === all.length)
    return {
      units: all.length > 1 && row.isOneOfMany && !counts.has(all.length) ? whole(all) : all.map(alone),
      ignored: [],
    };
  if (bullets.length > 1 && counts.has(bullets.length)) return { units: underLeads(all), ignored: [] };
  if (bullets.length > 0) return { units: row.isOneOfMany ? whole(all) : withBullets(all), ignored: [] };
  if (row.isOneOfMany && !(all.length > 1 && new Set(countsOf(text, row.due)).has(all.length)))
    return { units: whole(all), ignored: [] };
  if (counts.has(all.length)) return { units: all.map(alone), ignored: [] };
  const isHead = (paragraph: Paragraph): boolean => /:$/u.test(wordsOf(text, paragraph).trim());
  const heads = all.filter(isHead).flatMap(({ spans }) => spans.map((span) => ({ ...span, rule: "activity-heading" })));
  return { units: all.filter((paragraph) => !isHead(paragraph)).map(alone), ignored: heads };
}

/** Soft line breaks part activities where each line begins like one and the dates are as many, and the names or none. */
function linesApart(row: ActivityRow): Unit[] | undefined {
  const lines = row.activity.filter(({ text }) => text !== "");
  const isApart =
    lines.length > 1 &&
    lines.every((line) => line.block === lines[0]?.block && /^\p{Lu}/u.test(line.text)) &&
    [row.due, row.responsible].every((column, i) => {
      const count = byLine(column).length;
      return count === lines.length || (i === 1 && count === 0);
    });
  return isApart ? lines.map(({ span }) => ({ lead: [], spans: [span] })) : undefined;
}

const alone = ({ spans }: Paragraph): Unit => ({ lead: [], spans });

function whole(all: readonly Paragraph[]): Unit[] {
  const spans = all.flatMap((paragraph) => paragraph.spans);
  return spans.length === 0 ? [] : [{ lead: [], spans }];
}

/** Each bullet with the paragraph over it, which says what the bullet is about. */
function underLeads(all: readonly Paragraph[]): Unit[] {
  let lead: readonly Span[] = [];
  return all.flatMap((paragraph): Unit[] => {
    if (paragraph.bullet) return [{ lead, spans: paragraph.spans }];
    lead = paragraph.spans;
    return [];
  });
}

/** Each paragraph with the bullets beneath it as one activity. */
function withBullets(all: readonly Paragraph[]): Unit[] {
  const units: { lead: Span[]; spans: Span[] }[] = [];
  for (const [i, paragraph] of all.entries()) {
    if (paragraph.bullet && i > 0) units.at(-1)?.spans.push(...paragraph.spans);
    else units.push({ lead: [], spans: [...paragraph.spans] });
  }
  return units;
}

type ColumnReading = { readonly fields: readonly FieldDraft[]; readonly findings: readonly FindingDraft[] };

/** The date of a row with one activity: one date, several that are the same, or a set of them. */
function oneDate(text: string, lines: readonly Line[], context: PlanContext): ColumnReading {
  const spans = byLine(lines).flat();
  const values = spans.map((span) => edtf.parse(quoteOf(text, span), yearOf(context)));
  const [first] = values;
  if (spans.length > 1 && first !== undefined && values.every((value) => value === first)) {
    return { fields: [field("Activity", "due", first, spans, "activity-due", 0.85)], findings: [] };
  }
  return readDue(text, spans, context);
}

const yearOf = ({ year }: PlanContext): { year?: number } => (year === undefined ? {} : { year: year.value });

/** The date that these words say. */
function readDue(text: string, spans: readonly Span[], context: PlanContext): ColumnReading {
  const words = joinText(text, spans);
  if (!/[\p{L}\p{N}]/u.test(words)) return { fields: [], findings: [] };
  const value =
    edtf.parse(words, yearOf(context)) ??
    edtf.parse(spans.map((span) => quoteOf(text, span)).join(", "), yearOf(context));
  if (value !== undefined)
    return { fields: [field("Activity", "due", value, spans, "activity-due", 0.92)], findings: [] };
  if (isUnknownDate(words)) {
    return {
      fields: [field("Activity", "due", null, spans, "activity-due", 0.9, { missing: "stated_unknown" })],
      findings: [],
    };
  }
  const found = spans.flatMap((span) => findDates(text, span, yearOf(context)));
  const [only] = found;
  if (found.length === 1 && only?.value != null) {
    return { fields: [field("Activity", "due", only.value, spans, "activity-due-within", 0.75)], findings: [] };
  }
  const message = `"${words}" in the column of dates cannot be read as a date`;
  return { fields: [], findings: [{ code: "unread_value", severity: "info", message, spans }] };
}

/** "Energimässa i Forsnäs i mars.": the only date of the sentence, at its end. Several ("i mars, maj") are when it meets. */
function dateAtEnd(text: string, { spans }: Unit, context: PlanContext, label?: StatedYear): FieldDraft[] {
  const year = label ?? context.year;
  const found = spans.flatMap((span) => findDates(text, span, year === undefined ? {} : { year: year.value }));
  const [only] = found;
  const end = spans.at(-1)?.end ?? 0;
  if (
    found.length !== 1 ||
    only?.value == null ||
    /^[{[]/u.test(only.value) ||
    !/^[\s.)!]*$/u.test(text.slice(only.span.end, end))
  )
    return [];
  return [field("Activity", "due", only.value, [only.span], "activity-due-at-end", 0.75)];
}

/** The status of a row with one activity, in the words of its column. */
function readStatusCell({ text, words }: PlanContext, lines: readonly Line[]): ColumnReading {
  const spans = byLine(lines).flat();
  const reading = readStatus(joinText(text, spans), words.statuses);
  if (reading === undefined) return { fields: [], findings: [] };
  return statusFields(text, "Activity", reading, spans, "activity-status", 0.92);
}
