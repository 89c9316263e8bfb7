/**
 * Uploaded files → files of the dataset's folder: under names that are safe, none in the place of another.
 */
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const LONGEST_NAME = 200;

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

/** Saves a file; one of that name that holds something else stays, and the new one gets a number: "plan (2).doc". */
export async function keepUpload(folder: string, name: string, bytes: Buffer): Promise<void> {
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
