import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runImport } from "../../src/run/import-files.ts";
import { LIMITS } from "../../src/run/limits.ts";
import type { ImportReport } from "../../src/run/report.ts";
import { RunLog } from "../../src/run/run-log.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { documentIds, readStored, type StoredDocument } from "../../src/store/read-documents.ts";
import { reportText } from "../builders/files.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { type Entry, zip } from "../read/docx/zip-builder.ts";

const COMPILED = new URL("../../dist/run/worker.js", import.meta.url);
const MAIN = "word/document.xml";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const body = (xml: string, before = ""): string => `${before}<w:document ${W}><w:body>${xml}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word file with this main part and further entries. */
function docx(main: string, ...more: readonly Entry[]): Uint8Array {
  const target = `<Relationships ${RELATIONS}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="${MAIN}"/></Relationships>`;
  return zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: target },
    { name: MAIN, content: main },
    ...more,
  ]);
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`,
).join("")}]>`;

/** A .doc whose chain of sectors leads round in a circle. */
function circularDoc(): Uint8Array {
  const bytes = readFileSync(join(import.meta.dirname, "../../fixtures/2010/uppfoljning-av-uppdrag-2010.doc"));
  const table = 512 * (bytes.readUInt32LE(76) + 1);
  for (let at = table; at < table + 512; at += 4) bytes.writeUInt32LE(1, at);
  return bytes;
}

/** A PDF whose tree of pages and whose outline contain themselves. */
const LOOPED_PDF = [
  "%PDF-1.4",
  "1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>> endobj",
  "2 0 obj <</Type/Pages/Count 2/Kids [3 0 R 2 0 R]>> endobj",
  "3 0 obj <</Type/Pages/Count 1/Parent 2 0 R/Kids [2 0 R]>> endobj",
  "4 0 obj <</First 4 0 R/Next 4 0 R/Last 4 0 R>> endobj",
  "trailer <</Root 1 0 R/Size 5/Prev 0>>",
  "%%EOF",
].join("\n");

/** A PDF whose page draws a form that draws itself, twice. */
const MIRROR = "q BT /F 12 Tf 70 700 Td (Mal) Tj ET /X Do /X Do Q";
const SELF_DRAWN_PDF = [
  "%PDF-1.4",
  "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
  "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj",
  "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 6 0 R/Contents 4 0 R>> endobj",
  `4 0 obj <</Length ${MIRROR.length}>> stream\n${MIRROR}\nendstream endobj`,
  `5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources 6 0 R/Length ${MIRROR.length}>> stream\n${MIRROR}\nendstream endobj`,
  "6 0 obj <</Font<</F 7 0 R>>/XObject<</X 5 0 R>>>> endobj",
  "7 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
  "trailer <</Root 1 0 R/Size 8>>",
  "%%EOF",
].join("\n");

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "before.txt": reportText(1),
  "bomb.docx": docx(body(paragraph("x".repeat(100_000_000)))),
  "circle.doc": circularDoc(),
  "depth.docx": docx(body("<w:tbl><w:tr><w:tc>".repeat(20_000) + "</w:tc></w:tr></w:tbl>".repeat(20_000))),
  "depth.html": `<html><body>${"<div>".repeat(20_000)}Mål${"</div>".repeat(20_000)}`,
  "depth.rtf": `{\\rtf1 ${"{".repeat(100_000)}Mål${"}".repeat(100_000)}}`,
  "entities.docx": docx(body(paragraph("&j;"), LAUGHS)),
  "entities.html": `${LAUGHS}<html><body><p>&j;</p></body></html>`,
  "entries.docx": docx(
    body(paragraph("Mål")),
    ...Array.from({ length: 6000 }, (_, i) => ({ name: `word/${i}.xml`, content: "" })),
  ),
  "external.docx": docx(body(paragraph("Mål &secret;"), '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>')),
  "loop.pdf": LOOPED_PDF,
  "mirror.pdf": SELF_DRAWN_PDF,
  "paragraphs.docx": docx(body("<w:p/>".repeat(8_500_000))),
  "paths.docx": docx(
    body(paragraph("Mål")),
    { name: "../../evil.xml", content: "<x/>" },
    { name: "/etc/evil", content: "x" },
  ),
  "related.docx": docx(body(paragraph("Mål")), {
    name: "word/_rels/document.xml.rels",
    content: `<Relationships ${RELATIONS}><Relationship Id="a" Type="${OFFICE}/footnotes" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
  }),
  "wide.html": `<table><tr><td colspan="999999999" rowspan="999999999">Mål</td></tr>${"<tr><td>a<td>b</tr>".repeat(20_000)}</table>`,
  "x.doc/inside.txt": reportText(2),
  "zz-after.txt": reportText(3),
};

let folder: string;
let report: ImportReport;
const documents = new Map<string, StoredDocument>();
beforeAll(async () => {
  folder = temporaryFolder({ ...FILES, "sparse.txt": "x" });
  truncateSync(join(folder, "sparse.txt"), 1 << 30);
  execFileSync("mkfifo", [join(folder, "pipe.doc")]);
  const store = openStore(":memory:");
  const options = { jobs: 2, limits: LIMITS, ownFiles: [], worker: COMPILED };
  report = await runImport(store, new RunLog(store, []), [folder], options);
  for (const id of documentIds(store)) {
    const document = readStored(store, id);
    for (const file of document.files) documents.set(file, document);
  }
  closeStore(store);
}, 180_000);

/** Status, then the codes of the problems. */
function outcome(file: string): string {
  const document = documents.get(file);
  return document === undefined ? "none" : [document.status, ...document.problems.map(({ code }) => code)].join(" ");
}

test.each([
  ["bomb.docx", "rejected limit_expansion", "more than 67108864 bytes"],
  ["circle.doc", "rejected damaged_file", "leads back into itself"],
  ["depth.docx", "rejected limit_depth", "256"],
  ["depth.html", "partial limit_depth", "250"],
  ["depth.rtf", "rejected limit_depth", "more than 200 deep"],
  ["entities.docx", "rejected damaged_file", "document type"],
  ["entities.html", "ok", ""],
  ["entries.docx", "rejected limit_entries", "6003 entries, more than 5000"],
  ["external.docx", "rejected damaged_file", "document type"],
  ["loop.pdf", "rejected no_text", ""],
  ["mirror.pdf", "ok", ""],
  ["paragraphs.docx", "rejected limit_expansion", "250"],
  ["paths.docx", "ok", ""],
  ["related.docx", "ok", ""],
  ["sparse.txt", "rejected limit_size", "1073741824 bytes, more than the 209715200"],
  ["wide.html", "ok", ""],
])("%s ends as %s, and the limit's value is told", (file, expected, says) => {
  expect(outcome(file)).toBe(expected);
  expect(
    documents
      .get(file)
      ?.problems.map(({ message }) => message)
      .join(),
  ).toContain(says);
});

test("the files beside them are all there, and no mistake of ours came to light", () => {
  expect(["before.txt", "x.doc/inside.txt", "zz-after.txt"].map(outcome)).toEqual(["ok", "ok", "ok"]);
  expect(report.failures).toEqual([]);
  expect(report).toMatchObject({ files: Object.keys(FILES).length + 2, unread: 1 });
  expect(report.problems.find(({ file }) => file === "pipe.doc")).toMatchObject({
    code: "unreadable_path",
    status: "unread",
  });
});

test("nothing outside was read or written", () => {
  for (const file of ["external.docx", "related.docx"]) expect(documents.get(file)?.text).not.toContain("root:");
  expect(readdirSync(join(folder, "..")).filter((name) => name.includes("evil"))).toEqual([]);
});
