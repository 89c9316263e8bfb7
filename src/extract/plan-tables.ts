/**
 * Tables of a plan by their columns: activities (with goals beside them) and members. Also the forms without a table, where
 * "Aktiviteter", "Tidplan" and "Ansvarig" are sections that run in parallel, or each item has its date and name beneath it.
 */
import type { MemberRole } from "../fields/choices.ts";
import { memberRole } from "../fields/choices.ts";
import { email } from "../fields/email.ts";
import { phone } from "../fields/phone.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type ColumnName, columnOf } from "./columns.ts";
import type { Line } from "./flow.ts";
import { isTitleLike } from "./goal-paragraphs.ts";
import type { StatedYear } from "./headings.ts";
import type { Person, Placed } from "./people.ts";
import { type ActivityRow, readActivityRow } from "./plan-activities.ts";
import { joinReadings, joinText, NOTHING, type PlanContext, type PlanReading, unmarked } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import type { Mentions } from "./plan-people.ts";
import { type LinesByCell, linesOfSection, type Section } from "./plan-sections.ts";
import type { FindingDraft } from "./record-draft.ts";
import { cellOf, type GridRow } from "./regrid.ts";

/** Reads a section of activities; `after` are the sections that follow it, where dates and names may stand. */
export function readActivities(
  section: Section,
  after: readonly Section[],
  cells: LinesByCell,
  context: PlanContext,
): PlanReading {
  const year = section.label?.year;
  const rows = section.parts.flatMap((part) => (part.kind === "row" ? [part.row] : []));
  const lines = linesOfSection(section);
  if (rows.length === 0) return readList(lines, after, context, year);
  const headings = lines
    .filter((line) => isTitleLike(line.text))
    .map((line) => ({ ...line.span, rule: "row-heading" }));
  return joinReadings([readRows(rows, cells, context, year), { ...NOTHING, ignored: headings }]);
}

/** Reads the goals of tables that stand in a section of goals. */
export function readGoalRows(section: Section, cells: LinesByCell, context: PlanContext): PlanReading {
  const rows = section.parts.flatMap((part) => (part.kind === "row" ? [part.row] : []));
  return readRows(rows, cells, context, section.label?.year);
}

type Row = { readonly row: GridRow; due: Line[]; responsible: Line[] };

function readRows(
  rows: readonly GridRow[],
  cells: LinesByCell,
  context: PlanContext,
  year: StatedYear | undefined,
): PlanReading {
  const linesIn = (row: GridRow, name: ColumnName): readonly Line[] => {
    const found = cellOf(row, name);
    return found === undefined || found.carried ? [] : (cells.get(found.cell) ?? []);
  };
  const { text } = context;
  const readings: PlanReading[] = [];
  const body: Row[] = [];
  for (const row of rows) {
    const last = body.at(-1);
    if (row.kind === "header") readings.push(ignoreRow(text, row, cells, "column-heading"));
    else if (row.ragged || row.cells.every((cell) => cell.name === undefined))
      readings.push(unaligned(text, row, cells));
    else if (cellOf(row, "activity")?.carried && last !== undefined) {
      last.due.push(...linesIn(row, "due"));
      last.responsible.push(...linesIn(row, "responsible"));
    } else body.push({ row, due: [...linesIn(row, "due")], responsible: [...linesIn(row, "responsible")] });
  }
  for (const { row, due, responsible } of body) {
    readings.push(readGoals(linesIn(row, "goal"), context, year));
    const judged = { ...row, cells: row.cells.filter((cell) => cell.name === undefined || !READ.has(cell.name)) };
    readings.push(ignoreRow(text, judged, cells, "column-without-field"));
    if (cellOf(row, "activity") === undefined) {
      readings.push(
        ignoreRow(
          text,
          { ...row, cells: row.cells.filter(({ name }) => name !== "goal") },
          cells,
          "column-without-field",
        ),
      );
      continue;
    }
    const activity: ActivityRow = {
      activity: linesIn(row, "activity"),
      due,
      responsible,
      status: linesIn(row, "status"),
      isOneOfMany: body.length > 1,
      ...(year === undefined ? {} : { year }),
    };
    readings.push(readActivityRow(activity, context));
  }
  return joinReadings(readings);
}

/** Columns whose words become values of records. */
const READ: ReadonlySet<ColumnName> = new Set(["goal", "activity", "due", "responsible", "status"]);

function ignoreRow(text: string, row: GridRow, cells: LinesByCell, rule: string): PlanReading {
  return { ...NOTHING, ignored: spansOfRow(text, row, cells).map((span) => ({ ...span, rule })) };
}

/** The lines of a row that are not empty, without list markers. */
export function spansOfRow(text: string, row: GridRow, cells: LinesByCell): Span[] {
  return row.cells
    .flatMap(({ cell }) => (cells.get(cell) ?? []).map((line) => unmarked(text, line).span))
    .filter((span) => span.end > span.start);
}

