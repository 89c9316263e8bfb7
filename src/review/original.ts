/**
 * The original of a document, where it still lies where an import found it and is still the same bytes.
 */
import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathsOfDocument } from "../store/files.ts";
import type { Store } from "../store/open.ts";
import { readStored, storedReading } from "../store/read-documents.ts";

export type Original = {
  /** Its name without folders, for those who save it. */
  readonly name: string;
  readonly mediaType: string;
  /** undefined where the file has changed or gone meanwhile. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
};

/** undefined where no plain file of the right size lies at any of its places. */
export function originalOf(store: Store, id: string): Original | undefined {
  const stored = storedReading(store, id);
  if (stored === undefined) return undefined;
  const { byteLength, mediaType, files } = readStored(store, id);
  const path = pathsOfDocument(store, stored.key)
    .map((bytes) => Buffer.from(bytes))
    .find((bytes) => {
      const stats = lstatSync(bytes, { throwIfNoEntry: false });
      return stats?.isFile() === true && stats.size === byteLength;
    });
  if (path === undefined) return undefined;
  return {
    name: files[0]?.split("/").at(-1) ?? id,
    mediaType,
    bytes: async () => {
      const bytes = await readFile(path);
      return createHash("sha256").update(bytes).digest("hex") === id ? new Uint8Array(bytes) : undefined;
    },
  };
}
