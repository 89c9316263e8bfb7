/**
 * What a person named on the command line → what a decision is about, and how it looks.
 */
import type { InRecord, Readings } from "../decisions/make.ts";
import { claimsOfMember, namingOf, namingOfMember, readingsOf } from "../decisions/subjects.ts";
import { type PropertyName, propertiesOf } from "../fields/records.ts";
import type { Decision, Field } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsById, type JudgedFinding } from "../store/read-claims.ts";
import { recordByKey, recordOfMember, recordsByPrefix, type StoredRecord } from "../store/read-records.ts";
import type { About } from "./about.ts";
import { UsageError } from "./exit.ts";
import { findingLines } from "./finding-lines.ts";
import { bold, dim, printable } from "./paint.ts";
import { decisionLine, readingLines, recordName, seenLines } from "./readings.ts";

/** One property of one joined record. */
export type Slot = { readonly record: StoredRecord; readonly property: PropertyName; readonly readings: Readings };

/** The property that is meant. @throws UsageError where that is not said */
export function slotOf(store: Store, about: About, property: string | undefined): Slot {
  switch (about.kind) {
    case "conflict": {
      const [key] = recordsByPrefix(store, about.conflict.record, 1);
      if (key === undefined) throw new Error(`conflict ${about.id} is of a record that is not there`);
      return slot(store, key, about.conflict.property);
    }
    case "claim": {
      const key = recordOfMember(store, about.claim.record);
      if (key === undefined) throw new UsageError(`claim ${about.id} is in no record yet; import once more`);
      return slot(store, key, about.claim.property, about.claim.id);
    }
    case "record":
    case "member": {
      const names = propertiesOf(about.record.type);
      const name = names.find((one) => one === property);
      if (name === undefined) throw new UsageError(`say which property with --property: ${names.join(", ")}`);
      return slot(store, about.record.key, name);
    }
    default:
      throw new UsageError(`${about.id} is a ${about.kind}; values are decided on conflicts, records and claims`);
  }
}

const slot = (store: Store, key: number, property: PropertyName, claim?: string): Slot => ({
  record: recordByKey(store, key),
  property,
  readings: readingsOf(store, key, property, claim),
});

/** The field that is shown for the readings; undefined where there is none. */
export function fieldOf({ record, property, readings }: Slot): Field | undefined {
  const ids = new Set(readings.readings.map(({ claim }) => claim.id));
  const fields: Field[] = [record.fields[property] ?? []].flat();
  return fields.find(({ claim, agree, disagree }) => [claim ?? "", ...agree, ...disagree].some((id) => ids.has(id)));
}

/** The claim that names the thing. */
export function namingOfAbout(store: Store, about: About): InRecord {
  switch (about.kind) {
    case "record":
      return namingOf(store, about.record.key);
    case "member":
      return namingOfMember(claimsOfMember(store, about.id));
    case "claim":
      return namingOfMember(claimsOfMember(store, about.claim.record));
    default:
      throw new UsageError(
        `${about.id} is a ${about.kind}; name two records (or claims of them), or a finding uncertain_match`,
      );
  }
}

/** The two things of which a finding asks whether they are one. */
export function pairOfFinding(store: Store, { id, claims }: JudgedFinding): readonly [InRecord, InRecord] {
  const [a, b, ...more] = claimsById(store, claims).map(
    (claim): InRecord => ({ claim, record: claimsOfMember(store, claim.record) }),
  );
  if (a === undefined || b === undefined || more.length > 0) {
    throw new UsageError(`finding ${id} is not about two things; name two records instead`);
  }
  return [a, b];
}

/** What it is about, for a person. */
export function aboutLines(
  store: Store,
  about: About,
  property: string | undefined,
  decisions: readonly Decision[],
): string[] {
  switch (about.kind) {
    case "finding":
      return findingLines(store, about.finding, decisions);
    case "decision":
      return [
        decisionLine(about.decision),
        ...seenLines(about.decision, (id) => id.slice(0, 8)).map((line) => dim(`  saw ${line}`)),
      ];
    case "record":
    case "member":
      if (property === undefined) return [bold(recordName(about.record))];
  }
  const meant = slotOf(store, about, property);
  const field = fieldOf(meant);
  return [
    `${bold(meant.property)} of ${recordName(meant.record)}`,
    ...readingLines(
      store,
      meant.readings.readings.map(({ claim }) => claim),
      field?.claim ?? null,
    ).map((line) => `  ${line}`),
    ...(field === undefined ? [] : [`  ${printable(field.reason)}`]),
  ];
}
