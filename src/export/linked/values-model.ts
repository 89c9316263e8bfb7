/**
 * What stands in nodes of linked data: identifiers, and values with their types. Each has a name in the JSON Schema.
 */
import { z } from "zod";

/** An identifier, or another text, of a pattern. */
export const iri = (pattern: string) => z.string().regex(new RegExp(`^${pattern}$`, "u"));
/** 32 digits: the id of anything but a document. */
export const HASH = "[0-9a-f]{32}";
/** 64 digits: the id of a document. */
export const SHA = "[0-9a-f]{64}";

const named = (id: string, pattern: string) => iri(pattern).meta({ id });
export const document = named("document", `document:${SHA}`);
export const documentText = named("text", `document:${SHA}/text`);
export const claim = named("claim", `claim:${HASH}`);
export const record = named("record", `record:${HASH}`);
export const decision = named("decision", `decision:${HASH}`);
export const agent = named("agent", "agent:.+");
export const work = named("activity", "activity:.+");
export const property = named("property", "term:[A-Z][A-Za-z]*-[A-Za-z]+");
/** Words of any length but none. */
export const text = z.string().min(1);

const typed = (type: string, pattern: string) =>
  z.strictObject({ "@type": z.literal(type), "@value": iri(pattern) }).meta({ id: type.replace("xsd:", "") });
/** A number that no program takes for a float. */
export const decimal = typed("xsd:decimal", "-?\\d+(?:\\.\\d+)?");
export const year = typed("xsd:gYear", "\\d{4}");
export const edtf = typed("EDTF", ".+");

/** A measure of a goal (sv. *målvärde*) is a node of its own. */
const target = z.strictObject({
  "term:target-from": decimal.optional(),
  "term:target-to": decimal,
  "term:target-unit": text,
});
/** A value of a claim or a thing. */
export const value = z.union([text, decimal, year, edtf, target]).meta({ id: "value" });
