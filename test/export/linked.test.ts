/**
 * Linked data, read by libraries of others: that nothing is lost on the way, and that anchors select the very words.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import type { Publication } from "../../src/config/publication.ts";
import { CONFIG_FILE } from "../../src/config/read-config.ts";
import { fullDataset } from "../../src/export/dataset.ts";
import { exportDataset } from "../../src/export/index.ts";
import { AnchoredText, targetsOf } from "../../src/export/linked/anchor.ts";
import { writeLinkedData } from "../../src/export/linked/index.ts";
import { Output } from "../../src/export/output.ts";
import type { ClaimRow } from "../../src/export/rows.ts";
import { field } from "../../src/extract/record-draft.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { doc, h1, table } from "../builders/document.ts";
import { at, goal, sum, taken } from "../builders/taken.ts";

const BASE = "https://data.example.se/malspar/";
const OA = "http://www.w3.org/ns/oa#";
const PROV = "http://www.w3.org/ns/prov#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

// Characters of two UTF-16 units before and around the words: positions are counted in characters.
const plan = doc(
  h1("Verksamhetsplan 2010 🎯🎯"),
  table(["Mål", "Måluppfyllelse"], ["Öka samverkan 🎯", "Helt uppfyllt"]),
  "Budget: 12 000,50 kr. Frågor: Disa Granberg, 0980-319 200",
);

const memberOf = (quote: string) => {
  const span = at(plan, quote);
  return { type: "Member", key: [span], fields: [field("Member", "name", quote, [span], "test-member", 0.9)] } as const;
};

async function exported(profile: "full" | "public", publication?: Publication): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "malspar-linked-"));
  const store = openStore(folder);
  try {
    const records = [goal(plan, "Öka samverkan 🎯", "Helt uppfyllt"), sum(plan, "12 000,50 kr", 1_200_050)];
    writeReading(store, packReading(plan, taken(plan, [...records, memberOf("Disa Granberg")]), "1"), "plan.doc");
    buildDataset(store, NOTHING_DECLARED);
    if (publication !== undefined) writeFileSync(join(folder, CONFIG_FILE), JSON.stringify({ publication }));
    const to = join(folder, "out");
    await exportDataset(store, { profile, to, format: ["jsonld"] });
    return readFileSync(join(to, "jsonld", "malspar.jsonld"), "utf8");
  } finally {
    closeStore(store);
  }
}

/** Fails where anything wants the network. */
const offline = (url: string): never => {
  throw new Error(`asked for ${url}`);
};

async function quadsOf(file: string): Promise<Quad[]> {
  const parsed = z.looseObject({}).parse(JSON.parse(file));
  const lines = await jsonld.toRDF(parsed, { format: "application/n-quads", documentLoader: offline });
  return new Parser({ format: "N-Quads" }).parse(lines);
}

let file: string;
let quads: Quad[];
beforeAll(async () => {
  file = await exported("full", { base: BASE, language: "sv" });
  quads = await quadsOf(file);
});

const valuesOf = (of: readonly Quad[], subject: string, predicate: string): string[] =>
  of.flatMap((quad) =>
    quad.subject.value === subject && quad.predicate.value === predicate ? [quad.object.value] : [],
  );
const ofType = (type: string): string[] =>
  quads.flatMap(({ subject, predicate, object }) =>
    predicate.value === `${RDF}type` && object.value === type ? [subject.value] : [],
  );

