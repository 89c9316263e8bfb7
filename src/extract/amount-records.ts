/**
 * One sum of a sentence → its `Amount` record: whose it is, what for, which time, which currency; and sums told twice.
 */
import type { AmountKind } from "../fields/choices.ts";
import type { MoneyMention } from "../fields/money.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { ownerOf } from "./amount-owner.ts";
import type { Placed } from "./people.ts";
import { field, type RecordDraft } from "./record-draft.ts";

/** What stands around the sentences: whose sums they are where they do not say. */
export type AmountContext = {
  /** The project or section that owns every sum here. */
  readonly owner?: Placed;
  /** Who owns a sum where the sentence names nobody: the body that meets. */
  readonly fallback?: Placed;
  /** The project that the heading is about: "projektet" means it. */
  readonly project?: Placed;
  /** What the owner's whole budget is for. */
  readonly period?: Placed;
  /** What costs are here: a budget in a plan, an outcome in a follow-up. */
  readonly cost?: AmountKind;
  /** What sums without a word of their own are here (lines under "Budget"). */
  readonly kind?: AmountKind;
};

/** One sum with what the sentence says of it. */
export type Sum = {
  readonly mention: MoneyMention;
  readonly minor: number;
  readonly kind: AmountKind;
  readonly cue: Span | undefined;
  readonly item: Placed | undefined;
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** It is what something costs. */
  readonly isCost: boolean;
  /** The words before it since the sum before. */
  readonly before: Span;
  /** The words after it up to the next. */
  readonly after: Span;
};

/** The same sum of the same thing told again (in the background, then in the decision) is one: the first stands. */
export function withoutRepeats(records: readonly RecordDraft[]): RecordDraft[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    if (record.type !== "Amount") return true;
    const value = (property: string): unknown =>
      record.fields.find((field) => field.property === property)?.value ?? null;
    const owner = record.fields.find((field) => field.property === "owner");
    const sum = JSON.stringify([value("amount"), value("currency"), value("kind"), value("item")]);
    const own = `${sum} ${owner === undefined || owner.inferred ? "" : String(owner.value).toLocaleLowerCase("sv")}`;
    const isAgain = seen.has(own) || (own === `${sum} ` && seen.has(sum));
    seen.add(own).add(sum);
    return !isAgain;
  });
}

/** The record of a sum; keyed by its words. */
export function amountRecord(text: string, sentence: Span, sum: Sum, context: AmountContext): RecordDraft {
  const { mention, kind, item } = sum;
  const span = { start: mention.start, end: mention.end };
  const rule = "amount-sentence";
  const sure = mention.approximate ? 0.75 : 0.92;
  const owner = ownerOf(text, sentence, sum, context);
  const isFallback = owner !== undefined && owner === context.fallback;
  const period = periodOf(text, sum, context);
  return {
    type: "Amount",
    key: [span],
    fields: [
      field("Amount", "amount", sum.minor, [span], rule, sure),
      mention.currency === undefined
        ? field("Amount", "currency", "SEK", [span], "amount-currency-swedish", 0.7, { inferred: true })
        : field("Amount", "currency", mention.currency, [mention.unit], rule, sure),
      field(
        "Amount",
        "kind",
        kind,
        [sum.cue ?? span],
        rule,
        sum.cue === undefined ? 0.7 : sure,
        sum.cue === undefined ? { inferred: true } : {},
      ),
      ...(owner === undefined
        ? []
        : [
            field(
              "Amount",
              "owner",
              owner.value,
              [owner.span],
              rule,
              isFallback ? 0.5 : 0.85,
              isFallback ? { inferred: true } : {},
            ),
          ]),
      ...(item === undefined ? [] : [field("Amount", "item", item.value, [item.span], rule, 0.85)]),
      ...(period === undefined
        ? []
        : [
            field(
              "Amount",
              "period",
              period.value,
              [period.span],
              rule,
              0.8,
              period === context.period ? { inferred: true } : {},
            ),
          ]),
    ],
  };
}

const YEAR_BEFORE =
  /(?:[\p{L}]{0,30}budget(?:en)?|utfall(?:et)?|för|under|år|prognos(?:en)?)\s+(?:för\s+|år\s+)*((?:19|20)\d\d)(?![\d-])/iu;
const YEAR_AFTER = /^(?:\s+till(?:\s+\p{L}+){1,3})?\s*(?:för|under|år)\s+(?:år\s+)?((?:19|20)\d\d)(?![\d-])/iu;

/** "Budget 2010" before the sum, "för 2010" on either side; else what the owner's whole budget is for. */
function periodOf(text: string, sum: Sum, context: AmountContext): Placed | undefined {
  for (const [words, at] of [
    [YEAR_BEFORE, sum.before],
    [YEAR_AFTER, sum.after],
  ] as const) {
    const match = words.exec(quoteOf(text, at));
    if (match?.[1] === undefined) continue;
    const end = at.start + match.index + match[0].length;
    return { value: match[1], span: { start: end - 4, end } };
  }
  return sum.kind === "budget" && sum.item === undefined && !sum.isPart ? context.period : undefined;
}
