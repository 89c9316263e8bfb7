/**
 * Lines in reading order → passages: what a reader takes for one paragraph, heading or list item, and tables between them.
 * A passage ends where the space, the letters or an indent change, or where the next word would still have fitted on the line.
 */
import type { Piece, Stack } from "./columns.ts";
import type { Line } from "./lines.ts";
import { splitMarker } from "./markers.ts";
import { bare, type Measures } from "./measures.ts";
import type { TableRegion } from "./region.ts";
import { firstLook, lastLook, leftOf, rightOf } from "./words.ts";

export type TextPassage = {
  readonly kind: "text";
  readonly lines: readonly Line[];
  /** What stands before an item of a list; undefined for what is none. */
  readonly marker?: string;
  /** Left edge of the first line (of its marker, where it has one) within its stack. */
  readonly indent: number;
  /** White above it, in usual line distances; 0 at the top of a stack. */
  readonly above: number;
};

type TablePassage = { readonly kind: "table"; readonly table: TableRegion };

export type Passage = TextPassage | TablePassage;

/** Beyond this many usual distances between base lines a new passage begins. */
const SPACED = 1.25;
/** Indents, in letter sizes: of a first line, and so far that it is another text. */
const INDENT = 0.8;
const FAR = 3;

type Draft = { readonly lines: Line[]; readonly marker?: string; readonly indent: number; readonly above: number };

/** The passages of stacks that are read one after the other; text runs on from one stack into the next. */
export function passagesOf(stacks: readonly Stack[], measures: Measures): Passage[] {
  const passages: Passage[] = [];
  let open: Draft | undefined;
  const close = (): void => {
    if (open !== undefined) passages.push({ kind: "text", ...open });
    open = undefined;
  };
  // The right edge of the stack before.
  let reach = 0;
  for (const stack of stacks) {
    const rows = joinRows(stack.pieces);
    const edges = rightEdges(rows, stack, measures);
    let top = true;
    rows.forEach((row, i) => {
      if (row.kind === "table") {
        close();
        passages.push({ kind: "table", table: row.table });
        top = true;
        return;
      }
      const { line } = row;
      const last = open?.lines.at(-1);
      const right = edges[i - 1] ?? stack.right;
      const marked = splitMarker(line);
      const goesOn =
        open !== undefined &&
        last !== undefined &&
        marked === undefined &&
        (top ? runsOn(last, line, reach) : !endsBetween(open, last, line, right, measures));
      if (goesOn) open?.lines.push(line);
      else {
        const step = last === undefined || top ? 0 : (line.baseline - last.baseline) / measures.leading(line.size);
        close();
        open = newDraft(line, marked, Math.max(0, step));
      }
      top = false;
    });
    reach = stack.right;
  }
  close();
  return passages;
}

function newDraft(line: Line, marked: ReturnType<typeof splitMarker>, above: number): Draft {
  if (marked === undefined) return { lines: [line], indent: line.x0, above };
  const [first] = marked.words;
  const body: Line = { ...line, words: marked.words, x0: first === undefined ? line.x1 : leftOf(first) };
  return { lines: [body], marker: marked.marker, indent: line.x0, above };
}

/** Lines on one base line become one, with a tab between them. */
function joinRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (piece.kind !== "line" || last?.kind !== "line" || !besides(last.line, piece.line)) rows.push(piece);
    else rows[rows.length - 1] = { kind: "line", line: joined(last.line, piece.line) };
  }
  return rows;
}

function besides(a: Line, b: Line): boolean {
  const size = Math.max(a.size, b.size);
  return Math.abs(a.baseline - b.baseline) < 0.35 * size && b.x0 >= a.x1 - 0.2 * size && a.toPage === b.toPage;
}

function joined(a: Line, b: Line): Line {
  const [first, ...rest] = b.words;
  if (first === undefined) return a;
  return {
    ...a,
    words: [...a.words, { ...first, tab: true }, ...rest],
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
    bold: a.bold && b.bold,
    italic: a.italic && b.italic,
  };
}

/** Whether the passage ends between two lines that stand under each other. */
function endsBetween(open: Draft, last: Line, line: Line, right: number, measures: Measures): boolean {
  const size = Math.max(last.size, line.size);
  const step = line.baseline - last.baseline;
  if (step > SPACED * measures.leading(line.size) || step < 0.3 * size) return true;
  if (Math.abs(last.size - line.size) > 0.4 || otherLetters(last, line)) return true;
  if (hasTab(last) && hasTab(line)) return true;
  if (startsItem(line) && (line.bold || startsItem(open.lines[0] ?? line) || fits(last, line, right))) return true;
  if (endsInHyphen(last) && !/^\p{Lu}/u.test(line.words[0]?.text ?? "")) return false;
  return otherIndent(open, last, line, size) || fits(last, line, right) || startsSentence(last, line, measures);
}

/** Lines with wide gaps under each other are rows ("Dag: … / Tid: …"). */
const hasTab = (line: Line): boolean => line.words.some(({ tab }) => tab);

/** Bold turns to plain (or back) exactly at the line's end, or the family changes. */
function otherLetters(last: Line, line: Line): boolean {
  const [end, start] = [lastLook(last.words.at(-1)), firstLook(line.words[0])];
  if (end === undefined || start === undefined) return false;
  if (end.bold !== start.bold && (last.bold || line.bold)) return true;
  return last.italic !== line.italic && end.italic !== start.italic && familyOf(end.family) !== familyOf(start.family);
}

