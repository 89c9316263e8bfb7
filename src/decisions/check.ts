/**
 * What people corrected and added, held against what the program reads now: where it still reads otherwise.
 */
import type { Json } from "../fields/kind.ts";
import { heldValue, publishedValue } from "../fields/published.ts";
import { propertyOf } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import { isOneThing, seenOfClaim } from "../model/decision.ts";
import type { Decision, Seen } from "../model/reconciled.ts";
import { standingDecisions } from "../reconcile/decided.ts";
import { additionOf } from "./added.ts";

/** How the program reads a stretch of a document of which a person knows better. */
export type Checked = {
  readonly decision: Decision;
  readonly document: string;
  /** "Goal.status". */
  readonly property: string;
  /** The words that the person saw. */
  readonly words: string;
  /** As published. */
  readonly wanted: Json;
  /** `unknown`: the document is not in this dataset, or the decision does not say which it is. */
  readonly reads: "right" | "otherwise" | "nothing" | "unknown";
  /** What is read instead, as published. */
  readonly found: readonly Json[];
};

/** Gives what is read of a document now; undefined where it is not here. */
type Extract = (document: string) => readonly Claim[] | undefined;

/** Each correction and addition that stands, a row for each place that it is about. */
export function checkReadings(decisions: readonly Decision[], extract: Extract): Checked[] {
  const read = new Map<string, readonly Claim[] | undefined>();
  const once: Extract = (document) => {
    if (!read.has(document)) read.set(document, extract(document));
    return read.get(document);
  };
  return standingDecisions(decisions).flatMap((decision) => {
    if (decision.action === "correct") return checkCorrection(decision, once);
    return decision.action === "add" ? checkAddition(decision, once) : [];
  });
}

function checkCorrection(decision: Decision, extract: Extract): Checked[] {
  const wanted = decision.choice ?? null;
  const { seen } = decision.subject;
  if (seen === undefined) {
    return [{ decision, document: "", property: "?", words: "", wanted, reads: "unknown", found: [] }];
  }
  return seen.map((saw) => {
    const { document, type, property, quote } = saw;
    const claims = extract(document);
    const own = claims?.filter((claim) => claim.type === type && claim.property === property) ?? [];
    const about = own.filter((claim) => isAbout(claim, saw, claims ?? []));
    const row = { decision, document, property: `${type}.${property}`, words: quote, wanted };
    // The name itself was corrected: it is the wanted one that tells of which thing it is.
    const named = Object.hasOwn(saw.of, property) ? own.filter((claim) => says(claim, wanted)) : [];
    return { ...row, ...verdict(claims, [...about, ...named], wanted) };
  });
}

/** Whether the claim speaks of the thing that was seen. */
function isAbout(claim: Claim, saw: Seen, claims: readonly Claim[]): boolean {
  const record = claims.filter((other) => other.record === claim.record);
  return isOneThing(seenOfClaim(claim, record), saw);
}

function checkAddition(decision: Decision, extract: Extract): Checked[] {
  const choice = additionOf(decision);
  if (choice === undefined) return [];
  const { document, type, property, value, start, end, quote } = choice;
  const claims = extract(document);
  const about = (claims ?? []).filter(
    (claim) =>
      claim.type === type &&
      claim.property === property &&
      ((claim.span.start < end && start < claim.span.end) || claim.quote.includes(quote)),
  );
  const row = { decision, document, property: `${type}.${property}`, words: quote, wanted: value };
  return [{ ...row, ...verdict(claims, about, value) }];
}

function verdict(
  claims: readonly Claim[] | undefined,
  about: readonly Claim[],
  wanted: Json,
): Pick<Checked, "reads" | "found"> {
  if (claims === undefined) return { reads: "unknown", found: [] };
  if (about.some((claim) => says(claim, wanted))) return { reads: "right", found: [] };
  const found = [...new Map(about.map((claim) => [JSON.stringify(claim.value), publishedValue(claim)])).values()];
  return { reads: found.length === 0 ? "nothing" : "otherwise", found };
}

function says(claim: Claim, wanted: Json): boolean {
  const value = heldValue({ ...claim, value: wanted });
  const kind = propertyOf(claim.type, claim.property)?.kind;
  return value !== undefined && claim.value !== null && kind?.agree(claim.value, value) === "same";
}
