/**
 * Marks before the items of lists: bullets as letters, as letters of symbol fonts, and as small painted discs.
 */
import type { Line } from "./lines.ts";
import type { Disc } from "./page-content.ts";
import { firstLook, sliceWord, type Word } from "./words.ts";

/** Signs that are bullets wherever they stand at a line's start. */
const BULLETS = new Set("•·∙▪▫■□●○◦◘‣⁃➢➤►▶✓✔❖♦◆★⦁".split(""));
/** Signs that are bullets only with a blank after them. */
const LOOSE_BULLETS = new Set(["-", "–", "—", "*", "o", "‐", "−", "»", "+"]);
/** "o" is a bullet only in the fonts in which Word's second level is set. */
const O_FONT = /courier|symbol|wingdings/iu;
/** Letters of symbol fonts come at U+F000 and up; arrows (U+F0DF to U+F0F8) are words, not bullets. */
const SYMBOL = /^[\uf020-\uf0de\uf0f9-\uf0ff]$/u;
const SYMBOL_BULLET = "\uf0b7";

/** "1.", "2)", "a)", "1.2", "iv." */
const NUMBER = /^\(?(\d{1,3}(\.\d{1,2})*[.)]|\p{L}[.)]|[ivx]{1,5}[.)])$/u;

export type Marked = { readonly marker: string; readonly words: readonly Word[] };

/** A line that begins with a bullet, taken apart; undefined for any other line. A bullet alone is an item without text. */
export function splitMarker(line: Line): Marked | undefined {
  const [first, second] = line.words;
  if (first === undefined) return undefined;
  const sign = first.text.charAt(0);
  const alone = first.text.length === 1;
  if (BULLETS.has(sign) || (alone && SYMBOL.test(sign))) {
    const marker = sign === SYMBOL_BULLET ? "•" : sign;
    return {
      marker,
      words: alone ? line.words.slice(1) : [sliceWord(first, 1, first.text.length), ...line.words.slice(1)],
    };
  }
  if (!alone || second === undefined || !LOOSE_BULLETS.has(sign)) return undefined;
  if (sign === "o" && !O_FONT.test(firstLook(first)?.family ?? "")) return undefined;
  return { marker: sign, words: line.words.slice(1) };
}

/**
 * The first line of an item by the file's own words, taken apart: a number is its mark; without a sign that can be seen
 * the mark is "". `last`: the line before it.
 */
export function taggedItem(line: Line, last: Line | undefined): Marked | undefined {
  const item = line.tag?.item;
  if (item === undefined || (last?.page === line.page && last.tag?.item === item)) return undefined;
  const [first, ...rest] = line.words;
  if (first === undefined || line.tag?.element !== item) return undefined;
  const numbered = rest.length > 0 && NUMBER.test(first.text);
  // Ids count within a page: at its top an item may go on.
  if (!numbered && last?.page !== line.page && /^\p{Ll}/u.test(first.text)) return undefined;
  return numbered ? { marker: first.text, words: rest } : { marker: "", words: line.words };
}

/** Puts discs that stand just before a line in front of it, as bullets. */
export function withDiscs(lines: readonly Line[], discs: readonly Disc[]): Line[] {
  if (discs.length === 0) return [...lines];
  return lines.map((line) => {
    const disc = discs.find(({ box }) => standsBefore(box, line, lines));
    return disc === undefined ? line : before(line, disc);
  });
}

function standsBefore(box: Disc["box"], line: Line, lines: readonly Line[]): boolean {
  const middle = (box[1] + box[3]) / 2;
  const size = box[3] - box[1];
  const near = box[2] <= line.x0 && line.x0 - box[2] < 3 * line.size && size < 0.8 * line.size;
  if (!near || middle < line.y0 || middle > line.y1 || line.toPage !== undefined) return false;
  return !lines.some(
    (other) => other !== line && other.y0 < middle && other.y1 > middle && other.x0 < line.x0 && other.x1 > box[0],
  );
}

function before(line: Line, disc: Disc): Line {
  const look = firstLook(line.words[0]);
  if (look === undefined) return line;
  const [x0, , x1] = disc.box;
  return { ...line, x0, words: [{ text: "•", edges: [x0, x1], looks: [{ look, end: 1 }] }, ...line.words] };
}
