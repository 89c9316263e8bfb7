/**
 * The one-byte encodings that Swedish texts of these years are in, and which of them some bytes are.
 * Bytes in, characters out. Node 20's TextDecoder reads windows-1252 as if 0x80-0x9F were control characters, hence the tables.
 */

const EIGHT_BIT = ["windows-1252", "macintosh", "cp850"] as const;
/** Windows, old Mac, DOS. */
export type EightBit = (typeof EIGHT_BIT)[number];

/** Characters of 0x80-0x9F in windows-1252; the five bytes without one stay what they are in Latin-1. */
const WINDOWS_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Characters of 0x80-0xFF in code page 850. */
const CP850_HIGH =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** The bytes of å ä ö Å Ä Ö é in each; no byte means a letter in two of them. */
const LETTERS: Readonly<Record<EightBit, readonly number[]>> = {
  "windows-1252": [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9],
  macintosh: [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e],
  cp850: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82],
};

/** Weight of a byte that can only be a letter. */
const SURE = 1 << 20;
/** So many bytes are enough to tell the encoding. */
const SAMPLE = 1 << 20;

export function decodeEightBit(bytes: Uint8Array, encoding: EightBit): string {
  if (encoding === "macintosh") return new TextDecoder("macintosh").decode(bytes);
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return encoding === "cp850"
    ? latin1.replace(/[\u0080-\u00ff]/gu, (char) => CP850_HIGH.charAt(char.charCodeAt(0) - 0x80))
    : latin1.replace(/[\u0080-\u009f]/gu, (char) => WINDOWS_HIGH.charAt(char.charCodeAt(0) - 0x80));
}

/**
 * Counts Swedish letters under each encoding. What stands between two ASCII letters is a letter, and so is an å at the
 * end of a word; a byte at the start of a word may be a quotation mark elsewhere, so that it only counts where nothing
 * else does. Nothing found: windows-1252.
 */
export function guessEightBit(bytes: Uint8Array): EightBit {
  const scores: Record<EightBit, number> = { "windows-1252": 0, macintosh: 0, cp850: 0 };
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const [after, before] = [isLetter(bytes[at - 1]), isLetter(bytes[at + 1])];
    for (const encoding of EIGHT_BIT) {
      const letter = LETTERS[encoding].indexOf(byte);
      if (letter < 0) continue;
      if (after && (before || letter === 0)) scores[encoding] += SURE;
      else if (before) scores[encoding]++;
    }
  }
  return EIGHT_BIT.reduce((best, encoding) => (scores[encoding] > scores[best] ? encoding : best));
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}
