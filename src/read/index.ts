/**
 * Bytes → Document. The table of readers; which one reads a file is decided by its content alone.
 */
import { type Document, type Source, UnreadableSource } from "../model/document.ts";

/**
 * Reads a file as what it is.
 * @throws UnreadableSource where nothing of it can be read; nothing else unless the mistake is ours
 */
export async function readDocument(source: Source): Promise<Document> {
  throw new UnreadableSource("unknown_format", `${source.path} is of no kind that can be read`);
}
