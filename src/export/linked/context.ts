/**
 * Names of linked data: the context of the JSON-LD file, and the identifiers of everything in it. The context stands in
 * the file itself, so that nobody needs the network to read it.
 */
import type { Publication } from "../../config/publication.ts";

/** Identifiers begin so where no address is declared: absolute and stable, but nothing that a browser can open. */
const NO_ADDRESS = "urn:malspar:";

/** Kinds of things that have identifiers; each is a prefix in the file. */
const THINGS = ["document", "claim", "mention", "record", "link", "rule", "activity", "decision", "agent"] as const;

/** What every identifier of this dataset begins with. */
export const baseOf = (publication: Publication | undefined): string => publication?.base ?? NO_ADDRESS;

const iri = { "@type": "@id" } as const;

/** EDTF dates, as the Library of Congress names the type. */
const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

/** The context: PROV-O and Web Annotation under their own names, everything of ours under `terms#`. */
export function contextOf(base: string): object {
  return {
    "@version": 1.1,
    "@vocab": `${base}terms#`,
    xsd: "http://www.w3.org/2001/XMLSchema#",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    dcterms: "http://purl.org/dc/terms/",
    foaf: "http://xmlns.com/foaf/0.1/",
    prov: "http://www.w3.org/ns/prov#",
    oa: "http://www.w3.org/ns/oa#",
    term: `${base}terms#`,
    ...Object.fromEntries(THINGS.map((thing) => [thing, `${base}${thing}/`])),
    id: "@id",
    type: "@type",
    EDTF,
    wasDerivedFrom: { "@id": "prov:wasDerivedFrom", ...iri },
    wasGeneratedBy: { "@id": "prov:wasGeneratedBy", ...iri },
    wasAssociatedWith: { "@id": "prov:wasAssociatedWith", ...iri },
    wasInfluencedBy: { "@id": "prov:wasInfluencedBy", ...iri },
    alternateOf: { "@id": "prov:alternateOf", ...iri },
    used: { "@id": "prov:used", ...iri },
    doneBy: { "@id": "prov:agent", ...iri },
    plan: { "@id": "prov:hadPlan", ...iri },
    association: { "@id": "prov:qualifiedAssociation" },
    endedAt: { "@id": "prov:endedAtTime", "@type": "xsd:dateTime" },
    content: "prov:value",
    body: { "@id": "oa:hasBody", ...iri },
    target: { "@id": "oa:hasTarget" },
    source: { "@id": "oa:hasSource", ...iri },
    selector: { "@id": "oa:hasSelector" },
    motivation: { "@id": "oa:motivatedBy", ...iri },
    start: { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
    end: { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" },
    exact: "oa:exact",
    prefix: "oa:prefix",
    suffix: "oa:suffix",
    conformsTo: { "@id": "dcterms:conformsTo", ...iri },
    fragment: "rdf:value",
    title: "dcterms:title",
    format: "dcterms:format",
    label: "rdfs:label",
    about: { "@id": "term:about", ...iri },
    property: { "@id": "term:property", ...iri },
    agree: { "@id": "term:agree", ...iri },
    disagree: { "@id": "term:disagree", ...iri },
    from: { "@id": "term:from", ...iri },
    to: { "@id": "term:to", ...iri },
  };
}
