/**
 * Lines of a plan in prose → its sections: a heading and what stands under it. Headings are headings by format, or
 * paragraphs that only look like one: all bold, all italic, or a few words without a full stop over a sentence.
 */
import { findMoney } from "../fields/money.ts";
import type { ListItem } from "../model/block.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./flow.ts";

/** A heading and the lines under it, up to the next heading. */
export type ProseSection = {
  /** The heading without its number. */
  readonly heading: Span;
  readonly level: number;
  readonly lines: readonly Line[];
  /** A section of a deeper level follows at once. */
  readonly hasChildren: boolean;
};

const LONGEST_HEADING = 90;

/** The sections in order; lines before the first heading belong to none. */
export function sectionsOf(lines: readonly Line[]): ProseSection[] {
  const filled = lines.filter((line) => line.text !== "");
  const usual = usualLevel(filled);
  const sections: { heading: Span; level: number; lines: Line[] }[] = [];
  for (const [i, line] of filled.entries()) {
    const level = headingLevel(filled, i, usual);
    if (level === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ heading: withoutNumber(line), level, lines: [] });
  }
  return sections.map((section, i) => ({
    ...section,
    hasChildren: (sections[i + 1]?.level ?? 0) > section.level,
  }));
}

/** The level most headings have: that of a paragraph that only looks like one. */
function usualLevel(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { block } of lines)
    if (block.kind === "heading") counts.set(block.level, (counts.get(block.level) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return usual?.[0] ?? 2;
}

function headingLevel(lines: readonly Line[], at: number, usual: number): number | undefined {
  const line = lines[at];
  if (line === undefined || line.part > 0) return undefined;
  if (line.block.kind === "heading") return line.block.level;
  if (line.block.span.end !== line.span.end || !looksLikeTitle(line.text)) return undefined;
  if (line.block.kind === "list_item") return isNumbered(line.block) && isOverText(lines, at) ? usual : undefined;
  if (line.bold || line.italic) return usual;
  const before = lines[at - 1];
  const isAfterText =
    before === undefined ||
    isSentence(before.text) ||
    before.block.kind === "list_item" ||
    /:\s+\S/u.test(before.text) ||
    looksLikeTitle(before.text);
  return isOverText(lines, at) && isAfterText && line.text.split(/\s+/u).length <= 7 ? usual : undefined;
}

function isOverText(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && next.block.kind === "paragraph" && isSentence(next.text);
}

/** "1." or "2.3" on the first level: a numbered title may be an item of a list. */
const isNumbered = (block: ListItem): boolean =>
  block.depth === 0 && /^\d{1,2}(?:\.\d{1,2})*[.)]?$/u.test(block.marker);

/** A few words, no full stop, no label with its value, no sum. */
function looksLikeTitle(words: string): boolean {
  if (words.length > LONGEST_HEADING || !/^[\p{Lu}\p{N}”"]/u.test(words) || /[.:;,!]$/u.test(words)) return false;
  return !/:\s+\S/u.test(words) && findMoney(words).length === 0;
}

const isSentence = (words: string): boolean => /[.!?:)”"]$/u.test(words) && words.split(/\s+/u).length >= 4;

/** "2.1 Marknadsföring" → "Marknadsföring". */
function withoutNumber({ span, text }: Line): Span {
  const number = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0;
  return { start: span.start + number, end: span.end };
}
