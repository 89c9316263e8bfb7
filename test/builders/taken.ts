/**
 * What extraction could have taken out of a document, made by hand: `taken(document, goal(document, "Öka", "Helt"))`.
 */
import { claimsOf, findingsOf } from "../../src/extract/claims.ts";
import { type FindingDraft, field, type RecordDraft } from "../../src/extract/record-draft.ts";
import type { Status } from "../../src/fields/status-verdict.ts";
import type { Document } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";
import type { Taken } from "../../src/store/pack.ts";

/** Where these words stand first. @throws where they do not */
export function at(document: Document, words: string): Span {
  const start = document.text.indexOf(words);
  if (start < 0 || words === "") throw new Error(`"${words}" does not stand in the document`);
  return { start, end: start + words.length };
}

/** A goal whose text and status are these words; they say `verdict`. */
export function goal(document: Document, text: string, status: string, verdict: Status = "fulfilled"): RecordDraft {
  const [textSpan, statusSpan] = [at(document, text), at(document, status)];
  return {
    type: "Goal",
    key: [textSpan],
    fields: [
      field("Goal", "text", text, [textSpan], "test-goal", 0.9),
      field("Goal", "status", verdict, [statusSpan], "test-status", 0.8),
    ],
  };
}

/** An amount in öre, and its currency, which nobody wrote. */
export function sum(document: Document, words: string, minor: number): RecordDraft {
  const span = at(document, words);
  return {
    type: "Amount",
    key: [span],
    fields: [
      field("Amount", "amount", minor, [span], "test-amount", 1),
      field("Amount", "currency", "SEK", [span], "test-currency", 0.7, { inferred: true }),
    ],
  };
}

/** These records and findings as claims and findings of the document, which is a plan for the year. */
export function taken(
  document: Document,
  records: readonly RecordDraft[],
  findings: readonly FindingDraft[] = [],
  year = 2010,
): Taken {
  const claims = claimsOf(document, records);
  const title = document.text === "" ? {} : { title: { value: "titel", spans: [{ start: 0, end: 1 }], rule: "test" } };
  return {
    facts: {
      kind: { value: "plan", spans: [], rule: "test-kind" },
      year: { value: year, spans: [], rule: "test" },
      ...title,
    },
    claims,
    findings: findingsOf(document, findings, claims),
    ignored: document.ignored,
  };
}
