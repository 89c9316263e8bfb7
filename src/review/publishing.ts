/**
 * After a decision the store is new at once; the dataset's files follow in a thread, so that nobody waits for them.
 */
import { Piscina } from "piscina";
import { threadModule } from "../thread-module.ts";

export class Publishing {
  readonly #data: string;
  readonly #report: (error: unknown) => void;
  readonly #pool = new Piscina({
    ...threadModule(import.meta.url, "publish-worker"),
    name: "publish",
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 5000,
  });
  #running: Promise<void> | undefined;
  #again = false;

  constructor(data: string, report: (error: unknown) => void) {
    this.#data = data;
    this.#report = report;
  }

  /** Writes the files; once more where something was decided meanwhile. */
  soon(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#pool.run(this.#data);
      }
    } catch (error) {
      // The decision is in the log and in the store; the next import or decision writes the files.
      this.#report(error);
    } finally {
      this.#running = undefined;
    }
  }

  /** Waits for the files and lets the thread go. */
  async close(): Promise<void> {
    await this.#running;
    await this.#pool.destroy();
  }
}
