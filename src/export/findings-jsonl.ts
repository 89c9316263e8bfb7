/**
 * The store → findings.jsonl: what a person should look at, within documents and across them, by id.
 */
import type { Store } from "../store/open.ts";
import { allFindings, type JudgedFinding } from "../store/read-claims.ts";
import { type FindingRow, placeInOrder } from "./rows.ts";

/** All findings by id. */
export function* findingRows(store: Store): Generator<FindingRow> {
  for (const finding of allFindings(store)) yield findingRowOf(finding);
}

/** A finding as it is published. */
export function findingRowOf(finding: JudgedFinding): FindingRow {
  return {
    id: finding.id,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    documents: [...finding.documents],
    claims: [...finding.claims],
    places: finding.places.map(({ document, start, end, quote, place }) => ({
      document,
      start,
      end,
      quote,
      place: placeInOrder(place),
    })),
    expected: finding.expected,
    found: finding.found,
    decision: finding.decision,
  };
}
