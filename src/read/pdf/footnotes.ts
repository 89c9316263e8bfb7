/**
 * Notes at the foot of pages (sv. *fotnoter*): set apart from the text, which often goes on over them on the next page.
 * A note begins with its mark, and at least two of these say that it is one: smaller letters, a rule above, its mark raised in the text.
 */
import { stacksOf } from "./columns.ts";
import { joinRows } from "./joined-rows.ts";
import type { Line } from "./lines.ts";
import type { Measures } from "./measures.ts";
import { isReference, signOf, withoutReferences } from "./note-references.ts";
import type { PageRegion, Region } from "./region.ts";
import { leftOf, sliceWord, type Word } from "./words.ts";

/** One note; `marker` is "" where it goes on from a page before. It may itself go on on the next page. */
export type Footnote = { readonly page: number; readonly marker: string; readonly lines: readonly Line[] };

/** Letters of notes are at most this large, in body sizes; a rule stands no farther above them than this, in letter sizes. */
const SMALLER = 0.95;
const RULE_ABOVE = 3;
/** Base lines of one note stand no farther apart, in letter sizes. */
const WHITE_BELOW = 2;

/** The pages without their notes (and without the references to them), and the notes. */
export function setNotesApart(
  pages: readonly PageRegion[],
  measures: Measures,
): { readonly pages: readonly PageRegion[]; readonly notes: readonly Footnote[] } {
  const notes: Footnote[] = [];
  const rest = pages.map((page) => {
    const goesOn = notes.at(-1)?.page === page.page - 1 && isUnfinished(notes.at(-1));
    const found = footOf(page, measures, goesOn);
    if (found === undefined) return page;
    for (const note of found.notes) takeNote(notes, note);
    const taken = new Set(found.taken);
    const bare = { ...page, lines: page.lines.filter((line) => !taken.has(line)) };
    return { ...bare, ...withoutReferences(bare, new Set(found.notes.map(({ marker }) => marker))) };
  });
  return { pages: rest, notes };
}

/** A note without a mark goes on from the one before. */
function takeNote(notes: Footnote[], note: Footnote): void {
  const last = notes.at(-1);
  if (note.marker !== "" || last === undefined) notes.push(note);
  else notes[notes.length - 1] = { ...last, page: note.page, lines: [...last.lines, ...note.lines] };
}

const isUnfinished = (note: Footnote | undefined): boolean =>
  !/[.!?)]["”’]?$/u.test(note?.lines.at(-1)?.words.at(-1)?.text ?? ".");

type Foot = { readonly notes: readonly Footnote[]; readonly taken: readonly Line[] };

/** The notes at the foot of each column of a page. */
function footOf(page: PageRegion, measures: Measures, goesOn: boolean): Foot | undefined {
  const feet = stacksOf(page.page, page.lines, page.tables).flatMap((stack): Foot[] => {
    const rows = joinRows(stack.pieces);
    const lines: Line[] = [];
    for (const row of [...rows].reverse()) {
      if (row.kind !== "line" || row.line.size > 1.02 * measures.bodySize) break;
      lines.unshift(row.line);
    }
    const from = startOfNotes(lines, page, measures, goesOn);
    const first = from === undefined ? undefined : lines[from];
    if (from === undefined || first === undefined) return [];
    const own = lines.slice(from, endOfNotes(lines, from));
    const [top, bottom] = [first.baseline - 0.5 * first.size, own.at(-1)?.y1 ?? first.y1];
    const isOwn = ({ baseline }: Line): boolean => baseline > top && baseline <= bottom;
    const taken = stack.pieces.flatMap((piece) => (piece.kind === "line" && isOwn(piece.line) ? [piece.line] : []));
    return [{ notes: partNotes(own, page.page), taken }];
  });
  if (feet.length === 0) return undefined;
  return { notes: feet.flatMap(({ notes }) => notes), taken: feet.flatMap(({ taken }) => taken) };
}

/** Which of the lowest lines of a column begins its notes. */
function startOfNotes(
  lines: readonly Line[],
  page: PageRegion,
  measures: Measures,
  goesOn: boolean,
): number | undefined {
  const start = lines.findIndex((line, i) => {
    const small = lines.slice(i).every(({ size }) => size <= SMALLER * measures.bodySize);
    const ruled = hasRuleAbove(line, lines[i - 1], page);
    const begun = noteStart(line, undefined);
    if (begun === undefined) return goesOn && small && ruled;
    const referred = hasReference(page, begun.marker, line);
    return [small, ruled, referred].filter(Boolean).length >= 2;
  });
  return start === -1 ? undefined : start;
}

/** Where notes end before the column does: white below them, then a line that is none (an imprint). */
function endOfNotes(lines: readonly Line[], from: number): number {
  const end = lines.findIndex((line, i) => {
    const above = lines[i - 1];
    if (i <= from || above === undefined) return false;
    return line.baseline - above.baseline > WHITE_BELOW * line.size && noteStart(line, undefined) === undefined;
  });
  return end === -1 ? lines.length : end;
}

/** A rule between the line and what stands above it, which begins where the text does and does not underline it. */
function hasRuleAbove(line: Line, above: Line | undefined, page: PageRegion): boolean {
  return page.rules.some(
    ({ at, from, to }) =>
      at < line.baseline - 0.6 * line.size &&
      at > line.baseline - RULE_ABOVE * line.size &&
      at > (above?.baseline ?? 0) + 0.3 * line.size &&
      Math.abs(from - line.x0) < 3 * line.size &&
      to - from > 3 * line.size,
  );
}

/** Whether the mark stands raised in the text above, or in a table there. */
function hasReference(region: Region, marker: string, note: Line): boolean {
  return (
    region.lines.some(
      (line) => line.baseline < note.baseline && line.words.some((word) => isReference(word, marker)),
    ) || region.tables.some(({ cells }) => cells.some((cell) => hasReference(cell.region, marker, note)))
  );
}

type Begun = { readonly marker: string; readonly line: Line };

/** A line that begins with the mark of a note, taken apart. `before`: the mark of the note above, which must count on. */
function noteStart(line: Line, before: string | undefined): Begun | undefined {
  const [first, second] = line.words;
  if (first === undefined) return undefined;
  const glued = first.raised?.start === 0 && first.raised.end < first.text.length ? first.raised.end : undefined;
  const marker = signOf(first.text.slice(0, glued));
  if (marker === undefined || (glued === undefined && second === undefined)) return undefined;
  const counts = before === undefined || !/\d/u.test(marker) || Number(marker) === Number(before) + 1;
  if (!counts && first.raised === undefined) return undefined;
  const rest: Word[] = glued === undefined ? [] : [sliceWord(first, glued, first.text.length)];
  const words = [...rest, ...line.words.slice(1)].map((word, i): Word => {
    const { tab: _, ...plain } = word;
    return i === 0 ? plain : word;
  });
  return { marker, line: { ...line, words, x0: words[0] === undefined ? line.x1 : leftOf(words[0]) } };
}

function partNotes(lines: readonly Line[], page: number): Footnote[] {
  const notes: { page: number; marker: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = notes.at(-1);
    const begun = noteStart(line, last?.marker);
    if (begun !== undefined) notes.push({ page, marker: begun.marker, lines: [begun.line] });
    else if (last !== undefined) last.lines.push(line);
    else notes.push({ page, marker: "", lines: [line] });
  }
  return notes;
}
