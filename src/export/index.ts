/**
 * The store → the files of the dataset. The table of exporters; each writes one file.
 */
import type { Store } from "../store/open.ts";
import { claimLines } from "./claims-jsonl.ts";
import { datasetJson } from "./dataset-json.ts";
import { documentLines } from "./documents-jsonl.ts";
import { findingLines } from "./findings-jsonl.ts";
import { discard, type Pending, publish, writePending } from "./write-whole.ts";

type Exporter = { readonly file: string; readonly lines: (store: Store) => Iterable<string> };

/** In the order in which they get their names; dataset.json, which has their checksums, comes last. */
const EXPORTERS: readonly Exporter[] = [
  { file: "documents.jsonl", lines: documentLines },
  { file: "claims.jsonl", lines: claimLines },
  { file: "findings.jsonl", lines: findingLines },
];

const DATASET_FILE = "dataset.json";

/** The names of all files that an export writes. */
export const EXPORTED_FILES: readonly string[] = [DATASET_FILE, ...EXPORTERS.map(({ file }) => file)];

/**
 * Writes all files of the dataset into the folder, from one state of the store. Where anything goes wrong before all of
 * them are on disk, none is replaced. The store is kept from changing meanwhile, so two exports follow one another.
 */
export function exportDataset(store: Store, folder: string): void {
  store.db
    .transaction(() => {
      const pending: Pending[] = [];
      try {
        for (const { file, lines } of EXPORTERS) pending.push(writePending(folder, file, lines(store)));
        pending.push(writePending(folder, DATASET_FILE, [datasetJson(store, pending)]));
      } catch (error) {
        discard(pending);
        throw error;
      }
      publish(folder, pending);
    })
    .immediate();
}
