/**
 * Columns that run in parallel within one row of a table (sv. *aktivitet | genomfört | ansvarig* as three lists): which date
 * and which name belongs to which activity. Only equal counts say so; a column that does not match is left out.
 */
import type { Block } from "../model/block.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Line } from "./flow.ts";

/** One entry of a list: its stretches of text, several where it goes over lines; empty for a gap that holds a place. */
export type Entry = readonly Span[];

/** The entries of a column for `count` activities; undefined where no way to count its entries gives that number. */
export function entriesFor(
  text: string,
  lines: readonly Line[],
  count: number,
  mayHaveGaps: boolean,
): readonly Entry[] | undefined {
  const ways = [
    byParagraph(lines),
    byLine(lines),
    joined(text, byLine(lines)),
    ...(mayHaveGaps ? [withGaps(lines)] : []),
  ];
  return ways.find((entries) => entries.length === count);
}

/** How many entries a column has by any way of counting, the paragraphs first; for messages and for choosing a unit. */
export function countsOf(text: string, lines: readonly Line[]): readonly number[] {
  return [byParagraph(lines).length, byLine(lines).length, joined(text, byLine(lines)).length];
}

/** One entry a line. */
export function byLine(lines: readonly Line[]): Entry[] {
  return lines.filter((line) => isFilled(line)).map((line) => [line.span]);
}

const isFilled = (line: Line): boolean => /[\p{L}\p{N}?]/u.test(line.text);

/** One entry a paragraph, its soft line breaks joined. */
function byParagraph(lines: readonly Line[]): Entry[] {
  return groups(lines.filter(isFilled)).map((group) => group.map((line) => line.span));
}

/** A line that ends with "/", "," or "och" goes on in the next. */
function joined(text: string, entries: readonly Entry[]): Entry[] {
  const result: Span[][] = [];
  let isOpen = false;
  for (const entry of entries) {
    if (isOpen) result.at(-1)?.push(...entry);
    else result.push([...entry]);
    const last = entry.at(-1);
    isOpen = last !== undefined && /(?:[/,&]|\b(?:och|samt))$/u.test(quoteOf(text, last));
  }
  return result;
}

/** Empty paragraphs between two filled ones hold a place, as they do on paper. */
function withGaps(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = groups(lines).map((group) => group.filter(isFilled).map((line) => line.span));
  const last = entries.findLastIndex((entry) => entry.length > 0);
  return entries.slice(0, last + 1);
}

/** Lines by the block they stand in. */
function groups(lines: readonly Line[]): Line[][] {
  const result: Line[][] = [];
  let block: Block | undefined;
  for (const line of lines) {
    if (line.block === block) result.at(-1)?.push(line);
    else result.push([line]);
    block = line.block;
  }
  return result;
}
