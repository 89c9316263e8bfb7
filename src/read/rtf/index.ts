/**
 * The reader of Rich Text files: text, headings, lists, tables with colours, notes and page heads. RTF 1.9.1
 */
import { UnreadableSource } from "../../model/document.ts";
import type { DraftBlock } from "../../model/draft.ts";
import type { Reader, Reading } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { hasWords } from "../words.ts";
import { RtfDocument } from "./document.ts";
import { readTokens } from "./tokens.ts";

export const rtfReader: Reader = {
  name: "rtf",
  version: READER_VERSIONS.rtf,
  read: async (bytes, path) => readRtf(bytes, path),
};

/** @throws UnreadableSource `no_text` where there is none */
function readRtf(bytes: Uint8Array, path: string): Reading {
  const document = new RtfDocument();
  for (const token of readTokens(bytes)) document.take(token);
  const drafts: DraftBlock[] = document.finish();
  if (!drafts.some(hasWords)) throw new UnreadableSource("no_text", `${path} is a Rich Text file without any text`);
  const cut = document.openGroups > 0;
  return {
    drafts,
    problems: cut
      ? [
          {
            code: "truncated_file",
            message: `${path} ends within ${document.openGroups} open groups: its end is missing`,
          },
        ]
      : [],
    metadata: document.metadata,
    pages: [],
  };
}
