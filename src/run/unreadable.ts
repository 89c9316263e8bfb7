/**
 * What the file system says when it refuses a file → a problem. No path in the sentence: it stands beside the file's name.
 */
import type { Problem } from "../model/document.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: "permission to read it was denied",
  EPERM: "permission to read it was denied",
  ENOENT: "there is nothing at this path (a link that leads nowhere, or the file has gone)",
  ELOOP: "the link leads round in a circle",
  ENOTDIR: "a part of the path is no folder",
  ENAMETOOLONG: "the path is too long",
  EISDIR: "it is a folder",
  EIO: "the disk reports an error",
};

/** @throws the error itself where the file system did not make it */
export function whyUnreadable(error: unknown): Problem {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error) || typeof error.code !== "string") {
    throw error;
  }
  const known = Object.hasOwn(SENTENCES, error.code) ? SENTENCES[error.code] : undefined;
  return { code: "unreadable_path", message: `${known ?? "the file system refuses to read it"} (${error.code})` };
}
