/**
 * Tables → a SQLite file for reading, for either profile: keys that lead from one table to the other, full-text search, and
 * views for people. The views of the dataset's own database have the same names. `datasette.ts` describes both.
 */
import Database from "better-sqlite3";
import { RECORD_TYPES, type RecordType } from "../fields/records.ts";
import type { Cell, Column } from "./columns.ts";
import { isPublished } from "./columns.ts";
import type { Dataset, Profile } from "./dataset.ts";
import type { Output } from "./output.ts";
import { evidence, OTHER_TABLES, recordTables, type Table } from "./tables.ts";

/** The file that is written. */
export const SQLITE_FILE = "dataset.sqlite";

/** What the tables are called here. */
const PLURALS: Readonly<Record<RecordType, string>> = {
  Group: "groups",
  Member: "members",
  Goal: "goals",
  Activity: "activities",
  Project: "projects",
  Amount: "amounts",
  Assignment: "assignments",
  Meeting: "meetings",
  Attendee: "attendees",
  Decision: "decisions",
};

const TYPES = { text: "TEXT", integer: "INTEGER", number: "REAL", edtf: "TEXT", list: "TEXT" } as const;

/** What joins the tables for people. */
const VIEWS = `
CREATE VIEW goal_status AS SELECT g.id, g."group", g.year, g.text AS goal, g.status, e.reason, e.quote, e.start, e.file
  FROM goals g LEFT JOIN evidence e ON e.record = g.id AND e.property = 'status' AND e.role IN ('chosen', 'corrected');
CREATE VIEW conflicts_open AS SELECT * FROM conflicts WHERE state = 'open';
`;

/** Every record, so that one column of another table can lead to records of all types. */
const records: Table = {
  name: "records",
  about: "All records: type, what it is called, group and year",
  columns: [
    { name: "id", type: "text", about: "The record's id" },
    { name: "type", type: "text", about: "Its type: the table where it stands" },
    { name: "label", type: "text", about: "What it is called: the text of a goal, the name of a group" },
    { name: "group", type: "text", about: "The name of its group as shown" },
    { name: "year", type: "integer", about: "The year that it is about" },
  ],
  *rows(dataset) {
    for (const type of RECORD_TYPES.filter((name) => isPublished(name, dataset.profile))) {
      for (const { record, label, group, year } of dataset.recordsOf(type)) {
        yield [record.id, type, label, group === "" ? null : group, year ?? null];
      }
    }
  },
};

/** Columns that hold the id of a row of another table; the id of a record leads to `records` too. */
const LEADS: Readonly<Record<string, Readonly<Record<string, "records" | "sources">>>> = {
  conflicts: { record: "records" },
  links: { from: "records", to: "records" },
  findings: { document: "sources" },
  evidence: { record: "records", document: "sources" },
};

/** Columns whose words can be searched. */
const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  goals: ["text", "comment"],
  activities: ["text"],
  projects: ["name", "description"],
  assignments: ["text", "outcome"],
  decisions: ["title", "decision", "background"],
};

/** Writes the database. */
export function writeSqlite(dataset: Dataset, output: Output): void {
  const db = new Database(output.pathFor(SQLITE_FILE));
  let rows = 0;
  try {
    db.pragma("journal_mode = OFF"); // nobody else sees the file before it is whole
    db.pragma("synchronous = OFF");
    db.pragma("foreign_keys = OFF"); // for readers; checking each row would cost much, and the tests check all
    db.exec("BEGIN");
    for (const named of sqliteTables(dataset.profile)) rows += fill(db, named, dataset);
    db.exec(`CREATE INDEX evidence_by_record ON evidence (record, property);${VIEWS}`);
    db.exec("COMMIT");
  } finally {
    db.close();
  }
  output.adopt(SQLITE_FILE, rows);
}

/** A table and the name that it has in the database. */
export type NamedTable = { readonly name: string; readonly table: Table };

/** The tables that a profile has, in the order in which they are written. */
export function sqliteTables(profile: Profile): NamedTable[] {
  return [
    { name: records.name, table: records },
    ...recordTables(profile).map((table) => ({ name: nameOf(table), table })),
    ...OTHER_TABLES.map((table) => ({ name: table.name === "documents" ? "sources" : table.name, table })),
    { name: evidence.name, table: evidence },
  ];
}

const nameOf = ({ name, type }: Table): string => (type === undefined ? name : PLURALS[type]);

/** Gives the number of rows. */
function fill(db: Database.Database, { name, table }: NamedTable, dataset: Dataset): number {
  const columns = table.columns.map((column) => definitionOf(name, table, column));
  db.exec(`CREATE TABLE "${name}" (${columns.join(", ")}) STRICT`);
  const insert = db.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => "?").join(", ")})`);
  let rows = 0;
  for (const row of table.rows(dataset)) {
    insert.run(row.map(boundValue));
    rows++;
  }
  for (const column of Object.keys(LEADS[name] ?? {}).filter((one) => `${name}.${one}` !== "evidence.record")) {
    db.exec(`CREATE INDEX "${name}_by_${column}" ON "${name}" ("${column}")`);
  }
  const searched = SEARCHED[name];
  if (searched !== undefined) {
    const of = searched.map((column) => `"${column}"`).join(", ");
    db.exec(
      `CREATE VIRTUAL TABLE ${name}_fts USING fts5(${of}, content="${name}", tokenize="unicode61 remove_diacritics 0")`,
    );
    db.exec(`INSERT INTO ${name}_fts (${name}_fts) VALUES ('rebuild')`);
  }
  return rows;
}

function definitionOf(name: string, table: Table, column: Column): string {
  const isRecordId = column.name === "id" && table.type !== undefined;
  const leads = isRecordId ? "records" : LEADS[name]?.[column.name];
  const key = column.name === "id" ? " PRIMARY KEY" : "";
  return `"${column.name}" ${TYPES[column.type]}${key}${leads === undefined ? "" : ` REFERENCES "${leads}" (id)`}`;
}

/** Many values are a JSON array. */
function boundValue(cell: Cell): string | number | null {
  return cell === null || typeof cell === "string" || typeof cell === "number" ? cell : JSON.stringify(cell);
}
