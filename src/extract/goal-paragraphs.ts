/**
 * Lines of a section → its paragraphs and bullets, whatever the format knows of lists: typed hyphens and numbers make
 * bullets too, and a soft line break parts two paragraphs where each part has a heading of its own.
 */
import type { Block } from "../model/block.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Line } from "./flow.ts";
import { unmarked } from "./plan-draft.ts";

export type Paragraph = {
  /** Its lines, without list markers. */
  readonly spans: readonly Span[];
  readonly bullet: boolean;
  /** Of a bullet, from 0. */
  readonly depth: number;
  /** It looks like a heading by its format: a heading block, or wholly bold. */
  readonly strong: boolean;
  /** A heading on the first line of the paragraph, the rest being its text. */
  readonly titled: boolean;
};

/** A short line that ends like no sentence: it can be a heading. */
export function isTitleLike(words: string): boolean {
  const trimmed = words.trim();
  return trimmed.length <= 90 && /^[\p{Lu}\p{N}"”“]/u.test(trimmed) && !/[.;,!?…:]$/u.test(trimmed);
}

/** Ends like a sentence, and is long enough for one. */
export function isProse(words: string): boolean {
  const trimmed = words.trim();
  return /[.!?]["”)]?$/u.test(trimmed) && (trimmed.length > 70 || /[.!?]\s+\p{Lu}/u.test(trimmed));
}

/** The paragraphs of lines that are not empty, in order. */
export function paragraphsOf(text: string, lines: readonly Line[]): Paragraph[] {
  const blocks: Line[][] = [];
  let block: Block | undefined;
  for (const line of lines) {
    if (line.text === "") continue;
    if (line.block === block) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    block = line.block;
  }
  return blocks.flatMap((list) => split(text, list));
}

type Draft = { spans: Span[]; bullet: boolean; depth: number; strong: boolean; titled: boolean };

/** One block: a list item is one bullet; a paragraph may hold bullets and titled parts by its soft line breaks. */
function split(text: string, lines: readonly Line[]): Paragraph[] {
  const parts: Draft[] = [];
  const isItem = lines[0]?.block.kind === "list_item";
  const depth = lines[0]?.block.kind === "list_item" ? lines[0].block.depth : 0;
  const strong = lines.every((line) => line.bold || line.block.kind === "heading");
  for (const [i, line] of lines.entries()) {
    const { span, marked } = unmarked(text, line);
    if (span.end === span.start) continue;
    const last = parts.at(-1);
    const title = startsPart(lines, i, isItem);
    if (last === undefined || marked || title) {
      parts.push({ spans: [span], bullet: isItem || marked, depth, strong, titled: title && i + 1 < lines.length });
    } else last.spans.push(span);
  }
  return parts;
}

/** A heading within a paragraph: nothing before it or a finished sentence, and a text of its own after it. */
function startsPart(lines: readonly Line[], i: number, isItem: boolean): boolean {
  const [before, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
  if (line === undefined || next === undefined) return false;
  if (before !== undefined && !/[.!?:]$/u.test(before.text)) return false;
  if (isItem && before !== undefined) return false;
  if (!isTitleLike(line.text) || line.text.split(/\s+/u).length > 12) return false;
  return (
    /^\p{Lu}/u.test(next.text) &&
    lines.slice(i + 1).some((later) => /[.!?]$/u.test(later.text)) &&
    next.text.length > line.text.length / 2
  );
}

/** The words of a paragraph, its lines joined. */
export function wordsOf(text: string, { spans }: Paragraph): string {
  return spans.map((span) => quoteOf(text, span)).join(" ");
}
