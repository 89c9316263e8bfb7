/**
 * Every JSON file that is written (and the rows of the key figures), against its JSON Schema, by a validator of others.
 */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, test } from "vitest";
import { appendDecision } from "../../src/decisions/log.ts";
import { correctValue, judgeFinding } from "../../src/decisions/make.ts";
import { readingsOf } from "../../src/decisions/subjects.ts";
import { FORMATS } from "../../src/export/formats.ts";
import { exportDataset } from "../../src/export/index.ts";
import { jsonSchemas } from "../../src/export/json-schema.ts";
import { importFiles, rebuildDataset } from "../../src/pipeline.ts";
import { recordKeysInOrder } from "../../src/store/list-records.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { allFindings } from "../../src/store/read-claims.ts";
import { readCsv } from "../builders/csv.ts";
import { makeDataset, makeJoinedDataset, rowsOf } from "../builders/dataset.ts";

/** No default is filled in, no key taken away, no type changed: what is checked is what stands there. */
const strict = { allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true } as const;
/** CSV knows texts only: "2010" is taken for a number and "" for null where the schema wants one. */
const validators = [new Ajv2020(strict), new Ajv2020({ ...strict, coerceTypes: true })] as const;
for (const ajv of validators) {
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(jsonSchemas())) ajv.addSchema(schema, name);
}

/** What another's validator says against instances; empty where all hold. */
function faultsOf(name: string, instances: readonly unknown[], fromCsv = false): string[] {
  const ajv = validators[fromCsv ? 1 : 0];
  const check = ajv.getSchema(name);
  if (check === undefined) throw new Error(`no schema ${name}`);
  return instances.flatMap((one, i) => (check(one) ? [] : [`${name} ${i + 1}: ${ajv.errorsText(check.errors)}`]));
}

/** Files whose shape others define, and tests of their own hold (see src/README.md). */
const OF_OTHERS = /^(?:datapackage\.json|metadata\.json|schemas\/.*)$/u;

/** The schema of a file, and what in the file is an instance of it; undefined where it is neither JSON nor a key figure. */
function instancesOf(folder: string, file: string): { name: string; instances: unknown[]; fromCsv?: true } | undefined {
  const text = (): string => readFileSync(join(folder, file), "utf8");
  const name = basename(file, extname(file));
  if (file.endsWith(".jsonl")) return { name, instances: rowsOf(folder, file) };
  if (file.startsWith("key-figures/") && !file.includes(".excel.")) {
    const [heads = [], ...rows] = readCsv(text(), ",");
    const instances = rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads[i], cell])));
    return { name, instances, fromCsv: true };
  }
  if (!/\.json(?:ld)?$/u.test(file) || OF_OTHERS.test(file)) return undefined;
  const schema = file.startsWith("json/") ? (name === "index" ? "tree_index" : "tree") : name;
  return { name: file.startsWith("jsonld/") ? "linked_data" : schema, instances: [JSON.parse(text())] };
}

/** All files in a folder, but those that the program keeps hidden. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => !basename(file).startsWith("."))
    .sort();

const data = mkdtempSync(join(tmpdir(), "malspar-schemas-"));
const [full, open] = [join(data, "export"), join(data, "public")];

beforeAll(async () => {
  await importFiles(["fixtures"], { data });
  const store = openStore(data);
  const stamp = { by: "Kanslist Berg", at: "2026-03-01T10:00:00.000Z", note: "Enligt protokollet" };
  const [goal = 0] = recordKeysInOrder(store, "Goal");
  const [finding] = allFindings(store);
  if (finding === undefined) throw new Error("the fixtures have no finding");
  const correction = correctValue(stamp, readingsOf(store, goal, "text"), "Fler lånar böcker");
  for (const decision of [correction, judgeFinding(stamp, "seen", finding)]) appendDecision(store, data, decision, []);
  closeStore(store);
  rebuildDataset(data);
  const decided = openStore(data, { readOnly: true });
  // All but those that write no JSON, and one that wants an address.
  const format = Object.keys(FORMATS).filter((name) => !["sqlite", "parquet", "xlsx", "dcat"].includes(name));
  for (const [profile, to] of [["full", full] as const, ["public", open] as const]) {
    await exportDataset(decided, { format, profile, to });
  }
  closeStore(decided);
}, 120_000);

test("every JSON file of every export of the fixtures is valid for another's validator, and none is without a schema", () => {
  for (const folder of [full, open]) {
    const checked = new Map<string, number>();
    for (const file of filesIn(folder)) {
      const found = instancesOf(folder, file);
      if (found === undefined) continue;
      const { name, instances, fromCsv } = found;
      expect(faultsOf(name, instances, fromCsv).slice(0, 3), file).toEqual([]);
      checked.set(name, (checked.get(name) ?? 0) + instances.length);
    }
    expect([...checked.keys()].sort()).toEqual(Object.keys(jsonSchemas()).sort());
    expect(checked.get("claims")).toBeGreaterThan(100);
    expect(checked.get("tree")).toBeGreaterThan(5);
    expect(checked.get("key_figures")).toBeGreaterThan(20);
    if (folder === full) expect(checked.get("decisions")).toBe(2);
  }
  const home = readdirSync(data).filter((file) => /\.jsonl?$/u.test(file));
  for (const file of home) {
    const { name, instances } = instancesOf(data, file) ?? { name: "", instances: [] };
    if (!OF_OTHERS.test(file)) expect(faultsOf(name, instances)).toEqual([]);
  }
});

test("made-up datasets with conflicts and links are valid too, and so is dataset.json", () => {
  for (const folder of [makeDataset(), makeJoinedDataset()]) {
    for (const file of ["documents", "claims", "records", "conflicts", "links", "findings"]) {
      expect(faultsOf(file, rowsOf(folder, `${file}.jsonl`))).toEqual([]);
    }
    expect(faultsOf("dataset", [JSON.parse(readFileSync(join(folder, "dataset.json"), "utf8"))])).toEqual([]);
  }
});

/** Every object in an instance, but those in which any key may stand. */
function* objectsIn(value: unknown, key = ""): Generator<object> {
  if (typeof value !== "object" || value === null || key === "of") return;
  if (!Array.isArray(value)) yield value;
  for (const [name, part] of Object.entries(value)) yield* objectsIn(part, name);
}

