/**
 * The piece table: the text of all stories as one string in which a string index is a character position (CP),
 * and the way from a CP back to a byte of the file. [MS-DOC] 2.8.35 (PlcPcd), 2.9.38 (Clx)
 */
import { slice, u8, u16, u32 } from "./bytes.ts";

export type Piece = {
  readonly cpStart: number;
  readonly cpEnd: number;
  /** Byte offset of its first character in the WordDocument stream. */
  readonly fc: number;
  readonly bytesPerChar: 1 | 2;
  /** Properties that a fast save hung on the piece, as a grpprl. */
  readonly properties: Uint8Array;
};

export type Pieces = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Whole sentences. */
  readonly losses: readonly string[];
};

/** windows-1252 for bytes 0x80-0x9F; Node's own decoder is wrong there. */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const HEADER_LENGTH = 0x200;
const NO_PROPERTIES = new Uint8Array(0);

/** How the pieces of a Word 6 file differ: always 8-bit, of a code page, with one-byte sprms; whole text at one place. */
export type Word6Text = {
  /** Letters of the bytes from 0x80 on; undefined for windows-1252. */
  readonly letters: string | undefined;
  readonly toWord97: (grpprl: Uint8Array) => Uint8Array;
};

/** The one piece of a Word 6 file that was not fast-saved. */
export function readPlainText(word: Uint8Array, at: number, length: number, word6: Word6Text): Pieces {
  const piece = { cpStart: 0, cpEnd: length, fc: at, bytesPerChar: 1 as const };
  const { text, lost } = decode(word, piece, word6.letters);
  const losses = lost > 0 ? [`the last ${lost} characters lie beyond the end of the file`] : [];
  return { text, pieces: [{ ...piece, properties: NO_PROPERTIES }], losses };
}

/**
 * The text as it lies between the bytes that the header names, where the piece table is lost: in one piece, which holds for
 * files that were not fast-saved. Undefined where there is no text there.
 */
export function rescueText(
  word: Uint8Array,
  fib: { readonly textAt: number; readonly textEnd: number; readonly stories: readonly { readonly end: number }[] },
): Pieces | undefined {
  const length = fib.stories.at(-1)?.end ?? 0;
  const bytesPerChar = fib.textEnd - fib.textAt >= 2 * length ? 2 : 1;
  const piece = { cpStart: 0, cpEnd: length, fc: fib.textAt, bytesPerChar } as const;
  const { text, lost } = decode(word, piece, undefined);
  if (lost >= length || fib.textAt < HEADER_LENGTH) return undefined;
  const losses = ["the piece table is lost; the text was taken as it lies, without its tables and styles"];
  return { text, pieces: [{ ...piece, properties: NO_PROPERTIES }], losses };
}

/** `clx` is the Clx of the table stream, `length` the number of CPs that the stories have together. */
export function readPieces(word: Uint8Array, clx: Uint8Array, length: number, word6?: Word6Text): Pieces {
  const losses: string[] = [];
  const prcs: Uint8Array[] = [];
  let at = 0;
  while (at < clx.length && u8(clx, at) === 0x01) {
    const size = u16(clx, at + 1);
    const grpprl = slice(clx, at + 3, size);
    prcs.push(word6?.toWord97(grpprl) ?? grpprl);
    at += 3 + size;
  }
  if (u8(clx, at) !== 0x02) return { text: "", pieces: [], losses: ["the piece table is missing"] };
  const plc = slice(clx, at + 5, u32(clx, at + 1));
  const count = Math.max(0, Math.floor((plc.length - 4) / 12));
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let cp = 0;
  for (let i = 0; i < count; i++) {
    const cpStart = u32(plc, 4 * i);
    const cpEnd = Math.min(u32(plc, 4 * i + 4), Math.max(length, cp));
    if (cpStart !== cp || cpEnd <= cpStart) {
      if (cpEnd > cpStart || cpStart > cp) losses.push(`piece ${i + 1} of ${count} does not follow the one before it`);
      continue;
    }
    const pcd = 4 * (count + 1) + 8 * i;
    const raw = u32(plc, pcd + 2);
    const compressed = word6 !== undefined || (raw & 0x40000000) !== 0;
    const fc = word6 !== undefined ? raw : compressed ? (raw & 0x3fffffff) >>> 1 : raw & 0x3fffffff;
    const piece = { cpStart, cpEnd, fc, bytesPerChar: compressed ? (1 as const) : (2 as const) };
    const text = decode(word, piece, word6?.letters);
    if (text.lost > 0)
      losses.push(`${text.lost} characters from position ${cpEnd - text.lost} on lie beyond the end of the file`);
    parts.push(text.text);
    pieces.push({ ...piece, properties: pieceProperties(u16(plc, pcd + 6), prcs) });
    cp = cpEnd;
  }
  if (cp < length) losses.push(`the last ${length - cp} of ${length} characters have no piece`);
  return { text: parts.join(""), pieces, losses };
}

