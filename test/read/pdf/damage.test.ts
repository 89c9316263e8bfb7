/** PDFs that bite: each ends in a code, or is read with a problem that says what was lost. */
import { expect, test } from "vitest";
import { UnreadableSource } from "../../../src/model/document.ts";
import { encrypted } from "./encrypted-pdf.ts";
import { garbled, lines, page, pdf, picture, text } from "./pdf-builder.ts";
import { codeOf, read, readBytes, shown } from "./read-pdf.ts";

const whole = pdf([page(text(70, 80, "Första sidan.")), page(text(70, 80, "Andra sidan."))]);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

test("a file without cross-reference table and trailer is rescued by its catalog, and said to be cut", async () => {
  const document = await readBytes(whole.slice(0, latin(whole).indexOf("xref")));
  expect(shown(document)).toEqual(["Första sidan.", "Andra sidan."]);
  expect(document.problems.map(({ code }) => code)).toEqual(["truncated_file"]);
});

test("a file whose catalog is lost too is rescued by its pages", async () => {
  const broken = latin(whole)
    .replace("/Type/Catalog", "/Type/Nothing")
    .replace(/xref[\s\S]*/u, "");
  const document = await readBytes(Buffer.from(broken, "latin1"));
  expect(document.text).toContain("Andra sidan.");
});

test("a file of which only a head is left is truncated_file", async () => {
  expect(await codeOf(whole.slice(0, 40))).toBe("truncated_file");
});

test("a file with an end and no structure is damaged_file", async () => {
  expect(await codeOf(Buffer.from("%PDF-1.4\nnothing here\n%%EOF\n"))).toBe("damaged_file");
});

test("bytes before the header do not matter", async () => {
  const document = await readBytes(Buffer.concat([Buffer.from("\r\nskräp före huvudet\n"), whole]));
  expect(document.status).toBe("ok");
});

test("a file that needs a password is encrypted; one that is encrypted with an empty one is read", async () => {
  const build = (trailer: string) => pdf([page(text(70, 80, "Protokoll i Forsnäs"))], trailer);
  expect(await codeOf(encrypted(build, "hemligt"))).toBe("encrypted");
  expect((await readBytes(encrypted(build, ""))).text).toBe("Protokoll i Forsnäs");
});

test("pages that are pictures without text are scanned, with their number; pages with nothing are no_text", async () => {
  await expect(read(page(picture), page(picture))).rejects.toMatchObject({
    code: "scanned",
    message: expect.stringContaining("2 of its 2 pages"),
  });
  await expect(read(page(), page())).rejects.toBeInstanceOf(UnreadableSource);
  expect(await codeOf(pdf([page()]))).toBe("no_text");
});

test("one page that is a picture among others is a problem of that page; an empty page is none", async () => {
  const document = await read(page(text(70, 80, "Text")), page(picture), page());
  expect(document.problems).toMatchObject([{ code: "scanned", place: { page: 2 } }]);
  expect(document.text).toBe("Text");
});

test("a page whose font table is broken is garbled_text, not believed", async () => {
  const document = await read(
    page(text(70, 80, "Läslig")),
    page(garbled(70, 80, "Denna rad kan ingen tyda längre alls")),
  );
  expect(document.problems).toMatchObject([{ code: "garbled_text", place: { page: 2 } }]);
  expect(shown(document)[0]).toBe("Läslig");
  expect(document.ignored.map(({ rule }) => rule)).toEqual(["garbled-text"]);
});

test("a page whose letters are all shifted into others is garbled_text, capitals and codes among text are not", async () => {
  const sentence = "Arbetsgruppen samlar kommunerna kring fragor om bredband och telefoni";
  const shifted = [...sentence].map((letter) => String.fromCharCode(Math.max(33, letter.charCodeAt(0) - 29))).join("");
  const document = await read(
    page(lines(70, 80, [sentence.toUpperCase(), "BKGXT-4411 SKRVNT-90 HTTP XML PDF/A TCP", sentence])),
    page(lines(70, 80, [shifted, shifted, shifted])),
  );
  expect(document.problems).toMatchObject([{ code: "garbled_text", place: { page: 2 } }]);
});

test("a page that cannot be read is lost_part, and the others are read", async () => {
  const broken = latin(whole).replace("Kids[10 0 R 12 0 R]", "Kids[10 0 R 99 0 R]");
  const document = await readBytes(Buffer.from(broken, "latin1"));
  expect(document.text).toBe("Första sidan.");
  expect(document.problems).toMatchObject([{ code: "lost_part", place: { page: 2 } }]);
});

test("more than 2,000 pages are limit_pages", async () => {
  await expect(read(...Array.from({ length: 2001 }, () => page()))).rejects.toMatchObject({
    code: "limit_pages",
    message: expect.stringContaining("has 2001 pages; no more than 2000 are read"),
  });
});

test("more letters on a page than any page has are limit_size, the rest is read", async () => {
  const row = "an".repeat(500);
  const flood = Array.from({ length: 210 }, (_, i) => text(10, 10 + i, row, { size: 1 }));
  const document = await read(page(lines(70, 400, ["Text"])), page(...flood));
  expect(document.problems).toMatchObject([{ code: "limit_size", place: { page: 2 } }]);
  expect(document.text).toContain("Text");
});