function unaligned(text: string, row: GridRow, cells: LinesByCell): PlanReading {
  const spans = spansOfRow(text, row, cells);
  if (spans.length === 0) return NOTHING;
  const message = "which columns the cells of this row belong to cannot be told";
  return { ...NOTHING, findings: [{ code: "unaligned_columns", severity: "warning", message, spans }] };
}

/** Items without a table: "Ansvarig: …" and "Klart: …" beneath an item are its own; else the next sections run in parallel. */
function readList(
  lines: readonly Line[],
  after: readonly Section[],
  context: PlanContext,
  year: StatedYear | undefined,
): PlanReading {
  const items: { activity: Line[]; due: Line[]; responsible: Line[]; status: Line[] }[] = [];
  const ignored: PlanReading["ignored"][number][] = [];
  for (const line of lines.filter(({ text }) => text !== "")) {
    const attribute = attributeOf(line);
    const current = items.at(-1);
    if (attribute !== undefined && current !== undefined) {
      current[attribute.column].push(attribute.line);
      ignored.push({ ...attribute.label, rule: "activity-attribute" });
    } else if (current !== undefined && line.block === current.activity.at(-1)?.block) current.activity.push(line);
    else items.push({ activity: [line], due: [], responsible: [], status: [] });
  }
  const withYear = year === undefined ? {} : { year };
  if (ignored.length > 0) {
    const rows = items.map((item) => readActivityRow({ ...item, isOneOfMany: true, ...withYear }, context));
    return joinReadings([...rows, { records: [], findings: [], ignored }]);
  }
  const beside = (kind: "dates" | "responsibles"): readonly Line[] => {
    const next = after.slice(0, 2).find((section) => section.kind === kind);
    return (next?.parts ?? []).flatMap((part) => (part.kind === "lines" ? part.lines : []));
  };
  const activity = items.flatMap((item) => item.activity);
  return readActivityRow(
    {
      activity,
      due: beside("dates"),
      responsible: beside("responsibles"),
      status: [],
      isOneOfMany: false,
      ...withYear,
    },
    context,
  );
}

/** "Ansvarig: Anna Ek" → the column it stands for and the words after the colon. */
function attributeOf(line: Line): { column: "due" | "responsible"; label: Span; line: Line } | undefined {
  const colon = line.text.indexOf(":");
  if (colon < 0 || colon > 30) return undefined;
  const column = columnOf(line.text.slice(0, colon));
  if (!column?.exact || (column.name !== "due" && column.name !== "responsible")) return undefined;
  const body = line.text.slice(colon + 1).trim();
  const start = line.span.end - body.length;
  const label = { start: line.span.start, end: line.span.start + colon + 1 };
  return { column: column.name, label, line: { ...line, span: { start, end: line.span.end }, text: body } };
}

/** A row of a table of members: each cell is what its column says. */
export function readPeopleTable(row: GridRow, cells: LinesByCell, role: MemberRole, context: PlanContext): Mentions {
  const { text } = context;
  if (row.kind !== "cells") {
    return {
      mentions: [],
      findings: [],
      ignored: spansOfRow(text, row, cells).map((span) => ({ ...span, rule: "column-heading" })),
    };
  }
  const findings: FindingDraft[] = [];
  const linesIn = (name: ColumnName): readonly Line[] => {
    const found = cellOf(row, name)?.cell;
    return (found === undefined ? [] : (cells.get(found) ?? [])).filter((line) => line.text !== "");
  };
  const whole = (name: ColumnName): Placed | undefined => {
    const spans = linesIn(name).map((line) => line.span);
    const [first, last] = [spans[0], spans.at(-1)];
    return first === undefined || last === undefined
      ? undefined
      : { value: joinText(text, spans), span: { start: first.start, end: last.end } };
  };
  const unread = (span: Span): void => {
    const message = `"${quoteOf(text, span)}" cannot be read as what its column holds`;
    findings.push({ code: "unread_value", severity: "info", message, spans: [span] });
  };
  const name = whole("name");
  if (name === undefined) return { mentions: [], findings, ignored: [] };
  const phones = linesIn("phone").flatMap((line): Placed[] => {
    const value = phone.parse(line.text);
    if (value === undefined) unread(line.span);
    return value === undefined ? [] : [{ value, span: line.span }];
  });
  const address = linesIn("email")[0];
  const mail = address === undefined ? undefined : email.parse(address.text);
  if (address !== undefined && mail === undefined) unread(address.span);
  const [organization, title, said] = [whole("organization"), whole("title"), whole("role")];
  const ownRole = said === undefined ? undefined : memberRole.parse(said.value);
  const person: Person = {
    name,
    phones,
    ...(organization === undefined ? {} : { organization }),
    ...(title === undefined ? {} : { title }),
    ...(address === undefined || mail === undefined ? {} : { email: { value: mail, span: address.span } }),
    ...(said === undefined || ownRole === undefined ? {} : { role: { value: ownRole, span: said.span } }),
  };
  return { mentions: [{ person, role }], findings, ignored: [] };
}
