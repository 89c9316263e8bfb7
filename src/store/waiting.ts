/**
 * What waits for a person: conflicts that nobody has settled, findings that nobody has judged.
 */
import type { Store } from "./open.ts";

export type Waiting = { readonly conflicts: number; readonly findings: number };

/** Hints (severity info) do not wait: they are there for those who look. */
export function countWaiting({ db }: Store): Waiting {
  const count = (sql: string): number => db.prepare<[], { n: number }>(sql).get()?.n ?? 0;
  return {
    conflicts: count("SELECT count(*) AS n FROM conflicts WHERE state = 'open'"),
    findings: count(
      `SELECT count(DISTINCT id) AS n FROM (
         SELECT id, severity FROM findings UNION ALL SELECT id, severity FROM across_findings
       ) WHERE severity <> 'info' AND id NOT IN (SELECT finding FROM finding_decisions)`,
    ),
  };
}
