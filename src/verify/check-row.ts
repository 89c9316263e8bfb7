/**
 * One published row → what is wrong with it, in sentences. Order and references between rows are `verify-dataset.ts`'s work.
 */
import type { z } from "zod";
import type { ClaimRow, DocumentRow, FindingRow } from "../export/rows.ts";
import type { Json } from "../fields/kind.ts";
import { propertyOf, RECORD_TYPES } from "../fields/records.ts";
import type { Quote } from "../model/claim.ts";
import { claimIdOf, compare, findingIdOf } from "../model/identity.ts";

/** The row, or why it has not the published shape. */
export function shaped<Row>(schema: z.ZodType<Row>, value: unknown): { row: Row } | { faults: string[] } {
  if (value === undefined) return { faults: ["this is no line of JSON"] };
  const result = schema.safeParse(value);
  if (result.success) return { row: result.data };
  return { faults: result.error.issues.map(({ path, message }) => `${path.join(".") || "the row"}: ${message}`) };
}

/** Faults of a document by itself: names, spans, words. */
export function documentFaults(row: DocumentRow): string[] {
  const faults: string[] = [];
  const sorted = [...row.files].sort(compare);
  if (row.file !== row.files[0] || sorted.some((file, i) => file !== row.files[i])) {
    faults.push("file is not the smallest of files, or files are out of order");
  }
  if (row.status === "rejected" && row.text !== "") faults.push("it is rejected and yet has text");
  if (row.status !== "ok" && row.problems.length === 0) faults.push(`it is ${row.status} and no problem says why`);
  for (const { start, end } of row.ignored) {
    if (start >= end || end > row.text.length) faults.push(`ignored ${start}-${end} lies outside the text`);
  }
  for (const [name, fact] of Object.entries(row.evidence)) {
    for (const span of fact?.spans ?? []) faults.push(...quoteFaults(row.text, span, name));
  }
  return faults;
}

/** Faults of a claim against its document: words, value, id. */
export function claimFaults(claim: ClaimRow, document: DocumentRow): string[] {
  const spans = claim.spans ?? [claim];
  const faults = spans.flatMap((span) => quoteFaults(document.text, span, "quote"));
  const [first] = spans;
  if (first?.start !== claim.start || first.end !== claim.end) faults.push("its first span is not its start and end");
  if (claim.file !== document.file) faults.push(`its file is ${claim.file}, its document's ${document.file}`);
  const { value, fault } = heldValue(claim);
  if (fault !== undefined) faults.push(fault);
  else if (claimIdOf(claim.document, claim.record, claim.property, value, spans) !== claim.id) {
    faults.push("its id is not the hash of what it says");
  }
  return faults;
}

/** Faults of a finding by itself. */
export function findingFaults(finding: FindingRow): string[] {
  const [document, ...others] = finding.documents;
  if (document === undefined) return ["it names no document"];
  const stray = finding.places.find((place) => !finding.documents.includes(place.document));
  if (stray !== undefined) return [`a place lies in document ${stray.document}, which it does not name`];
  if (others.length > 0) return [];
  const { code, expected, found, places } = finding;
  const id = findingIdOf({
    code,
    document,
    spans: places,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  });
  return id === finding.id ? [] : ["its id is not the hash of what it says"];
}

/** Whether the words stand where they are said to. */
export function quoteFaults(text: string, { start, end, quote }: Quote, name: string): string[] {
  return text.slice(start, end) === quote ? [] : [`${name} "${quote.slice(0, 60)}" does not stand at ${start}-${end}`];
}

/** The value as the program holds it (money in minor units), or what is wrong with it. */
function heldValue({ type, property, value, missing }: ClaimRow): { value: Json; fault?: string } {
  const recordType = RECORD_TYPES.find((name) => name === type);
  const row = recordType === undefined ? undefined : propertyOf(recordType, property);
  if (row === undefined) return { value: null, fault: `there is no property ${type}.${property}` };
  if (value === null || missing !== undefined) {
    const both = value === null && missing !== undefined;
    return { value: null, ...(both ? {} : { fault: "a value is null if, and only if, missing says why" }) };
  }
  const { kind } = row;
  const held = kind.publish === undefined ? value : kind.parse(String(value));
  const checked = kind.schema.safeParse(held);
  if (!checked.success || (kind.publish !== undefined && kind.publish(checked.data) !== value)) {
    return { value: null, fault: `${JSON.stringify(value)} is no value of ${type}.${property}` };
  }
  // As it came, not as checked: the id depends on the order of keys.
  return { value: kind.publish === undefined ? JSON.parse(JSON.stringify(value)) : checked.data };
}
