/**
 * Homonyms: one name for bodies that have nothing to do with each other (sv. *Kommunikation* as buses, and as press and web).
 * What each document says of a name is set against what the others say; names whose subjects and people are wholly apart
 * are told apart. A document that says little goes with the nearest in time: silence parts nothing.
 */
import { foldAccents } from "../fields/word-stem.ts";
import { compare } from "../model/identity.ts";
import { claimOn, type Mention, textOn, yearOf } from "./mention.ts";
import { wordingOf } from "./wording.ts";

/** Which of the bodies of a key a document means: 0 for the first, and wherever there is but one. */
export type Senses = (key: string, document: string) => number;

/** What one document says of one name. */
type Profile = {
  readonly document: string;
  /** Sorts profiles by time. */
  readonly order: string;
  readonly year: number | undefined;
  readonly stems: Set<string>;
  /** Those by which the body states its field of work. */
  readonly field: Set<string>;
  readonly people: Set<string>;
  /** It calls the body new. */
  isNew: boolean;
};

/** So many subject words on either side make two subjects, where people or stated fields of work are apart too. */
const TELLING = 10;
/** So many words state a field of work. */
const STATED = 4;
/** A body that is called new is another one with fewer words, if the name was in use before. */
const TELLING_NEW = 4;
/** Words that two subjects may share by chance, as a part of the smaller. */
const BY_CHANCE = 0.1;

/** `keyOf` gives the key of the body that a mention belongs to, "" for none. */
export function sensesOf(mentions: readonly Mention[], keyOf: (mention: Mention) => string): Senses {
  const keys = mentions.map(keyOf);
  const doubtful = keysInDoubt(mentions, keys);
  const byKey = new Map<string, Map<string, Profile>>();
  for (const [i, mention] of mentions.entries()) {
    const key = keys[i] ?? "";
    if (!doubtful.has(key)) continue;
    const own = byKey.get(key) ?? new Map<string, Profile>();
    const profile = own.get(mention.document.id) ?? newProfile(mention);
    addTo(profile, mention);
    own.set(mention.document.id, profile);
    byKey.set(key, own);
  }
  const parted = new Map<string, ReadonlyMap<string, number>>();
  for (const [key, own] of byKey) {
    const senses = own.size < 2 ? undefined : partSenses(key, [...own.values()]);
    if (senses !== undefined) parted.set(key, senses);
  }
  return (key, document) => parted.get(key)?.get(document) ?? 0;
}

/** Keys of which more than one document says what could part them: fields of work, people, that the body is new. */
function keysInDoubt(mentions: readonly Mention[], keys: readonly string[]): Set<string> {
  const first = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [i, mention] of mentions.entries()) {
    const key = keys[i] ?? "";
    if (key === "" || (mention.type !== "Group" && mention.type !== "Member")) continue;
    const isNew = mention.type === "Group" && claimOn(mention, "lifecycle")?.value === "new";
    const hasField = mention.type === "Group" && (textOn(mention, "area") ?? textOn(mention, "purpose")) !== undefined;
    if (isNew) doubtful.add(key);
    if (mention.type === "Group" && !hasField) continue;
    const kind = `${mention.type} ${key}`;
    const document = first.get(kind);
    if (document === undefined) first.set(kind, mention.document.id);
    else if (document !== mention.document.id) doubtful.add(key);
  }
  return doubtful;
}

const newProfile = (mention: Mention): Profile => ({
  document: mention.document.id,
  order: `${mention.document.date ?? mention.document.year ?? ""} ${mention.document.id}`,
  year: yearOf(mention),
  stems: new Set(),
  field: new Set(),
  people: new Set(),
  isNew: false,
});

const SUBJECTS = ["text", "comment", "area", "purpose", "outcome"] as const;

function addTo(profile: Profile, mention: Mention): void {
  for (const property of SUBJECTS) {
    const words = textOn(mention, property);
    if (words === undefined) continue;
    for (const stem of wordingOf(words).stems) {
      profile.stems.add(stem);
      if (mention.type === "Group") profile.field.add(stem);
    }
  }
  const name = mention.type === "Member" ? textOn(mention, "name") : undefined;
  if (name !== undefined) profile.people.add(foldAccents(name));
  if (mention.type === "Group" && claimOn(mention, "lifecycle")?.value === "new") profile.isNew = true;
}

/** The sense of each document, where there is more than one. */
function partSenses(key: string, profiles: readonly Profile[]): Map<string, number> | undefined {
  const inOrder = [...profiles].sort((a, b) => compare(a.order, b.order));
  const name = key.slice(key.indexOf("|") + 1);
  const senses: Profile[] = [];
  const found = new Map<string, number>();
  let last = 0;
  for (const profile of inOrder) {
    const near = senses.map((sense) => isApart(name, sense, profile));
    const fits = near.indexOf(false);
    const at = profile.stems.size < TELLING_NEW ? last : fits >= 0 ? fits : senses.length;
    found.set(profile.document, at);
    last = at;
    senses[at] = joined(senses[at], profile);
  }
  return senses.length > 1 ? found : undefined;
}

function joined(sense: Profile | undefined, profile: Profile): Profile {
  if (sense === undefined) {
    const { stems, field, people } = profile;
    return { ...profile, stems: new Set(stems), field: new Set(field), people: new Set(people) };
  }
  for (const stem of profile.stems) sense.stems.add(stem);
  for (const stem of profile.field) sense.field.add(stem);
  for (const one of profile.people) sense.people.add(one);
  return { ...sense, year: Math.max(sense.year ?? 0, profile.year ?? 0) };
}

/** Whether what a later document says is of another body than what those before it said. */
function isApart(name: string, before: Profile, later: Profile): boolean {
  if ([...later.people].some((one) => before.people.has(one))) return false;
  const [a, b] = [subjectOf(name, before.stems), subjectOf(name, later.stems)];
  const shared = sharedOf(a, b);
  const smaller = Math.min(a.length, b.length);
  const isOlder = (before.year ?? 0) < (later.year ?? 0);
  if (later.isNew && isOlder && smaller >= TELLING_NEW && shared === 0) return true;
  if (smaller < TELLING || shared > smaller * BY_CHANCE) return false;
  const [fieldA, fieldB] = [subjectOf(name, before.field), subjectOf(name, later.field)];
  const stated = Math.min(fieldA.length, fieldB.length) >= STATED && sharedOf(fieldA, fieldB) === 0;
  return stated || (before.people.size > 1 && later.people.size > 1);
}

/** Words that any two bodies may share. */
const ANYBODYS = /^(?:gemensam|samordn|samver|samarb|förbätt|stöd|bidra|verka|skapa|olika|fler|bätt|nya?$|följ|öka)/u;

/** The words of the subject; the name's own say nothing of it. */
const subjectOf = (name: string, stems: ReadonlySet<string>): string[] =>
  [...stems].filter(
    (stem) =>
      stem.length > 3 &&
      !ANYBODYS.test(stem) &&
      !name.split(" ").some((part) => part.length > 3 && stem.startsWith(part)),
  );

const sharedOf = (a: readonly string[], b: readonly string[]): number =>
  b.filter((stem) => a.some((other) => other === stem || isPart(other, stem))).length;

const isPart = (a: string, b: string): boolean =>
  a.length >= 6 && b.length >= 6 && (a.startsWith(b) || b.startsWith(a));
