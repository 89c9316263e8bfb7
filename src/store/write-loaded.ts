/**
 * Rows of an export → an empty database. What exports do not tell stays empty: blocks, metadata, pages, and which of the
 * groups' renames belong together; the next build, which knows them, writes all but the documents and their claims anew.
 */
import type { Claim } from "../model/claim.ts";
import type { Ignored } from "../model/draft.ts";
import type { DocumentFacts } from "../model/facts.ts";
import { CODES_ACROSS } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Conflict, Field, JoinedRecord } from "../model/reconciled.ts";
import type { Store } from "./open.ts";
import { claimRow, type RowValues } from "./pack.ts";
import { recordRow } from "./pack-records.ts";
import { StoreTrouble } from "./trouble.ts";
import type { FileSum } from "./write-build.ts";

/** A version of extraction that none has: another import reads the file again where it finds it. */
const LOADED = "loaded";

/** A build that was loaded: its identity is told, since what it was made from is not known. */
const LOADED_BUILD = "loaded ";

/** The identity that a loaded build had where it was made; undefined for a build of one's own. */
export function loadedIdentity(inputs: string | undefined): string | undefined {
  return inputs?.startsWith(LOADED_BUILD) ? inputs.slice(LOADED_BUILD.length) : undefined;
}

export type LoadedDocument = {
  readonly id: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly reader: string;
  readonly status: string;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly place?: Place | undefined }[];
  readonly text: string;
  readonly facts: DocumentFacts;
  readonly files: readonly string[];
  readonly ignored: readonly Ignored[];
};

type Optional<Row> = { readonly [Key in keyof Row]: Row[Key] | undefined };

type LoadedLink = {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  readonly reason: string;
  readonly claims: readonly string[];
} & Partial<Optional<{ at: string; decision: string }>>;

type LoadedFinding = {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly documents: readonly string[];
  readonly claims: readonly string[];
  readonly places: readonly unknown[];
} & Partial<Optional<{ expected: string; found: string; decision: string }>>;

