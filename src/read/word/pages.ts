/**
 * Formatted disk pages: which properties hold for which bytes of the text. [MS-DOC] 2.9.173 (PapxFkp), 2.9.33 (ChpxFkp)
 */
import { append } from "../../model/append.ts";
import { slice, u8, u16, u32 } from "./bytes.ts";

const PAGE = 512;
const NO_GRPPRL = new Uint8Array(0);

/** Properties of the bytes from fcStart to fcEnd; `istd` is the paragraph's style (0 in runs of characters). */
export type PropertyRun = {
  readonly fcStart: number;
  readonly fcEnd: number;
  readonly istd: number;
  readonly grpprl: Uint8Array;
};

/** All runs of the pages that a PlcBteChpx or PlcBtePapx names, sorted by fcStart. */
export function readRuns(word: Uint8Array, plc: Uint8Array, of: "paragraphs" | "characters"): PropertyRun[] {
  return readPages(word, plc, 4, of === "paragraphs" ? paragraphRuns : characterRuns);
}

/** The same of a Word 6 file: page numbers of 16 bits, shorter heads, one-byte sprms (`toWord97` translates them). */
export function readWord6Runs(
  word: Uint8Array,
  plc: Uint8Array,
  of: "paragraphs" | "characters",
  toWord97: (grpprl: Uint8Array) => Uint8Array,
): PropertyRun[] {
  const runs = readPages(word, plc, 2, of === "paragraphs" ? word6ParagraphRuns : characterRuns);
  return runs.map((run) => ({ ...run, grpprl: toWord97(run.grpprl) }));
}

function readPages(
  word: Uint8Array,
  plc: Uint8Array,
  numberSize: 2 | 4,
  runsOf: (page: Uint8Array) => PropertyRun[],
): PropertyRun[] {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + numberSize)));
  const seen = new Set<number>();
  const runs: PropertyRun[] = [];
  for (let i = 0; i < count; i++) {
    const at = 4 * (count + 1) + numberSize * i;
    const number = numberSize === 2 ? u16(plc, at) : u32(plc, at) & 0x3fffff;
    const page = slice(word, number * PAGE, PAGE);
    if (page.length < PAGE || seen.has(number)) continue;
    seen.add(number);
    append(runs, runsOf(page));
  }
  return runs.sort((a, b) => a.fcStart - b.fcStart || a.fcEnd - b.fcEnd);
}

function paragraphRuns(page: Uint8Array): PropertyRun[] {
  const count = Math.min(u8(page, 511), 29);
  return Array.from({ length: count }, (_, i): PropertyRun => {
    const bounds = { fcStart: u32(page, 4 * i), fcEnd: u32(page, 4 * i + 4) };
    const at = 2 * u8(page, 4 * (count + 1) + 13 * i);
    if (at === 0) return { ...bounds, istd: 0, grpprl: NO_GRPPRL };
    const words = u8(page, at);
    const start = words === 0 ? at + 2 : at + 1;
    const length = words === 0 ? 2 * u8(page, at + 1) : 2 * words - 1;
    return { ...bounds, istd: u16(page, start), grpprl: slice(page, start + 2, length - 2) };
  });
}

/** BX of seven bytes, and a length in words that counts itself not. */
function word6ParagraphRuns(page: Uint8Array): PropertyRun[] {
  const count = Math.min(u8(page, 511), 46);
  return Array.from({ length: count }, (_, i): PropertyRun => {
    const bounds = { fcStart: u32(page, 4 * i), fcEnd: u32(page, 4 * i + 4) };
    const at = 2 * u8(page, 4 * (count + 1) + 7 * i);
    if (at === 0) return { ...bounds, istd: 0, grpprl: NO_GRPPRL };
    return { ...bounds, istd: u16(page, at + 1), grpprl: slice(page, at + 3, 2 * u8(page, at) - 2) };
  });
}

function characterRuns(page: Uint8Array): PropertyRun[] {
  const count = Math.min(u8(page, 511), 101);
  return Array.from({ length: count }, (_, i): PropertyRun => {
    const bounds = { fcStart: u32(page, 4 * i), fcEnd: u32(page, 4 * i + 4) };
    const at = 2 * u8(page, 4 * (count + 1) + i);
    return { ...bounds, istd: 0, grpprl: at === 0 ? NO_GRPPRL : slice(page, at + 1, u8(page, at)) };
  });
}

/** The run that holds a byte, or undefined; where runs overlap, the one that starts last. */
export function runAt(runs: readonly PropertyRun[], fc: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (run.fcStart <= fc) low = middle + 1;
    else high = middle - 1;
  }
  const run = runs[high];
  return run !== undefined && fc < run.fcEnd ? run : undefined;
}
