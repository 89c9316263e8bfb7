/**
 * What the documents together say → the database, in place of what the build before said. One transaction: whoever reads
 * meanwhile sees the old build, wholly.
 */
import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Conflict, Link } from "../model/reconciled.ts";
import type { Store } from "./open.ts";
import { claimRow, type RowValues } from "./pack.ts";
import { type BuiltRecord, recordRow } from "./pack-records.ts";

/** A part of what a build gives, of documents that nothing joins with those of other parts. */
export type BuiltPart = {
  readonly records: readonly BuiltRecord[];
  /** Claims that people added; from now on they are claims of their documents like any other. */
  readonly added: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly links: readonly Link[];
  /** Across documents. */
  readonly findings: readonly Finding[];
  readonly judged: readonly { readonly finding: string; readonly decision: string }[];
  readonly stale: readonly { readonly decision: string; readonly reason: string }[];
};

/** A file of the dataset's folder that a build was made with: its number of lines and SHA-256. */
export type FileSum = { readonly rows: number; readonly sha256: string };

/** What a build was made from. */
export type BuiltFrom = {
  /** Hash over the documents and how they were read, the decisions, the configuration and the program. */
  readonly inputs: string;
  /** Files of people that the build saw, by name. */
  readonly declared: Readonly<Record<string, FileSum>>;
};

/** Children before what they refer to. */
const TABLES = [
  "build",
  "stale_decisions",
  "finding_decisions",
  "across_findings",
  "links",
  "conflicts",
  "former_ids",
  "record_members",
  "records",
];

/** From here on count the claims that people added, so that a document's own keep their numbers. */
const ADDED = 1_000_000_000;

/** Puts the parts in place of the build before. `parts` may read the store as they are made. */
export function writeBuild(store: Store, from: BuiltFrom, parts: Iterable<BuiltPart>): void {
  const { db } = store;
  db.transaction(() => {
    for (const table of TABLES) db.prepare(`DELETE FROM ${table}`).run();
    db.prepare(`DELETE FROM claims WHERE ordinal >= ${ADDED}`).run(); // as written in the index of these
    const write = new PartWriter(store);
    for (const part of parts) write.part(part);
    db.prepare("INSERT INTO build (only, inputs, declared) VALUES (1, ?, ?)").run(
      from.inputs,
      JSON.stringify(from.declared),
    );
  }).immediate();
}

/** What the last build was made from; undefined where there was none. */
export function lastBuild({ db }: Store): BuiltFrom | undefined {
  const row = db.prepare<[], { inputs: string; declared: string }>("SELECT inputs, declared FROM build").get();
  return row && { inputs: row.inputs, declared: JSON.parse(row.declared) };
}

/** What was noted of the files that were written out of this build; undefined where nothing was, or it is built anew. */
export function exportNote({ db }: Store): string | undefined {
  return db.prepare<[], { exported: string | null }>("SELECT exported FROM build").get()?.exported ?? undefined;
}

/** Notes what was written out of this build, so that it need not be written again. */
export function noteExport({ db }: Store, note: string): void {
  db.prepare("UPDATE build SET exported = ?").run(note);
}

/** Statements prepared once, used for every row. */
class PartWriter {
  readonly #store: Store;
  readonly #statements = new Map<string, (row: RowValues) => number>();

  constructor(store: Store) {
    this.#store = store;
  }

  part({ records, added, conflicts, links, findings, judged, stale }: BuiltPart): void {
    for (const [i, claim] of added.entries()) {
      this.#insert("claims", [this.#document(claim), ...claimRow(claim, ADDED + i)]);
    }
    const keys = new Map<string, number>();
    for (const built of records) keys.set(built.record.id, this.#record(built));
    for (const conflict of conflicts) {
      const { id, record, property, values, state, chosen, policy, reason, decision } = conflict;
      const key = keys.get(record);
      if (key === undefined) throw new Error(`conflict ${id} is of a record that is not there`);
      const choices = JSON.stringify(values);
      this.#insert("conflicts", [id, key, property, choices, state, chosen, policy, reason, decision ?? null]);
    }
    for (const { id, kind, from, to, at, confidence, reason, claims, decision } of links) {
      const row = [id, kind, from, to, at ?? null, confidence, reason, JSON.stringify(claims), decision ?? null];
      this.#insert("links", row);
    }
    for (const finding of findings) this.#finding(finding);
    for (const { finding, decision } of judged) this.#insert("finding_decisions", [finding, decision]);
    for (const { decision, reason } of stale) this.#insert("stale_decisions", [decision, reason]);
  }

  #document({ document }: Claim): number {
    const row = this.#store.db
      .prepare<[string], { key: number }>("SELECT key FROM documents WHERE id = ?")
      .get(document);
    if (row === undefined) throw new Error(`document ${document}, which a claim was added to, is not there`);
    return row.key;
  }

  #record(built: BuiltRecord): number {
    const key = this.#insert("records", [null, ...recordRow(built)]);
    for (const member of built.members) this.#insert("record_members", [member, key]);
    for (const former of built.record.formerIds) this.#insert("former_ids", [former, key]);
    return key;
  }

  /** What a document shows by itself is not told a second time. */
  #finding({ id, code, severity, message, documents, claims, places, expected, found }: Finding): void {
    if (this.#store.db.prepare("SELECT 1 FROM findings WHERE id = ?").get(id) !== undefined) return;
    const lists = [documents, claims, places].map((list) => JSON.stringify(list));
    this.#insert("across_findings", [id, code, severity, message, ...lists, expected ?? null, found ?? null]);
  }

  /** The columns of these tables stand in the schema in the order of the values. Gives the row's key. */
  #insert(table: string, row: RowValues): number {
    let run = this.#statements.get(table);
    if (run === undefined) {
      const marks = row.map(() => "?").join(", ");
      const statement = this.#store.db.prepare(`INSERT INTO ${table} VALUES (${marks})`);
      run = (values) => Number(statement.run(...values).lastInsertRowid);
      this.#statements.set(table, run);
    }
    return run(row);
  }
}
