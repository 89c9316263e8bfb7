/**
 * The database → what the documents together say, exactly as the build wrote it. Values are as the program holds them.
 */
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Conflict, JoinedRecord, Link } from "../model/reconciled.ts";
import type { Store } from "./open.ts";
import { statement } from "./statement.ts";

/** A joined record without its claims, which are looked up when they are wanted. */
export type StoredRecord = Omit<JoinedRecord, "claims"> & {
  readonly key: number;
  readonly body?: string;
  readonly line?: string;
  /** The name of its group as shown; "" where it has none. */
  readonly groupName: string;
  readonly year?: number;
  readonly label: string;
  readonly documents: number;
};

type RecordRow = {
  readonly key: number;
  readonly id: string;
  readonly type: RecordType;
  readonly body: string | null;
  readonly line: string | null;
  readonly group_name: string;
  readonly year: number | null;
  readonly label: string;
  readonly documents: number;
  readonly former: string;
  readonly fields: string;
  readonly names: string;
};

const RECORD = "key, id, type, body, line, group_name, year, label, documents, former, fields, names";

function recordOfRow({ former, fields, names, group_name, body, line, year, ...rest }: RecordRow): StoredRecord {
  return {
    ...rest,
    ...(body === null ? {} : { body }),
    ...(line === null ? {} : { line }),
    ...(year === null ? {} : { year }),
    groupName: group_name,
    formerIds: JSON.parse(former),
    fields: JSON.parse(fields),
    names: JSON.parse(names),
  };
}

const PAGE = 500;

/** All records by id, read in pages so that other rows can be looked up meanwhile. */
export function* allRecords({ db }: Store): Generator<StoredRecord> {
  const next = db.prepare<[string, number], RecordRow>(
    `SELECT ${RECORD} FROM records WHERE id > ? ORDER BY id LIMIT ?`,
  );
  for (let after = ""; ; ) {
    const rows = next.all(after, PAGE);
    for (const row of rows) yield recordOfRow(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

const BY_KEY = statement<[number], RecordRow>(`SELECT ${RECORD} FROM records WHERE key = ?`);
const CLAIM_IDS = statement<[number], { claim: string }>(
  "SELECT claim FROM record_claims WHERE record = ? ORDER BY claim",
);

/** The record with this key. @throws where there is none: keys come from the store */
export function recordByKey(store: Store, key: number): StoredRecord {
  const row = BY_KEY(store).get(key);
  if (row === undefined) throw new Error(`no record ${key} in the store`);
  return recordOfRow(row);
}

/** Keys of records whose own or former id begins so, by id. At most `limit`. */
export function recordsByPrefix({ db }: Store, prefix: string, limit: number): number[] {
  const last = `${prefix}\u{10ffff}`;
  return db
    .prepare<[string, string, string, string, number], { key: number }>(
      `SELECT key FROM (
         SELECT key, id FROM records WHERE id BETWEEN ? AND ?
         UNION SELECT record AS key, id FROM former_ids WHERE id BETWEEN ? AND ?
       ) GROUP BY key ORDER BY min(id) LIMIT ?`,
    )
    .all(prefix, last, prefix, last, limit)
    .map(({ key }) => key);
}

/** The key of the record that a record within a document was joined into; undefined before the first build. */
export function recordOfMember({ db }: Store, member: string): number | undefined {
  return db.prepare<[string], { key: number }>("SELECT record AS key FROM record_members WHERE member = ?").get(member)
    ?.key;
}

/** Ids of the claims of a record, in their order. */
export function claimIdsOf(store: Store, key: number): string[] {
  return CLAIM_IDS(store)
    .all(key)
    .map(({ claim }) => claim);
}

type ConflictRow = {
  readonly id: string;
  readonly type: RecordType;
  readonly record: string;
  readonly property: PropertyName;
  readonly choices: string;
  readonly state: Conflict["state"];
  readonly chosen: string | null;
  readonly policy: string;
  readonly reason: string;
  readonly decision: string | null;
};

const SELECT_CONFLICTS = `SELECT c.id, r.type, r.id AS record, c.property, c.choices, c.state, c.chosen, c.policy, c.reason,
  c.decision FROM conflicts c JOIN records r ON r.key = c.record`;

const conflictOfRow = ({ choices, decision, ...rest }: ConflictRow): Conflict => ({
  ...rest,
  values: JSON.parse(choices),
  ...(decision === null ? {} : { decision }),
});

/** All conflicts by id. */
export function* allConflicts({ db }: Store): Generator<Conflict> {
  for (const row of db.prepare<[], ConflictRow>(`${SELECT_CONFLICTS} ORDER BY c.id`).iterate()) {
    yield conflictOfRow(row);
  }
}

/** Conflicts whose own id begins so, by id. At most `limit`. */
export function conflictsByPrefix({ db }: Store, prefix: string, limit: number): Conflict[] {
  return db
    .prepare<[string, string, number], ConflictRow>(
      `${SELECT_CONFLICTS} WHERE c.id BETWEEN ? AND ? ORDER BY c.id LIMIT ?`,
    )
    .all(prefix, `${prefix}\u{10ffff}`, limit)
    .map(conflictOfRow);
}

/** Conflicts about a record, by property. */
export function conflictsOfRecord({ db }: Store, key: number): Conflict[] {
  return db
    .prepare<[number], ConflictRow>(`${SELECT_CONFLICTS} WHERE c.record = ? ORDER BY c.property, c.id`)
    .all(key)
    .map(conflictOfRow);
}

type LinkRow = Omit<Link, "at" | "claims" | "decision"> & {
  readonly at: string | null;
  readonly claims: string;
  readonly decision: string | null;
};

const SELECT_LINKS = `SELECT id, kind, from_record AS "from", to_record AS "to", at, confidence, reason, claims, decision FROM links`;

const linkOfRow = ({ at, claims, decision, ...rest }: LinkRow): Link => ({
  ...rest,
  ...(at === null ? {} : { at }),
  claims: JSON.parse(claims),
  ...(decision === null ? {} : { decision }),
});

/** All links by id. */
export function* allLinks({ db }: Store): Generator<Link> {
  for (const row of db.prepare<[], LinkRow>(`${SELECT_LINKS} ORDER BY id`).iterate()) yield linkOfRow(row);
}

/** Links whose own id begins so, by id. At most `limit`. */
export function linksByPrefix({ db }: Store, prefix: string, limit: number): Link[] {
  return db
    .prepare<[string, string, number], LinkRow>(`${SELECT_LINKS} WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?`)
    .all(prefix, `${prefix}\u{10ffff}`, limit)
    .map(linkOfRow);
}

/** Links from or to the record with this id, by kind and id. */
export function linksOfRecord({ db }: Store, record: string): Link[] {
  return db
    .prepare<[string, string], LinkRow>(`${SELECT_LINKS} WHERE from_record = ? OR to_record = ? ORDER BY kind, id`)
    .all(record, record)
    .map(linkOfRow);
}

export type StaleDecision = { readonly decision: string; readonly reason: string };

/** Decisions that were not applied because what they saw has changed, by id. */
export function staleDecisions({ db }: Store): StaleDecision[] {
  return db.prepare<[], StaleDecision>("SELECT decision, reason FROM stale_decisions ORDER BY decision, reason").all();
}
