/**
 * The beginning of an id → what it names: a conflict, a joined record, a finding, a claim or a decision.
 */
import type { Claim } from "../model/claim.ts";
import type { Conflict, Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsByPrefix, findingsByPrefix, type JudgedFinding } from "../store/read-claims.ts";
import {
  conflictsByPrefix,
  recordByKey,
  recordOfMember,
  recordsByPrefix,
  type StoredRecord,
} from "../store/read-records.ts";
import { UsageError } from "./exit.ts";
import { printable } from "./paint.ts";
import { shownValue } from "./records.ts";
import { valueName } from "./words.ts";

export type About =
  | { readonly kind: "conflict"; readonly id: string; readonly conflict: Conflict }
  | { readonly kind: "record"; readonly id: string; readonly record: StoredRecord }
  | { readonly kind: "finding"; readonly id: string; readonly finding: JudgedFinding }
  | { readonly kind: "claim"; readonly id: string; readonly claim: Claim }
  /** A record of one document. */
  | { readonly kind: "member"; readonly id: string; readonly record: StoredRecord }
  | { readonly kind: "decision"; readonly id: string; readonly decision: Decision };

const CANDIDATES = 10;

/** What the beginning of an id names. @throws UsageError where it names nothing, or several things */
export function aboutOf(store: Store, typed: string, decisions: readonly Decision[]): About {
  const prefix = typed.toLowerCase();
  if (!/^[0-9a-f]+$/u.test(prefix)) throw new UsageError(`"${typed}" is no id: ids are made of 0-9 and a-f`);
  const found = candidates(store, prefix, decisions);
  const whole = found.filter(({ id }) => id === prefix);
  const [only, ...others] = whole.length > 0 ? whole : found;
  if (only === undefined) {
    throw new UsageError(`no conflict, record, finding, claim or decision has an id that begins with ${prefix}`);
  }
  if (others.length === 0) return only;
  const lines = [only, ...others].slice(0, CANDIDATES).map((about) => `  ${about.id}  ${nameOf(about)}`);
  throw new UsageError(`more than one id begins with ${prefix}; give more of it:\n${lines.join("\n")}`);
}

function candidates(store: Store, prefix: string, decisions: readonly Decision[]): About[] {
  const most = CANDIDATES + 1;
  const claims = claimsByPrefix(store, prefix, most);
  const records = recordsByPrefix(store, prefix, most).map((key) => recordByKey(store, key));
  const known = new Set(records.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  return [
    ...conflictsByPrefix(store, prefix, most).map(
      (conflict): About => ({ kind: "conflict", id: conflict.id, conflict }),
    ),
    ...records.map((record): About => ({ kind: "record", id: idOf(record, prefix), record })),
    ...findingsByPrefix(store, prefix, most).map((finding): About => ({ kind: "finding", id: finding.id, finding })),
    ...claims.flatMap((claim): About[] =>
      claim.id.startsWith(prefix) ? [{ kind: "claim", id: claim.id, claim }] : [],
    ),
    ...[...new Set(claims.map(({ record }) => record))].flatMap((member): About[] => {
      const key = member.startsWith(prefix) && !known.has(member) ? recordOfMember(store, member) : undefined;
      return key === undefined ? [] : [{ kind: "member", id: member, record: recordByKey(store, key) }];
    }),
    ...decisions.flatMap((decision): About[] =>
      decision.id.startsWith(prefix) ? [{ kind: "decision", id: decision.id, decision }] : [],
    ),
  ];
}

/** The id by which the record was named: its own, or one that a member had alone. */
const idOf = ({ id, formerIds }: StoredRecord, prefix: string): string =>
  id.startsWith(prefix) ? id : (formerIds.find((former) => former.startsWith(prefix)) ?? id);

/** A few words for a list to choose from. */
function nameOf(about: About): string {
  switch (about.kind) {
    case "conflict":
      return `conflict about ${about.conflict.type}.${about.conflict.property}`;
    case "record":
      return `${about.record.type} ${printable(about.record.label.slice(0, 60))}`;
    case "member":
      return `${about.record.type} in one document, part of ${printable(about.record.label.slice(0, 60))}`;
    case "finding":
      return `finding ${about.finding.code}`;
    case "claim":
      return `${about.claim.type}.${about.claim.property}: ${shownValue(about.claim, 60)}`;
    case "decision":
      return `decision: ${about.decision.action} by ${valueName(about.decision.by)}`;
  }
}
