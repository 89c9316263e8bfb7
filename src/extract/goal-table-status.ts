/**
 * The verdict of a row of a goal table: by words, by a sign or colour that the legend explains, by a cross under a heading.
 */
import { foldWords } from "../fields/fold.ts";
import type { StatusReading } from "../fields/status-verdict.ts";
import { leadingStatus, readStatus } from "../fields/status-wording.ts";
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { textBlocks } from "../model/walk.ts";
import { joined, linesOfCell } from "./cell-text.ts";
import { colourName, isTelling } from "./colours.ts";
import type { GoalColumn } from "./goal-table-columns.ts";
import { colourAt, type Legend, meaningOf } from "./legend.ts";
import { CROSSES } from "./vocabulary/goal-table-words.ts";

export type RowVerdict = {
  readonly reading: StatusReading;
  /** The words it rests on; never empty. */
  readonly words: readonly Span[];
  /** What the cell says after the verdict. */
  readonly rest?: Span;
  /** It follows from a colour or a cross, no words say it. */
  readonly inferred?: true;
  /** A colour that no legend explains. */
  readonly colour?: string;
};

/** A sign or colour that nothing explains. */
const UNEXPLAINED: StatusReading = { value: "unclear", qualifiers: [], symbol: true };
const CROSS: ReadonlySet<string> = new Set(CROSSES);

/** Reads a status cell; `goal` are words to rest on where the cell has none. Undefined for a cell that says nothing. */
export function cellVerdict(document: Document, cell: Cell, legend: Legend, goal: Span): RowVerdict | undefined {
  const [words = signOf(document, cell), ...more] = joined(document, linesOfCell(document, cell));
  const colour = words === undefined ? cell.fill : (colourOf(cell, words) ?? cell.fill);
  const meaning = colour === undefined ? undefined : meaningOf(legend, colour);
  if (words === undefined) return colour === undefined ? undefined : colourVerdict(colour, meaning, goal);
  const whole = readStatus(quoteOf(document.text, words), legend.symbols);
  if (whole !== undefined && isKnown(whole)) return { reading: whole, words: [words] };
  const leading = leadingStatus(quoteOf(document.text, words), legend.symbols);
  if (leading?.closed) {
    const end = words.start + leading.end;
    const after = trimSpan(document.text, {
      start: end + (/^[\s.,:;–-]*/u.exec(document.text.slice(end, words.end))?.[0].length ?? 0),
      end: more.at(-1)?.end ?? words.end,
    });
    return {
      reading: leading.reading,
      words: [{ start: words.start, end }],
      ...(after.end > after.start ? { rest: after } : {}),
    };
  }
  if (meaning !== undefined) return { reading: meaning.reading, words: [words, meaning.words], inferred: true };
  if (whole !== undefined) return { reading: whole, words: [words] };
  if (!/^[\s\-–—.]*$/u.test(quoteOf(document.text, words))) return { reading: UNEXPLAINED, words: [words] };
  return colour === undefined ? undefined : colourVerdict(colour, meaning, goal);
}

/** A sign alone ("●") may have been taken for the mark of a list item without words. */
function signOf(document: Document, cell: Cell): Span | undefined {
  const sign = trimSpan(document.text, cell.span);
  return sign.end > sign.start ? sign : undefined;
}

const isKnown = (reading: StatusReading): boolean => reading.unrecognised !== true && reading.symbol !== true;

/** A colour without words: by the legend, else unclear. White and grey cells say nothing. */
function colourVerdict(
  colour: string,
  meaning: { reading: StatusReading; words: Span } | undefined,
  goal: Span,
): RowVerdict | undefined {
  if (meaning !== undefined) return { reading: meaning.reading, words: [goal, meaning.words], inferred: true };
  if (!isTelling(colourName(colour))) return undefined;
  return { reading: UNEXPLAINED, words: [goal], inferred: true, colour };
}

/** The colour of the letters that a cell's words are written in. */
function colourOf(cell: Cell, words: Span): string | undefined {
  for (const { block } of textBlocks(cell.blocks)) {
    const colour = colourAt(block.marks, words);
    if (colour !== undefined) return colour;
  }
  return undefined;
}

/** The one column of choices with a cross in it; its own words may be the cross, or a colour. */
export function choiceVerdict(
  document: Document,
  choices: readonly { cell: Cell; column: GoalColumn }[],
): RowVerdict | undefined {
  const crossed = choices.filter(({ cell }) => {
    const words = foldWords(quoteOf(document.text, cell.span));
    return CROSS.has(words) || (words === "" && cell.fill !== undefined && isTelling(colourName(cell.fill)));
  });
  const [only] = crossed;
  if (crossed.length !== 1 || only?.column.choice === undefined) return undefined;
  const cross = trimSpan(document.text, only.cell.span);
  return {
    reading: only.column.choice,
    words: cross.end > cross.start ? [cross, only.column.heading] : [only.column.heading],
    inferred: true,
  };
}