test("a key that no model has is refused in every kind of file, at the top and in each object below", () => {
  const seen = new Set(["linked_data"]); // which has a test of its own
  for (const file of filesIn(full)) {
    const { name, instances, fromCsv } = instancesOf(full, file) ?? { name: "", instances: [] };
    const [first] = instances;
    if (first === undefined || seen.has(name)) continue;
    seen.add(name);
    for (const one of objectsIn(first)) {
      Object.assign(one, { more: {} });
      expect(faultsOf(name, [first], fromCsv), `${file} with "more" in ${JSON.stringify(one)}`).toHaveLength(1);
      Reflect.deleteProperty(one, "more");
    }
    expect(faultsOf(name, [first], fromCsv)).toEqual([]);
  }
  expect([...seen].sort()).toEqual(Object.keys(jsonSchemas()).sort());
});

test("values that no property of the type has are refused", () => {
  const claims = rowsOf(makeDataset(), "claims.jsonl");
  const status = claims.find(({ property }) => property === "status");
  expect(faultsOf("claims", [{ ...status, value: "helt" }])).toHaveLength(1);
  expect(faultsOf("claims", [{ ...status, property: "amount" }])).toHaveLength(1);
  expect(faultsOf("claims", [{ ...status, value: null, missing: "truncated" }])).toEqual([]);
  const [record] = rowsOf(makeDataset(), "records.jsonl");
  expect(faultsOf("records", [{ ...record, type: "Meeting" }])).toHaveLength(1);
});

const leaf = { value: 2010, claim: "a".repeat(32), quote: "2010", file: "plan.doc", start: 0, end: 4, place: {} };
const year = { ...leaf, agree: 0, reason: "Only one reading." };
const treeOf = (type: string, fields: object): object => ({
  ...{ group: null, year: 2010, records: { [type]: [{ id: "b".repeat(32), ...fields }] } },
});

test("a tree is refused where a value, a field or the words of a value are not those of its type", () => {
  expect(faultsOf("tree", [treeOf("Goal", { year })])).toEqual([]);
  const { quote: _, ...wordless } = year;
  for (const fields of [
    { year: { ...year, value: "2010" } },
    { year: [year] },
    { year: { ...year, more: 1 } },
    { year: wordless },
    { year: { ...year, claim: null } },
    { amount: year },
    { qualifier: year },
  ]) {
    expect(faultsOf("tree", [treeOf("Goal", fields)]), JSON.stringify(fields)).toHaveLength(1);
  }
  expect(faultsOf("tree", [treeOf("Gaol", { year })])).toHaveLength(1);
});

test("linked data is refused where a node has a value, a key or an identifier of another kind", () => {
  const file = JSON.parse(readFileSync(join(full, "jsonld", "malspar.jsonld"), "utf8"));
  const nodes: { id: string; type: string | string[] }[] = file["@graph"];
  const kinds = new Map(nodes.map((node) => [String(node.type), node]));
  expect(kinds.size).toBeGreaterThan(18);
  const faults = (node: object): number => faultsOf("linked_data", [{ ...file, "@graph": [node] }]).length;
  for (const node of kinds.values()) {
    expect(faults(node)).toBe(0);
    expect(faults({ ...node, more: 1 })).toBe(1);
    expect(faults({ ...node, id: `urn:${node.id}` })).toBe(1);
    expect(faults({ ...node, type: "term:Thing" })).toBe(1);
  }
});

test("key figures are refused where the measure is none, the year no year or the value no number", () => {
  const row = { unit: "", period: "2010", measure: "goals", value: "12.5" };
  expect(faultsOf("key_figures", [row], true)).toEqual([]);
  for (const change of [{ measure: "gaols" }, { period: "20x0" }, { value: "" }]) {
    expect(faultsOf("key_figures", [{ ...row, ...change }], true), JSON.stringify(change)).toHaveLength(1);
  }
});

test("the schemas lie beside the files that they describe", () => {
  for (const folder of [data, full]) {
    const names = filesIn(join(folder, "schemas"));
    expect(names).toEqual(
      Object.keys(jsonSchemas())
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
  }
});
