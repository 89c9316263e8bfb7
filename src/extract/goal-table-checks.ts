/**
 * What does not fit together in a row of a goal table: its verdict with its comment, its measure with what came out.
 */
import type { Document } from "../model/document.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type GoalCell, spansUnder } from "./goal-table-cells.ts";
import type { RowVerdict } from "./goal-table-status.ts";
import { readMeasure } from "./goal-table-target.ts";
import type { FindingDraft } from "./record-draft.ts";
import { contradiction, missedTarget } from "./report-checks.ts";

export function checkRow(
  document: Document,
  cells: readonly GoalCell[],
  goal: readonly Span[],
  verdict: RowVerdict | undefined,
  comment: readonly Span[],
): FindingDraft[] {
  if (verdict === undefined) return [];
  const { text } = document;
  const { reading, words } = verdict;
  const told = { text: goal, status: { reading, words, rule: "goal-table", confidence: 1 }, comment };
  const below = reading.value === "fulfilled" ? belowTarget(document, cells) : undefined;
  return [...contradiction(text, told), ...(below === undefined ? missedTarget(text, told) : [below])];
}

const AT_MOST = /^\s*(?:högst|max|under|[<≤])/iu;

/** An outcome that is less than the measure it should reach. */
function belowTarget(document: Document, cells: readonly GoalCell[]): FindingDraft | undefined {
  const [to] = spansUnder(document, cells, "target");
  const [out] = spansUnder(document, cells, "outcome");
  if (to === undefined || out === undefined) return undefined;
  const [expected, found] = [quoteOf(document.text, to), quoteOf(document.text, out)];
  const [target, outcome] = [readMeasure(expected), readMeasure(found)];
  const isMissed = target !== undefined && outcome !== undefined && outcome.value < target.value;
  if (!isMissed || AT_MOST.test(expected)) return undefined;
  return {
    code: "target_not_met",
    severity: "warning",
    message: `The goal's measure is ${expected}, ${found} came out, and its status says that it is reached.`,
    spans: [to, out],
    expected,
    found,
  };
}
