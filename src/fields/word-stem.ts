/**
 * Swedish words cut down to what inflection and compounding leave alone, for comparing names and sentences.
 * Matching only: nothing of this is ever shown or kept.
 */
import { foldWords } from "./fold.ts";

/** Endings of nouns, adjectives and verbs, the longest first. */
const ENDINGS =
  "ernas arnas ornas andet ande erna arna orna ades ade ats ens ets ade as en et er ar or na ad at a e o u s t".split(
    " ",
  );
const SHORTEST = 4;

/** A folded word without its endings: "blanketterna" is "blankett", "folkhälso" and "folkhälsa" are "folkhäls". */
export function stemOf(word: string): string {
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.find((end) => stem.endsWith(end) && stem.length - end.length >= SHORTEST);
    if (ending === undefined) break;
    stem = stem.slice(0, stem.length - ending.length);
  }
  return stem;
}

/** The words of a text, folded; hyphens within a word are nothing (but in "barn- och …"), a slash parts words. */
export function wordsOf(text: string): string[] {
  return (
    foldWords(text)
      .replace(/(?<=\p{L})-(?:\s?(?!\s|och |eller |samt |resp))(?=\p{L})/gu, "")
      .match(/\p{L}[\p{L}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu) ?? []
  );
}

/** Letters without their accents but å, ä and ö, which are letters of their own in Swedish: "Iréne" is "irene". */
export function foldAccents(text: string): string {
  return foldWords(text)
    .normalize("NFD")
    .replace(/(?<![ao])[\u0300-\u036f]|(?<=o)(?!\u0308)[\u0300-\u036f]|(?<=a)(?![\u0308\u030a])[\u0300-\u036f]/gu, "")
    .normalize("NFC");
}

/** How many letters must be put in, left out or changed, or more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}
