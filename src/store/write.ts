/**
 * Rows into the database: one transaction a document. Only the thread that opened the store writes.
 */
import type { Problem } from "../model/document.ts";
import type { Store } from "./open.ts";
import type { PackedReading, RowValues } from "./pack.ts";
import { outdateAdded } from "./write-build.ts";

/** Each column of `documents` but the key, in the order in which `packReading` gives them. */
const DOCUMENT_COLUMNS =
  "id, media_type, byte_length, reader, extractor, status, kind, facts, metadata, pages, text, blocks".split(", ");

const marks = (count: number): string => Array.from({ length: count }, () => "?").join(", ");

/** A document read before keeps its row and its names; the rest is written anew. */
const WRITE_DOCUMENT = `INSERT INTO documents (${DOCUMENT_COLUMNS.join(", ")}) VALUES (${marks(DOCUMENT_COLUMNS.length)})
  ON CONFLICT (id) DO UPDATE SET ${DOCUMENT_COLUMNS.map((name) => `${name} = excluded.${name}`).join(", ")}
  RETURNING key`;

/**
 * Stores a reading with a name under which it was seen: wholly or not at all.
 * What an earlier reading of the same bytes said is replaced; their names are kept. Gives the document's key.
 */
export function writeReading(store: Store, reading: PackedReading, file: string): number {
  const { db } = store;
  return db
    .transaction(() => {
      const key = rewriteReading(store, reading);
      addName(store, key, file);
      return key;
    })
    .immediate();
}

/** Stores a reading of a document that has its names already: wholly or not at all. Gives its key. */
export function rewriteReading(store: Store, reading: PackedReading): number {
  const { db } = store;
  return db
    .transaction(() => {
      const row = db.prepare<unknown[], { key: number }>(WRITE_DOCUMENT).get(...reading.document, reading.blocks);
      if (row === undefined) throw new Error(`document ${reading.id} was not written`);
      outdateAdded(store, row.key);
      for (const table of ["problems", "ignored", "claims", "findings"]) {
        db.prepare(`DELETE FROM ${table} WHERE document = ?`).run(row.key);
      }
      insertAll(store, "problems", row.key, reading.problems.map(problemRow));
      insertAll(store, "ignored", row.key, reading.ignored);
      insertAll(store, "claims", row.key, reading.claims);
      insertAll(store, "findings", row.key, reading.findings);
      return row.key;
    })
    .immediate();
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
  db.transaction(() => addName(store, key, file)).immediate();
}

/** Notes a file of which not even the bytes could be had. A later import that can read it takes the note away. */
export function writeUnread({ db }: Store, file: string, { code, message }: Problem, path?: Uint8Array): void {
  db.prepare(
    `INSERT INTO unread (file, code, message, path) VALUES (?, ?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET code = excluded.code, message = excluded.message, path = excluded.path`,
  ).run(file, code, message, path ?? null);
}

function addName({ db }: Store, key: number, file: string): void {
  db.prepare("INSERT OR IGNORE INTO names (document, file) VALUES (?, ?)").run(key, file);
  db.prepare("DELETE FROM unread WHERE file = ?").run(file);
}

/** The columns of these tables stand in the schema in the order of the row values, after `document`. */
function insertAll({ db }: Store, table: string, key: number, rows: readonly RowValues[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${marks(first.length + 1)})`);
  for (const row of rows) insert.run(key, ...row);
}

function problemRow({ code, message, place }: Problem, ordinal: number): RowValues {
  return [ordinal, code, message, place === undefined ? null : JSON.stringify(place)];
}
