/**
 * Letters of one line, from left to right → words. A word keeps the border of each of its characters and its looks, not its letters.
 */
import type { Span } from "../../model/span.ts";
import { shared } from "./geometry.ts";
import type { Glyph, Look } from "./page-content.ts";
import type { TaggedCell } from "./structure.ts";

export type Word = {
  readonly text: string;
  /** Borders between the UTF-16 units of `text`, from left to right, one more than there are. */
  readonly edges: readonly number[];
  /** Stretches of one look; `end` counts units. */
  readonly looks: readonly { readonly look: Look; readonly end: number }[];
  /** A wide gap stands before it on its line. */
  readonly tab?: true;
  /** Units that are set small and above the base line: a reference to a note, an exponent. */
  readonly raised?: Span;
  /** The cell that a tagged file puts it into. */
  readonly cell?: TaggedCell;
  /** As the page has it, where something was taken out of `text` (the reference to a note). */
  readonly raw?: string;
};

export const leftOf = (word: Word): number => word.edges[0] ?? 0;
export const rightOf = (word: Word): number => word.edges.at(-1) ?? 0;

/** Look of the first and of the last letter. */
export const firstLook = (word: Word | undefined): Look | undefined => word?.looks[0]?.look;
export const lastLook = (word: Word | undefined): Look | undefined => word?.looks.at(-1)?.look;

/** A part of a word, from one unit to another. */
export function sliceWord(word: Word, from: number, to: number): Word {
  const looks = word.looks
    .map(({ look, end }) => ({ look, end: Math.min(end, to) - from }))
    .filter(({ end }, i, all) => end > (all[i - 1]?.end ?? 0));
  return { text: word.text.slice(from, to), edges: word.edges.slice(from, to + 1), looks };
}

/** The gap between letters that parts words, in em and at least in points. */
const WORD_GAP = 0.14;
const LEAST_WORD_GAP = 0.6;

export const isBlank = (glyph: Glyph): boolean => glyph.text === " ";

/** `size` and `baseline`: of the line's largest letters. */
export function wordsOf(glyphs: readonly Glyph[], size: number, baseline: number): Word[] {
  const spaced = spacedOut(glyphs, size);
  const words: Word[] = [];
  let current: Glyph[] = [];
  let blank: Glyph | undefined;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      blank = glyph;
      continue;
    }
    const last = current.at(-1);
    // A blank that is painted over parts nothing (Chromium paints a hyphen where the line's last blank would be).
    const parted = blank !== undefined && glyph.x0 >= blank.x0 + 0.3 * (blank.x1 - blank.x0);
    if (last !== undefined && (parted || glyph.x0 - last.end > gapAfter(last, spaced))) {
      words.push(wordOf(current, size, baseline));
      current = [];
    }
    current.push(glyph);
    blank = undefined;
  }
  if (current.length > 0) words.push(wordOf(current, size, baseline));
  return words;
}

const gapAfter = (glyph: Glyph, spaced: number): number => Math.max(spaced, LEAST_WORD_GAP, WORD_GAP * glyph.size);

/** The word gap of a line whose letters are all set apart (s p ä r r a d); 0 for any other. */
function spacedOut(glyphs: readonly Glyph[], size: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    const [a, b] = [glyphs[i - 1], glyphs[i]];
    if (a !== undefined && b !== undefined && !isBlank(a) && !isBlank(b)) gaps.push(b.x0 - a.end);
  }
  gaps.sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return gaps.length >= 6 && median > WORD_GAP * size ? median + 0.2 * size : 0;
}

/** Letters no larger than this and at least so far above the base line are raised; in sizes of the line. */
const RAISED_SIZE = 0.86;
const RAISED_BY = 0.15;

function wordOf(letters: readonly Glyph[], size: number, baseline: number): Word {
  const glyphs = composed(letters);
  const edges: number[] = [];
  const looks: { look: Look; end: number }[] = [];
  let text = "";
  let raised: Span | undefined;
  for (const glyph of glyphs) {
    const units = glyph.text.length;
    if (glyph.size <= RAISED_SIZE * size && baseline - glyph.baseline >= RAISED_BY * size) {
      raised = { start: raised?.start ?? text.length, end: text.length + units };
    }
    for (let unit = 0; unit < units; unit++) edges.push(glyph.x0 + ((glyph.x1 - glyph.x0) * unit) / units);
    text += glyph.text;
    const last = looks.at(-1);
    if (last?.look === glyph.look) last.end = text.length;
    else looks.push({ look: glyph.look, end: text.length });
  }
  edges.push(glyphs.at(-1)?.x1 ?? 0);
  const cell = glyphs[0]?.tag?.cell;
  return { text, edges, looks, ...(raised === undefined ? {} : { raised }), ...(cell === undefined ? {} : { cell }) };
}

/** Accents that were painted over their letter, as letters of their own (TeX), → the mark that combines. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["\u00a8", "\u0308"],
  ["\u02da", "\u030a"],
  ["\u00b4", "\u0301"],
  ["\u0060", "\u0300"],
  ["\u02c6", "\u0302"],
]);

const markOf = ({ text }: Glyph): string | undefined => ACCENTS.get(text) ?? (/^\p{M}/u.test(text) ? text : undefined);

/** Whether one of two letters is an accent over the other. */
export function isAccentOf(a: Glyph, b: Glyph): boolean {
  return (markOf(a) !== undefined) !== (markOf(b) !== undefined) && shared(a.x0, a.x1, b.x0, b.x1) > 0.6;
}

/** Puts accents on the letters that they stand over. */
function composed(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph) => glyph.text > "\u007e" && markOf(glyph) !== undefined)) return glyphs;
  const out: Glyph[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (glyph === undefined) continue;
    const mark = markOf(glyph);
    const over = (other: Glyph | undefined): boolean =>
      other !== undefined && shared(other.x0, other.x1, glyph.x0, glyph.x1) > 0.6;
    const [before, after] = [out.at(-1), glyphs[i + 1]];
    if (mark !== undefined && before !== undefined && over(before)) {
      out[out.length - 1] = { ...before, text: (before.text + mark).normalize("NFC") };
    } else if (mark !== undefined && after !== undefined && over(after)) {
      out.push({ ...after, text: (after.text + mark).normalize("NFC") });
      i++;
    } else out.push(glyph);
  }
  return out;
}
