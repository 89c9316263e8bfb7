/**
 * The store → claims.jsonl: one line a claim, by document, start, end, type, property and id.
 */
import { publishedValue } from "../fields/published.ts";
import type { Claim } from "../model/claim.ts";
import type { Store } from "../store/open.ts";
import { claimsOfDocument } from "../store/read-claims.ts";
import { documentIds, filesOf, storedReading } from "../store/read-documents.ts";
import { type ClaimRow, placeInOrder } from "./rows.ts";

/** All claims by document and place. */
export function* claimRows(store: Store): Generator<ClaimRow> {
  for (const id of documentIds(store)) {
    const key = storedReading(store, id)?.key;
    if (key === undefined) throw new Error(`document ${id} has gone while it was written out`);
    const [file] = filesOf(store, key);
    if (file === undefined) throw new Error(`document ${id} has no name`);
    for (const claim of claimsOfDocument(store, key)) yield claimRowOf(claim, file);
  }
}

/** A claim as it is published: money in whole units, its first words flat beside the value. */
export function claimRowOf(claim: Claim, file: string): ClaimRow {
  return {
    id: claim.id,
    document: claim.document,
    file,
    type: claim.type,
    record: claim.record,
    property: claim.property,
    value: publishedValue(claim),
    quote: claim.quote,
    start: claim.span.start,
    end: claim.span.end,
    spans: claim.spans?.map(({ start, end, quote }) => ({ start, end, quote })),
    place: placeInOrder(claim.place),
    rule: claim.rule,
    confidence: claim.confidence,
    inferred: claim.inferred,
    missing: claim.missing,
    unrecognised: claim.unrecognised,
  };
}
