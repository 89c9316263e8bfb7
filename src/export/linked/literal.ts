/**
 * A published value → a value of JSON-LD with the type that other programs know.
 */
import { amount } from "../../fields/amount.ts";
import { edtf, period } from "../../fields/date.ts";
import { propertyOf, RECORD_TYPES } from "../../fields/records.ts";
import { year } from "../../fields/year.ts";

/** Kinds whose values are more than text. The names are those of the context. */
const TYPE_OF_KIND = new Map<unknown, string>([
  [amount, "xsd:decimal"],
  [year, "xsd:gYear"],
  [edtf, "EDTF"],
  [period, "EDTF"],
]);

/** `undefined` where there is no value. A target's parts (sv. *målvärde*) become a node of their own. */
export function literalOf(type: string, property: string, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([part, said]) => [`term:target-${part}`, decimal(said)]));
  }
  const known = RECORD_TYPES.find((name) => name === type);
  const kind = known === undefined ? undefined : propertyOf(known, property)?.kind;
  const datatype = TYPE_OF_KIND.get(kind);
  return datatype === undefined ? value : { "@type": datatype, "@value": plain(value) };
}

/** Never as a float: 0.1 stays 0.1. */
const decimal = (value: unknown): unknown =>
  typeof value === "number" ? { "@type": "xsd:decimal", "@value": plain(value) } : value;

/** A number without an exponent: amounts have two decimals at most and no more than 15 digits. */
const plain = (value: unknown): string => String(value);
