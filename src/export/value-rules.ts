/**
 * The table of properties → what the values of published rows may be, as JSON Schema beside that of their models.
 */
import { z } from "zod";
import type { Json, Kind } from "../fields/kind.ts";
import { propertiesOf, propertyOf, RECORD_TYPES, type RecordType } from "../fields/records.ts";

/** A schema as JSON. */
export type Schema = { readonly [keyword: string]: unknown };

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
export function valueRules(at: (value: Schema) => Schema): Schema {
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
export function recordRules(): Schema {
  const types = RECORD_TYPES.map((type) => ({
    if: of(type),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { fields: fieldsSchema(type) } },
  }));
  return { allOf: [{ properties: { type: { enum: RECORD_TYPES } } }, ...types] };
}

/** The same for the records of a tree, which lie by type and have their fields beside their id. */
export function treeRules(): Schema {
  const types = RECORD_TYPES.map((type) => [type, { type: "array", items: fieldsSchema(type, { id: {} }) }]);
  return { allOf: [{ properties: { records: { type: "object", properties: Object.fromEntries(types) } } }] };
}

/** The fields of a record of a type; nothing stands beside them but `others`. */
function fieldsSchema(type: RecordType, others: Schema = {}): Schema {
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
  return { type: "object", properties: { ...others, ...Object.fromEntries(fields) }, additionalProperties: false };
}
