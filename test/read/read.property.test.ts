/**
 * Whatever the bytes: a document whose blocks lie within its text, or UnreadableSource. Never another throw.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../src/model/block.ts";
import { type Document, UnreadableSource } from "../../src/model/document.ts";
import { type DraftBlock, type DraftCell, layOut } from "../../src/model/draft.ts";
import { quoteOf, type Span, within } from "../../src/model/span.ts";
import { readDocument } from "../../src/read/index.ts";

/** Spans of the blocks right within each block, and of rows and cells. */
function childrenOf(block: Block): { span: Span; inner: readonly Span[] }[] {
  switch (block.kind) {
    case "table":
      return [
        { span: block.span, inner: block.rows.map(({ span }) => span) },
        ...block.rows.map((row) => ({ span: row.span, inner: row.cells.map(({ span }) => span) })),
        ...block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => [
            { span: cell.span, inner: cell.blocks.map(({ span }) => span) },
            ...cell.blocks.flatMap(childrenOf),
          ]),
        ),
      ];
    case "slide":
    case "story":
      return [{ span: block.span, inner: block.blocks.map(({ span }) => span) }, ...block.blocks.flatMap(childrenOf)];
    default:
      return [{ span: block.span, inner: [...block.marks, ...block.anchors, ...block.rawForms] }];
  }
}

/** Siblings in order, only separators between them, children within their parents; marks within their blocks. */
function expectNested(text: string, blocks: readonly Block[]): void {
  const levels = [{ span: { start: 0, end: text.length }, inner: blocks.map(({ span }) => span) }];
  const texts = blocks.flatMap(childrenOf);
  for (const { span, inner } of [...levels, ...texts]) for (const part of inner) expect(within(part, span)).toBe(true);
  const containers = [...levels, ...texts.filter(({ inner }) => inner.length > 1)];
  for (const { inner } of containers.filter(({ inner }) => inner.every((part) => Object.keys(part).length === 2))) {
    inner.slice(1).forEach((part, i) => {
      const between = { start: inner[i]?.end ?? 0, end: part.start };
      expect(between.end).toBeGreaterThanOrEqual(between.start);
      expect(["\n", "\t"]).toContain(quoteOf(text, between));
    });
  }
}

function expectSound(document: Document): void {
  expectNested(document.text, document.blocks);
  for (const { start, end } of document.ignored)
    expect(start >= 0 && start < end && end <= document.text.length).toBe(true);
  expect(document.status).toBe(document.problems.length > 0 ? "partial" : "ok");
  expect(document.text).not.toMatch(/[\0\u00ad\ufeff]/u);
  expect(document.text).toBe(Buffer.from(document.text).toString()); // no lone surrogates
}

async function readsOrRejects(bytes: Uint8Array): Promise<void> {
  try {
    expectSound(await readDocument({ path: "file", bytes }));
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
  }
}

const pick = (...parts: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join(""));

const TEXTS = pick(
  "\t",
  "\n",
  "\n\n\n",
  "\tMål",
  "· öva",
  "1. ",
  "# ",
  "**",
  "*a",
  "_",
  "|",
  "---\n",
  "Mål 2009",
  " ",
  "Bild 1\n",
);
const SLIDES = pick("Presentationens avskrift:\n\n", "1 A\nb\n\n", "2 ", "3 C\n\n", "\n", "\n\n\n", "Annons", "\tx");
const PAGES = pick(
  ..."<p>|</p>|<table>|<tr>|<td rowspan=2 colspan=3>|<th>|</table>|<ul>|<li>|<ol type=i>|</ul>|<br>|<b>|</b>|<h2>".split(
    "|",
  ),
  ..."</h2>|<nav>|</nav>|<div hidden>|<div id=slide_1>|<div id=slide_2>|</div>|<h3>Transcript:</h3>|&nbsp;|&#0;".split(
    "|",
  ),
  ..."<pre>|</pre>|<style>|</style>|td{background:red}|<span style='color:red;background:#0f0'>|text|- öva| |\n".split(
    "|",
  ),
);

test("random bytes are read or rejected", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), readsOrRejects));
});

test("random bytes after the first bytes of each kind are read or rejected", async () => {
  const starts = fc.constantFrom(
    "PK\u0003\u0004",
    "PK\u0005\u0006",
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    "<html>",
    "\ufeff",
  );
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 1500 }), async (start, rest) => {
      await readsOrRejects(Buffer.concat([Buffer.from(start, "latin1"), rest]));
    }),
  );
});

test.each([
  ["texts", TEXTS],
  ["transcripts", SLIDES],
  ["pages", PAGES.map((body) => `<html><body>${body}`)],
] as const)("%s of random parts are read or rejected", async (_name, texts) => {
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom("utf8", "latin1", "utf16le"), async (text, encoding) => {
      await readsOrRejects(Buffer.from(text, encoding));
    }),
    { numRuns: 300 },
  );
});

test("reading the same bytes twice gives the same document", async () => {
  await fc.assert(
    fc.asyncProperty(TEXTS, async (text) => {
      const bytes = Buffer.from(`a${text}`);
      expect(await readDocument({ path: "a", bytes })).toEqual(await readDocument({ path: "b", bytes }));
    }),
    { numRuns: 30 },
  );
});

test("no letter of a text is lost but the signs of its structure", async () => {
  await fc.assert(
    fc.asyncProperty(TEXTS, async (text) => {
      const { text: read } = await readDocument({ path: "file", bytes: Buffer.from(`a${text}`) });
      const letters = (all: string): string => all.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(read)).toBe(letters(`a${text}`));
    }),
    { numRuns: 300 },
  );
});

const { block } = fc.letrec<{ block: DraftBlock; cell: DraftCell }>((tie) => {
  const text = fc.string({ maxLength: 6 });
  const marked = text.map((words) => ({ text: words, marks: [{ start: 0, end: words.length, bold: true as const }] }));
  const blocks = fc.array(tie("block"), { maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      marked.map((words): DraftBlock => ({ kind: "paragraph", ...words })),
      marked.map((words): DraftBlock => ({ kind: "heading", level: 2, ...words })),
      marked.map((words): DraftBlock => ({ kind: "list_item", depth: 0, marker: "·", ...words, ignored: "rule" })),
      fc
        .array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows): DraftBlock => ({ kind: "table", rows: rows.map((cells) => ({ cells })) })),
      blocks.map((inner): DraftBlock => ({ kind: "slide", number: 1, blocks: inner })),
      blocks.map((inner): DraftBlock => ({ kind: "story", story: "header", blocks: inner })),
    ),
    cell: blocks.map((inner): DraftCell => ({ blocks: inner })),
  };
});

test("laid-out blocks nest, are in order, and have only separators between them", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (drafts) => {
      const { text, blocks } = layOut(drafts);
      expectNested(text, blocks);
    }),
  );
});
