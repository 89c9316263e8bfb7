import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, test } from "vitest";
import { exportDataset } from "../../src/export/index.ts";
import { importFiles } from "../../src/pipeline.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { rowsOf } from "../builders/dataset.ts";

const data = mkdtempSync(join(tmpdir(), "malspar-parquet-"));
const to = join(data, "out");
beforeAll(async () => {
  await importFiles(["fixtures/2009", "fixtures/2010"], { data });
  const store = openStore(data, { readOnly: true });
  await exportDataset(store, { format: ["parquet"], to });
  closeStore(store);
}, 120_000);

/** What DuckDB, which shares no code with the writer, reads. */
async function query(sql: string): Promise<unknown[]> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const result = await connection.runAndReadAll(
    sql.replaceAll(/\$(\w+)/gu, (_, name) => `'${to}/parquet/${name}.parquet'`),
  );
  const rows = result.getRowObjectsJson();
  connection.closeSync();
  database.closeSync();
  return rows;
}

test("DuckDB counts as many rows as the dataset has records of each type", async () => {
  const { counts } = JSON.parse(readFileSync(join(data, "dataset.json"), "utf8"));
  expect(Object.keys(counts.recordsByType).length).toBeGreaterThan(4);
  for (const [type, n] of Object.entries(counts.recordsByType)) {
    const [row] = await query(`SELECT count(*)::INT AS n, count(DISTINCT id)::INT AS ids FROM $${type.toLowerCase()}`);
    expect(row).toEqual({ n, ids: n });
  }
  expect(await query("SELECT count(*)::INT AS n FROM $documents")).toEqual([{ n: counts.documents }]);
});

test("sums of money are exact, and years and days are typed", async () => {
  const amounts = rowsOf(data, "records.jsonl").filter(({ type }) => type === "Amount");
  const öre = amounts.reduce((sum, row) => sum + Math.round(Number(fieldOf(row, "amount") ?? 0) * 100), 0);
  expect(öre).not.toBe(0);
  expect(await query("SELECT (sum(amount) * 100)::BIGINT::VARCHAR AS n FROM $amount")).toEqual([{ n: String(öre) }]);
  const types = await query("SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM $amount)");
  expect(types).toContainEqual({ name: "amount", type: "DECIMAL(18,2)" });
  expect(types).toContainEqual({ name: "period_first_day", type: "DATE" });
  expect(await query("SELECT typeof(year) AS type FROM $goal LIMIT 1")).toEqual([{ type: "INTEGER" }]);
});

test("an exact day is its own first and last day, and a period has two", async () => {
  const rows = await query(
    "SELECT due, due_first_day::VARCHAR AS first, due_last_day::VARCHAR AS last FROM $activity WHERE due IS NOT NULL",
  );
  expect(rows).toContainEqual({ due: "2010-03-15", first: "2010-03-15", last: "2010-03-15" });
  expect(rows).toContainEqual({ due: "2010-03", first: "2010-03-01", last: "2010-03-31" });
  for (const row of rows)
    if (/^\d{4}-\d\d-\d\d$/u.test(text(row, "due"))) expect(text(row, "first")).toBe(text(row, "due"));
});

test("the words behind each value are nested in its row, and many values are a list", async () => {
  const claims = new Map(rowsOf(data, "claims.jsonl").map((claim) => [claim.id, claim]));
  const rows = await query("SELECT id, e.* FROM (SELECT id, unnest(evidence) AS e FROM $goal) WHERE e.role = 'chosen'");
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const claim = claims.get(text(row, "claim"));
    expect(row).toMatchObject({ quote: claim?.quote, document: claim?.document, start: claim?.start, end: claim?.end });
  }
  expect(await query("SELECT max(len(responsible)) > 0 AS many FROM $activity")).toEqual([{ many: true }]);
});

function text(row: unknown, key: string): string {
  return String(Object.entries(row ?? {}).find(([name]) => name === key)?.[1]);
}

function fieldOf(row: object, property: string): unknown {
  const fields: unknown = Object.entries(row).find(([name]) => name === "fields")?.[1];
  const field: unknown = Object.entries(fields ?? {}).find(([name]) => name === property)?.[1];
  return Object.entries(field ?? {}).find(([name]) => name === "value")?.[1];
}
