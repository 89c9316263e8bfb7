/**
 * The verdict of a row of a goal table → the fields of a goal, and the finding where nothing explains it.
 */
import type { Document } from "../model/document.ts";
import { colourName } from "./colours.ts";
import type { RowVerdict } from "./goal-table-status.ts";
import { type FieldDraft, type FindingDraft, field } from "./record-draft.ts";
import { statusFields } from "./status-fields.ts";

const RULE = "goal-table-status";

/** `shared`: one verdict for several goals. */
export function verdictFields(
  document: Document,
  verdict: RowVerdict,
  shared: boolean,
  findings: FindingDraft[],
): FieldDraft[] {
  const { reading, words, colour } = verdict;
  const told = statusFields(document.text, "Goal", reading, words, RULE, verdict.inferred ? 0.85 : 0.93);
  if (colour === undefined) findings.push(...told.findings);
  else {
    findings.push({
      code: "unread_symbol",
      severity: "warning",
      message: `The status of this goal is the colour ${colour} (${colourName(colour) ?? "unnamed"}), which the document does not explain; it is kept as unclear.`,
      spans: words,
      found: colour,
    });
  }
  const fields = told.fields.map((one) => (verdict.inferred ? { ...one, inferred: true as const } : one));
  if (shared) fields.push(field("Goal", "qualifier", "collective", words, RULE, 0.8));
  return fields;
}
