/**
 * Letters of one region (a page, a cell) → lines: stretches of text on one base line without a wide gap.
 * Letters come in painting order, which need not be reading order; a line's words are in order from left to right.
 */

import { largest, type Matrix, shared } from "./geometry.ts";
import type { Glyph } from "./page-content.ts";
import type { Tag } from "./structure.ts";
import { isAccentOf, isBlank, type Word, wordsOf } from "./words.ts";

export type Line = {
  readonly page: number;
  readonly words: readonly Word[];
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The file marks all of it as page furniture. */
  readonly artifact: boolean;
  /** Its last word was cut by the border of a cell, and goes on in the next line without a hyphen. */
  readonly cutsWord?: true;
  /** What a tagged file says of nearly all of it. */
  readonly tag?: Tag | undefined;
  /** Leads from the line's own frame to the page as a viewer shows it; absent where they are the same. */
  readonly toPage?: Matrix;
};

/** A gap between letters that parts lines, in em and at least in points. */
const LINE_GAP = 1.25;
const NARROW_LINE_GAP = 9;
/** In em: the pen may step back this far within a word (kerning), and letters may stand this far off their base line (m²). */
const STEP_BACK = 0.4;
const OFF_BASELINE = 0.4;

type Run = { readonly glyphs: Glyph[]; x0: number; x1: number; y0: number; y1: number; baseline: number; size: number };

/** Lines from top to bottom, those on one base line from left to right. */
export function linesOf(glyphs: readonly Glyph[], page: number, toPage?: Matrix): Line[] {
  const lines = joinRuns(runsOf(glyphs)).flatMap((run) => lineOf(run, page, toPage));
  return lines.sort(inReadingOrder);
}

/** By base line, then from left to right. */
export function inReadingOrder(a: Line, b: Line): number {
  return a.baseline - b.baseline || a.x0 - b.x0 || a.x1 - b.x1;
}

const lineGap = (size: number): number => Math.max(NARROW_LINE_GAP, LINE_GAP * size);

/** Stretches of letters that follow each other in painting order and stand beside each other. */
function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last !== undefined && isTwin(last, glyph)) continue;
    if (run === undefined || !continues(run, last, glyph)) {
      if (isBlank(glyph)) continue;
      run = { glyphs: [], x0: glyph.x0, x1: glyph.x1, y0: glyph.y0, y1: glyph.y1, baseline: glyph.baseline, size: 0 };
      runs.push(run);
    }
    put(run, glyph);
    last = glyph;
  }
  return runs;
}

function put(run: Run, glyph: Glyph): void {
  run.glyphs.push(glyph);
  if (isBlank(glyph)) return;
  run.x0 = Math.min(run.x0, glyph.x0);
  run.x1 = Math.max(run.x1, glyph.x1);
  run.y0 = Math.min(run.y0, glyph.y0);
  run.y1 = Math.max(run.y1, glyph.y1);
  if (glyph.size > run.size) {
    run.size = glyph.size;
    run.baseline = glyph.baseline;
  }
}

function continues(run: Run, last: Glyph | undefined, glyph: Glyph): boolean {
  if (last !== undefined && isAccentOf(last, glyph)) return true;
  const size = Math.max(run.size, glyph.size);
  const gap = glyph.x0 - run.x1;
  if (gap < -STEP_BACK * size || gap > lineGap(size)) return false;
  return onOneLine(run, glyph, size);
}

type Upright = { readonly y0: number; readonly y1: number; readonly baseline: number };

function onOneLine(a: Upright, b: Upright, size: number): boolean {
  return Math.abs(a.baseline - b.baseline) <= OFF_BASELINE * size && shared(a.y0, a.y1, b.y0, b.y1) > 0.5;
}

/** The same letter painted again, a little aside: faked bold. */
function isTwin(a: Glyph, b: Glyph): boolean {
  return (
    a.text === b.text &&
    !isBlank(a) &&
    Math.abs(a.x0 - b.x0) < 0.4 * (a.x1 - a.x0) &&
    Math.abs(a.baseline - b.baseline) < 0.1 * a.size
  );
}