/** Short pieces are padded with NUL, so that positions never shift. */
function decode(
  word: Uint8Array,
  piece: Omit<Piece, "properties">,
  letters: string | undefined,
): { text: string; lost: number } {
  const count = piece.cpEnd - piece.cpStart;
  const there = Math.max(0, Math.min(count, Math.floor((word.length - piece.fc) / piece.bytesPerChar)));
  const codes: number[] = new Array(there);
  for (let i = 0; i < there; i++) {
    if (piece.bytesPerChar === 2) codes[i] = u16(word, piece.fc + 2 * i);
    else {
      const byte = u8(word, piece.fc + i);
      if (letters !== undefined && byte >= 0x80) codes[i] = letters.charCodeAt(byte - 0x80);
      else codes[i] = byte >= 0x80 && byte <= 0x9f ? CP1252.charCodeAt(byte - 0x80) : byte;
    }
  }
  return { text: fromCodes(codes) + "\0".repeat(Math.min(count - there, word.length)), lost: count - there };
}

function fromCodes(codes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.slice(at, at + 8192));
  return text;
}

/** Prm0 packs one property into the number itself, Prm1 names a Prc of the Clx. [MS-DOC] 2.9.211-2.9.213 */
function pieceProperties(prm: number, prcs: readonly Uint8Array[]): Uint8Array {
  if (prm === 0) return NO_PROPERTIES;
  if ((prm & 1) === 1) return prcs[prm >> 1] ?? NO_PROPERTIES;
  const sprm = PRM0_SPRMS[(prm >> 1) & 0x7f];
  return sprm === undefined ? NO_PROPERTIES : Uint8Array.of(sprm & 0xff, sprm >> 8, prm >> 8);
}

/** The short names of properties in a Prm0 that matter here: isprm → sprm. [MS-DOC] 2.9.212 */
const PRM0_SPRMS: Readonly<Record<number, number>> = {
  24: 0x2416, // sprmPFInTable
  25: 0x2417, // sprmPFTtp
  65: 0x0800, // sprmCFRMarkDel
  66: 0x0801, // sprmCFRMark
  67: 0x0802, // sprmCFFldVanish
  77: 0x2a0c, // sprmCHighlight
  85: 0x0835, // sprmCFBold
  86: 0x0836, // sprmCFItalic
  92: 0x083c, // sprmCFVanish
  98: 0x2a42, // sprmCIco
  116: 0x0855, // sprmCFSpec
};

/** The piece that holds a CP, by binary search. */
export function pieceAt(pieces: readonly Piece[], cp: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (cp < piece.cpStart) high = middle - 1;
    else if (cp >= piece.cpEnd) low = middle + 1;
    else return piece;
  }
  return undefined;
}

/** The byte offset of a CP in the WordDocument stream. */
export function fcOf(piece: Piece, cp: number): number {
  return piece.fc + (cp - piece.cpStart) * piece.bytesPerChar;
}
