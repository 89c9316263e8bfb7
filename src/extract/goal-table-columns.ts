/**
 * The headings of a goal table → what each column holds; a verdict may be spread over columns ("Helt", "Delvis", "Inte").
 */
import { foldWords } from "../fields/fold.ts";
import type { StatusReading } from "../fields/status-verdict.ts";
import { readStatus } from "../fields/status-wording.ts";
import type { Cell, Table } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { colourName, isTelling } from "./colours.ts";
import { type ColumnName, columnOf } from "./columns.ts";
import { mayHaveActivities } from "./goal-table-activities.ts";
import { beforeNextTable, type TableEnd } from "./goal-table-end.ts";
import { readMeasure } from "./goal-table-target.ts";
import type { Vocabulary } from "./own-words.ts";
import { type Grid, type GridCell, type GridRow, gridOf } from "./regrid.ts";
import * as lists from "./vocabulary/goal-table-words.ts";

/** `choice`: a cross in it is the verdict of its heading. */
export type GoalRole = ColumnName | "parent" | "baseline" | "forecast" | "trend" | "choice";

export type GoalColumn = {
  readonly role: GoalRole;
  readonly heading: Span;
  /** What a cross here means. */
  readonly choice?: StatusReading;
};

/** Columns by their place: the grid column of a real table, the place in the row of a flat one. */
export type GoalGrid = {
  readonly columns: ReadonlyMap<number, GoalColumn>;
  readonly heads: readonly Span[];
  readonly rows: readonly GridRow[];
  readonly placeOf: (row: GridRow, cell: GridCell) => number;
  /** Where the next table begins, which ran into a flat one. */
  readonly end?: number;
};

const OWN: readonly (readonly [GoalRole, ReadonlySet<string>])[] = [
  ["baseline", new Set(lists.BASELINE_HEADINGS)],
  ["target", new Set(lists.TARGET_HEADINGS)],
  ["forecast", new Set(lists.FORECAST_HEADINGS)],
  ["trend", new Set(lists.TREND_HEADINGS)],
  ["parent", new Set(lists.PARENT_HEADINGS)],
];

/** A heading without its years, brackets and marks. */
function plain(heading: string): string {
  return foldWords(heading.replace(/\([^()]*\)|(?<!\d)(?:19|20)\d\d(?!\d)|[:?*]/gu, " "));
}

function roleOf(heading: string, { columns }: Vocabulary): GoalRole | undefined {
  const declared = columns.size === 0 ? undefined : columnOf(heading, columns);
  const words = plain(heading);
  if (declared?.exact && columns.has(words)) return declared.name;
  return OWN.find(([, headings]) => headings.has(words))?.[0] ?? (declared ?? columnOf(heading))?.name;
}

/** "Helt", "Delvis uppfyllt", "Ej påbörjat": a heading that is a verdict. */
function choiceOf(heading: string, { statuses }: Vocabulary): StatusReading | undefined {
  const reading = readStatus(heading, statuses);
  const isKnown = reading?.value !== undefined && reading.unrecognised !== true && reading.symbol !== true;
  return isKnown ? reading : undefined;
}

type PlaceOf = GoalGrid["placeOf"];

/**
 * The columns of a goal table; undefined where no column is of goals. A column of activities makes it a plan's, unless one
 * beside it judges the goals by name ("Måluppfyllelse"), one verdict a goal.
 */
export function goalGrid(document: Document, table: Table, own: Vocabulary): GoalGrid | undefined {
  const grid = gridOf(document, table, own.columns);
  const first = headerAt(document, grid, own);
  const header = grid.rows[first];
  if (header === undefined) return undefined;
  const placeOf: PlaceOf = (row, cell) => (table.flat ? row.cells.indexOf(cell) : cell.cell.column);
  const [sub, ...more] = grid.rows.slice(first + 1);
  const hasSub = sub !== undefined && isSubHeader(document, header, sub, own);
  const heads = hasSub ? [header, sub] : [header];
  const body = hasSub || sub === undefined ? more : [sub, ...more];
  const hasGoals = (row: GridRow): boolean =>
    row.cells.some(({ cell }) => roleOf(quoteOf(document.text, cell.span).trim(), own) === "goal");
  const { rows, end }: TableEnd = table.flat ? beforeNextTable(document, body, hasGoals) : { rows: body };
  const columns = settle(measured(document, headedColumns(document, heads, placeOf, own), rows, placeOf));
  addUnheaded(document, columns, rows, placeOf, own);
  const spans = heads.flatMap((row) => row.cells.map(({ cell }) => trimSpan(document.text, cell.span)));
  const found = { columns, heads: spans, rows, placeOf, ...(end === undefined ? {} : { end }) };
  return isOfGoals(columns) && mayHaveActivities(document, found) ? found : undefined;
}

function headedColumns(
  document: Document,
  [header, sub]: readonly GridRow[],
  placeOf: PlaceOf,
  own: Vocabulary,
): Map<number, GoalColumn> {
  const columns = new Map<number, GoalColumn>();
  for (const row of [header, sub]) {
    for (const cell of row?.cells ?? []) {
      if (row === undefined || (row === sub && cell.carried)) continue;
      const heading = trimSpan(document.text, cell.cell.span);
      const words = quoteOf(document.text, heading);
      const choice = choiceOf(words, own);
      const role = row === sub && choice !== undefined ? "choice" : (roleOf(words, own) ?? (choice && "choice"));
      if (heading.end === heading.start || role === undefined) continue;
      columns.set(placeOf(row, cell), { role, heading, ...(choice === undefined ? {} : { choice }) });
    }
  }
  return columns;
}