test("every claim has an annotation, whose positions (in characters) and quotes select the very words in the text", () => {
  const text = [...(valuesOf(quads, `${BASE}document/${plan.id}/text`, `${PROV}value`)[0] ?? "")];
  expect(text.join("")).toBe(plan.text);
  const annotations = ofType(`${OA}Annotation`);
  expect(annotations).toHaveLength(5);
  expect(annotations).toHaveLength(ofType(`${BASE}terms#Claim`).length);
  const selected = annotations.flatMap((annotation) =>
    valuesOf(quads, annotation, `${OA}hasTarget`).map((target) => {
      const one: Record<string, string> = {};
      for (const selector of valuesOf(quads, target, `${OA}hasSelector`)) {
        for (const name of ["start", "end", "exact", "prefix", "suffix"]) {
          const [value] = valuesOf(quads, selector, OA + name);
          if (value !== undefined) one[name] = value;
        }
      }
      const { start, end, exact = "", prefix = "", suffix = "" } = one;
      expect(text.slice(Number(start), Number(end)).join("")).toBe(exact);
      expect(text.join("")).toContain(prefix + exact + suffix);
      expect(prefix.length).toBeGreaterThan(0);
      return exact;
    }),
  );
  expect(selected.sort()).toEqual([
    "12 000,50 kr",
    "12 000,50 kr",
    "Disa Granberg",
    "Helt uppfyllt",
    "Öka samverkan 🎯",
  ]);
});

test("a value leads over its claim, the rule and the program's version to the document", () => {
  const [record = ""] = ofType(`${BASE}terms#Goal`);
  expect(valuesOf(quads, record, `${BASE}terms#Goal-status`)).toEqual(["fulfilled"]);
  const claims = valuesOf(quads, record, `${PROV}wasDerivedFrom`);
  const claim = claims.find((id) => valuesOf(quads, id, `${BASE}terms#value`)[0] === "fulfilled") ?? "";
  const [text = ""] = valuesOf(quads, claim, `${PROV}wasDerivedFrom`);
  expect(valuesOf(quads, text, `${PROV}wasDerivedFrom`)).toEqual([`${BASE}document/${plan.id}`]);
  const [work = ""] = valuesOf(quads, claim, `${PROV}wasGeneratedBy`);
  const [association = ""] = valuesOf(quads, work, `${PROV}qualifiedAssociation`);
  expect(valuesOf(quads, association, `${PROV}hadPlan`)).toEqual([`${BASE}rule/test-status`]);
  const [agent = ""] = valuesOf(quads, association, `${PROV}agent`);
  expect(valuesOf(quads, agent, `${BASE}terms#version`)[0]).toMatch(/^\d+\.\d+\.\d+$/u);
});

test("amounts are decimals and years are years, never floats", () => {
  const amount = quads.find(({ predicate }) => predicate.value === `${BASE}terms#Amount-amount`);
  expect(amount?.object.value).toBe("12000.5");
  expect(amount?.object.datatype?.value).toBe("http://www.w3.org/2001/XMLSchema#decimal");
});

test("no key is lost for want of a meaning, and every identifier is absolute", async () => {
  const keys = new Set<string>();
  JSON.stringify(JSON.parse(file)["@graph"], (key, value: unknown) => {
    if (!/^\d*$/u.test(key) && !["id", "type"].includes(key) && !key.startsWith("@")) keys.add(key);
    return value;
  });
  const context = z.record(z.string(), z.unknown()).parse(JSON.parse(file)["@context"]);
  for (const key of keys) {
    const [prefix = ""] = key.split(":");
    expect(Object.hasOwn(context, prefix), key).toBe(true);
  }
  const iris = quads.flatMap(({ subject, predicate, object }) => [subject, predicate, object]);
  for (const { termType, value } of iris) {
    if (termType === "NamedNode")
      expect(value).toMatch(/^https?:\/\/(?:data\.example\.se|www\.w3\.org|purl\.org|xmlns\.com)\//u);
  }
});

test("the same dataset gives the same bytes, and without an address identifiers are absolute still", async () => {
  const [one, other] = [await exported("full"), await exported("full")];
  expect(one).toBe(other);
  const named = (await quadsOf(one)).filter(({ subject }) => subject.termType === "NamedNode");
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ subject }) => !subject.value.startsWith("urn:malspar:"))).toEqual([]);
});

