/**
 * A sentence → the sums of money it plans, grants, spends or leaves (sv. *budget, bidrag, utfall, överskott*).
 * A number of money without a word that says which of these it is, is none: statistics of the world outside stay out.
 */

import type { AmountKind } from "../fields/choices.ts";
import { foldSpace } from "../fields/fold.ts";
import { findMoney, type MoneyMention } from "../fields/money.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { itemOf } from "./amount-parts.ts";
import { type AmountContext, amountRecord, type Sum } from "./amount-records.ts";
import { COMPLETE_PARTS, cuesIn, type FoundCue, OUTSIDE, PARTS, TOTAL } from "./amount-words.ts";
import type { FindingDraft, RecordDraft } from "./record-draft.ts";

/** The records of one sentence and what is wrong in it. */
export type AmountReading = { readonly records: readonly RecordDraft[]; readonly findings: readonly FindingDraft[] };

/** Reads one sentence (or line) of `text`. */
export function amountsIn(text: string, sentence: Span, context: AmountContext): AmountReading {
  const findings: FindingDraft[] = [];
  const sums = sumsIn(text, sentence, context, findings);
  append(findings, sumCheck(text, sentence, sums));
  return { records: sums.map((sum) => amountRecord(text, sentence, sum, context)), findings };
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
