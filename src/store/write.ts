/**
 * Rows into the database: one transaction a document. Only the thread that opened the store writes.
 */
import type { Problem } from "../model/document.ts";
import type { Store } from "./open.ts";
import type { PackedReading, RowValues } from "./pack.ts";
import { atomically, statement } from "./statement.ts";
import { outdateAdded } from "./write-build.ts";

/** Each column of `documents` but the key, in the order in which `packReading` gives them. */
const DOCUMENT_COLUMNS =
  "id, media_type, byte_length, reader, extractor, status, kind, facts, metadata, pages, text, blocks".split(", ");

function marks(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}

/** A document read before keeps its row and its names; the rest is written anew. */
const WRITE_DOCUMENT = statement<
  unknown[],
  { key: number }
>(`INSERT INTO documents (${DOCUMENT_COLUMNS.join(", ")}) VALUES (${marks(DOCUMENT_COLUMNS.length)})
  ON CONFLICT (id) DO UPDATE SET ${DOCUMENT_COLUMNS.map((name) => `${name} = excluded.${name}`).join(", ")}
  RETURNING key`);

/** What is taken out of a document, a table each. The columns stand in the schema in the order of the row values, after `document`. */
const INSERT = {
  problems: insertInto("problems", 4),
  ignored: insertInto("ignored", 5),
  claims: insertInto("claims", 16),
  findings: insertInto("findings", 9),
} as const;
const DELETE = [
  statement<[number]>("DELETE FROM problems WHERE document = ?"),
  statement<[number]>("DELETE FROM ignored WHERE document = ?"),
  statement<[number]>("DELETE FROM claims WHERE document = ?"),
  statement<[number]>("DELETE FROM findings WHERE document = ?"),
];
const ADD_NAME = statement<[number, string]>("INSERT OR IGNORE INTO names (document, file) VALUES (?, ?)");
const DROP_UNREAD = statement<[string]>("DELETE FROM unread WHERE file = ?");

function insertInto(table: string, columns: number) {
  return statement<unknown[]>(`INSERT INTO ${table} VALUES (${marks(columns + 1)})`);
}

/**
 * Stores a reading with a name under which it was seen: wholly or not at all.
 * What an earlier reading of the same bytes said is replaced; their names are kept. Gives the document's key.
 */
export function writeReading(store: Store, reading: PackedReading, file: string): number {
  return atomically(store, () => {
    const key = rewriteReading(store, reading);
    addName(store, key, file);
    return key;
  });
}

/** Stores a reading of a document that has its names already: wholly or not at all. Gives its key. */
export function rewriteReading(store: Store, reading: PackedReading): number {
  return atomically(store, () => {
    const row = WRITE_DOCUMENT(store).get(...reading.document, reading.blocks);
    if (row === undefined) throw new Error(`document ${reading.id} was not written`);
    outdateAdded(store, row.key);
    for (const clear of DELETE) clear(store).run(row.key);
    insertAll(store, "problems", row.key, reading.problems.map(problemRow));
    insertAll(store, "ignored", row.key, reading.ignored);
    insertAll(store, "claims", row.key, reading.claims);
    insertAll(store, "findings", row.key, reading.findings);
    return row.key;
  });
}

/** Documents of which nothing could be read say nothing in any version of extraction: they need not be taken apart again. */
export function renewRejected({ db }: Store, extractor: string): void {
  db.prepare("UPDATE documents SET extractor = ? WHERE status = 'rejected' AND extractor <> ?").run(
    extractor,
    extractor,
  );
}

/** Notes that a stored document was seen under this name too. Nothing changes when that was known. */
export function writeName(store: Store, key: number, file: string): void {
  const { db } = store;
  const known = db.prepare("SELECT 1 FROM names WHERE document = ? AND file = ?").get(key, file);
  const unread = db.prepare("SELECT 1 FROM unread WHERE file = ?").get(file);
  if (known !== undefined && unread === undefined) return;
  atomically(store, () => addName(store, key, file));
}

/** Notes a file of which not even the bytes could be had. A later import that can read it takes the note away. */
export function writeUnread({ db }: Store, file: string, { code, message }: Problem, path?: Uint8Array): void {
  db.prepare(
    `INSERT INTO unread (file, code, message, path) VALUES (?, ?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET code = excluded.code, message = excluded.message, path = excluded.path`,
  ).run(file, code, message, path ?? null);
}

function addName(store: Store, key: number, file: string): void {
  ADD_NAME(store).run(key, file);
  DROP_UNREAD(store).run(file);
}

function insertAll(store: Store, table: keyof typeof INSERT, key: number, rows: readonly RowValues[]): void {
  const insert = INSERT[table](store);
  for (const row of rows) insert.run(key, ...row);
}

function problemRow({ code, message, place }: Problem, ordinal: number): RowValues {
  return [ordinal, code, message, place === undefined ? null : JSON.stringify(place)];
}
