/**
 * Names of working groups and other bodies (sv. *arbetsgrupp, råd, nämnd, kansli*) in running text, found by their grammar.
 * Gives each name in the nominative, without numbering, with its place. Whether it makes a record is the caller's affair.
 */
import { foldWords } from "../fields/fold.ts";
import { remembered } from "../fields/remembered.ts";
import type { Span } from "../model/span.ts";
import { BODY_HEADS, GENERIC_PARTS, NO_BODIES, NO_BODY_FORMS, NO_NAME_AFTER_FOR } from "./vocabulary/body-words.ts";

export type GroupName = {
  /** In the nominative ("gruppens" is "gruppen"), without number, white space folded. */
  readonly value: string;
  /** Where the name stands, as written (a genitive -s is within). */
  readonly span: Span;
  /** The number before it in a numbered heading, without its full stop. */
  readonly number?: string;
  /** Only points back at a body ("gruppen", "arbetsgruppens", "nämnden"): resolve it by the nearest heading. */
  readonly generic?: true;
};

const SINGULAR = new Map(BODY_HEADS.flatMap((head) => Object.entries(head.singular)));
const PLURAL = new Set(BODY_HEADS.flatMap((head) => head.plural));
const NAMES_ALONE = new Set(BODY_HEADS.flatMap((head) => (head.nameAlone ? Object.values(head.singular) : [])));
const NOT_NAMED = new Set(NO_BODIES);
const NOT_THIS_FORM = new Set(NO_BODY_FORMS);
const GENERIC = new Set(["", ...GENERIC_PARTS]);
const NOT_AFTER_FOR = new Set(NO_NAME_AFTER_FOR);
/** Longest first, so that "gruppens" is not read as "gruppen". */
const HEAD = new RegExp(
  `(${[...SINGULAR.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|")})$`,
  "u",
);
const PLURAL_HEAD = new RegExp(`(${[...PLURAL].join("|")})$`, "u");
const WORD = /[\p{L}\p{N}]+(?:[-/&.:](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
/** The noun phrase after "arbetsgruppen för …": genitives and adjectives, a noun, perhaps "och" and one more. */
const MODIFIER = String.raw`(?:[\p{L}\p{N}-]+s|[\p{L}-]+(?:iga|lig|liga|ska|sk|ala|al|ella)|gemensam|gemensamma|ny|nya)`;
const NOUNS = String.raw`(?:${MODIFIER} )*[\p{L}\p{N}-]+(?:/[\p{L}\p{N}-]+)*`;
const PHRASE = new RegExp(String.raw`^\s+för (${NOUNS}(?:(?: och | samt | & |, )${NOUNS})*(?: för ${NOUNS})?)`, "u");

type Head = { readonly stem: string; readonly head: string };

/** Splits a word into what it is the body of and its head in the nominative; undefined where it names no single body. */
const headOf = remembered((word): Head | undefined => {
  const folded = foldWords(word);
  const match = HEAD.exec(folded);
  const head = match?.[1] === undefined ? undefined : SINGULAR.get(match[1]);
  if (match?.[1] === undefined || head === undefined)
    return /\p{Ll}AG$/u.test(word) ? { stem: folded.slice(0, -2), head: "AG" } : undefined;
  const stem = folded.slice(0, folded.length - match[1].length);
  const bare = `${stem}${indefinite(head)}`;
  return NOT_NAMED.has(bare) || NOT_THIS_FORM.has(folded) ? undefined : { stem: stem.replace(/-$/u, ""), head };
});

/** "gruppen" → "grupp": the first form of its row. */
function indefinite(head: string): string {
  const row = BODY_HEADS.find(({ singular }) => Object.values(singular).includes(head));
  return Object.keys(row?.singular ?? {})[0] ?? head;
}

/** The word with the ending of its nominative. */
function nominative(word: string, { head }: Head): string {
  const written = HEAD.exec(foldWords(word))?.[1];
  return written === undefined
    ? word
    : `${word.slice(0, word.length - written.length)}${word.slice(word.length - written.length).slice(0, head.length)}`;
}

/** Every mention of a single body in the span, in order; plurals ("arbetsgrupperna") are none. */
export function findGroupNames(text: string, span: Span): GroupName[] {
  return namesIn(text.slice(span.start, span.end)).map((name) => moved(name, span.start));
}

/** A name found in a stretch of text, placed in the whole. */
export const moved = (name: GroupName, by: number): GroupName => ({
  ...name,
  span: { start: name.span.start + by, end: name.span.end + by },
});

const namesIn = remembered((text): readonly GroupName[] => {
  const names: GroupName[] = [];
  for (const match of text.matchAll(WORD)) {
    const head = headOf(match[0]);
    if (head === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    const value = nominative(match[0], head);
    const isBare = GENERIC.has(head.stem);
    const phrase = isBare && value.length === match[0].length ? forPhrase(text, end) : undefined;
    if (phrase !== undefined) {
      names.push({ value: `${value} för ${phrase.words}`, span: { start, end: phrase.end } });
    } else if (isBare && !NAMES_ALONE.has(head.head)) {
      const stem = abbreviationBefore(text, start) ?? adjectiveBefore(text, start);
      names.push(
        stem === undefined
          ? { value, span: { start, end }, generic: true }
          : { value: `${stem.words} ${value}`, span: { start: stem.start, end } },
      );
    } else names.push({ value, span: { start, end } });
  }
  return names;
});

/** "för avfall och slam" after a bare head, or undefined where no name follows. */
function forPhrase(text: string, from: number): { words: string; end: number } | undefined {
  const match = PHRASE.exec(text.slice(from, from + 120));
  const words = match?.[1];
  if (match === null || words === undefined) return undefined;
  const first = foldWords(words.split(/\s/u)[0] ?? "");
  if (NOT_AFTER_FOR.has(first) || /^\d+$/u.test(first)) return undefined;
  return { words, end: from + match[0].length };
}

/** "IT arbetsgruppen": an abbreviation in capitals right before a bare head belongs to the name. */
function abbreviationBefore(text: string, at: number): { words: string; start: number } | undefined {
  const match = /(?:^|[\s(])([\p{Lu}\p{N}/&-]{2,8}) $/u.exec(text.slice(Math.max(0, at - 12), at));
  return match?.[1] === undefined || !/\p{Lu}{2}/u.test(match[1])
    ? undefined
    : { words: match[1], start: at - match[1].length - 1 };
}

/** "Tekniska nämnden": an adjective with a capital belongs to the name; "Den tekniska nämnden" has none. */
function adjectiveBefore(text: string, at: number): { words: string; start: number } | undefined {
  const match = /(?:^|[\s(])(\p{Lu}\p{Ll}{3,}(?:ska|ala|ella)) $/u.exec(text.slice(Math.max(0, at - 30), at));
  return match?.[1] === undefined ? undefined : { words: match[1], start: at - match[1].length - 1 };
}

/** Whether the words are a plural or a collective of bodies ("arbetsgrupperna", "nystartade arbetsgrupper"). */
export function isGroupPlural(words: string): boolean {
  return PLURAL_HEAD.test(foldWords(words));
}
