/**
 * A stretch of text with line breaks → headings, paragraphs and items: an empty line parts paragraphs, a bullet at a
 * line's start is an item.
 */
import type { DraftBlock } from "../../model/draft.ts";
import { continuesWithDash, type Marked, markerOf } from "../list-marker.ts";
import { type Styled, sliceStyled } from "./inline.ts";

type Line = { readonly start: number; readonly end: number; readonly text: string };

/** An item of the page's own lists. */
export type Item = { readonly depth: number; readonly marker: string };

/** One heading, its lines parted by soft breaks; none where there is no text. */
export function readHeading(styled: Styled, level: number): DraftBlock[] {
  const lines = linesOf(styled.text).filter((line) => line.text !== "");
  return lines.length === 0 ? [] : [{ kind: "heading", level, ...joinLines(styled, lines) }];
}

/**
 * The first paragraph is `item`'s, if there is one. In cells (`keepEmpty`) further empty lines are empty paragraphs, as in
 * the text reader. Nothing but white space: no blocks.
 */
export function readParagraphs(styled: Styled, item: Item | undefined, keepEmpty: boolean): DraftBlock[] {
  const lines = linesOf(styled.text);
  const blocks: DraftBlock[] = [];
  let blank = 0;
  for (let at = 0; at < lines.length; ) {
    if (lines[at]?.text === "") {
      blank++;
      at++;
      continue;
    }
    const empty = blocks.length === 0 ? blank : blank - 1;
    if (keepEmpty) for (let n = 0; n < empty; n++) blocks.push({ kind: "paragraph", text: "" });
    const length = groupLength(lines, at);
    const group = joinLines(styled, lines.slice(at, at + length));
    const isFirst = item !== undefined && !blocks.some((block) => block.kind === "list_item");
    blocks.push(isFirst ? { kind: "list_item", ...item, ...group } : paragraphOf(group));
    blank = 0;
    at += length;
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    const line = raw.trim();
    lines.push({ start: start + lead, end: start + lead + line.length, text: line });
    start += raw.length + 1;
  }
  return lines;
}

/** How many lines from `at` on belong together: up to an empty one or the next bullet. */
function groupLength(lines: readonly Line[], at: number): number {
  let length = 1;
  const own = markerOf(lines[at]?.text ?? "")?.marker;
  for (let line = lines[at + 1]; line !== undefined && line.text !== ""; line = lines[at + length]) {
    const marked = markerOf(line.text);
    if (marked !== undefined && !continuesWithDash(lines[at + length - 1]?.text ?? "", marked.marker, own)) break;
    length++;
  }
  return length;
}

function joinLines(styled: Styled, lines: readonly Line[]): Styled {
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined
    ? { text: "", marks: [] }
    : sliceStyled(styled, first.start, last.end);
}

function paragraphOf(group: Styled): DraftBlock {
  const marked = markerOf(group.text);
  if (marked === undefined || isSign(group, marked)) return { kind: "paragraph", ...group };
  const rest = sliceStyled(group, group.text.length - marked.rest.length, group.text.length);
  return { kind: "list_item", depth: 0, marker: marked.marker, ...rest };
}

/** A bullet in a colour of its own, or alone, says something by itself (sv. *teckenförklaring*): it is text, no list's mark. */
function isSign(group: Styled, { marker, rest }: Marked): boolean {
  if (rest === "" && SIGNS.has(marker)) return true;
  return group.marks.some(
    (mark) => mark.start === 0 && mark.end <= marker.length + 1 && (mark.colour ?? mark.highlight) !== undefined,
  );
}

const SIGNS: ReadonlySet<string> = new Set(["●", "■", "▪"]);
