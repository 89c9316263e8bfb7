/**
 * The reader of Word 97-2003 files: container → header → pieces → stories. See README.md in this folder.
 */
import { type Problem, UnreadableSource } from "../../model/document.ts";
import type { Reader, Reading } from "../reader.ts";
import { openContainer } from "./container.ts";
import { isWord6, readFib } from "./fib.ts";
import { readFonts } from "./fonts.ts";
import { readLists } from "./lists.ts";
import { readRuns } from "./pages.ts";
import { readPieces } from "./pieces.ts";
import { readStories } from "./stories.ts";
import { readStyles } from "./styles.ts";
import type { WordFile } from "./word-file.ts";

export const wordReader: Reader = {
  name: "word",
  version: 1,
  read: async (bytes, path) => readWord(bytes, path),
};

/** @throws UnreadableSource where nothing of it can be read */
function readWord(bytes: Uint8Array, path: string): Reading {
  const container = openContainer(bytes, path);
  const word = container.stream("WordDocument");
  if (word === undefined)
    throw new UnreadableSource("damaged_file", `${path} has no stream WordDocument: its text is lost`);
  if (isWord6(word)) {
    throw new UnreadableSource("unsupported_format", `${path} was written by Word 6 or 95, which is not read yet`);
  }
  const fib = readFib(word, path);
  const table = container.stream(fib.tableStream);
  if (table === undefined) {
    throw new UnreadableSource(
      "damaged_file",
      `${path} has no stream ${fib.tableStream}: where its text stands is lost`,
    );
  }
  const data = container.stream("Data") ?? new Uint8Array(0);
  const part = (name: Parameters<typeof fib.pair>[0]): Uint8Array => {
    const { at, length } = fib.pair(name);
    return table.subarray(Math.min(at, table.length), Math.min(at + length, table.length));
  };
  const length = fib.stories.at(-1)?.end ?? 0;
  const { text, pieces, losses } = readPieces(word, part("pieces"), length);
  if (pieces.length === 0)
    throw new UnreadableSource("damaged_file", `${path} has no readable piece table: its text is lost`);
  const file: WordFile = {
    text,
    pieces,
    paragraphRuns: readRuns(word, part("paragraphPages"), "paragraphs"),
    characterRuns: readRuns(word, part("characterPages"), "characters"),
    styles: readStyles(part("styles"), data),
    fonts: readFonts(part("fonts")),
    nextLabel: readLists(table.subarray(Math.min(fib.pair("lists").at, table.length)), part("listOverrides")),
    data,
  };
  const drafts = readStories(file, fib, table);
  const problems = [...container.losses, ...losses].map(
    (loss): Problem => ({ code: "damaged_file", message: `${path}: ${loss}; the rest was read` }),
  );
  return { drafts, problems, metadata: {}, pages: [] };
}
