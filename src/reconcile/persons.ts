/**
 * Members and attendees → persons: by name, by e-mail, and by names one letter apart where group or organization agree.
 * Never by organization alone: people change posts. Look-alikes stay apart.
 */
import { editDistance, foldAccents } from "../fields/word-stem.ts";
import { compare } from "../model/identity.ts";
import { makeJoiner } from "./joiner.ts";
import { type Mention, regionOf, textOn } from "./mention.ts";

export type Persons = {
  readonly idOf: (mention: Mention) => string | undefined;
  /** Persons whose name is spelled in more than one way; the mentions that show it, one a spelling. */
  readonly variants: readonly (readonly Mention[])[];
};

type Name = {
  readonly region: string;
  readonly key: string;
  readonly mentions: Mention[];
  readonly emails: Set<string>;
  readonly circles: Set<string>;
};

export function joinPersons(mentions: readonly Mention[], bodyOf: (mention: Mention) => string): Persons {
  const names = new Map<string, Name>();
  for (const mention of mentions) {
    if (mention.type !== "Member" && mention.type !== "Attendee") continue;
    const written = textOn(mention, "name");
    if (written === undefined) continue;
    const [region, key] = [regionOf(mention), foldAccents(written)];
    const id = `${region}|${key}`;
    const name = names.get(id) ?? { region, key, mentions: [], emails: new Set<string>(), circles: new Set<string>() };
    name.mentions.push(mention);
    const email = textOn(mention, "email");
    if (email !== undefined) name.emails.add(email);
    if (mention.type === "Member") name.circles.add(bodyOf(mention));
    const organization = textOn(mention, "organization");
    if (organization !== undefined) name.circles.add(foldAccents(organization).replace(/s? kommun$/u, ""));
    names.set(id, name);
  }
  const rows = [...names.entries()].sort(([a], [b]) => compare(a, b)).map(([, name]) => name);
  const joiner = makeJoiner(rows.length);
  for (const row of sharedRows(rows, ({ emails }) => [...emails])) joinPairs(row, rows, joiner.join, sharesHalf);
  for (const row of sharedRows(rows, halvesOf)) joinPairs(row, rows, joiner.join, isVariant);
  const index = new Map(rows.map(({ region, key }, i) => [`${region}|${key}`, i]));
  const idOf = (mention: Mention): string | undefined => {
    const written = textOn(mention, "name");
    const at = written === undefined ? undefined : index.get(`${regionOf(mention)}|${foldAccents(written)}`);
    const row = at === undefined ? undefined : rows[joiner.rootOf(at)];
    return row && `${row.region}|${row.key}`;
  };
  const variants = joiner
    .sets()
    .map((set) => oneASpelling(set.flatMap((i) => rows[i]?.mentions ?? [])))
    .filter((spellings) => spellings.length > 1);
  return { idOf, variants };
}

/** First and last part of a name: a variant shares at least one of them. */
function halvesOf({ key }: Name): string[] {
  const parts = key.split(" ");
  return parts.length < 2 ? [] : [`first ${parts[0]}`, `last ${parts.at(-1)}`];
}

function sharedRows(rows: readonly Name[], keysOf: (name: Name) => readonly string[]): number[][] {
  const shared = new Map<string, number[]>();
  rows.forEach((name, i) => {
    for (const key of keysOf(name)) {
      const id = `${name.region}|${key}`;
      const row = shared.get(id);
      if (row === undefined) shared.set(id, [i]);
      else row.push(i);
    }
  });
  return [...shared.values()].filter((row) => row.length > 1);
}

/** More namesakes than that in one row are not compared pair by pair. */
const MOST_IN_A_ROW = 60;

function joinPairs(
  row: readonly number[],
  rows: readonly Name[],
  join: (a: number, b: number) => boolean,
  alike: (a: Name, b: Name) => boolean,
): void {
  const some = row.slice(0, MOST_IN_A_ROW);
  for (let y = 1; y < some.length; y++) {
    for (let x = 0; x < y; x++) {
      const [i, j] = [some[x] ?? 0, some[y] ?? 0];
      const [a, b] = [rows[i], rows[j]];
      if (a !== undefined && b !== undefined && alike(a, b)) join(i, j);
    }
  }
}

/** One address may serve a whole office: the names must share a part too. */
function sharesHalf(a: Name, b: Name): boolean {
  const halves = halvesOf(b);
  return halvesOf(a).some((half) => halves.includes(half));
}

/** One letter apart in a name of some length, in one group or organization, and no two e-mail addresses. */
function isVariant(a: Name, b: Name): boolean {
  if (a.emails.size > 0 && b.emails.size > 0) return false;
  return (
    a.key.length > 8 && editDistance(a.key, b.key, 1) === 1 && [...a.circles].some((circle) => b.circles.has(circle))
  );
}

/** One mention of each spelling; capital letters alone make no spelling. */
function oneASpelling(mentions: readonly Mention[]): Mention[] {
  const spellings = new Map<string, Mention>();
  for (const mention of [...mentions].sort((a, b) => compare(a.order, b.order))) {
    const name = (textOn(mention, "name") ?? "").normalize("NFC").toLocaleLowerCase("sv").replace(/\s+/gu, " ");
    if (!spellings.has(name)) spellings.set(name, mention);
  }
  return [...spellings.values()];
}
