/**
 * The record of one run while it goes: its number, and the time that each stage takes.
 */
import { NO_WORDS, type OwnWords } from "../extract/own-words.ts";
import { extractorVersion } from "../extract/version.ts";
import { PROGRAM } from "../model/program.ts";
import { READER_VERSIONS } from "../read/versions.ts";
import type { Store } from "../store/open.ts";
import { finishRun, startRun } from "../store/runs.ts";

/** In the order in which they come. `read` and `extract` are summed over the threads, so they may exceed the clock. */
const STAGES = ["find", "look", "read", "extract", "store", "build", "compare", "export"] as const;
export type Stage = (typeof STAGES)[number];

/** A run that has begun; `finish` closes its record. */
export class RunLog {
  readonly id: number;
  readonly #store: Store;
  readonly #times = new Map<Stage, number>();

  constructor(store: Store, named: readonly string[], words: OwnWords = NO_WORDS) {
    this.#store = store;
    const versions = { program: PROGRAM.version, extractor: extractorVersion(words), readers: READER_VERSIONS };
    this.id = startRun(store, new Date(), versions, named);
  }

  /** Does a part of a stage's work and counts its time. */
  async time<Result>(stage: Stage, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.add(stage, performance.now() - start);
    }
  }

  /** Adds time that was measured elsewhere. */
  add(stage: Stage, ms: number): void {
    this.#times.set(stage, (this.#times.get(stage) ?? 0) + ms);
  }

  /** Closes the record with what came of the run; `identity` is that of the dataset it wrote. */
  finish(counts: Readonly<Record<string, number>>, identity: string): void {
    const times = Object.fromEntries(STAGES.map((stage) => [stage, Math.round(this.#times.get(stage) ?? 0)]));
    finishRun(this.#store, this.id, new Date(), { counts, times, identity });
  }
}
