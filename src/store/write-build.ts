/**
 * What the documents together say → the database, in place of what the build before said; parts made from the same stay.
 * One transaction: whoever reads meanwhile sees the old build, wholly.
 */
import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Conflict, Link } from "../model/reconciled.ts";
import type { Store } from "./open.ts";
import { claimRow, type RowValues } from "./pack.ts";
import { type BuiltRecord, recordRow } from "./pack-records.ts";
import { statement } from "./statement.ts";

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

/** A part that may be built already: `inputs` is a hash over all that it would be made from. */
export type PartToBuild = { readonly inputs: string; readonly make: () => BuiltPart };

/** From here on count the claims that people added, so that a document's own keep their numbers. */
const ADDED = 1_000_000_000;

/** Puts the parts in place of those of the build before; what would be made from the same stays. `make` may read the store. */
export function writeBuild(store: Store, from: BuiltFrom, parts: readonly PartToBuild[]): void {
  const { db } = store;
  db.transaction(() => {
    dropOtherParts(store, new Set(parts.map(({ inputs }) => inputs)));
    const known = db.prepare<[string]>("SELECT 1 FROM parts WHERE inputs = ?");
    for (const { inputs, make } of parts) {
      if (known.get(inputs) !== undefined) continue;
      const part = Number(db.prepare("INSERT INTO parts (inputs) VALUES (?)").run(inputs).lastInsertRowid);
      new PartWriter(store, part).write(make());
    }
    db.prepare("DELETE FROM build").run();
    db.prepare("INSERT INTO build (only, inputs, declared) VALUES (1, ?, ?)").run(
      from.inputs,
      JSON.stringify(from.declared),
    );
  }).immediate();
}

/** Takes away the parts that are not kept, with all that was built of them. Children go before what they refer to. */
function dropOtherParts({ db }: Store, kept: ReadonlySet<string>): void {
  const drop = db.prepare<[number]>("DELETE FROM parts WHERE id = ?");
  for (const { id, inputs } of db.prepare<[], { id: number; inputs: string }>("SELECT id, inputs FROM parts").all()) {
    if (!kept.has(inputs)) drop.run(id);
  }
  const gone = "part NOT IN (SELECT id FROM parts)";
  const records = `(SELECT key FROM records WHERE ${gone})`;
  // What people added is written by the part of its record.
  const members = `(SELECT member FROM record_members WHERE record IN ${records})`;
  db.prepare(`DELETE FROM claims WHERE ordinal >= ${ADDED} AND record IN ${members}`).run();
  db.prepare(`DELETE FROM record_search WHERE rowid IN ${records}`).run();
  for (const table of ["conflicts", "former_ids", "record_members"]) {
    db.prepare(`DELETE FROM ${table} WHERE record IN ${records}`).run();
  }
  for (const table of ["records", "links", "across_findings", "finding_decisions", "stale_decisions"]) {
    db.prepare(`DELETE FROM ${table} WHERE ${gone}`).run();
  }
}

const OUTDATE = statement<[number]>(
  `DELETE FROM parts WHERE id IN (SELECT r.part FROM claims c JOIN record_members m ON m.member = c.record
     JOIN records r ON r.key = m.record WHERE c.document = ? AND c.ordinal >= ${ADDED})`,
);
const KNOWN_FINDING = statement<[string]>("SELECT 1 FROM findings WHERE id = ?");

/**
 * A document goes, or is read anew: what people added to it goes with its claims, so the part that added it must be made
 * again, also where a later reading is just as before.
 */
export function outdateAdded(store: Store, document: number): void {
  const outdated = OUTDATE(store).run(document);
  if (outdated.changes > 0) store.db.prepare("UPDATE build SET inputs = ''").run();
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
  readonly #part: number;
  readonly #statements = new Map<string, (row: RowValues) => number>();

  constructor(store: Store, part: number) {
    this.#store = store;
    this.#part = part;
  }

  write({ records, added, conflicts, links, findings, judged, stale }: BuiltPart): void {
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
      this.#insert("links", [...row, this.#part]);
    }
    for (const finding of findings) this.#finding(finding);
    for (const { finding, decision } of judged) this.#insert("finding_decisions", [finding, decision, this.#part]);
    for (const { decision, reason } of stale) this.#insert("stale_decisions", [decision, reason, this.#part]);
  }

  #document({ document }: Claim): number {
    const row = this.#store.db
      .prepare<[string], { key: number }>("SELECT key FROM documents WHERE id = ?")
      .get(document);
    if (row === undefined) throw new Error(`document ${document}, which a claim was added to, is not there`);
    return row.key;
  }

  #record(built: BuiltRecord): number {
    const key = this.#insert("records", [null, ...recordRow(built), this.#part]);
    for (const member of built.members) this.#insert("record_members", [member, key]);
    for (const former of built.record.formerIds) this.#insert("former_ids", [former, key]);
    return key;
  }

  /** What a document shows by itself is not told a second time. */
  #finding({ id, code, severity, message, documents, claims, places, expected, found }: Finding): void {
    if (KNOWN_FINDING(this.#store).get(id) !== undefined) return;
    const lists = [documents, claims, places].map((list) => JSON.stringify(list));
    const row = [id, code, severity, message, ...lists, expected ?? null, found ?? null];
    this.#insert("across_findings", [...row, this.#part]);
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
