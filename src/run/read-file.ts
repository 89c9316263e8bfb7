/**
 * One file → its outcome in the store: identified by its bytes, read and extracted in a thread unless that is stored, written.
 */
import type { Problem } from "../model/document.ts";
import { placeFile, type Whereabouts } from "../store/files.ts";
import type { Store } from "../store/open.ts";
import type { PackedReading } from "../store/pack.ts";
import { problemsOf, type Stored, storedReading } from "../store/read-documents.ts";
import { writeReading, writeUnread } from "../store/write.ts";
import type { Outcome, Run } from "./run.ts";
import { type Identity, packRejected, type Task } from "./task.ts";

/** A file that must be opened, as far as that can be told without opening it. */
export type ChangedFile = Whereabouts;

/** Reads a file unless its bytes are known. */
export async function readFile(run: Run, at: ChangedFile): Promise<Outcome> {
  const { store, report, threads, log } = run;
  const task: Task = { path: at.path, maxBytes: run.maxBytes, words: run.words };
  const identified = await threads.run("identify", task);
  if (identified.kind === "suspect") return "suspect";
  if (identified.kind === "stopped") {
    if (identified.error !== undefined) report.failed(at.file, identified.error);
    return { stored: noteUnread(run, at, identified.problem) };
  }
  if (identified.result.kind === "refused") return { stored: noteUnread(run, at, identified.result.problem) };

  const { identity } = identified.result;
  const stored = storedReading(store, identity.id);
  if (stored !== undefined && isCurrent(store, stored, identity)) return { stored: noteKnown(run, identity.id, at) };
  if (identity.byteLength > run.maxBytes) {
    return { stored: noteRead(run, packRejected(identity, tooLarge(identity, run.maxBytes), run.words), at) };
  }

  const read = await threads.run("read", task);
  if (read.kind === "suspect") return "suspect";
  if (read.kind === "stopped") {
    if (read.error !== undefined) report.failed(at.file, read.error);
    return { stored: noteRead(run, packRejected(identity, read.problem, run.words), at) };
  }
  if (read.result.kind === "refused") return { stored: noteUnread(run, at, read.result.problem) };
  log.add("read", read.result.readMs);
  log.add("extract", read.result.extractMs);
  return { stored: noteRead(run, read.result.reading, at) };
}

/** Outcomes that hang on the machine and the limits, not on the bytes: worth another try each time. */
const WORTH_ANOTHER_TRY: ReadonlySet<string> = new Set(["limit_size", "limit_time", "limit_memory", "reader_crashed"]);

/** Whether what is stored came of a limit or a crash, and another import may do better. */
export function isWorthAnotherTry(store: Store, { status, key }: Stored): boolean {
  return status === "rejected" && problemsOf(store, key).some(({ code }) => WORTH_ANOTHER_TRY.has(code));
}

/** Whether reading the bytes again would give the document that is stored. */
function isCurrent(store: Store, stored: Stored, { reader }: { readonly reader: string }): boolean {
  return stored.reader === reader && stored.hasBlocks === 1 && !isWorthAnotherTry(store, stored);
}

async function noteKnown(run: Run, id: string, at: Whereabouts): Promise<void> {
  await run.commits.add(() => {
    const stored = storedReading(run.store, id);
    if (stored === undefined) throw new Error(`document ${id} has gone while its file was looked at`);
    place(run, stored, at);
    reportKnown(run, stored, at.file);
  });
  run.oneDone();
}

/** Tells of a file whose bytes are stored. */
export function reportKnown({ store, report }: Run, stored: Stored, file: string): void {
  report.stored(file, "known", stored, stored.status === "ok" ? [] : problemsOf(store, stored.key));
}

async function noteRead(run: Run, reading: PackedReading, at: Whereabouts): Promise<void> {
  const { store, report, commits } = run;
  await commits.add(() => {
    const before = storedReading(store, reading.id);
    // The same bytes under another name may have been stored while these were read.
    if (before !== undefined && isCurrent(store, before, reading)) {
      place(run, before, at);
      return reportKnown(run, before, at.file);
    }
    const key = writeReading(store, reading, at.file);
    place(run, { key }, at);
    return report.stored(at.file, before === undefined ? "new" : "renewed", reading, reading.problems);
  }, sizeOf(reading));
  run.oneDone();
}

function place({ store, report }: Run, { key }: Pick<Stored, "key">, at: Whereabouts): void {
  if (placeFile(store, key, at)) report.replaced(at.file);
}

async function noteUnread(run: Run, { path, file }: Whereabouts, problem: Problem): Promise<void> {
  await run.commits.add(() => {
    writeUnread(run.store, file, problem, path);
    run.report.unread(file, problem);
  });
  run.oneDone();
}

/** About how much memory a reading holds: its blocks and, as the rest goes with it, its text. */
const sizeOf = ({ blocks, claims }: PackedReading): number => blocks.length * 10 + claims.length * 1000;

function tooLarge({ byteLength }: Identity, limit: number): Problem {
  const message = `this file has ${byteLength} bytes, more than the ${limit} that are read of one file`;
  return { code: "limit_size", message };
}
