/**
 * A row of a goal table → its goals with verdict, comment, measure and what they are part of.
 */
import { append } from "../model/append.ts";
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import type { Span } from "../model/span.ts";
import { linesOfCell, textOf } from "./cell-text.ts";
import { commentOf, type GoalCell, goalsOf, leftOut, spansUnder, under } from "./goal-table-cells.ts";
import { checkRow } from "./goal-table-checks.ts";
import { verdictFields } from "./goal-table-fields.ts";
import { cellVerdict, rowVerdicts } from "./goal-table-status.ts";
import { targetOf } from "./goal-table-target.ts";
import { findTarget } from "./goal-target.ts";
import type { StatedYear } from "./headings.ts";
import type { Legend } from "./legend.ts";
import type { Placed } from "./people.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";

const RULE = "goal-table";

/** What holds for the row from outside it. */
export type GoalRowContext = {
  readonly document: Document;
  readonly legend: Legend;
  readonly group?: Placed;
  readonly year?: StatedYear;
  /** What the goals are part of, from a row over the whole width or the cell above. */
  readonly parent?: Placed;
};

export type GoalRowReading = {
  readonly records: readonly RecordDraft[];
  readonly findings: readonly FindingDraft[];
  readonly ignored: readonly Ignored[];
};

/** `goalCell` holds the goals: the row's own, or the one above where the row's is empty. */
export function readGoalRow(context: GoalRowContext, cells: readonly GoalCell[], goalCell: Cell): GoalRowReading {
  const { document } = context;
  const goals = goalsOf(document, goalCell);
  const { verdicts, findings } = rowVerdicts(document, cells, goals, context.legend);
  const rest = goals.length === 1 ? verdicts[0]?.rest : undefined;
  const comment = [...(rest === undefined ? [] : [rest]), ...commentOf(document, cells)];
  const records = goals.map((spans, i): RecordDraft => {
    const verdict = verdicts.length === 1 ? verdicts[0] : verdicts[i];
    const isShared = goals.length > verdicts.length;
    const judged = verdict === undefined ? undefined : verdictFields(document, verdict, isShared);
    append(findings, judged?.findings ?? []);
    append(findings, checkRow(document, cells, spans, verdict, comment));
    const fields = [
      ...ownFields(context, spans, cells),
      ...(judged?.fields ?? []),
      ...sharedFields(context, cells, comment),
    ];
    return { type: "Goal", key: spans, fields };
  });
  return { records, findings, ignored: leftOut(document, cells, goalCell) };
}

/** Text, group, year, parent and measure of one goal. */
function ownFields(context: GoalRowContext, spans: readonly Span[], cells: readonly GoalCell[]): FieldDraft[] {
  const { document, group, year, parent } = context;
  const [first] = spans;
  const fields: FieldDraft[] = [field("Goal", "text", textOf(document, spans), spans, RULE, 0.93)];
  if (group !== undefined) fields.push(field("Goal", "group", group.value, [group.span], RULE, 0.85));
  if (year !== undefined) fields.push(field("Goal", "year", year.value, [year.span], RULE, 0.85));
  if (parent !== undefined) fields.push(field("Goal", "parent", parent.value, [parent.span], RULE, 0.88));
  const to = spansUnder(document, cells, "target")[0];
  const about = [under(cells, "target")?.column.heading, ...spansUnder(document, cells, "indicator"), first].flatMap(
    (span) => span ?? [],
  );
  const told = to === undefined ? undefined : targetOf(document, to, spansUnder(document, cells, "baseline")[0], about);
  if (told !== undefined) fields.push(field("Goal", "target", told.value, told.spans, RULE, 0.9));
  const found = told === undefined && first !== undefined ? findTarget(document.text, first) : undefined;
  if (found !== undefined) fields.push(field("Goal", "target", found.value, [found.span], RULE, 0.8));
  return fields;
}

/** What all goals of the row share: the comment, and a forecast, which is no status. */
function sharedFields(context: GoalRowContext, cells: readonly GoalCell[], comment: readonly Span[]): FieldDraft[] {
  const { document, legend } = context;
  const fields: FieldDraft[] = [];
  if (comment.length > 0) fields.push(field("Goal", "comment", textOf(document, comment), comment, RULE, 0.9));
  const forecast = under(cells, "forecast");
  const [words] = forecast === undefined ? [] : linesOfCell(document, forecast.cell);
  if (forecast !== undefined && words !== undefined && cellVerdict(document, forecast.cell, legend, words)) {
    fields.push(field("Goal", "qualifier", "forecast", [words], RULE, 0.85));
  }
  return fields;
}
