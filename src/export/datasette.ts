/**
 * The tables for reading → metadata.json, which Datasette finds by itself where it is given the folder: what each table and
 * column means, what to sort and filter by, ready queries. For the exported database and for the views of the dataset's own.
 */
import type { Publication } from "../config/publication.ts";
import type { Column } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import type { Output } from "./output.ts";
import { type NamedTable, sqliteTables } from "./sqlite.ts";

/** Datasette's own name for it: both `datasette FOLDER` and `-m` take it. */
export const METADATA_FILE = "metadata.json";

type Shown = {
  readonly sort?: string;
  readonly sort_desc?: string;
  /** What is counted above the table; a column of JSON arrays is `{ array }`. */
  readonly facets?: readonly (string | { readonly array: string })[];
  /** What stands for a row where another table leads to it. */
  readonly label_column?: string;
};

const SHOWN: Readonly<Record<string, Shown>> = {
  records: { sort: "group", facets: ["type", "group", "year"], label_column: "label" },
  groups: { sort: "name", facets: ["lifecycle"], label_column: "name" },
  members: { sort: "group", facets: ["group", "role", "organization"], label_column: "name" },
  goals: { sort: "group", facets: ["status", "year", "group"], label_column: "text" },
  activities: { sort: "group", facets: ["year", "group"], label_column: "text" },
  projects: { sort: "name", label_column: "name" },
  amounts: { sort: "owner", facets: ["kind", "owner", "item"] },
  assignments: { sort: "date", facets: ["status", "from", { array: "group" }], label_column: "text" },
  meetings: { sort: "date", facets: ["body"] },
  attendees: { sort: "meeting", facets: ["meeting", "role", "organization"], label_column: "name" },
  decisions: { sort: "meeting", facets: ["meeting"], label_column: "title" },
  sources: { sort: "file", facets: ["kind", "year", "status"], label_column: "file" },
  conflicts: { facets: ["state", "type", "property"] },
  links: { facets: ["kind"] },
  findings: { facets: ["severity", "code", "file"] },
  evidence: { facets: ["type", "property", "role", "file"] },
  goal_status: { sort: "group", facets: ["status", "year", "group"] },
};

const VIEWS = {
  goal_status: "Each goal with its status, the reason, and the words that say it",
  conflicts_open: "What documents contradict each other on, not yet decided",
} as const;

/** Tables of the dataset's own database that serve the program; its views are for people. */
export const INTERNAL_TABLES: readonly string[] = [
  "across_findings",
  "build",
  "claims",
  "conflicts",
  "document_history",
  "documents",
  "files",
  "finding_decisions",
  "findings",
  "former_ids",
  "ignored",
  "links",
  "names",
  "parts",
  "problems",
  "record_claims",
  "record_history",
  "record_members",
  "record_search",
  "records",
  "runs",
  "stale_decisions",
  "unread",
];

const QUERIES = {
  goals_by_group_and_year: {
    title: "Goals by group and year",
    sql: `SELECT "group", year, count(*) AS goals, sum(status = 'fulfilled') AS fulfilled,
  sum(status IN ('mostly_fulfilled', 'partly_fulfilled')) AS in_part, sum(status = 'not_fulfilled') AS not_fulfilled,
  sum(status IS NULL) AS no_status
FROM goals GROUP BY "group", year ORDER BY "group", year`,
  },
  words_behind_a_record: {
    title: "Words behind a record",
    description: "Give the id of a record: each of its values with the words that say it, and those against it",
    sql: `SELECT property, role, quote, file, page, slide, reason FROM evidence WHERE record = :record`,
  },
} as const;

/** Writes the description, where it does not lie ready yet. */
export function writeDatasette(dataset: Dataset, output: Output, publication: Publication | undefined): void {
  if (output.written.some(({ file }) => file === METADATA_FILE)) return;
  output.text(METADATA_FILE, (put) => {
    put(`${JSON.stringify(metadata(dataset, publication), null, 2)}\n`);
    return 1;
  });
}

function metadata({ profile }: Dataset, publication: Publication | undefined): object {
  const tables = sqliteTables(profile);
  const exported = { ...Object.fromEntries(tables.map((one) => [one.name, described(one)])), ...views() };
  const own = {
    ...Object.fromEntries(
      tables.filter(({ name }) => !INTERNAL_TABLES.includes(name)).map((one) => [one.name, described(one)]),
    ),
    ...views(),
    ...Object.fromEntries(INTERNAL_TABLES.map((name) => [name, { hidden: true }])),
  };
  return {
    title: publication?.title ?? "Arbetsgruppers mål och måluppfyllelse",
    description:
      "Taken out of plans, follow-ups and minutes by malspar; the words behind each value stand in the table evidence.",
    ...(publication?.licence === undefined ? {} : { license_url: publication.licence }),
    ...(publication === undefined ? {} : { source_url: publication.base }),
    databases: {
      dataset: { queries: QUERIES, tables: exported },
      ...(profile === "full" ? { malspar: { queries: QUERIES, tables: own } } : {}),
    },
  };
}

const views = (): object =>
  Object.fromEntries(
    Object.entries(VIEWS).map(([name, description]) => [
      name,
      { title: name.replaceAll("_", " "), description, ...SHOWN[name] },
    ]),
  );

function described({ name, table }: NamedTable): object {
  return {
    title: name,
    description: table.about,
    columns: Object.fromEntries(table.columns.map((column) => [column.name, aboutOf(column)])),
    ...SHOWN[name],
  };
}

function aboutOf({ name, type, about }: Column): string {
  if (name === "amount") return `${about}; in whole units of the row's currency`;
  if (name.startsWith("target_") && type === "number") return `${about}; in units of target_unit`;
  if (type === "edtf") return `${about}; EDTF`;
  return type === "list" ? `${about}; a JSON array` : about;
}
