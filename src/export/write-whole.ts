/**
 * Lines → a file that is there wholly or not at all: written under a temporary name, then renamed.
 */
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const CHUNK_CHARACTERS = 1 << 20;

/** A file that waits for its name. */
export type Pending = {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
  readonly temporary: string;
};

/**
 * Writes the lines, each with LF, under a temporary (hidden) name in the folder; what a killed export left there is overwritten.
 * Leaves nothing behind when it throws. Two at the same time would spoil each other: the caller keeps them apart.
 */
export function writePending(folder: string, file: string, lines: Iterable<string>): Pending {
  const temporary = join(folder, `.${file}.tmp`);
  const handle = openSync(temporary, "w");
  try {
    const hash = createHash("sha256");
    let rows = 0;
    let chunk = "";
    const flush = (): void => {
      const bytes = Buffer.from(chunk, "utf8");
      hash.update(bytes);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      chunk = "";
    };
    for (const line of lines) {
      chunk += `${line}\n`;
      rows++;
      if (chunk.length >= CHUNK_CHARACTERS) flush();
    }
    flush();
    fsyncSync(handle);
    return { file, rows, sha256: hash.digest("hex"), temporary };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Gives files their names, in this order. */
export function publish(folder: string, pending: readonly Pending[]): void {
  for (const { file, temporary } of pending) renameSync(temporary, join(folder, file));
}

/** Takes files away that shall not get their names. */
export function discard(pending: readonly Pending[]): void {
  for (const { temporary } of pending) rmSync(temporary, { force: true });
}
