/**
 * What activities cost by the column of a plan's table (sv. *Kostnad (tkr)*): one `Amount` a row, its item the activity;
 * the row "Summa" has none. Cells without a sum ("Egna medel", "ordinarie budget") are left to the rule for other columns.
 */
import type { AmountKind } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { findMoney, parseMoney } from "../fields/money.ts";
import { findUnit } from "../fields/money-units.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { isTotalWord } from "./budget-heads.ts";
import { joinText, NOTHING, type PlanContext, type PlanReading, record } from "./plan-draft.ts";
import { type FieldDraft, field } from "./record-draft.ts";
import type { GridRow } from "./regrid.ts";

/** Headings of money that is planned, and of money that was spent. Others of the kind ("Finansiering") name who pays. */
const COST = /^(?:beräknad |uppskattad |planerad |total |årlig )?(?:kostnad|budget|belopp|tkr|kr(?![\p{L}])|kostn\.)/u;
const PLANNED = /budget|beräkn|uppskatt|planera/u;

/** The sums of one row; `activity` are the words of its activity, none in a row that only adds up. */
export function readCosts(row: GridRow, activity: readonly Span[], context: PlanContext): PlanReading {
  const { text } = context;
  const records = row.cells.flatMap(({ cell, name, heading, carried }) => {
    if (name !== "cost" || heading === undefined || carried) return [];
    const head = trimSpan(text, heading.span);
    const said = foldWords(quoteOf(text, head));
    const value = trimSpan(text, cell.span);
    const words = quoteOf(text, value);
    if (!COST.test(said) || !/\d/u.test(words)) return [];
    const unit = findUnit(quoteOf(text, head));
    if (unit === undefined && findMoney(words).length !== 1) return [];
    const money = parseMoney(words, unit);
    if (money === undefined || money.bracketed || money.minor === 0) return [];
    const kind: AmountKind = PLANNED.test(said) ? "budget" : (context.cost ?? "budget");
    const rule = "activity-cost";
    const { currency } = money;
    const fields: FieldDraft[] = [
      field("Amount", "amount", money.minor, [value], rule, 0.9),
      field("Amount", "kind", kind, [head], rule, 0.8),
      currency === undefined
        ? field("Amount", "currency", "SEK", [value], rule, 0.6, { inferred: true })
        : field("Amount", "currency", currency, [findUnit(words) === undefined ? head : value], rule, 0.9),
      ...(activity.length === 0 ? [] : [field("Amount", "item", joinText(text, activity), activity, rule, 0.85)]),
      ...(context.group === undefined
        ? []
        : [field("Amount", "owner", context.group.value, [context.group.span], "plan-title-group", 0.8)]),
    ];
    return [record("Amount", [value], fields)];
  });
  return { ...NOTHING, records };
}

/** "Summa", "Totalt": a row that adds up the others and is no activity. */
export const addsUp = (text: string, activity: readonly Span[]): boolean =>
  activity.length === 1 && isTotalWord(joinText(text, activity));
