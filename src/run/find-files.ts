/**
 * Paths as a person named them → the files to read, each once, with the name it goes by in the dataset.
 * Nothing is opened here. What is left out is counted or told, never dropped in silence.
 */
import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../model/document.ts";
import { compare } from "../model/identity.ts";
import { whyUnreadable } from "./unreadable.ts";

/** A file to read. `path` is bytes, since names on old disks need not be UTF-8. */
type FoundFile = {
  readonly path: Uint8Array;
  /** Relative to the folder that was named (a file named itself: its base name), with "/", in NFC. */
  readonly file: string;
};

/** Something of which not even the bytes can be had. */
type UnreadFile = { readonly path: Uint8Array; readonly file: string; readonly problem: Problem };

export type Found = {
  readonly files: readonly FoundFile[];
  readonly unread: readonly UnreadFile[];
  /** How many entries of folders were left out: hidden ones (".git", "~$plan.docx") and a dataset's own files. */
  readonly leftOut: number;
  /** The real paths of what was named. */
  readonly roots: readonly Uint8Array[];
  /** Whether a file (or what stands in the way of one) lies at this real path. */
  readonly has: (path: Uint8Array) => boolean;
};

type Entry = { readonly path: Buffer; readonly file: string };

/**
 * Finds all files under the paths. A folder is walked once, whichever way leads to it, so that loops of links end and
 * the order in which paths are named says nothing; a link counts as a place of its own only where its target lies outside.
 * `ownFiles` are names that a dataset's folder (one that holds the first of them) keeps for itself.
 */
export async function findFiles(paths: readonly string[], ownFiles: readonly string[]): Promise<Found> {
  const walk = new Walk(ownFiles);
  for (const entry of await rootsOf(paths, walk)) {
    walk.roots.push(entry.path);
    await walk.enter(entry, "");
  }
  // Links last: what they lead to may have been found where it really lies.
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) await walk.follow(link);
  return walk;
}

/** Outer folders before what lies in them. */
async function rootsOf(paths: readonly string[], walk: Walk): Promise<Entry[]> {
  const roots: Entry[] = [];
  for (const path of paths) {
    const entry = { path: Buffer.from(path), file: nameOf(Buffer.from(basename(path))) };
    const real = await walk.attempt(entry, () => realpath(entry.path, { encoding: "buffer" }));
    if (real !== undefined) roots.push({ ...entry, path: real });
  }
  return roots.sort((a, b) => Buffer.compare(a.path, b.path) || compare(a.file, b.file));
}

/** One walk: what was found so far, and which places it has been to. */
class Walk implements Found {
  readonly files: FoundFile[] = [];
  readonly unread: UnreadFile[] = [];
  readonly links: Entry[] = [];
  readonly roots: Uint8Array[] = [];
  leftOut = 0;
  readonly #seen = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #ownFiles: readonly string[];

  constructor(ownFiles: readonly string[]) {
    this.#ownFiles = ownFiles;
  }

  /** Takes what lies at a real path, under `prefix` where it is a folder. */
  async enter(entry: Entry, prefix: string): Promise<void> {
    const found = await this.attempt(entry, () => stat(entry.path));
    if (found === undefined || this.#been(entry.path)) return;
    if (found.isDirectory()) await this.#list(entry, prefix);
    else this.#take(entry, found);
  }

  async follow(link: Entry): Promise<void> {
    const real = await this.attempt(link, () => realpath(link.path, { encoding: "buffer" }));
    if (real !== undefined) await this.enter({ ...link, path: real }, `${link.file}/`);
  }

  readonly has = (path: Uint8Array): boolean => {
    const key = keyOf(path);
    return this.#seen.has(key) && !this.#folders.has(key);
  };

  /** What the file system gives; undefined, and a note, where it refuses. */
  async attempt<T>(entry: Entry, ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.unread.push({ ...entry, problem: whyUnreadable(error) });
      return undefined;
    }
  }

  async #list(folder: Entry, prefix: string): Promise<void> {
    this.#folders.add(keyOf(folder.path));
    const listed = await this.attempt(folder, () => readdir(folder.path, { encoding: "buffer", withFileTypes: true }));
    const entries = (listed ?? []).sort((a, b) => Buffer.compare(a.name, b.name));
    const names = new Set(entries.map((entry) => nameOf(entry.name)));
    const isDataset = this.#ownFiles[0] !== undefined && names.has(this.#ownFiles[0]);
    for (const dirent of entries) {
      const name = nameOf(dirent.name);
      const entry = { path: Buffer.concat([folder.path, Buffer.from("/"), dirent.name]), file: `${prefix}${name}` };
      if (/^(\.|~\$)/u.test(name) || (isDataset && this.#ownFiles.includes(name))) this.leftOut++;
      else if (dirent.isSymbolicLink()) this.links.push(entry);
      else if (!dirent.isDirectory()) this.#takeNew(entry, dirent);
      else if (!this.#been(entry.path)) await this.#list(entry, `${entry.file}/`);
    }
  }

  #takeNew(entry: Entry, found: Dirent<Buffer>): void {
    if (!this.#been(entry.path)) this.#take(entry, found);
  }

  #take(entry: Entry, found: Stats | Dirent<Buffer>): void {
    if (found.isFile()) this.files.push(entry);
    else this.unread.push({ ...entry, problem: { code: "unreadable_path", message: sentenceFor(found) } });
  }

  /** Whether a real path was met before; from now on it was. */
  #been(path: Buffer): boolean {
    const key = keyOf(path);
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

/** A path as a string that takes a byte a byte. */
const keyOf = (path: Uint8Array): string => Buffer.from(path.buffer, path.byteOffset, path.length).toString("latin1");

function sentenceFor(found: Stats | Dirent<Buffer>): string {
  const kind = found.isFIFO() ? "a named pipe" : found.isSocket() ? "a socket" : "a device";
  return `this is ${kind}, not a file; it was not opened`;
}

/** A name as text: UTF-8 where it is that, else Latin-1, as old Swedish servers wrote names. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return (text.includes("\ufffd") ? bytes.toString("latin1") : text).normalize("NFC");
}
