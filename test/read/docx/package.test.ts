import { expect, test } from "vitest";
import { UnreadableSource } from "../../../src/model/document.ts";
import { docxReader } from "../../../src/read/docx/index.ts";
import { documentXml, docx, entriesOf, p, read, type Spec, texts } from "./builder.ts";
import { type Entry, zip } from "./zip-builder.ts";

const main = (content: string | Uint8Array, more: Partial<Entry> = {}): Spec => ({
  entries: [{ name: "word/document.xml", content, ...more }],
});

/** The code that a package is refused with. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => "was read",
    (thrown: unknown) => thrown,
  );
  if (error instanceof UnreadableSource) return error.code;
  throw error;
}

const paragraphs = (count: number): string => documentXml(p("Mål och budget för Älvregionen").repeat(count));

test("a bomb of paragraphs is refused before mammoth sees it", async () => {
  expect(await refusal(read(main(documentXml("<w:p/>".repeat(1_000_001)), { stored: true })))).toBe("limit_size");
});

test("a bomb of text is refused by its rate of expansion, whether it is declared or not", async () => {
  const text = documentXml(p("a".repeat(8_000_000)));
  expect(await refusal(read(main(text)))).toBe("limit_expansion");
  expect(await refusal(read(main(text, { declaredSize: 100 })))).toBe("limit_expansion");
  expect(await refusal(read(main("x", { declaredSize: 2_000_000_000 })))).toBe("limit_expansion");
});

test("a part beyond the limit is not unpacked to its end, whatever the directory says", async () => {
  const huge = new Uint8Array(70 << 20);
  expect(await refusal(read(main(huge, { declaredSize: 100 })))).toBe("limit_expansion");
});

test("a bomb of attributes, of fields within fields, or of plain text is refused", async () => {
  const attributes = Array.from({ length: 10_000 }, (_, i) => `a${i}="1"`).join(" ");
  expect(await refusal(read(main(documentXml(`<w:p ${attributes}/>`), { stored: true })))).toBe("limit_size");
  expect(await refusal(read({ body: p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100)) }))).toBe(
    "limit_depth",
  );
  expect(await refusal(read(main(documentXml(p("a".repeat(17 << 20))), { stored: true })))).toBe("limit_size");
});

test("many entries are refused", async () => {
  const entries = Array.from(
    { length: 5_001 },
    (_, i): Entry => ({ name: `word/media/${i}.png`, content: "", stored: true }),
  );
  expect(await refusal(read({ entries }))).toBe("limit_entries");
});

test("deep nesting is refused, and nesting as deep as real documents have is read", async () => {
  const nested = (depth: number): string =>
    `${"<w:sdt><w:sdtContent>".repeat(depth)}${p("djupt")}${"</w:sdtContent></w:sdt>".repeat(depth)}`;
  expect(await refusal(read({ body: nested(10_000) }))).toBe("limit_depth");
  expect(texts((await read({ body: nested(100) })).drafts)).toEqual(["djupt"]);
});

test("document types and entities are refused, and nothing is fetched or expanded", async () => {
  const declared = (subset: string): string =>
    `<?xml version="1.0"?><!DOCTYPE w:document ${subset}>${documentXml(p("&x;")).replace(/^<\?xml[^>]*>\s*/u, "")}`;
  expect(await refusal(read(main(declared('[<!ENTITY x SYSTEM "file:///etc/passwd">]'))))).toBe("damaged_file");
  expect(await refusal(read(main(declared('SYSTEM "https://www.example.se/x.dtd"'))))).toBe("damaged_file");
});

test("an external part is not fetched", async () => {
  const links =
    '<Relationship Id="h" Type="x/header" Target="https://www.example.se/header.xml" TargetMode="External"/>';
  const body = `${p("text")}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`;
  expect(texts((await read({ body, links })).drafts)).toEqual(["text"]);
});

test("an encrypted entry needs a password", async () => {
  expect(await refusal(read(main(documentXml(p("a")), { encrypted: true })))).toBe("encrypted");
});

test("what is no package, or has no main text, is damaged", async () => {
  expect(await refusal(docxReader.read(Buffer.from("PK, men inte mer"), "x.docx"))).toBe("damaged_file");
  expect(await refusal(read({ without: ["word/document.xml"] }))).toBe("damaged_file");
  expect(await refusal(read(main("<html/>")))).toBe("damaged_file");
  expect(await refusal(read(main("inte XML")))).toBe("damaged_file");
});

test("a package without its directory is read part by part, and told to be cut short", async () => {
  const bytes = docx({ body: p("Mål") });
  const { drafts, problems } = await docxReader.read(bytes.subarray(0, bytes.length - 30), "x.docx");
  expect(texts(drafts)).toEqual(["Mål"]);
  expect(problems.map(({ code }) => code)).toEqual(["truncated_file"]);
});

test("a package that breaks off within its main text is read as far as it goes", async () => {
  const bytes = zip(entriesOf(main(paragraphs(500), { stored: true })));
  const { drafts, problems } = await docxReader.read(bytes.subarray(0, bytes.length >> 1), "x.docx");
  expect(drafts.length).toBeGreaterThan(100);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["truncated_file"]));
});

test("a package that breaks off before its main text is refused as cut short", async () => {
  const bytes = docx({ body: p("Mål") });
  expect(await refusal(docxReader.read(bytes.subarray(0, 150), "x.docx"))).toBe("truncated_file");
});

test("XML that breaks off or is not well-formed is read as far as it goes", async () => {
  const whole = documentXml(p("Mål") + p("Budget"));
  const cut = await read(main(whole.slice(0, whole.indexOf("Budget") + 3)));
  expect(texts(cut.drafts)).toEqual(["Mål", "Bud"]);
  expect(cut.problems.map(({ code }) => code)).toEqual(["truncated_file"]);
  const broken = await read(main(whole.replace("</w:p>", "</w:q></w:p>")));
  expect(texts(broken.drafts)).toEqual(["Mål", "Budget"]);
  expect(broken.problems.map(({ code }) => code)).toEqual(["damaged_file"]);
});

test("data damaged in the middle give what stands before", async () => {
  const bytes = docx(main(paragraphs(1) + " ".repeat(10)));
  const letters = Array.from({ length: 3_000 }, (_, i) => p(`Mål ${(i * 7919) % 10_007}`)).join("");
  const long = docx({ body: letters });
  const at = Buffer.from(long).indexOf("word/document.xml") + 9_000;
  long.fill(0xff, at, at + 40);
  const { drafts, problems } = await docxReader.read(long, "x.docx");
  expect(bytes.length).toBeLessThan(long.length);
  expect(drafts.length).toBeGreaterThan(100);
  expect(drafts.length).toBeLessThan(3_000);
  expect(problems.map(({ code }) => code)).toContain("damaged_file");
});

test("a part that does not match its checksum is read, and not believed", async () => {
  const { drafts, problems } = await read(main(documentXml(p("Mål")), { declaredCrc: 1 }));
  expect(texts(drafts)).toEqual(["Mål"]);
  expect(problems).toMatchObject([{ code: "damaged_file", message: expect.stringContaining("checksum") }]);
});

test("of two entries with one name the first is read, and it is told", async () => {
  const entries = [
    ...entriesOf({ body: p("första") }),
    { name: "Word/Document.xml", content: documentXml(p("andra")) },
  ];
  const { drafts, problems } = await docxReader.read(zip(entries), "x.docx");
  expect(texts(drafts)).toEqual(["första"]);
  expect(problems.map(({ code }) => code)).toEqual(["damaged_file"]);
});

test("a part packed by a method that no Word file uses is lost", async () => {
  const styles: Entry = { name: "word/styles.xml", content: "<w:styles/>", method: 12 };
  const { problems } = await read({ body: p("a"), styles: "", entries: [styles] });
  expect(problems[0]).toMatchObject({ code: "lost_part", message: expect.stringContaining("method 12") });
});

test("other writers' packages: streamed, with backslashes, in UTF-16, with bytes before them", async () => {
  const streamed = entriesOf({ body: p("Mål") }).map((entry): Entry => ({ ...entry, streamed: true }));
  expect(texts((await docxReader.read(zip(streamed), "x.docx")).drafts)).toEqual(["Mål"]);
  const backslashed = entriesOf({ body: p("Mål") }).map((entry) => ({
    ...entry,
    name: entry.name.replaceAll("/", "\\"),
  }));
  expect(texts((await docxReader.read(zip(backslashed), "x.docx")).drafts)).toEqual(["Mål"]);
  const utf16 = Buffer.from(`\ufeff${documentXml(p("Mål")).replace("UTF-8", "UTF-16")}`, "utf16le");
  expect(await read(main(utf16))).toMatchObject({ drafts: [{ text: "Mål" }], problems: [] });
  const shifted = Buffer.concat([Buffer.from("skräp före paketet"), docx({ body: p("Mål") })]);
  expect(texts((await docxReader.read(shifted, "x.docx")).drafts)).toEqual(["Mål"]);
});

test("a streamed package that is cut is read as far as it goes", async () => {
  const bytes = zip(entriesOf({ body: p("Mål") }).map((entry): Entry => ({ ...entry, streamed: true })));
  const { drafts, problems } = await docxReader.read(bytes.subarray(0, bytes.length - 60), "x.docx");
  expect(texts(drafts)).toEqual(["Mål"]);
  expect(problems.map(({ code }) => code)).toContain("truncated_file");
});

test("bytes that are no UTF-8 are told", async () => {
  const bytes = Buffer.from(documentXml(p("Mål")), "latin1");
  const { drafts, problems } = await read(main(bytes));
  expect(texts(drafts)).toEqual(["M\ufffdl"]);
  expect(problems).toMatchObject([{ code: "damaged_file", message: expect.stringContaining("no UTF-8") }]);
});

test("the main text is found by its relationship, under whatever name", async () => {
  const entries = entriesOf({ body: p("Mål") }).map((entry) => ({
    ...entry,
    name: entry.name.replace("document.xml", "document2.xml"),
    content:
      entry.name === "_rels/.rels"
        ? String(entry.content).replace("word/document.xml", "/word/document2.xml")
        : entry.content,
  }));
  expect(texts((await docxReader.read(zip(entries), "x.docx")).drafts)).toEqual(["Mål"]);
});