/** Puts runs together that stand beside each other, in whatever order they were painted. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const open = new Map<number, Run[]>();
  const bandOf = (y: number): number => Math.floor(y / 16);
  const farthest = lineGap(largest(runs.map(({ size }) => size)));
  for (const run of [...runs].sort((a, b) => a.x0 - b.x0 || a.baseline - b.baseline)) {
    const band = bandOf(run.baseline);
    const near = [band - 2, band - 1, band, band + 1, band + 2].flatMap((b) => {
      // Runs come from left to right: what ends too far left of this one has no more neighbours.
      const within = (open.get(b) ?? []).filter(({ x1 }) => x1 + farthest >= run.x0);
      open.set(b, within);
      return within;
    });
    const host = near
      .filter((other) => adjoins(other, run))
      .sort((a, b) => Math.abs(a.baseline - run.baseline) - Math.abs(b.baseline - run.baseline) || b.x1 - a.x1)[0];
    if (host === undefined) {
      joined.push(run);
      open.get(band)?.push(run);
    } else if (!repeats(host, run)) for (const glyph of run.glyphs) put(host, glyph);
  }
  return joined;
}

function adjoins(host: Run, run: Run): boolean {
  const size = Math.max(host.size, run.size);
  const gap = run.x0 - host.x1;
  return (
    gap <= lineGap(size) && run.x0 >= host.x0 - 0.1 * size && onOneLine(host, run, size) && !covers(host, run, size)
  );
}

/** Two texts over each other on one line are two lines, unless the one is the other painted again. */
function covers(host: Run, run: Run, size: number): boolean {
  return host.x1 - run.x0 > STEP_BACK * size && !repeats(host, run) && !fitsBetween(host, run);
}

/** Whether every letter of the run falls into a gap of the host: text painted in odd order. */
function fitsBetween(host: Run, run: Run): boolean {
  return run.glyphs.every(
    (glyph) =>
      isBlank(glyph) ||
      host.glyphs.every((other) => isBlank(other) || shared(other.x0, other.x1, glyph.x0, glyph.x1) < 0.4),
  );
}

function repeats(host: Run, run: Run): boolean {
  return run.glyphs.every((glyph) => isBlank(glyph) || host.glyphs.some((other) => isTwin(other, glyph)));
}

function lineOf(run: Run, page: number, toPage: Matrix | undefined): Line[] {
  const glyphs = [...run.glyphs].sort((a, b) => a.x0 - b.x0);
  const letters = glyphs.filter((glyph) => !isBlank(glyph));
  if (letters.length === 0) return [];
  const words = wordsOf(glyphs, run.size, run.baseline);
  return [{ page, words, ...measured(letters), ...(toPage === undefined ? {} : { toPage }) }];
}

/** Box, base line and looks of a line from its letters. */
export function measured(letters: readonly Glyph[]): Omit<Line, "page" | "words" | "toPage"> {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  let bold = 0;
  let italic = 0;
  let artifact = true;
  const tags = new Map<Tag, number>();
  const weights = new Map<number, { count: number; baseline: number }>();
  for (const glyph of letters) {
    x0 = Math.min(x0, glyph.x0);
    y0 = Math.min(y0, glyph.y0);
    x1 = Math.max(x1, glyph.x1);
    y1 = Math.max(y1, glyph.y1);
    if (glyph.look.bold) bold++;
    if (glyph.look.italic) italic++;
    if (!glyph.artifact) artifact = false;
    if (glyph.tag !== undefined) tags.set(glyph.tag, (tags.get(glyph.tag) ?? 0) + 1);
    const size = Math.round(glyph.size * 10) / 10;
    const weight = weights.get(size);
    if (weight === undefined) weights.set(size, { count: 1, baseline: glyph.baseline });
    else weight.count++;
  }
  const [size = 0, main] = [...weights].sort((a, b) => b[1].count - a[1].count || b[0] - a[0])[0] ?? [];
  const most = letters.length * 0.9;
  const [tag] = [...tags].find(([, count]) => count >= most) ?? [];
  const baseline = main?.baseline ?? y1;
  return { x0, y0, x1, y1, baseline, size, bold: bold >= most, italic: italic >= most, artifact, tag };
}
