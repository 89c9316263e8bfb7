/**
 * What was taken out of a document, as plain records: the properties of each, several values as a list, in the order of the text.
 */
import { extractClaims } from "../../src/extract/index.ts";
import type { RecordType } from "../../src/fields/records.ts";
import type { Document } from "../../src/model/document.ts";

type Plain = { readonly [property: string]: unknown };

/** The property that names a record: it stands where that does. */
const KEY: Readonly<Record<RecordType, string>> = {
  ...{ Group: "name", Member: "name", Project: "name", Attendee: "name", Goal: "text", Activity: "text" },
  ...{ Assignment: "text", Amount: "amount", Meeting: "date", Decision: "number" },
};

/** The records of one type. */
export function recordsOf(document: Document, type: RecordType): Plain[] {
  const records = new Map<string, { at: number; plain: Record<string, unknown> }>();
  for (const claim of extractClaims(document).claims) {
    if (claim.type !== type) continue;
    const record = records.get(claim.record) ?? { at: Number.POSITIVE_INFINITY, plain: {} };
    if (claim.property === KEY[type]) record.at = Math.min(record.at, claim.span.start);
    const before = record.plain[claim.property];
    record.plain[claim.property] = before === undefined ? claim.value : [before, claim.value].flat();
    records.set(claim.record, record);
  }
  return [...records.values()].sort((a, b) => a.at - b.at).map(({ plain }) => plain);
}
