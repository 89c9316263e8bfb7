/**
 * Claims of many documents, what people decided and what the user declares → what the documents together say.
 * Sees no clock and no disk; the order in which documents or claims come does not matter.
 */
import type { Claim } from "../model/claim.ts";
import type { Finding, FindingCode } from "../model/finding.ts";
import { compare } from "../model/identity.ts";
import type { Conflict, Decision, JoinedRecord, Link } from "../model/reconciled.ts";
import { CHECKS } from "./checks/index.ts";
import { type Config, DEFAULT_CONFIG } from "./config.ts";
import { evidenceOf, type Held, holdDecisions, type Stale } from "./decided.ts";
import { type DecisionOn, settle } from "./fields.ts";
import { answers, lineage, linkOf, renameLinks } from "./links.ts";
import { type Mention, mentionsOf, type SourceDocument } from "./mention.ts";
import { findRenames, lineOfRenames, type Rename } from "./renames.ts";
import { bodyOf, joinThings, type Thing, type Verdicts } from "./things.ts";

export type ReconcileInput = {
  readonly documents: readonly SourceDocument[];
  readonly claims: readonly Claim[];
  /** What each document shows by itself. */
  readonly findings?: readonly Finding[];
  readonly decisions?: readonly Decision[];
  readonly config?: Config;
};

export type Reconciled = {
  /** All by id. Values are as the program holds them (money in minor units). */
  readonly records: readonly JoinedRecord[];
  readonly conflicts: readonly Conflict[];
  readonly links: readonly Link[];
  /** Findings across documents only. */
  readonly findings: readonly Finding[];
  /** Decisions whose words have changed since: to be asked again. */
  readonly stale: readonly Stale[];
};

export function reconcileClaims(input: ReconcileInput): Reconciled {
  const { documents, claims, findings = [], decisions = [], config = DEFAULT_CONFIG } = input;
  const mentions = mentionsOf(documents, claims);
  const decided = holdDecisions(decisions, claims);
  let renames: readonly Rename[] = [];
  let line = (body: string): string => body;
  const { things, offers, persons } = joinThings(mentions, config, verdictsOf(decided.held, mentions), (found) => {
    const groups = new Set(mentions.flatMap((m) => (m.type === "Group" ? [bodyOf(m, found)] : [])));
    renames = findRenames(mentions, found, (body) => groups.has(body));
    line = lineOfRenames(renames);
    return line;
  });
  const slots = slotsOf(decided.held);
  const stale: Stale[] = [...decided.stale];
  const settled = things.map((thing) => settle(thing, config.policies, decisionOn(slots, stale)));
  const links = [
    ...lineage(things, line),
    ...renameLinks(things, renames),
    ...answers(things, line),
    ...distinctLinks(decided.held, things),
  ];
  const known = knownClaims(findings);
  const across = CHECKS.flatMap((check) => check({ things, links, offers, persons, line, known }));
  return {
    records: settled.map(({ record }) => record),
    conflicts: settled.flatMap(({ conflicts }) => conflicts).sort(byId),
    links: unique(links).sort(byId),
    findings: unique(across).sort(byId),
    stale: stale.sort((a, b) => compare(a.decision.id, b.decision.id)),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);

function unique<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function knownClaims(findings: readonly Finding[]): Map<FindingCode, Set<string>> {
  const known = new Map<FindingCode, Set<string>>();
  for (const { code, claims } of findings) {
    const row = known.get(code) ?? new Set<string>();
    for (const claim of claims) row.add(claim);
    known.set(code, row);
  }
  return known;
}

/** Which mentions people called the same or distinct. */
function verdictsOf(held: readonly Held[], mentions: readonly Mention[]): Verdicts {
  const judged = held.filter(({ decision: { action } }) => action === "same" || action === "distinct");
  if (judged.length === 0) return { same: [], distinct: [] };
  const at = new Map(mentions.flatMap(({ claims }, i) => claims.map(({ id }) => [id, i] as const)));
  const pairs = (action: "same" | "distinct"): [number, number][] =>
    judged
      .filter(({ decision }) => decision.action === action)
      .flatMap(({ claims }) => {
        const own = [...new Set(claims.flatMap(({ id }) => at.get(id) ?? []))];
        return own.flatMap((a, i) => own.slice(i + 1).map((b): [number, number] => [a, b]));
      });
  return { same: pairs("same"), distinct: pairs("distinct") };
}

/** Decisions about the value of one property, by each claim that was seen; the last one has the word. */
function slotsOf(held: readonly Held[]): Map<string, Held> {
  const slots = new Map<string, Held>();
  for (const one of held) {
    if (!["choose", "accept_both", "correct"].includes(one.decision.action)) continue;
    for (const { id } of one.claims) slots.set(id, one);
  }
  return slots;
}

/** A decision applies to a property whose readings are just those that were seen. */
function decisionOn(slots: ReadonlyMap<string, Held>, stale: Stale[]): DecisionOn {
  return (readings) => {
    if (slots.size === 0) return undefined;
    const held = readings.flatMap(({ claim }) => slots.get(claim.id) ?? []).at(-1);
    if (held === undefined) return undefined;
    if (evidenceOf(readings.map(({ claim }) => claim)) !== held.decision.evidence) {
      stale.push({ decision: held.decision, reason: "there are other readings now than those that were seen" });
      return undefined;
    }
    const { choice } = held.decision;
    const chosen = held.decision.action === "choose" ? held.claims.find(({ id }) => id === choice) : undefined;
    return { decision: held.decision, ...(chosen === undefined ? {} : { chosen }) };
  };
}

/** What people called distinct, as links between the records. */
function distinctLinks(held: readonly Held[], things: readonly Thing[]): Link[] {
  const judged = held.filter(({ decision }) => decision.action === "distinct");
  if (judged.length === 0) return [];
  const thingOf = new Map(
    things.flatMap((thing) => thing.members.flatMap(({ claims }) => claims.map(({ id }) => [id, thing] as const))),
  );
  return judged.flatMap(({ decision, claims }) => {
    const own = [...new Set(claims.flatMap(({ id }) => thingOf.get(id) ?? []))];
    return own.flatMap((a, i) =>
      own.slice(i + 1).map((b) => {
        const [from, to] = (a.members[0]?.order ?? "") < (b.members[0]?.order ?? "") ? [a, b] : [b, a];
        return linkOf({
          kind: "distinct",
          from: from.id,
          to: to.id,
          confidence: 1,
          reason: `${decision.by} says that they are not the same.`,
          claims: claims.map(({ id }) => id),
          decision: decision.id,
        });
      }),
    );
  });
}
