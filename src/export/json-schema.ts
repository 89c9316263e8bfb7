/**
 * The checks of published rows → JSON Schema (draft 2020-12): one file for each file of JSON Lines, and one for dataset.json.
 * What a value may be follows from the table of properties.
 */
import { z } from "zod";
import { decisionRow } from "../decisions/row.ts";
import type { Json, Kind } from "../fields/kind.ts";
import { propertiesOf, propertyOf, RECORD_TYPES, type RecordType } from "../fields/records.ts";
import type { Output } from "./output.ts";
import {
  claimRow,
  conflictRow,
  datasetFile,
  documentRow,
  findingRow,
  linkRow,
  recordRow,
  SCHEMA_VERSION,
} from "./rows.ts";

/** A schema as JSON. */
export type Schema = { readonly [keyword: string]: unknown };

/** The folder that the schemas are written into. */
export const SCHEMAS_FOLDER = "schemas";

const TITLES = {
  documents: "A document: a line of documents.jsonl",
  claims: "What one document says of one property: a line of claims.jsonl",
  records: "A thing that the documents together know: a line of records.jsonl",
  conflicts: "Claims that cannot all be true: a line of conflicts.jsonl",
  links: "A link between two records: a line of links.jsonl",
  findings: "What a person should look at: a line of findings.jsonl",
  decisions: "What a person decided: a line of decisions.jsonl",
  dataset: "dataset.json: identity, numbers and checksums",
} as const;
type SchemaName = keyof typeof TITLES;

const MODELS: Readonly<Record<SchemaName, z.ZodType>> = {
  documents: documentRow,
  claims: claimRow,
  records: recordRow,
  conflicts: conflictRow,
  links: linkRow,
  findings: findingRow,
  decisions: decisionRow,
  dataset: datasetFile,
};

/** Rules beside those of the models: what the values of each property may be. */
const RULES: Readonly<Partial<Record<SchemaName, () => Schema>>> = {
  claims: () => valueRules((value) => ({ value })),
  conflicts: () =>
    valueRules((value) => ({ values: { type: "array", items: { type: "object", properties: { value } } } })),
  records: recordRules,
};

/** The schemas by name, as in "claims". */
export function jsonSchemas(): Readonly<Record<string, Schema>> {
  const names = Object.keys(TITLES) as SchemaName[];
  return Object.fromEntries(names.map((name) => [name, schemaOf(name)]));
}

/** Writes `schemas/claims.schema.json` and its like. */
export function writeJsonSchemas(output: Output): void {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    output.text(`${SCHEMAS_FOLDER}/${name}.schema.json`, (put) => {
      put(`${JSON.stringify(schema, null, 2)}\n`);
      return 1;
    });
  }
}

function schemaOf(name: SchemaName): Schema {
  const { $schema, ...rest } = z.toJSONSchema(MODELS[name], { io: "input" });
  const $id = `urn:malspar:schema:${SCHEMA_VERSION}:${name}`;
  return { $schema, $id, title: TITLES[name], ...rest, ...RULES[name]?.() };
}

const VALUES = new WeakMap<Kind<Json>, Schema>();

/** What a property's values are when they are published: money is in whole units. Many properties share a kind: made once. */
export function valueSchema(kind: Kind<Json>): Schema {
  if (kind.publish !== undefined) return { type: "number" };
  const known = VALUES.get(kind);
  if (known !== undefined) return known;
  const { $schema: _, ...schema } = z.toJSONSchema(kind.schema, { io: "input", unrepresentable: "any" });
  VALUES.set(kind, schema);
  return schema;
}

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const of = (type: RecordType): Schema => ({ properties: { type: { const: type } }, required: ["type"] });

/** One rule a record type and one a property; `at` says where in the row the value stands. */
function valueRules(at: (value: Schema) => Schema): Schema {
  const types = RECORD_TYPES.map((type) => ({
    if: of(type),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { property: { enum: propertiesOf(type) } } },
  }));
  const values = RECORD_TYPES.flatMap((type) =>
    propertiesOf(type).flatMap((property) => {
      const kind = propertyOf(type, property)?.kind;
      if (kind === undefined) return [];
      return {
        if: { properties: { type: { const: type }, property: { const: property } }, required: ["type", "property"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: at(orNull(valueSchema(kind))) },
      };
    }),
  );
  return { allOf: [{ properties: { type: { enum: RECORD_TYPES } } }, ...types, ...values] };
}

/** One rule a record type: which fields it may have, which of them are lists, and their values. */
function recordRules(): Schema {
  const types = RECORD_TYPES.map((type) => {
    const fields = propertiesOf(type).flatMap((property) => {
      const row = propertyOf(type, property);
      if (row === undefined) return [];
      const field = {
        type: "object",
        description: `sv. ${row.sv}`,
        properties: { value: orNull(valueSchema(row.kind)) },
      };
      return [[property, row.many ? { type: "array", items: field } : field]];
    });
    return {
      if: of(type),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {
        properties: { fields: { type: "object", properties: Object.fromEntries(fields), additionalProperties: false } },
      },
    };
  });
  return { allOf: [{ properties: { type: { enum: RECORD_TYPES } } }, ...types] };
}
