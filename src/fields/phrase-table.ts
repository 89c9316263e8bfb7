/**
 * Words of a text with their places, and tables of phrases that are looked up in them, longest first.
 */
import { foldWords } from "./fold.ts";
import { remembered } from "./remembered.ts";

/** A word or a mark of a text; `start` and `end` count within the text it came from. */
export type Token = { readonly folded: string; readonly raw: string; readonly start: number; readonly end: number };

const TOKEN = /[\p{L}\p{N}]+(?:[-./:&](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*\.?|[^\s\p{L}\p{N}]/gu;

/** Words (with inner hyphens, slashes and full stops) and single marks. A full stop ends a word only in abbreviations. */
export const tokensOf: (text: string) => readonly Token[] = remembered((text) => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const isAbbreviation = /^\p{L}\.(?:\p{L}\.)+$/u.test(raw);
    if (raw.length > 1 && raw.endsWith(".") && !isAbbreviation) {
      const word = raw.slice(0, -1);
      tokens.push({ folded: foldWords(word), raw: word, start, end: start + word.length });
      tokens.push({ folded: ".", raw: ".", start: start + word.length, end: start + raw.length });
    } else tokens.push({ folded: foldWords(raw), raw, start, end: start + raw.length });
  }
  return tokens;
});

/** Phrases of one to six words → what they mean. */
export type PhraseTable<Value> = {
  readonly phrases: ReadonlyMap<string, Value>;
  /** First words of the phrases: most words begin none. */
  readonly firsts: ReadonlySet<string>;
  readonly longest: number;
};

/** A table from rows of phrases; the words of a phrase are parted by single blanks. */
export function phraseTable<Value>(rows: Iterable<readonly [Value, readonly string[]]>): PhraseTable<Value> {
  const phrases = new Map<string, Value>();
  const firsts = new Set<string>();
  let longest = 0;
  for (const [value, row] of rows) {
    for (const phrase of row) {
      if (!phrases.has(phrase)) phrases.set(phrase, value);
      const words = phrase.split(" ");
      firsts.add(words[0] ?? "");
      longest = Math.max(longest, words.length);
    }
  }
  return { phrases, firsts, longest };
}

/** A table that only tells whether a phrase is in it. */
export function phraseSet(...rows: readonly (readonly string[])[]): PhraseTable<true> {
  return phraseTable(rows.map((row) => [true, row] as const));
}

/** The longest phrase of the table that begins at a token, and the token after it. */
export function phraseAt<Value>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<Value>,
): { readonly value: Value; readonly next: number } | undefined {
  if (!table.firsts.has(tokens[at]?.folded ?? "")) return undefined;
  for (let length = Math.min(table.longest, tokens.length - at); length > 0; length--) {
    const words = tokens
      .slice(at, at + length)
      .map(({ folded }) => folded)
      .join(" ");
    const value = table.phrases.get(words);
    if (value !== undefined) return { value, next: at + length };
  }
  return undefined;
}
