/**
 * The store → findings.jsonl: what each document shows by itself, by id.
 */
import type { Finding } from "../model/finding.ts";
import type { Store } from "../store/open.ts";
import { allFindings } from "../store/read-claims.ts";
import { type FindingRow, placeInOrder } from "./rows.ts";

export function* findingLines(store: Store): Generator<string> {
  for (const finding of allFindings(store)) yield JSON.stringify(rowOf(finding));
}

function rowOf(finding: Finding): FindingRow {
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
  };
}
