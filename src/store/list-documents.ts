/**
 * Lists of documents as a person pages through them: a few columns, filtered, sorted by file name.
 */
import type { DocumentStatus } from "../model/document.ts";
import type { DocumentKind } from "../model/facts.ts";
import type { Store } from "./open.ts";

export type ListedDocument = {
  readonly id: string;
  /** The smallest of its names. */
  readonly file: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly year: number | null;
  readonly status: DocumentStatus;
  readonly claims: number;
};

export type DocumentFilter = {
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: string | undefined;
};

/** Which rows of a list: `offset` from 0. */
export type Window = { readonly limit: number; readonly offset: number };
export type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** The documents that pass the filter, by file name. */
export function listDocuments(
  { db }: Store,
  filter: DocumentFilter,
  { limit, offset }: Window,
): Listed<ListedDocument> {
  const where = `(:kind IS NULL OR d.kind = :kind) AND (:status IS NULL OR d.status = :status)
    AND (:year IS NULL OR d.facts ->> '$.year.value' = :year)`;
  const parameters = { kind: filter.kind ?? null, status: filter.status ?? null, year: filter.year ?? null };
  const rows = db
    .prepare<object, ListedDocument>(
      `SELECT d.id, shown.file, d.kind, d.facts ->> '$.title.value' AS title, d.facts ->> '$.year.value' AS year, d.status,
         (SELECT count(*) FROM claims c WHERE c.document = d.key) AS claims
       FROM (SELECT d.key, (SELECT min(file) FROM names n WHERE n.document = d.key) AS file
         FROM documents d WHERE ${where} ORDER BY file, d.id LIMIT :limit OFFSET :offset) shown
       JOIN documents d ON d.key = shown.key ORDER BY shown.file, d.id`,
    )
    .all({ ...parameters, limit, offset });
  const count = db
    .prepare<object, { n: number }>(`SELECT count(*) AS n FROM documents d WHERE ${where}`)
    .get(parameters);
  return { rows, total: count?.n ?? 0 };
}
