/**
 * Rows of the dataset → nodes of linked data: PROV-O for where things come from, ours for what is said.
 */
import { propertiesOf, propertyOf, RECORD_TYPES } from "../../fields/records.ts";
import { hashOf } from "../../model/identity.ts";
import { PROGRAM } from "../../model/program.ts";
import type { Decision } from "../../model/reconciled.ts";
import { fieldsOf, isPublished } from "../columns.ts";
import type { Dataset, Profile } from "../dataset.ts";
import type { ClaimRow, DocumentRow, FieldRow, LinkRow, RecordRow } from "../rows.ts";
import { type AnchoredText, cellOf, targetsOf } from "./anchor.ts";
import { literalOf } from "./literal.ts";

const PROGRAM_ID = `agent:${PROGRAM.name}-${PROGRAM.version}`;

/** What the words of ours mean: a class a record type, a property a property. */
export function* termNodes(profile: Profile): Generator<object> {
  for (const type of RECORD_TYPES.filter((name) => isPublished(name, profile))) {
    yield { id: `term:${type}`, type: "rdfs:Class", label: type };
    for (const name of propertiesOf(type)) {
      const row = propertyOf(type, name);
      if (row === undefined || (profile !== "full" && row.personal === true)) continue;
      const label = { "@value": row.sv, "@language": "sv" };
      yield { id: termOf(type, name), type: "rdf:Property", label, "rdfs:domain": { id: `term:${type}` } };
    }
  }
}

/** A property's name with its type before it: "name" of a group is not "name" of a project. */
const termOf = (type: string, property: string): string => `term:${type}-${property}`;

/** The program, and its work of joining what the documents say. */
export function programNodes({ identity, profile }: Dataset): object[] {
  return [
    { id: PROGRAM_ID, type: "prov:SoftwareAgent", label: PROGRAM.name, "term:version": PROGRAM.version },
    { id: "activity:joining", type: "prov:Activity", label: "Joining of claims", wasAssociatedWith: PROGRAM_ID },
    {
      id: "term:dataset",
      type: ["prov:Collection", "term:Dataset"],
      "term:identity": identity,
      "term:profile": profile,
    },
  ];
}

/** A document's file, its text, and the reading that made one of the other. */
export function documentNodes(row: DocumentRow): object[] {
  const { id, file, mediaType, bytes, reader, kind, title, year, date, organization, status, text } = row;
  return [
    {
      id: `document:${id}`,
      type: ["prov:Entity", "term:Document"],
      title,
      format: mediaType,
      "term:file": file,
      "term:bytes": bytes,
      "term:sha256": id,
      "term:kind": kind,
      "term:year": year === undefined ? undefined : { "@type": "xsd:gYear", "@value": String(year) },
      "term:date": date === undefined ? undefined : { "@type": "EDTF", "@value": date },
      "term:organization": organization,
      "term:readingStatus": status,
    },
    { id: `activity:${id}/reading`, type: "prov:Activity", used: `document:${id}`, association: associated(reader) },
    {
      id: `document:${id}/text`,
      type: ["prov:Entity", "term:Text"],
      wasDerivedFrom: `document:${id}`,
      wasGeneratedBy: `activity:${id}/reading`,
      content: text,
    },
  ];
}

/** The rule (or reader) by which the program worked; both are plans in the words of PROV-O. */
const associated = (rule: string): object => ({
  type: "prov:Association",
  doneBy: PROGRAM_ID,
  plan: { id: ruleId(rule), type: "prov:Plan", label: rule },
});

const ruleId = (rule: string): string => `rule:${encodeURIComponent(rule)}`;

/** A rule's work on a document. */
export function ruleNode({ document, rule }: ClaimRow): object {
  const used = `document:${document}/text`;
  return { id: workOf(document, rule), type: "prov:Activity", used, association: associated(rule) };
}

const workOf = (document: string, rule: string): string => `activity:${document}/${encodeURIComponent(rule)}`;

