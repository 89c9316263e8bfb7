/**
 * Tables that are written a row a line: cells between pipes (Markdown) or between tabs.
 */
import type { DraftCell, DraftRow } from "../../model/draft.ts";
import { readInline } from "./inline.ts";
import type { Taken } from "./lines.ts";

const PIPE_ROW = /^\|.*\|$/u;
const PIPE_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/** Two lines of this many cells between tabs are a table; lines of two cells may be labels with their values. */
const WIDE = 3;

/** Whether a table of pipes begins at line `at`: its second line is ruled, or both lines have pipes at both ends. */
export function startsPipeTable(lines: readonly string[], at: number): boolean {
  const [first, second] = [lines[at]?.trim() ?? "", lines[at + 1]?.trim() ?? ""];
  if (!first.includes("|") || !second.includes("|")) return false;
  return PIPE_RULE.test(second) || (PIPE_ROW.test(first) && PIPE_ROW.test(second));
}

export function readPipeTable(lines: readonly string[], at: number): Taken {
  const ruled = PIPE_RULE.test(lines[at + 1]?.trim() ?? "");
  const rows: DraftRow[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next]?.trim() ?? "";
    if (!line.includes("|") || !(ruled || PIPE_ROW.test(line))) break;
    if (PIPE_RULE.test(line)) continue;
    const header = ruled && next === at;
    rows.push({ ...(header ? { header: true as const } : {}), cells: pipeCells(line).map(cellOf) });
  }
  return { block: { kind: "table", rows }, lines: next - at };
}

/** Whether rows of cells between tabs begin at line `at`: two lines of three cells, or three lines of two. */
export function startsTabTable(lines: readonly string[], at: number): boolean {
  const [first, second, third] = [at, at + 1, at + 2].map((n) => tabCells(lines[n] ?? ""));
  if (first === undefined || second === undefined || third === undefined) return false;
  if (first.length >= WIDE && second.length >= WIDE) return true;
  return [first, second, third].every(([name = "", ...more]) => more.length > 0 && name !== "" && !name.endsWith(":"));
}

export function readTabTable(lines: readonly string[], at: number): Taken {
  const rows: DraftRow[] = [];
  for (let next = at; next < lines.length; next++) {
    const cells = tabCells(lines[next] ?? "");
    if (cells.length < 2) break;
    rows.push({ cells: cells.map(cellOf) });
  }
  return { block: { kind: "table", rows }, lines: rows.length };
}

function pipeCells(line: string): string[] {
  const inner = line.replace(/^\|/u, "").replace(/(?<!\\)\|$/u, "");
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll("\\|", "|").trim());
}

function tabCells(line: string): string[] {
  return line
    .trimEnd()
    .split("\t")
    .map((cell) => cell.trim());
}

function cellOf(text: string): DraftCell {
  const parts = text.split(/<br\s*\/?>/iu);
  return { blocks: parts.map((part) => ({ kind: "paragraph", ...readInline(part.trim()) })) };
}