const familyOf = (name: string): string => name.replace(/[-,].*$|PS(MT)?$|MT$/gu, "").toLowerCase();

function otherIndent(open: Draft, last: Line, line: Line, size: number): boolean {
  const by = (line.x0 - last.x0) / size;
  const underTab = last.words.some((word) => word.tab && Math.abs(leftOf(word) - line.x0) < 0.3 * size);
  if (underTab || Math.abs(by) < 0.3) return false;
  if (by > FAR) return true;
  // Under a dash some writers go on at the margin, others under the words.
  if (open.marker !== undefined) return line.x0 < open.indent + 0.3 * size && open.lines.length > 1 && by < -0.3;
  // The second line may stand out or in from the first; after that an indent opens a new paragraph.
  if (open.lines.length === 1) return by > 0 && !startsItem(last);
  return Math.abs(by) > INDENT;
}

/** A line ends in a colon or an address, or without a stop, and the next begins with a capital (of a word else written small). */
function startsSentence(last: Line, line: Line, measures: Measures): boolean {
  const [first] = line.words;
  if (first === undefined || !/^\p{Lu}\p{Ll}/u.test(first.text)) return false;
  const end = last.words.at(-1)?.text ?? "";
  if (/^\S+@\S+\.\p{L}{2,}$/u.test(end) || (end.endsWith(":") && last.words.length > 2)) return true;
  return /[\p{Ll}\d)]$/u.test(end) && measures.common.has(bare(first.text));
}

/** The first word of the next line would have had room: the line was ended on purpose. */
function fits(last: Line, line: Line, right: number): boolean {
  const [word] = line.words;
  if (word === undefined) return false;
  return right - last.x1 >= rightOf(word) - leftOf(word) + 0.4 * last.size;
}

/** Whether a text goes on from the last line of a stack (column, page, cell) in the first of the next. `right`: of the first. */
export function runsOn(last: Line, line: Line, right: number): boolean {
  const [first] = line.words;
  const end = last.words.at(-1)?.text ?? "";
  if (first === undefined || last.size !== line.size || otherLetters(last, line) || startsItem(line)) return false;
  if (endsInHyphen(last)) return /^\p{Ll}/u.test(first.text);
  if (fits(last, line, right)) return false;
  const unfinished = !/[.!?:;…]["”’)]?$/u.test(end);
  return unfinished && /^[\p{Ll}\d(]/u.test(first.text) && !last.bold;
}

/** "1.", "2)", "a)", "§ 12": the line begins a numbered item. */
function startsItem(line: Line): boolean {
  const [first, second] = line.words;
  if (first === undefined || second === undefined) return false;
  return /^(\d{1,3}(\.\d{1,2})*[.)]|\(?\p{L}\)|§)$/u.test(first.text);
}

function endsInHyphen(line: Line): boolean {
  const end = line.words.at(-1)?.text ?? "";
  return /\p{L}[-\u2010\u00ad]$/u.test(end) && bare(end).length > 1;
}

/**
 * The right edge that holds after each row: usually the stack's. That of its own block where the lines of a block all break
 * at a nearer edge (a quotation, text beside a picture). None at all (every line ends on purpose) within a list of names,
 * whose lines begin with capitals and mostly end early.
 */
function rightEdges(rows: readonly Piece[], stack: Stack, measures: Measures): number[] {
  const edges = rows.map(() => stack.right);
  let start = 0;
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && isNear(rows[i - 1], rows[i], measures)) continue;
    const block = rows.slice(start, i).flatMap((row) => (row.kind === "line" ? [row.line] : []));
    blockEdges(block, stack).forEach((edge, n) => {
      edges[start + n] = edge;
    });
    start = i;
  }
  return edges;
}

/** At least this many line ends tell what kind of block it is; so many before and after tell whether a line is in a list. */
const ENOUGH = 3;
const AROUND = 3;

type LineEnd = { readonly last: Line; readonly line: Line };

function blockEdges(block: readonly Line[], { right, framed }: Stack): number[] {
  const ends = block.slice(1).map((line, n): LineEnd => ({ last: block[n] ?? line, line }));
  const nearest = Math.max(...block.map(({ x1 }) => x1));
  const capital = ({ line }: LineEnd): boolean => /^[\p{Lu}\d]/u.test(line.words[0]?.text ?? "");
  const isFull = ({ last, line }: LineEnd): boolean => !fits(last, line, nearest);
  if (!framed && ends.length >= ENOUGH && share(ends, capital) < 0.6 && share(ends, isFull) >= 0.8) {
    return block.map(() => nearest);
  }
  return block.map((_, n) => {
    const near = ends.slice(Math.max(0, n - AROUND), n + AROUND + 1);
    const capitals = near.length < ENOUGH ? 0 : share(near, capital);
    const early = capitals >= 0.8 && share(near, ({ last, line }) => fits(last, line, right)) >= 0.6;
    const end = ends[n];
    const isList = early || (capitals === 1 && near.length > ENOUGH);
    return isList && end !== undefined && capital(end) ? Number.POSITIVE_INFINITY : right;
  });
}

const share = <T>(list: readonly T[], holds: (item: T) => boolean): number => list.filter(holds).length / list.length;

function isNear(a: Piece | undefined, b: Piece | undefined, measures: Measures): boolean {
  if (a?.kind !== "line" || b?.kind !== "line") return false;
  const step = b.line.baseline - a.line.baseline;
  return a.line.size === b.line.size && step <= SPACED * measures.leading(b.line.size);
}
