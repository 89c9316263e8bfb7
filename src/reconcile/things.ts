/**
 * Mentions → things: which mentions speak of the same. Bodies and persons come first, for other things are told by them.
 */

import { foldWords } from "../fields/fold.ts";
import type { RecordType } from "../fields/records.ts";
import { compare } from "../model/identity.ts";
import { type Bodies, joinBodies, type NameUse } from "./bodies.ts";
import type { Config } from "./config.ts";
import { joinByWords, type Offer } from "./join-words.ts";
import { makeJoiner } from "./joiner.ts";
import { claimOn, type Mention, regionOf, textOn, yearOf } from "./mention.ts";
import { joinPersons, type Persons } from "./persons.ts";
import { type Senses, sensesOf } from "./senses.ts";

export type Thing = {
  /** The smallest id that a member had alone. */
  readonly id: string;
  readonly type: RecordType;
  /** In their order. */
  readonly members: readonly Mention[];
  /** The body that it belongs to (a group itself: its own). */
  readonly body?: string;
};

/** Two mentions that a person said are the same, or are not; by their index. */
export type Verdicts = {
  readonly same: readonly (readonly [number, number])[];
  readonly distinct: readonly (readonly [number, number])[];
};

export type Things = {
  readonly things: readonly Thing[];
  readonly offers: readonly Offer[];
  readonly bodies: Bodies;
  readonly persons: Persons;
};

/** Properties by which records name a body. */
const BODY_PROPERTIES = ["group", "owner", "from", "body"] as const;

/** The body that a mention belongs to. */
export function bodyOf(
  mention: Mention,
  bodies: Bodies,
  property: "group" | "owner" | "from" | "body" = "group",
): string {
  const name = mention.type === "Group" ? textOn(mention, "name") : textOn(mention, property);
  return name === undefined
    ? `${regionOf(mention)}|`
    : bodies({ region: regionOf(mention), name, year: yearOf(mention), document: mention.document.id });
}

function nameUses(mentions: readonly Mention[]): NameUse[] {
  const uses = new Map<string, NameUse>();
  for (const mention of mentions) {
    const region = regionOf(mention);
    for (const { property, value, type } of mention.claims) {
      const names = type === "Group" ? property === "name" : BODY_PROPERTIES.some((name) => name === property);
      if (names && typeof value === "string") uses.set(`${region}|${value}`, { region, name: value, year: undefined });
    }
  }
  return [...uses.values()];
}

const hasBody = (mention: Mention): boolean =>
  textOn(mention, mention.type === "Group" ? "name" : "group") !== undefined;

/** A second body of a name is known by its number; the first keeps the plain key. */
const withSenses =
  (bodies: Bodies, senses: Senses): Bodies =>
  (use) => {
    const key = bodies(use);
    const sense = use.document === undefined ? 0 : senses(key, use.document);
    return sense === 0 ? key : `${key}#${sense + 1}`;
  };

/** Joins mentions (given in their order). `lineOf` tells the line of groups that a body belongs to after renames. */
export function joinThings(
  mentions: readonly Mention[],
  config: Config,
  verdicts: Verdicts,
  lineOf: (bodies: Bodies) => (body: string) => string,
): Things {
  const names = joinBodies(nameUses(mentions), config.aliases);
  const senses = sensesOf(mentions, (mention) => (hasBody(mention) ? bodyOf(mention, names) : ""));
  const bodies = withSenses(names, senses);
  const line = lineOf(bodies);
  const persons = joinPersons(mentions, (mention) => bodyOf(mention, bodies));
  const joiner = makeJoiner(mentions.length, verdicts.distinct);
  for (const [a, b] of verdicts.same) joiner.join(a, b);
  const offers: Offer[] = [];
  for (const block of blocksOf(mentions, bodies, line, persons)) {
    const [first] = block;
    const type = first === undefined ? undefined : mentions[first]?.type;
    if (type === undefined) continue;
    if (BY_WORDS.has(type)) joinByWords(block, mentions, joiner.join, joiner.itemsOf, offers);
    else if (type === "Amount") joinAmounts(block, mentions, joiner.join);
    else for (const i of block.slice(1)) joiner.join(block[0] ?? i, i);
  }
  const things = joiner.sets().map((set) =>
    thingOf(
      set.flatMap((i) => mentions[i] ?? []),
      bodies,
    ),
  );
  return { things: things.sort((a, b) => compare(a.id, b.id)), offers, bodies, persons };
}

function thingOf(members: readonly Mention[], bodies: Bodies): Thing {
  const [first] = members;
  if (first === undefined) throw new Error("a thing has no members");
  return { id: first.alone, type: first.type, members, body: bodyOf(first, bodies) };
}

/** Told apart by their words, within a block. */
const BY_WORDS: ReadonlySet<RecordType> = new Set(["Goal", "Activity", "Assignment", "Project"]);

/** Mentions that can be the same, by index; a mention whose key is not known makes a block of its own. */
function blocksOf(
  mentions: readonly Mention[],
  bodies: Bodies,
  line: (body: string) => string,
  persons: Persons,
): number[][] {
  const blocks = new Map<string, number[]>();
  mentions.forEach((mention, i) => {
    const key = `${mention.type}|${blockKey(mention, bodies, line, persons) ?? `alone ${mention.alone}`}`;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [i]);
    else block.push(i);
  });
  return [...blocks.values()].filter((block) => block.length > 1);
}

function blockKey(
  mention: Mention,
  bodies: Bodies,
  line: (body: string) => string,
  persons: Persons,
): string | undefined {
  const body = (property?: "owner" | "from" | "body"): string => line(bodyOf(mention, bodies, property));
  const value = (property: "meeting" | "date" | "number" | "kind" | "period"): string | undefined =>
    textOn(mention, property);
  const all = (...parts: (string | number | undefined)[]): string | undefined =>
    parts.includes(undefined) ? undefined : parts.join("|");
  switch (mention.type) {
    case "Group":
      return bodyOf(mention, bodies);
    case "Goal":
    case "Activity":
      return all(body(), yearOf(mention));
    case "Assignment":
      return all(body(), body("from"), value("date"));
    case "Project":
      return regionOf(mention);
    case "Member":
      return all(body(), persons.idOf(mention));
    case "Attendee":
      return all(value("meeting"), persons.idOf(mention));
    case "Meeting":
      return all(body("body"), value("date"));
    case "Decision":
      return all(regionOf(mention), value("meeting"), value("number"));
    case "Amount":
      return all(textOn(mention, "owner") && body("owner"), itemKey(mention), value("kind"), value("period"));
  }
}

const itemKey = (mention: Mention): string => foldWords(textOn(mention, "item") ?? "").replace(/[.:]$/u, "");

/** Amounts under one heading: one a document are the same; where a document has several, those of the same size are. */
function joinAmounts(
  block: readonly number[],
  mentions: readonly Mention[],
  join: (a: number, b: number) => boolean,
): void {
  const documents = block.map((i) => mentions[i]?.document.id);
  if (new Set(documents).size === block.length) {
    for (const i of block.slice(1)) join(block[0] ?? i, i);
    return;
  }
  const bySize = new Map<string, number>();
  for (const i of block) {
    const mention = mentions[i];
    const size = JSON.stringify(mention === undefined ? null : (claimOn(mention, "amount")?.value ?? null));
    const known = bySize.get(size);
    if (known === undefined) bySize.set(size, i);
    else join(known, i);
  }
}
