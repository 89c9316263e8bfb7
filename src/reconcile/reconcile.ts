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
import { type Held, holdDecisions, isOnValue, type Judgement, judgeFindings, type Stale } from "./decided.ts";
import { decisionsOnValues } from "./decided-values.ts";
import { settle } from "./fields.ts";
import { answers, homonymLinks, lineage, linkOf, renameLinks, yearOfThing } from "./links.ts";
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
  /** Where each record belongs, in the order of the records. */
  readonly entries: readonly RecordEntry[];
  /** Findings (of documents too) that a person judged, by the finding's id; the last decision has the word. */
  readonly judged: readonly Judgement[];
  /** Decisions whose words have changed since: to be asked again. By id. */
  readonly stale: readonly Stale[];
};

/** What a record is found by. */
type RecordEntry = {
  /** The body that it belongs to, and the line of bodies through renames that this is one of. */
  readonly body?: string;
  readonly line?: string;
  readonly year?: number;
  /** Ids of the records within documents that it was joined from, in their order. */
  readonly members: readonly string[];
  readonly documents: number;
};

export function reconcileClaims(input: ReconcileInput): Reconciled {
  const { documents, claims, findings = [], decisions = [], config = DEFAULT_CONFIG } = input;
  const mentions = mentionsOf(documents, claims);
  const decided = holdDecisions(decisions, claims);
  const verdicts = verdictsOf(decided.held, mentions);
  let renames: readonly Rename[] = [];
  let line = (body: string): string => body;
  const { things, offers, persons } = joinThings(mentions, config, verdicts, (found) => {
    const groups = new Set(mentions.flatMap((m) => (m.type === "Group" ? [bodyOf(m, found)] : [])));
    renames = findRenames(mentions, found, (body) => groups.has(body));
    line = lineOfRenames(renames);
    return line;
  });
  const values = decisionsOnValues(decided.held.filter(({ decision }) => isOnValue(decision)));
  const settled = things.map((thing) => settle(thing, config.policies, values.decisionOn));
  const links = [
    ...lineage(things, line),
    ...renameLinks(things, renames),
    ...answers(things, line),
    ...homonymLinks(things),
    ...distinctLinks(decided.held, things),
  ];
  const known = knownClaims(findings);
  const apart = new Set(verdicts.distinct.flatMap((pair) => pairName(pair.map((i) => mentions[i]))));
  const open = offers.filter(({ a, b }) => !apart.has(pairName([a, b])));
  const across = CHECKS.flatMap((check) =>
    check({ things, links, offers: open, persons, line, known, told: findings }),
  );
  const { judged, stale } = judgeFindings(decisions, [...findings, ...across]);
  return {
    records: settled.map(({ record }) => record),
    conflicts: settled.flatMap(({ conflicts }) => conflicts).sort(byId),
    links: unique(links).sort(byId),
    findings: unique(across).sort(byId),
    entries: things.map((thing) => entryOf(thing, line)),
    judged: [...judged].sort((a, b) => compare(a.finding, b.finding)),
    stale: [...decided.stale, ...values.stale(), ...stale].sort((a, b) => compare(a.decision.id, b.decision.id)),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);

function unique<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function entryOf(thing: Thing, line: (body: string) => string): RecordEntry {
  const { body, members } = thing;
  const year = yearOfThing(thing);
  return {
    ...(body === undefined || body.endsWith("|") ? {} : { body, line: line(body) }),
    ...(year === undefined ? {} : { year }),
    members: members.map(({ record }) => record),
    documents: new Set(members.map(({ document }) => document.id)).size,
  };
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

const pairName = (pair: readonly (Mention | undefined)[]): string =>
  pair
    .map((mention) => mention?.alone ?? "")
    .sort(compare)
    .join(" ");

/** Which mentions people called the same or distinct; of two verdicts on one pair the later has the word. */
function verdictsOf(held: readonly Held[], mentions: readonly Mention[]): Verdicts {
  const judged = held.filter(({ decision: { action } }) => action === "same" || action === "distinct");
  if (judged.length === 0) return { same: [], distinct: [] };
  const at = new Map(mentions.flatMap(({ claims }, i) => claims.map(({ id }) => [id, i] as const)));
  const verdicts = new Map<string, { readonly pair: readonly [number, number]; readonly action: string }>();
  for (const { decision, claims } of judged) {
    const own = [...new Set(claims.flatMap(({ id }) => at.get(id) ?? []))].sort((a, b) => a - b);
    for (const a of own) {
      for (const b of own.filter((other) => other > a))
        verdicts.set(`${a} ${b}`, { pair: [a, b], action: decision.action });
    }
  }
  const pairs = (action: "same" | "distinct") =>
    [...verdicts.values()].flatMap((verdict) => (verdict.action === action ? [verdict.pair] : []));
  return { same: pairs("same"), distinct: pairs("distinct") };
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
