/**
 * Reads a built PDF and shows it in few words, so that a test looks like the page.
 */
import type { Block } from "../../../src/model/block.ts";
import { type Document, UnreadableSource } from "../../../src/model/document.ts";
import { layOut } from "../../../src/model/draft.ts";
import { bodyOf } from "../../../src/model/walk.ts";
import { pdfReader } from "../../../src/read/pdf/index.ts";
import { type PageInk, pdf } from "./pdf-builder.ts";

export async function readBytes(bytes: Uint8Array): Promise<Document> {
  const { drafts, ...reading } = await pdfReader.read(bytes, "test.pdf");
  return {
    id: "0".repeat(64),
    mediaType: "application/pdf",
    byteLength: bytes.length,
    reader: "pdf@1",
    status: reading.problems.length > 0 ? "partial" : "ok",
    ...reading,
    ...layOut(drafts),
  };
}

export const read = (...pages: readonly PageInk[]): Promise<Document> => readBytes(pdf(pages));

/** Why bytes cannot be read. */
export async function codeOf(bytes: Uint8Array): Promise<string> {
  return readBytes(bytes).then(
    (document) => document.status,
    (error: unknown) => {
      if (error instanceof UnreadableSource) return error.code;
      throw error;
    },
  );
}

/** "# heading", "paragraph", "- item" (two blanks a depth), tables as rows of cells, stories as "header: …". */
export function shown(document: Document): string[] {
  return document.blocks.flatMap((block) => showBlock(document.text, block));
}

function showBlock(text: string, block: Block): string[] {
  const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${words(block.span)}`];
    case "paragraph":
      return [words(block.span)];
    case "list_item":
      return [`${"  ".repeat(block.depth)}- ${words(bodyOf(block))}`];
    case "table":
      return block.rows.map((row) =>
        row.cells.map((cell) => cell.blocks.flatMap((inner) => showBlock(text, inner)).join(" / ")).join(" | "),
      );
    case "slide":
      return [`slide ${block.number}`, ...block.blocks.flatMap((inner) => showBlock(text, inner))];
    case "story":
      return block.blocks.flatMap((inner) => showBlock(text, inner).map((line) => `${block.story}: ${line}`));
  }
}
