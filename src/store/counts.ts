/**
 * How much of what the store holds: the numbers that a summary shows.
 */
import type { Store } from "./open.ts";
import { lastBuild } from "./write-build.ts";

/** Names (in a fixed order) → how many. */
export type Tally = Readonly<Record<string, number>>;

export type Counts = {
  readonly documents: number;
  readonly documentsByStatus: Tally;
  readonly documentsByKind: Tally;
  readonly claims: number;
  readonly records: number;
  readonly recordsByType: Tally;
  readonly conflicts: number;
  readonly conflictsByState: Tally;
  readonly links: number;
  readonly linksByKind: Tally;
  readonly findings: number;
  readonly findingsByCode: Tally;
  readonly findingsBySeverity: Tally;
  /** Lines of the decisions' log, those that no longer stand too. */
  readonly decisions: number;
  /** Decisions that were not applied because what they saw has changed. */
  readonly staleDecisions: number;
};

const ALL_FINDINGS = "(SELECT code, severity FROM findings UNION ALL SELECT code, severity FROM across_findings)";

/** Counts everything, by name. */
export function countAll(store: Store): Counts {
  const by = (column: string, table: string): Tally =>
    tally(store, `SELECT ${column} AS name, count(*) AS n FROM ${table} GROUP BY name ORDER BY name`);
  const documentsByStatus = by("status", "documents");
  const recordsByType = by("type", "records");
  const conflictsByState = by("state", "conflicts");
  const linksByKind = by("kind", "links");
  const findingsByCode = by("code", ALL_FINDINGS);
  return {
    documents: sum(documentsByStatus),
    documentsByStatus,
    documentsByKind: by("kind", "documents"),
    claims: countClaims(store),
    records: sum(recordsByType),
    recordsByType,
    conflicts: sum(conflictsByState),
    conflictsByState,
    links: sum(linksByKind),
    linksByKind,
    findings: sum(findingsByCode),
    findingsByCode,
    findingsBySeverity: by("severity", ALL_FINDINGS),
    decisions: Object.values(lastBuild(store)?.declared ?? {}).reduce((n, { rows }) => n + rows, 0),
    staleDecisions: sum(tally(store, "SELECT '' AS name, count(DISTINCT decision) AS n FROM stale_decisions")),
  };
}

/** Documents number their claims from 0 without a gap, those that people added from a thousand million: nothing is walked through. */
function countClaims({ db }: Store): number {
  const row = db
    .prepare<[], { n: number }>(
      `SELECT coalesce(sum((SELECT max(ordinal) + 1 FROM claims c WHERE c.document = d.key AND ordinal < 1000000000)), 0)
         + (SELECT count(*) FROM claims WHERE ordinal >= 1000000000) AS n FROM documents d`,
    )
    .get();
  return row?.n ?? 0;
}

/** How often each status is shown for records of this type; those without one are left out. */
export function countStatuses(store: Store, type: string): Tally {
  return tally(
    store,
    "SELECT status AS name, count(*) AS n FROM records WHERE type = ? AND status IS NOT NULL GROUP BY name ORDER BY name",
    type,
  );
}

function tally({ db }: Store, sql: string, ...parameters: readonly string[]): Tally {
  const rows = db.prepare<unknown[], { name: string | null; n: number }>(sql).all(...parameters);
  return Object.fromEntries(rows.map(({ name, n }) => [name ?? "missing", n]));
}

const sum = (counts: Tally): number => Object.values(counts).reduce((a, b) => a + b, 0);
