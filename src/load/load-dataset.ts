/**
 * The files of JSON Lines of a dataset → an empty store that gives the same files again. What the files do not have cannot
 * come back: blocks, metadata and pages of documents, so nothing can be extracted anew until the files themselves are read.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DECISIONS_FILE } from "../decisions/log.ts";
import { identityOf } from "../export/identity.ts";
import { type DatasetFile, datasetFile, SCHEMA_VERSION } from "../export/rows.ts";
import { closeStore, openStore, type Store } from "../store/open.ts";
import { StoreTrouble } from "../store/trouble.ts";
import { LoadWriter } from "../store/write-loaded.ts";
import { jsonLines } from "../verify/json-lines.ts";
import { loadClaims, loadConflicts, loadDocuments, loadFindings, loadLinks, loadRecords } from "./load-rows.ts";

/** What a load gave. */
export type Loaded = { readonly identity: string; readonly counts: DatasetFile["counts"] };

/** Files that the dataset's own description is made of, in an order in which each finds what it refers to. */
const PARTS = {
  "documents.jsonl": loadDocuments,
  "claims.jsonl": loadClaims,
  "records.jsonl": loadRecords,
  "conflicts.jsonl": loadConflicts,
  "links.jsonl": loadLinks,
  "findings.jsonl": loadFindings,
} as const;

/**
 * Loads the JSON Lines export in `from` into the dataset's folder `data`, which must hold no dataset. All or nothing.
 *
 * @throws StoreTrouble where a file is missing, changed or not as specified, where the export is not the whole dataset
 * (profile public), or where `data` holds a dataset
 */
export function loadDataset(from: string, { data }: { readonly data: string }): Loaded {
  const dataset = datasetAt(from);
  mkdirSync(data, { recursive: true });
  if (realpathSync(data) === realpathSync(from)) throw new StoreTrouble(`${data} cannot be loaded into itself`);
  const store = openStore(data);
  try {
    store.db.transaction(() => fill(store, from, data, dataset)).immediate();
    return { identity: dataset.identity, counts: dataset.counts };
  } finally {
    closeStore(store);
  }
}

function fill(store: Store, from: string, data: string, dataset: DatasetFile): void {
  const { n } = z.object({ n: z.int() }).parse(store.db.prepare("SELECT count(*) AS n FROM documents").get());
  if (n > 0) throw new StoreTrouble(`${data} holds a dataset: name an empty folder with --data`);
  const writer = new LoadWriter(store);
  for (const [file, load] of Object.entries(PARTS)) {
    const expected = dataset.files[file];
    const sums = { rows: 0, sha256: "" };
    load(linesOf(join(from, file), sums), writer);
    if (expected?.sha256 !== sums.sha256) {
      throw new StoreTrouble(
        `${join(from, file)} is not the file that dataset.json tells of: export the dataset again`,
      );
    }
  }
  for (const { file, code, message } of dataset.unread) writer.unread(file, code, message);
  const declared = Object.entries(dataset.files).filter(([file]) => !Object.hasOwn(PARTS, file));
  const ofPeople = declared.map(([file, { sha256 }]) => ({ file, bytes: declaredFile(from, data, file, sha256) }));
  writer.build(dataset.identity, Object.fromEntries(declared), dataset.counts.staleDecisions);
  if (identityOf(store) !== dataset.identity) throw new Error("the loaded dataset has another identity");
  for (const { file, bytes } of ofPeople) writeFileSync(join(data, file), bytes);
}

/** Files that people wrote, which go along; nothing else that an export names is ever written beside the database. */
const OF_PEOPLE: readonly string[] = [DECISIONS_FILE];

/** The bytes of such a file, which are those that the export tells of. */
function declaredFile(from: string, data: string, file: string, sha256: string): Uint8Array {
  const source = join(from, file);
  if (!OF_PEOPLE.includes(file)) {
    throw new StoreTrouble(`${join(from, "dataset.json")} names "${file}", which is no file of a dataset`);
  }
  if (!existsSync(source)) throw new StoreTrouble(`${source} is missing, and dataset.json tells of it`);
  if (existsSync(join(data, file))) throw new StoreTrouble(`${data} has a ${file} already: name an empty folder`);
  const bytes = readFileSync(source);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new StoreTrouble(`${source} is not the file that dataset.json tells of: export the dataset again`);
  }
  return bytes;
}

function datasetAt(folder: string): DatasetFile {
  const path = join(folder, "dataset.json");
  if (!existsSync(path)) throw new StoreTrouble(`${folder} holds no export: there is no dataset.json`);
  const read = datasetFile.safeParse(jsonAt(path));
  if (!read.success) throw new StoreTrouble(`${path}: ${z.prettifyError(read.error)}`);
  if (read.data.schemaVersion !== SCHEMA_VERSION) {
    throw new StoreTrouble(`${path} has schema ${read.data.schemaVersion}, this malspar knows ${SCHEMA_VERSION}`);
  }
  if (read.data.profile !== undefined) {
    throw new StoreTrouble(
      `${folder} is a ${read.data.profile} export, from which things are left out: load a full one`,
    );
  }
  return read.data;
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new StoreTrouble(`${path} is no JSON: export the dataset again`);
    throw error;
  }
}

/** The values of a file's lines. @throws StoreTrouble where one is no JSON, or the file no UTF-8 */
function* linesOf(path: string, sums: { rows: number; sha256: string }): Generator<{ value: unknown; at: string }> {
  if (!existsSync(path)) throw new StoreTrouble(`${path} is missing`);
  try {
    for (const { row, value } of jsonLines(path, sums)) {
      if (value === undefined) throw new StoreTrouble(`${path}, line ${row} is no JSON`);
      yield { value, at: `${path}, line ${row}` };
    }
  } catch (error) {
    if (error instanceof TypeError) throw new StoreTrouble(`${path} is not in UTF-8: export the dataset again`);
    throw error;
  }
}
