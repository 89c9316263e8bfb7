/**
 * Tables → a SQLite file for reading, for either profile, and a description for Datasette of it and of the views of the
 * dataset's own database, which have the same names.
 */
import Database from "better-sqlite3";
import type { Publication } from "../config/publication.ts";
import { RECORD_TYPES, type RecordType } from "../fields/records.ts";
import type { Cell, Column } from "./columns.ts";
import { isPublished } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import type { Output } from "./output.ts";
import { evidence, OTHER_TABLES, recordTables, type Table } from "./tables.ts";

const DATABASE_FILE = "dataset.sqlite";
const METADATA_FILE = "datasette.json";
/** The files that are written. */
export const SQLITE_FILES: readonly string[] = [DATABASE_FILE, METADATA_FILE];

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

/** Writes the database and Datasette's description. */
export function writeSqlite(dataset: Dataset, output: Output, publication: Publication | undefined): void {
  const tables = tablesOf(dataset);
  const db = new Database(output.pathFor(DATABASE_FILE));
  let rows = 0;
  try {
    db.pragma("journal_mode = OFF"); // nobody else sees the file before it is whole
    db.pragma("synchronous = OFF");
    db.exec("BEGIN");
    for (const { name, table } of tables) rows += fill(db, name, table, dataset);
    db.exec(`CREATE INDEX evidence_by_record ON evidence (record, property);${VIEWS}`);
    db.exec("COMMIT");
  } finally {
    db.close();
  }
  output.adopt(DATABASE_FILE, rows);
  output.text(METADATA_FILE, (put) => {
    put(`${JSON.stringify(metadata(tables, publication), null, 2)}\n`);
    return 1;
  });
}

type Named = { readonly name: string; readonly table: Table };

function tablesOf({ profile }: Dataset): Named[] {
  const records = recordTables(profile);
  const types = RECORD_TYPES.filter((type) => isPublished(type, profile));
  return [
    ...types.flatMap((type) => {
      const table = records.find((one) => one.type === type);
      return table === undefined ? [] : [{ name: PLURALS[type], table }];
    }),
    ...OTHER_TABLES.map((table) => ({ name: table.name === "documents" ? "sources" : table.name, table })),
    { name: evidence.name, table: evidence },
  ];
}

/** Gives the number of rows. */
function fill(db: Database.Database, name: string, table: Table, dataset: Dataset): number {
  const columns = table.columns.map(
    (column) => `"${column.name}" ${TYPES[column.type]}${column.name === "id" ? " PRIMARY KEY" : ""}`,
  );
  db.exec(`CREATE TABLE "${name}" (${columns.join(", ")}) STRICT`);
  const insert = db.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => "?").join(", ")})`);
  let rows = 0;
  for (const row of table.rows(dataset)) {
    insert.run(row.map(boundValue));
    rows++;
  }
  return rows;
}

/** Many values are a JSON array. */
function boundValue(cell: Cell): string | number | null {
  return cell === null || typeof cell === "string" || typeof cell === "number" ? cell : JSON.stringify(cell);
}

/** Datasette's own keys; it shows descriptions of columns beside their heads. */
function metadata(tables: readonly Named[], publication: Publication | undefined): object {
  const described = {
    ...Object.fromEntries(
      tables.map(({ name, table }) => [
        name,
        {
          title: name.replaceAll("_", " "),
          description: table.about,
          columns: Object.fromEntries(table.columns.map((column) => [column.name, aboutOf(column)])),
        },
      ]),
    ),
    goal_status: {
      title: "goal status",
      description: "Each goal with its status, the reason, and the words that say it",
      sort_desc: "year",
    },
    conflicts_open: {
      title: "open conflicts",
      description: "What documents contradict each other on, not yet decided",
    },
  };
  return {
    title: publication?.title ?? "Arbetsgruppers mål och måluppfyllelse",
    description:
      "Taken out of plans, follow-ups and minutes by malspar; each value is traced to its words in evidence.",
    ...(publication?.licence === undefined ? {} : { license_url: publication.licence }),
    ...(publication === undefined ? {} : { source_url: publication.base }),
    databases: { dataset: { tables: described }, malspar: { tables: described } },
  };
}

function aboutOf({ name, type, about }: Column): string {
  if (name === "amount") return `${about}; in whole units of the row's currency`;
  if (type === "edtf") return `${about}; EDTF`;
  return type === "list" ? `${about}; a JSON array` : about;
}
