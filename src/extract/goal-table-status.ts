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
import { joined, linesOfCell, textOf } from "./cell-text.ts";
import { colourName, isTelling } from "./colours.ts";
import { type GoalCell, under } from "./goal-table-cells.ts";
import { colourAt, type Legend, type Meaning, meaningOf } from "./legend.ts";
import type { FindingDraft } from "./record-draft.ts";
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
  if (meaning !== undefined) return { reading: meaning.reading, words: [words, ...saidBy(meaning)], inferred: true };
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

const saidBy = ({ words }: Meaning): readonly Span[] => (words === undefined ? [] : [words]);

/** A colour without words: by the legend, else unclear. White and grey cells say nothing. */
function colourVerdict(colour: string, meaning: Meaning | undefined, goal: Span): RowVerdict | undefined {
  if (meaning !== undefined) return { reading: meaning.reading, words: [goal, ...saidBy(meaning)], inferred: true };
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
function choiceVerdict(document: Document, choices: readonly GoalCell[]): RowVerdict | undefined {
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

/** One verdict for each goal, or one for all of them; any other number cannot be told apart and is reported. */
export function rowVerdicts(
  document: Document,
  cells: readonly GoalCell[],
  goals: readonly Span[][],
  legend: Legend,
): { readonly verdicts: readonly RowVerdict[]; readonly findings: FindingDraft[] } {
  const findings: FindingDraft[] = [];
  const first = goals[0]?.[0];
  if (first === undefined) return { verdicts: [], findings };
  const choice = choiceVerdict(
    document,
    cells.filter(({ column }) => column.role === "choice"),
  );
  if (choice !== undefined) return { verdicts: [choice], findings };
  const status = under(cells, "status");
  if (status === undefined || status.carried) return { verdicts: [], findings };
  const lines = linesOfCell(document, status.cell);
  if (goals.length > 1 && lines.length === goals.length) {
    const read = (line: Span): RowVerdict | undefined =>
      cellVerdict(document, { ...status.cell, span: line, blocks: [lineBlock(line)] }, legend, first);
    return { verdicts: lines.flatMap((line) => read(line) ?? []), findings };
  }
  if (goals.length > 1 && lines.length > 1) {
    const message = `${goals.length} goals stand beside ${lines.length} verdicts; which belongs to which cannot be told.`;
    findings.push({ code: "unaligned_columns", severity: "warning", message, spans: lines });
    return { verdicts: [], findings };
  }
  const verdict = cellVerdict(document, status.cell, legend, first);
  if (verdict === undefined) {
    const message = `The row of the goal "${textOf(document, [first])}" has no status in its column of statuses.`;
    findings.push({ code: "goal_without_status", severity: "info", message, spans: [first] });
  }
  return { verdicts: verdict === undefined ? [] : [verdict], findings };
}

const lineBlock = (span: Span): Cell["blocks"][number] => ({
  kind: "paragraph",
  span,
  marks: [],
  anchors: [],
  rawForms: [],
});
