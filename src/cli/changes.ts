/**
 * What a dataset holds before and after a decision → what changed, for a person.
 */

import type { Decision, Field } from "../model/reconciled.ts";
import { countAll } from "../store/counts.ts";
import type { Store } from "../store/open.ts";
import { recordByKey, recordsByPrefix } from "../store/read-records.ts";
import { asPublished, recordName } from "./readings.ts";

/** The numbers that a decision can change. */
export type Numbers = Readonly<Record<string, number>>;

export function numbersOf(store: Store): Numbers {
  const { records, claims, links, conflictsByState, findings, staleDecisions } = countAll(store);
  return {
    records,
    claims,
    links,
    findings,
    "open conflicts": conflictsByState["open"] ?? 0,
    "decided conflicts": conflictsByState["decided"] ?? 0,
    "conflicts whose readings all stand": conflictsByState["accepted"] ?? 0,
    "decisions to be asked again": staleDecisions,
  };
}

/** "open conflicts 6 → 5": those that differ. */
export function changedNumbers(before: Numbers, after: Numbers): string[] {
  return Object.entries(after).flatMap(([name, now]) => {
    const was = before[name] ?? 0;
    return was === now ? [] : [`${name} ${was} → ${now}`];
  });
}

/** What is shown of a property: "status of Goal of Biblioteksgruppen 2010: …" → its value. */
export type Shown = ReadonlyMap<string, string>;

/** What the record that a decision is about shows of the properties that it is about; none where it is about no record. */
export function shownNow(store: Store, { subject }: Decision): Shown {
  const [key] = subject.record === undefined ? [] : recordsByPrefix(store, subject.record, 1);
  const record = key === undefined ? undefined : recordByKey(store, key);
  if (record === undefined) return new Map();
  const properties = [...new Set((subject.seen ?? []).map(({ property }) => property))];
  return new Map(
    Object.entries(record.fields)
      .filter(([property]) => properties.includes(property))
      .map(([property, field]) => {
        const values = [field].flat().map(({ value }: Field) => asPublished(record.type, property, value));
        return [`${property} of ${recordName(record)}`, values.join(", ")];
      }),
  );
}

/** "status of Goal …: partly_fulfilled → fulfilled": those that differ. */
export function changedValues(before: Shown, after: Shown): string[] {
  return [...after].flatMap(([name, now]) => {
    const was = before.get(name);
    return was === now ? [] : [`${name}: ${was ?? "nothing"} → ${now}`];
  });
}
