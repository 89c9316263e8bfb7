/**
 * Tables of a plan by their columns: activities, and goals beside them. Cells that reach over several rows are read once.
 * Activities without a table are read in `activity-lists.ts`, tables of people in `people-tables.ts`.
 */
import { append } from "../model/append.ts";
import { type Span, within } from "../model/span.ts";
import { addsUp, readCosts } from "./activity-costs.ts";
import { readActivityList } from "./activity-lists.ts";
import type { ColumnName } from "./columns.ts";
import type { Line } from "./flow.ts";
import { isTitleLike } from "./goal-paragraphs.ts";
import type { StatedYear } from "./headings.ts";
import { type ActivityRow, readActivityRow } from "./plan-activities.ts";
import { joinReadings, NOTHING, type PlanContext, type PlanReading, unmarked } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import { type LinesByCell, linesOfSection, type Section, tablesOfSection } from "./plan-sections.ts";
import { cellOf, type GridRow } from "./regrid.ts";

/** Reads a section of activities; `after` are the sections that follow it, where dates and names may stand. */
export function readActivities(
  section: Section,
  after: readonly Section[],
  cells: LinesByCell,
  context: PlanContext,
): PlanReading {
  const year = section.label?.year;
  const tables = tablesOfSection(section);
  const lines = linesOfSection(section);
  if (tables.length === 0) return readActivityList(lines, after, context, year);
  const headings = lines
    .filter((line) => isTitleLike(line.text))
    .map((line) => ({ ...line.span, rule: "row-heading" }));
  const readings = tables.map(({ rows }) => readRows(rows, cells, context, year));
  return joinReadings([...readings, { ...NOTHING, ignored: headings }]);
}

/** Reads the goals of tables that stand in a section of goals. */
export function readGoalRows(section: Section, cells: LinesByCell, context: PlanContext): PlanReading {
  return joinReadings(tablesOfSection(section).map(({ rows }) => readRows(rows, cells, context, section.label?.year)));
}

type Row = { readonly row: GridRow; due: Line[]; responsible: Line[] };

/** Reads the rows of one table: goals and activities by its columns. */
export function readRows(
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
      append(last.due, linesIn(row, "due"));
      append(last.responsible, linesIn(row, "responsible"));
    } else body.push({ row, due: [...linesIn(row, "due")], responsible: [...linesIn(row, "responsible")] });
  }
  for (const { row, due, responsible } of body) {
    readings.push(readGoals(linesIn(row, "goal"), context, year));
    const told = linesIn(row, "activity").flatMap((line) => (line.text === "" ? [] : [unmarked(text, line).span]));
    const isTotal = addsUp(text, told);
    const costs = readCosts(row, isTotal ? [] : told, context);
    readings.push(costs);
    const paid = costs.records.flatMap(({ key }) => key);
    const isRead = ({ name, cell }: GridRow["cells"][number]): boolean =>
      (name !== undefined && READ.has(name)) || paid.some((sum) => within(sum, cell.span));
    const judged = { ...row, cells: row.cells.filter((cell) => !isRead(cell)) };
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
    if (!isTotal || costs.records.length === 0) readings.push(readActivityRow(activity, context));
    else readings.push({ ...NOTHING, ignored: told.map((span) => ({ ...span, rule: "activity-total" })) });
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
