/**
 * How much of what the store holds: the numbers that a summary shows.
 */
import type { Store } from "./open.ts";

/** Names (in a fixed order) → how many. */
export type Tally = Readonly<Record<string, number>>;

export type Counts = {
  readonly documents: number;
  readonly documentsByStatus: Tally;
  readonly documentsByKind: Tally;
  readonly claims: number;
  readonly records: number;
  readonly recordsByType: Tally;
  readonly findings: number;
  readonly findingsByCode: Tally;
};

/** Counts everything, by name. */
export function countAll(store: Store): Counts {
  const documentsByStatus = tally(
    store,
    "SELECT status AS name, count(*) AS n FROM documents GROUP BY name ORDER BY name",
  );
  const recordsByType = tally(
    store,
    "SELECT type AS name, count(DISTINCT record) AS n FROM claims GROUP BY name ORDER BY name",
  );
  const findingsByCode = tally(store, "SELECT code AS name, count(*) AS n FROM findings GROUP BY name ORDER BY name");
  return {
    documents: sum(documentsByStatus),
    documentsByStatus,
    documentsByKind: tally(store, "SELECT kind AS name, count(*) AS n FROM documents GROUP BY name ORDER BY name"),
    claims: sum(tally(store, "SELECT 'claims' AS name, count(*) AS n FROM claims")),
    records: sum(recordsByType),
    recordsByType,
    findings: sum(findingsByCode),
    findingsByCode,
  };
}

/** How often each value of a choice (a status, say) was claimed of records of this type. */
export function countValues(store: Store, type: string, property: string): Tally {
  return tally(
    store,
    "SELECT value ->> '$' AS name, count(*) AS n FROM claims WHERE type = ? AND property = ? GROUP BY name ORDER BY name",
    type,
    property,
  );
}

function tally({ db }: Store, sql: string, ...parameters: readonly string[]): Tally {
  const rows = db.prepare<unknown[], { name: string | null; n: number }>(sql).all(...parameters);
  return Object.fromEntries(rows.map(({ name, n }) => [name ?? "missing", n]));
}

const sum = (counts: Tally): number => Object.values(counts).reduce((a, b) => a + b, 0);
