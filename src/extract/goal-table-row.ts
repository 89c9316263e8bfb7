/**
 * A row of a goal table → its goals with verdict, comment, measure and what they are part of.
 */
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { textBlocks } from "../model/walk.ts";
import { joined, linesOfCell, textOf } from "./cell-text.ts";
import type { GoalColumn, GoalRole } from "./goal-table-columns.ts";
import { verdictFields } from "./goal-table-fields.ts";
import { cellVerdict, choiceVerdict, type RowVerdict } from "./goal-table-status.ts";
import { readMeasure, targetOf } from "./goal-table-target.ts";
import { findTarget } from "./goal-target.ts";
import type { StatedYear } from "./headings.ts";
import type { Legend } from "./legend.ts";
import type { Placed } from "./people.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";

export const RULE = "goal-table";

/** A cell of the row under its heading; `carried` from a row above, which it spans. */
export type GoalCell = { readonly cell: Cell; readonly column: GoalColumn; readonly carried: boolean };

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

/** Columns that goals have no property for: understood, and left out. */
const OUT_OF_SCOPE: ReadonlySet<GoalRole> = new Set([
  ...([
    "number",
    "responsible",
    "due",
    "trend",
    "cost",
    "priority",
    "indicator",
    "baseline",
    "support",
    "need",
  ] as const),
]);
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zåäö]\))\s+(?=\p{L})/iu;

/** `goalCell` holds the goals: the row's own, or the one above where the row's is empty. */
export function readGoalRow(context: GoalRowContext, cells: readonly GoalCell[], goalCell: Cell): GoalRowReading {
  const { document } = context;
  const goals = goalsOf(document, goalCell);
  const findings: FindingDraft[] = [];
  const verdicts = verdictsOf(context, cells, goals, findings);
  const shared = sharedFields(context, cells, goals.length === 1 ? verdicts[0]?.rest : undefined, findings);
  const records = goals.map((spans, i): RecordDraft => {
    const own = ownFields(context, spans, cells);
    const verdict = verdicts.length === 1 ? verdicts[0] : verdicts[i];
    const judged =
      verdict === undefined ? [] : verdictFields(document, verdict, goals.length > verdicts.length, findings);
    return { type: "Goal", key: spans, fields: [...own, ...judged, ...shared] };
  });
  const ignored = cells
    .filter(({ column, carried }) => !carried && OUT_OF_SCOPE.has(column.role))
    .flatMap(({ cell, column }) =>
      linesOfCell(document, cell).map((span) => ({ ...span, rule: `column-${column.role}` })),
    );
  const marks = [...numberOf(document, goalCell), ...crossesOf(document, cells), ...numbersOf(document, cells)];
  return { records, findings, ignored: [...ignored, ...marks] };
}

/** Each item of a cell that is a list of several is a goal; any other cell is one. Numbers before them are no words of theirs. */
export function goalsOf(document: Document, cell: Cell): Span[][] {
  const blocks = [...textBlocks(cell.blocks)].map(({ block }) => block).filter(({ span }) => span.end > span.start);
  const items = blocks.filter((block) => block.kind === "list_item");
  if (items.length > 1 && items.length === blocks.length) return items.map(({ body }) => [body]);
  const [first, ...more] = linesOfCell(document, cell);
  if (first === undefined) return [];
  const [number] = numberOf(document, cell);
  return [joined(document, [{ start: number?.end ?? first.start, end: first.end }, ...more])];
}

/** "1.1", "a)" typed before a goal. */
function numberOf(document: Document, cell: Cell): Ignored[] {
  const [first] = linesOfCell(document, cell);
  const length = first === undefined ? 0 : (NUMBERED.exec(quoteOf(document.text, first))?.[0].length ?? 0);
  return first === undefined || length === 0
    ? []
    : [{ start: first.start, end: first.start + length, rule: "goal-number" }];
}

const under = (cells: readonly GoalCell[], role: GoalRole): GoalCell | undefined =>
  cells.find(({ column }) => column.role === role);

