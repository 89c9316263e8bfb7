/**
 * The verdict of a row of a goal table → the fields of a goal, and the finding where nothing explains it.
 */
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
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
): { readonly fields: readonly FieldDraft[]; readonly findings: readonly FindingDraft[] } {
  const { reading, words, colour } = verdict;
  const told = statusFields(document.text, "Goal", reading, words, RULE, verdict.inferred ? 0.85 : 0.93);
  const fields = told.fields.map((one) => (verdict.inferred ? { ...one, inferred: true as const } : one));
  if (shared) fields.push(field("Goal", "qualifier", "collective", words, RULE, 0.8));
  return { fields, findings: colour === undefined ? told.findings : [unreadColour(colour, words)] };
}

function unreadColour(colour: string, words: readonly Span[]): FindingDraft {
  return {
    code: "unread_symbol",
    severity: "warning",
    message: `The status of this goal is the colour ${colour} (${colourName(colour) ?? "unnamed"}), which the document does not explain; it is kept as unclear.`,
    spans: words,
    found: colour,
  };
}
