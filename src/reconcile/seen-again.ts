/**
 * Claims that a decision saw → the claims that say the same of the same thing now, also where a better rule, a new
 * reader or another place in the document gave them other ids. What cannot be told for certain is not found.
 */
import type { Claim } from "../model/claim.ts";
import { sameAsFarAsKnown, seenOfClaim, wholly } from "../model/decision.ts";
import { compare } from "../model/identity.ts";
import type { Decision, Seen } from "../model/reconciled.ts";

type Known = { readonly claim: Claim; readonly seen: Seen };

/** The claims of the documents that decisions speak of, by id and by what they say. */
export type ClaimIndex = {
  readonly byId: ReadonlyMap<string, Known>;
  readonly byWords: ReadonlyMap<string, readonly Claim[]>;
};

/** Why a claim was not found again. */
export type Lost = "gone" | "changed" | "ambiguous";

export function indexClaims(decisions: readonly Decision[], claims: readonly Claim[]): ClaimIndex {
  const ids = new Set(decisions.flatMap(({ subject }) => subject.claims));
  const documents = new Set(decisions.flatMap(({ subject }) => subject.seen?.map(({ document }) => document) ?? []));
  for (const { id, document } of claims) if (ids.has(id)) documents.add(document);
  const records = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!documents.has(claim.document)) continue;
    const key = `${claim.document} ${claim.record}`;
    const row = records.get(key);
    if (row === undefined) records.set(key, [claim]);
    else row.push(claim);
  }
  const byId = new Map<string, Known>();
  const byWords = new Map<string, Claim[]>();
  for (const record of records.values()) {
    for (const claim of record) {
      const seen = seenOfClaim(claim, record);
      byId.set(claim.id, { claim, seen });
      const words = wholly(seen);
      const row = byWords.get(words);
      if (row === undefined) byWords.set(words, [claim]);
      else row.push(claim);
    }
  }
  for (const row of byWords.values()) row.sort(byPlace);
  return { byId, byWords };
}

const byPlace = (a: Claim, b: Claim): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || compare(a.id, b.id);

/** For each claim of the subject, in its order, the claim that is it now, or why there is none. */
export function findAgain({ claims: ids, seen }: Decision["subject"], index: ClaimIndex): (Claim | Lost)[] {
  if (seen === undefined) return ids.map((id) => index.byId.get(id)?.claim ?? "gone");
  const twins = new Map<string, number>();
  for (const one of seen) twins.set(wholly(one), (twins.get(wholly(one)) ?? 0) + 1);
  const given = new Map<string, number>();
  return ids.map((id, i) => {
    const one = seen[i];
    if (one === undefined) return "gone";
    const words = wholly(one);
    const n = given.get(words) ?? 0;
    given.set(words, n + 1);
    return matching(id, one, index, { n, of: twins.get(words) ?? 1 });
  });
}

/** A claim is the one that was seen where it says the same of a thing that is told by the same words, or has its id and says the same of a thing of which nothing else is told that differs. */
function matching(id: string, seen: Seen, index: ClaimIndex, turn: { n: number; of: number }): Claim | Lost {
  const known = index.byId.get(id);
  const sameId = known !== undefined && sameAsFarAsKnown(known.seen, seen) ? known.claim : undefined;
  const sameWords = index.byWords.get(wholly(seen)) ?? [];
  if (sameId !== undefined && (sameWords.length === 0 || sameWords.includes(sameId))) return sameId;
  // Two that say the same in all: where as many are left as were seen, each is one of them.
  if (sameId === undefined && sameWords.length === turn.of) return sameWords[turn.n] ?? "gone";
  if (sameWords.length > 0) return sameWords.length < turn.of ? "gone" : "ambiguous";
  return known === undefined ? "gone" : "changed";
}
