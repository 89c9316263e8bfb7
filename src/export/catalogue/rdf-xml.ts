/**
 * RDF/XML, as much of it as a catalogue needs: resources with identifiers, in them texts, references and further resources.
 */

/** Prefixes of names. */
const NAMESPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
} as const;
type Name = `${keyof typeof NAMESPACES}:${string}`;

type Value =
  | { readonly kind: "text"; readonly text: string; readonly language?: string; readonly datatype?: string }
  | { readonly kind: "reference"; readonly iri: string }
  | { readonly kind: "inner"; readonly resource: Resource };

/** A thing with its properties, in their order. `iri` absolute; absent for one that needs no name. */
export type Resource = {
  readonly type: Name;
  readonly iri?: string;
  readonly properties: readonly (readonly [name: Name, value: Value])[];
};

export const text = (said: string, language?: string): Value => ({
  kind: "text",
  text: said,
  ...(language === undefined ? {} : { language }),
});
export const typed = (said: string, datatype: string): Value => ({
  kind: "text",
  text: said,
  datatype: `http://www.w3.org/2001/XMLSchema#${datatype}`,
});
export const reference = (iri: string): Value => ({ kind: "reference", iri });
export const inner = (resource: Resource): Value => ({ kind: "inner", resource });

/** The lines of the file. @throws Error where an identifier is not absolute */
export function rdfXml(resources: readonly Resource[]): string[] {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, iri]) => ` xmlns:${prefix}="${iri}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF${namespaces.join("")}>`,
    ...resources.flatMap((resource) => elementOf(resource).map(indented)),
    "</rdf:RDF>",
  ];
}

const indented = (line: string): string => `  ${line}`;

function elementOf({ type, iri, properties }: Resource): string[] {
  const named = iri === undefined ? "" : ` rdf:about="${absolute(iri)}"`;
  return [`<${type}${named}>`, ...properties.flatMap(propertyOf).map(indented), `</${type}>`];
}

function propertyOf([name, value]: Resource["properties"][number]): string[] {
  if (value.kind === "reference") return [`<${name} rdf:resource="${absolute(value.iri)}"/>`];
  if (value.kind === "inner") return [`<${name}>`, ...elementOf(value.resource).map(indented), `</${name}>`];
  const { language, datatype } = value;
  const attribute =
    language !== undefined ? ` xml:lang="${language}"` : datatype !== undefined ? ` rdf:datatype="${datatype}"` : "";
  return [`<${name}${attribute}>${escaped(value.text)}</${name}>`];
}

function absolute(iri: string): string {
  if (!/^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/u.test(iri)) throw new Error(`"${iri}" is no absolute identifier`);
  return escaped(iri);
}

/** What XML gives a meaning, and what it cannot hold (XML 1.0, 2.2), which becomes a blank. */
function escaped(said: string): string {
  return said
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
