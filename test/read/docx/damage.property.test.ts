import fc from "fast-check";
import { expect, test } from "vitest";
import { UnreadableSource } from "../../../src/model/document.ts";
import { layOut } from "../../../src/model/draft.ts";
import { textBlocks } from "../../../src/model/walk.ts";
import { docxReader } from "../../../src/read/docx/index.ts";
import { docx, entriesOf, item, p, r, tbl, tc, tr } from "./builder.ts";
import { type Entry, zip } from "./zip-builder.ts";

const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const SPEC = {
  body:
    p("Verksamhetsplan 2024", '<w:outlineLvl w:val="0"/>') +
    item("Öka samverkan", 1) +
    tbl(tr(["Mål", "Status"], "<w:tblHeader/>"), tr([tc("Fler möten", "<w:vMerge/>"), tc(p(r("Helt", "<w:b/>")))])) +
    p(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`) +
    p(`${r("arbets")}<w:r><w:softHyphen/><w:br w:type="page"/></w:r>${r("grupp", "<w:vanish/>")}`),
  numbering,
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  footnotes: `<w:footnote w:id="1">${p("Not")}</w:footnote>`,
};
const WHOLE = docx(SPEC);
const ENTRIES = entriesOf(SPEC);

/** A document whose spans hold, or one refusal; anything else is a mistake of ours. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    const { drafts } = await docxReader.read(bytes, "x.docx");
    const { text, blocks } = layOut(drafts);
    for (const { block } of textBlocks(blocks)) {
      for (const { start, end } of [block.span, ...block.marks, ...block.rawForms]) {
        expect(start).toBeGreaterThanOrEqual(block.span.start);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(Math.min(text.length, block.span.end));
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
  }
}

test("a package that is cut anywhere gives a document or a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: WHOLE.length }), (length) => readOrRefuse(WHOLE.subarray(0, length))),
    { numRuns: 100 },
  );
});

test("a package with changed bytes gives a document or a refusal", async () => {
  const change = fc.tuple(fc.integer({ min: 0, max: WHOLE.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const bytes = Uint8Array.from(WHOLE);
      for (const [at, value] of changes) bytes[at] = value;
      return readOrRefuse(bytes);
    }),
    { numRuns: 120 },
  );
});

test("parts with letters cut out, doubled or put in give a document or a refusal", async () => {
  const edit = fc.record({
    part: fc.integer({ min: 0, max: ENTRIES.length - 1 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 }),
    put: fc.oneof(
      fc.constantFrom("<w:p>", "</w:tc>", "<w:tbl>", "]]>", "&x;", "-1", "\u0000", '"'),
      fc.string({ maxLength: 5 }),
    ),
    times: fc.integer({ min: 0, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const entries = ENTRIES.map((entry): Entry => ({ ...entry }));
      for (const { part, at, length, put, times } of edits) {
        const entry = entries[part];
        if (entry === undefined) continue;
        const content = String(entry.content);
        const from = Math.floor(at * content.length);
        const taken = content.slice(from, from + length);
        entries[part] = {
          ...entry,
          content: content.slice(0, from) + taken.repeat(times) + put + content.slice(from + length),
        };
      }
      return readOrRefuse(zip(entries));
    }),
    { numRuns: 150 },
  );
});
