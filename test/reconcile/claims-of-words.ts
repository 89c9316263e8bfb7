/**
 * Claims for tests, from what a document says of its things: `said(document, { type: "Goal", group: "…", text: "…" })`.
 */
import type { Json } from "../../src/fields/kind.ts";
import { type PropertyName, propertiesOf, type RecordType } from "../../src/fields/records.ts";
import type { Claim } from "../../src/model/claim.ts";
import { claimIdOf, hashOf, recordIdOf } from "../../src/model/identity.ts";
import type { SourceDocument } from "../../src/reconcile/mention.ts";

/** A document of the made-up region; its id is a hash over its name. */
export function source(name: string, facts: Partial<Omit<SourceDocument, "id">> = {}): SourceDocument {
  return { id: hashOf(name) + hashOf(name, 2), kind: "follow_up", organization: "Älvregionen", ...facts };
}

type Said = { readonly type: RecordType } & Partial<Record<PropertyName, Json>>;

/** One record a thing, one claim a property (or a value of a list), laid out one after the other. */
export function said(document: SourceDocument, ...things: readonly Said[]): Claim[] {
  let at = 0;
  return things.flatMap((thing) => {
    const record = recordIdOf(document.id, thing.type, [{ start: at, end: at + 1 }]);
    return propertiesOf(thing.type).flatMap((property) => {
      const value = thing[property];
      if (value === undefined) return [];
      return (Array.isArray(value) ? value : [value]).map((one: Json): Claim => {
        const quote = String(one);
        const span = { start: at, end: at + quote.length };
        at = span.end + 1;
        return {
          id: claimIdOf(document.id, record, property, one, [span]),
          document: document.id,
          type: thing.type,
          record,
          property,
          value: one,
          quote,
          span,
          place: {},
          rule: "test",
          confidence: 0.9,
        };
      });
    });
  });
}
