/**
 * Files and folders that are there wholly or not at all: written under hidden temporary names, then renamed together.
 * "csv/goal.csv" lies in the folder "csv", which is replaced as a whole, so that nothing of an older export stays in it.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StoreTrouble } from "../store/trouble.ts";

const CHUNK_CHARACTERS = 1 << 20;
/** Files that are brought to the disk at the same time. */
const SIDE_BY_SIDE = 64;

/** Tells a folder of ours from one that somebody else made under the same name: only ours is replaced. */
export const MARK = ".malspar";

/** A file that has been written and waits for its name. */
export type Written = {
  /** Relative to the output's folder, with "/". */
  readonly file: string;
  /** Lines, or rows of a table. */
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** Lets a writer put down one text after the other. */
export type Put = (text: string) => void;

export class Output {
  /** Where the files get their names. */
  readonly folder: string;
  readonly #written: Written[] = [];
  /** Names in the folder (files and folders) for which something lies ready. */
  readonly #names = new Set<string>();
  /** Paths of what may not be on disk yet. */
  readonly #unsettled = new Set<string>();

  /** Two that write the same names into a folder at the same time would spoil each other: the caller keeps them apart. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** What lies ready, in the order in which it was written. */
  get written(): readonly Written[] {
    return this.#written;
  }

  /** Writes lines, each with LF. */
  lines(file: string, lines: Iterable<string>): Written {
    return this.text(file, (put) => {
      let rows = 0;
      for (const line of lines) {
        put(line);
        put("\n");
        rows++;
      }
      return rows;
    });
  }

  /** Writes text as it is put down, in UTF-8; `write` gives the number of rows. */
  text(file: string, write: (put: Put) => number): Written {
    const text = new TextFile(this.#place(file));
    try {
      const rows = write((part) => text.put(part));
      return this.#add({ file, rows, ...text.end() });
    } finally {
      text.close();
    }
  }

  /** Writes the same rows as several texts side by side; `write` gets a put for each file and gives the number of rows. */
  texts(files: readonly string[], write: (puts: readonly Put[]) => number): void {
    const texts = files.map((file) => ({ file, text: new TextFile(this.#place(file)) }));
    try {
      const rows = write(
        texts.map(
          ({ text }) =>
            (part) =>
              text.put(part),
        ),
      );
      for (const { file, text } of texts) this.#add({ file, rows, ...text.end() });
    } finally {
      for (const { text } of texts) text.close();
    }
  }

  /** A path for a library that writes the file itself; call `adopt` when it has. */
  pathFor(file: string): string {
    return this.#place(file);
  }

  /** Takes over what a library wrote at `pathFor(file)`. */
  adopt(file: string, rows: number): Written {
    const path = this.#place(file);
    const handle = openSync(path, "r");
    try {
      const hash = createHash("sha256");
      const chunk = Buffer.alloc(CHUNK_CHARACTERS);
      for (let n = readSync(handle, chunk); n > 0; n = readSync(handle, chunk)) hash.update(chunk.subarray(0, n));
      return this.#add({ file, rows, bytes: statSync(path).size, sha256: hash.digest("hex") });
    } finally {
      closeSync(handle);
    }
  }

  /** Brings all to the disk, side by side, which takes a fraction of one after the other; `publish` does what is left of it. */
  async settle(): Promise<void> {
    const paths = [...this.#unsettled];
    for (let at = 0; at < paths.length; at += SIDE_BY_SIDE) {
      await Promise.all(paths.slice(at, at + SIDE_BY_SIDE).map(toDisk));
    }
    this.#unsettled.clear();
  }

  /**
   * Gives all their names, in the order in which they were first written.
   * @throws StoreTrouble where a folder of that name is not ours; then nothing has got its name
   */
  publish(): void {
    for (const path of this.#unsettled) toDiskNow(path);
    this.#unsettled.clear();
    const foreign = [...this.#names].find((name) => {
      const path = join(this.folder, name);
      const isFolder = existsSync(path) && statSync(path).isDirectory();
      return isFolder && readdirSync(path).length > 0 && !existsSync(join(path, MARK));
    });
    if (foreign !== undefined) {
      throw new StoreTrouble(
        `${join(this.folder, foreign)} was not written by malspar and is left as it is: name another folder with --to`,
      );
    }
    for (const name of this.#names) {
      const [path, temporary, old] = [join(this.folder, name), this.#hidden(name), join(this.folder, `.${name}.old`)];
      if (statSync(temporary).isDirectory()) {
        rmSync(old, { recursive: true, force: true });
        if (existsSync(path)) renameSync(path, old);
      }
      renameSync(temporary, path);
      rmSync(old, { recursive: true, force: true });
    }
  }

  /** Takes everything away that has no name yet. */
  discard(): void {
    for (const name of this.#names) rmSync(this.#hidden(name), { recursive: true, force: true });
  }

  #add(written: Written): Written {
    this.#written.push(written);
    return written;
  }

  #hidden(name: string): string {
    return join(this.folder, `.${name}.tmp`);
  }

  /** The path under which a file is written; its folder is made, afresh where a killed export left one. */
  #place(file: string): string {
    const [name = file, ...rest] = file.split("/");
    const hidden = this.#hidden(name);
    if (!this.#names.has(name)) {
      this.#names.add(name);
      mkdirSync(this.folder, { recursive: true });
      rmSync(hidden, { recursive: true, force: true });
      if (rest.length > 0) {
        mkdirSync(hidden);
        writeFileSync(join(hidden, MARK), "Written by malspar, which replaces this folder as a whole.\n");
      }
    }
    const path = join(hidden, ...rest);
    mkdirSync(dirname(path), { recursive: true });
    this.#unsettled.add(path);
    return path;
  }
}

/** A file of text that is being written. */
class TextFile {
  readonly #handle: number;
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #chunk = "";

  constructor(path: string) {
    this.#handle = openSync(path, "w");
  }

  put(text: string): void {
    this.#chunk += text;
    if (this.#chunk.length >= CHUNK_CHARACTERS) this.#flush();
  }

  end(): Pick<Written, "bytes" | "sha256"> {
    this.#flush();
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  close(): void {
    closeSync(this.#handle);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#chunk, "utf8");
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    this.#chunk = "";
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function toDiskNow(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
