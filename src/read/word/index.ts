/**
 * The reader of legacy Word files (6, 95, 97-2003): container → header → pieces → stories. See README.md in this folder.
 */
import { type Problem, UnreadableSource } from "../../model/document.ts";
import type { Reader, Reading } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { hasWords } from "../words.ts";
import { type Container, openContainer } from "./container.ts";
import { type Fib, readFib } from "./fib.ts";
import { readFonts } from "./fonts.ts";
import { firstPagesOf } from "./heads.ts";
import { readLists } from "./lists.ts";
import { readRuns, readWord6Runs } from "./pages.ts";
import { type Pieces, readPieces, readPlainText, rescueText } from "./pieces.ts";
import { readStories } from "./stories.ts";
import { readStyles } from "./styles.ts";
import { readSummary } from "./summary.ts";
import type { WordFile } from "./word-file.ts";
import { toWord97, upperLetters } from "./word6.ts";

export const wordReader: Reader = {
  name: "word",
  version: READER_VERSIONS.word,
  read: async (bytes, path) => readWord(bytes, path),
};

/** @throws UnreadableSource where nothing of it can be read */
function readWord(bytes: Uint8Array, path: string): Reading {
  const container = openContainer(bytes, path);
  const word = streamOf(container, "WordDocument", path);
  const fib = readFib(word, path);
  const losses: string[] = [];
  const table = tableOf(container, fib, losses);
  const part: PartOf = (name) => {
    const { at, length } = fib.pair(name);
    return table.subarray(Math.min(at, table.length), Math.min(at + length, table.length));
  };
  const pieces = piecesOf(word, fib, part);
  const text = pieces.pieces.length > 0 ? pieces : rescueText(word, fib);
  if (text === undefined) {
    throw new UnreadableSource(
      "damaged_file",
      `${path} has no readable piece table, and no text where it should begin`,
    );
  }
  const data = container.stream("Data") ?? new Uint8Array(0);
  const file = fib.word6 ? openWord6(word, text, part) : openWord97(word, table, text, part, fib, data);
  const drafts = readStories(file, fib, table);
  const problems = [...container.losses, ...losses, ...text.losses].map(
    (loss): Problem => ({ code: "damaged_file", message: `${path}: ${loss}; the rest was read` }),
  );
  if (problems.length > 0 && !drafts.some(hasWords)) {
    throw new UnreadableSource(
      "damaged_file",
      `${path}: ${text.losses[0] ?? losses[0] ?? "its text is lost"}; no word of it is left`,
    );
  }
  return { drafts, problems, metadata: readSummary(container.stream("\u0005SummaryInformation")), pages: [] };
}

function streamOf(container: Container, name: string, path: string): Uint8Array {
  const stream = container.stream(name);
  if (stream === undefined)
    throw new UnreadableSource("damaged_file", `${path} has no stream ${name}: its text is lost`);
  return stream;
}

/** The table stream that the header names, else the other one, else nothing: then only the bare text can be had. */
function tableOf(container: Container, fib: Fib, losses: string[]): Uint8Array {
  const named = container.stream(fib.tableStream);
  if (named !== undefined) return named;
  const other = container.stream(fib.tableStream === "1Table" ? "0Table" : "1Table");
  losses.push(`stream ${fib.tableStream} is missing${other === undefined ? "" : "; the other table stream was taken"}`);
  return other ?? new Uint8Array(0);
}

function piecesOf(word: Uint8Array, fib: Fib, part: PartOf): Pieces {
  const length = fib.stories.at(-1)?.end ?? 0;
  if (!fib.word6) return readPieces(word, part("pieces"), length);
  const runs = readWord6Runs(word, part("characterPages"), "characters", toWord97);
  const word6 = { letters: upperLetters(word, part("fonts"), runs, fib.language), toWord97 };
  return fib.fastSaved
    ? readPieces(word, part("pieces"), length, word6)
    : readPlainText(word, fib.textAt, length, word6);
}

type PartOf = (name: Parameters<Fib["pair"]>[0]) => Uint8Array;

function openWord97(
  word: Uint8Array,
  table: Uint8Array,
  { text, pieces }: Pieces,
  part: PartOf,
  fib: Fib,
  data: Uint8Array,
): WordFile {
  return {
    text,
    pieces,
    paragraphRuns: readRuns(word, part("paragraphPages"), "paragraphs"),
    characterRuns: readRuns(word, part("characterPages"), "characters"),
    styles: readStyles(part("styles"), data),
    fonts: readFonts(part("fonts")),
    // The levels of the lists follow behind the part's own length.
    nextLabel: readLists(table.subarray(Math.min(fib.pair("lists").at, table.length)), part("listOverrides")),
    firstPages: firstPagesOf(word, part("sections")),
    data,
  };
}

/** Word 6 numbers its lists by text in their paragraphs' properties, which is not read. */
function openWord6(word: Uint8Array, { text, pieces }: Pieces, part: PartOf): WordFile {
  const data = new Uint8Array(0);
  return {
    text,
    pieces,
    paragraphRuns: readWord6Runs(word, part("paragraphPages"), "paragraphs", toWord97),
    characterRuns: readWord6Runs(word, part("characterPages"), "characters", toWord97),
    styles: readStyles(part("styles"), data, toWord97),
    fonts: [],
    nextLabel: () => undefined,
    firstPages: [],
    data,
  };
}
