/**
 * Names of groups and other bodies → which of them are one body. The names are those of `Group` records and those by
 * which other records refer to a body.
 */
import { bodyKey, initialsOf, slashKeys } from "../fields/body-key.ts";
import { foldWords } from "../fields/fold.ts";
import { compare } from "../model/identity.ts";
import type { Alias } from "./config.ts";
import { makeJoiner } from "./joiner.ts";

/** A name as it is used: by documents of a region, about a year. */
export type NameUse = { readonly region: string; readonly name: string; readonly year: number | undefined };

/** Tells a body by the name's use; the key is stable as long as the names are. */
export type Bodies = (use: NameUse) => string;

/** Joins names by their keys, by abbreviation, by parts with a slash, and by declared aliases. */
export function joinBodies(uses: readonly NameUse[], aliases: readonly Alias[]): Bodies {
  const byKey = new Map<string, { region: string; key: string; names: Set<string> }>();
  for (const { region, name } of uses) {
    const key = bodyKey(name);
    const id = `${region}|${key}`;
    const row = byKey.get(id) ?? { region, key, names: new Set<string>() };
    row.names.add(name);
    byKey.set(id, row);
  }
  const rows = [...byKey.entries()].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
  const joiner = makeJoiner(rows.length);
  const index = new Map(rows.map(({ region, key }, i) => [`${region}|${key}`, i]));
  const initials = uniqueInitials(rows);
  rows.forEach(({ region, names }, i) => {
    for (const name of names) {
      for (const part of slashKeys(name)) joinTo(i, index.get(`${region}|${part}`));
      if (/^[\p{Lu}]{2,4}$/u.test(name)) joinTo(i, initials.get(`${region}|${name}`));
      for (const other of shortenedIn(name, region)) joinTo(i, index.get(other));
    }
  });
  function joinTo(i: number, other: number | undefined): void {
    if (other !== undefined) joiner.join(i, other);
  }
  /** "Fortbildn. inom socialtjänst": a word with a full stop is the beginning of a word. */
  function shortenedIn(name: string, region: string): string[] {
    if (!/\p{L}\.\s/u.test(name)) return [];
    const short = bodyKey(name).split(" ");
    return rows
      .filter((row) => row.region === region && row.key.split(" ").length === short.length)
      .filter((row) => row.key.split(" ").every((word, i) => word.startsWith(short[i] ?? word)))
      .map((row) => `${region}|${row.key}`);
  }
  return ({ region, name, year }) => {
    const alias = aliases.find(
      (one) => one.names.some((other) => foldWords(other) === foldWords(name)) && holds(one, year),
    );
    // As if the document had written the group's own name, so that it is one with all that this is joined with.
    const key = bodyKey(alias?.group ?? name);
    const at = index.get(`${region}|${key}`);
    const row = at === undefined ? undefined : rows[joiner.rootOf(at)];
    return `${region}|${row?.key ?? key}`;
  };
}

const holds = ({ from, to }: Alias, year: number | undefined): boolean =>
  year === undefined || ((from === undefined || year >= from) && (to === undefined || year <= to));

/** Abbreviations that mean one body of the region only. */
function uniqueInitials(rows: readonly { region: string; names: Set<string> }[]): Map<string, number> {
  const meant = new Map<string, number>();
  const unsure = new Set<string>();
  rows.forEach(({ region, names }, i) => {
    for (const name of names) {
      for (const initials of initialsOf(name)) {
        const id = `${region}|${initials}`;
        const other = meant.get(id);
        if (other !== undefined && other !== i) unsure.add(id);
        meant.set(id, i);
      }
    }
  });
  for (const id of unsure) meant.delete(id);
  return meant;
}
