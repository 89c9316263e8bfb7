/**
 * The file information block: where everything else stands. [MS-DOC] 2.5
 */
import { UnreadableSource } from "../../model/document.ts";
import { u16, u32 } from "./bytes.ts";

/** The stories, in the order in which they follow one another. [MS-DOC] 2.5.4 */
const STORIES = ["main", "footnote", "header", "macro", "comment", "endnote", "textbox", "header-textbox"] as const;

export type StoryName = (typeof STORIES)[number];

/** Where the lengths of the stories and the fc/lcb pairs stand in the header. */
const OFFSETS = { word97: { stories: 76, pairs: 154 }, word6: { stories: 0x34, pairs: 0x58 } } as const;

/** Numbers of the fc/lcb pairs that are used here. [MS-DOC] 2.5.6 */
const PAIRS = {
  styles: 1,
  footnoteText: 3,
  commentText: 5,
  sections: 6,
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
  readonly word6: boolean;
  /** "0Table" or "1Table"; "WordDocument" in Word 6. */
  readonly tableStream: string;
  /** Language of the document (LID). */
  readonly language: number;
  /** Where the text's bytes begin and end, where no piece table says it (Word 6, or a table stream that was lost). */
  readonly textAt: number;
  readonly textEnd: number;
  readonly fastSaved: boolean;
  readonly stories: readonly { readonly name: StoryName; readonly start: number; readonly end: number }[];
  /** Where a structure stands in the table stream; length 0 where the file has none. */
  readonly pair: (name: keyof typeof PAIRS) => { readonly at: number; readonly length: number };
};

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const WORD_2 = 0xa5db;
const LAST_WORD_95 = 104;
const LONGEST_STORY = 0x7fffffff;
const WORD_6_PAIRS = 57;

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
  const word6 = ident === WORD_6 || u16(word, 2) <= LAST_WORD_95;
  const offsets = OFFSETS[word6 ? "word6" : "word97"];
  let start = 0;
  const stories = STORIES.map((name, i) => {
    const length = Math.min(u32(word, offsets.stories + 4 * i), LONGEST_STORY);
    const story = { name, start, end: start + length };
    start = story.end;
    return story;
  });
  const count = word6 ? WORD_6_PAIRS : u16(word, 152);
  return {
    word6,
    tableStream: word6 ? "WordDocument" : (flags & 0x0200) !== 0 ? "1Table" : "0Table",
    language: u16(word, 6),
    textAt: u32(word, 0x18),
    textEnd: u32(word, 0x1c),
    fastSaved: (flags & 0x0004) !== 0,
    stories,
    pair: (name) => {
      const at = offsets.pairs + 8 * PAIRS[name];
      return PAIRS[name] < count ? { at: u32(word, at), length: u32(word, at + 4) } : { at: 0, length: 0 };
    },
  };
}
