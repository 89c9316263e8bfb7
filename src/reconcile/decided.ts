/**
 * What people decided → what holds of it now. A decision is bound to the words it saw: where they have changed it is
 * stale, shown and not applied.
 */
import type { Json } from "../fields/kind.ts";
import type { Claim } from "../model/claim.ts";
import { compare, hashOf } from "../model/identity.ts";
import type { Decision } from "../model/reconciled.ts";

/** What a claim says, without its id and place. */
const said = ({ document, type, property, value, quote }: Claim): Json => [document, type, property, value, quote];

/** Hash over what the claims say, whatever their order. */
export function evidenceOf(claims: readonly Claim[]): string {
  return hashOf(...claims.map((claim) => JSON.stringify(said(claim))).sort(compare));
}

/** Id of a decision: over all that it says. */
export function decisionIdOf({ id: _id, ...rest }: Omit<Decision, "id"> & { readonly id?: string }): string {
  const { at, by, action, subject, choice, note, evidence } = rest;
  return hashOf(
    at,
    by,
    action,
    [[...subject.claims], subject.record ?? null, subject.finding ?? null, subject.decision ?? null],
    choice ?? null,
    note ?? null,
    evidence,
  );
}

/** A decision that holds, with the claims it saw as they are now, in the order of its subject. */
export type Held = { readonly decision: Decision; readonly claims: readonly Claim[] };
export type Stale = { readonly decision: Decision; readonly reason: string };
export type Decided = { readonly held: readonly Held[]; readonly stale: readonly Stale[] };

/** Those that are not undone; an undo can be undone. */
function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>();
  const left: Decision[] = [];
  for (const decision of [...decisions].reverse()) {
    if (undone.has(decision.id)) continue;
    if (decision.action === "undo") {
      if (decision.subject.decision !== undefined) undone.add(decision.subject.decision);
    } else left.push(decision);
  }
  return left.reverse();
}

/** Finds the claims of each standing decision and tells whether they still say what was seen. */
export function holdDecisions(decisions: readonly Decision[], claims: readonly Claim[]): Decided {
  const open = standing(decisions);
  if (open.length === 0) return { held: [], stale: [] };
  const wanted = new Set(open.flatMap(({ subject }) => subject.claims));
  const byId = new Map(claims.filter(({ id }) => wanted.has(id)).map((claim) => [claim.id, claim]));
  const held: Held[] = [];
  const stale: Stale[] = [];
  for (const decision of open) {
    const seen = decision.subject.claims.flatMap((id) => byId.get(id) ?? []);
    if (seen.length < decision.subject.claims.length) {
      stale.push({ decision, reason: "a reading that it saw is no longer there" });
    } else if (evidenceOf(seen) !== decision.evidence) {
      stale.push({ decision, reason: "a reading that it saw says something else now" });
    } else held.push({ decision, claims: seen });
  }
  return { held, stale };
}
