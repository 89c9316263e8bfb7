/**
 * The store → conflicts.jsonl: one line a property of a thing on which claims contradict each other, by id.
 */
import { publishedValue } from "../fields/published.ts";
import type { Conflict } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { allConflicts } from "../store/read-records.ts";
import type { ConflictRow } from "./rows.ts";

/** All conflicts by id. */
export function* conflictRows(store: Store): Generator<ConflictRow> {
  for (const conflict of allConflicts(store)) yield conflictRowOf(conflict);
}

/** A conflict as it is published: its values as those of claims. */
export function conflictRowOf(conflict: Conflict): ConflictRow {
  const { id, type, record, property, values, state, chosen, policy, reason, decision } = conflict;
  return {
    id,
    type,
    record,
    property,
    values: values.map(({ value, claims }) => ({
      value: publishedValue({ type, property, value }),
      claims: [...claims],
    })),
    state,
    chosen,
    policy,
    reason,
    decision,
  };
}
