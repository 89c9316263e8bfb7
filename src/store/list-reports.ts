/**
 * The database → which groups plan or report in which documents, and what documents say of that.
 */
import type { DocumentKind } from "../model/facts.ts";
import type { Store } from "./open.ts";

/** A document in which a group has goals or activities for a year. */
export type ReportedIn = {
  /** The group through its renames. */
  readonly line: string;
  readonly group: string;
  readonly year: number;
  readonly kind: DocumentKind;
  readonly document: string;
};

/** A document that says whether a group has handed something in ("VB09:missing"). */
export type ReportedSaid = {
  readonly line: string;
  readonly group: string;
  readonly value: string;
  readonly claim: string;
  readonly document: string;
};

/** A document that names a group. */
export type GroupNamed = {
  readonly line: string;
  readonly group: string;
  readonly year: number | null;
  readonly document: string;
};

const JOINED = `records r JOIN record_members m ON m.record = r.key JOIN claims c ON c.record = m.member
  JOIN documents d ON d.key = c.document`;
const LINE = 'coalesce(r.line, r.body, r.group_name) AS line, r.group_name AS "group"';

/** Every such document, by group, year, kind and id. */
export function reportedIn({ db }: Store): ReportedIn[] {
  return db
    .prepare<[], ReportedIn>(
      `SELECT DISTINCT ${LINE}, r.year, d.kind, d.id AS document FROM ${JOINED}
       WHERE r.type IN ('Goal', 'Activity') AND r.group_name <> '' AND r.year IS NOT NULL ORDER BY 1, 2, 3, 4, 5`,
    )
    .all();
}

/** Every such claim, by group, value and id. */
export function reportedSaid({ db }: Store): ReportedSaid[] {
  return db
    .prepare<[], Omit<ReportedSaid, "value"> & { readonly json: string }>(
      `SELECT ${LINE}, c.value AS json, c.id AS claim, d.id AS document FROM ${JOINED}
       WHERE c.type = 'Group' AND c.property = 'reporting' AND c.value <> 'null' ORDER BY 1, 2, 3, 4`,
    )
    .all()
    .map(({ json, ...rest }) => ({ ...rest, value: String(JSON.parse(json)) }));
}

/** Every naming of a group by a record of its own (a list, a heading), by group, year and document. */
export function groupsNamed({ db }: Store): GroupNamed[] {
  return db
    .prepare<[], GroupNamed>(
      `SELECT DISTINCT ${LINE}, r.year, d.id AS document FROM ${JOINED}
       WHERE r.type = 'Group' AND r.group_name <> '' ORDER BY 1, 2, 3, 4`,
    )
    .all();
}
