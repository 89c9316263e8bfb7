/**
 * A sentence → the sums of money it plans, grants, spends or leaves (sv. *budget, bidrag, utfall, överskott*).
 * A number of money without a word that says which of these it is, is none: statistics of the world outside stay out.
 */
import type { AmountKind } from "../fields/choices.ts";
import { foldSpace } from "../fields/fold.ts";
import { findMoney, type MoneyMention } from "../fields/money.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { itemOf, ownerOfDifference, projectBefore } from "./amount-parts.ts";
import { COMPLETE_PARTS, cuesIn, type FoundCue, OUTSIDE, PARTS, TOTAL } from "./amount-words.ts";
import { findGroupNames } from "./group-names.ts";
import type { Placed } from "./people.ts";
import { type FindingDraft, field, type RecordDraft } from "./record-draft.ts";

export type AmountContext = {
  /** The project or section that owns every sum here. */
  readonly owner?: Placed;
  /** Who owns a sum where the sentence names nobody: the body that meets. */
  readonly fallback?: Placed;
  /** What the owner's whole budget is for. */
  readonly period?: Placed;
  /** What costs are here: a budget in a plan, an outcome in a follow-up. */
  readonly cost?: AmountKind;
  /** What sums without a word of their own are here (lines under "Budget"). */
  readonly kind?: AmountKind;
};

export type AmountReading = { readonly records: readonly RecordDraft[]; readonly findings: readonly FindingDraft[] };

/** One sum with what the sentence says of it. */
type Sum = {
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

/** Reads one sentence (or line) of `text`. */
export function amountsIn(text: string, sentence: Span, context: AmountContext): AmountReading {
  const findings: FindingDraft[] = [];
  const sums = sumsIn(text, sentence, context, findings);
  findings.push(...sumCheck(text, sentence, sums));
  return { records: sums.map((sum) => draftOf(text, sentence, sum, context)), findings };
}

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

function sumsIn(text: string, sentence: Span, context: AmountContext, findings: FindingDraft[]): Sum[] {
  const mentions = findMoney(text, sentence);
  const sums: Sum[] = [];
  let isParts = false;
  for (const [i, mention] of mentions.entries()) {
    const before = { start: mentions[i - 1]?.end ?? sentence.start, end: mention.start };
    const after = { start: mention.end, end: mentions[i + 1]?.start ?? sentence.end };
    const words = quoteOf(text, before);
    if (OUTSIDE.test(words) || mention.rate) continue;
    const last = sums.at(-1);
    const cue = cueOf(text, before, after);
    const kind = kindOf(cue, context) ?? last?.kind ?? context.kind;
    if (kind === undefined) continue;
    if (mention.minor === undefined) {
      findings.push(unread(text, mention));
      continue;
    }
    const isConverted =
      last !== undefined && /^\s*(?:=|\(|motsvarar|eller|d\.?v\.?s\.?)[^\p{L}\p{N}]*(?:ca\.?\s*)?$/iu.test(words);
    if (last !== undefined && !isConverted && PARTS.test(words)) isParts = true;
    const isPart = isParts && last !== undefined;
    const isTotal = !isPart && TOTAL.test(words);
    const item = isConverted ? last.item : itemOf(text, { before, after, isPart, isTotal, isGrant: kind === "grant" });
    const sign =
      kind === "difference" && cue !== undefined && /^(?:under|minus|sämre)/iu.test(quoteOf(text, cue)) ? -1 : 1;
    const cueSpan = cue === undefined ? last?.cue : cue;
    sums.push({
      mention,
      minor: sign * mention.minor,
      kind,
      cue: cueSpan,
      item,
      isPart: isConverted ? last.isPart : isPart,
      isTotal: isConverted ? last.isTotal : isTotal,
      isCost: cue?.kind === "cost" || cue?.kind === "forecast",
      before,
      after,
    });
  }
  return sums;
}

/** The nearest word before the sum that says what it is, else the first after it. */
function cueOf(text: string, before: Span, after: Span): (Span & { readonly kind: FoundCue["kind"] }) | undefined {
  const placed = (cue: FoundCue | undefined, at: number) =>
    cue === undefined ? undefined : { kind: cue.kind, start: cue.start + at, end: cue.end + at };
  const nearest = placed(cuesIn(quoteOf(text, before)).at(-1), before.start);
  if (nearest !== undefined) return nearest;
  const clause = /^[^,;.()]*/u.exec(quoteOf(text, after))?.[0] ?? "";
  return placed(cuesIn(clause)[0], after.start);
}

function kindOf(cue: { readonly kind: FoundCue["kind"] } | undefined, context: AmountContext): AmountKind | undefined {
  return cue?.kind === "cost" ? (context.kind ?? context.cost) : cue?.kind;
}

const unread = (text: string, mention: MoneyMention): FindingDraft => ({
  code: "unread_value",
  severity: "warning",
  message: `The amount "${foldSpace(quoteOf(text, mention))}" cannot be read as one exact sum.`,
  spans: [{ start: mention.start, end: mention.end }],
  found: foldSpace(quoteOf(text, mention)),
});

/** Parts that are more than their whole, or that are said to be all of it and are not. */
function sumCheck(text: string, sentence: Span, sums: readonly Sum[]): FindingDraft[] {
  const whole = sums.find((sum) => !sum.isPart);
  if (whole === undefined) return [];
  const parts = sums.filter((sum) => sum.isPart && sum.mention.currency === whole.mention.currency);
  if (parts.length < 2) return [];
  const sum = parts.reduce((total, part) => total + part.minor, 0);
  const isComplete = COMPLETE_PARTS.test(quoteOf(text, sentence));
  if (sum === whole.minor || (sum < whole.minor && !isComplete)) return [];
  const spans = [whole, ...parts].map(({ mention }) => ({ start: mention.start, end: mention.end }));
  return [
    {
      code: "sum_mismatch",
      severity: "warning",
      message: `The parts of "${foldSpace(quoteOf(text, whole.mention))}" add up to ${sum / 100}, not to ${whole.minor / 100}.`,
      spans,
      expected: String(whole.minor / 100),
      found: String(sum / 100),
    },
  ];
}

function draftOf(text: string, sentence: Span, sum: Sum, context: AmountContext): RecordDraft {
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

/** How far before a sum its owner is looked for. */
const WINDOW = 400;

function ownerOf(text: string, sentence: Span, sum: Sum, context: AmountContext): Placed | undefined {
  if (sum.kind === "difference" && sum.cue !== undefined) {
    const owner = ownerOfDifference(
      text,
      { start: sum.before.start, end: Math.min(sum.cue.start, sum.mention.start) },
      sentence,
    );
    if (owner !== undefined) return owner;
  }
  if (context.owner !== undefined) return context.owner;
  const before = { start: Math.max(sentence.start, sum.mention.start - WINDOW), end: sum.mention.start };
  const project = projectBefore(text, before);
  if (project !== undefined) return project;
  const name = findGroupNames(text, before)
    .filter(({ generic }) => generic !== true)
    .at(-1);
  if (name !== undefined) return { value: name.value, span: name.span };
  return sum.isCost ? undefined : context.fallback; // what costs need not be whose meeting it is
}

const YEAR_BEFORE =
  /(?:[\p{L}]{0,30}budget(?:en)?|utfall(?:et)?|för|under|år|prognos(?:en)?)\s+(?:för\s+|år\s+)*((?:19|20)\d\d)(?![\d-])/iu;
const YEAR_AFTER = /^\s*(?:för|under|år)\s+(?:år\s+)?((?:19|20)\d\d)(?![\d-])/iu;

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
