/**
 * Which threads have loaded all that they need. Node 20 aborts the whole process where a thread is stopped while it loads
 * modules ("IsGraphAsync must be used on an instantiated module"), so whoever stops threads waits for that first.
 */
import { setTimeout } from "node:timers/promises";
import { threadId, type Worker, workerData } from "node:worker_threads";

/** More threads than a process has at a time. */
const SLOTS = 1024;
const LOOK_EVERY_MS = 2;
/** A thread that has not loaded by then never will. */
const AT_MOST_MS = 10_000;

/** A place for each thread's number, shared with the threads as what they are started with. */
export const loadedSlots = (): Int32Array => new Int32Array(new SharedArrayBuffer(SLOTS * 4));

/** Said by a thread when it has loaded what it needs. */
export function announceLoaded(): void {
  const slots: unknown = workerData;
  if (slots instanceof Int32Array) Atomics.store(slots, threadId % SLOTS, threadId);
}

/** Resolves when each of the threads has loaded what it needs, or has ended. */
export async function untilLoaded(threads: () => readonly Worker[], slots: Int32Array): Promise<void> {
  const isLoading = ({ threadId: id }: Worker): boolean => id >= 0 && Atomics.load(slots, id % SLOTS) !== id;
  const start = performance.now();
  while (threads().some(isLoading) && performance.now() - start < AT_MOST_MS) await setTimeout(LOOK_EVERY_MS);
}
