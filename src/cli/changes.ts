/**
 * What a dataset holds before and after a decision → what changed, for a person.
 */

import { countAll } from "../store/counts.ts";
import type { Store } from "../store/open.ts";

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
