/**
 * A reading of a status → the field of a record, and the finding where its wording is on no list.
 */
import type { StatusReading } from "../fields/status-verdict.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type FieldDraft, type FindingDraft, field } from "./record-draft.ts";

export type StatusField = { readonly fields: readonly FieldDraft[]; readonly findings: readonly FindingDraft[] };

/** No field where only a forecast is said. A wording on no list is `unclear`, never guessed; a symbol without a legend too. */
export function statusField(
  document: Document,
  type: "Goal" | "Activity" | "Assignment",
  reading: StatusReading,
  span: Span,
  rule: string,
): StatusField {
  const words = quoteOf(document.text, span);
  const fields: FieldDraft[] = [];
  const findings: FindingDraft[] = [];
  if (reading.value !== undefined) {
    const confidence = reading.unrecognised ? 0.4 : reading.symbol ? 0.3 : 0.92;
    const options = reading.unrecognised ? { unrecognised: true as const } : {};
    fields.push(field(type, "status", reading.value, [span], rule, confidence, options));
  }
  if (type === "Goal") {
    for (const said of reading.qualifiers) fields.push(field("Goal", "qualifier", said, [span], rule, 0.85));
  }
  if (reading.unrecognised) {
    findings.push({
      code: "unknown_status_wording",
      severity: "warning",
      message: `The status "${words}" is on no list of wordings and in no legend; it is kept as unclear.`,
      spans: [span],
      found: words,
    });
  }
  if (reading.symbol) {
    findings.push({
      code: "unread_symbol",
      severity: "warning",
      message: `The status "${words}" is a symbol or colour that the document does not explain; it is kept as unclear.`,
      spans: [span],
      found: words,
    });
  }
  return { fields, findings };
}
