/**
 * Heads of a table that are repeated on a later page. Rows of its body may say the same as others by chance: what is dropped must
 * look like a head.
 */
import type { CellRegion } from "../region.ts";
import { isFigure } from "./figures.ts";
import type { JoinedCell } from "./joined-table.ts";
import { linesOf, rowText } from "./rows.ts";

type Row = readonly (CellRegion | JoinedCell)[];

/** How many of the first rows of a part are the first rows of the table again: its heads. */
export function repeatedHeads(
  table: readonly (readonly JoinedCell[])[],
  part: readonly (readonly CellRegion[])[],
): number {
  let count = 0;
  for (const row of part.slice(0, -1)) {
    const head = table[count];
    if (head === undefined || rowText(head) === "" || rowText(head) !== rowText(row)) break;
    if (!isHead(head, table[count - 1], table[0])) break;
    count++;
  }
  return count;
}

/** The first row, if it is no row of figures; then rows that look like it, and one without figures under heads over several columns. */
function isHead(row: Row, above: Row | undefined, first: Row | undefined): boolean {
  const [own, topmost] = [lookOf(row), lookOf(first ?? row)];
  if (above === undefined) return own !== PLAIN || !hasFigures(row);
  if (own === topmost && own !== PLAIN) return true;
  return above.some(({ columnSpan }) => columnSpan > 1) && !hasFigures(row);
}

const hasFigures = (row: Row): boolean => row.some((cell) => linesOf(cell).some(isFigure));

const PLAIN = "";

/** Bold letters and a colour that all cells of a row have. */
function lookOf(row: Row): string {
  const bold = row.every((cell) => linesOf(cell).every((line) => line.bold));
  const [first] = row;
  const fill = row.every((cell) => cell.fill === first?.fill) ? first?.fill : undefined;
  return `${bold ? "bold" : PLAIN}${fill ?? PLAIN}`;
}