/** A claim, and the annotation that ties it to its words. */
export function claimNodes(claim: ClaimRow, text: AnchoredText): object[] {
  const { id, document, type, record, property, value, rule, confidence, inferred, missing, unrecognised, place } =
    claim;
  return [
    {
      id: `claim:${id}`,
      type: ["prov:Entity", "term:Claim"],
      wasDerivedFrom: `document:${document}/text`,
      wasGeneratedBy: workOf(document, rule),
      about: `mention:${record}`,
      property: termOf(type, property),
      "term:value": literalOf(type, property, value),
      "term:confidence": { "@type": "xsd:decimal", "@value": String(confidence) },
      "term:inferred": inferred,
      "term:missing": missing,
      "term:unrecognised": unrecognised,
    },
    {
      id: `claim:${id}/anchor`,
      type: "oa:Annotation",
      motivation: "oa:identifying",
      body: `claim:${id}`,
      target: targetsOf(claim, text),
      "term:place": cellOf(place),
    },
  ];
}

/** A thing, with its chosen values as plain properties, and for each of them which claims speak for and against it. */
export function recordNodes(
  { id, formerIds, type, fields, names, claims }: RecordRow,
  withDecisions: boolean,
): object[] {
  const chosen = Object.entries(fields).map(([property, field]) => {
    const values = fieldsOf(field).flatMap(({ value }) => literalOf(type, property, value) ?? []);
    return [termOf(type, property), values] as const;
  });
  const thing = {
    id: `record:${id}`,
    type: ["prov:Entity", `term:${type}`],
    ...Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    "term:calledAs": names.map(({ name }) => name),
    wasDerivedFrom: claims.map((claim) => `claim:${claim}`),
    wasGeneratedBy: "activity:joining",
    alternateOf: formerIds.map((former) => `record:${former}`),
  };
  const choices = Object.entries(fields).flatMap(([property, field]) =>
    fieldsOf(field).map((one, i) => choiceNode(id, type, property, one, i, withDecisions)),
  );
  return [thing, ...choices];
}

function choiceNode(
  record: string,
  type: string,
  property: string,
  { value, claim, agree, disagree, reason, decision }: FieldRow,
  index: number,
  withDecisions: boolean,
): object {
  return {
    id: `record:${record}/${property}${index === 0 ? "" : `/${index + 1}`}`,
    type: ["prov:Entity", "term:Choice"],
    about: `record:${record}`,
    property: termOf(type, property),
    "term:value": literalOf(type, property, value),
    wasDerivedFrom: claim === null ? undefined : `claim:${claim}`,
    wasGeneratedBy:
      withDecisions && decision !== undefined ? [`decision:${decision}`, "activity:joining"] : "activity:joining",
    agree: agree.map((other) => `claim:${other}`),
    disagree: disagree.map((other) => `claim:${other}`),
    "term:reason": reason,
  };
}

/** A link from an earlier to a later thing. */
export function linkNode(
  { id, kind, from, to, at, confidence, reason, claims, decision }: LinkRow,
  withDecisions: boolean,
): object {
  return {
    id: `link:${id}`,
    type: ["prov:Entity", "term:Link"],
    "term:kind": kind,
    from: `record:${from}`,
    to: `record:${to}`,
    "term:at": at === undefined ? undefined : { "@type": "EDTF", "@value": at },
    "term:confidence": { "@type": "xsd:decimal", "@value": String(confidence) },
    "term:reason": reason,
    wasDerivedFrom: claims.map((claim) => `claim:${claim}`),
    wasGeneratedBy: "activity:joining",
    wasInfluencedBy: withDecisions && decision !== undefined ? `decision:${decision}` : undefined,
  };
}

/** What a person decided: an activity of theirs, over claims. */
export function decisionNode({ id, at, by, action, subject, note }: Decision): object {
  return {
    id: `decision:${id}`,
    type: ["prov:Activity", "term:ReviewDecision"],
    "term:action": action,
    endedAt: at,
    wasAssociatedWith: { id: `agent:${hashOf(by)}`, type: "prov:Person", "foaf:name": by },
    used: subject.claims.map((claim) => `claim:${claim}`),
    about: subject.record === undefined ? undefined : `record:${subject.record}`,
    "term:note": note,
  };
}
