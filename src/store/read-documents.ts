/**
 * The database → documents exactly as they were written. What was taken out of them comes from `read-claims.ts`.
 */
import type { Document, Problem } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import type { DocumentFacts } from "../model/facts.ts";
import { compare } from "../model/identity.ts";
import type { Store } from "./open.ts";
import { unpackBlocks } from "./pack.ts";
import { statement } from "./statement.ts";

/** Which reading of a document is stored. */
export type Stored = {
  readonly key: number;
  readonly mediaType: string;
  readonly reader: string;
  readonly extractor: string;
  readonly status: Document["status"];
  /** 0 where it came from an export, which has no blocks: what it says cannot be taken out again. */
  readonly hasBlocks: 0 | 1;
};

/** A document without its blocks, and what it is about. */
export type StoredDocument = Omit<Document, "blocks"> & {
  readonly key: number;
  /** The files in which these bytes were seen, smallest first. */
  readonly files: readonly string[];
  readonly facts: DocumentFacts;
  /** All that was left out, by the reader (which is `ignored` alone) or by extraction. */
  readonly leftOut: readonly Ignored[];
};

type DocumentRow = {
  readonly key: number;
  readonly id: string;
  readonly media_type: string;
  readonly byte_length: number;
  readonly reader: string;
  readonly status: Document["status"];
  readonly facts: string;
  readonly metadata: string;
  readonly pages: string;
  readonly text: string;
};

/** Ids of all documents in the order of publication. */
export function documentIds({ db }: Store): string[] {
  return db
    .prepare<[], { id: string }>("SELECT id FROM documents ORDER BY id")
    .all()
    .map(({ id }) => id);
}

const STORED = statement<[string], Stored>(
  "SELECT key, media_type AS mediaType, reader, extractor, status, blocks <> x'' AS hasBlocks FROM documents WHERE id = ?",
);
const DOCUMENT = statement<[string], DocumentRow>(
  "SELECT key, id, media_type, byte_length, reader, status, facts, metadata, pages, text FROM documents WHERE id = ?",
);
const FILES = statement<[number], { file: string }>("SELECT file FROM names WHERE document = ?");
type ProblemRow = { readonly code: Problem["code"]; readonly message: string; readonly place: string | null };
const PROBLEMS = statement<[number], ProblemRow>(
  "SELECT code, message, place FROM problems WHERE document = ? ORDER BY ordinal",
);
const IGNORED = statement<[number, string], Ignored>(
  `SELECT start, "end", rule FROM ignored WHERE document = ? AND stage = ? ORDER BY ordinal`,
);

/** How many documents are stored. */
export function countDocuments({ db }: Store): number {
  return db.prepare<[], { n: number }>("SELECT count(*) AS n FROM documents").get()?.n ?? 0;
}

/** What is stored of the bytes with this hash, if anything. */
export function storedReading(store: Store, id: string): Stored | undefined {
  return STORED(store).get(id);
}

/** The document with this id. @throws where there is none: ids come from the store */
export function readStored(store: Store, id: string): StoredDocument {
  const row = DOCUMENT(store).get(id);
  if (row === undefined) throw new Error(`no document ${id} in the store`);
  return {
    key: row.key,
    id: row.id,
    files: filesOf(store, row.key),
    mediaType: row.media_type,
    byteLength: row.byte_length,
    reader: row.reader,
    status: row.status,
    facts: JSON.parse(row.facts),
    metadata: JSON.parse(row.metadata),
    pages: JSON.parse(row.pages),
    text: row.text,
    problems: problemsOf(store, row.key),
    ignored: ignoredOf(store, row.key, "read"),
    leftOut: ignoredOf(store, row.key, "extract"),
  };
}

/** A document as its reader gave it, its blocks still packed: what can be handed to a thread to extract it again. */
export type PackedDocument = { readonly document: Omit<Document, "blocks">; readonly blocks: Uint8Array };

/** The document with this id, ready to be extracted again without its file. */
export function packedDocument(store: Store, id: string): PackedDocument {
  const { key, files: _files, facts: _facts, leftOut: _leftOut, ...document } = readStored(store, id);
  const row = store.db.prepare<[number], { blocks: Uint8Array }>("SELECT blocks FROM documents WHERE key = ?").get(key);
  if (row === undefined) throw new Error(`document ${id} has no blocks`);
  return { document, blocks: row.blocks };
}

/** The document as its reader gave it, blocks and all: what extraction needs to run again. */
export function readDocumentAgain({ document, blocks }: PackedDocument): Document {
  return { ...document, blocks: unpackBlocks(blocks) };
}

/** Ids of documents that another version of extraction took apart, at most `limit`; rejected and loaded ones have nothing to take. */
export function staleDocuments({ db }: Store, extractor: string, limit: number): string[] {
  return db
    .prepare<[string, number], { id: string }>(
      "SELECT id FROM documents WHERE extractor <> ? AND status <> 'rejected' AND blocks <> x'' ORDER BY key LIMIT ?",
    )
    .all(extractor, limit)
    .map(({ id }) => id);
}

/** The files in which a document was seen, smallest first. */
export function filesOf(store: Store, key: number): string[] {
  return FILES(store)
    .all(key)
    .map(({ file }) => file)
    .sort(compare);
}

/** Every document by id, with the files in which it was seen, smallest first. */
export function* documentsWithFiles({ db }: Store): Generator<{ readonly id: string; readonly files: string[] }> {
  type Row = { readonly id: string; readonly file: string | null };
  const rows = db.prepare<[], Row>(
    "SELECT d.id, n.file FROM documents d LEFT JOIN names n ON n.document = d.key ORDER BY d.id",
  );
  let at: { id: string; files: string[] } | undefined;
  for (const { id, file } of rows.iterate()) {
    if (at?.id !== id) {
      if (at !== undefined) yield { id: at.id, files: at.files.sort(compare) };
      at = { id, files: [] };
    }
    if (file !== null) at.files.push(file);
  }
  if (at !== undefined) yield { id: at.id, files: at.files.sort(compare) };
}

/** The name under which a document is shown. @throws where there is no such document: ids come from the store */
export function firstFileOf(store: Store, id: string): string {
  const stored = storedReading(store, id);
  const [file] = stored === undefined ? [] : filesOf(store, stored.key);
  if (file === undefined) throw new Error(`document ${id} has no name`);
  return file;
}

/** Files of which not even the bytes could be had, by name. */
export function unreadFiles({ db }: Store): ({ readonly file: string } & Problem)[] {
  type Row = { readonly file: string; readonly code: Problem["code"]; readonly message: string };
  const rows = db.prepare<[], Row>("SELECT file, code, message FROM unread").all();
  return rows.sort((a, b) => compare(a.file, b.file));
}

/** Problems of a document, in the order in which its reader met them. */
export function problemsOf(store: Store, key: number): Problem[] {
  return PROBLEMS(store)
    .all(key)
    .map(({ code, message, place }) => ({ code, message, ...(place === null ? {} : { place: JSON.parse(place) }) }));
}

/** The documents that have problems. */
export function documentsWithProblems({ db }: Store): { key: number; status: Document["status"] }[] {
  return db
    .prepare<[], { key: number; status: Document["status"] }>(
      "SELECT key, status FROM documents WHERE key IN (SELECT document FROM problems) ORDER BY id",
    )
    .all();
}

function ignoredOf(store: Store, key: number, stage: "read" | "extract"): Ignored[] {
  return IGNORED(store).all(key, stage);
}
