/**
 * The store → dataset.json: what the dataset is made of, how much is in it, and a checksum of each file beside it.
 */
import { createHash } from "node:crypto";
import { PROGRAM } from "../model/program.ts";
import { countAll } from "../store/counts.ts";
import type { Store } from "../store/open.ts";
import { documentIds, filesOf, storedReading, unreadFiles } from "../store/read-documents.ts";
import { lastBuild } from "../store/write-build.ts";
import { type DatasetFile, SCHEMA_VERSION } from "./rows.ts";
import type { Pending } from "./write-whole.ts";

/** The text of dataset.json, given the files that were written from the same state of the store. */
export function datasetJson(store: Store, written: readonly Pending[]): string {
  const dataset: DatasetFile = {
    schemaVersion: SCHEMA_VERSION,
    identity: identityOf(store),
    program: { name: PROGRAM.name, version: PROGRAM.version },
    counts: countAll(store),
    files: {
      ...Object.fromEntries(written.map(({ file, rows, sha256 }) => [file, { rows, sha256 }])),
      ...lastBuild(store)?.declared,
    },
    unread: unreadFiles(store),
  };
  return JSON.stringify(dataset, null, 2);
}

/**
 * Hash over what the build was made from (bytes, how each is read, decisions, configuration, the program's version), and
 * the names of the files.
 */
export function identityOf(store: Store): string {
  const hash = createHash("sha256").update(JSON.stringify([SCHEMA_VERSION, lastBuild(store)?.inputs ?? ""]));
  for (const id of documentIds(store)) {
    const stored = storedReading(store, id);
    if (stored === undefined) throw new Error(`document ${id} has gone while it was written out`);
    hash.update(JSON.stringify([id, filesOf(store, stored.key)]));
  }
  hash.update(JSON.stringify(unreadFiles(store)));
  return hash.digest("hex");
}
