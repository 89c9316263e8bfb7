/**
 * Which passages are headings, by their looks alone, and how deep.
 * A heading is short and larger, bold, or set in another face than the text that follows it closely.
 */
import { largest } from "./geometry.ts";
import type { Measures } from "./measures.ts";
import type { Passage, TextPassage } from "./passages.ts";
import { firstLook } from "./words.ts";

/** How many lines and characters a heading has at most, and from how many body sizes on letters are large. */
const MOST_LINES = 3;
const MOST_CHARACTERS = 160;
const LARGE = 1.12;
/** A face that marks no heading by its weight or size needs this much more white above it than below. */
const CLOSER_BELOW = 1.2;
const DEEPEST = 6;

type Style = { readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly face: string };

/**
 * Headings → level from 1. Levels follow the size and weight of the letters over the whole document, unless the file states
 * them; headings that it does not state stand below the stated ones that look weightier.
 */
export function headingLevels(passages: readonly Passage[], measures: Measures): ReadonlyMap<TextPassage, number> {
  const body = bodyFace(passages, measures);
  const found = passages.flatMap((passage, i) => {
    if (passage.kind !== "text" || !isHeading(passage, passages[i + 1], body, measures)) return [];
    return [{ passage, style: styleOf(passage) }];
  });
  const order = rankedStyles(found);
  const stated = found.flatMap(({ passage, style }) => {
    const level = statedLevel(passage, measures);
    return level === undefined ? [] : [{ level, style }];
  });
  const levelOf = (style: Style): number => {
    const above = stated.filter((other) => byWeight(other.style, style) < 0).map(({ level }) => level + 1);
    return Math.min(DEEPEST, Math.max(order.indexOf(keyOf(style)) + 1, largest(above)));
  };
  return new Map(found.map(({ passage, style }) => [passage, statedLevel(passage, measures) ?? levelOf(style)]));
}

/** The level that a file states whose tags are believed. */
export function statedLevel(passage: TextPassage, measures: Measures): number | undefined {
  return measures.tagged ? passage.lines[0]?.tag?.level : undefined;
}

function styleOf(passage: TextPassage): Style {
  const [line] = passage.lines;
  return {
    size: line?.size ?? 0,
    bold: passage.lines.every(({ bold }) => bold),
    italic: passage.lines.every(({ italic }) => italic),
    face: faceOf(firstLook(line?.words[0])?.family ?? ""),
  };
}

/** A font family without weight and producer's additions. */
function faceOf(family: string): string {
  return family.replace(/[-,].*$/u, "").replace(/PS(MT)?$|MT$/u, "");
}

const keyOf = ({ size, bold, italic }: Style): string => `${size}|${bold}|${italic}`;

const textOf = (passage: TextPassage): string =>
  passage.lines.map((line) => line.words.map(({ text }) => text).join(" ")).join(" ");

type Body = { readonly face: string; readonly bold: boolean; readonly italic: boolean };

/** The looks of most letters of body size. */
function bodyFace(passages: readonly Passage[], measures: Measures): Body {
  const counts = new Map<string, { count: number; body: Body }>();
  for (const passage of passages) {
    if (passage.kind !== "text") continue;
    const { size, bold, italic, face } = styleOf(passage);
    if (size !== measures.bodySize) continue;
    const key = `${face}|${bold}|${italic}`;
    const entry = counts.get(key) ?? { count: 0, body: { face, bold, italic } };
    entry.count += textOf(passage).length;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.body ?? { face: "", bold: false, italic: false };
}

function isHeading(passage: TextPassage, next: Passage | undefined, body: Body, measures: Measures): boolean {
  if (passage.marker !== undefined || passage.lines.length > MOST_LINES) return false;
  const text = textOf(passage);
  if (text.length > MOST_CHARACTERS || !/\p{L}{2}/u.test(text)) return false;
  if (statedLevel(passage, measures) !== undefined) return true;
  const style = styleOf(passage);
  const large = style.size >= LARGE * measures.bodySize;
  if (large) return true;
  if (style.size < 0.95 * measures.bodySize) return false;
  if (passage.lines.some((line) => line.words.some(({ tab }) => tab))) return false;
  const sentence = /[.,;]$/u.test(text) && text.length > 60;
  if (style.bold && !body.bold) return !sentence;
  return isSetApart(passage, next, style, body) && !/[.,:;]$/u.test(text);
}

/** One line in another face, close to the text below it and farther from the text above. */
function isSetApart(passage: TextPassage, next: Passage | undefined, style: Style, body: Body): boolean {
  if (passage.lines.length > 1 || next?.kind !== "text") return false;
  const other = (style.italic && !body.italic) || style.face !== body.face;
  const nextIsBody = next.marker !== undefined || styleOf(next).face !== style.face || !styleOf(next).italic;
  return other && nextIsBody && (passage.above === 0 || passage.above >= CLOSER_BELOW * next.above);
}

/** Styles from the highest level down: by size and weight, but words that recur (Beslut, Beslut …) stand below the rest. */
function rankedStyles(found: readonly { passage: TextPassage; style: Style }[]): string[] {
  const groups = new Map<string, { style: Style; texts: string[] }>();
  for (const { passage, style } of found) {
    const group = groups.get(keyOf(style)) ?? { style, texts: [] };
    group.texts.push(textOf(passage));
    groups.set(keyOf(style), group);
  }
  const recurs = ({ texts }: { texts: readonly string[] }): boolean =>
    texts.length >= 3 && new Set(texts).size <= texts.length / 2;
  return [...groups]
    .sort(([, a], [, b]) => Number(recurs(a)) - Number(recurs(b)) || byWeight(a.style, b.style))
    .map(([key]) => key);
}

function byWeight(a: Style, b: Style): number {
  return b.size - a.size || Number(b.bold) - Number(a.bold) || Number(a.italic) - Number(b.italic);
}
