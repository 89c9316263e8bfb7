/**
 * A reading of a status wording → fields of a record, and a finding where the wording is unknown.
 * One place for how sure we are, so that every layout says it alike.
 */
import type { StatusReading } from "../fields/status-verdict.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type FieldDraft, type FindingDraft, field } from "./record-draft.ts";

/** Record types that have a status. */
export type Judged = "Goal" | "Activity" | "Assignment";

type StatusFields = { readonly fields: readonly FieldDraft[]; readonly findings: readonly FindingDraft[] };

/**
 * `words` are the spans of the wording. `confidence` is the layout's own for a known wording; an unknown wording gets 0.4,
 * a symbol without a legend 0.3. A forecast alone gives no status. Qualifiers go to goals: no other record has the property.
 */
export function statusFields(
  text: string,
  type: Judged,
  reading: StatusReading,
  words: readonly Span[],
  rule: string,
  confidence: number,
): StatusFields {
  const unknown = reading.unrecognised === true || reading.symbol === true;
  const sure = reading.symbol ? 0.3 : reading.unrecognised ? 0.4 : confidence;
  const fields: FieldDraft[] = [];
  if (reading.value !== undefined) {
    const options = reading.unrecognised ? { unrecognised: true as const } : {};
    fields.push(field(type, "status", reading.value, words, rule, sure, options));
  }
  if (type === "Goal") {
    for (const qualifier of reading.qualifiers) fields.push(field(type, "qualifier", qualifier, words, rule, sure));
  }
  return { fields, findings: unknown ? [unknownWording(text, reading, words)] : [] };
}

function unknownWording(text: string, reading: StatusReading, words: readonly Span[]): FindingDraft {
  const quote = words.map((span) => quoteOf(text, span)).join(" … ");
  return {
    code: reading.symbol ? "unread_symbol" : "unknown_status_wording",
    severity: "warning",
    message: reading.symbol
      ? `The status "${quote}" is a symbol or colour that the document does not explain; it is kept as unclear.`
      : `The status "${quote}" is on no list of wordings and in no legend; it is kept as unclear.`,
    spans: words,
    found: quote,
  };
}
