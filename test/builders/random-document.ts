/**
 * Random documents for property tests: every kind of block, nested, with looks, anchors, raw forms and odd characters.
 */
import fc from "fast-check";
import type { Document } from "../../src/model/document.ts";
import type { DraftBlock, DraftCell, DraftText } from "../../src/model/draft.ts";
import type { Span } from "../../src/model/span.ts";
import { doc } from "./document.ts";

/** Words, empty lines, NUL and characters outside the BMP; never half of one. */
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "Mål", "öka\nsamverkan", "Delvis uppfyllt", "12 000 kr", "😀 klart", "a\u0000b"),
);

const spanIn = (length: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const points = fc.double({ min: 0, max: 2000, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0); // no -0: JSON has none

/** Text with marks, anchors and raw forms somewhere in it. */
const draftText: fc.Arbitrary<DraftText> = words.chain((text) => {
  const span = spanIn(text.length);
  const mark = fc.record(
    { bold: fc.constant(true as const), link: fc.webUrl(), colour: fc.constant("#ff0000") },
    { requiredKeys: [], noNullPrototype: true },
  );
  const anchor = fc.oneof(
    fc.record({ kind: fc.constant("cp" as const), cp: fc.nat() }, { noNullPrototype: true }),
    fc.record({
      kind: fc.constant("line" as const),
      page: fc.integer({ min: 1, max: 9 }),
      box: fc.tuple(points, points, points, points),
      edges: fc.array(points, { maxLength: 4 }),
    }),
  );
  return fc.record({
    text: fc.constant(text),
    marks: fc.array(
      fc.tuple(span, mark).map(([at, rest]) => ({ ...at, ...rest })),
      { maxLength: 2 },
    ),
    anchors: fc.array(
      fc.tuple(span, anchor).map(([at, rest]) => ({ ...at, ...rest })),
      { maxLength: 2 },
    ),
    rawForms: fc.array(
      fc.tuple(span, words).map(([at, raw]) => ({ ...at, raw })),
      { maxLength: 1 },
    ),
  });
});

const { block } = fc.letrec<{ block: DraftBlock; cell: DraftCell }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "block" },
    draftText.map((text): DraftBlock => ({ kind: "paragraph", ...text })),
    fc
      .tuple(draftText, fc.integer({ min: 1, max: 6 }))
      .map(
        ([text, level]): DraftBlock => ({ kind: "heading", level, ...(level > 3 ? { guessed: true } : {}), ...text }),
      ),
    fc
      .tuple(draftText, fc.nat(3), fc.constantFrom("", "·", "1."))
      .map(([text, depth, marker]): DraftBlock => ({ kind: "list_item", depth, marker, ...text })),
    fc
      .tuple(fc.nat(99), fc.array(tie("block"), { maxLength: 3 }))
      .map(([number, blocks]): DraftBlock => ({ kind: "slide", number, blocks })),
    fc
      .array(tie("block"), { maxLength: 2 })
      .map((blocks): DraftBlock => ({ kind: "story", story: "footer", blocks, ignored: "running-head" })),
    fc
      .array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((rows): DraftBlock => ({ kind: "table", rows: rows.map((cells) => ({ cells })) })),
  ),
  cell: fc.record(
    {
      blocks: fc.array(tie("block"), { maxLength: 2 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      fill: fc.constant("#00ff00"),
    },
    { requiredKeys: ["blocks"], noNullPrototype: true },
  ),
}));

/** Any document that a reader could give. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    drafts: fc.array(block, { maxLength: 6 }),
    metadata: fc.record(
      { title: words, created: fc.constant("2010-03-31") },
      { requiredKeys: [], noNullPrototype: true },
    ),
    pages: fc.array(
      fc.record({ number: fc.integer({ min: 1, max: 9 }), width: points, height: points }, { noNullPrototype: true }),
      {
        maxLength: 2,
      },
    ),
    partial: fc.boolean(),
  })
  .map(({ drafts, metadata, pages, partial }) => ({
    ...doc(...drafts),
    metadata,
    pages,
    ...(partial
      ? {
          status: "partial" as const,
          problems: [
            { code: "lost_part" as const, message: "a picture could not be read", place: { page: 2 } },
            { code: "nul_characters" as const, message: "two NUL characters were dropped" },
          ],
        }
      : {}),
  }));
