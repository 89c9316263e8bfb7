/**
 * Tables whose columns are kept apart by blanks, as programs write that lay out text for the screen: the columns are where
 * all lines are blank.
 */
import type { DraftRow } from "../../model/draft.ts";
import type { Span } from "../../model/span.ts";
import { readInline } from "./inline.ts";
import { isBlank, type Taken } from "./lines.ts";

/** Fewer lines or columns align by chance. */
const MIN_ROWS = 3;
const MIN_COLUMNS = 3;
/** One blank parts words, two part columns. */
const GUTTER = 2;
/** A paragraph of more lines than this is none of these tables. */
const MAX_ROWS = 400;
const MAX_WIDTH = 400;
const LOOKS_ALIGNED = /\S {2,}\S+(?: \S+)* {2,}\S/u;

/** The lines from `at` up to the next blank one as a table; undefined where they are none. */
export function readAlignedTable(lines: readonly string[], at: number): Taken | undefined {
  if (!LOOKS_ALIGNED.test((lines[at] ?? "").slice(0, MAX_WIDTH))) return undefined;
  const rows: string[] = [];
  for (let next = at; !isBlank(lines[next]) && rows.length <= MAX_ROWS; next++)
    rows.push((lines[next] ?? "").trimEnd());
  if (rows.length < MIN_ROWS || rows.length > MAX_ROWS) return undefined;
  if (rows.some((row) => row.length > MAX_WIDTH || row.includes("\t"))) return undefined;
  const columns = columnsOf(rows);
  if (columns.length < MIN_COLUMNS) return undefined;
  const cells = rows.map((row) => columns.map(({ start, end }) => row.slice(start, end).trim()));
  const labels = cells.filter((row) => row.filter((cell) => cell !== "").length < 2).length;
  if (labels * 3 > rows.length) return undefined;
  const drafts = cells.map(
    (row): DraftRow => ({ cells: row.map((cell) => ({ blocks: [{ kind: "paragraph", ...readInline(cell) }] })) }),
  );
  return { block: { kind: "table", rows: drafts }, lines: rows.length };
}

/** Stretches of character columns with something in them, parted by gutters that are blank in every row. */
function columnsOf(rows: readonly string[]): Span[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const columns: Span[] = [];
  let blank = GUTTER;
  for (let x = 0; x < width; x++) {
    if (rows.every((row) => x >= row.length || row.charAt(x) === " ")) {
      blank++;
      continue;
    }
    const before = columns.at(-1);
    if (blank >= GUTTER || before === undefined) columns.push({ start: x, end: x + 1 });
    else columns[columns.length - 1] = { start: before.start, end: x + 1 };
    blank = 0;
  }
  return columns;
}
