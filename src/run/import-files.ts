/**
 * Files → the store: found, read in threads, written by this thread alone. What is stored and would be read the same is
 * left as it is. Trouble with a file becomes data; trouble with the store stops the run.
 */
import { NO_WORDS, type OwnWords } from "../extract/own-words.ts";
import { knownFile, placeFile } from "../store/files.ts";
import { dropIndexes, makeIndexes } from "../store/indexes.ts";
import type { Store } from "../store/open.ts";
import { countDocuments } from "../store/read-documents.ts";
import { noteDone } from "../store/runs.ts";
import { Commits } from "./commits.ts";
import { extractAgain } from "./extract-again.ts";
import { type Found, findFiles } from "./find-files.ts";
import { type ChangedFile, isWorthAnotherTry, readFile, reportKnown } from "./read-file.ts";
import { type ImportReport, ReportBuilder } from "./report.ts";
import { type Run, workThrough } from "./run.ts";
import type { RunLog } from "./run-log.ts";
import { type ThreadOptions, Threads } from "./threads.ts";
import { stampOf } from "./unchanged.ts";
import { whyUnreadable } from "./unreadable.ts";
import { noteGone } from "./vanished.ts";

/** How far an import has come. `done` of `total` files (and of documents to be extracted again) have their outcome on disk. */
export type Progress = {
  readonly done: number;
  readonly total: number;
  /** Those of the done that needed no work. */
  readonly skipped: number;
  readonly problems: number;
};

export type RunOptions = ThreadOptions & {
  /** Names that a dataset's folder keeps for itself, the database's first: they are no documents. */
  readonly ownFiles: readonly string[];
  /** What a user declares of the words of their documents; documents that were extracted with others are extracted again. */
  readonly words?: OwnWords;
  readonly onProgress?: (progress: Progress) => void;
  /** Threads that are started already; default: new ones. */
  readonly threads?: Threads;
};

/** Where so many files are read, and they are more than what is stored, the indexes are made when all are stored. */
const MANY = 200;

/** Imports the files under these paths. A file that cannot be read never keeps the others from being stored. */
export async function runImport(
  store: Store,
  log: RunLog,
  paths: readonly string[],
  options: RunOptions,
): Promise<ImportReport> {
  const threads = options.threads ?? new Threads(options);
  try {
    const found = await log.time("find", () => findFiles(paths, options.ownFiles));
    const run = beginRun(store, log, threads, found, options);
    const vanished = noteGone(store, log.id, found);
    for (const { file, problem } of found.unread) run.report.unread(file, problem);
    const changed = await log.time("look", () => changedFiles(run, found));
    if (changed.length >= MANY && changed.length > countDocuments(store)) dropIndexes(store);
    await workThrough(run, changed, readFile);
    await extractAgain(run);
    log.add("store", run.commits.spentMs);
    await log.time("store", () => makeIndexes(store));
    return run.report.build(found.leftOut, vanished);
  } finally {
    await threads.close();
  }
}

function beginRun(store: Store, log: RunLog, threads: Threads, found: Found, options: RunOptions): Run {
  const report = new ReportBuilder();
  const files = found.files.length;
  let [total, done] = [files, 0];
  return {
    store,
    report,
    threads,
    log,
    commits: new Commits(store, (committed) =>
      noteDone(store, log.id, files, Math.min(files, report.skips + committed)),
    ),
    words: options.words ?? NO_WORDS,
    maxBytes: options.limits.bytes,
    expect: (more) => {
      total += more;
    },
    oneDone: () => {
      const { problems, skips: skipped } = report;
      options.onProgress?.({ done: ++done, total, skipped, problems });
    },
  };
}

/** So many files are asked for at the same time. */
const PAGE = 64;

/** Each file with its stamp, or why it cannot be had, in order. */
async function* stamped({ files }: Found) {
  for (let at = 0; at < files.length; at += PAGE) {
    yield* await Promise.all(
      files
        .slice(at, at + PAGE)
        .map(async ({ path, file }) => ({ path, file, stamp: await stampOf(path).catch(whyUnreadable) })),
    );
  }
}

/** The files that are new, or may have changed; the others are noted as known. */
async function changedFiles(run: Run, found: Found): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for await (const { path, file, stamp } of stamped(found)) {
    const known = knownFile(run.store, path);
    // The thread that cannot open it either will say so.
    if ("code" in stamp) changed.push({ path, file, stamp: "" });
    else if (known === undefined || known.stamp !== stamp.now || isWorthAnotherTry(run.store, known)) {
      changed.push({ path, file, stamp: stamp.kept });
    } else {
      placeFile(run.store, known.key, { path, file, stamp: stamp.now });
      run.report.skipped();
      reportKnown(run, known, file);
      run.oneDone();
    }
  }
  noteDone(run.store, run.log.id, found.files.length, found.files.length - changed.length);
  return changed;
}
