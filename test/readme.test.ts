/**
 * The SQL of the README, run as it stands there over the demonstration.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { CROSSWALK } from "../src/export/crosswalk.ts";
import { exportDataset } from "../src/export/index.ts";
import { importFiles } from "../src/pipeline.ts";
import { closeStore, openStore } from "../src/store/open.ts";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

test("every SQL example gives rows, in DuckDB and in SQLite", async () => {
  const data = mkdtempSync(join(tmpdir(), "malspar-readme-"));
  await importFiles(["fixtures/2009/gruppernas-redovisning-2009.html"], { data });
  const store = openStore(data, { readOnly: true });
  await exportDataset(store, { format: ["parquet", "key-figures"], to: join(data, "export") });
  closeStore(store);
  const blocks = [...README.matchAll(/^```sql\n([\s\S]*?)^```$/gmu)].map(([, sql = ""]) => sql);
  expect(blocks.length).toBeGreaterThanOrEqual(4);
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  for (const sql of blocks) {
    const rows = await connection.runAndReadAll(sql.replaceAll("'output/", `'${data}/`));
    expect([sql, rows.currentRowCount > 0]).toEqual([sql, true]);
  }
  connection.closeSync();
  database.closeSync();
  const [, line = ""] = /sqlite3 output\/malspar\.sqlite '(.*)'/u.exec(README) ?? [];
  const db = new Database(join(data, "malspar.sqlite"), { readonly: true });
  expect(db.prepare(line).all().length).toBeGreaterThan(0);
  db.close();
}, 60_000);

test("the table of scales says what crosswalk.csv does", () => {
  for (const [status, { score, light }] of Object.entries(CROSSWALK)) {
    const row = README.split("\n").find(
      (one) => one.startsWith("|") && one.split("|")[1]?.includes(`\`${status}\``) && one.split("|").length === 6,
    );
    expect([
      status,
      row
        ?.split("|")
        .slice(2, 4)
        .map((cell) => cell.trim()),
    ]).toEqual([status, [`${score ?? ""}`, light ?? ""]]);
  }
});
