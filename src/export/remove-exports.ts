/**
 * A dataset's folder → the same without what exports of earlier days left in it: what every import writes anew stays.
 */
import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DECISIONS_FILE } from "../decisions/log.ts";
import { DEFAULT_NAMES, EXPORTED_NAMES } from "./index.ts";
import { MARK } from "./output.ts";

/** Folders that the command exports into where nobody names another. */
const FOLDERS = ["export", "public"];
const NAMES = EXPORTED_NAMES.filter((name) => !FOLDERS.includes(name));

/** Takes them away and gives their names, sorted; what is not ours stays, and folders in which such things lie. */
export function removeExports(folder: string): string[] {
  const here = NAMES.filter((name) => !DEFAULT_NAMES.includes(name));
  const within = FOLDERS.flatMap((one) => [...NAMES, DECISIONS_FILE].map((name) => join(one, name)));
  const removed = [...here, ...within].filter((name) => removeOne(join(folder, name)));
  for (const one of ["", ...FOLDERS]) {
    // What a killed export left under hidden names.
    const hidden = [...NAMES, DECISIONS_FILE].flatMap((name) => [`.${name}.tmp`, `.${name}.old`]);
    for (const name of hidden) rmSync(join(folder, one, name), { recursive: true, force: true });
  }
  for (const one of FOLDERS) {
    const path = join(folder, one);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
  return removed.sort();
}

function removeOne(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && !existsSync(join(path, MARK)))) return false;
  rmSync(path, { recursive: true });
  return true;
}
