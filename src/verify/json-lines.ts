/**
 * A file of JSON lines → its rows one after the other, without holding the file in memory; with its checksum in the end.
 */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 1 << 20;

/** A line: its number from 1, and what it says; `value` is undefined where it is no JSON. */
export type Line = { readonly row: number; readonly value: unknown };

/** Filled when all lines have been read. */
export type Sums = { rows: number; sha256: string };

/**
 * Reads lines that end in LF, in UTF-8.
 * @throws TypeError where the bytes are no UTF-8; the file system's error where the file cannot be read
 */
export function* jsonLines(path: string, sums: Sums): Generator<Line> {
  const handle = openSync(path, "r");
  try {
    const hash = createHash("sha256");
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest = "";
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      const bytes = chunk.subarray(0, length);
      hash.update(bytes);
      const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield { row: ++sums.rows, value: parsed(line) };
    }
    rest += decoder.decode();
    if (rest !== "") yield { row: ++sums.rows, value: undefined }; // no LF: the file was cut
    sums.sha256 = hash.digest("hex");
  } finally {
    closeSync(handle);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
