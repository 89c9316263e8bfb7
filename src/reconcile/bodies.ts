/**
 * Names of groups and other bodies → which of them are one body. The names are those of `Group` records and those by
 * which other records refer to a body.
 */
import { bodyKey, initialsOf, slashKeys } from "../fields/body-key.ts";
import { foldWords } from "../fields/fold.ts";
import { editDistance } from "../fields/word-stem.ts";
import { compare } from "../model/identity.ts";
import type { Alias } from "./config.ts";
import { type Joiner, makeJoiner } from "./joiner.ts";

/** A name as it is used: by documents of a region, about a year, in a document. */
export type NameUse = {
  readonly region: string;
  readonly name: string;
  readonly year: number | undefined;
  /** The document that uses it; homonyms are told apart by it. */
  readonly document?: string;
};

/** Tells a body by the name's use; the key is stable as long as the names are. */
export type Bodies = (use: NameUse) => string;

type Row = { readonly region: string; readonly key: string; readonly names: Set<string> };

/** Joins names by their keys, by abbreviation, by parts with a slash, by typing errors, and by declared aliases. */
export function joinBodies(uses: readonly NameUse[], aliases: readonly Alias[]): Bodies {
  const idOf = memoizedKeys();
  const byKey = new Map<string, Row>();
  for (const { region, name } of uses) {
    const id = idOf(region, name);
    const row = byKey.get(id) ?? { region, key: id.slice(region.length + 1), names: new Set<string>() };
    row.names.add(name);
    byKey.set(id, row);
  }
  const rows = [...byKey.entries()].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
  const index = new Map(rows.map(({ region, key }, i) => [`${region}|${key}`, i]));
  const joiner = makeJoiner(rows.length);
  joinMistyped(rows, joiner);
  joinSpellings(rows, index, joiner);
  return ({ region, name, year }) => {
    const alias = aliases.find(
      (one) => one.names.some((other) => foldWords(other) === foldWords(name)) && holds(one, year),
    );
    // As if the document had written the group's own name, so that it is one with all that this is joined with.
    const id = idOf(region, alias?.group ?? name);
    const at = index.get(id);
    const row = at === undefined ? undefined : rows[joiner.rootOf(at)];
    return row === undefined ? id : `${region}|${row.key}`;
  };
}

/** Region and key of a name; each is worked out once. */
function memoizedKeys(): (region: string, name: string) => string {
  const known = new Map<string, string>();
  return (region, name) => {
    const use = `${region}|${name}`;
    const id = known.get(use) ?? `${region}|${bodyKey(name, region)}`;
    known.set(use, id);
    return id;
  };
}

const holds = ({ from, to }: Alias, year: number | undefined): boolean =>
  year === undefined || ((from === undefined || year >= from) && (to === undefined || year <= to));

/** Parts with a slash, abbreviations in capitals, and words cut short with a full stop. */
function joinSpellings(rows: readonly Row[], index: ReadonlyMap<string, number>, joiner: Joiner): void {
  const initials = uniqueInitials(rows, joiner);
  const shortened = shortenedKeys(rows);
  rows.forEach(({ region, names }, i) => {
    const joinTo = (other: number | undefined): void => {
      if (other !== undefined) joiner.join(i, other);
    };
    for (const name of names) {
      for (const part of slashKeys(name, region)) joinTo(index.get(`${region}|${part}`));
      if (/^[\p{Lu}]{2,4}$/u.test(name)) joinTo(initials.get(`${region}|${name}`));
      for (const other of shortened(region, name)) joinTo(index.get(other));
    }
  });
}

/** "Fortbildn. inom socialtjänst": a word with a full stop is the beginning of a word. */
function shortenedKeys(rows: readonly Row[]): (region: string, name: string) => string[] {
  return (region, name) => {
    if (!/\p{L}\.\s/u.test(name)) return [];
    const short = bodyKey(name, region).split(" ");
    return rows
      .filter((row) => row.region === region && row.key.split(" ").length === short.length)
      .filter((row) => row.key.split(" ").every((word, i) => word.startsWith(short[i] ?? word)))
      .map((row) => `${region}|${row.key}`);
  };
}

/** Abbreviations that mean one body of the region only. */
function uniqueInitials(rows: readonly Row[], { rootOf }: Joiner): Map<string, number> {
  const meant = new Map<string, number>();
  const unsure = new Set<string>();
  rows.forEach(({ region, names }, i) => {
    for (const name of names) {
      for (const initials of initialsOf(name)) {
        const id = `${region}|${initials}`;
        const other = meant.get(id);
        if (other !== undefined && rootOf(other) !== rootOf(i)) unsure.add(id);
        meant.set(id, i);
      }
    }
  });
  for (const id of unsure) meant.delete(id);
  return meant;
}

/** A typing error counts only in a long word: short names that differ in a letter are different names. */
const LONG_NAME = 12;
const LONG_KEY = 6;
/** More names that begin alike are not compared pair by pair. */
const MOST_IN_A_ROW = 60;

/** "kommunchefsguppen" is "kommunchefsgruppen": one letter apart, not the first, in names of one word. */
function joinMistyped(rows: readonly Row[], joiner: Joiner): void {
  const alike = new Map<string, { name: string; row: number }[]>();
  rows.forEach(({ region, key, names }, i) => {
    if (key.length < LONG_KEY) return;
    for (const name of names) {
      const folded = foldWords(name);
      if (folded.length < LONG_NAME || !/^[\p{L}-]+$/u.test(folded)) continue;
      const block = `${region}|${folded.slice(0, 4)}`;
      alike.set(block, [...(alike.get(block) ?? []), { name: folded, row: i }].slice(0, MOST_IN_A_ROW));
    }
  });
  for (const block of alike.values()) {
    for (const [n, a] of block.entries()) {
      for (const b of block.slice(n + 1)) {
        if (a.row !== b.row && editDistance(a.name, b.name, 1) === 1) joiner.join(a.row, b.row);
      }
    }
  }
}
