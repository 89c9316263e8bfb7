/**
 * A name of others → the groups that it may mean, with scores. The rules are those by which names of documents are joined
 * (fields/body-key.ts); what they leave open is found by words, and by the full-text search last.
 */
import { bodyKey } from "../../fields/body-key.ts";
import { foldWords } from "../../fields/fold.ts";
import { editDistance } from "../../fields/word-stem.ts";
import { compare } from "../../model/identity.ts";
import type { Store } from "../../store/open.ts";
import { searchRecords } from "../../store/search.ts";
import type { Group } from "./groups.ts";

/** 0 to 100, by why a name may mean a group. */
const SCORES = { same: 100, key: 95, mistyped: 85, part: 80, words: 75, found: 20 } as const;
/** With fewer words in common it is no candidate. */
const LEAST = 25;
/** A name in another year than the one asked for is likely another group. */
const OTHER_YEAR = 10;
/** Short words that differ in a letter are different words. */
const LONG_WORD = 6;
const MOST_FOUND = 50;

export type Question = { readonly name: string; readonly year?: number | undefined; readonly limit: number };
/** `isSure`: it means this group and no other. */
export type Candidate = { readonly group: Group; readonly score: number; readonly isSure: boolean };

/** The best first, then by name and id. */
export function candidatesFor({ name, year, limit }: Question, groups: readonly Group[], store: Store): Candidate[] {
  const keyIn = keysOf(name);
  const scored = groups.flatMap((group) => {
    const score = scoreOf(name, keyIn(group.region), group);
    return score < LEAST ? [] : [{ group, score }];
  });
  const all = scored.length > 0 ? scored : foundBySearch(name, groups, store);
  const sorted = all
    .map(({ group, score }) => ({ group, score: isOf(group, year) ? score : Math.max(1, score - OTHER_YEAR) }))
    .sort((a, b) => b.score - a.score || compare(a.group.name, b.group.name) || compare(a.group.id, b.group.id));
  const [first, second] = sorted;
  const isSure =
    first !== undefined && first.score >= SCORES.key && (second === undefined || second.score < first.score);
  return sorted.slice(0, limit).map((one, i) => ({ ...one, isSure: isSure && i === 0 }));
}

const isOf = ({ years }: Group, year: number | undefined): boolean =>
  year === undefined || years.length === 0 || years.includes(year);

/** The key of a name among the groups of a region, worked out once. */
function keysOf(name: string): (region: string) => string {
  const known = new Map<string, string>();
  return (region) => {
    const key = known.get(region) ?? bodyKey(name, region);
    known.set(region, key);
    return key;
  };
}

function scoreOf(name: string, key: string, { folded, keys, parts }: Group): number {
  if (folded.has(foldWords(name))) return SCORES.same;
  if (keys.has(key)) return SCORES.key;
  if (parts.has(key) || parts.has(name)) return SCORES.part;
  return Math.max(0, ...[...keys].map((other) => likenessOf(key, other)));
}

/** Keys that share words, or are a letter apart. */
function likenessOf(a: string, b: string): number {
  if (a.length >= LONG_WORD && b.length >= LONG_WORD && editDistance(a, b, 1) <= 1) return SCORES.mistyped;
  const [left, right] = [a.split(" "), b.split(" ")];
  const shared = left.filter((word) => right.some((other) => isAlike(word, other))).length;
  return Math.round((SCORES.words * 2 * Math.min(shared, right.length)) / (left.length + right.length));
}

/** One word, mistyped, or a part of the compound that the other is. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LONG_WORD) return false;
  return long.startsWith(short) || long.endsWith(short) || editDistance(a, b, 1) <= 1;
}

function foundBySearch(name: string, groups: readonly Group[], store: Store): { group: Group; score: number }[] {
  const { rows } = searchRecords(store, name, { limit: MOST_FOUND, offset: 0 });
  const ids = new Set(rows.map(({ id }) => id));
  return groups.flatMap((group) => (ids.has(group.id) ? [{ group, score: SCORES.found }] : []));
}

/** Groups one of whose words begins so (all words of the beginning), by name and id. */
export function groupsBeginning(beginning: string, groups: readonly Group[]): Group[] {
  const words = foldWords(beginning).split(" ");
  return groups
    .filter(({ folded }) =>
      [...folded].some((name) => words.every((word) => name.split(/[^\p{L}\p{N}]+/u).some((w) => w.startsWith(word)))),
    )
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
