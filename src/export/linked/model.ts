/**
 * The shape of the linked data as JSON: what stands in each kind of node. What the words mean is told by the context, and
 * defined by others (JSON-LD, PROV-O, Web Annotation).
 */
import { z } from "zod";
import { propertiesOf, RECORD_TYPES, type RecordType } from "../../fields/records.ts";
import { DOCUMENT_KINDS } from "../../model/facts.ts";
import { PROFILES } from "../dataset.ts";
import { count, sha256 } from "../rows.ts";
import { annotation } from "./anchor-model.ts";
import {
  agent,
  claim,
  decimal,
  decision,
  document,
  documentText,
  edtf,
  HASH,
  iri,
  property,
  record,
  SHA,
  text,
  value,
  work,
  year,
} from "./values-model.ts";

const types = (first: string, second: string) => z.tuple([z.literal(first), z.literal(second)]);
const entity = (name: string) => types("prov:Entity", `term:${name}`);

const claimNode = z.strictObject({
  id: claim,
  type: entity("Claim"),
  wasDerivedFrom: documentText,
  wasGeneratedBy: work,
  about: iri(`mention:${HASH}`),
  property,
  "term:value": value.optional(),
  "term:confidence": decimal,
  "term:inferred": z.literal(true).optional(),
  "term:missing": z.enum(["stated_unknown", "truncated"]).optional(),
  "term:unrecognised": z.literal(true).optional(),
});

const choice = z.strictObject({
  id: iri(`record:${HASH}/[A-Za-z]+(?:/\\d+)?`),
  type: entity("Choice"),
  about: record,
  property,
  "term:value": value.optional(),
  wasDerivedFrom: claim.optional(),
  wasGeneratedBy: z.union([z.literal("activity:joining"), z.tuple([decision, z.literal("activity:joining")])]),
  agree: z.array(claim),
  disagree: z.array(claim),
  "term:reason": text,
});

/** A thing: under the name of each property the values that were chosen. */
const thing = (type: RecordType) =>
  z.strictObject({
    id: record,
    type: entity(type),
    ...Object.fromEntries(propertiesOf(type).map((name) => [`term:${type}-${name}`, z.array(value).min(1).optional()])),
    "term:calledAs": z.array(text),
    wasDerivedFrom: z.array(claim),
    wasGeneratedBy: z.literal("activity:joining"),
    alternateOf: z.array(record),
  });

const link = z.strictObject({
  id: iri(`link:${HASH}`),
  type: entity("Link"),
  "term:kind": iri("[a-z_]+"),
  from: record,
  to: record,
  "term:at": edtf.optional(),
  "term:confidence": decimal,
  "term:reason": text,
  wasDerivedFrom: z.array(claim),
  wasGeneratedBy: z.literal("activity:joining"),
  wasInfluencedBy: decision.optional(),
});

const reviewed = z.strictObject({
  id: decision,
  type: types("prov:Activity", "term:ReviewDecision"),
  "term:action": iri("[a-z_]+"),
  endedAt: z.iso.datetime(),
  wasAssociatedWith: z.strictObject({ id: agent, type: z.literal("prov:Person"), "foaf:name": text }),
  used: z.array(claim),
  about: record.optional(),
  "term:note": text.optional(),
});

const documents = [
  z.strictObject({
    id: document,
    type: entity("Document"),
    title: z.string().optional(),
    format: text,
    "term:file": text,
    "term:bytes": count,
    "term:sha256": sha256,
    "term:kind": z.enum(DOCUMENT_KINDS),
    "term:year": year.optional(),
    "term:date": edtf.optional(),
    "term:organization": z.string().optional(),
    "term:readingStatus": z.enum(["ok", "partial", "rejected"]),
  }),
  z.strictObject({
    id: documentText,
    type: entity("Text"),
    wasDerivedFrom: document,
    wasGeneratedBy: work,
    content: z.string(),
  }),
  /** A reading of a document, and the work of a rule on its text. */
  z.strictObject({
    id: iri(`activity:${SHA}/.+`),
    type: z.literal("prov:Activity"),
    used: z.union([document, documentText]),
    association: z.strictObject({
      type: z.literal("prov:Association"),
      doneBy: agent,
      plan: z.strictObject({ id: iri("rule:.+"), type: z.literal("prov:Plan"), label: text }),
    }),
  }),
];

const [language, className] = [z.literal("sv"), z.enum(RECORD_TYPES)];
const rest = [
  z.strictObject({ id: iri("term:[A-Za-z]+"), type: z.literal("rdfs:Class"), label: className }),
  z.strictObject({
    id: property,
    type: z.literal("rdf:Property"),
    label: z.strictObject({ "@value": text, "@language": language }),
    "rdfs:domain": z.strictObject({ id: iri("term:[A-Za-z]+") }),
  }),
  z.strictObject({ id: agent, type: z.literal("prov:SoftwareAgent"), label: text, "term:version": text }),
  z.strictObject({
    id: z.literal("activity:joining"),
    type: z.literal("prov:Activity"),
    label: text,
    wasAssociatedWith: agent,
  }),
  z.strictObject({
    id: z.literal("term:dataset"),
    type: types("prov:Collection", "term:Dataset"),
    "term:identity": sha256,
    "term:profile": z.enum(PROFILES),
  }),
];

/** jsonld/malspar.jsonld. */
export const linkedFile = z.strictObject({
  "@context": z.record(z.string(), z.union([z.string(), z.number(), z.record(z.string(), z.string())])),
  "@graph": z.array(
    z.union([claimNode, annotation, choice, ...RECORD_TYPES.map(thing), link, reviewed, ...documents, ...rest]),
  ),
});
