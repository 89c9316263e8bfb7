/**
 * What the dataset says after a run → its history, so that two runs can be compared later. Only what changed takes room.
 */
import { publishedValue } from "../fields/published.ts";
import { hashOf } from "../model/identity.ts";
import type { Field } from "../model/reconciled.ts";
import type { Store } from "./open.ts";
import { allRecords, type StoredRecord } from "./read-records.ts";
import { lastBuild } from "./write-build.ts";

/** A value of a field as history keeps it: as text, the beginning of its document's id, the decision on it. */
export type KeptValue = readonly [value: string, document: string | null, decision?: string];
export type KeptFields = Readonly<Partial<Record<string, readonly KeptValue[]>>>;

/** How many runs back can be compared. */
export const KEPT_RUNS = 50;

/** Characters of a document's id that are enough here. */
export const DOCUMENT_PREFIX = 16;
const MOST_CHARACTERS = 160;

/**
 * Notes what has changed since the run before, unless the build is in the history already (a decision builds anew between
 * runs); `config` is the configuration that it was built with.
 */
export function keepHistory(store: Store, run: number, config: object): void {
  const { db } = store;
  db.transaction(() => {
    if (db.prepare("UPDATE build SET kept = 1 WHERE kept = 0").run().changes === 0) return;
    const files = Object.entries(lastBuild(store)?.declared ?? {}).map(([file, { sha256 }]) => [file, sha256]);
    const declared = { ...Object.fromEntries(files), configuration: hashOf(JSON.stringify(config)) };
    db.prepare("UPDATE runs SET declared = ? WHERE id = ?").run(JSON.stringify(declared), run);
    keepDocuments(store, run);
    keepRecords(store, run);
    for (const table of ["record_history", "document_history"]) {
      db.prepare(`DELETE FROM ${table} WHERE gone <= ?`).run(run - KEPT_RUNS);
    }
  }).immediate();
}

function keepDocuments({ db }: Store, run: number): void {
  db.prepare(
    `UPDATE document_history SET gone = ? WHERE gone IS NULL AND NOT EXISTS (SELECT 1 FROM documents d
       WHERE d.id = document AND d.reader = document_history.reader AND d.extractor = document_history.extractor)`,
  ).run(run);
  db.prepare(
    `INSERT INTO document_history (document, first, gone, file, reader, extractor)
     SELECT d.id, ?, NULL, (SELECT min(file) FROM names WHERE document = d.key), d.reader, d.extractor FROM documents d
     WHERE NOT EXISTS (SELECT 1 FROM document_history h WHERE h.document = d.id AND h.gone IS NULL)`,
  ).run(run);
}

function keepRecords(store: Store, run: number): void {
  const { db } = store;
  db.prepare("UPDATE record_history SET gone = ? WHERE gone IS NULL AND record NOT IN (SELECT id FROM records)").run(
    run,
  );
  type Row = { readonly former: string; readonly fields: string };
  const open = db.prepare<[string], Row>("SELECT former, fields FROM record_history WHERE gone IS NULL AND record = ?");
  const close = db.prepare("UPDATE record_history SET gone = ? WHERE gone IS NULL AND record = ?");
  const insert = db.prepare("INSERT INTO record_history VALUES (?, ?, NULL, ?, ?, ?, ?)");
  const documents = db.prepare<[number], { claim: string; document: string }>(
    `SELECT c.id AS claim, substr(d.id, 1, ${DOCUMENT_PREFIX}) AS document FROM record_members m
     JOIN claims c ON c.record = m.member JOIN documents d ON d.key = c.document WHERE m.record = ?`,
  );
  for (const record of allRecords(store)) {
    const of = new Map(documents.all(record.key).map(({ claim, document }) => [claim, document]));
    const [former, fields] = [JSON.stringify(record.formerIds), JSON.stringify(keptFields(record, of))];
    const before = open.get(record.id);
    if (before?.fields === fields && before.former === former) continue;
    if (before !== undefined) close.run(run, record.id);
    insert.run(record.id, run, record.type, shortened(record.label), former, fields);
  }
}

function keptFields({ type, fields }: StoredRecord, documents: ReadonlyMap<string, string>): KeptFields {
  const kept = Object.entries(fields).map(([property, field]) => {
    const values = [field ?? []].flat().map((one) => keptValue(one, type, property, documents));
    return [property, values] as const;
  });
  return Object.fromEntries(kept);
}

function keptValue(
  { value, claim, decision }: Field,
  type: StoredRecord["type"],
  property: string,
  documents: ReadonlyMap<string, string>,
): KeptValue {
  const shown = value === null ? null : publishedValue({ type, property, value });
  const text = shortened(typeof shown === "string" ? shown : JSON.stringify(shown));
  const document = claim === null ? null : (documents.get(claim) ?? null);
  return decision === undefined ? [text, document] : [text, document, decision];
}

/** Long texts by their beginning and a hash of the whole, so that a change in the rest shows too. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS)}… ${hashOf(text).slice(0, 8)}`;
}
