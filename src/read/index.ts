/**
 * Bytes → Document. The table of readers; which one reads a file is decided by its content alone.
 */
import { createHash } from "node:crypto";
import { type Document, type Source, UnreadableSource } from "../model/document.ts";
import { layOut } from "../model/draft.ts";
import { textReader } from "./text/index.ts";

/**
 * Reads a file as what it is.
 * @throws UnreadableSource where nothing of it can be read; nothing else unless the mistake is ours
 */
export async function readDocument(source: Source): Promise<Document> {
  const { path, bytes } = source;
  if (bytes.length === 0) throw new UnreadableSource("empty_file", `${path} is empty.`);
  const reader = textReader;
  const { drafts, ...reading } = await reader.read(bytes, path);
  return {
    id: createHash("sha256").update(bytes).digest("hex"),
    mediaType: "text/plain",
    byteLength: bytes.length,
    reader: `${reader.name}@${reader.version}`,
    status: reading.problems.length > 0 ? "partial" : "ok",
    ...reading,
    ...layOut(drafts),
  };
}
