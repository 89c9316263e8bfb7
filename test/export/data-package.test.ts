import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Ajv } from "ajv";
import datapackage from "datapackage";
import { beforeAll, expect, test } from "vitest";
import { exportDataset } from "../../src/export/index.ts";
import { importFiles } from "../../src/pipeline.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { rowsOf } from "../builders/dataset.ts";
import { QUICK_FIXTURES } from "../builders/quick-fixtures.ts";

const data = mkdtempSync(join(tmpdir(), "malspar-package-"));
const to = join(data, "out");

beforeAll(async () => {
  await importFiles(QUICK_FIXTURES, { data });
  const store = openStore(data, { readOnly: true });
  const publication = {
    base: "https://data.example.se/",
    language: "sv",
    licence: "https://example.se/licence",
  } as const;
  await exportDataset(store, { format: ["csv", "parquet", "datapackage"], to, evidence: true, publication });
  closeStore(store);
}, 120_000);

type Field = {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly enum?: readonly string[] };
};
type Resource = {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly rowCount: number;
  readonly format: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey?: readonly string[] };
};
const descriptorAt = (folder: string) => JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
const resources = (): Resource[] => descriptorAt(to).resources;

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  database.closeSync();
  return rows;
}

test("every import leaves a package over its CSV files, and an export one over Parquet too, with licence and sources", () => {
  expect(descriptorAt(data).resources.map(({ path }: Resource) => path)).toContain("csv/goal.csv");
  const { licenses, sources, $schema } = descriptorAt(to);
  expect({ licenses, $schema }).toEqual({
    licenses: [{ path: "https://example.se/licence" }],
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  });
  const ids = rowsOf(data, "documents.jsonl").map(({ id }) => `sha256:${id}`);
  expect(sources.map(({ hash }: { hash: string }) => hash)).toEqual(ids);
});

test("what is said of each file is so: its hash, columns in order, rows, keys and words, as DuckDB reads them", async () => {
  expect(resources().map(({ name }) => name)).toContain("goal-parquet");
  for (const { path, hash, rowCount, format, schema } of resources()) {
    const file = join(to, path);
    expect(`sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`).toBe(hash);
    const table = format === "csv" ? `read_csv('${file}', header = true, all_varchar = true)` : `'${file}'`;
    const columns = await query(`SELECT column_name AS name FROM (DESCRIBE SELECT * FROM ${table})`);
    expect(columns.map(({ name }) => name)).toEqual(schema.fields.map(({ name }) => name));
    const key = schema.primaryKey === undefined ? "*" : "DISTINCT id";
    expect(await query(`SELECT count(${key})::INT AS n FROM ${table}`)).toEqual([{ n: rowCount }]);
    for (const { name, constraints } of schema.fields) {
      if (constraints?.enum === undefined) continue;
      const words = await query(`SELECT DISTINCT "${name}" AS word FROM ${table} WHERE "${name}" IS NOT NULL`);
      for (const { word } of words) expect(constraints.enum).toContain(word);
    }
  }
}, 60_000);

/** What the library of the Frictionless project says against a package and the rows of its CSV files. */
async function faultsOf(descriptor: { readonly resources: readonly object[] }, basePath: string): Promise<string[]> {
  const read = await datapackage.Package.load(descriptor, { basePath });
  const faults = read.errors.map(({ message }) => message);
  for (const resource of read.resources.filter((one) => one.descriptor.format === "csv")) {
    await resource.read({ keyed: true, relations: true }).catch((error: Error) => {
      faults.push(`${resource.name}: ${error.message}`);
    });
  }
  return faults;
}

test("another's validator accepts the package and every row: types, words, keys and what they lead to", async () => {
  expect(await faultsOf(descriptorAt(to), to)).toEqual([]);
  expect(await faultsOf(descriptorAt(data), data)).toEqual([]);
  const changed = (
    name: string,
    change: (resource: Resource) => object,
  ): { readonly resources: readonly object[] } => ({
    ...descriptorAt(to),
    resources: resources()
      .filter((one) => one.format === "csv")
      .map((one) => (one.name === name ? change(one) : one)),
  });
  const narrow = changed("goal", (goal) => ({
    ...goal,
    schema: { fields: goal.schema.fields.map((one) => (one.name === "year" ? { ...one, type: "date" } : one)) },
  }));
  expect(await faultsOf(narrow, to)).toEqual([expect.stringMatching(/^goal: /u)]);
  const nothing = changed("documents", (documents) => ({ ...documents, path: "csv/links.csv" }));
  expect((await faultsOf(nothing, to)).length).toBeGreaterThan(0);
});

/** What version 2 asks for beside version 1, from the text of its specification (datapackage.org/standard). */
const VERSION_2 = {
  type: "object",
  required: ["$schema", "resources", "sources"],
  not: { required: ["profile"] },
  properties: {
    contributors: {
      items: { required: ["title", "roles"], properties: { roles: { type: "array" } }, not: { required: ["role"] } },
    },
    sources: { minItems: 1, items: { type: "object" } },
    resources: {
      minItems: 1,
      items: {
        required: ["name", "path", "type", "schema"],
        not: { anyOf: [{ required: ["profile"] }, { required: ["url"] }] },
        properties: {
          name: { pattern: "^[a-z0-9._-]+$" },
          type: { const: "table" },
          path: { pattern: "^(?![./~])(?!.*\\.\\.)[^\\\\]+$" },
          hash: { pattern: "^sha256:[0-9a-f]{64}$" },
          bytes: { type: "integer" },
          schema: {
            required: ["$schema", "fields", "missingValues"],
            properties: {
              primaryKey: { type: "array" },
              foreignKeys: {
                items: {
                  required: ["fields", "reference"],
                  properties: { fields: { type: "array" }, reference: { required: ["resource", "fields"] } },
                },
              },
              fields: {
                items: {
                  required: ["name", "type", "description"],
                  properties: { type: { enum: ["string", "integer", "number", "date", "array"] } },
                },
              },
            },
          },
        },
      },
    },
  },
};

test("the package keeps to what version 2 has changed: roles, keys as lists, no profile by name", () => {
  const check = new Ajv({ strict: false, allErrors: true }).compile(VERSION_2);
  for (const folder of [data, to]) {
    check(descriptorAt(folder));
    expect(check.errors).toBeNull();
  }
  expect(check({ ...descriptorAt(to), profile: "data-package" })).toBe(false);
});

test("a package without tables is refused", async () => {
  const store = openStore(data, { readOnly: true });
  await expect(exportDataset(store, { format: ["datapackage"], to: join(data, "none") })).rejects.toThrow(
    /csv,datapackage/u,
  );
  closeStore(store);
});
