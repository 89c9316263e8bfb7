/**
 * Page heads and foot lines: six parts a section, of which the first page's are content and the others furniture.
 * [MS-DOC] 2.8.20 (Plcfhdd), 2.8.26 (PlcfSed), 2.6.4 (section properties)
 */
import type { DraftBlock } from "../../model/draft.ts";
import type { Story } from "../../model/place.ts";
import { hasWords } from "../words.ts";
import { i16, slice, u8, u32 } from "./bytes.ts";
import { readSprms } from "./sprms.ts";

/** The first six parts of the header story separate notes; then come six a section. */
const SEPARATORS = 6;
const PARTS: readonly { readonly story: Story; readonly isFirst?: true }[] = [
  { story: "header" },
  { story: "header" },
  { story: "footer" },
  { story: "footer" },
  { story: "header", isFirst: true },
  { story: "footer", isFirst: true },
];

const FIRST_PAGE_DIFFERS = 0x300a; // sprmSFTitlePage
const SED_SIZE = 12;

/** Whether each section has heads of its own on its first page. `sections` is the PlcfSed, `word` the WordDocument stream. */
export function firstPagesOf(word: Uint8Array, sections: Uint8Array): boolean[] {
  const count = Math.max(0, Math.floor((sections.length - 4) / (4 + SED_SIZE)));
  return Array.from({ length: count }, (_, i) => {
    const sepx = u32(sections, 4 * (count + 1) + SED_SIZE * i + 2);
    if (sepx === 0xffffffff) return false;
    const sprms = readSprms(slice(word, sepx + 2, Math.max(0, i16(word, sepx))), new Uint8Array(0));
    const differs = sprms.findLast((sprm) => sprm.op === FIRST_PAGE_DIFFERS);
    return differs !== undefined && u8(differs.operand, 0) !== 0;
  });
}

/**
 * The parts of the header story as blocks. What stands on every page is furniture; the head of a first page is not, unless it
 * says what another head says: a letterhead may be all that names the body or the day.
 */
export function headsOf(parts: readonly (readonly DraftBlock[])[], firstPages: readonly boolean[]): DraftBlock[] {
  const heads = parts.flatMap((blocks, i) => {
    const part = i < SEPARATORS ? undefined : PARTS[i % PARTS.length];
    if (part === undefined || !blocks.some(hasWords)) return [];
    const section = Math.floor(i / PARTS.length) - 1;
    const isFirst = part.isFirst === true && firstPages[section] === true;
    return [{ story: part.story, blocks, isFirst, words: wordsOf(blocks) }];
  });
  const repeated = new Set(heads.filter(({ isFirst }) => !isFirst).map(({ words }) => words));
  return heads.map(({ story, blocks, isFirst, words }): DraftBlock => {
    const isFurniture = !isFirst || repeated.has(words);
    return { kind: "story", story, blocks, ...(isFurniture ? { ignored: "running-head" } : {}) };
  });
}

function wordsOf(blocks: readonly DraftBlock[]): string {
  return blocks.map((block) => ("text" in block ? block.text.trim() : JSON.stringify(block))).join("\n");
}
