/**
 * Writes are committed together, which costs a fraction of one transaction each. A write counts as done when its
 * transaction is on disk; only then its promise is kept.
 */
import type { Store } from "../store/open.ts";

/** So many writes, or bytes, or milliseconds after the first of them, and they are committed. */
const MOST_WRITES = 64;
const MOST_BYTES = 8 * 1024 * 1024;
const LATEST_MS = 500;

type Write = { readonly work: () => void; readonly keep: () => void; readonly fail: (error: unknown) => void };

/** The writes of one run; `close` commits what is left. */
export class Commits {
  readonly #store: Store;
  readonly #after: (committed: number) => void;
  #committed = 0;
  #waiting: Write[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Milliseconds spent in writing. */
  spentMs = 0;

  /** `after` is called within each transaction, with how many writes will be committed then. */
  constructor(store: Store, after: (committed: number) => void) {
    this.#store = store;
    this.#after = after;
  }

  /** Gives the work's result once it is committed. `bytes` is about how much memory the write holds. */
  add<Result>(work: () => Result, bytes = 0): Promise<Result> {
    return new Promise((resolve, reject) => {
      let result: Result;
      this.#waiting.push({
        work: () => {
          result = work();
        },
        keep: () => resolve(result),
        fail: reject,
      });
      this.#bytes += bytes;
      if (this.#waiting.length >= MOST_WRITES || this.#bytes >= MOST_BYTES) this.flush();
      else this.#timer ??= setTimeout(() => this.flush(), LATEST_MS);
    });
  }

  /** Commits what waits. Where the store fails, every write of the transaction fails: none of them is in it. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const writes = this.#waiting;
    if (writes.length === 0) return;
    this.#waiting = [];
    this.#bytes = 0;
    const start = performance.now();
    try {
      this.#store.db
        .transaction(() => {
          for (const { work } of writes) work();
          this.#committed += writes.length;
          this.#after(this.#committed);
        })
        .immediate();
    } catch (error) {
      for (const { fail } of writes) fail(error);
      return;
    } finally {
      this.spentMs += performance.now() - start;
    }
    for (const { keep } of writes) keep();
  }
}
