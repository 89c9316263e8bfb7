/**
 * Files that cannot be read, each with its code and a sentence that names the file; what is wrong within a text is in
 * `encoding.test.ts`, with pages in `html.test.ts`.
 */
import { expect, test } from "vitest";
import { READER_VERSIONS } from "../../src/read/versions.ts";
import { ole, zip } from "../builders/package.ts";
import { read, rejection } from "../builders/reading.ts";

const DOCX = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" });

test.each([
  ["a file without bytes", "", "empty_file", "is empty"],
  ["white space alone", " \r\n\t\u00a0\n", "no_text", "nothing but white space"],
  ["a byte order mark alone", "\ufeff", "no_text", "nothing but white space"],
  ["bytes of no kind", Uint8Array.from({ length: 999 }, (_, i) => (i * 31) % 17), "unknown_format", "no kind we know"],
  ["a locked Office file", ole("EncryptionInfo", "EncryptedPackage"), "encrypted", "password"],
  ["a PowerPoint file", ole("PowerPoint Document"), "unsupported_format", "PowerPoint 97-2003"],
  ["an archive", zip({ "vp.doc": "x" }), "unsupported_format", "Unpack it"],
  ["an image", Buffer.from("GIF89a\0\0"), "unsupported_format", "an image (GIF)"],
  ["a .docx cut short", DOCX.subarray(0, 110), "truncated_file", "file "],
  ["a ZIP file cut in its first header", DOCX.subarray(0, 20), "truncated_file", "cut short"],
  ["an OLE2 file cut in its header", ole("WordDocument").subarray(0, 100), "truncated_file", "ends within its header"],
  ["an OLE2 file cut before its directory", ole("WordDocument").subarray(0, 1024), "damaged_file", "directory"],
] as const)("%s is rejected with a code and a sentence", async (_name, content, code, words) => {
  const rejected = await rejection(content);
  expect(rejected.code).toBe(code);
  expect(rejected.message).toContain(words);
  expect(rejected.message.startsWith("file ")).toBe(true);
});

test("what is lost on the way makes a document partial, nothing lost makes it ok", async () => {
  expect((await read("Mål")).status).toBe("ok");
  const partial = await read("M\0ål");
  expect(partial.status).toBe("partial");
  expect(partial.problems.map(({ code }) => code)).toEqual(["nul_characters"]);
});

test("a document is named by the hash of its bytes", async () => {
  const { id, byteLength, reader } = await read("Mål");
  expect(id).toBe("4e322303591e8e1ca5bbfc00e47090cb32ae3231a070f441a8a99420ba070e35");
  expect(byteLength).toBe(4);
  expect(reader).toBe(`text@${READER_VERSIONS.text}`);
});
