/**
 * RTF as a list of tokens: groups, control words with their numbers, and bytes of text. RTF 1.9.1, "RTF Syntax"
 */

export type Token =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | undefined }
  /** Bytes of the current code page. */
  | { readonly kind: "text"; readonly bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Control symbols (a backslash and one character that is no letter) come as words of that one character. */
export function* readTokens(bytes: Uint8Array): Generator<Token> {
  const at = (i: number): number => bytes[i] ?? 0;
  let i = 0;
  while (i < bytes.length) {
    const byte = at(i);
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? "open" : "close" };
      i++;
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) i++;
    else if (byte !== BACKSLASH) {
      const start = i;
      while (i < bytes.length && !isSpecial(at(i))) i++;
      yield { kind: "text", bytes: bytes.subarray(start, i) };
    } else if (isLetter(at(i + 1))) {
      const token = readWord(bytes, i + 1);
      i = token.end;
      if (token.word === "bin") i += Math.max(0, token.value ?? 0);
      else yield { kind: "word", word: token.word, value: token.value };
    } else if (at(i + 1) === 0x27) {
      const hex = Number.parseInt(String.fromCharCode(at(i + 2), at(i + 3)), 16);
      if (!Number.isNaN(hex)) yield { kind: "text", bytes: Uint8Array.of(hex) };
      i += 4;
    } else {
      yield { kind: "word", word: String.fromCharCode(at(i + 1)), value: undefined };
      i += 2;
    }
  }
}

const isSpecial = (byte: number): boolean =>
  byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === 0x0d || byte === 0x0a || byte === 0;

function readWord(bytes: Uint8Array, start: number): { word: string; value: number | undefined; end: number } {
  let i = start;
  while (isLetter(bytes[i] ?? 0) && i - start < 32) i++;
  const word = String.fromCharCode(...bytes.subarray(start, i));
  const negative = bytes[i] === 0x2d && isDigit(bytes[i + 1] ?? 0);
  if (negative) i++;
  const digits = i;
  while (isDigit(bytes[i] ?? 0) && i - digits < 10) i++;
  const value = i > digits ? Number(String.fromCharCode(...bytes.subarray(digits, i))) : undefined;
  if (bytes[i] === 0x20) i++;
  return { word, value: value === undefined ? undefined : negative ? -value : value, end: i };
}