/** Of two columns of goals ("Mål", "Mål 2011"), one that holds nothing but numbers is of what they shall reach. */
function measured(
  document: Document,
  columns: ReadonlyMap<number, GoalColumn>,
  rows: readonly GridRow[],
  placeOf: PlaceOf,
): Map<number, GoalColumn> {
  const goals = [...columns].filter(([, { role }]) => role === "goal").map(([place]) => place);
  const isMeasured = (place: number): boolean => {
    const cells = rows
      .filter(({ kind }) => kind !== "full")
      .flatMap((row) => row.cells.filter((cell) => !cell.carried && placeOf(row, cell) === place))
      .map(({ cell }) => quoteOf(document.text, cell.span).trim())
      .filter((words) => words !== "");
    return cells.length > 0 && cells.every((words) => readMeasure(words) !== undefined);
  };
  const numbers = goals.length > 1 ? goals.filter(isMeasured) : [];
  if (numbers.length === goals.length) return new Map(columns);
  return new Map(
    [...columns].map(([place, column]) => [
      place,
      numbers.includes(place) ? { ...column, role: "target" as const } : column,
    ]),
  );
}

/** A column without a heading whose cells are signs, colours or words for statuses is of statuses, where no other is. */
function addUnheaded(
  document: Document,
  columns: Map<number, GoalColumn>,
  rows: readonly GridRow[],
  placeOf: PlaceOf,
  own: Vocabulary,
): void {
  const goal = [...columns.values()].find(({ role }) => role === "goal");
  if (goal === undefined || [...columns.values()].some(({ role }) => role === "status" || role === "choice")) return;
  const cells = new Map<number, Cell[]>();
  for (const row of rows.filter(({ kind }) => kind !== "full")) {
    for (const cell of row.cells.filter(({ carried }) => !carried)) {
      const place = placeOf(row, cell);
      if (!columns.has(place)) cells.set(place, [...(cells.get(place) ?? []), cell.cell]);
    }
  }
  for (const [place, list] of cells) {
    const judged = list.filter(
      (cell) => quoteOf(document.text, cell.span).trim() !== "" || isTelling(colourName(cell.fill ?? "")),
    );
    const isSaid = judged.every((cell) => looksLikeVerdict(quoteOf(document.text, cell.span).trim(), own));
    if (isSaid && judged.length * 2 >= list.length && judged.length > 1)
      columns.set(place, { role: "status", heading: goal.heading });
  }
}

const looksLikeVerdict = (words: string, own: Vocabulary): boolean =>
  !/[\p{L}\p{N}]/u.test(words) || choiceOf(words, own) !== undefined;

/** The first row that the grid or the file calls a header, or that has a column of goals beside verdicts. */
function headerAt(document: Document, grid: Grid, own: Vocabulary): number {
  return grid.rows.findIndex((row, r) => {
    if (row.kind === "header" || grid.table.rows[r]?.header) return true;
    const words = row.cells.map(({ cell }) => quoteOf(document.text, cell.span).trim());
    if (row.kind === "full" || words.some((heading) => heading.length > 80)) return false;
    const goals = words.filter((heading) => roleOf(heading, own) === "goal");
    const others = words.filter((heading) => (choiceOf(heading, own) ?? roleOf(heading, own)) !== undefined);
    return goals.length > 0 && others.length > goals.length;
  });
}

/** A second row of heads, under one that spans them: verdicts beneath "Måluppfyllelse". */
function isSubHeader(document: Document, header: GridRow, row: GridRow, own: Vocabulary): boolean {
  if (!header.cells.some(({ cell }) => cell.columnSpan > 1)) return false;
  const said = row.cells.filter(({ carried }) => !carried).map(({ cell }) => quoteOf(document.text, cell.span).trim());
  const filled = said.filter((words) => words !== "");
  return filled.length > 1 && filled.every((words) => (choiceOf(words, own) ?? roleOf(words, own)) !== undefined);
}

/** Of two columns of goals the first is what the others are part of; a verdict alone is a status column, several are choices. */
function settle(columns: ReadonlyMap<number, GoalColumn>): Map<number, GoalColumn> {
  const choices = [...columns.values()].filter(({ choice }) => choice !== undefined).length;
  const goals = [...columns].filter(([, { role }]) => role === "goal").map(([place]) => place);
  const parents = [...columns].filter(([, { role }]) => role === "parent").map(([place]) => place);
  const settled = new Map<number, GoalColumn>();
  for (const [place, column] of columns) {
    const isParent = column.role === "goal" && goals.length > 1 && place !== Math.max(...goals);
    const isGoal = column.role === "parent" && goals.length === 0 && place === Math.max(...parents);
    const role =
      choices > 1 && column.choice !== undefined ? "choice" : isParent ? "parent" : isGoal ? "goal" : column.role;
    settled.set(place, role === "choice" && choices < 2 ? { ...column, role: "status" } : { ...column, role });
  }
  return settled;
}

const JUDGING: ReadonlySet<GoalRole> = new Set([
  "status",
  "outcome",
  "comment",
  "indicator",
  "target",
  "choice",
  "forecast",
]);

function isOfGoals(columns: ReadonlyMap<number, GoalColumn>): boolean {
  const roles = [...columns.values()].map(({ role }) => role);
  return roles.includes("goal") && roles.some((role) => JUDGING.has(role));
}
