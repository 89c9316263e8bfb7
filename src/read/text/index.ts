/**
 * Plain text, Markdown, and text renditions of Word files and slides → blocks.
 */
import type { DraftBlock, DraftRow } from "../../model/draft.ts";
import { decodeText } from "../encoding.ts";
import type { Reader } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { readBlocks } from "./blocks.ts";
import { splitCells } from "./cells.ts";
import { readTranscript } from "./transcript.ts";

export const textReader: Reader = {
  name: "text",
  version: READER_VERSIONS.text,
  read: async (bytes, path) => {
    const { text, problems } = decodeText(bytes, path);
    return { drafts: readText(text), problems, metadata: {}, pages: [] };
  },
};

/** The blocks of a text without markup of its own. */
export function readText(text: string): DraftBlock[] {
  const lines = text.split("\n");
  return (
    readTranscript(lines) ??
    splitCells(lines).flatMap((stretch): DraftBlock[] => {
      if (stretch.kind === "flow") return readBlocks(stretch.lines);
      const rows = stretch.cells.map((lines): DraftRow => {
        const blocks = readBlocks(lines, true);
        return { cells: [{ blocks: blocks.length > 0 ? blocks : [{ kind: "paragraph", text: "" }] }] };
      });
      return [{ kind: "table", flat: true, rows }];
    })
  );
}
