/**
 * Word 6 and 95: the same structures with shorter numbers. What differs is turned into its Word 97 form here,
 * so that everything after it is the same: one-byte sprms, ten-byte cells, 8-bit text, header offsets.
 * After the Word 6 binary format as Microsoft published it for Office 95 ("Microsoft Word 6.0 Binary File Format").
 */
import { slice, u8, u16 } from "./bytes.ts";
import type { PropertyRun } from "./pages.ts";
import { readSprms } from "./sprms.ts";

/** Operand lengths of one-byte sprms; what is not here has one byte. -1: a length byte comes first, -2: a 16-bit length. */
const LENGTHS: Readonly<Record<number, number>> = {
  2: 2,
  3: -1,
  12: -1,
  15: -1,
  16: 2,
  17: 2,
  18: 2,
  19: 2,
  20: 4,
  21: 2,
  22: 2,
  23: -1,
  26: 2,
  27: 2,
  28: 2,
  30: 2,
  31: 2,
  32: 2,
  33: 2,
  34: 2,
  35: 2,
  38: 2,
  39: 2,
  40: 2,
  41: 2,
  42: 2,
  43: 2,
  45: 2,
  46: 2,
  47: 2,
  48: 2,
  49: 2,
  52: -1,
  68: -1,
  69: 2,
  70: 4,
  72: 2,
  73: 3,
  74: -1,
  80: 2,
  81: -1,
  82: -1,
  83: 0,
  93: 2,
  95: 3,
  96: 2,
  97: 2,
  99: 2,
  101: 2,
  103: -1,
  105: -1,
  106: -1,
  107: 2,
  108: -1,
  109: 2,
  110: 2,
  120: -1,
  121: 2,
  122: 2,
  123: 2,
  124: 2,
  131: -1,
  133: -1,
  136: 3,
  137: 3,
  140: 2,
  141: 2,
  144: 2,
  145: 2,
  148: 2,
  149: 2,
  150: 2,
  151: 2,
  154: 2,
  155: 2,
  156: 2,
  157: 2,
  160: 2,
  161: 2,
  164: 2,
  165: 2,
  166: 2,
  167: 2,
  168: 2,
  169: 2,
  170: 2,
  171: 2,
  182: 2,
  183: 2,
  184: 2,
  187: 12,
  188: -2,
  189: 2,
  190: -2,
  191: -1,
  192: 4,
  193: 5,
  194: 4,
  195: 2,
  196: 4,
  197: 2,
  198: 2,
  199: 5,
  200: 4,
};

/** One-byte sprm → its Word 97 number, for those that are read. */
const WORD_97: Readonly<Record<number, number>> = {
  2: 0x4600,
  24: 0x2416,
  25: 0x2417,
  47: 0x442d,
  65: 0x0800,
  66: 0x0801,
  74: 0x6a09,
  80: 0x4a30,
  85: 0x0835,
  86: 0x0836,
  92: 0x083c,
  93: 0x4a4f,
  98: 0x2a42,
  186: 0x3404,
  188: 0xd608,
  190: 0xd608,
  191: 0xd609,
  194: 0x7621,
  195: 0x5622,
  196: 0x7623,
  197: 0x5624,
  198: 0x5625,
  200: 0x7627,
};

const SYMBOL = 74;
const TC_SIZE = 10;
const WORD_97_TC_SIZE = 20;

/** A Word 6 grpprl as a Word 97 one. */
export function toWord97(grpprl: Uint8Array): Uint8Array {
  const out: number[] = [];
  let at = 0;
  while (at < grpprl.length) {
    const op = u8(grpprl, at);
    if (op === 0) break; // padding
    at += 1;
    const known = LENGTHS[op] ?? 1;
    const skip = known === -1 ? 1 : known === -2 ? 2 : 0;
    const length = known === -1 ? u8(grpprl, at) : known === -2 ? Math.max(0, u16(grpprl, at) - 1) : known;
    const operand = slice(grpprl, at + skip, length);
    at += skip + length;
    const target = WORD_97[op];
    if (target !== undefined) out.push(target & 0xff, target >> 8, ...operandFor(op, operand));
  }
  return Uint8Array.from(out);
}

function operandFor(op: number, operand: Uint8Array): readonly number[] {
  if (op === SYMBOL) return [u8(operand, 0), u8(operand, 1), u8(operand, 2), 0xf0];
  const known = LENGTHS[op] ?? 1;
  if (known === -2) {
    const cells = widenCells(operand);
    const size = cells.length + 1;
    return [size & 0xff, size >> 8, ...cells];
  }
  return known === -1 ? [operand.length, ...operand] : [...operand];
}

/** A table definition with its cells of ten bytes as one with cells of twenty. */
function widenCells(operand: Uint8Array): number[] {
  const count = u8(operand, 0);
  const edges = 1 + 2 * (count + 1);
  const out = [...slice(operand, 0, edges)];
  for (let at = edges; at < operand.length; at += TC_SIZE) {
    out.push(...slice(operand, at, 2), ...new Array(WORD_97_TC_SIZE - 2).fill(0));
  }
  return out;
}

/** Code pages by a font's character set, and by the language of a document; Western where it is none of these. */
const CODE_PAGES = [
  { label: "windows-1251", charset: 204, languages: [0x19, 0x22, 0x23, 0x02, 0x2f] },
  { label: "windows-1250", charset: 238, languages: [0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24] },
  { label: "windows-1253", charset: 161, languages: [0x08] },
  { label: "windows-1254", charset: 162, languages: [0x1f] },
  { label: "windows-1257", charset: 186, languages: [0x25, 0x26, 0x27] },
] as const;

const FONT = 0x4a4f; // sprmCRgFtc0

/**
 * The letters of bytes 0x80-0xFF in the code page that most of them are written in, by the fonts of their runs, else by the
 * document's language; undefined for windows-1252. `fonts` is the SttbfFfn, `runs` the translated runs of characters.
 */
export function upperLetters(
  word: Uint8Array,
  fonts: Uint8Array,
  runs: readonly PropertyRun[],
  language: number,
): string | undefined {
  const charsets = readCharsets(fonts);
  const weights = new Map<number, number>();
  for (const { fcStart, fcEnd, grpprl } of runs) {
    const font = readSprms(grpprl, NO_DATA).findLast((sprm) => sprm.op === FONT);
    const charset = charsets[font === undefined ? 0 : u16(font.operand, 0)];
    if (charset === undefined) continue;
    const upper = slice(word, fcStart, fcEnd - fcStart).reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
    weights.set(charset, (weights.get(charset) ?? 0) + upper);
  }
  const [most] = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const page = CODE_PAGES.find(({ charset, languages }) =>
    most === undefined ? languages.some((known) => known === (language & 0x3ff)) : charset === most[0],
  );
  if (page === undefined) return undefined;
  return new TextDecoder(page.label).decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i));
}

const NO_DATA = new Uint8Array(0);

/** Character sets of the fonts, by font number: the byte behind the weight in each FFN. */
function readCharsets(sttb: Uint8Array): number[] {
  const charsets: number[] = [];
  for (let at = 2; at < sttb.length; at += u8(sttb, at) + 1) charsets.push(u8(sttb, at + 4));
  return charsets;
}
