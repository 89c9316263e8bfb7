/**
 * Whether the sums of a budget table hold: each total against its rows, each row against its own columns.
 * What does not add up is a finding with what was expected; nothing is corrected.
 */
import { amount } from "../fields/amount.ts";
import type { Document } from "../model/document.ts";
import type { Sheet, SheetRow, SheetValue } from "./budget-sheet.ts";
import { textOf } from "./cell-text.ts";
import type { FindingDraft } from "./record-draft.ts";

/** All that is to be said of a sheet: sums that are off, a unit that nobody states. */
export function sheetFindings(document: Document, sheet: Sheet): FindingDraft[] {
  const findings = [
    ...columnFindings(document, sheet),
    ...sheet.rows.flatMap((row) => rowFindings(document, sheet, row)),
  ];
  const numbers = sheet.rows.flatMap(({ values }) => values);
  const [first] = numbers;
  if (sheet.unit === undefined && first !== undefined && numbers.every(({ currency }) => currency === undefined)) {
    findings.push({
      code: "unit_unstated",
      severity: "warning",
      message: "The table states no unit (kronor, tusental kronor …); its amounts stand as printed.",
      spans: [...new Set(sheet.columns.map(({ head }) => head)), first.span],
    });
  }
  return findings;
}

/** Every total against the rows before it, after it, or all: what stands in brackets may count with them or not. */
function columnFindings(document: Document, sheet: Sheet): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const [r, row] of sheet.rows.entries()) {
    if (row.sum === undefined) continue;
    for (const total of row.values.filter(({ bracketed }) => !bracketed)) {
      const ranges = rangesOf(sheet.rows, r, row.sum);
      const parts = ranges.map((rows) => plain(rows, total.column)).filter((values) => values.length > 1);
      if (parts.length === 0) continue;
      const beside = sheet.rows.flatMap(({ values }) => values).find(({ bracketed }) => bracketed === true)?.minor ?? 0;
      const sums = parts.flatMap((values) => [add(values), add(values) + beside]);
      if (sums.includes(total.minor)) continue;
      const expected = nearest(sums, total.minor);
      const most = Math.max(...parts.map((values) => values.length));
      findings.push(mismatch(document, row, total, expected, most, parts.flat()));
    }
  }
  return findings;
}

/** The rows that a total may add up: back to the total before, on to the next one, or all others. */
function rangesOf(rows: readonly SheetRow[], at: number, sum: "all" | "part"): SheetRow[][] {
  const isItem = (row: SheetRow): boolean => row.sum === undefined;
  const before = rows.slice(0, at);
  const sinceSum = before.slice(before.findLastIndex((row) => !isItem(row)) + 1);
  if (sum === "part") return [sinceSum.filter(isItem)];
  const after = rows.slice(at + 1);
  const untilSum = after.slice(
    0,
    Math.max(
      0,
      after.findIndex((row) => !isItem(row)),
    ) || after.length,
  );
  const parts = before.filter((row) => row.sum === "part");
  return [sinceSum.filter(isItem), before.filter(isItem), untilSum.filter(isItem), rows.filter(isItem), parts];
}

const plain = (rows: readonly SheetRow[], column: number): SheetValue[] =>
  rows.flatMap(({ values }) => values.filter((value) => value.column === column && value.bracketed !== true));
const add = (values: readonly SheetValue[]): number => values.reduce((sum, { minor }) => sum + minor, 0);
const nearest = (sums: readonly number[], to: number): number =>
  sums.reduce((best, sum) => (Math.abs(sum - to) < Math.abs(best - to) ? sum : best));

/** Budget less what was used is the difference, whichever sign the table gives it. */
function rowFindings(document: Document, sheet: Sheet, row: SheetRow): FindingDraft[] {
  const only = (...kinds: readonly string[]): SheetValue | undefined => {
    const columns = sheet.columns.flatMap(({ kind }, c) => (kinds.includes(kind) ? [c] : []));
    return columns.length === 1
      ? row.values.find(({ column, bracketed }) => column === columns[0] && !bracketed)
      : undefined;
  };
  const budget = only("budget");
  const used = only("outcome", "forecast");
  const left = only("difference", "remaining");
  if (budget === undefined || used === undefined || left === undefined) return [];
  const expected = budget.minor - used.minor;
  if (Math.abs(expected) === Math.abs(left.minor)) return [];
  return [mismatch(document, row, left, left.minor < 0 === expected < 0 ? expected : -expected, 2, [budget, used])];
}

function mismatch(
  document: Document,
  row: SheetRow,
  found: SheetValue,
  expected: number,
  parts: number,
  of: readonly SheetValue[],
): FindingDraft {
  const isRounding = Math.abs(found.minor - expected) * 2 <= parts * stepOf([found, ...of]);
  const name = row.name.length === 0 ? "a sum" : `"${textOf(document, row.name)}"`;
  return {
    code: "sum_mismatch",
    severity: isRounding ? "info" : "warning",
    message: `The table gives ${amount.format(found.minor)} for ${name}; its parts make ${amount.format(expected)}${isRounding ? ", which rounding may explain" : ""}.`,
    spans: [found.span, ...of.map(({ span }) => span)],
    expected: amount.format(expected),
    found: amount.format(found.minor),
  };
}

/** The smallest step that the numbers are printed in: 10 for tenths of a krona, 100000 for whole thousands. */
function stepOf(values: readonly SheetValue[]): number {
  let step = 1;
  while (step < 1e9 && values.every(({ minor }) => minor % (step * 10) === 0)) step *= 10;
  return step;
}
