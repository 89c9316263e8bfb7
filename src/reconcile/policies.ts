/**
 * Which of two readings is shown where they disagree. Each policy has a name and a version, and says why in words;
 * the configuration has their order. They only choose what is shown: evidence is never taken away.
 */
import type { PropertyName } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { DocumentKind } from "../model/facts.ts";
import { compare } from "../model/identity.ts";
import type { Mention } from "./mention.ts";

/** A claim and what its document is. */
export type Reading = { readonly claim: Claim; readonly mention: Mention };

type Policy = {
  readonly version: number;
  /** The reason, for people. */
  readonly because: string;
  /** Above 0 where the first is to be shown, below 0 where the second, 0 where this policy cannot tell. */
  readonly prefer: (a: Reading, b: Reading) => number;
};

/** Kinds of documents that say what came of something, the nearest to the group first. */
const REPORTING: readonly DocumentKind[] = ["follow_up", "other", "minutes", "budget", "plan"];
/** Kinds of documents that are adopted; all others retell. */
const ADOPTED: ReadonlySet<DocumentKind> = new Set(["plan", "budget", "minutes"]);
const OUTCOMES: ReadonlySet<PropertyName> = new Set(["status", "qualifier", "comment", "outcome", "outcomeDate"]);

const byKind =
  (order: readonly DocumentKind[]) =>
  (a: Reading, b: Reading): number =>
    order.indexOf(b.mention.document.kind) - order.indexOf(a.mention.document.kind);

const POLICIES = {
  own_report: {
    version: 1,
    because: "a report on the year is nearer to what came of it than a digest or a plan",
    prefer: (a, b) => (OUTCOMES.has(a.claim.property) ? byKind(REPORTING)(a, b) : 0),
  },
  adopted_document: {
    version: 1,
    because: "the adopted document stands before those that retell it",
    prefer: (a, b) =>
      OUTCOMES.has(a.claim.property)
        ? 0
        : Number(b.claim.place.slide !== undefined) - Number(a.claim.place.slide !== undefined) ||
          Number(ADOPTED.has(a.mention.document.kind)) - Number(ADOPTED.has(b.mention.document.kind)),
  },
  latest_document: {
    version: 1,
    because: "the later document has the word",
    prefer: (a, b) => compare(dateOf(a), dateOf(b)),
  },
} as const satisfies Readonly<Record<string, Policy>>;

export type PolicyName = keyof typeof POLICIES;
export const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[];

function dateOf({ mention: { document } }: Reading): string {
  return document.date ?? String(document.year ?? "");
}

export type Choice = {
  readonly chosen: Reading;
  /** Name and version of what decided; `none` where nothing had to. */
  readonly policy: string;
  readonly because: string;
};

/** Nothing tells the readings apart: the first in the order of documents is shown. */
const FIRST = {
  policy: "first_in_order@1",
  because: "no policy tells the readings apart; the first in order is shown",
};

/** Picks among readings, given in their order, of which there is at least one. */
export function choose(readings: readonly Reading[], order: readonly PolicyName[]): Choice | undefined {
  const [first, ...others] = readings;
  if (first === undefined) return undefined;
  let left: readonly Reading[] = [first, ...others];
  let decided = FIRST;
  for (const name of order) {
    const { version, because, prefer } = POLICIES[name];
    const best = left.reduce((top, reading) => (prefer(reading, top) > 0 ? reading : top));
    const kept = left.filter((reading) => prefer(reading, best) === 0);
    if (kept.length < left.length) decided = { policy: `${name}@${version}`, because };
    left = kept;
    if (left.length === 1) break;
  }
  const sure = [...left].sort(
    (a, b) => b.claim.confidence - a.claim.confidence || compare(a.mention.order, b.mention.order),
  );
  const [chosen] = sure;
  return chosen && { chosen, ...decided };
}
