/**
 * The store → records.jsonl: one line a thing that the documents together know, by id.
 */
import { publishedValue } from "../fields/published.ts";
import { type PropertyName, propertiesOf, type RecordType } from "../fields/records.ts";
import type { Field } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { allRecords, claimIdsOf, type StoredRecord } from "../store/read-records.ts";
import type { FieldRow, RecordRow } from "./rows.ts";

/** All records by id. */
export function* recordRows(store: Store): Generator<RecordRow> {
  for (const record of allRecords(store)) yield recordRowOf(record, () => claimIdsOf(store, record.key));
}

/** A record as it is published; its fields in the order of the table of properties. Its claims are looked up when they are asked for. */
export function recordRowOf({ id, formerIds, type, fields, names }: StoredRecord, claims: () => string[]): RecordRow {
  const rows: Partial<Record<PropertyName, FieldRow | FieldRow[]>> = {};
  for (const property of propertiesOf(type)) {
    const field = fields[property];
    if (field === undefined) continue;
    rows[property] = isList(field)
      ? field.map((one) => fieldRowOf(type, property, one))
      : fieldRowOf(type, property, field);
  }
  return {
    id,
    formerIds: [...formerIds],
    type,
    fields: rows,
    names: names.map(({ name, documents, years }) => ({ name, documents: [...documents], years: [...years] })),
    get claims() {
      return claims();
    },
  };
}

const isList = (field: Field | readonly Field[]): field is readonly Field[] => Array.isArray(field);

function fieldRowOf(type: RecordType, property: PropertyName, field: Field): FieldRow {
  return {
    value: publishedValue({ type, property, value: field.value }),
    claim: field.claim,
    agree: [...field.agree],
    disagree: [...field.disagree],
    reason: field.reason,
    decision: field.decision,
  };
}
