import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { columnsOf } from "../../src/export/columns.ts";
import { INTERNAL_TABLES } from "../../src/export/datasette.ts";
import { exportDataset } from "../../src/export/index.ts";
import { RECORD_TYPES } from "../../src/fields/records.ts";
import { importFiles } from "../../src/pipeline.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { QUICK_FIXTURES } from "../builders/quick-fixtures.ts";

const data = mkdtempSync(join(tmpdir(), "malspar-sqlite-"));
const [full, open, twice] = ["full", "public", "twice"].map((name) => join(data, name));
const NAMES = [
  "groups",
  "members",
  "goals",
  "activities",
  "projects",
  "amounts",
  "assignments",
  "meetings",
  "attendees",
  "decisions",
];

beforeAll(async () => {
  await importFiles(QUICK_FIXTURES, { data });
  const store = openStore(data, { readOnly: true });
  for (const to of [full, twice]) await exportDataset(store, { format: ["sqlite"], to: to ?? "" });
  await exportDataset(store, { format: ["sqlite"], profile: "public", to: open ?? "" });
  closeStore(store);
}, 120_000);

function rows(file: string, sql: string): unknown[] {
  const db = new Database(file, { readonly: true });
  const found = db.prepare(sql).all();
  db.close();
  return found;
}

test("the views of the dataset's own database say what the tables of the exported one do", () => {
  for (const [i, name] of NAMES.entries()) {
    const type = RECORD_TYPES[i] ?? "Group";
    const sql = `SELECT ${columnsOf(type, "full")
      .map((column) => `"${column.name}"`)
      .join()} FROM ${name} ORDER BY id`;
    const [mine, theirs] = [rows(join(data, "malspar.sqlite"), sql), rows(join(full ?? "", "dataset.sqlite"), sql)];
    expect(mine).toEqual(theirs);
    expect(
      rows(join(data, "malspar.sqlite"), `SELECT * FROM ${name} LIMIT 1`).flatMap((row) => Object.keys(row ?? {})),
    ).toEqual(mine.length === 0 ? [] : columnsOf(type, "full").map((column) => column.name));
  }
  for (const view of ["evidence", "goal_status", "conflicts_open", "sources"]) {
    const sql = `SELECT count(*) AS n FROM ${view}`;
    expect(rows(join(data, "malspar.sqlite"), sql)).toEqual(rows(join(full ?? "", "dataset.sqlite"), sql));
  }
  const status =
    'SELECT id, "group", year, goal, status, quote, file FROM goal_status WHERE status IS NOT NULL ORDER BY id';
  expect(rows(join(data, "malspar.sqlite"), status)).toEqual(rows(join(full ?? "", "dataset.sqlite"), status));
  expect(rows(join(data, "malspar.sqlite"), status).length).toBeGreaterThan(5);
});

test("the public file has no table and no evidence of people", () => {
  const tables = rows(
    join(open ?? "", "dataset.sqlite"),
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  expect(tables).not.toContainEqual({ name: "members" });
  expect(tables).toContainEqual({ name: "goals" });
  const evidence = rows(
    join(open ?? "", "dataset.sqlite"),
    "SELECT DISTINCT type, property FROM evidence WHERE type IN ('Member', 'Attendee') OR property IN ('responsible', 'presenter')",
  );
  expect(evidence).toEqual([]);
});

test("the same dataset gives the same bytes", () => {
  for (const file of ["dataset.sqlite", "metadata.json"]) {
    expect(readFileSync(join(twice ?? "", file)).equals(readFileSync(join(full ?? "", file)))).toBe(true);
  }
});

test("Datasette's description names tables and columns that are there", () => {
  const { databases } = JSON.parse(readFileSync(join(full ?? "", "metadata.json"), "utf8"));
  for (const name of [...NAMES, "evidence", "goal_status", "conflicts_open", "sources"]) {
    expect(databases.dataset.tables).toHaveProperty(name);
  }
  expect(databases.malspar.tables.amounts.columns.amount).toContain("whole units");
  expect(JSON.parse(readFileSync(join(data, "metadata.json"), "utf8"))).toEqual(
    JSON.parse(readFileSync(join(full ?? "", "metadata.json"), "utf8")),
  );
  for (const name of ["dataset", "malspar"]) {
    const file = name === "dataset" ? join(full ?? "", "dataset.sqlite") : join(data, "malspar.sqlite");
    for (const { sql } of Object.values<{ sql: string }>(databases[name].queries)) {
      expect(rows(file, sql.replace(":record", "(SELECT id FROM goals LIMIT 1)")).length).toBeGreaterThan(0);
    }
    for (const [table, { sort, facets = [], label_column, hidden }] of Object.entries<Shown>(databases[name].tables)) {
      if (hidden === true) continue;
      const there = rows(file, `SELECT name FROM pragma_table_info('${table}')`).map(
        (row) => Object.values(row ?? {})[0],
      );
      const named = [sort, label_column, ...facets.map((one) => (typeof one === "string" ? one : one.array))];
      for (const column of named.filter((one) => one !== undefined)) expect(there).toContain(column);
    }
  }
});

type Shown = {
  readonly sort?: string;
  readonly label_column?: string;
  readonly facets?: readonly (string | { readonly array: string })[];
  readonly hidden?: boolean;
};

test("what serves the program alone is hidden from people", () => {
  const tables = rows(
    join(data, "malspar.sqlite"),
    "SELECT name FROM sqlite_schema WHERE (type = 'table' OR name = 'record_claims') AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'record_search_*' ORDER BY name",
  );
  expect(tables.map((row) => Object.values(row ?? {})[0]).filter((name) => name !== "record_search_docs")).toEqual(
    INTERNAL_TABLES,
  );
});

test("every key leads to a row, in either profile, and words can be searched", () => {
  for (const folder of [full, open]) {
    const file = join(folder ?? "", "dataset.sqlite");
    expect(rows(file, "PRAGMA foreign_key_check")).toEqual([]);
    expect(rows(file, "SELECT * FROM pragma_foreign_key_list('evidence')")).toHaveLength(2);
    const found =
      "SELECT count(*) AS n FROM goals WHERE rowid IN (SELECT rowid FROM goals_fts WHERE goals_fts MATCH 'medieplan')";
    expect(rows(file, found)).not.toEqual([{ n: 0 }]);
  }
});
