/**
 * Builds documents in tests so that they look like the page: doc(h1("Mål"), table(["Mål", "Status"], ["Öka", "Helt"])).
 */
import { createHash } from "node:crypto";
import type { Document } from "../../src/model/document.ts";
import { type DraftBlock, type DraftCell, layOut } from "../../src/model/draft.ts";

/** A document of these blocks; strings are paragraphs. */
export function doc(...blocks: readonly (DraftBlock | string)[]): Document {
  const layout = layOut(blocks.map((block) => (typeof block === "string" ? p(block) : block)));
  return {
    id: createHash("sha256").update(layout.text).digest("hex"),
    mediaType: "text/plain",
    byteLength: layout.text.length,
    reader: "builder@1",
    status: "ok",
    problems: [],
    metadata: {},
    pages: [],
    ...layout,
  };
}

export const p = (text: string): DraftBlock => ({ kind: "paragraph", text });
export const bold = (text: string): DraftBlock => ({
  ...draftText(text),
  marks: [{ start: 0, end: text.length, bold: true }],
});
export const h1 = (text: string): DraftBlock => ({ kind: "heading", level: 1, text });
export const h2 = (text: string): DraftBlock => ({ kind: "heading", level: 2, text });
export const h3 = (text: string): DraftBlock => ({ kind: "heading", level: 3, text });
export const li = (text: string, depth = 0, marker = "·"): DraftBlock => ({ kind: "list_item", depth, marker, text });
export const slide = (number: number, ...blocks: readonly (DraftBlock | string)[]): DraftBlock => ({
  kind: "slide",
  number,
  blocks: blocks.map((block) => (typeof block === "string" ? p(block) : block)),
});

/** A cell: a string (each line a paragraph), blocks, or a whole cell with colour and spans. */
export type CellLike = string | readonly DraftBlock[] | DraftCell;
export const table = (...rows: readonly (readonly CellLike[])[]): DraftBlock => ({
  kind: "table",
  rows: rows.map((cells) => ({ cells: cells.map(cell) })),
});

function cell(like: CellLike): DraftCell {
  if (typeof like === "string") return { blocks: like.split("\n").map(p) };
  return "blocks" in like ? like : { blocks: like };
}

function draftText(text: string): Extract<DraftBlock, { kind: "paragraph" }> {
  return { kind: "paragraph", text };
}
