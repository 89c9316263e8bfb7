/**
 * Reads bytes in tests, and shows what was read in a form that looks like the page.
 */
import type { Block } from "../../src/model/block.ts";
import { type Document, type ProblemCode, UnreadableSource } from "../../src/model/document.ts";
import { readDocument } from "../../src/read/index.ts";

const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");

export const read = async (content: string | Uint8Array, path = "file"): Promise<Document> =>
  readDocument({ path, bytes: typeof content === "string" ? bytesOf(content) : content });

/** The code and the sentence with which a file is rejected. */
export async function rejection(content: string | Uint8Array): Promise<{ code: ProblemCode; message: string }> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof UnreadableSource) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("the file was read");
}

/** One line a block, indented: `h2 Mål`, `p Text`, `li Text`; a table's rows as `| a | b`, left-out blocks with a leading "!". */
export function outline(document: Document): string[] {
  return document.blocks.flatMap((block) => outlineOf(document, block, ""));
}

function outlineOf(document: Document, block: Block, indent: string): string[] {
  const text = document.text.slice(block.span.start, block.span.end);
  const out = document.ignored.some(
    ({ start, end }) => start <= block.span.start && end >= block.span.end && end > start,
  );
  const head = `${indent}${out ? "!" : ""}`;
  switch (block.kind) {
    case "heading":
      return [`${head}h${block.level} ${text}`];
    case "paragraph":
      return [`${head}p ${text}`.trimEnd()];
    case "list_item":
      return [`${head}li${block.depth === 0 ? "" : block.depth} ${text}`];
    case "table":
      return [
        `${head}table${block.flat ? " flat" : ""}`,
        ...block.rows.map((row) => {
          const cells = row.cells.map((cell) => document.text.slice(cell.span.start, cell.span.end));
          return `${indent}${row.header ? "||" : "|"} ${cells.join(" | ")}`.trimEnd();
        }),
      ];
    case "slide":
      return [
        `${head}slide ${block.number}`,
        ...block.blocks.flatMap((inner) => outlineOf(document, inner, `${indent}  `)),
      ];
    case "story":
      return [`${head}${block.story}`, ...block.blocks.flatMap((inner) => outlineOf(document, inner, `${indent}  `))];
  }
}
