/**
 * The store → the identity of the dataset: equal where everything that it was made from is.
 */
import { createHash } from "node:crypto";
import type { Store } from "../store/open.ts";
import { documentsWithFiles, unreadFiles } from "../store/read-documents.ts";
import { lastBuild } from "../store/write-build.ts";
import { loadedIdentity } from "../store/write-loaded.ts";
import { SCHEMA_VERSION } from "./rows.ts";

/**
 * Hash over what the build was made from (bytes, how each is read, decisions, configuration, the program's version), and
 * the names of the files. Of a dataset that was loaded, what it was where it was made.
 */
export function identityOf(store: Store): string {
  const inputs = lastBuild(store)?.inputs;
  const loaded = loadedIdentity(inputs);
  if (loaded !== undefined) return loaded;
  const hash = createHash("sha256").update(JSON.stringify([SCHEMA_VERSION, inputs ?? ""]));
  for (const { id, files } of documentsWithFiles(store)) hash.update(JSON.stringify([id, files]));
  hash.update(JSON.stringify(unreadFiles(store)));
  return hash.digest("hex");
}
