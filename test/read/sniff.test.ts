import { expect, test } from "vitest";
import { type Format, formatOf } from "../../src/read/formats.ts";
import { sniff } from "../../src/read/sniff.ts";
import { ole, zip } from "../builders/package.ts";
import { read, rejection } from "../builders/reading.ts";

const formatOfBytes = (bytes: Uint8Array): Format => sniff(bytes, "file").format;
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

test.each([
  [["WordDocument", "1Table"], "doc"],
  [["worddocument"], "doc"],
  [["PowerPoint Document"], "ppt"],
  [["Workbook"], "xls"],
  [["Book"], "xls"],
  [["EncryptionInfo", "EncryptedPackage"], "encrypted_office"],
  [["__properties_version1.0"], "outlook"],
  [["Anything"], "ole"],
] as const)("an OLE2 file with the streams %j is %s", (streams, format) => {
  expect(formatOfBytes(ole(...streams))).toBe(format);
});

test.each([
  [{ "[Content_Types].xml": "", "word/document.xml": "" }, "docx"],
  [{ "word/document2.xml": "" }, "docx"],
  [{ "ppt/presentation.xml": "", "ppt/embeddings/word/document.xml": "" }, "pptx"],
  [{ "xl/workbook.xml": "" }, "xlsx"],
  [{ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }, "odt"],
  [{ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }, "ods"],
  [{ "protokoll.doc": "" }, "zip"],
] as const)("a package with %j is %s", (entries, format) => {
  expect(formatOfBytes(zip(entries))).toBe(format);
});

test.each([
  ["%PDF-1.4\n", "pdf"],
  [`${"x\u0000".repeat(300)}\n%PDF-1.7\n`, "pdf"],
  ["{\\rtf1\\ansi Protokoll}", "rtf"],
  ["\u0089PNG\r\n\u001a\n\0\0", "png"],
  ["\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "jpeg"],
  ["\u001f\u008b\u0008\0", "gzip"],
  ["<!DOCTYPE html><html><body>Text</body></html>", "html"],
  ["\n<!-- sparad -->\n<HTML lang=sv><BODY>", "html"],
  ["<p>Ett stycke</p><p>Ett till</p>", "html"],
  ["<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'></html>", "html"],
  ["Varning: databasen svarar inte\n<html><head></head><body></body></html>", "html"],
  ['<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "word_xml"],
  ["<?xml version='1.0'?><office:document></office:document>", "odf_xml"],
  ["<?xml version='1.0'?><svar></svar>", "xml"],
  ["From: <Sparad>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n", "mhtml"],
  ["Received: from post\r\nFrom: kansliet@example.se\r\nSubject: VP\r\nMIME-Version: 1.0\r\n\r\nHej", "mail"],
  ["Minnesanteckningar\n\nDag: 2009-03-26\nTid: 08.30\nPlats: Forsnäs\n", "text"],
  ["Mål < 3 dagar, dvs. <tre> dagar", "text"],
  ["En text om %PDF-1.4 och andra format", "text"],
  ["BM 2009: budgetmöte", "text"],
] as const)("%j is %s", (start, format) => {
  expect(formatOfBytes(latin1(start))).toBe(format);
});

test("UTF-16 text is text, with and without a byte order mark", () => {
  const text = "Verksamhetsplan för räddningsgruppen";
  expect(formatOfBytes(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe("text");
  expect(formatOfBytes(Buffer.from(text, "utf16le"))).toBe("text");
  expect(formatOfBytes(Buffer.from(text, "utf16le").swap16())).toBe("text");
});

test("bytes that are no text are unknown", () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 31);
  expect(formatOfBytes(bytes)).toBe("unknown");
});

test("a renamed file is read as what it is", async () => {
  const document = await read("<html><body><p>Mål</p></body></html>", "protokoll.doc");
  expect(document.mediaType).toBe("text/html");
});

test("what is not read yet is named in the sentence, with what to do", async () => {
  const { code, message } = await rejection(zip({ mimetype: "application/vnd.oasis.opendocument.text" }));
  expect(code).toBe("unsupported_format");
  expect(message).toContain(formatOf("odt").name);
  expect(message).toContain("Save it as .docx");
});
