/**
 * Names of people → where they stand in a text, in any spelling that keeps their words: inflected, over a line's end,
 * surname first, in an address. A part of a name alone counts only where nothing else is spelt like it.
 */
import { isNameWord, isParticle } from "../../extract/person-words.ts";
import { municipalityOf } from "../../fields/municipalities.ts";
import { mayBeOneName, type NameWord, nameWordsIn } from "../../model/name-words.ts";
import type { Span } from "../../model/span.ts";
import { isGivenName } from "./given-names.ts";

/** Whether the words look like the name of one person, and not of a role, a group or an office. */
export function looksLikePerson(words: string): boolean {
  const parts = words.trim().split(/\s+/u);
  return (
    parts.length <= 5 &&
    isNameWord(parts[0] ?? "") &&
    parts.slice(1).every((part) => isNameWord(part) || isParticle(part))
  );
}

export class PeopleNames {
  /** Whole names by their first word. */
  readonly #whole = new Map<string, (readonly string[])[]>();
  /** Parts of names that are looked for alone, once it is known that nothing else is spelt like them. */
  readonly #parts = new Set<string>();
  readonly #seen = new Set<string>();

  /** Takes a name in. */
  add(name: string): void {
    const words = [...nameWordsIn(name)].map(({ folded }) => folded);
    const key = words.join(" ");
    if (words.length === 0 || this.#seen.has(key)) return;
    this.#seen.add(key);
    for (const word of words) if (word.length > 2) this.#parts.add(word);
    const [first, ...rest] = words;
    if (first === undefined || rest.length === 0) return;
    this.#addWhole(words);
    const last = words.at(-1) ?? "";
    this.#addWhole([last, ...words.slice(0, -1)]);
    if (rest.length > 1) this.#addWhole([first, last]);
  }

  #addWhole(words: readonly string[]): void {
    const [first = ""] = words;
    const known = this.#whole.get(first);
    if (known === undefined) this.#whole.set(first, [words]);
    else known.push(words);
  }

  /** Takes note of a text in which words that are no names stand: what is written small in it is no name alone. */
  noteText(text: string): void {
    for (const { folded, isCapital } of nameWordsIn(text)) if (!isCapital) this.#parts.delete(folded);
  }

  /** Takes note of a name of a place, a group or an organization: its words are no names of people alone. */
  noteOther(text: string): void {
    for (const { folded } of nameWordsIn(text)) this.#parts.delete(folded);
  }

  /** Takes parts away that are names of municipalities too. */
  close(): void {
    for (const part of this.#parts) {
      if (municipalityOf(`${part.slice(0, 1).toLocaleUpperCase("sv")}${part.slice(1)}`) !== undefined)
        this.#parts.delete(part);
    }
  }

  /** Where names stand, in order. */
  spansIn(text: string): Span[] {
    const words = [...nameWordsIn(text)];
    const spans: Span[] = [];
    for (let at = 0; at < words.length; ) {
      const length = this.#wholeAt(text, words, at) || unknownAt(text, words, at) || this.#partAt(words, at);
      const [first, last] = [words[at], words[at + length - 1]];
      if (length > 0 && first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
      at += Math.max(length, 1);
    }
    return spans;
  }

  /** How many words from here are a whole name; the longest of several. */
  #wholeAt(text: string, words: readonly NameWord[], at: number): number {
    const first = words[at];
    if (first === undefined) return 0;
    let longest = 0;
    for (const name of this.#whole.get(first.folded) ?? []) {
      if (name.length > longest && isNameAt(text, words, at, name)) longest = name.length;
    }
    return longest;
  }

  #partAt(words: readonly NameWord[], at: number): number {
    const word = words[at];
    if (word === undefined || !word.isCapital) return 0;
    return this.#parts.has(word.folded) || this.#parts.has(word.folded.replace(/s$/u, "")) ? 1 : 0;
  }
}

/** How many words from here are the name of somebody of whom nothing is known: a given name, then capitalised words. */
function unknownAt(text: string, words: readonly NameWord[], at: number): number {
  let given = 0;
  while (isNamePart(text, words, at, given) && isGivenName(words[at + given]?.folded ?? "")) given++;
  if (given === 0) return 0;
  let length = given;
  const isNext = (): boolean => isNamePart(text, words, at, length) && !isGivenName(words[at + length]?.folded ?? "");
  while (length < given + 2 && isNext()) length++;
  return length > 1 ? length : 0;
}

/** Whether the n-th word from here may go on a name that began here: one line, a blank or a hyphen between, capitalised. */
function isNamePart(text: string, words: readonly NameWord[], at: number, n: number): boolean {
  const word = words[at + n];
  const before = words[at + n - 1];
  if (word === undefined || !word.isCapital || word.end - word.start < 2) return false;
  if (n === 0) return true;
  return (
    before !== undefined &&
    /^[ \u00a0-]$/u.test(text.slice(before.end, word.start)) &&
    isNameWord(text.slice(word.start, word.end))
  );
}

function isNameAt(text: string, words: readonly NameWord[], at: number, name: readonly string[]): boolean {
  return name.every((part, i) => {
    const word = words[at + i];
    const before = words[at + i - 1];
    if (word === undefined) return false;
    if (i > 0 && (before === undefined || !mayBeOneName(text, before, word))) return false;
    return word.folded === part || (i === name.length - 1 && word.folded === `${part}s`);
  });
}
