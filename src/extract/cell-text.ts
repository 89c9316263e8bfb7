/**
 * What stands in a table cell, as text that rests on spans: lines without list markers, joined by single blanks.
 */
import { foldSpace } from "../fields/fold.ts";
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { bodyOf, textBlocks } from "../model/walk.ts";
import { splitAt } from "./flow.ts";

const MARKER = /^[-–—·•*]\s+(?=\S)/u;

/** The lines of a cell that are not empty, without markers ("·", "1.", a dash typed by hand). */
export function linesOfCell(document: Document, cell: Cell): Span[] {
  const lines: Span[] = [];
  for (const { block } of textBlocks(cell.blocks)) {
    for (const raw of splitAt(document.text, bodyOf(block), "\n")) {
      const line = trimSpan(document.text, raw);
      const marker = MARKER.exec(quoteOf(document.text, line))?.[0].length ?? 0;
      if (line.end > line.start) lines.push({ start: line.start + marker, end: line.end });
    }
  }
  return lines;
}

/** The words of the spans in order, white space folded. */
export function textOf(document: Document, spans: readonly Span[]): string {
  return foldSpace(spans.map((span) => quoteOf(document.text, span)).join(" "));
}

/** The same stretches with those joined that only white space parts. */
export function joined(document: Document, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const between = last === undefined ? "x" : document.text.slice(last.end, span.start);
    if (last !== undefined && span.start >= last.end && between.trim() === "") {
      out[out.length - 1] = { start: last.start, end: span.end };
    } else out.push(span);
  }
  return out;
}
