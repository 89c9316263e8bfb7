/**
 * A document as extractors read it: one list of lines in reading order, whatever blocks they come from.
 * A line is a stretch of a text block without soft breaks; empty lines of cells are kept, since they align lists.
 */
import { foldWords } from "../fields/fold.ts";
import type { Cell, Slide, Table, TextBlock } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { DocumentFacts } from "../model/facts.ts";
import type { Story } from "../model/place.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { bodyOf, textBlocks } from "../model/walk.ts";
import type { Vocabulary } from "./own-words.ts";
import type { Extraction } from "./record-draft.ts";

export type Line = {
  /** Without marker and without white space at the ends; empty for an empty line. */
  readonly span: Span;
  /** The words of the span. */
  readonly text: string;
  /** The same for matching: see `foldWords`. */
  readonly folded: string;
  readonly block: TextBlock;
  /** Which line of its block this is, from 0. */
  readonly part: number;
  /** The whole line is bold (or italic). */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly slide?: Slide;
  readonly story?: Story;
  /** The innermost table and cell it lies in. */
  readonly table?: Table;
  readonly cell?: Cell;
};

export type Flow = {
  readonly document: Document;
  readonly facts: DocumentFacts;
  readonly lines: readonly Line[];
  /** What a user declares of the words of their documents. */
  readonly words: Vocabulary;
};

/** Looks for one layout or one kind of thing; `taken` are the regions that extractors before it understood. */
export type Extractor = {
  readonly name: string;
  readonly extract: (flow: Flow, taken: readonly Span[]) => Extraction;
};

/** All lines of a document that no reader's rule left out, in reading order. */
export function linesOf(document: Document): Line[] {
  const lines: Line[] = [];
  for (const { block, trail } of textBlocks(document.blocks)) {
    const body = bodyOf(block);
    if (document.ignored.some((out) => body.start >= out.start && body.end <= out.end && out.end > out.start)) continue;
    const where: { slide?: Slide; story?: Story; table?: Table; cell?: Cell } = {};
    for (const step of trail) {
      if (step.kind === "slide") where.slide = step;
      else if (step.kind === "story") where.story = step.story;
      else if (step.kind === "table") where.table = step;
      else where.cell = step;
    }
    let part = 0;
    for (const raw of splitAt(document.text, body, "\n")) {
      const span = trimSpan(document.text, raw);
      const text = quoteOf(document.text, span);
      const marked = (look: "bold" | "italic"): boolean =>
        span.end > span.start &&
        covered(
          span,
          block.marks.filter((mark) => mark[look]),
        );
      lines.push({
        span,
        text,
        folded: foldWords(text),
        block,
        part: part++,
        bold: marked("bold"),
        italic: marked("italic"),
        ...where,
      });
    }
  }
  return lines;
}

/** The stretches of a span between separators. */
export function splitAt(text: string, span: Span, separator: string): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (;;) {
    const at = text.indexOf(separator, start);
    if (at < 0 || at >= span.end) break;
    parts.push({ start, end: at });
    start = at + separator.length;
  }
  parts.push({ start, end: span.end });
  return parts;
}

/** Whether the parts, together, cover the span but for white space at their borders. */
function covered(span: Span, parts: readonly Span[]): boolean {
  let at = span.start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start > at + 1) return false;
    at = Math.max(at, part.end);
  }
  return at >= span.end;
}
