/**
 * What a follow-up's cell says of an assignment: its verdict ("Uppdraget utfört"), if it has one, among its sentences.
 */

import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { leadingStatus, readStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";

export type Verdict = {
  readonly reading: StatusReading;
  readonly span: Span;
  /** "Uppdraget: …": the words call themselves a verdict. */
  readonly labelled: boolean;
};

/** Labels before a verdict on an assignment (sv. *uppdrag*); the colon makes any wording after it one. */
const ABOUT_ASSIGNMENT =
  /^(?:uppdrag(?:et|en)?|uppdragsstatus|status|bedömning|läge|måluppfyllelse)(?:\s*(?<colon>:)\s*|(?=\s))/iu;

/**
 * The verdict of a cell's sentences: what speaks of the assignment first, then any sentence that is one.
 * A label with a colon whose wording is on no list gives an unrecognised reading; prose without a verdict gives none.
 */
export function verdictOf(text: string, sentences: readonly Span[], statuses: StatusLegend): Verdict | undefined {
  const verdicts = sentences.flatMap((sentence) => readVerdict(text, sentence, statuses) ?? []);
  return (
    verdicts.find(({ labelled, reading }) => labelled && reading.unrecognised !== true) ??
    verdicts.find(({ labelled }) => labelled) ??
    verdicts[0]
  );
}

function readVerdict(text: string, sentence: Span, statuses: StatusLegend): Verdict | undefined {
  const words = quoteOf(text, sentence);
  const label = ABOUT_ASSIGNMENT.exec(words);
  const isLabelled = label !== null;
  const found = leadingStatus(words, statuses);
  if (found?.closed)
    return {
      reading: found.reading,
      span: { start: sentence.start, end: sentence.start + found.end },
      labelled: isLabelled,
    };
  if (label?.groups?.["colon"] === undefined) return undefined;
  const rest = trimSpan(text, { start: sentence.start + label[0].length, end: sentence.end });
  const after = leadingStatus(quoteOf(text, rest), statuses);
  if (after?.closed)
    return { reading: after.reading, span: { start: rest.start, end: rest.start + after.end }, labelled: true };
  const reading = readStatus(quoteOf(text, rest), statuses);
  return reading && { reading, span: rest, labelled: true };
}
