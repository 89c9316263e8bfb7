/**
 * A row of a budget table → its name and its amounts; what is no amount is left out by name or reported, never guessed.
 */

import { parseMoney } from "../fields/money.ts";
import type { MoneyUnit } from "../fields/money-units.ts";
import { append } from "../model/append.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { type BudgetGrid, isAmount } from "./budget-grid.ts";
import { isTotalLead, isTotalWord } from "./budget-heads.ts";
import type { SheetRow, SheetValue } from "./budget-sheet.ts";
import type { FindingDraft } from "./record-draft.ts";
import { BRACKETS_MEAN } from "./vocabulary/budget-words.ts";

/** What numbers in brackets mean here, where the document says so. */
export type Brackets = "unexplained" | "other" | "negative";

export function bracketsIn(text: string): Brackets {
  const folded = text.toLocaleLowerCase("sv");
  if (new RegExp(BRACKETS_MEAN.other, "u").test(folded)) return "other";
  return new RegExp(BRACKETS_MEAN.negative, "u").test(folded) ? "negative" : "unexplained";
}

export type RowReading = {
  readonly row?: SheetRow;
  readonly findings: readonly FindingDraft[];
  readonly ignored: readonly Ignored[];
};

const NOTHING = /^[\s\-–—−.,0]*$/u;
const WITH_BRACKET = /^(?<main>[^()]+?)\s*(?<bracket>\([^()]+\))$/u;

/** `order` are the grid's columns of amounts, as the sheet counts them. A row without amounts is a heading between rows. */
export function readBudgetRow(
  document: Document,
  cells: ReadonlyMap<number, Span>,
  grid: BudgetGrid,
  order: readonly number[],
  unit: MoneyUnit | undefined,
  brackets: Brackets,
): RowReading {
  const { text } = document;
  const findings: FindingDraft[] = [];
  const ignored: Ignored[] = [];
  const values = order.flatMap((index, column): SheetValue[] => {
    const span = cells.get(index);
    return span === undefined ? [] : readCell(text, span, column, unit, brackets, findings, ignored);
  });
  const names = nameOf(text, cells, grid, ignored);
  if (values.length === 0) {
    append(
      ignored,
      names.map((span) => ({ ...span, rule: "budget-section" })),
    );
    return { findings, ignored };
  }
  const words = names.map((span) => quoteOf(text, span)).join(" ");
  const sum = words === "" || isTotalWord(words) ? "all" : isTotalLead(words) ? "part" : undefined;
  if (sum === "all")
    append(
      ignored,
      names.map((span) => ({ ...span, rule: "budget-total" })),
    );
  return { row: { name: names, values, ...(sum === undefined ? {} : { sum }) }, findings, ignored };
}

/** The words before the amounts; account numbers and columns of notes and shares name nothing. */
function nameOf(text: string, cells: ReadonlyMap<number, Span>, grid: BudgetGrid, ignored: Ignored[]): Span[] {
  const numeric = new Set(grid.columns.map(({ index }) => index));
  const first = Math.min(...numeric);
  const names: Span[] = [];
  for (const [index, span] of cells) {
    const kind = grid.columns.find((column) => column.index === index)?.head?.kind;
    const isName = index < first && /\p{L}/u.test(quoteOf(text, span));
    if (isName && names.length === 0) names.push(span);
    else if (kind === "share" || kind === "note" || !numeric.has(index)) ignored.push({ ...span, rule: "budget-note" });
  }
  return names;
}

function readCell(
  text: string,
  span: Span,
  column: number,
  unit: MoneyUnit | undefined,
  brackets: Brackets,
  findings: FindingDraft[],
  ignored: Ignored[],
): SheetValue[] {
  const lineEnd = quoteOf(text, span).indexOf("\n");
  if (lineEnd >= 0 && isAmount(text.slice(span.start, span.start + lineEnd))) {
    // What stands below an amount is a remark; whatever nothing else reads there is reported as unclaimed.
    return readCell(
      text,
      trimSpan(text, { start: span.start, end: span.start + lineEnd }),
      column,
      unit,
      brackets,
      findings,
      ignored,
    );
  }
  const words = quoteOf(text, span);
  const both = parseMoney(words) === undefined ? WITH_BRACKET.exec(words)?.groups : undefined;
  if (both !== undefined) {
    const main = { start: span.start, end: span.start + (both["main"]?.length ?? 0) };
    const beside = { start: span.end - (both["bracket"]?.length ?? 0), end: span.end };
    return [main, beside].flatMap((part) => readCell(text, part, column, unit, brackets, findings, ignored));
  }
  const money = parseMoney(words, unit);
  if (money !== undefined) {
    const own = parseMoney(words)?.currency; // the cell's, not the head's
    const base = { column, span, ...(own === undefined ? {} : { currency: own }) };
    if (money.bracketed === undefined) return [{ ...base, minor: money.minor }];
    if (brackets === "negative") return [{ ...base, minor: -Math.abs(money.minor) }];
    if (brackets === "unexplained") return [{ ...base, minor: money.minor, bracketed: true }];
    ignored.push({ ...span, rule: "budget-other-year" });
    return [];
  }
  if (NOTHING.test(words)) ignored.push({ ...span, rule: "budget-nothing" });
  else findings.push(unread(words, span));
  return [];
}

function unread(words: string, span: Span): FindingDraft {
  return {
    code: "unread_value",
    severity: "warning",
    message: `"${words}" stands in a column of amounts and cannot be read as one.`,
    spans: [span],
    found: words,
  };
}
