/**
 * Lines of plain text or Markdown → blocks: headings, paragraphs with soft breaks, list items, tables of pipes or tabs.
 * Tables whose cells are led by tabs (`cells.ts`) and slides (`transcript.ts`) are cut out before.
 */
import type { DraftBlock } from "../../model/draft.ts";
import { continuesWithDash, markerOf } from "../list-marker.ts";
import { readAlignedTable } from "./aligned.ts";
import { readInline } from "./inline.ts";
import { isBlank, type Taken } from "./lines.ts";
import { readPipeTable, readTabTable, startsPipeTable, startsTabTable } from "./rows.ts";

const HEADING = /^(#{1,6})\s+(\S.*?)\s*#*$/u;
const UNDERLINE = /^(?:={3,}|-{3,})$/u;
const RULED_LINE = /^(?:[-_*=–—.]\s?){4,}$|^(?:\*|-|_){3}$/u;

/** Name of the rule for lines that only draw a line. */
const RULED = "ruled-line";

/**
 * Blank lines part paragraphs. Within cells (`keepEmpty`) more blank lines than one are empty paragraphs, since
 * they align lists; those at the end of the cell align nothing and go.
 */
export function readBlocks(lines: readonly string[], keepEmpty = false): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let blank = 0;
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      blank++;
      at++;
      continue;
    }
    const empty = blocks.length === 0 ? blank : blank - 1;
    if (keepEmpty) for (let n = 0; n < empty; n++) blocks.push({ kind: "paragraph", text: "" });
    const taken = readBlock(lines, at);
    blocks.push(taken.block);
    blank = 0;
    at += taken.lines;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): Taken {
  const raw = lines[at] ?? "";
  const line = raw.trim();
  const heading = HEADING.exec(line);
  if (heading?.[1] !== undefined) {
    return { block: { kind: "heading", level: heading[1].length, ...readInline(heading[2] ?? "") }, lines: 1 };
  }
  if (RULED_LINE.test(line)) return { block: { kind: "paragraph", text: line, ignored: RULED }, lines: 1 };
  const next = lines[at + 1]?.trim() ?? "";
  if (UNDERLINE.test(next) && markerOf(line) === undefined) {
    return { block: { kind: "heading", level: next.startsWith("=") ? 1 : 2, ...readInline(line) }, lines: 2 };
  }
  if (startsPipeTable(lines, at)) return readPipeTable(lines, at);
  if (startsTabTable(lines, at)) return readTabTable(lines, at);
  return readAlignedTable(lines, at) ?? readItem(lines, at) ?? readParagraph(lines, at);
}

function readItem(lines: readonly string[], at: number): Taken | undefined {
  const raw = lines[at] ?? "";
  const marked = markerOf(raw.trim());
  if (marked === undefined) return undefined;
  const more = continuation(lines, at, marked.marker);
  const text = [marked.rest, ...more].join("\n");
  const indent = /^\s*/u.exec(raw)?.[0].replaceAll("\t", "  ").length ?? 0;
  const depth = Math.min(8, indent >> 1);
  return {
    block: { kind: "list_item", depth, marker: marked.marker, ...readInline(text) },
    lines: 1 + more.length,
  };
}

function readParagraph(lines: readonly string[], at: number): Taken {
  const more = continuation(lines, at);
  const text = [(lines[at] ?? "").trim(), ...more].join("\n");
  return { block: { kind: "paragraph", ...readInline(text) }, lines: 1 + more.length };
}

/** The lines after `at` that belong to the same block, trimmed; `own` is the marker of the item that they would go on. */
function continuation(lines: readonly string[], at: number, own?: string): string[] {
  const more: string[] = [];
  let before = (lines[at] ?? "").trim();
  for (let next = at + 1; next < lines.length && !isBlank(lines[next]); next++) {
    const line = (lines[next] ?? "").trim();
    const marked = markerOf(line);
    if (marked !== undefined && !continuesWithDash(before, marked.marker, own)) break;
    if (HEADING.test(line) || RULED_LINE.test(line)) break;
    if (UNDERLINE.test(lines[next + 1]?.trim() ?? "")) break;
    if (startsPipeTable(lines, next) || startsTabTable(lines, next)) break;
    more.push(line);
    before = line;
  }
  return more;
}
