/**
 * The store → what a decision can be about: the readings of a property, the words that name a thing.
 */
import { type PropertyName, propertyOf } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import { namingClaim } from "../model/decision.ts";
import type { Field } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsById, claimsByPrefix } from "../store/read-claims.ts";
import { claimIdsOf, recordByKey } from "../store/read-records.ts";
import type { InRecord, Readings } from "./make.ts";
import { RefusedDecision } from "./refused.ts";

/** More claims than a record of one document has. */
const MOST = 10_000;

/** All claims of a record of one document, by place. */
export function claimsOfMember(store: Store, record: string): Claim[] {
  return claimsByPrefix(store, record, MOST).filter((claim) => claim.record === record);
}

/**
 * The readings of a property of the joined record with this key, by document and place. Of a property that may have several
 * values, those of the value that `claim` says; it may be left out where there is one.
 * @throws RefusedDecision where it does not say which value is meant
 */
export function readingsOf(store: Store, key: number, property: PropertyName, claim?: string): Readings {
  const { id, type, fields } = recordByKey(store, key);
  const claims = claimsById(store, claimIdsOf(store, key));
  const own = claims.filter((one) => one.property === property);
  const wanted = propertyOf(type, property)?.many
    ? idsOfValue(fields[property], `${type}.${property}`, claim)
    : undefined;
  const meant = wanted === undefined ? own : own.filter((one) => wanted.includes(one.id));
  return {
    record: id,
    readings: meant.map((one) => ({ claim: one, record: claims.filter(({ record }) => record === one.record) })),
  };
}

/** The claims that say one value of several. */
function idsOfValue(fields: Field | readonly Field[] | undefined, name: string, claim: string | undefined): string[] {
  const values = [fields ?? []]
    .flat()
    .map((field): readonly (string | null)[] => [field.claim, ...field.agree, ...field.disagree]);
  const meant = claim === undefined ? values : values.filter((ids) => ids.includes(claim));
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) {
    throw new RefusedDecision(`${name} may have several values; name the one that is meant by the id of its claim`);
  }
  return only.filter((id) => id !== null);
}

/** The claim by which a joined record is known: that of its first member. */
export function namingOf(store: Store, key: number): InRecord {
  const [first] = claimsById(store, claimIdsOf(store, key));
  if (first === undefined) throw new Error(`record ${key} has no claims`);
  return namingOfMember(claimsOfMember(store, first.record));
}

/** The claim by which a record of one document is known. */
export function namingOfMember(record: readonly Claim[]): InRecord {
  const claim = namingClaim(record);
  if (claim === undefined) throw new Error("a record has no claims");
  return { claim, record };
}
