/**
 * The database → what reconciliation must know of each document: which region it speaks of, and its facts.
 */
import type { DocumentFacts } from "../model/facts.ts";
import type { Store } from "./open.ts";
import { statement } from "./statement.ts";

/** A document, and the organization that it names. */
export type DocumentOrigin = { readonly key: number; readonly id: string; readonly organization: string | undefined };

/** Every document with the organization that it names, by id. */
export function documentOrigins({ db }: Store): DocumentOrigin[] {
  return db
    .prepare<[], { key: number; id: string; organization: string | null }>(
      "SELECT key, id, facts ->> '$.organization.value' AS organization FROM documents ORDER BY id",
    )
    .all()
    .map(({ key, id, organization }) => ({ key, id, organization: organization ?? undefined }));
}

const FACTS = statement<[number], { id: string; facts: string }>("SELECT id, facts FROM documents WHERE key = ?");

/** What a whole document is about. @throws where there is no such document: keys come from the store */
export function factsOf(store: Store, key: number): { readonly id: string; readonly facts: DocumentFacts } {
  const row = FACTS(store).get(key);
  if (row === undefined) throw new Error(`no document ${key} in the store`);
  return { id: row.id, facts: JSON.parse(row.facts) };
}

/** Each document and how it was read, by id, as lines of JSON: what a hash over the inputs is made of. */
export function readingLines({ db }: Store): Map<number, string> {
  type Row = {
    readonly key: number;
    readonly id: string;
    readonly reader: string;
    readonly extractor: string;
    readonly status: string;
  };
  const rows = db.prepare<[], Row>("SELECT key, id, reader, extractor, status FROM documents ORDER BY id");
  const lines = new Map<number, string>();
  for (const { key, id, reader, extractor, status } of rows.iterate()) {
    lines.set(key, JSON.stringify([id, reader, extractor, status]));
  }
  return lines;
}
