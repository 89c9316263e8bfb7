/**
 * Lists that run parallel in the cells of a row: where the other cells agree on how many entries there are, and one cell
 * lacks some, its entries are parted at just the line ends where a sentence ends, or a capital begins, if they are as many.
 */
import { isNumberAlone } from "../line-ends.ts";
import type { Line } from "../lines.ts";
import type { Passage, TextPassage } from "../passages.ts";

/** Lists of fewer entries say nothing. */
const LEAST = 2;

/** The passages of each cell of a row. */
export function partParallelLists(cells: readonly (readonly Passage[])[]): (readonly Passage[])[] {
  const counts = cells.map((passages) => (passages.every(({ kind }) => kind === "text") ? passages.length : 0));
  return cells.map((passages, i) => {
    const others = counts.filter((count, n) => n !== i && count >= LEAST);
    const [wanted] = others;
    if (wanted === undefined || others.length < 2 || others.some((count) => count !== wanted)) return passages;
    return partInto(passages, wanted);
  });
}

function partInto(passages: readonly Passage[], wanted: number): readonly Passage[] {
  const lacking = wanted - passages.length;
  if (lacking <= 0) return passages;
  for (const ends of [sentenceEnds, capitals]) {
    const count = passages.reduce((sum, passage) => sum + (passage.kind === "text" ? ends(passage).length : 0), 0);
    if (count === lacking) {
      return passages.flatMap((passage): readonly Passage[] =>
        passage.kind === "text" ? partAt(passage, ends(passage)) : [passage],
      );
    }
  }
  return passages;
}

const wordAt = (line: Line | undefined, index: number): string => line?.words.at(index)?.text ?? "";

/** Indexes of lines that begin a sentence after a stop at the end of the line before. */
function sentenceEnds({ lines }: TextPassage): number[] {
  return lines.flatMap((line, i) =>
    mayPart(lines, i) && /[.!?][)”"]?$/u.test(wordAt(lines[i - 1], -1)) && /^\p{Lu}/u.test(wordAt(line, 0)) ? [i] : [],
  );
}

/** Indexes of lines that begin with a capital. */
function capitals({ lines }: TextPassage): number[] {
  return lines.flatMap((line, i) => (mayPart(lines, i) && /^\p{Lu}/u.test(wordAt(line, 0)) ? [i] : []));
}

/** A number and its text in the next line are one entry. */
function mayPart(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  return before !== undefined && !isNumberAlone(before);
}

function partAt(passage: TextPassage, at: readonly number[]): TextPassage[] {
  const starts = [0, ...at];
  return starts.map((start, i): TextPassage => {
    const lines = passage.lines.slice(start, starts[i + 1] ?? passage.lines.length);
    if (i === 0) return { ...passage, lines };
    return { kind: "text", lines, indent: lines[0]?.x0 ?? passage.indent, above: 1 };
  });
}
