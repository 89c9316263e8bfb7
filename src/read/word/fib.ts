/**
 * The file information block: where everything else stands. [MS-DOC] 2.5
 */
import { UnreadableSource } from "../../model/document.ts";
import { u16, u32 } from "./bytes.ts";

/** Lengths of the stories in character positions, in the order in which they follow one another. [MS-DOC] 2.5.4 */
const STORIES = [
  ["main", 76],
  ["footnote", 80],
  ["header", 84],
  ["macro", 88],
  ["comment", 92],
  ["endnote", 96],
  ["textbox", 100],
  ["header-textbox", 104],
] as const;

export type StoryName = (typeof STORIES)[number][0];

/** Numbers of the fc/lcb pairs that are used here. [MS-DOC] 2.5.6 */
const PAIRS = {
  styles: 1,
  footnoteText: 3,
  commentText: 5,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  endnoteText: 47,
  textboxText: 56,
  lists: 73,
  listOverrides: 74,
} as const;

export type Fib = {
  readonly version: number;
  /** "0Table" or "1Table". */
  readonly tableStream: string;
  readonly stories: readonly { readonly name: StoryName; readonly start: number; readonly end: number }[];
  /** Where a structure stands in the table stream; length 0 where the file has none. */
  readonly pair: (name: keyof typeof PAIRS) => { readonly at: number; readonly length: number };
};

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const WORD_2 = 0xa5db;
const LAST_WORD_95 = 104;

/** Whether a WordDocument stream is of Word 6 or 95. */
export function isWord6(word: Uint8Array): boolean {
  const ident = u16(word, 0);
  return ident === WORD_6 || (ident === WORD_97 && u16(word, 2) <= LAST_WORD_95);
}

/** @throws UnreadableSource `encrypted`, `unsupported_format` (Word 2), `truncated_file` or `damaged_file` */
export function readFib(word: Uint8Array, path: string): Fib {
  const ident = u16(word, 0);
  if (ident === WORD_2)
    throw new UnreadableSource("unsupported_format", `${path} was written by Word 2, which is not read`);
  if (ident !== WORD_97 && ident !== WORD_6) {
    throw new UnreadableSource(
      "damaged_file",
      `${path} has no Word header: its first bytes are 0x${ident.toString(16)}`,
    );
  }
  if (word.length < 0x200) throw new UnreadableSource("truncated_file", `${path} ends within its Word header`);
  const flags = u16(word, 10);
  if ((flags & 0x0100) !== 0) {
    throw new UnreadableSource(
      "encrypted",
      `${path} is protected by a password; save a copy without one and import that`,
    );
  }
  let start = 0;
  const stories = STORIES.map(([name, at]) => {
    const length = Math.min(u32(word, at), 0x7fffffff);
    const story = { name, start, end: start + length };
    start = story.end;
    return story;
  });
  const count = u16(word, 152);
  return {
    version: u16(word, 2),
    tableStream: (flags & 0x0200) !== 0 ? "1Table" : "0Table",
    stories,
    pair: (name) => {
      const index = PAIRS[name];
      return index < count
        ? { at: u32(word, 154 + 8 * index), length: u32(word, 158 + 8 * index) }
        : { at: 0, length: 0 };
    },
  };
}
