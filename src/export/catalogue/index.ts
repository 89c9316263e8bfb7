/**
 * What else is exported → its description for the open-data portals of Sweden and the EU: DCAT-AP-SE 3.0.1 as RDF/XML.
 */
import type { Publication } from "../../config/publication.ts";
import { UnusableConfig } from "../../config/unusable-config.ts";
import { StoreTrouble } from "../../store/trouble.ts";
import type { Dataset } from "../dataset.ts";
import type { Output } from "../output.ts";
import { distributionsOf, years } from "./distributions.ts";
import { type Resource, rdfXml, reference, text, typed } from "./rdf-xml.ts";

export const CATALOGUE_FILE = "dcat.rdf";

/** The description of a dataset is free for all unless a licence is declared. */
const CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";
const EU = "http://publications.europa.eu/resource/authority";
const TITLE = "Arbetsgruppers mål och måluppfyllelse";
const DESCRIPTION =
  "Arbetsgrupper, mål, måluppfyllelse, budgetar, aktiviteter, uppdrag och beslut ur verksamhetsplaner, uppföljningar och protokoll. Varje uppgift är spårad till de ord i källdokumentet som den vilar på.";
const KEYWORDS = ["arbetsgrupper", "mål", "måluppfyllelse", "verksamhetsplan", "uppföljning"];
const LANGUAGES = { sv: `${EU}/language/SWE`, en: `${EU}/language/ENG` } as const;

type Complete = Publication & {
  readonly publisher: NonNullable<Publication["publisher"]>;
  readonly contact: NonNullable<Publication["contact"]>;
};

/** Writes the description of all that lies ready in the output. @throws UnusableConfig where something mandatory is not declared */
export function writeCatalogue(dataset: Dataset, output: Output, publication: Publication | undefined): void {
  const declared = complete(publication);
  if (output.written.length === 0) {
    throw new StoreTrouble('dcat describes other formats and is written with them: name them too, as in "csv,dcat"');
  }
  output.lines(CATALOGUE_FILE, rdfXml(resourcesOf(dataset, output, declared)));
}

function complete(publication: Publication | undefined): Complete {
  const { publisher, contact } = publication ?? {};
  const missing = [
    ...(publication === undefined ? ["publication.base"] : []),
    ...(publisher === undefined ? ["publication.publisher.name"] : []),
    ...(contact === undefined ? ["publication.contact.email"] : []),
  ];
  if (publication === undefined || publisher === undefined || contact === undefined) {
    throw new UnusableConfig(
      `the portal wants to know who publishes the dataset and where: put ${missing.join(", ")} into malspar.config.json`,
    );
  }
  return { ...publication, publisher, contact };
}

function resourcesOf(dataset: Dataset, output: Output, publication: Complete): Resource[] {
  const { base, publisher, contact, licence, language } = publication;
  const publisherId = publisher.uri ?? `${base}publisher`;
  const distributions = distributionsOf(output.written, base, licence);
  const { title = TITLE, description = DESCRIPTION } = publication;
  return [
    {
      type: "dcat:Catalog",
      iri: `${base}catalog`,
      properties: [
        ["dcterms:title", text(title, language)],
        ["dcterms:description", text(description, language)],
        ["dcterms:publisher", reference(publisherId)],
        ["dcterms:license", reference(licence ?? CC0)],
        ["dcterms:language", reference(LANGUAGES[language])],
        ["dcat:dataset", reference(`${base}dataset`)],
      ],
    },
    {
      type: "dcat:Dataset",
      iri: `${base}dataset`,
      properties: [
        ["dcterms:title", text(title, language)],
        ["dcterms:description", text(description, language)],
        ["dcterms:publisher", reference(publisherId)],
        ["dcat:contactPoint", reference(`${base}contact`)],
        ...about(dataset, publication),
        ...distributions.map(({ iri }) => ["dcat:distribution", reference(iri)] as const),
      ],
    },
    ...distributions.map(({ resource }) => resource),
    {
      type: "foaf:Agent",
      iri: publisherId,
      properties: [
        ["foaf:name", text(publisher.name)],
        ["dcterms:type", reference(`http://purl.org/adms/publishertype/${publisher.type}`)],
      ],
    },
    {
      type: "vcard:Organization",
      iri: `${base}contact`,
      properties: [
        ["vcard:fn", text(contact.name ?? publisher.name)],
        ["vcard:hasEmail", reference(`mailto:${contact.email}`)],
      ],
    },
  ];
}

/** What the dataset is about, and how open it is: with people in it, it is nothing for the public. */
function about({ identity, profile, documents }: Dataset, publication: Complete): Resource["properties"] {
  const { keywords = KEYWORDS, language, theme = `${EU}/data-theme/GOVE`, spatial = [], issued } = publication;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { year } of documents()) {
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return [
    ["dcterms:identifier", text(`${publication.base}dataset`)],
    ["dcat:version", text(identity)],
    ...keywords.map((keyword) => ["dcat:keyword", text(keyword, language)] as const),
    ["dcat:theme", reference(theme)],
    ["dcterms:accessRights", reference(`${EU}/access-right/${profile === "public" ? "PUBLIC" : "NON_PUBLIC"}`)],
    ["dcterms:language", reference(LANGUAGES.sv)],
    ...spatial.map((area) => ["dcterms:spatial", reference(area)] as const),
    ...(first <= last ? ([["dcterms:temporal", years(first, last)]] as const) : []),
    ...(issued === undefined ? [] : ([["dcterms:issued", typed(issued, "date")]] as const)),
  ];
}