/** Rows come in the order of the export's files: documents, claims, records, conflicts, links, findings. */
export class LoadWriter {
  readonly #store: Store;
  readonly #keys = new Map<string, number>();
  readonly #records = new Map<string, number>();
  readonly #statements = new Map<string, (row: RowValues) => number>();
  #text = { document: "", text: "" };
  #ordinal = 0;
  #findings = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  document({ id, mediaType, byteLength, reader, status, problems, text, facts, files, ignored }: LoadedDocument): void {
    const key = this.#store.db
      .prepare<unknown[], { key: number }>(
        `INSERT INTO documents (id, media_type, byte_length, reader, extractor, status, kind, facts, metadata, pages, text, blocks)
         VALUES (?, ?, ?, ?, '${LOADED}', ?, ?, ?, '{}', '[]', ?, x'') RETURNING key`,
      )
      .get(id, mediaType, byteLength, reader, status, facts.kind.value, JSON.stringify(facts), text)?.key;
    if (key === undefined) throw new Error(`document ${id} was not written`);
    this.#keys.set(id, key);
    for (const file of files) this.#insert("names", [key, file]);
    for (const [i, { code, message, place }] of problems.entries()) {
      this.#insert("problems", [key, i, code, message, place === undefined ? null : JSON.stringify(place)]);
    }
    for (const [i, { start, end, rule }] of ignored.entries()) {
      this.#insert("ignored", [key, "extract", i, start, end, rule]);
    }
  }

  /** `at` says where the row stands. @throws StoreTrouble where its words are not those of the document */
  claim(claim: Claim, at: string): void {
    const key = this.#key(claim.document, at);
    if (this.#text.document !== claim.document) {
      const row = this.#store.db
        .prepare<[number], { text: string }>("SELECT text FROM documents WHERE key = ?")
        .get(key);
      this.#text = { document: claim.document, text: row?.text ?? "" };
      this.#ordinal = 0;
    }
    const spans = claim.spans ?? [{ ...claim.span, quote: claim.quote }];
    for (const { start, end, quote } of spans) {
      if (this.#text.text.slice(start, end) !== quote) {
        throw new StoreTrouble(`${at}: the document's text does not say "${quote}" from ${start} to ${end}`);
      }
    }
    this.#insert("claims", [key, ...claimRow(claim, this.#ordinal++)]);
  }

  record({ claims, ...record }: JoinedRecord): void {
    const { db } = this.#store;
    const rows = db
      .prepare<[string], { record: string; document: number }>(
        "SELECT DISTINCT record, document FROM claims WHERE id IN (SELECT value FROM json_each(?))",
      )
      .all(JSON.stringify(claims));
    const documents = new Set(rows.map(({ document }) => document)).size;
    const year = yearOf(record.fields);
    const built = { record: { ...record, claims }, members: [], documents, ...(year === undefined ? {} : { year }) };
    const key = this.#insert("records", [null, ...recordRow(built), 0]);
    this.#records.set(record.id, key);
    for (const member of new Set(rows.map(({ record: local }) => local))) this.#insert("record_members", [member, key]);
    for (const former of record.formerIds) this.#insert("former_ids", [former, key]);
  }

  conflict({ id, record, property, values, state, chosen, policy, reason, decision }: Conflict): void {
    const key = this.#records.get(record);
    if (key === undefined) throw new StoreTrouble(`conflict ${id} is about record ${record}, which is not there`);
    const row = [id, key, property, JSON.stringify(values), state, chosen, policy, reason, decision ?? null];
    this.#insert("conflicts", row);
  }

  link({ id, kind, from, to, at, confidence, reason, claims, decision }: LoadedLink): void {
    const row = [id, kind, from, to, at ?? null, confidence, reason, JSON.stringify(claims), decision ?? null, 0];
    this.#insert("links", row);
  }

  /**
   * What only one document can show stays with it: the next build keeps it. The others stand among those across documents,
   * which that build finds anew.
   */
  finding({ id, code, severity, message, documents, claims, places, expected, found, decision }: LoadedFinding): void {
    const [document, ...others] = documents;
    const key = document === undefined || others.length > 0 ? undefined : this.#keys.get(document);
    const said = [expected ?? null, found ?? null];
    const [all, about, at] = [documents, claims, places].map((list) => JSON.stringify(list));
    if (key === undefined || CODES_ACROSS.has(code)) {
      this.#insert("across_findings", [id, code, severity, message, all ?? "", about ?? "", at ?? "", ...said, 0]);
    } else {
      this.#insert("findings", [key, this.#findings++, id, code, severity, message, about ?? "", at ?? "", ...said]);
    }
    if (decision !== undefined) this.#insert("finding_decisions", [id, decision, 0]);
  }

  unread(file: string, code: string, message: string): void {
    this.#store.db.prepare("INSERT INTO unread (file, code, message) VALUES (?, ?, ?)").run(file, code, message);
  }

  /** `stale`: how many decisions were not applied; which ones is not told in an export. */
  build(identity: string, declared: Readonly<Record<string, FileSum>>, stale: number): void {
    for (let i = 1; i <= stale; i++) this.#insert("stale_decisions", [`${LOADED} ${i}`, "which one is not told", 0]);
    this.#store.db
      .prepare("INSERT INTO build (only, inputs, declared) VALUES (1, ?, ?)")
      .run(`${LOADED_BUILD}${identity}`, JSON.stringify(declared));
  }

  #key(document: string, at: string): number {
    const key = this.#keys.get(document);
    if (key === undefined) throw new StoreTrouble(`${at}: there is no document ${document}`);
    return key;
  }

  #insert(table: string, row: RowValues): number {
    let run = this.#statements.get(table);
    if (run === undefined) {
      const statement = this.#store.db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`);
      run = (values) => Number(statement.run(...values).lastInsertRowid);
      this.#statements.set(table, run);
    }
    return run(row);
  }
}

/** The year that people look for it in, as far as its own fields tell. */
function yearOf(fields: JoinedRecord["fields"]): number | undefined {
  const value = oneOf(fields.year)?.value;
  return typeof value === "number" ? value : undefined;
}

const oneOf = (field: Field | readonly Field[] | undefined): Field | undefined => [field ?? []].flat()[0];
