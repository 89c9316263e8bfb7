/**
 * Worker threads with limits: a task goes in, what came of it goes out. A thread that hangs, swells or dies takes only its
 * own task with it. What a file's outcome means for the dataset is `import-files.ts`'s work.
 */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import type { Problem } from "../model/document.ts";
import { threadModule } from "../thread-module.ts";
import type { Limits } from "./limits.ts";
import { loadedSlots, untilLoaded } from "./loaded.ts";
import type { WorkerTasks } from "./task.ts";

export type ThreadOptions = {
  /** How many tasks at a time; default: the cores. */
  readonly jobs?: number;
  readonly limits: Limits;
  /** The file whose exports are the tasks; another one in tests of what happens when it misbehaves. */
  readonly worker?: URL;
};

export type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  /** The thread was stopped, or died. `error` where the mistake is ours. */
  | { readonly kind: "stopped"; readonly problem: Problem; readonly error?: Error }
  /** Something went wrong while several tasks ran, and it cannot be told which was at fault: run it again alone. */
  | { readonly kind: "suspect" };

/** Why running tasks are stopped from outside, as the abort reason. */
type Alarm = { readonly problem: Problem; readonly shared: boolean; readonly error?: Error };

const MIB = 1024 * 1024;
const WATCH_EVERY_MS = 50;
/** Room for a document of a million lines, whose lists are handed over as arguments, and for deep nesting. */
const STACK_MIB = 32;

/** Room for what is young in a thread's heap; the engine's own measure is 48 MiB, which costs memory and gains 3 % of the time. */
const YOUNG_MIB = 24;

/**
 * How much code must run before the engine optimises it (its own measure is 67584). Reading and extraction are
 * thousands of functions that run a little for each file; compiling them all, in each thread, took a fifth of an import.
 */
const OPTIMISE_LATER = "--interrupt-budget=400000";

/** Patterns become machine code at their first run; else each is compiled twice, in each thread, which took a sixth. */
const COMPILE_PATTERNS_ONCE = "--no-regexp-tier-up";

/** A pool of threads; close it when done. */
export class Threads {
  readonly jobs: number;
  readonly #options: ThreadOptions;
  readonly #loaded = loadedSlots();
  #pool: Piscina;
  #replaced: Promise<void> = Promise.resolve();
  /** Memory before the first task. */
  #baseline: number | undefined;
  readonly #running = new Set<AbortController>();
  readonly #watch: NodeJS.Timeout;

  constructor(options: ThreadOptions) {
    for (const flag of [OPTIMISE_LATER, COMPILE_PATTERNS_ONCE]) setFlagsFromString(flag); // for all threads of the process
    this.#options = options;
    this.jobs = Math.max(1, options.jobs ?? availableParallelism());
    this.#pool = this.#start();
    this.#watch = setInterval(() => this.#checkMemory(), WATCH_EVERY_MS);
    this.#watch.unref();
  }

  /** Runs one task under the limits. Never throws for what happens in the thread. */
  async run<Name extends keyof WorkerTasks>(
    name: Name,
    task: Parameters<WorkerTasks[Name]>[0],
  ): Promise<Outcome<Awaited<ReturnType<WorkerTasks[Name]>>>> {
    await this.#replaced;
    this.#baseline ??= process.memoryUsage.rss();
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(this.#tooLong()), this.#options.limits.seconds * 1000);
    this.#running.add(control);
    try {
      return { kind: "done", result: await this.#pool.run(task, { name, signal: control.signal }) };
    } catch (error) {
      return control.signal.aborted ? whyStopped(control.signal.reason) : this.#whyDied(error);
    } finally {
      this.#running.delete(control);
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    await this.#replaced;
    await untilLoaded(() => this.#pool.threads, this.#loaded);
    await this.#pool.destroy();
  }

  #start(): Piscina {
    const { limits, worker } = this.#options;
    const pool = new Piscina({
      ...threadModule(import.meta.url, "worker"),
      ...(worker === undefined ? {} : { filename: worker.href }),
      name: "identify", // what a thread loads when it starts; without it a default export is looked for
      minThreads: 1,
      maxThreads: this.jobs,
      workerData: this.#loaded,
      idleTimeout: 5000,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMiB,
        maxYoungGenerationSizeMb: YOUNG_MIB,
        stackSizeMb: STACK_MIB,
      },
    });
    // A thread that dies without a task: nobody knows whose fault it was.
    pool.on("error", (error: Error) => this.#alarm({ problem: crashed(error), shared: true, error }));
    return pool;
  }

  /** Array buffers lie outside a thread's heap, which its resource limits do not see; the process's memory shows them. */
  #checkMemory(): void {
    const share = this.#options.limits.memoryMiB * MIB;
    // One file may take its whole share; that all take a quarter of it at the same time is still nothing to stop for.
    const allowed = share + ((this.#running.size - 1) * share) / 4;
    if (this.#running.size === 0 || process.memoryUsage.rss() - (this.#baseline ?? 0) <= allowed) return;
    this.#alarm({ problem: this.#tooMuch(), shared: true });
  }

  /** Stops all that runs and goes on with new threads once the memory of the old ones is free. */
  #alarm(alarm: Alarm): void {
    const shared = alarm.shared && this.#running.size > 1;
    const old = this.#pool;
    for (const control of this.#running) control.abort({ ...alarm, shared });
    this.#running.clear();
    this.#replaced = old.destroy().then(() => {
      this.#baseline = Math.max(this.#baseline ?? 0, process.memoryUsage.rss());
      this.#pool = this.#start();
    });
  }

  #whyDied(error: unknown): Outcome<never> {
    if (!(error instanceof Error)) throw error;
    if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
      return { kind: "stopped", problem: this.#tooMuch() };
    }
    if (NO_ROOM.test(error.message)) return { kind: "stopped", problem: this.#tooMuch() };
    return EXITED.test(error.message)
      ? { kind: "stopped", problem: crashed(error) }
      : { kind: "stopped", problem: crashed(error), error };
  }

  #tooLong(): Alarm {
    const message = `reading it takes longer than ${this.#options.limits.seconds} s; it was stopped`;
    return { problem: { code: "limit_time", message }, shared: false };
  }

  #tooMuch(): Problem {
    const message = `reading it takes more than ${this.#options.limits.memoryMiB} MiB of memory; it was stopped`;
    return { code: "limit_memory", message };
  }
}

/** What the engine says where a value would not fit into memory. */
const NO_ROOM = /^(Array buffer allocation failed|Invalid string length|Cannot create a string longer)/u;
/** What the pool says of a thread that ended itself. */
const EXITED = /^worker exited with code/u;

function whyStopped({ problem, shared, error }: Alarm): Outcome<never> {
  if (shared) return { kind: "suspect" };
  return { kind: "stopped", problem, ...(error === undefined ? {} : { error }) };
}

function crashed(error: Error): Problem {
  return { code: "reader_crashed", message: `the program that read it failed: ${error.message}` };
}
