/**
 * What a decision saw, and the hashes over it. Values here are as published (money in whole units), since a person
 * reads them in `decisions.jsonl` and others compute the hashes again from the dataset's files.
 */
import type { Json } from "../fields/kind.ts";
import { publishedValue } from "../fields/published.ts";
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Claim } from "./claim.ts";
import type { Finding } from "./finding.ts";
import { compare, hashOf } from "./identity.ts";
import type { Decision, Seen } from "./reconciled.ts";

/** The properties that tell which thing of its document a record is; the first one must not change under a decision. */
const TELLING: Readonly<Record<RecordType, readonly [PropertyName, ...PropertyName[]]>> = {
  Group: ["name", "year"],
  Member: ["name", "group"],
  Goal: ["text", "group", "year"],
  Activity: ["text", "group", "year"],
  Project: ["name", "period"],
  Amount: ["item", "owner", "kind", "period"],
  Assignment: ["text", "group", "from", "date"],
  Meeting: ["date", "body"],
  Attendee: ["name", "meeting"],
  Decision: ["number", "meeting"],
};

/** The claim by which a record of a document is known; the first one where it has none of that kind. */
export function namingClaim(record: readonly Claim[]): Claim | undefined {
  return record.find(({ type, property }) => property === TELLING[type][0]) ?? record[0];
}

/** What a claim says, and of which thing; `record` are all claims of its document's record. */
export function seenOfClaim(claim: Claim, record: readonly Claim[]): Seen {
  const { document, type, property, quote } = claim;
  const of: Record<string, Json> = {};
  for (const name of TELLING[type]) {
    const values = record.filter((other) => other.property === name).map(publishedValue);
    const [first, ...others] = values;
    if (first !== undefined) of[name] = others.length === 0 ? first : sorted(values);
  }
  return { document, type, property, value: publishedValue(claim), quote, of };
}

const sorted = (values: readonly Json[]): Json[] =>
  [...values].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));

/** What a finding shows: its places, each with what was expected and found. */
export function seenOfFinding({ code, places, expected, found }: Finding): Seen[] {
  const value = expected === undefined && found === undefined ? null : [expected ?? null, found ?? null];
  return places.map(({ document, quote }) => ({ document, type: code, property: "", value, quote, of: {} }));
}

/** JSON whose keys stand in one order, however the value was built. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

/** What is said, without ids and offsets: what the evidence of a decision is made of. */
const saidIn = ({ document, type, property, value, quote }: Seen): string =>
  canonical([document, type, property, value, quote]);

/** What is said and of which thing. */
export const wholly = (seen: Seen): string => `${saidIn(seen)} ${canonical(seen.of)}`;

/** What of a thing is told under a name; undefined where nothing is. */
function told({ of }: Seen, name: string): string | undefined {
  const value = Object.hasOwn(of, name) ? of[name] : undefined;
  return value === undefined ? undefined : canonical(value);
}

const TELLING_BY_NAME = new Map<string, readonly string[]>(Object.entries(TELLING));

/** Whether both speak of things of one type and name, and nothing else that tells things apart differs where both have it. */
export function isOneThing(a: Seen, b: Seen): boolean {
  const naming = TELLING_BY_NAME.get(a.type)?.[0] ?? "";
  const differs = (name: string): boolean => told(b, name) !== undefined && told(a, name) !== told(b, name);
  return a.type === b.type && told(a, naming) === told(b, naming) && !Object.keys(a.of).some(differs);
}

/** Whether both say the same, as far as is known of one thing. */
export const sameAsFarAsKnown = (a: Seen, b: Seen): boolean => saidIn(a) === saidIn(b) && isOneThing(a, b);

/** Hash over what was seen, whatever the order. */
export function evidenceOf(seen: readonly Seen[]): string {
  return hashOf(...seen.map(saidIn).sort(compare));
}

/** Id of a decision: over all that it says. */
export function decisionIdOf(decision: Omit<Decision, "id">): string {
  const { at, by, action, subject, choice, note, evidence } = decision;
  return hashOf(at, by, action, canonical({ ...subject }), canonical(choice ?? null), note ?? null, evidence);
}
