/**
 * The reader of Rich Text files: text, headings, lists, tables with colours, notes and page heads. RTF 1.9.1
 */
import { type Problem, UnreadableSource } from "../../model/document.ts";
import type { DraftBlock } from "../../model/draft.ts";
import type { Reader, Reading } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { hasWords } from "../words.ts";
import { DEEPEST, RtfDocument } from "./document.ts";
import { readTokens } from "./tokens.ts";

export const rtfReader: Reader = {
  name: "rtf",
  version: READER_VERSIONS.rtf,
  read: async (bytes, path) => readRtf(bytes, path),
};

/** @throws UnreadableSource `no_text` where there is none, `limit_depth` where all of it lies too deep */
function readRtf(bytes: Uint8Array, path: string): Reading {
  const document = new RtfDocument();
  for (const token of readTokens(bytes)) document.take(token);
  const drafts: DraftBlock[] = document.finish();
  const tooDeep = `${path} nests groups more than ${DEEPEST} deep: what lies deeper was left out`;
  if (!drafts.some(hasWords)) {
    if (document.isTooDeep) throw new UnreadableSource("limit_depth", tooDeep);
    throw new UnreadableSource("no_text", `${path} is a Rich Text file without any text`);
  }
  const problems: Problem[] = [];
  if (document.isTooDeep) problems.push({ code: "limit_depth", message: tooDeep });
  if (document.openGroups > 0) {
    const message = `${path} ends within ${document.openGroups} open groups: its end is missing`;
    problems.push({ code: "truncated_file", message });
  }
  return { drafts, problems, metadata: document.metadata, pages: [] };
}
