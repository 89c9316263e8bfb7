/**
 * Text taken out of Word keeps no rows: a cell is led by a tab at the start of its first line and goes on to the next such line.
 * Lines in, stretches of running text and of cells out. Where the rows end is lost; where a table ends is found here.
 */
import { markerOf } from "../list-marker.ts";
import { isBlank } from "./lines.ts";

export type Stretch =
  | { readonly kind: "flow"; readonly lines: readonly string[] }
  | { readonly kind: "cells"; readonly cells: readonly Cell[] };

/** Fewer led lines than this are indented paragraphs. */
const MIN_CELLS = 3;
/** A table ends at this many blank lines or more; fewer part paragraphs. */
const MIN_GAP = 2;
/** Led lines that are all this long are paragraphs with an indented first line. */
const PROSE_LENGTH = 200;

/** A cell as lines, the first without its tab. */
type Cell = readonly string[];

/** Cuts the lines of a document where tables begin and end. */
export function splitCells(lines: readonly string[]): Stretch[] {
  const leads: number[] = [];
  lines.forEach((line, at) => {
    if (/^ ?\t/u.test(line) && !isRow(lines, at)) leads.push(at);
  });
  const [first] = leads;
  if (first === undefined || !ledByTabs(lines, leads)) return [{ kind: "flow", lines }];
  const opening = lines.slice(0, first);
  const cells = leads.flatMap((at, n) => cellsOf(lines.slice(at, leads[n + 1] ?? lines.length)));
  const stretches: Stretch[] = [{ kind: "flow", lines: opening }];
  let table: Cell[] = [];
  cells.forEach((cell, n) => {
    const end = tableEnd(cells, n, opening, table[0] ?? cell);
    table.push(cell.slice(0, end));
    if (end === cell.length) return;
    stretches.push({ kind: "cells", cells: table }, { kind: "flow", lines: cell.slice(end) });
    table = [];
  });
  if (table.length > 0) stretches.push({ kind: "cells", cells: table });
  return stretches;
}

/** Whether a line with an empty first cell is a row among rows. */
function isRow(lines: readonly string[], at: number): boolean {
  const isWide = (line: string | undefined): boolean => (line?.trimEnd().match(/\t/gu)?.length ?? 0) > 1;
  return isWide(lines[at]) && (isWide(lines[at - 1]) || isWide(lines[at + 1]));
}

/** Whether the tabs at line starts lead cells, and do not indent lists or paragraphs. */
function ledByTabs(lines: readonly string[], leads: readonly number[]): boolean {
  const texts = leads.map((at) => (lines[at] ?? "").trim());
  const plain = texts.filter((text) => markerOf(text) === undefined);
  return leads.length >= MIN_CELLS && plain.some((text) => text.length < PROSE_LENGTH);
}

/** A led line may hold several cells; the lines after it belong to the last. */
function cellsOf(lines: readonly string[]): Cell[] {
  const [first = "", ...more] = lines;
  const parts = first.replace(/^ ?\t/u, "").trimEnd().split("\t");
  const last = parts.pop() ?? "";
  return [...parts.map((part) => [part]), [last, ...more]];
}

/**
 * The line of the cell at which its table has ended; the cell's length where the table goes on.
 * Blank lines part the list of a cell as well, so that they alone prove nothing. A table has ended at a gap where
 * - a line opens like the document itself (a second plan in the same file), or
 * - the next cell repeats the table's first (the next plan's form), or
 * - no cell comes after it, and the cell before has no gaps that its list would run parallel to.
 */
function tableEnd(cells: readonly Cell[], n: number, opening: readonly string[], label: Cell): number {
  const lines = cells[n] ?? [];
  const gaps = gapsOf(lines);
  const title = openingWords(opening);
  const again = gaps.find((at) => title !== "" && openingWords(lines.slice(at, at + 1)) === title);
  if (again !== undefined) return again;
  const next = cells[n + 1];
  if (next === undefined) {
    const parallel = n > 0 && gapsOf(cells[n - 1] ?? []).length > 0;
    return (parallel ? undefined : gaps[0]) ?? lines.length;
  }
  const repeats = n > 0 && firstLine(next) !== "" && firstLine(next) === firstLine(label);
  return (repeats ? gaps.at(-1) : undefined) ?? lines.length;
}

/** The lines after two or more blank ones where something else than an item of a list begins. */
function gapsOf(lines: readonly string[]): number[] {
  const gaps: number[] = [];
  let blank = 0;
  lines.forEach((line, at) => {
    if (isBlank(line)) blank++;
    else {
      if (at > 0 && blank >= MIN_GAP && blank < at && markerOf(line.trim()) === undefined) gaps.push(at);
      blank = 0;
    }
  });
  return gaps;
}

/** The first two words of the first line, digits made equal: "verksamhetsplan 0000". "" where it has fewer. */
function openingWords(lines: readonly string[]): string {
  const line = lines.find((text) => !isBlank(text)) ?? "";
  const [first, second] = line.trim().toLowerCase().replace(/[0-9]/gu, "0").split(/\s+/u);
  return first === undefined || second === undefined ? "" : `${first} ${second}`;
}

function firstLine(lines: readonly string[]): string {
  return (lines.find((text) => !isBlank(text)) ?? "").trim().toLowerCase();
}
