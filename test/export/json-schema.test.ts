import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, test } from "vitest";
import { jsonSchemas } from "../../src/export/json-schema.ts";
import { importFiles } from "../../src/pipeline.ts";
import { makeDataset, makeJoinedDataset, rowsOf } from "../builders/dataset.ts";

const FILES = ["documents", "claims", "records", "conflicts", "links", "findings"];
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const checks = new Map(Object.entries(jsonSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What another's validator says against rows of a file; empty where all hold. */
function faultsOf(name: string, rows: readonly unknown[]): string[] {
  const check = checks.get(name);
  if (check === undefined) throw new Error(`no schema ${name}`);
  return rows.flatMap((row, i) => (check(row) ? [] : [`${name} ${i + 1}: ${ajv.errorsText(check.errors)}`]));
}

const fixtures = mkdtempSync(join(tmpdir(), "malspar-schemas-"));
beforeAll(async () => {
  await importFiles(["fixtures"], { data: fixtures });
}, 120_000);

test("every line of the exports of the fixtures is valid for another's validator", () => {
  for (const file of FILES) {
    const rows = rowsOf(fixtures, `${file}.jsonl`);
    if (file === "claims") expect(rows.length).toBeGreaterThan(100);
    expect(faultsOf(file, rows).slice(0, 5)).toEqual([]);
  }
});

test("made-up datasets with conflicts and links are valid too, and so is dataset.json", () => {
  for (const folder of [makeDataset(), makeJoinedDataset(), fixtures]) {
    for (const file of FILES) expect(faultsOf(file, rowsOf(folder, `${file}.jsonl`))).toEqual([]);
    expect(faultsOf("dataset", [JSON.parse(readFileSync(join(folder, "dataset.json"), "utf8"))])).toEqual([]);
  }
});

test("values that no property of the type has are refused, and so are unknown keys", () => {
  const claims = rowsOf(makeDataset(), "claims.jsonl");
  const status = claims.find(({ property }) => property === "status");
  expect(faultsOf("claims", [{ ...status, value: "helt" }])).toHaveLength(1);
  expect(faultsOf("claims", [{ ...status, property: "amount" }])).toHaveLength(1);
  expect(faultsOf("claims", [{ ...status, more: 1 }])).toHaveLength(1);
  expect(faultsOf("claims", [{ ...status, value: null, missing: "truncated" }])).toEqual([]);
  const [record] = rowsOf(makeDataset(), "records.jsonl");
  expect(faultsOf("records", [{ ...record, type: "Meeting" }])).toHaveLength(1);
});

test("the schemas lie beside the files that they describe", () => {
  const names = readdirSync(join(fixtures, "schemas")).filter((name) => name.endsWith(".json"));
  expect(names.sort()).toEqual(
    Object.keys(jsonSchemas())
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
});
