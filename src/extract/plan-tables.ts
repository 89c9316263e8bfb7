/**
 * Tables of a plan by their columns: activities (with goals beside them) and members. Also the forms without a table, where
 * "Aktiviteter", "Tidplan" and "Ansvarig" are sections that run in parallel, or each item has its date and name beneath it.
 */
import type { MemberRole } from "../fields/choices.ts";
import { memberRole } from "../fields/choices.ts";
import { email } from "../fields/email.ts";
import { phone } from "../fields/phone.ts";
import type { Cell } from "../model/block.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type ColumnName, columnOf } from "./columns.ts";
import type { Line } from "./flow.ts";
import type { StatedYear } from "./headings.ts";
import type { Person, Placed } from "./people.ts";
import { type ActivityRow, readActivityRow } from "./plan-activities.ts";
import { joinReadings, joinText, type PlanContext, type PlanReading } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import type { Mentions } from "./plan-people.ts";
import type { Section } from "./plan-sections.ts";
import type { FindingDraft } from "./record-draft.ts";
import { cellOf, type GridRow } from "./regrid.ts";

type Cells = ReadonlyMap<Cell, readonly Line[]>;

/** Reads a section of activities; `after` are the sections that follow it, where dates and names may stand. */
export function readActivities(
  section: Section,
  after: readonly Section[],
  cells: Cells,
  context: PlanContext,
): PlanReading {
  const rows = section.parts.flatMap((part) => (part.kind === "row" ? [part.row] : []));
  const lines = section.parts.flatMap((part) => (part.kind === "lines" ? part.lines : []));
  const year = section.label?.year;
  const body = rows.filter((row) => row.kind === "cells");
  const readings = rows.map((row) => readRow(row, body.length > 1, cells, context, year));
  if (rows.length === 0) readings.push(readList(lines, after, context, year));
  return joinReadings(readings);
}

function readRow(
  row: GridRow,
  isOneOfMany: boolean,
  cells: Cells,
  context: PlanContext,
  year: StatedYear | undefined,
): PlanReading {
  const inColumn = (name: ColumnName): readonly Line[] => {
    const found = cellOf(row, name);
    return found === undefined || (found.carried && name === "goal") ? [] : (cells.get(found.cell) ?? []);
  };
  if (row.kind === "header") return ignoreCells(row, cells, "column-heading");
  if (row.ragged || row.cells.every((cell) => cell.name === undefined)) return unaligned(row, cells);
  const goals = readGoals(inColumn("goal"), context, year);
  const activity: ActivityRow = {
    activity: inColumn("activity"),
    due: inColumn("due"),
    responsible: inColumn("responsible"),
    isOneOfMany,
    ...(year === undefined ? {} : { year }),
  };
  const read = readActivityRow(activity, context);
  const others: readonly ColumnName[] = ["goal", "activity", "due", "responsible"];
  const rest = row.cells.filter((cell) => cell.name === undefined || !others.includes(cell.name));
  return joinReadings([goals, read, ignoreCells({ ...row, cells: rest }, cells, "column-without-field")]);
}

function ignoreCells(row: GridRow, cells: Cells, rule: string): PlanReading {
  return { records: [], findings: [], ignored: spansOf(row, cells).map((span) => ({ ...span, rule })) };
}

function spansOf(row: GridRow, cells: Cells): Span[] {
  return row.cells
    .flatMap(({ cell }) => (cells.get(cell) ?? []).map((line) => line.span))
    .filter((span) => span.end > span.start);
}

function unaligned(row: GridRow, cells: Cells): PlanReading {
  const spans = spansOf(row, cells);
  if (spans.length === 0) return { records: [], findings: [], ignored: [] };
  const message = "a row of the table has fewer cells than its heading: which columns they belong to cannot be told";
  return { records: [], findings: [{ code: "unaligned_columns", severity: "warning", message, spans }], ignored: [] };
}

/** Items without a table: "Ansvarig: …" and "Klart: …" beneath an item are its own; else the next sections run in parallel. */
function readList(
  lines: readonly Line[],
  after: readonly Section[],
  context: PlanContext,
  year: StatedYear | undefined,
): PlanReading {
  const items: { activity: Line[]; due: Line[]; responsible: Line[] }[] = [];
  const ignored: PlanReading["ignored"][number][] = [];
  for (const line of lines.filter(({ text }) => text !== "")) {
    const attribute = attributeOf(line);
    const current = items.at(-1);
    if (attribute !== undefined && current !== undefined) {
      current[attribute.column].push(attribute.line);
      ignored.push({ ...attribute.label, rule: "activity-attribute" });
    } else if (current !== undefined && line.block === current.activity.at(-1)?.block) current.activity.push(line);
    else items.push({ activity: [line], due: [], responsible: [] });
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
    { activity, due: beside("dates"), responsible: beside("responsibles"), isOneOfMany: false, ...withYear },
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
export function readPeopleTable(row: GridRow, cells: Cells, role: MemberRole, context: PlanContext): Mentions {
  const { text } = context;
  if (row.kind !== "cells") {
    return {
      mentions: [],
      findings: [],
      ignored: spansOf(row, cells).map((span) => ({ ...span, rule: "column-heading" })),
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
