import { expect, test } from "vitest";
import { decodeText } from "../../src/read/encoding.ts";

const TEXT = "Åtgärder på vägen: möten för Älvsele – ”på plats” i Norrmark…";
const decode = (bytes: Uint8Array, declared?: string): string => decodeText(bytes, "file", declared).text;
const codes = (bytes: Uint8Array): string[] => decodeText(bytes, "file").problems.map(({ code }) => code);

/** Bytes from hex for letters beyond ASCII, given as a table. */
const encode = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from(text, (char) => table[char] ?? char.charCodeAt(0));

const WINDOWS = { "–": 0x96, "”": 0x94, "…": 0x85, Å: 0xc5, Ä: 0xc4, å: 0xe5, ä: 0xe4, ö: 0xf6, Ö: 0xd6 };
const MAC = { "–": 0xd0, "”": 0xd3, "…": 0xc9, Å: 0x81, Ä: 0x80, å: 0x8c, ä: 0x8a, ö: 0x9a, Ö: 0x85 };
const DOS = { Å: 0x8f, Ä: 0x8e, å: 0x86, ä: 0x84, ö: 0x94, Ö: 0x99 };

test("windows-1252 is read with its quotation marks and dashes, which Node 20 gets wrong", () => {
  expect(decode(encode(TEXT, WINDOWS))).toBe(TEXT);
});

test("Mac Roman is told from windows-1252 by where its Swedish letters stand", () => {
  expect(decode(encode(TEXT, MAC))).toBe(TEXT);
});

test("DOS text (code page 850) is told by its Swedish letters", () => {
  const text = "Förslag till åtgärder för Älvsele och Öland: se över räddningstjänsten.";
  expect(decode(encode(text, DOS))).toBe(text);
});

test("many closing quotation marks and few Swedish letters are still windows-1252", () => {
  const text = "”A” ”B” ”C” ”D” ”E” ”F” två";
  expect(decode(encode(text, WINDOWS))).toBe(text);
});

test("UTF-8 and UTF-16 are read with and without a byte order mark", () => {
  for (const mark of ["\ufeff", ""]) {
    expect(decode(Buffer.from(mark + TEXT, "utf8"))).toBe(TEXT);
    expect(decode(Buffer.from(mark + TEXT, "utf16le"))).toBe(TEXT);
    expect(decode(Buffer.from(mark + TEXT, "utf16le").swap16())).toBe(TEXT);
  }
});

test("one Swedish letter at the very end is no UTF-8 that was cut", () => {
  expect(decode(encode("Se sid två", WINDOWS))).toBe("Se sid två");
});

test("a declared encoding decides only where the bytes leave it open", () => {
  expect(decode(Buffer.from(TEXT, "utf8"), "windows-1252")).toBe(TEXT);
  expect(decode(encode(TEXT, WINDOWS), "utf-8")).toBe(TEXT);
  expect(decode(Uint8Array.of(0x41, 0xa4, 0x42), "iso-8859-15")).toBe("A€B");
  expect(decode(Uint8Array.of(0x41, 0xe5, 0x42), "no-such-encoding")).toBe("AåB");
});

test("mixed encodings are read letter by letter and reported", () => {
  const mixed = Buffer.concat([
    Buffer.from("åäö är UTF-8\n", "utf8"),
    encode("men detta är windows på slutet", WINDOWS),
  ]);
  expect(decode(mixed)).toBe("åäö är UTF-8\nmen detta är windows på slutet");
  expect(codes(mixed)).toEqual(["mixed_encoding"]);
});

test("a text cut in the middle of a character is reported as cut", () => {
  const whole = Buffer.from("Det finns mål på å", "utf8").subarray(0, -1);
  expect(codes(whole)).toEqual(["truncated_file"]);
  expect(decode(whole)).toBe("Det finns mål på ");
});

test("NUL and other control characters are dropped and reported", () => {
  expect(decode(Buffer.from("Mål\0 2009\u0001"))).toBe("Mål 2009");
  expect(codes(Buffer.from("Mål\0 2009\u0001"))).toEqual(["nul_characters"]);
});

test("letters that were encoded twice, or lost, are reported as garbled", () => {
  expect(codes(Buffer.from("fÃ¶r Ã¥tgÃ¤rder"))).toEqual(["garbled_text"]);
  expect(codes(Buffer.from("f\ufffdr mötet"))).toEqual(["garbled_text"]);
  expect(codes(Buffer.from("för åtgärder i Ãland"))).toEqual([]);
});

test("line ends of every kind are one, and what nobody sees goes", () => {
  expect(decode(Buffer.from("a\r\nb\rc\u2028d\fe\u00adf\u200b"))).toBe("a\nb\nc\nd\n\n\nef");
});

test("letters made of two characters are composed", () => {
  expect(decode(Buffer.from("a\u030aterkoppling"))).toBe("återkoppling");
});
