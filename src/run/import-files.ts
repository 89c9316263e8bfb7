/**
 * Files → the store: found, read in threads, written by this thread alone. What is stored and would be read the same is
 * left as it is. Trouble with a file becomes data; trouble with the store stops the run.
 */
import PQueue from "p-queue";
import { EXTRACTOR_VERSION } from "../extract/version.ts";
import type { Problem } from "../model/document.ts";
import type { Store } from "../store/open.ts";
import type { PackedReading } from "../store/pack.ts";
import { problemsOf, type Stored, storedReading } from "../store/read-documents.ts";
import { writeName, writeReading, writeUnread } from "../store/write.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { type ImportReport, ReportBuilder } from "./report.ts";
import { type Identity, packRejected, type Task } from "./task.ts";
import { type ThreadOptions, Threads } from "./threads.ts";

export type Progress = { readonly done: number; readonly total: number; readonly problems: number };

export type RunOptions = ThreadOptions & {
  /** Names that a dataset's folder keeps for itself, the database's first: they are no documents. */
  readonly ownFiles: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
};

/** Imports the files under these paths. A file that cannot be read never keeps the others from being stored. */
export async function runImport(store: Store, paths: readonly string[], options: RunOptions): Promise<ImportReport> {
  const found = await findFiles(paths, options.ownFiles);
  const report = new ReportBuilder();
  for (const { file, problem } of found.unread) noteUnread(store, report, file, problem);
  const threads = new Threads(options);
  try {
    const run: Run = { store, report, threads, options, total: found.files.length, done: 0 };
    const suspects = await readAll(run, found.files, threads.jobs);
    // Alone, each shows whether the fault is its own.
    await readAll(run, suspects, 1);
  } finally {
    await threads.close();
  }
  return report.build(found.leftOut);
}

type Run = {
  readonly store: Store;
  readonly report: ReportBuilder;
  readonly threads: Threads;
  readonly options: RunOptions;
  readonly total: number;
  done: number;
};

/** Gives back the files that must be read again, alone. */
async function readAll(run: Run, files: readonly FoundFile[], jobs: number): Promise<FoundFile[]> {
  const queue = new PQueue({ concurrency: jobs });
  const suspects: FoundFile[] = [];
  const failures: unknown[] = [];
  for (const file of files) {
    await queue.onSizeLessThan(jobs * 2);
    if (failures.length > 0) break;
    const job = queue.add(async () => {
      if ((await importOne(run, file)) === "suspect") return suspects.push(file);
      const { report, total, options } = run;
      return options.onProgress?.({ done: ++run.done, total, problems: report.problems });
    });
    job.catch((error: unknown) => {
      failures.push(error);
      queue.clear();
    });
  }
  await queue.onIdle();
  if (failures.length > 0) throw failures[0];
  return suspects;
}

async function importOne(run: Run, { path, file }: FoundFile): Promise<"done" | "suspect"> {
  const { store, report, threads, options } = run;
  const task: Task = { path, maxBytes: options.limits.bytes };
  const identified = await threads.run("identify", task);
  if (identified.kind === "suspect") return "suspect";
  if (identified.kind === "stopped") {
    if (identified.error !== undefined) report.failed(file, identified.error);
    return noteUnread(store, report, file, identified.problem);
  }
  if (identified.result.kind === "refused") return noteUnread(store, report, file, identified.result.problem);

  const { identity } = identified.result;
  const stored = storedReading(store, identity.id);
  if (stored !== undefined && isCurrent(store, stored, identity)) return noteKnown(run, stored, file);
  if (identity.byteLength > options.limits.bytes) {
    return noteRead(run, packRejected(identity, tooLarge(identity, options.limits.bytes)), file);
  }

  const read = await threads.run("read", task);
  if (read.kind === "suspect") return "suspect";
  if (read.kind === "stopped") {
    if (read.error !== undefined) report.failed(file, read.error);
    return noteRead(run, packRejected(identity, read.problem), file);
  }
  if (read.result.kind === "refused") return noteUnread(store, report, file, read.result.problem);
  return noteRead(run, read.result.reading, file);
}

/** Outcomes that hang on the machine and the limits, not on the bytes: worth another try each time. */
const WORTH_ANOTHER_TRY: ReadonlySet<string> = new Set(["limit_size", "limit_time", "limit_memory", "reader_crashed"]);

/** Whether reading the bytes again would give what is stored. */
function isCurrent(store: Store, stored: Stored, { reader }: { readonly reader: string }): boolean {
  if (stored.reader !== reader || stored.extractor !== EXTRACTOR_VERSION) return false;
  return stored.status !== "rejected" || !problemsOf(store, stored.key).some(({ code }) => WORTH_ANOTHER_TRY.has(code));
}

function noteKnown({ store, report }: Run, stored: Stored, file: string): "done" {
  writeName(store, stored.key, file);
  report.stored(file, "known", stored, stored.status === "ok" ? [] : problemsOf(store, stored.key));
  return "done";
}

function noteRead(run: Run, reading: PackedReading, file: string): "done" {
  const { store, report } = run;
  const before = storedReading(store, reading.id);
  // The same bytes under another name may have been stored while these were read.
  if (before !== undefined && isCurrent(store, before, reading)) return noteKnown(run, before, file);
  writeReading(store, reading, file);
  report.stored(file, before === undefined ? "new" : "renewed", reading, reading.problems);
  return "done";
}

function noteUnread(store: Store, report: ReportBuilder, file: string, problem: Problem): "done" {
  writeUnread(store, file, problem);
  report.unread(file, problem);
  return "done";
}

function tooLarge({ byteLength }: Identity, limit: number): Problem {
  const message = `this file has ${byteLength} bytes, more than the ${limit} that are read of one file`;
  return { code: "limit_size", message };
}
