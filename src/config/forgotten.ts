/**
 * `forgotten.jsonl` of a dataset's folder: that people were taken out for good, when, and hashes by which they are known
 * where they turn up again. It names nobody; whoever takes a line away lets a person back in with the next import.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UnusableConfig } from "./unusable-config.ts";

export const FORGOTTEN_FILE = "forgotten.jsonl";

const line = z.strictObject({ at: z.iso.datetime(), hashes: z.array(z.string().regex(/^[0-9a-f]{32}$/u)).min(1) });

/** Hashes of all forgotten people; none where there is no file. @throws UnusableConfig where a line is not as it was written */
export function readForgotten(folder: string): string[] {
  const path = join(folder, FORGOTTEN_FILE);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  const hashes = lines.flatMap((text, i) => (text === "" ? [] : hashesOn(text, `${path}, line ${i + 1}`)));
  return [...new Set(hashes)].sort();
}

function hashesOn(text: string, where: string): string[] {
  const result = line.safeParse(jsonOf(text));
  if (result.success) return result.data.hashes;
  throw new UnusableConfig(`${where} is not as malspar wrote it; bring it back as it was. Nothing was done`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Adds a person; the line is on the disk when this returns. `at` is a UTC time. */
export function appendForgotten(folder: string, hashes: readonly string[], at: string): void {
  const handle = openSync(join(folder, FORGOTTEN_FILE), "a");
  try {
    writeSync(handle, `${JSON.stringify({ at, hashes })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
