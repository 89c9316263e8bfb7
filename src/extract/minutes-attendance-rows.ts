/**
 * Lines of a list of those present (sv. *närvarolista*) → rows of cells: tables, lines with tabs, a sign at a line's end, and columns
 * that ran together; and what a cell's words say as a mark. Which rows make a list is the affair of `minutes-attendance.ts`.
 */
import { foldWords } from "../fields/fold.ts";
import { append } from "../model/append.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./flow.ts";
import {
  ABSENT_MARKS,
  type AttendanceColumn,
  DISTANT_MARKS,
  PARTIES,
  PRESENT_MARKS,
} from "./vocabulary/attendance-words.ts";

/** A cell, or a part of a line. */
export type Cell = {
  readonly span: Span;
  readonly text: string;
  readonly column: number;
  /** Known by its look, where columns ran together. */
  readonly kind?: AttendanceColumn;
};
/** Cells that stand beside one another, and the lines they come from. */
export type Row = { readonly lines: readonly Line[]; readonly cells: readonly Cell[] };
/** Was there, or was not. */
type Mark = "present" | "absent";

const SIGNS = new Set(PRESENT_MARKS);
const PRESENT = new Set([...PRESENT_MARKS, ...DISTANT_MARKS]);
const ABSENT = new Set(ABSENT_MARKS);
const LONGEST_CELL = 90;
/** "Anna Ek X, § 4" on a line without tab. */
const LOOSE_MARK = /^(?<name>\p{Lu}[^\t]{3,60}?)(?:\s+|(?<=\)))(?<mark>[X☒☑✓✔√](?:[,;\s(].*)?)$/u;

/** The words for looking up: without a full stop or colon at their end. */
export const bare = (words: string): string => foldWords(words).replace(/[.:]+$/u, "");

/** Rows of tables, and lines parted at tabs. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: { lines: Line[]; cells: Cell[] }[] = [];
  for (const line of lines) {
    if (line.text === "") continue;
    const before = rows.at(-1);
    const sibling = before?.lines[0];
    const isSame = line.cell !== undefined && line.table === sibling?.table && line.cell.row === sibling?.cell?.row;
    const cells =
      line.cell === undefined
        ? partsOf(line)
        : line.cell.column === 1 && LOOSE_MARK.test(line.text)
          ? partsOf(line)
          : [cellOf(line, line.cell.column)];
    if (before !== undefined && isSame) {
      before.lines.push(line);
      append(before.cells, cells);
    } else rows.push({ lines: [line], cells });
  }
  return rows.map((row) => ({ ...row, cells: row.cells.flatMap((cell, i) => cellsIn(cell, i === 0)) }));
}

/** "C Norrmark X §§ 2–3", with the name before it or in a cell of its own: columns that ran together. */
const MERGED = new RegExp(
  `^(?<name>\\p{Lu}[\\p{L}'’-]+ .*?\\s)?(?<party>${PARTIES.join("|")}) (?<place>\\p{Lu}[\\p{L}-]+)(?: (?<mark>[X☒☑✓✔√–-])(?: (?<note>.+))?)?$`,
  "u",
);

function cellsIn(cell: Cell, isFirst: boolean): Cell[] {
  const groups = cell.text.length > LONGEST_CELL ? undefined : MERGED.exec(cell.text)?.groups;
  if (groups === undefined || (groups["name"] !== undefined) !== isFirst) return [cell];
  const cells: Cell[] = [];
  let at = 0;
  const parts = [
    ["name", "name"],
    ["party", "party"],
    ["place", "organization"],
    ["mark", undefined],
    ["note", "note"],
  ] as const;
  for (const [name, kind] of parts) {
    const text = groups[name]?.trim();
    if (text === undefined) continue;
    at = cell.text.indexOf(text, at);
    const span = { start: cell.span.start + at, end: cell.span.start + at + text.length };
    cells.push({ span, text, column: cell.column + cells.length / 10, ...(kind === undefined ? {} : { kind }) });
    at += text.length;
  }
  return cells;
}

const cellOf = (line: Line, column: number): Cell => ({ span: line.span, text: line.text, column });

function partsOf(line: Line): Cell[] {
  if (!line.text.includes("\t")) {
    const loose = LOOSE_MARK.exec(line.text);
    const { name, mark } = loose?.groups ?? {};
    if (name === undefined || mark === undefined) return [cellOf(line, 1)];
    const at = line.span.end - mark.length;
    return [
      { span: { start: line.span.start, end: line.span.start + name.length }, text: name, column: 1 },
      { span: { start: at, end: line.span.end }, text: mark, column: 2 },
    ];
  }
  return [...line.text.matchAll(/[^\t]+/gu)].map((match, i) => ({
    span: { start: line.span.start + match.index, end: line.span.start + match.index + match[0].length },
    text: match[0].trim(),
    column: i + 1,
  }));
}

/** What a cell's first word or words say: "X, § 4", "Anmält förhinder". */
export function cellMark(cell: Cell): Mark | undefined {
  const words = bare(cell.text);
  const lead = bare(/^[^\s,;(§]+/u.exec(cell.text)?.[0] ?? "");
  if (PRESENT.has(words)) return "present";
  if (ABSENT.has(words)) return "absent";
  const isNumbered =
    /^\S+[\s,;(]*(?:§|punkt|ärende|p\.|fr\.?o\.?m|t\.?o\.?m|(?:ej|till|från|kl)(?!\p{L})|ordf|mötesordf|tjg|sekr)/iu.test(
      cell.text,
    );
  return PRESENT.has(lead) && isNumbered ? "present" : ABSENT.has(lead) && isNumbered ? "absent" : undefined;
}

/** A mark that makes the list one of marks. */
export const isSign = (cell: Cell): boolean =>
  SIGNS.has(bare(cell.text)) || SIGNS.has(bare(/^[^\s,;(§]+/u.exec(cell.text)?.[0] ?? ""));

/** A row with a name first and a mark in a later cell. */
export function markOf(row: Row): Mark | undefined {
  const [name, ...others] = row.cells;
  if (name === undefined || !isNamed(name)) return undefined;
  const marks = others.map(cellMark);
  return marks.includes("present") ? "present" : marks.includes("absent") ? "absent" : undefined;
}

/** Begins with a name. */
export const isNamed = (cell: Cell): boolean =>
  cell.text.length <= LONGEST_CELL &&
  /^\p{Lu}[\p{L}'’-]+ (?:\p{Ll}+ )?\p{Lu}/u.test(cell.text) &&
  !/[:!?]$/u.test(cell.text);
