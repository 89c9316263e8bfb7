/**
 * What an earlier import found and this one does not: noted, and kept until it is forgotten.
 */
import { compare } from "../model/identity.ts";
import { dropUnread, filesUnder, markVanished } from "../store/files.ts";
import type { Store } from "../store/open.ts";
import { writeUnread } from "../store/write.ts";
import type { Found } from "./find-files.ts";

/** Notes files that are gone, and gives their names; notes of refused files are made anew. */
export function noteGone(store: Store, run: number, found: Found): string[] {
  const gone: Uint8Array[] = [];
  const names: string[] = [];
  for (const root of found.roots) {
    for (const { path, file } of filesUnder(store, root)) {
      if (found.has(path) || found.unread.some((unread) => lies(path, unread.path))) continue;
      gone.push(path);
      names.push(file);
    }
  }
  store.db
    .transaction(() => {
      markVanished(store, run, gone);
      for (const root of found.roots) dropUnread(store, root);
      for (const { file, problem, path } of found.unread) writeUnread(store, file, problem, path);
    })
    .immediate();
  return [...new Set(names)].sort(compare);
}

/** Whether a path is this one or lies under it: what lies in a folder that cannot be listed is not gone. */
function lies(path: Uint8Array, under: Uint8Array): boolean {
  return Buffer.compare(path.subarray(0, under.length), under) === 0 && [undefined, SLASH].includes(path[under.length]);
}

const SLASH = 0x2f;
