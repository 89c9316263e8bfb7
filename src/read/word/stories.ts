/**
 * Stories beside the main text: page heads, notes, comments, text boxes, each with its own parts. [MS-DOC] 2.3
 */
import { append } from "../../model/append.ts";
import type { DraftBlock } from "../../model/draft.ts";
import type { Story } from "../../model/place.ts";
import { nestTables } from "../nest-tables.ts";
import { hasWords } from "../words.ts";
import { u32 } from "./bytes.ts";
import type { Fib, StoryName } from "./fib.ts";
import { headsOf } from "./heads.ts";
import { readParagraphs } from "./paragraphs.ts";
import type { WordFile } from "./word-file.ts";

const SOURCES: readonly {
  readonly name: StoryName;
  readonly plc: Parameters<Fib["pair"]>[0];
  readonly story: Story;
}[] = [
  { name: "textbox", plc: "textboxText", story: "textbox" },
  { name: "footnote", plc: "footnoteText", story: "footnote" },
  { name: "endnote", plc: "endnoteText", story: "endnote" },
  { name: "comment", plc: "commentText", story: "comment" },
  { name: "header", plc: "headers", story: "header" },
];

/** The blocks of the main text, then of the other stories in a fixed order; empty parts give nothing. */
export function readStories(file: WordFile, fib: Fib, table: Uint8Array): DraftBlock[] {
  const main = fib.stories.find((story) => story.name === "main");
  const drafts = main === undefined ? [] : blocksOf(file, main.start, main.end);
  for (const { name, plc, story } of SOURCES) {
    const whole = fib.stories.find((candidate) => candidate.name === name);
    if (whole === undefined || whole.end === whole.start) continue;
    const { at, length } = fib.pair(plc);
    const parts = boundsOf(table.subarray(at, at + length), plc, whole).map(({ start, end }) =>
      withoutLastEmpty(blocksOf(file, start, end)),
    );
    if (name === "header") append(drafts, headsOf(parts, file.firstPages));
    else
      drafts.push(
        ...parts.filter((blocks) => blocks.some(hasWords)).map((blocks) => ({ kind: "story" as const, story, blocks })),
      );
  }
  return drafts;
}

function blocksOf(file: WordFile, start: number, end: number): DraftBlock[] {
  return nestTables(readParagraphs(file, start, Math.min(end, file.text.length)));
}

/** Sizes of the data that follows the CPs in each Plc. */
const DATA_SIZES: Readonly<Record<string, number>> = { textboxText: 22 };

function boundsOf(
  plc: Uint8Array,
  name: string,
  whole: { readonly start: number; readonly end: number },
): { start: number; end: number }[] {
  const count = Math.floor((plc.length - 4) / (4 + (DATA_SIZES[name] ?? 0)));
  if (count < 1) return [whole];
  const bounds: { start: number; end: number }[] = [];
  for (let i = 0; i < count; i++) {
    const start = whole.start + u32(plc, 4 * i);
    const end = Math.min(whole.end, whole.start + u32(plc, 4 * i + 4));
    // An empty part keeps its place: the parts of a header are told apart by their number.
    bounds.push(end > start && start >= whole.start ? { start, end } : { start: whole.start, end: whole.start });
  }
  return bounds;
}

/** Each part ends with a mark of its own that no one typed. */
function withoutLastEmpty(blocks: DraftBlock[]): DraftBlock[] {
  const last = blocks.at(-1);
  return last !== undefined && !hasWords(last) && blocks.length > 1 ? blocks.slice(0, -1) : blocks;
}
