/**
 * What the stages of an import share, and how they work through a list in threads without holding more than a few items.
 */
import PQueue from "p-queue";
import type { OwnWords } from "../extract/own-words.ts";
import type { Store } from "../store/open.ts";
import type { Commits } from "./commits.ts";
import type { ReportBuilder } from "./report.ts";
import type { RunLog } from "./run-log.ts";
import type { Threads } from "./threads.ts";

export type Run = {
  readonly store: Store;
  readonly report: ReportBuilder;
  readonly threads: Threads;
  readonly commits: Commits;
  readonly log: RunLog;
  /** What a user declares of the words of their documents. */
  readonly words: OwnWords;
  /** Bytes of a file, at most. */
  readonly maxBytes: number;
  /** More is to be done than the files that were found. */
  readonly expect: (more: number) => void;
  /** One more of what is to be done has its outcome on disk. */
  readonly oneDone: () => void;
};

/** What came of an item: its write, which is done when it is on disk; or nothing certain. */
export type Outcome = { readonly stored: Promise<void> } | "suspect";

type Work<Item> = (run: Run, item: Item) => Promise<Outcome>;

/** Does the work on every item; those whose fault is uncertain again, alone, so that each shows whether it is its own. */
export async function workThrough<Item>(run: Run, items: readonly Item[], work: Work<Item>): Promise<void> {
  const suspects = await workOn(run, items, work, run.threads.jobs);
  await workOn(run, suspects, work, 1);
}

/** Gives back the items of which nothing certain came. */
async function workOn<Item>(run: Run, items: readonly Item[], work: Work<Item>, jobs: number): Promise<Item[]> {
  const queue = new PQueue({ concurrency: jobs });
  const suspects: Item[] = [];
  const failures: unknown[] = [];
  const storing = new Set<Promise<void>>();
  const fail = (error: unknown): void => {
    failures.push(error);
    queue.clear();
  };
  for (const item of items) {
    await queue.onSizeLessThan(jobs * 2);
    if (failures.length > 0) break;
    const job = queue.add(async () => {
      const outcome = await work(run, item);
      if (outcome === "suspect") return suspects.push(item);
      // The thread is free for the next item while this one waits to be committed with others.
      const stored = outcome.stored.catch(fail).finally(() => storing.delete(stored));
      return storing.add(stored);
    });
    job.catch(fail);
  }
  await queue.onIdle();
  run.commits.flush();
  await Promise.all(storing);
  if (failures.length > 0) throw failures[0];
  return suspects;
}
