/**
 * Errors of the database and the disk → a sentence that tells a person what to do.
 */

/** The dataset's folder cannot be used as it is: a sentence for the person, no mistake of ours. */
export class StoreTrouble extends Error {
  override readonly name = "StoreTrouble";
}

/** What the codes of SQLite and of the operating system mean for whoever keeps the folder. */
const SENTENCES: Readonly<Record<string, string>> = {
  SQLITE_BUSY: "is in use by another program; try again when that has finished",
  SQLITE_LOCKED: "is in use by another program; try again when that has finished",
  SQLITE_READONLY: "cannot be written: the file or its folder is read-only",
  SQLITE_CANTOPEN: "cannot be opened: its folder is missing, or may not be read or written",
  SQLITE_PERM: "cannot be opened: the file may not be read or written",
  SQLITE_FULL: "cannot grow: the disk is full. What was stored before is safe; make room and run again",
  SQLITE_IOERR: "cannot be read or written: the disk reports an error",
  SQLITE_NOTADB: "is no database; move that file away, or name another folder with --data",
  SQLITE_CORRUPT: "is damaged; restore it from a copy, or remove it and import again",
  ENOSPC: "cannot be written: the disk is full. Make room and run again",
  EDQUOT: "cannot be written: the disk quota is used up",
  EFBIG: "cannot be written: it grows larger than a limit on files allows. Raise the limit and run again",
  EROFS: "cannot be written: the disk is read-only",
  EACCES: "cannot be written: permission denied",
  EPERM: "cannot be written: permission denied",
  ENOTDIR: "cannot be made: a part of its path is a file",
  EEXIST: "cannot be made: there is a file of that name",
};

/** The trouble that an error of SQLite or of the file system tells of; undefined for any other error. `what` opens the sentence. */
export function troubleOf(error: unknown, what: string): StoreTrouble | undefined {
  if (error instanceof StoreTrouble) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const code = error.code.startsWith("SQLITE_") ? error.code.split("_").slice(0, 2).join("_") : error.code;
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return sentence === undefined ? undefined : new StoreTrouble(`${what} ${sentence} (${error.code})`, { cause: error });
}
