/**
 * A stretch of a document's text → the pieces it is shown in: each with the claims that rest on it and how it looks.
 */
import type { Mark } from "../../model/block.ts";
import type { Span } from "../../model/span.ts";

/** What is marked in a text: a claim (or a finding) with all stretches it rests on. */
export type Marked = { readonly id: string; readonly spans: readonly Span[] };

export type Segment = Span & {
  /** Ids of what rests on this piece, in the order given. */
  readonly on: readonly string[];
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#rrggbb" behind the letters, and of the letters. */
  readonly highlight?: string;
  readonly colour?: string;
};

/** Cuts a span at every border of a mark; the pieces make up the span, in order. Empty for an empty span. */
export function segmentsOf(span: Span, marked: readonly Marked[], looks: readonly Mark[] = []): Segment[] {
  const covering = marked.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ id, start, end })));
  const borders = new Set([span.start, span.end]);
  for (const { start, end } of [...covering, ...looks]) {
    for (const at of [start, end]) if (at > span.start && at < span.end) borders.add(at);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? end;
    const covers = (other: Span): boolean => other.start <= start && other.end >= end;
    const look = looks.filter(covers);
    const highlight = look.findLast((mark) => mark.highlight !== undefined)?.highlight;
    const colour = look.findLast((mark) => mark.colour !== undefined)?.colour;
    return {
      start,
      end,
      on: [...new Set(covering.filter(covers).map(({ id }) => id))],
      bold: look.some(({ bold }) => bold === true),
      italic: look.some(({ italic }) => italic === true),
      ...(highlight === undefined ? {} : { highlight }),
      ...(colour === undefined ? {} : { colour }),
    };
  });
}
