/**
 * Findings as a person works through them: by code, severity and document, judged or not.
 */
import type { FindingCode, Severity } from "../model/finding.ts";
import type { Listed, Window } from "./list-documents.ts";
import type { Store } from "./open.ts";

export type ListedFinding = {
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  /** The decision that judged it. */
  readonly decision: string | null;
};

export type FindingFilter = {
  readonly code?: string | undefined;
  readonly severity?: string | undefined;
  /** Id of a document it has a place in. */
  readonly document?: string | undefined;
  /** Only those that nobody has judged, or only those that somebody has. */
  readonly judged?: boolean | undefined;
};

/** Findings within documents and across them, each once. */
const ALL = `(SELECT id, code, severity, message, places FROM findings
  UNION SELECT id, code, severity, message, places FROM across_findings)`;
const SERIOUSNESS = "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

/** Findings that pass the filter, the serious first, then by code. */
export function listFindings({ db }: Store, filter: FindingFilter, { limit, offset }: Window): Listed<ListedFinding> {
  const parameters = {
    code: filter.code ?? null,
    severity: filter.severity ?? null,
    document: filter.document ?? null,
    judged: filter.judged === undefined ? null : Number(filter.judged),
  };
  const from = `FROM ${ALL} f LEFT JOIN finding_decisions j ON j.finding = f.id
    WHERE (:code IS NULL OR f.code = :code) AND (:severity IS NULL OR f.severity = :severity)
      AND (:judged IS NULL OR (j.decision IS NOT NULL) = :judged)
      AND (:document IS NULL OR EXISTS (
        SELECT 1 FROM json_each(f.places) p WHERE p.value ->> '$.document' = :document))`;
  const rows = db
    .prepare<object, ListedFinding>(
      `SELECT f.id, f.code, f.severity, f.message, j.decision ${from}
       ORDER BY ${SERIOUSNESS}, f.code, f.id LIMIT :limit OFFSET :offset`,
    )
    .all({ ...parameters, limit, offset });
  const count = db.prepare<object, { n: number }>(`SELECT count(*) AS n ${from}`).get(parameters);
  return { rows, total: count?.n ?? 0 };
}

/** How many findings there are of each code. */
export function findingCodes({ db }: Store): { readonly code: FindingCode; readonly count: number }[] {
  return db
    .prepare<[], { code: FindingCode; count: number }>(
      `SELECT f.code, count(*) AS count FROM ${ALL} f GROUP BY f.code ORDER BY f.code`,
    )
    .all();
}

/** The finding that comes after this one among those that nobody has judged; undefined after the last. */
export function nextFinding(store: Store, after: string): string | undefined {
  const { rows } = listFindings(store, { judged: false }, { limit: 10_000, offset: 0 });
  const open = rows.filter(({ severity }) => severity !== "info");
  const at = open.findIndex(({ id }) => id === after);
  return (open[at + 1] ?? open.find(({ id }) => id !== after))?.id;
}
