/**
 * Whether the first row of a table's part on a page is the rest of a row that the page end before it cut: by the borders,
 * by the sentences, or by how the rows of a form follow each other.
 */
import { runsOn } from "../line-ends.ts";
import type { Line } from "../lines.ts";
import type { JoinedCell } from "./joined-table.ts";
import { linesOf } from "./rows.ts";

/** Rows whose first cell is empty this seldom have labels there. */
const LABELLED = 0.8;

/**
 * Whether the first row of `rows` is the rest of the last row of `before`. `bordersSay`: the rules end there as if cut.
 * Else a sentence runs on in some column, or the first column, which has a label in nearly every row, is empty.
 * A label in the first column that does not run on says that it is a new row, unless the table is a form.
 */
export function isCutRow(
  before: readonly (readonly JoinedCell[])[],
  rows: readonly (readonly JoinedCell[])[],
  bordersSay: boolean,
): boolean {
  const [last, first] = [before.at(-1), rows[0]];
  if (last === undefined || first === undefined || !haveSameColumns(last, first)) return false;
  return bordersSay || textRunsOn(before, last, first) || isFormText(before, rows);
}

const haveSameColumns = (a: readonly JoinedCell[], b: readonly JoinedCell[]): boolean =>
  a.length === b.length && a.every((cell, i) => cell.column === b[i]?.column && cell.columnSpan === b[i]?.columnSpan);

/** So many rows of text elsewhere in a table make it a form. */
const FORM = 2;

/** In a form each row of text stands under its label, in bold letters: no text follows a text, unless a page end parts them. */
function isFormText(before: readonly (readonly JoinedCell[])[], rows: readonly (readonly JoinedCell[])[]): boolean {
  const kinds = [before, rows].map((part) => part.map(kindOf));
  const [above = [], below = []] = kinds;
  if (above.at(-1) !== "text" || below[0] !== "text" || above.at(-2) !== "label") return false;
  const others = [...above.slice(0, -1), ...below.slice(1)];
  const follows = (i: number): boolean => others[i - 1] === "label";
  const texts = others.flatMap((kind, i) => (kind === "text" ? [follows(i)] : []));
  return texts.length >= FORM && texts.every((underLabel) => underLabel);
}

function kindOf(row: readonly JoinedCell[]): "label" | "text" | "empty" {
  const starts = row.flatMap((cell) => linesOf(cell).slice(0, 1));
  if (starts.length === 0) return "empty";
  return starts.every(({ bold }) => bold) ? "label" : "text";
}

function textRunsOn(
  before: readonly (readonly JoinedCell[])[],
  last: readonly JoinedCell[],
  first: readonly JoinedCell[],
): boolean {
  const pairs = first.map((cell, i) => ({ lower: linesOf(cell), upper: linesOf(last[i] ?? cell) }));
  const [label] = pairs;
  if (label === undefined || pairs.every(({ lower }) => lower.length === 0)) return false;
  const goesOn = ({ lower, upper }: { lower: readonly Line[]; upper: readonly Line[] }): boolean => {
    const [end, start] = [upper.at(-1), lower[0]];
    return end !== undefined && start !== undefined && runsOn(end, start, end.x1);
  };
  if (label.lower.length > 0) return goesOn(label);
  if (pairs.some(goesOn)) return true;
  const rows = before.filter((row) => row[0]?.column === 0);
  const labelled = rows.filter((row) => row[0] !== undefined && linesOf(row[0]).length > 0).length;
  return label.upper.length > 0 && labelled >= LABELLED * rows.length;
}
