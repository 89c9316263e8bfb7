/**
 * The cells of a row of a goal table: what stands under which heading, which of it is goals, comment, or left out by name.
 */
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { textBlocks } from "../model/walk.ts";
import { joined, linesOfCell, textOf } from "./cell-text.ts";
import type { GoalColumn, GoalRole } from "./goal-table-columns.ts";
import { readMeasure } from "./goal-table-target.ts";

/** A cell under its heading; `carried` from a row above, which it spans. */
export type GoalCell = { readonly cell: Cell; readonly column: GoalColumn; readonly carried: boolean };

/** Columns that goals have no property for: understood, and left out. */
const OUT_OF_SCOPE: ReadonlySet<GoalRole> = new Set<GoalRole>([
  ...(["number", "responsible", "due", "trend", "cost"] as const),
  ...(["priority", "indicator", "baseline", "support", "need"] as const),
]);
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zåäö]\))\s+(?=\p{L})/iu;

/** The row's cell of this kind. */
export function under(cells: readonly GoalCell[], role: GoalRole): GoalCell | undefined {
  return cells.find(({ column }) => column.role === role);
}

/** Its words. */
export function spansUnder(document: Document, cells: readonly GoalCell[], role: GoalRole): Span[] {
  const found = under(cells, role);
  return found === undefined ? [] : joined(document, linesOfCell(document, found.cell));
}

/** Each item of a cell that is a list of several is a goal; any other cell is one. Numbers before them are no words of theirs. */
export function goalsOf(document: Document, cell: Cell): Span[][] {
  const blocks = [...textBlocks(cell.blocks)].map(({ block }) => block).filter(({ span }) => span.end > span.start);
  const items = blocks.filter((block) => block.kind === "list_item");
  if (items.length > 1 && items.length === blocks.length) return items.map(({ body }) => [body]);
  const [first, ...more] = linesOfCell(document, cell);
  if (first === undefined) return [];
  const number = numberBefore(document, first);
  return [joined(document, [{ start: number?.end ?? first.start, end: first.end }, ...more])];
}

/** "1.1", "a)" typed before a goal. */
function numberBefore(document: Document, line: Span | undefined): Span | undefined {
  const length = line === undefined ? 0 : (NUMBERED.exec(quoteOf(document.text, line))?.[0].length ?? 0);
  return line === undefined || length === 0 ? undefined : { start: line.start, end: line.start + length };
}

/** The comments of the row, and its outcome where that is more than a number. */
export function commentOf(document: Document, cells: readonly GoalCell[]): Span[] {
  return cells
    .filter(({ column, carried }) => !carried && (column.role === "comment" || column.role === "outcome"))
    .filter((cell) => !isMeasured(document, cell))
    .flatMap(({ cell }) => joined(document, linesOfCell(document, cell)));
}

/** An outcome that is a number. */
function isMeasured(document: Document, { cell, column }: GoalCell): boolean {
  return column.role === "outcome" && readMeasure(textOf(document, linesOfCell(document, cell))) !== undefined;
}

/** In a table with activities, when they are done and by whom is theirs. */
const isOfActivity = ({ column }: GoalCell): boolean => column.role === "due" || column.role === "responsible";

/** What of the row is understood and says nothing that a goal holds. */
export function leftOut(document: Document, cells: readonly GoalCell[], goalCell: Cell): Ignored[] {
  const number = numberBefore(document, linesOfCell(document, goalCell)[0]);
  const isOut = (cell: GoalCell): boolean =>
    OUT_OF_SCOPE.has(cell.column.role) || cell.column.role === "choice" || isMeasured(document, cell);
  const ofActivities = under(cells, "activity") !== undefined;
  return [
    ...(number === undefined ? [] : [{ ...number, rule: "goal-number" }]),
    ...cells
      .filter((cell) => !cell.carried && isOut(cell) && !(ofActivities && isOfActivity(cell)))
      .flatMap(({ cell, column }) =>
        linesOfCell(document, cell).map((span) => ({ ...span, rule: `column-${column.role}` })),
      ),
  ];
}