/** One verdict for each goal, or one for all of them; any other number cannot be told apart and is reported. */
function verdictsOf(
  context: GoalRowContext,
  cells: readonly GoalCell[],
  goals: readonly Span[][],
  findings: FindingDraft[],
): RowVerdict[] {
  const { document, legend } = context;
  const first = goals[0]?.[0];
  if (first === undefined) return [];
  const choice = choiceVerdict(
    document,
    cells.filter(({ column }) => column.role === "choice"),
  );
  if (choice !== undefined) return [choice];
  const status = under(cells, "status");
  if (status === undefined || status.carried) return [];
  const lines = linesOfCell(document, status.cell);
  if (goals.length > 1 && lines.length === goals.length) {
    return lines.flatMap(
      (line) => cellVerdict(document, { ...status.cell, span: line, blocks: [lineBlock(line)] }, legend, first) ?? [],
    );
  }
  if (goals.length > 1 && lines.length > 1) {
    const message = `${goals.length} goals stand beside ${lines.length} verdicts; which belongs to which cannot be told.`;
    findings.push({ code: "unaligned_columns", severity: "warning", message, spans: lines });
    return [];
  }
  const verdict = cellVerdict(document, status.cell, legend, first);
  if (verdict === undefined) {
    const message = `The row of the goal "${textOf(document, [first])}" has no status in its column of statuses.`;
    findings.push({ code: "goal_without_status", severity: "info", message, spans: [first] });
  }
  return verdict === undefined ? [] : [verdict];
}

const lineBlock = (span: Span): Cell["blocks"][number] => ({
  kind: "paragraph",
  span,
  marks: [],
  anchors: [],
  rawForms: [],
});

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

function spansUnder(document: Document, cells: readonly GoalCell[], role: GoalRole): Span[] {
  const found = under(cells, role);
  return found === undefined ? [] : joined(document, linesOfCell(document, found.cell));
}

/** What all goals of the row share: the comment, and a forecast, which is no status. */
function sharedFields(
  context: GoalRowContext,
  cells: readonly GoalCell[],
  rest: Span | undefined,
  findings: FindingDraft[],
): FieldDraft[] {
  const { document } = context;
  const prose = cells
    .filter(({ column, carried }) => !carried && (column.role === "comment" || column.role === "outcome"))
    .flatMap(({ cell, column }) => {
      const spans = joined(document, linesOfCell(document, cell));
      return column.role === "outcome" && isMeasure(document, spans) ? [] : spans;
    });
  const spans = [...(rest === undefined ? [] : [rest]), ...prose];
  const fields: FieldDraft[] = [];
  if (spans.length > 0) fields.push(field("Goal", "comment", textOf(document, spans), spans, RULE, 0.9));
  const forecast = under(cells, "forecast");
  const [words] = forecast === undefined ? [] : linesOfCell(document, forecast.cell);
  if (forecast !== undefined && words !== undefined) {
    const told = cellVerdict(document, forecast.cell, context.legend, words);
    if (told !== undefined) fields.push(field("Goal", "qualifier", "forecast", [words], RULE, 0.85));
  }
  const missed = missedTarget(document, cells);
  if (missed !== undefined) findings.push(missed);
  return fields;
}

const isMeasure = (document: Document, spans: readonly Span[]): boolean =>
  readMeasure(textOf(document, spans)) !== undefined;

/** An outcome that is a number is no comment. */
function numbersOf(document: Document, cells: readonly GoalCell[]): Ignored[] {
  return cells
    .filter(({ column }) => column.role === "outcome")
    .map(({ cell }) => joined(document, linesOfCell(document, cell)))
    .filter((spans) => isMeasure(document, spans))
    .flatMap((spans) => spans.map((span) => ({ ...span, rule: "column-outcome" })));
}

/** Crosses under "Helt", "Delvis"; empty ones are nothing. */
function crossesOf(document: Document, cells: readonly GoalCell[]): Ignored[] {
  return cells
    .filter(({ column }) => column.role === "choice")
    .flatMap(({ cell }) => linesOfCell(document, cell).map((span) => ({ ...span, rule: "column-choice" })));
}

/** A verdict of "fulfilled" over a number that is below what it should reach. */
function missedTarget(document: Document, cells: readonly GoalCell[]): FindingDraft | undefined {
  const [to] = spansUnder(document, cells, "target");
  const [out] = spansUnder(document, cells, "outcome");
  const target = to && readMeasure(quoteOf(document.text, to));
  const outcome = out && readMeasure(quoteOf(document.text, out));
  const [status] = spansUnder(document, cells, "status");
  if (!to || !out || !status || target === undefined || outcome === undefined || outcome.value >= target.value)
    return undefined;
  const isLess = /^\s*(?:högst|max|under|[<≤])/iu.test(quoteOf(document.text, to));
  const isFulfilled = /^(?:helt|uppfyllt|ja|uppnått)/iu.test(quoteOf(document.text, status));
  if (isLess || !isFulfilled) return undefined;
  return {
    code: "target_not_met",
    severity: "warning",
    message: `The goal is said to be reached, but ${quoteOf(document.text, out)} is less than ${quoteOf(document.text, to)}.`,
    spans: [out, to, status],
    expected: quoteOf(document.text, to),
    found: quoteOf(document.text, out),
  };
}
