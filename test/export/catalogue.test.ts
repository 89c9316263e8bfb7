/**
 * The description for the open-data portal, read by a parser of others and held against what DCAT-AP-SE 3.0.1 makes mandatory.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Quad } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { expect, test } from "vitest";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { type Publication, publicationSchema } from "../../src/config/publication.ts";
import { exportDataset } from "../../src/export/index.ts";
import { openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { plan } from "../builders/dataset.ts";
import { goal, taken } from "../builders/taken.ts";

const PUBLICATION = publicationSchema.parse({
  base: "https://data.example.se/mål och mer".replaceAll(" ", "-"),
  title: 'Mål & "måluppfyllelse" <2010>',
  publisher: { name: "Älvregionen & Co", type: "RegionalAuthority" },
  contact: { email: "oppna-data@alvregionen.example.se" },
  licence: "https://creativecommons.org/licenses/by/4.0/",
  issued: "2026-11-24",
});

async function described(format: readonly string[], publication?: Publication, profile: "full" | "public" = "public") {
  const store = openStore(":memory:");
  const to = mkdtempSync(join(tmpdir(), "malspar-dcat-"));
  writeReading(store, packReading(plan, taken(plan, [goal(plan, "Öka samverkan", "Helt uppfyllt")]), "1"), "plan.doc");
  buildDataset(store, NOTHING_DECLARED);
  const { files } = await exportDataset(store, {
    to,
    format,
    profile,
    ...(publication === undefined ? {} : { publication }),
  });
  return { files, xml: readFileSync(join(to, "dcat.rdf"), "utf8") };
}

/** Without a base address: a relative identifier is an error. */
function quadsOf(xml: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser();
    parser.on("data", (quad: Quad) => quads.push(quad));
    parser.on("error", reject);
    parser.on("end", () => resolve(quads));
    parser.end(xml);
  });
}

const DCT = "http://purl.org/dc/terms/";
const DCAT = "http://www.w3.org/ns/dcat#";
const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const VCARD = "http://www.w3.org/2006/vcard/ns#";
const FOAF = "http://xmlns.com/foaf/0.1/";

/** Class → properties that it must have, and how often at most. */
const MANDATORY: Readonly<Record<string, readonly (readonly [property: string, most: number])[]>> = {
  [`${DCAT}Catalog`]: [
    [`${DCT}title`, 1],
    [`${DCT}description`, 1],
    [`${DCT}publisher`, 1],
    [`${DCT}license`, 1],
    [`${DCAT}dataset`, 1],
  ],
  [`${DCAT}Dataset`]: [
    [`${DCT}title`, 1],
    [`${DCT}description`, 1],
    [`${DCT}publisher`, 1],
    [`${DCAT}contactPoint`, 1],
    [`${DCAT}keyword`, 99],
    [`${DCAT}theme`, 1],
    [`${DCT}issued`, 1],
    [`${DCT}temporal`, 1],
    [`${DCT}accessRights`, 1],
    [`${DCAT}distribution`, 99],
  ],
  [`${DCAT}Distribution`]: [
    [`${DCAT}accessURL`, 1],
    [`${DCT}description`, 1],
    [`${DCT}format`, 1],
    [`${DCT}license`, 1],
    ["http://data.europa.eu/r5r/availability", 1],
  ],
  [`${FOAF}Agent`]: [
    [`${FOAF}name`, 1],
    [`${DCT}type`, 1],
  ],
  [`${VCARD}Organization`]: [
    [`${VCARD}fn`, 1],
    [`${VCARD}hasEmail`, 1],
  ],
};

test("everything mandatory and recommended is there, as often as it may be, with absolute identifiers", async () => {
  const { xml } = await described(["jsonl", "csv", "jsonld", "dcat"], PUBLICATION);
  const quads = await quadsOf(xml);
  for (const [type, properties] of Object.entries(MANDATORY)) {
    const things = quads.filter(({ predicate, object }) => predicate.value === RDF_TYPE && object.value === type);
    expect(things.length, type).toBeGreaterThan(0);
    for (const { subject } of things) {
      for (const [property, most] of properties) {
        const values = quads.filter(
          (quad) => quad.subject.value === subject.value && quad.predicate.value === property,
        );
        expect(values.length, `${type} ${property}`).toBeGreaterThan(0);
        expect(values.length, `${type} ${property}`).toBeLessThanOrEqual(most);
      }
    }
  }
  for (const { object, subject } of quads) {
    for (const { termType, value } of [subject, object]) {
      if (termType === "NamedNode") expect(value).toMatch(/^(?:https?:\/\/|mailto:)/u);
    }
  }
});

test("each file that was written is told once, and every thing that is pointed at is there", async () => {
  const { xml, files } = await described(["jsonl", "csv", "jsonld", "dcat"], PUBLICATION);
  const quads = await quadsOf(xml);
  const told = quads.flatMap(({ predicate, object }) =>
    predicate.value === `${DCAT}downloadURL` ? [object.value] : [],
  );
  const written = files.flatMap(({ file }) => (file === "dcat.rdf" ? [] : [`${PUBLICATION.base}${file}`]));
  expect(told.sort()).toEqual(written.sort());
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  for (const name of ["dataset", "distribution", "contactPoint"]) {
    for (const { object } of quads.filter(({ predicate }) => predicate.value === DCAT + name)) {
      expect(subjects).toContain(object.value);
    }
  }
});

test("words come back as they were declared, whatever XML makes of their signs", async () => {
  const quads = await quadsOf((await described(["csv", "dcat"], PUBLICATION)).xml);
  const texts = quads.map(({ object }) => object.value);
  expect(texts).toContain('Mål & "måluppfyllelse" <2010>');
  expect(texts).toContain("Älvregionen & Co");
});

test("only what has no people in it is called public", async () => {
  const rights = async (profile: "full" | "public"): Promise<string> =>
    (await described(["csv", "dcat"], PUBLICATION, profile)).xml.match(/access-right\/(\w+)/u)?.[1] ?? "";
  expect(await rights("public")).toBe("PUBLIC");
  expect(await rights("full")).toBe("NON_PUBLIC");
});

test("without what the portal needs nothing is written, and what to configure is said", async () => {
  await expect(described(["csv", "dcat"])).rejects.toThrow(
    "put publication.base, publication.publisher.name, publication.contact.email into malspar.config.json",
  );
  await expect(described(["dcat"], PUBLICATION)).rejects.toThrow("name them too");
});
