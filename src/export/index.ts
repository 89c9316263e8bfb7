/**
 * The store → the files of the dataset. The table of exporters; each writes one file.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../store/open.ts";
import { exportNote, noteExport } from "../store/write-build.ts";
import { claimLines } from "./claims-jsonl.ts";
import { conflictLines } from "./conflicts-jsonl.ts";
import { datasetJson, identityOf } from "./dataset-json.ts";
import { documentLines } from "./documents-jsonl.ts";
import { findingLines } from "./findings-jsonl.ts";
import { linkLines } from "./links-jsonl.ts";
import { recordLines } from "./records-jsonl.ts";
import { discard, type Pending, publish, writePending } from "./write-whole.ts";

type Exporter = { readonly file: string; readonly lines: (store: Store) => Iterable<string> };

/** In the order in which they get their names; dataset.json, which has their checksums, comes last. */
const EXPORTERS: readonly Exporter[] = [
  { file: "documents.jsonl", lines: documentLines },
  { file: "claims.jsonl", lines: claimLines },
  { file: "records.jsonl", lines: recordLines },
  { file: "conflicts.jsonl", lines: conflictLines },
  { file: "links.jsonl", lines: linkLines },
  { file: "findings.jsonl", lines: findingLines },
];

const DATASET_FILE = "dataset.json";

/** The names of all files that an export writes. */
export const EXPORTED_FILES: readonly string[] = [DATASET_FILE, ...EXPORTERS.map(({ file }) => file)];

/** The identity of the dataset, and whether its files had to be written. */
export type Exported = { readonly identity: string; readonly written: boolean };

/**
 * Writes all files of the dataset into the folder, from one state of the store. Where anything goes wrong before all of
 * them are on disk, none is replaced. The store is kept from changing meanwhile, so two exports follow one another.
 * Files that were written from this state and have not been touched since are left as they are.
 */
export function exportDataset(store: Store, folder: string): Exported {
  return store.db
    .transaction(() => {
      const identity = identityOf(store);
      if (exportNote(store) === noteOf(identity, folder)) return { identity, written: false };
      const pending: Pending[] = [];
      try {
        for (const { file, lines } of EXPORTERS) pending.push(writePending(folder, file, lines(store)));
        pending.push(writePending(folder, DATASET_FILE, [datasetJson(store, pending)]));
      } catch (error) {
        discard(pending);
        throw error;
      }
      publish(folder, pending);
      noteExport(store, noteOf(identity, folder));
      return { identity, written: true };
    })
    .immediate();
}

/** Tells files as they are on disk now: another size or time, and they are written again. */
function noteOf(identity: string, folder: string): string {
  const stamps = EXPORTED_FILES.map((file) => {
    const found = statSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
    return found === undefined ? "" : `${found.size} ${found.mtimeNs}`;
  });
  return JSON.stringify([identity, ...stamps]);
}
