/**
 * The order of the stages, nothing else: files are read and extracted into the store, what they together say is built
 * from it, the store is written out.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildFolder, isBuilt } from "./build/build-dataset.ts";
import { appendForgotten, FORGOTTEN_FILE } from "./config/forgotten.ts";
import { CONFIG_FILE, loadConfig } from "./config/read-config.ts";
import { SCHEMA_FILE } from "./config/starting-file.ts";
import { forgetInDecisions } from "./decisions/forget.ts";
import { DECISIONS_FILE } from "./decisions/log.ts";
import { EXPORTED_NAMES, refreshFiles, refreshFilesSooner } from "./export/index.ts";
import { removeExports } from "./export/remove-exports.ts";
import { forgottenIn, hashesOf, withoutForgotten } from "./extract/forgotten.ts";
import { type Progress, runImport } from "./run/import-files.ts";
import { LIMITS, type Limits } from "./run/limits.ts";
import { countsOf, type ImportReport } from "./run/report.ts";
import { RunLog } from "./run/run-log.ts";
import type { Threads } from "./run/threads.ts";
import { forgetFiles } from "./store/files.ts";
import { filesThatName, reachOf, refuseLoaded, scrubPerson } from "./store/forget-person.ts";
import { closeStore, DATABASE_FILE, openStore, type Store } from "./store/open.ts";
import { refreshSearch } from "./store/search.ts";
import { keepHistory } from "./store/write-history.ts";

export type ImportOptions = {
  /** The dataset's folder; made where it does not exist. An import adds to what it holds. */
  readonly data: string;
  /** How many files are read at the same time; default: the cores. */
  readonly jobs?: number;
  /** What one file may cost; default: 60 s, 1 GiB of memory, 200 MiB. */
  readonly limits?: Partial<Limits>;
  readonly onProgress?: (progress: Progress) => void;
  /** Threads that are started already, with their own number and the same limits; closed when all is read. */
  readonly threads?: Threads;
};

/** Where the review page keeps pictures of pages. */
const PICTURES_FOLDER = ".pictures";

/** Names in a dataset's folder that are never documents. */
const OWN_FILES = [
  DATABASE_FILE,
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  DECISIONS_FILE,
  CONFIG_FILE,
  SCHEMA_FILE,
  FORGOTTEN_FILE,
  ...EXPORTED_NAMES,
];

/**
 * Imports files and folders (recursively) into a dataset's folder and writes its files anew.
 *
 * A file that cannot be read becomes a rejected document, and a problem in the report; it never stops the others.
 * The same bytes again change nothing.
 *
 * @example
 * const report = await importFiles(["plans/2010"], { data: "output" });
 * for (const { file, message } of report.problems) console.error(`${file}: ${message}`);
 *
 * @throws StoreTrouble where the dataset's folder cannot be used, UnusableConfig where its configuration has faults
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const { data, limits, ...rest } = options;
  const { words } = loadConfig(data);
  const store = openStore(data);
  try {
    const log = new RunLog(store, paths, words);
    const all = { ...rest, words, limits: { ...LIMITS, ...limits }, ownFiles: OWN_FILES };
    const report = await runImport(store, log, paths, all);
    log.finish(countsOf(report), await writeOut(store, data, log));
    return report;
  } finally {
    closeStore(store);
  }
}

/** What building again did: whether anything was built anew, and whether files were written. */
export type Rebuilt = { readonly built: boolean; readonly written: boolean };

/**
 * Builds a dataset again from what its store holds, after a decision or a change of the configuration, and writes its files.
 * @throws StoreTrouble where the dataset's folder cannot be used
 */
export function rebuildDataset(data: string): Rebuilt {
  return { built: buildAgain(data), written: writeAgain(data) };
}

/** Builds what an import stored that was stopped before its build. Gives whether there was any; else nothing is written. */
export function finishBuild(data: string): boolean {
  const store = openStore(data, { readOnly: true });
  try {
    if (isBuilt(store, data)) return false;
  } finally {
    closeStore(store);
  }
  rebuildDataset(data);
  return true;
}

/** The first half of it: what the store says is new, the files are not yet. */
export function buildAgain(data: string): boolean {
  return withStore(data, (store) => buildFolder(store, data).built);
}

/** The second half: makes what is new findable, and writes the files where they are not what the store says. */
export function writeAgain(data: string): boolean {
  return withStore(data, (store) => {
    refreshSearch(store);
    return refreshFiles(store, data).written;
  });
}

function withStore<Result>(data: string, run: (store: Store) => Result): Result {
  const store = openStore(data);
  try {
    return run(store);
  } finally {
    closeStore(store);
  }
}

/**
 * Takes files (by real path) out of a dataset and writes it anew.
 * @throws StoreTrouble where the dataset's folder cannot be used, UnusableConfig where its configuration has faults
 */
export async function forgetFromDataset(data: string, paths: readonly Uint8Array[]): Promise<void> {
  const { words } = loadConfig(data);
  const store = openStore(data);
  try {
    const log = new RunLog(store, [], words);
    forgetFiles(store, paths);
    log.finish({ forgotten: paths.length }, await writeOut(store, data, log));
  } finally {
    closeStore(store);
  }
}

/** How often and where a person stood, as far as a person who asks must know. */
export type ForgottenPerson = {
  readonly files: readonly string[];
  /** Lines of the log of decisions that were written anew. */
  readonly decisions: number;
  /** Exports in the dataset's folder that were taken away. */
  readonly exports: readonly string[];
};

/**
 * Takes a person out of a dataset for good: every text is masked where they stand, extracted again and built anew, and
 * hashes in the folder keep them from coming back. Pictures of pages and exports that lie in the folder are taken away.
 * The source files stay as they are.
 * @throws StoreTrouble where the dataset's folder cannot be used or a loaded document cannot be taken apart anew, UnusableConfig where its configuration has faults
 */
export async function forgetPersonFromDataset(data: string, name: string, at: string): Promise<ForgottenPerson> {
  const store = openStore(data);
  try {
    const named = new Set(hashesOf(name, [], []));
    const { phones, emails } = reachOf(store, (one) => forgottenIn(one, named).length > 0);
    const hashes = hashesOf(name, phones, emails);
    const sought = new Set(hashes);
    const files = filesThatName(store, (text) => forgottenIn(text, sought).length > 0);
    refuseLoaded(store, (text) => forgottenIn(text, sought).length > 0);
    appendForgotten(data, hashes, at);
    const { words } = loadConfig(data);
    const log = new RunLog(store, [], words);
    await runImport(store, log, [], { words, limits: LIMITS, ownFiles: OWN_FILES });
    const decisions = forgetInDecisions(store, data, (text) => withoutForgotten(text, sought));
    const identity = await writeOut(store, data, log);
    scrubPerson(store, (text) => forgottenIn(text, sought).length > 0);
    rmSync(join(data, PICTURES_FOLDER), { recursive: true, force: true });
    log.finish({ forgotten: files.length }, identity);
    return { files, decisions, exports: removeExports(data) };
  } finally {
    closeStore(store);
  }
}

/** Builds what the documents say together, keeps it for comparing, and writes the files. Gives the dataset's identity. */
async function writeOut(store: Store, data: string, log: RunLog): Promise<string> {
  const { config } = await log.time("build", () => buildFolder(store, data));
  await log.time("compare", () => keepHistory(store, log.id, config));
  const { identity } = await log.time("export", () => refreshFilesSooner(store, data));
  return identity;
}
