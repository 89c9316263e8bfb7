/**
 * What people decided → what holds of it now. A decision is bound to the words it saw: where they have changed, or can
 * no longer be told for certain, it is stale: shown, asked again, and not applied.
 */
import type { Claim } from "../model/claim.ts";
import { evidenceOf, seenOfFinding, wholly } from "../model/decision.ts";
import type { Finding } from "../model/finding.ts";
import type { Decision, DecisionAction } from "../model/reconciled.ts";
import { type ClaimIndex, findAgain, indexClaims, type Lost } from "./seen-again.ts";

/** A decision that holds, with the claims it saw as they are now, in the order of its subject. */
export type Held = { readonly decision: Decision; readonly claims: readonly Claim[] };
export type Stale = { readonly decision: Decision; readonly reason: string };
export type Decided = { readonly held: readonly Held[]; readonly stale: readonly Stale[] };

/** Actions that settle the value of one property of one thing. */
const ON_VALUES: ReadonlySet<DecisionAction> = new Set(["choose", "accept_both", "correct"]);
/** Actions that judge a finding. */
const ON_FINDINGS: ReadonlySet<DecisionAction> = new Set(["seen", "source_error", "reading_error"]);

export const isOnValue = ({ action }: Decision): boolean => ON_VALUES.has(action);
const isOnFinding = ({ action }: Decision): boolean => ON_FINDINGS.has(action);

/** Those that are not undone, in their order; an undo can be undone. Written twice (two branches joined), one counts. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const undos = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const { action, subject } = decision;
    if (action !== "undo" || subject.decision === undefined) continue;
    undos.set(subject.decision, [...(undos.get(subject.decision) ?? []), decision]);
  }
  // An undo names the id of what it undoes, and ids are hashes: no ring of undos can be made.
  const stands = ({ id }: Decision): boolean => !(undos.get(id) ?? []).some(stands);
  const unique = new Map(decisions.map((decision) => [decision.id, decision]));
  return [...unique.values()].filter((decision) => decision.action !== "undo" && stands(decision));
}

const REASONS: Readonly<Record<Lost, string>> = {
  gone: "a reading that it saw is no longer there",
  changed: "a reading that it saw says something else now",
  ambiguous: "several readings now say what it saw, and nothing tells which of them was meant",
};

/**
 * Finds the claims of each standing decision about claims, and tells whether they still say what was seen.
 * Of two about the value of one reading the later has the word, also where it is stale: the earlier never comes back by itself.
 */
export function holdDecisions(decisions: readonly Decision[], claims: readonly Claim[]): Decided {
  const standing = standingDecisions(decisions).filter((decision) => !isOnFinding(decision));
  if (standing.length === 0) return { held: [], stale: [] };
  const index = indexClaims(standing, claims);
  const held: Held[] = [];
  const stale: Stale[] = [];
  const overruled = new Set<string>();
  for (const decision of standing.reverse()) {
    const found = findAgain(decision.subject, index);
    const own = found.filter((one) => typeof one !== "string");
    const marks = marksOf(decision, found);
    if (isOnValue(decision)) {
      if (marks.some((id) => overruled.has(id))) continue;
      for (const id of marks) overruled.add(id);
    }
    const lost = found.find((one) => typeof one === "string");
    if (lost !== undefined) stale.push({ decision, reason: REASONS[lost] });
    else if (!isAsSeen(decision, own, index)) stale.push({ decision, reason: REASONS.changed });
    else held.push({ decision, claims: own });
  }
  return { held: held.reverse(), stale: stale.reverse() };
}

/** Whether what the claims say now is what the evidence is of. */
function isAsSeen({ evidence }: Decision, claims: readonly Claim[], { byId }: ClaimIndex): boolean {
  return evidenceOf(claims.flatMap(({ id }) => byId.get(id)?.seen ?? [])) === evidence;
}

/** By what two decisions are known to be about one reading: the claim it is now; where there is none, what it was. */
function marksOf({ subject }: Decision, found: readonly (Claim | Lost)[]): string[] {
  return found.map((one, i) => {
    const seen = subject.seen?.[i];
    return typeof one === "string" ? `${subject.claims[i]} ${seen === undefined ? "" : wholly(seen)}` : one.id;
  });
}

/** A finding that a person judged. */
export type Judgement = { readonly finding: string; readonly decision: string };

/** Which findings are judged by which decision, by finding; the last decision on one has the word. */
export function judgeFindings(
  decisions: readonly Decision[],
  findings: readonly Finding[],
): { readonly judged: readonly Judgement[]; readonly stale: readonly Stale[] } {
  const standing = standingDecisions(decisions).filter(isOnFinding);
  if (standing.length === 0) return { judged: [], stale: [] };
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const byWords = new Map<string, Finding[]>();
  for (const finding of findings) {
    const words = wordsOf(finding);
    byWords.set(words, [...(byWords.get(words) ?? []), finding]);
  }
  const judged = new Map<string, string>();
  const stale = new Map<string, Stale>();
  for (const decision of standing) {
    const known = byId.get(decision.subject.finding ?? "");
    const same = known !== undefined && wordsOf(known) === decision.evidence ? [known] : byWords.get(decision.evidence);
    const [only, ...others] = same ?? [];
    stale.delete(decision.subject.finding ?? "");
    if (only !== undefined && others.length === 0) judged.set(only.id, decision.id);
    else stale.set(decision.subject.finding ?? "", { decision, reason: whyLost(known, others) });
  }
  return {
    judged: [...judged].map(([finding, decision]) => ({ finding, decision })),
    stale: [...stale.values()],
  };
}

const wordsOf = (finding: Finding): string => evidenceOf(seenOfFinding(finding));

function whyLost(known: Finding | undefined, others: readonly Finding[]): string {
  if (others.length > 0) return "several findings now say what it saw, and nothing tells which of them was meant";
  return known === undefined ? "the finding is no longer there" : "the finding shows something else now";
}