test("the public profile knows no person, and its anchors still select the words", async () => {
  const open = await exported("public");
  expect(open).not.toMatch(/Granberg|319 200|Member/u);
  const parsed = await quadsOf(open);
  const text = [...(valuesOf(parsed, `urn:malspar:document/${plan.id}/text`, `${PROV}value`)[0] ?? "")];
  const exact = parsed.filter(({ predicate }) => predicate.value === `${OA}exact`);
  expect(exact).toHaveLength(4);
  for (const { subject, object } of exact) {
    const target = parsed.find((quad) => quad.object.value === subject.value)?.subject.value ?? "";
    const [position = ""] = valuesOf(parsed, target, `${OA}hasSelector`).filter(
      (selector) => valuesOf(parsed, selector, `${OA}start`).length > 0,
    );
    const [start, end] = ["start", "end"].map((name) => Number(valuesOf(parsed, position, OA + name)[0]));
    expect(text.slice(start, end).join("")).toBe(object.value);
  }
});

test("words on pages are found by page and box, as RFC 8118 has them, over several lines too", () => {
  const row = { document: plan.id, start: 0, end: 4, quote: "Verk", spans: undefined } as const;
  const fragments = (place: ClaimRow["place"]): unknown[] =>
    targetsOf(
      { ...row, id: "", file: "", type: "", record: "", property: "", value: "", rule: "", confidence: 1, place },
      new AnchoredText(plan.text),
    )
      .slice(1)
      .map((target) =>
        z.object({ source: z.string(), selector: z.tuple([z.looseObject({ fragment: z.string() })]) }).parse(target),
      )
      .map(({ source, selector: [{ fragment }] }) => (source === `document:${plan.id}` ? fragment : source));
  expect(fragments({ slide: 3 })).toEqual([]);
  expect(fragments({ page: 3 })).toEqual(["page=3"]);
  expect(fragments({ page: 3, box: [10, 20, 30, 40] })).toEqual(["page=3&highlight=10,30,20,40"]);
  const boxes = [
    { page: 3, box: [10, 20, 30, 40] },
    { page: 4, box: [1, 2, 3, 4] },
  ] as const;
  expect(fragments({ page: 3, box: [10, 20, 30, 40], boxes })).toEqual([
    "page=3&highlight=10,30,20,40",
    "page=4&highlight=1,3,2,4",
  ]);
});

test("decisions and who made them are told in the full profile only", () => {
  const store = openStore(":memory:");
  writeReading(
    store,
    packReading(plan, taken(plan, [goal(plan, "Öka samverkan 🎯", "Helt uppfyllt")]), "1"),
    "plan.doc",
  );
  buildDataset(store, NOTHING_DECLARED);
  const decision: Decision = {
    id: "d".repeat(32),
    at: "2026-11-24T09:00:00Z",
    by: "Tove Ek",
    action: "seen",
    subject: { claims: ["c".repeat(32)] },
    evidence: "e".repeat(32),
  };
  const file = (profile: "full" | "public"): string => {
    const output = new Output(mkdtempSync(join(tmpdir(), "malspar-linked-")));
    writeLinkedData({ ...fullDataset(store), profile, decisions: () => [decision] }, output, undefined);
    output.publish();
    return readFileSync(join(output.folder, "jsonld", "malspar.jsonld"), "utf8");
  };
  const nodes = z.object({ "@graph": z.array(z.looseObject({ id: z.string() })) }).parse(JSON.parse(file("full")))[
    "@graph"
  ];
  expect(nodes.find(({ id }) => id === `decision:${decision.id}`)).toMatchObject({
    type: ["prov:Activity", "term:ReviewDecision"],
    endedAt: decision.at,
    wasAssociatedWith: { type: "prov:Person", "foaf:name": "Tove Ek" },
    used: [`claim:${decision.subject.claims[0]}`],
  });
  expect(file("public")).not.toMatch(/Tove Ek|decision:/u);
  closeStore(store);
});
