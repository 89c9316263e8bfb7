/**
 * Spans of a document's text → the lines they stand on with the lines around, the words marked.
 */
import type { Span } from "../model/span.ts";
import { bold, dim, inverse, printable } from "./paint.ts";

/** Lines before and after. */
const CONTEXT = 3;
/** How much of a long line is shown on each side of the words. */
const REACH = 160;

type Line = Span & { readonly number: number };

/** Lines for the terminal: number, bar, text; the words stand in ⟦ ⟧. Stretches that are left out show as "⋮". */
export function passage(text: string, spans: readonly Span[]): string[] {
  const lines = linesAround(text, spans);
  const width = String(lines.at(-1)?.number ?? 0).length;
  const shown: string[] = [];
  let last: number | undefined;
  for (const line of lines) {
    if (last !== undefined && line.number > last + 1) shown.push(dim(`${"⋮".padStart(width)} │`));
    last = line.number;
    const marks = spans.filter((span) => span.start < line.end && span.end > line.start);
    const number = String(line.number).padStart(width);
    shown.push(`${marks.length > 0 ? bold(number) : dim(number)} │ ${lineWithMarks(text, line, marks)}`);
  }
  return shown;
}

function linesAround(text: string, spans: readonly Span[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end, number });
    start = end + 1;
  }
  const near = new Set<number>();
  lines.forEach((line, i) => {
    if (!spans.some((span) => span.start <= line.end && span.end > line.start)) return;
    for (let j = i - CONTEXT; j <= i + CONTEXT; j++) near.add(j);
  });
  return lines.filter((_, i) => near.has(i));
}

function lineWithMarks(text: string, line: Line, marks: readonly Span[]): string {
  const first = marks[0]?.start ?? line.start;
  const last = marks.at(-1)?.end ?? line.start;
  const from = Math.max(line.start, first - REACH);
  const to = Math.min(line.end, last + REACH);
  let out = from > line.start ? "…" : "";
  let at = from;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, to);
    if (end <= start) continue;
    out += printable(text.slice(at, start)) + inverse(`⟦${printable(text.slice(start, end))}⟧`);
    at = end;
  }
  return out + printable(text.slice(at, to)) + (to < line.end ? "…" : "");
}
