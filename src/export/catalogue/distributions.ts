/**
 * The files that lie ready → the distributions of a catalogue: one for each folder and kind of file.
 */
import type { Written } from "../output.ts";
import { inner, type Resource, reference, text, typed } from "./rdf-xml.ts";

/** Media types by the file's ending, and what people call them. A format that is not here is told by its ending. */
const MEDIA: Readonly<Record<string, readonly [mediaType: string, name: string]>> = {
  csv: ["text/csv", "CSV"],
  json: ["application/json", "JSON"],
  jsonl: ["application/jsonl", "JSON Lines"],
  jsonld: ["application/ld+json", "JSON-LD"],
  parquet: ["application/vnd.apache.parquet", "Parquet"],
  sqlite: ["application/vnd.sqlite3", "SQLite"],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"],
};

const AVAILABLE = "http://publications.europa.eu/resource/authority/planned-availability/AVAILABLE";

type Distribution = { readonly folder: string; readonly ending: string; readonly files: readonly Written[] };

const endingOf = (file: string): string => file.slice(file.lastIndexOf(".") + 1);

function groupsOf(written: readonly Written[]): Distribution[] {
  const groups = new Map<string, Distribution & { files: Written[] }>();
  for (const one of written) {
    const folder = one.file.slice(0, one.file.lastIndexOf("/") + 1);
    const ending = endingOf(one.file);
    const group = groups.get(`${folder}*.${ending}`) ?? { folder, ending, files: [] };
    group.files.push(one);
    groups.set(`${folder}*.${ending}`, group);
  }
  return [...groups.values()];
}

/** Each with its files' addresses; `licence` where one is declared. */
export function distributionsOf(
  written: readonly Written[],
  base: string,
  licence: string | undefined,
): { readonly iri: string; readonly resource: Resource }[] {
  return groupsOf(written).map(({ folder, ending, files }) => {
    const [mediaType, name] = MEDIA[ending] ?? ["application/octet-stream", ending];
    const [first, ...others] = files;
    const where = folder === "" ? "" : ` (${folder.slice(0, -1)})`;
    const addresses = files.map(({ file }) => addressOf(base, file));
    const iri = `${base}distribution/${encodeURIComponent(`${folder.replaceAll("/", "-")}${ending}`)}`;
    const properties: Resource["properties"] = [
      ["dcterms:title", text(`${name}${where}`)],
      ["dcterms:description", text(`${name}: ${files.map(({ file }) => file).join(", ")}`)],
      ["dcat:accessURL", reference(others.length === 0 ? (addresses[0] ?? base) : addressOf(base, folder))],
      ...addresses.map((address) => ["dcat:downloadURL", reference(address)] as const),
      ["dcterms:format", text(mediaType)],
      ["dcatap:availability", reference(AVAILABLE)],
      ...(others.length === 0 && first !== undefined
        ? ([["dcat:byteSize", typed(String(first.bytes), "nonNegativeInteger")]] as const)
        : []),
      ...(licence === undefined ? [] : ([["dcterms:license", reference(licence)]] as const)),
    ];
    return { iri, resource: { type: "dcat:Distribution", iri, properties } };
  });
}

const addressOf = (base: string, file: string): string => `${base}${file.split("/").map(encodeURIComponent).join("/")}`;

/** A stretch of years. */
export function years(first: number, last: number): ReturnType<typeof inner> {
  return inner({
    type: "dcterms:PeriodOfTime",
    properties: [
      ["dcat:startDate", typed(`${first}-01-01`, "date")],
      ["dcat:endDate", typed(`${last}-12-31`, "date")],
    ],
  });
}
