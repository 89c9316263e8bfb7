/**
 * The files that are damaged: all of one kind under some folders, of which those that are not on this machine count as empty.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Original = { readonly name: string; readonly bytes: Uint8Array };

/** Sorted by name. `ending`: ".doc". @throws where there is none */
export function originalsIn(folders: readonly string[], ending: string): Original[] {
  const names = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((name) => name.endsWith(ending))
    .sort();
  if (names.length === 0) throw new Error(`no ${ending} file to damage in ${folders.join(", ")}`);
  return names.map((name) => ({ name, bytes: readFileSync(name) }));
}
