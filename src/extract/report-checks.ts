/**
 * What does not fit together within one report: a verdict and its comment, a measure and its result, goals without a verdict.
 */
import type { FindingDraft } from "./record-draft.ts";
import type { ReportReading } from "./report-reading.ts";

export function checkReport(_text: string, _reading: ReportReading): FindingDraft[] {
  return [];
}
