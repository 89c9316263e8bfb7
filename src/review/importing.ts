/**
 * Files that people drop on the page → the dataset's own folder for them, imported like any other, one import at a time.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importFiles } from "../pipeline.ts";
import { LIMITS } from "../run/limits.ts";
import type { ImportReport } from "../run/report.ts";

/** Where uploaded files stay, in the dataset's folder, so that originals can be looked at and read again. */
const UPLOADS_FOLDER = "uploads";
/** Bytes of one upload, all its files together. */
export const MOST_BYTES = 2 * LIMITS.bytes;
export const MOST_FILES = 500;
const LONGEST_NAME = 200;

export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number; readonly problems: number }
  | { readonly kind: "done"; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly message: string };

/** What a file may be called on disk: no folders, nothing unseen, not hidden. Undefined where nothing is left. */
export function safeName(name: string): string | undefined {
  const base = name
    .normalize("NFC")
    .split(/[/\\]/u)
    .at(-1)
    ?.replace(/[\p{C}<>:"|?*]/gu, "_")
    .replace(/^\.+/u, "")
    .trim();
  if (base === undefined || base === "") return undefined;
  if (base.length <= LONGEST_NAME) return base;
  const ending = /\.[^.]{1,10}$/u.exec(base)?.[0] ?? "";
  return base.slice(0, LONGEST_NAME - ending.length) + ending;
}

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
      if (name !== undefined) await keep(folder, name, Buffer.from(await file.arrayBuffer()));
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

/** Saves a file; one of that name that holds something else stays, and the new one gets a number: "plan (2).doc". */
async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${stem} (${n})${ending}`);
    if (!existsSync(path)) return save(path, bytes);
    if (bytes.equals(await readFile(path))) return;
  }
}

/** Whole or not at all. */
async function save(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(path, "..", `.${process.pid}.upload`);
  await writeFile(temporary, bytes);
  await rename(temporary, path);
}
