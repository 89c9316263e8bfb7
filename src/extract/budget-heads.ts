/**
 * Headings of a budget table → which kind of amount stands beneath, for when, in which unit.
 */

import { foldWords } from "../fields/fold.ts";
import type { ReadingContext } from "../fields/kind.ts";
import { findUnit, type MoneyUnit } from "../fields/money-units.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Placed } from "./people.ts";
import { BUDGET_HEADS, type HeadKind, TOTAL_LEADS, TOTAL_WORDS } from "./vocabulary/budget-words.ts";

/** A heading as read. `period` is EDTF of the date or year it states, as it stands. */
export type BudgetHead = {
  readonly kind: HeadKind;
  readonly span: Span;
  /** "S:a dif": the sum of that column. */
  readonly total?: true;
  readonly stated?: Placed;
  readonly unit?: MoneyUnit;
};

const KINDS = Object.keys(BUDGET_HEADS) as HeadKind[];
const BY_WORDS: ReadonlyMap<string, HeadKind> = new Map(
  KINDS.flatMap((kind) => BUDGET_HEADS[kind].map((words) => [words, kind] as const)),
);
const LEAD = new RegExp(`^(?:${TOTAL_LEADS.join("|")})\\s+`, "u");
const TOTALS: ReadonlySet<string> = new Set(TOTAL_WORDS);

/** What the words of a heading say once dates, years, units and brackets are off; undefined where they are no heading of amounts. */
export function headKind(words: string): { readonly kind: HeadKind; readonly total: boolean } | undefined {
  const folded = foldWords(words).replace(/[:*]+$/u, "");
  const own = BY_WORDS.get(folded);
  if (own !== undefined) return { kind: own, total: false };
  const rest = folded.replace(LEAD, "");
  const summed = rest === folded ? undefined : BY_WORDS.get(rest);
  return summed === undefined ? undefined : { kind: summed, total: true };
}

/** Reads a whole cell: "Utfall 2009-11-28", "Budget 2010 (tkr)", "Avvikelse mot budget". */
export function readBudgetHead(text: string, span: Span, context: ReadingContext): BudgetHead | undefined {
  const words = quoteOf(text, span);
  if (words.length > 60) return undefined;
  const [date] = findDates(text, span, context).filter(({ value }) => value !== null);
  const unit = findUnit(words);
  let plain = words;
  if (unit !== undefined) plain = blank(plain, unit);
  if (date !== undefined)
    plain = blank(plain, { start: date.span.start - span.start, end: date.span.end - span.start });
  plain = foldWords(
    plain
      .replace(/\([^()]*\)|[(),;]/gu, " ")
      .replace(/(?<![\p{L}])(?:per|t\.?o\.?m\.?|för|år|i|till|och med|den)(?![\p{L}])/giu, " "),
  );
  const found = headKind(plain) ?? headKind(firstWords(plain));
  if (found === undefined) return undefined;
  return {
    kind: found.kind,
    span,
    ...(found.total ? { total: true as const } : {}),
    ...(date?.value == null ? {} : { stated: { value: date.value, span: date.span } }),
    ...(unit === undefined ? {} : { unit: unitOf(unit) }),
  };
}

const unitOf = ({ exponent, currency }: MoneyUnit): MoneyUnit => ({
  exponent,
  ...(currency === undefined ? {} : { currency }),
});

function blank(words: string, { start, end }: Span): string {
  return words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
}

/** "budget helår exkl moms" → "budget helår", "budget": the longest beginning that is a heading. */
function firstWords(words: string): string {
  const list = words.split(" ");
  for (let count = list.length - 1; count > 0; count--) {
    const lead = list.slice(0, count).join(" ");
    if (headKind(lead) !== undefined) return lead;
  }
  return "";
}

/** "Summa", "S:a:", "Totalt": the row has no item of its own. */
export function isTotalWord(words: string): boolean {
  return TOTALS.has(foldWords(words).replace(/[:.]+$/u, ""));
}

/** Whether the words begin like a sum ("Summa intäkter"). */
export function isTotalLead(words: string): boolean {
  return isTotalWord(words) || LEAD.test(foldWords(words));
}

/** When an amount is for: what has been used up to a day began with the year; budgets and forecasts are for the whole of it. */
export function periodOf(kind: HeadKind, stated: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(stated);
  if (isDay) return `${stated.slice(0, 4)}-01-01/${stated}`;
  const isMonth = /^(\d{4})-(0\d|1[0-2])$/u.test(stated);
  return isMonth && kind !== "budget" ? `${stated.slice(0, 4)}-01/${stated}` : stated;
}
