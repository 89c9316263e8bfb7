/**
 * Joined records as a person pages through them, and how goals were fulfilled by group and year.
 */
import type { RecordType } from "../fields/records.ts";
import type { Listed, Window } from "./list-documents.ts";
import type { Store } from "./open.ts";

export type ListedRecord = {
  readonly id: string;
  readonly type: RecordType;
  /** "" where it belongs to no group. */
  readonly groupName: string;
  readonly year: number | null;
  readonly label: string;
  readonly status: string | null;
  readonly documents: number;
  readonly conflicts: number;
};

export type RecordFilter = {
  readonly type?: string | undefined;
  readonly group?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: string | undefined;
};

const LISTED = `r.id, r.type, r.group_name AS groupName, r.year, r.label, r.status, r.documents,
  (SELECT count(*) FROM conflicts c WHERE c.record = r.key AND c.state = 'open') AS conflicts`;

/** The records that pass the filter, by type, group, year and label. */
export function listRecords({ db }: Store, filter: RecordFilter, { limit, offset }: Window): Listed<ListedRecord> {
  const conditions = [
    ["type", filter.type],
    ["group_name", filter.group],
    ["year", filter.year],
    ["status", filter.status],
  ].flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
  const where =
    conditions.length === 0 ? "" : `WHERE ${conditions.map(({ column }) => `r.${column} = ?`).join(" AND ")}`;
  const values = conditions.map(({ value }) => value);
  const rows = db
    .prepare<unknown[], ListedRecord>(
      `SELECT ${LISTED} FROM records r ${where} ORDER BY r.type, r.group_name, r.year, r.label, r.key LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset);
  const count = db.prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM records r ${where}`).get(...values);
  return { rows, total: count?.n ?? 0 };
}

/** Keys of all records of a type, by group, year, label and id. */
export function recordKeysInOrder({ db }: Store, type: RecordType): number[] {
  return db
    .prepare<[string], { key: number }>("SELECT key FROM records WHERE type = ? ORDER BY group_name, year, label, id")
    .all(type)
    .map(({ key }) => key);
}

/** Records with these ids, by year and label; ids that are none are left out. */
export function listedByIds({ db }: Store, ids: readonly string[]): ListedRecord[] {
  return db
    .prepare<[string], ListedRecord>(
      `SELECT ${LISTED} FROM records r WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.year, r.label, r.id`,
    )
    .all(JSON.stringify(ids));
}

/** Records with these keys, in the order of the keys. */
export function listedByKeys({ db }: Store, keys: readonly number[]): ListedRecord[] {
  return db
    .prepare<[string], ListedRecord>(
      `SELECT ${LISTED} FROM json_each(?) k JOIN records r ON r.key = k.value ORDER BY k.key`,
    )
    .all(JSON.stringify(keys));
}

/** The years and groups that records have, for filters. */
export function recordChoices({ db }: Store): {
  readonly years: readonly number[];
  readonly groups: readonly string[];
} {
  const years = db.prepare<[], { year: number }>(
    "SELECT DISTINCT year FROM records WHERE year IS NOT NULL ORDER BY year",
  );
  const groups = db.prepare<[], { name: string }>(
    "SELECT DISTINCT group_name AS name FROM records WHERE group_name <> '' ORDER BY group_name",
  );
  return { years: years.all().map(({ year }) => year), groups: groups.all().map(({ name }) => name) };
}

/** How many goals of a line of groups (through its renames) have which status in a year; status null where none is stated. */
export type Fulfilment = {
  readonly line: string;
  readonly groupName: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly goals: number;
};

/** Counted over all goals, by group and year; the index holds all that it needs. */
export function fulfilment({ db }: Store): Fulfilment[] {
  return db
    .prepare<[], Fulfilment>(
      `SELECT coalesce(line, body, group_name) AS line, group_name AS groupName, year, status, sum(goals) AS goals
       FROM (SELECT line, body, group_name, year, status, count(*) AS goals FROM records INDEXED BY goals_counted
         WHERE type = 'Goal' GROUP BY line, body, group_name, year, status)
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 2, 4`,
    )
    .all();
}

/** What was planned and what came of it, whole, in minor units (sv. *totalsumma*). */
export type Total = {
  readonly owner: string;
  readonly year: number;
  readonly currency: string;
  readonly budgetMinor: number;
  readonly outcomeMinor: number;
};

/** Totals of those who have both a budget and an outcome for a year, by owner and year. */
export function budgetsAndOutcomes({ db }: Store): Total[] {
  const largest = (kind: string): string =>
    `max(fields ->> '$.amount.value') FILTER (WHERE fields ->> '$.kind.value' = '${kind}')`;
  return db
    .prepare<[], Total>(
      `SELECT group_name AS owner, year, fields ->> '$.currency.value' AS currency,
         ${largest("budget")} AS budgetMinor, ${largest("outcome")} AS outcomeMinor
       FROM records INDEXED BY totals
       WHERE type = 'Amount' AND year IS NOT NULL AND fields -> '$.item' IS NULL
       GROUP BY 1, 2, 3 HAVING budgetMinor IS NOT NULL AND outcomeMinor IS NOT NULL AND currency IS NOT NULL
       ORDER BY 1, 2, 3`,
    )
    .all();
}

/** A report that a document says is missing: `what` as it is published ("VB09"). */
export type MissingReport = { readonly id: string; readonly groupName: string; readonly what: string };

/** Reports of groups that documents say have not come in, by group. */
export function missingReports({ db }: Store): MissingReport[] {
  return db
    .prepare<[], MissingReport>(
      `SELECT r.id, r.label AS groupName, replace(f.value ->> '$.value', ':missing', '') AS what
       FROM records r, json_each(r.fields -> '$.reporting') f
       WHERE r.type = 'Group' AND f.value ->> '$.value' LIKE '%:missing' ORDER BY r.label, what, r.id`,
    )
    .all();
}
