/**
 * Files that people drop on the page → the dataset's own folder for them, imported like any other, one import at a time.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { importFiles } from "../pipeline.ts";
import { LIMITS } from "../run/limits.ts";
import type { ImportReport } from "../run/report.ts";
import { keepUpload, safeName } from "./uploads.ts";

/** Where uploaded files stay, in the dataset's folder, so that originals can be looked at and read again. */
const UPLOADS_FOLDER = "uploads";
/** Bytes of one upload, all its files together. */
export const MOST_BYTES = 2 * LIMITS.bytes;
export const MOST_FILES = 500;

export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number; readonly problems: number }
  | { readonly kind: "done"; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly message: string };

export class Importing {
  readonly #data: string;
  #state: ImportState = { kind: "idle" };
  #running: Promise<void> = Promise.resolve();

  constructor(data: string) {
    this.#data = data;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Saves the files and begins to import them. False where another import is under way: nothing was saved. */
  async begin(files: readonly File[]): Promise<boolean> {
    if (this.#state.kind === "running") return false;
    this.#state = { kind: "running", done: 0, total: files.length, problems: 0 };
    const folder = join(this.#data, UPLOADS_FOLDER);
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      const name = safeName(file.name);
      if (name !== undefined) await keepUpload(folder, name, Buffer.from(await file.arrayBuffer()));
    }
    this.#running = this.#run(folder);
    return true;
  }

  async #run(folder: string): Promise<void> {
    const onProgress = ({ done, total, problems }: { done: number; total: number; problems: number }): void => {
      this.#state = { kind: "running", done, total, problems };
    };
    try {
      this.#state = { kind: "done", report: await importFiles([folder], { data: this.#data, onProgress }) };
    } catch (error) {
      // Told on the page; an error of ours must not take the server down with the others' work.
      this.#state = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Resolves when nothing is being imported. */
  async settled(): Promise<void> {
    await this.#running;
  }
}
