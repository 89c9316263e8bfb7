/**
 * The store → the dataset as published rows, one after the other: the one thing that formats read. A profile is another
 * `Dataset` that stands before this one, so that no format knows of profiles.
 */
import { dirname } from "node:path";
import { DECISIONS_FILE, readDecisions } from "../decisions/log.ts";
import type { RecordType } from "../fields/records.ts";
import type { Decision } from "../model/reconciled.ts";
import { recordKeysInOrder } from "../store/list-records.ts";
import type { Store } from "../store/open.ts";
import { claimsById } from "../store/read-claims.ts";
import { firstFileOf, unreadFiles } from "../store/read-documents.ts";
import { claimIdsOf, recordByKey, staleDecisions } from "../store/read-records.ts";
import { type FileSum, lastBuild } from "../store/write-build.ts";
import { claimRowOf, claimRows } from "./claims-jsonl.ts";
import { conflictRows } from "./conflicts-jsonl.ts";
import { documentRows } from "./documents-jsonl.ts";
import { findingRows } from "./findings-jsonl.ts";
import { identityOf } from "./identity.ts";
import { linkRows } from "./links-jsonl.ts";
import { recordRowOf, recordRows } from "./records-jsonl.ts";
import type { ClaimRow, ConflictRow, DatasetFile, DocumentRow, FindingRow, LinkRow, RecordRow } from "./rows.ts";

export const PROFILES = ["full", "public"] as const;
/** What of the dataset is written: all, or what may be shown to everybody. */
export type Profile = (typeof PROFILES)[number];

/** A record, and where people look for it. */
export type PlacedRecord = {
  readonly record: RecordRow;
  /** The name of its group as shown; "" where it has none. */
  readonly group: string;
  /** The name of its group by which records are in order, also where another is shown. Nothing that is written has it. */
  readonly sorted: string;
  /** The group through its renames: the same for all records of a line of groups. */
  readonly line: string | undefined;
  readonly year: number | undefined;
  /** What it is called: the text of a goal, the name of a group. */
  readonly label: string;
};

/**
 * Published rows of one state of the store. Everything comes in the order of publication, as a stream: a second call
 * begins anew, and several may be read side by side.
 */
export type Dataset = {
  readonly identity: string;
  readonly profile: Profile;
  /** By id. */
  readonly documents: () => Iterable<DocumentRow>;
  /** By document and place. */
  readonly claims: () => Iterable<ClaimRow>;
  /** By id. */
  readonly records: () => Iterable<RecordRow>;
  /** By group, year, label and id. */
  readonly recordsOf: (type: RecordType) => Iterable<PlacedRecord>;
  /** The claims that are there, by document and place. */
  readonly claimsById: (ids: readonly string[]) => ClaimRow[];
  /** The name under which a document is shown. */
  readonly fileOf: (document: string) => string;
  /** By id. */
  readonly conflicts: () => Iterable<ConflictRow>;
  /** By id. */
  readonly links: () => Iterable<LinkRow>;
  /** By id. */
  readonly findings: () => Iterable<FindingRow>;
  /** In the order in which they were made. */
  readonly decisions: () => Iterable<Decision>;
  readonly staleDecisions: number;
  /** Files of people beside the published ones (the log of decisions), as the build saw them. */
  readonly declared: Readonly<Record<string, FileSum>>;
  readonly unread: DatasetFile["unread"];
  /** What the profile left out or masked so far, and how often; undefined where it leaves out nothing. */
  readonly leftOut: () => Readonly<Record<string, number>> | undefined;
};

/** All that the store holds. */
export function fullDataset(store: Store): Dataset {
  const files = new Map<string, string>();
  const fileOf = (document: string): string => {
    const file = files.get(document) ?? firstFileOf(store, document);
    files.set(document, file);
    return file;
  };
  return {
    identity: identityOf(store),
    profile: "full",
    documents: () => documentRows(store),
    claims: () => claimRows(store),
    records: () => recordRows(store),
    recordsOf: (type) => placedRecords(store, type),
    claimsById: (ids) => claimsById(store, ids).map((claim) => claimRowOf(claim, fileOf(claim.document))),
    fileOf,
    conflicts: () => conflictRows(store),
    links: () => linkRows(store),
    findings: () => findingRows(store),
    decisions: () => decisionsOf(store),
    staleDecisions: new Set(staleDecisions(store).map(({ decision }) => decision)).size,
    declared: lastBuild(store)?.declared ?? {},
    unread: unreadFiles(store),
    leftOut: () => undefined,
  };
}

function* placedRecords(store: Store, type: RecordType): Generator<PlacedRecord> {
  for (const key of recordKeysInOrder(store, type)) {
    const stored = recordByKey(store, key);
    const { groupName: group, year, label, line, body } = stored;
    yield {
      record: recordRowOf(stored, () => claimIdsOf(store, key)),
      group,
      sorted: group,
      line: line ?? body,
      year,
      label,
    };
  }
}

/** Those that the build saw: what is added to the log meanwhile comes with the next one. */
function decisionsOf(store: Store): readonly Decision[] {
  const rows = lastBuild(store)?.declared[DECISIONS_FILE]?.rows ?? 0;
  return rows === 0 || store.db.memory ? [] : readDecisions(dirname(store.db.name)).decisions.slice(0, rows);
}
