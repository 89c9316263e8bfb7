/**
 * Where the files of the documents lie on disk, so that an import can tell what is unchanged, replaced or gone.
 * The names of a document (`names`) are those of its places; both change in one transaction.
 */
import { compare } from "../model/identity.ts";
import type { Store } from "./open.ts";
import type { Stored } from "./read-documents.ts";
import { atomically, statement } from "./statement.ts";
import { outdateAdded } from "./write-build.ts";

/** A file's place. `path` is real and in bytes; `stamp` is what changes with its bytes, "" where that is not certain. */
export type Whereabouts = { readonly path: Uint8Array; readonly file: string; readonly stamp: string };

/** What is known of the file at a path: the reading of the document that it held. */
export type KnownFile = Stored & {
  readonly id: string;
  readonly file: string;
  readonly stamp: string;
  readonly isVanished: 0 | 1;
};

const KNOWN_FILE = statement<[Uint8Array], KnownFile>(
  `SELECT d.key, d.id, d.media_type AS mediaType, d.reader, d.extractor, d.status,
     f.file, f.stamp, f.vanished IS NOT NULL AS isVanished
   FROM files f JOIN documents d ON d.key = f.document WHERE f.path = ?`,
);
const PLACE = statement<[Uint8Array, string, number, string]>(
  `INSERT INTO files (path, file, document, stamp) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE
   SET file = excluded.file, document = excluded.document, stamp = excluded.stamp, vanished = NULL`,
);
const ADD_NAME = statement<[number, string]>("INSERT OR IGNORE INTO names (document, file) VALUES (?, ?)");

/** What the store knows of the file at this path, if anything. */
export function knownFile(store: Store, path: Uint8Array): KnownFile | undefined {
  return KNOWN_FILE(store).get(path);
}

/**
 * Notes that a file holds this document now. Where it held another one before, that one loses the name, and goes when it
 * has none left: the dataset says what the files say. Gives true where an older version was replaced.
 */
export function placeFile(store: Store, key: number, { path, file, stamp }: Whereabouts): boolean {
  const before = knownFile(store, path);
  const isSame = before?.key === key && before.file === file;
  if (isSame && before.stamp === stamp && before.isVanished === 0) return false;
  return atomically(store, () => {
    PLACE(store).run(path, file, key, stamp);
    ADD_NAME(store).run(key, file);
    if (before === undefined || isSame) return false;
    dropName(store, before.key, before.file);
    return before.key !== key;
  });
}

/** Takes a name from a document unless another of its files has it too; a document without names goes. */
function dropName(store: Store, key: number, file: string): void {
  const { db } = store;
  if (db.prepare("SELECT 1 FROM files WHERE document = ? AND file = ?").get(key, file) !== undefined) return;
  db.prepare("DELETE FROM names WHERE document = ? AND file = ?").run(key, file);
  if (db.prepare("SELECT 1 FROM names WHERE document = ?").get(key) !== undefined) return;
  outdateAdded(store, key);
  db.prepare("DELETE FROM documents WHERE key = ?").run(key);
}

type PathRow = { readonly path: Uint8Array; readonly file: string };

const PAGE = 1000;

/** The files that lie at this real path or under it, by path; read in pages, so that the store may be written meanwhile. */
export function* filesUnder({ db }: Store, path: Uint8Array): Generator<PathRow> {
  const at = db.prepare<[Uint8Array], PathRow>("SELECT path, file FROM files WHERE path = ?").get(path);
  if (at !== undefined) yield at;
  const next = db.prepare<[Uint8Array, Uint8Array, number], PathRow>(
    "SELECT path, file FROM files WHERE path > ? AND path < ? ORDER BY path LIMIT ?",
  );
  const { from, to } = insideOf(path);
  let after = from;
  for (;;) {
    const rows = next.all(after, to, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.path;
  }
}

const SLASH = 0x2f;

/** Between these two lies every path in the folder. */
function insideOf(path: Uint8Array): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const folder = path.at(-1) === SLASH ? path.subarray(0, -1) : path;
  const closed = (byte: number): Uint8Array => Buffer.concat([folder, Uint8Array.of(byte)]);
  return { from: closed(SLASH), to: closed(SLASH + 1) };
}

/** Notes that a run found these files gone. Their documents stay until they are forgotten. */
export function markVanished({ db }: Store, run: number, paths: readonly Uint8Array[]): void {
  const mark = db.prepare("UPDATE files SET vanished = ? WHERE path = ? AND vanished IS NULL");
  db.transaction(() => {
    for (const path of paths) mark.run(run, path);
  }).immediate();
}

/** Takes away the notes of files at this path or under it that could not be had: the next look makes them anew. */
export function dropUnread({ db }: Store, path: Uint8Array): void {
  const { from, to } = insideOf(path);
  db.prepare("DELETE FROM unread WHERE path = ? OR (path >= ? AND path < ?)").run(path, from, to);
}

/** Files that were gone when an import last looked, by name. */
export function vanishedFiles({ db }: Store): PathRow[] {
  return db
    .prepare<[], PathRow>("SELECT path, file FROM files WHERE vanished IS NOT NULL")
    .all()
    .sort((a, b) => compare(a.file, b.file) || Buffer.compare(a.path, b.path));
}

/** Removes files from the dataset, and documents that no other file holds. Decisions about them stay in their log. */
export function forgetFiles(store: Store, paths: readonly Uint8Array[]): void {
  const { db } = store;
  db.transaction(() => {
    for (const path of paths) {
      const known = knownFile(store, path);
      if (known === undefined) continue;
      db.prepare("DELETE FROM files WHERE path = ?").run(path);
      dropName(store, known.key, known.file);
    }
  }).immediate();
}

/** Real paths at which a document lay when an import last looked, by path. */
export function pathsOfDocument({ db }: Store, key: number): Uint8Array[] {
  return db
    .prepare<[number], { path: Uint8Array }>(
      "SELECT path FROM files WHERE document = ? AND vanished IS NULL ORDER BY path",
    )
    .all(key)
    .map(({ path }) => path);
}
