/**
 * Bytes of a text → its characters, by what the bytes are; what the file says of its encoding decides only where they
 * leave it open. Line ends become "\n", letters are composed (NFC), characters that nobody sees go.
 */
import { isAscii, isUtf8 } from "node:buffer";
import { type Problem, UnreadableSource } from "../model/document.ts";
import { decodeEightBit, type EightBit, guessEightBit } from "./eight-bit.ts";

export type Decoded = { readonly text: string; readonly problems: readonly Problem[] };

export type Unicode = "utf-8" | "utf-16le" | "utf-16be";

const BOMS: readonly (readonly [Unicode, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** What pages and editors call the encodings that we have tables for. Latin-1 is windows-1252 in practice (WHATWG Encoding 4.2). */
const NAMES: ReadonlyMap<string, EightBit> = new Map<string, EightBit>([
  ...["windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi"].map(
    (name) => [name, "windows-1252"] as const,
  ),
  ...["macintosh", "mac", "x-mac-roman", "macroman"].map((name) => [name, "macintosh"] as const),
  ...["cp850", "ibm850", "850", "cp437", "ibm437"].map((name) => [name, "cp850"] as const),
]);

/**
 * @param declared what the file itself says its encoding is
 * @throws UnreadableSource `no_text` where there is nothing but white space
 */
export function decodeText(bytes: Uint8Array, path: string, declared?: string): Decoded {
  const unicode = unicodeOf(bytes);
  const decoded = unicode === undefined ? decodeOther(bytes, declared) : decodeUnicode(bytes, unicode);
  const clean = cleanText(decoded.text);
  if (clean.text.trim() === "") throw new UnreadableSource("no_text", `${path} holds nothing but white space.`);
  return { text: clean.text, problems: [...decoded.problems, ...clean.problems, ...garbled(clean.text)] };
}

/** The Unicode form that the bytes are in, by byte order mark, by where the zero bytes stand, or by being valid UTF-8. */
export function unicodeOf(bytes: Uint8Array): Unicode | undefined {
  for (const [unicode, bom] of BOMS) if (bom.every((byte, i) => bytes[i] === byte)) return unicode;
  return wideOf(bytes) ?? (isUtf8(withoutCutEnd(bytes)) ? "utf-8" : undefined);
}

/** UTF-16 without a mark: every other byte of a Western text is zero. */
function wideOf(bytes: Uint8Array): Unicode | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.1 ? "utf-16be" : undefined;
}

function decodeUnicode(bytes: Uint8Array, unicode: Unicode): Decoded {
  const whole = unicode === "utf-8" ? withoutCutEnd(bytes) : bytes.subarray(0, bytes.length & ~1);
  if (unicode === "utf-8" && !isUtf8(whole)) return decodeMixed(bytes);
  const text = new TextDecoder(unicode).decode(whole);
  const cut = bytes.length - whole.length;
  const message = `The text ends in the middle of a character (${cut} bytes are left over): the file was cut short.`;
  return { text, problems: cut > 0 ? [{ code: "truncated_file", message }] : [] };
}

/** Leaves out the beginning of a character at the very end; alone after ASCII such a byte is no UTF-8. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const cutOff = bytes.subarray(0, bytes.length - back);
    return needs > back && isUtf8(cutOff) && !isAscii(cutOff) ? cutOff : bytes;
  }
  return bytes;
}

function decodeOther(bytes: Uint8Array, declared: string | undefined): Decoded {
  if (mixes(bytes)) return decodeMixed(bytes);
  const label = declared?.trim().toLowerCase();
  const known = label === undefined ? undefined : NAMES.get(label);
  if (known !== undefined) return { text: decodeEightBit(bytes, known), problems: [] };
  if (label !== undefined && /^(?:iso-8859-|windows-|koi8-)/u.test(label)) {
    const text = decodeLabelled(bytes, label);
    if (text !== undefined) return { text, problems: [] };
  }
  return { text: decodeEightBit(bytes, guessEightBit(bytes)), problems: [] };
}

/** Labels come from files, so that an unknown one is an answer and no mistake of ours. */
function decodeLabelled(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether there are so many characters of UTF-8 in bytes that are not UTF-8 throughout that they are no accident. */
function mixes(bytes: Uint8Array): boolean {
  let valid = 0;
  let single = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) valid++;
    else if ((bytes[at] ?? 0) >= 0x80) single++;
    at += Math.max(1, length);
  }
  return valid > 2 && valid * 4 > single;
}

/** Reads characters of UTF-8 as such, and every byte that is part of none as windows-1252. */
function decodeMixed(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: false });
  const parts: string[] = [];
  const problems: Problem[] = [];
  let from = 0;
  let strays = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && sequenceAt(bytes, end) === 0) end++;
    parts.push(utf8.decode(bytes.subarray(from, at)), decodeEightBit(bytes.subarray(at, end), "windows-1252"));
    strays += end - at;
    if (first < 0) first = at;
    at = end;
    from = end;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  if (strays > 0) {
    const message = `The text is UTF-8 but for ${strays} bytes (the first is byte ${first}); these were read as windows-1252. Check å, ä and ö.`;
    problems.push({ code: "mixed_encoding", message });
  }
  return { text: parts.join(""), problems };
}

/** Length of the character of UTF-8 that begins at `at`; 0 where none does. RFC 3629 section 4, but for the rarest exceptions. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if ((byte === 0xe0 && second < 0xa0) || (byte === 0xed && second > 0x9f)) return 0;
  return (byte === 0xf0 && second < 0x90) || (byte === 0xf4 && second > 0x8f) ? 0 : length;
}

/** Controls that mean a line's end; a page's end is as good as empty lines. */
const LINE_ENDS = /\r\n?|[\v\u0085\u2028\u2029]/gu;
const PAGE_ENDS = /\f/gu;
const CONTROLS = /[\0-\u0008\u000e-\u001f\u007f-\u009f]/gu;
/** Soft hyphens, zero-width blanks and joiners, direction marks, byte order marks within the text. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** Takes out of a text what cannot be seen and counts the controls. */
function cleanText(raw: string): Decoded {
  const lines = raw.replace(LINE_ENDS, "\n").replace(PAGE_ENDS, "\n\n\n");
  const controls = count(lines, CONTROLS);
  const message = `${controls} NUL or other control characters were dropped from the text.`;
  return {
    text: withoutUnseen(lines).normalize("NFC"),
    problems: controls > 0 ? [{ code: "nul_characters", message }] : [],
  };
}

/** A text without the characters that nobody sees; entities of a page bring them in after decoding. */
export function withoutUnseen(text: string): string {
  return text.replace(CONTROLS, "").replace(UNSEEN, "");
}

/** Traces of an encoding that went wrong before the file was saved: they cannot be undone with certainty. */
function garbled(text: string): Problem[] {
  const lost = count(text, /\ufffd/gu);
  const twice = count(text, /Ã[\u0080-\u00bf…„–]/gu);
  const right = count(text, /[åäöÅÄÖ]/gu);
  if (lost === 0 && (twice < 3 || twice < right)) return [];
  const what =
    lost > 0
      ? `${lost} characters were lost before the file was saved (U+FFFD stands for them)`
      : `${twice} letters were encoded twice before the file was saved ("Ã¥" for "å")`;
  return [{ code: "garbled_text", message: `${what}; the words around them are not to be trusted.` }];
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
