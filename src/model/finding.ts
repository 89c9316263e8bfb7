/**
 * What a person should look at: trouble in a document, as data.
 */

import type { Quote } from "./claim.ts";
import type { Place } from "./place.ts";

/** Each code has a test. */
const FINDING_CODES = [
  "unknown_status_wording",
  "unread_symbol",
  "status_contradicts_comment",
  "goal_without_status",
  "duplicate_goal",
  "target_not_met",
  "unaligned_columns",
  "placeholder",
  "truncated_value",
  "unclaimed_text",
  "unread_value",
  "sum_mismatch",
  "count_mismatch",
  "set_mismatch",
  "unit_unstated",
  "date_impossible",
  "date_order",
  "date_mismatch",
  "two_values",
  "weekday_mismatch",
  "name_variant",
  "phone_area_mismatch",
  "email_domain_mismatch",
  "verdicts_differ",
  "goal_vanished",
  "uncertain_match",
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];
/** Codes of what is found across documents, though one alone may show it too. All others are found within one when it is read. */
export const CODES_ACROSS: ReadonlySet<string> = new Set([
  "goal_without_status",
  "set_mismatch",
  "date_mismatch",
  "name_variant",
  "verdicts_differ",
  "goal_vanished",
  "uncertain_match",
] satisfies FindingCode[]);

export type Severity = "error" | "warning" | "info";

export type FindingPlace = Quote & { readonly document: string; readonly place: Place };

export type Finding = {
  /** Hash over code, documents, places, expected and found. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A whole sentence in English that names the value and what to check. */
  readonly message: string;
  readonly documents: readonly string[];
  /** Ids of the claims it is about; may be empty. */
  readonly claims: readonly string[];
  readonly places: readonly FindingPlace[];
  readonly expected?: string;
  readonly found?: string;
};
