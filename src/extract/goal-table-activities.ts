/**
 * Activities beside judged goals (sv. *Mål | Åtgärd | Måluppfyllelse | Kommentar*) → activities with their date and
 * responsible; the verdict is the goal's.
 */
import { foldWords } from "../fields/fold.ts";
import type { Document } from "../model/document.ts";
import { quoteOf } from "../model/span.ts";
import type { Flow } from "./flow.ts";
import { type GoalCell, under } from "./goal-table-cells.ts";
import type { GoalGrid, GoalRole } from "./goal-table-columns.ts";
import type { GoalRowContext } from "./goal-table-row.ts";
import { readActivityRow } from "./plan-activities.ts";
import { NOTHING, type PlanReading } from "./plan-draft.ts";
import type { LinesByCell } from "./plan-sections.ts";

/** The activities of a row; none where its cell is empty or began in a row above. */
export function readRowActivities(
  flow: Flow,
  { group, year }: GoalRowContext,
  cells: readonly GoalCell[],
  lines: LinesByCell,
): PlanReading {
  const linesUnder = (role: GoalRole) => {
    const found = under(cells, role);
    return found === undefined || found.carried ? [] : (lines.get(found.cell) ?? []).filter(({ text }) => text !== "");
  };
  const activity = linesUnder("activity");
  if (activity.length === 0) return NOTHING;
  const context = {
    text: flow.document.text,
    words: flow.words,
    ...(group === undefined ? {} : { group }),
    ...(year === undefined ? {} : { year }),
  };
  const due = linesUnder("due");
  return readActivityRow(
    { activity, due, responsible: linesUnder("responsible"), status: [], isOneOfMany: true },
    context,
  );
}

/**
 * Whether a goal table with such columns may have one of activities: where it judges the goals by name ("Måluppfyllelse", "Har
 * målet uppnåtts?"), and no row judges another activity of the goal above.
 */
export function mayHaveActivities({ text }: Document, { columns, rows, placeOf }: GoalGrid): boolean {
  if (![...columns.values()].some(({ role }) => role === "activity")) return true;
  const status = [...columns].find(([, { role }]) => role === "status");
  const goal = [...columns].find(([, { role }]) => role === "goal");
  if (status === undefined || goal === undefined || !/mål/u.test(foldWords(quoteOf(text, status[1].heading))))
    return false;
  return rows.every((row) => {
    const own = (place: number): boolean =>
      row.cells.some(
        (cell) => placeOf(row, cell) === place && !cell.carried && quoteOf(text, cell.cell.span).trim() !== "",
      );
    return row.kind !== "cells" || own(goal[0]) || !own(status[0]);
  });
}
