/**
 * Published rows → the shapes that the program holds, checked, and handed to the store. Money comes back in minor units.
 */
import { z } from "zod";
import { claimRow, conflictRow, documentRow, type FieldRow, findingRow, linkRow, recordRow } from "../export/rows.ts";
import type { Json } from "../fields/kind.ts";
import { heldValue } from "../fields/published.ts";
import { type PropertyName, propertiesOf, RECORD_TYPES, type RecordType } from "../fields/records.ts";
import type { DocumentFacts } from "../model/facts.ts";
import type { Place } from "../model/place.ts";
import type { Field } from "../model/reconciled.ts";
import { StoreTrouble } from "../store/trouble.ts";
import type { LoadWriter } from "../store/write-loaded.ts";

/** The values of a file's lines, each with the words that say where it stands. */
export type Lines = Iterable<{ readonly value: unknown; readonly at: string }>;

export function loadDocuments(lines: Lines, writer: LoadWriter): void {
  for (const { value, at } of lines) {
    const row = checked(documentRow, value, at);
    const { id, files, mediaType, bytes, reader, status, ignored, text } = row;
    const problems = row.problems.map(({ place, ...rest }) =>
      place === undefined ? rest : { ...rest, place: placeOf(place) },
    );
    const facts = factsOf(row);
    writer.document({ id, mediaType, byteLength: bytes, reader, status, problems, text, facts, files, ignored });
  }
}

function factsOf({ kind, title, year, date, organization, evidence }: z.infer<typeof documentRow>): DocumentFacts {
  const fact = <Value>(value: Value, proof: { rule: string; spans: { start: number; end: number }[] }) => ({
    value,
    spans: proof.spans.map(({ start, end }) => ({ start, end })),
    rule: proof.rule,
  });
  return {
    kind: fact(kind, evidence.kind),
    ...(title === undefined || evidence.title === undefined ? {} : { title: fact(title, evidence.title) }),
    ...(year === undefined || evidence.year === undefined ? {} : { year: fact(year, evidence.year) }),
    ...(date === undefined || evidence.date === undefined ? {} : { date: fact(date, evidence.date) }),
    ...(organization === undefined || evidence.organization === undefined
      ? {}
      : { organization: fact(organization, evidence.organization) }),
  };
}

export function loadClaims(lines: Lines, writer: LoadWriter): void {
  for (const { value: line, at } of lines) {
    const row = checked(claimRow, line, at);
    const { id, document, record, quote, start, end, spans, rule, confidence } = row;
    const place = placeOf(row.place);
    const [type, property] = [typeOf(row.type, at), propertyOf(row.type, row.property, at)];
    const value = held(type, property, row.value, at);
    writer.claim(
      {
        ...{ id, document, type, record, property, value, quote, span: { start, end }, place, rule, confidence },
        ...(spans === undefined ? {} : { spans }),
        ...(row.inferred === undefined ? {} : { inferred: row.inferred }),
        ...(row.missing === undefined ? {} : { missing: row.missing }),
        ...(row.unrecognised === undefined ? {} : { unrecognised: row.unrecognised }),
      },
      at,
    );
  }
}

export function loadRecords(lines: Lines, writer: LoadWriter): void {
  for (const { value, at } of lines) {
    const { id, formerIds, type: name, fields, names, claims } = checked(recordRow, value, at);
    const type = typeOf(name, at);
    const own: Partial<Record<PropertyName, Field | readonly Field[]>> = {};
    for (const [key, field] of Object.entries(fields)) {
      const property = propertyOf(type, key, at);
      own[property] = Array.isArray(field)
        ? field.map((one) => fieldOf(type, property, one, at))
        : fieldOf(type, property, field, at);
    }
    writer.record({ id, formerIds, type, fields: own, names, claims });
  }
}

function fieldOf(type: RecordType, property: PropertyName, field: FieldRow, at: string): Field {
  const { value, claim, agree, disagree, reason, decision } = field;
  const known = { value: held(type, property, value, at), claim, agree, disagree, reason };
  return decision === undefined ? known : { ...known, decision };
}

export function loadConflicts(lines: Lines, writer: LoadWriter): void {
  for (const { value: line, at } of lines) {
    const { decision, type: name, property: key, values, ...rest } = checked(conflictRow, line, at);
    const [type, property] = [typeOf(name, at), propertyOf(name, key, at)];
    const said = values.map(({ value, claims }) => ({ value: held(type, property, value, at), claims }));
    writer.conflict({ ...rest, type, property, values: said, ...(decision === undefined ? {} : { decision }) });
  }
}

export function loadLinks(lines: Lines, writer: LoadWriter): void {
  for (const { value, at } of lines) writer.link(checked(linkRow, value, at));
}

export function loadFindings(lines: Lines, writer: LoadWriter): void {
  for (const { value, at } of lines) writer.finding(checked(findingRow, value, at));
}

/** The keys that are there. */
const placeOf = (row: object): Place => Object.fromEntries(Object.entries(row));

function checked<Row>(schema: z.ZodType<Row>, value: unknown, at: string): Row {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new StoreTrouble(`${at}: ${z.prettifyError(read.error)}`);
}

function typeOf(name: string, at: string): RecordType {
  const type = RECORD_TYPES.find((one) => one === name);
  if (type === undefined) throw new StoreTrouble(`${at}: there is no type ${name}`);
  return type;
}

function propertyOf(type: string, name: string, at: string): PropertyName {
  const property = propertiesOf(typeOf(type, at)).find((one) => one === name);
  if (property === undefined) throw new StoreTrouble(`${at}: there is no property ${type}.${name}`);
  return property;
}

const json: z.ZodType<Json> = z.json();

function held(type: RecordType, property: PropertyName, value: unknown, at: string): Json {
  const published = checked(json, value, at);
  const known = published === null ? null : heldValue({ type, property, value: published });
  if (known === undefined) throw new StoreTrouble(`${at}: ${JSON.stringify(value)} is no ${type}.${property}`);
  return known;
}
