/**
 * Conflicts as a person works through them: the open ones first come, by group, year and what they are about.
 */
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Conflict, ConflictValue } from "../model/reconciled.ts";
import type { Listed, Window } from "./list-documents.ts";
import type { Store } from "./open.ts";

export type ListedConflict = {
  readonly id: string;
  readonly type: RecordType;
  readonly property: PropertyName;
  readonly state: Conflict["state"];
  readonly label: string;
  readonly groupName: string;
  readonly year: number | null;
  readonly values: readonly ConflictValue[];
};

const ORDER = "r.group_name, r.year, r.type, r.label, c.property, c.id";

/** Conflicts in this state, or all, in the order of the queue. */
export function listConflicts(
  { db }: Store,
  state: Conflict["state"] | undefined,
  window: Window,
): Listed<ListedConflict> {
  type Row = Omit<ListedConflict, "values"> & { readonly choices: string };
  const rows = db
    .prepare<[string | null, string | null, number, number], Row>(
      `SELECT c.id, r.type, c.property, c.state, r.label, r.group_name AS groupName, r.year, c.choices
       FROM conflicts c JOIN records r ON r.key = c.record WHERE ? IS NULL OR c.state = ?
       ORDER BY ${ORDER} LIMIT ? OFFSET ?`,
    )
    .all(state ?? null, state ?? null, window.limit, window.offset);
  const count = db
    .prepare<[string | null, string | null], { n: number }>(
      "SELECT count(*) AS n FROM conflicts WHERE ? IS NULL OR state = ?",
    )
    .get(state ?? null, state ?? null);
  return {
    rows: rows.map(({ choices, ...row }) => ({ ...row, values: JSON.parse(choices) })),
    total: count?.n ?? 0,
  };
}

/** Ids of the open conflicts and of this one, in the order of the queue. */
export function conflictQueue({ db }: Store, id: string): string[] {
  return db
    .prepare<[string], { id: string }>(
      `SELECT c.id FROM conflicts c JOIN records r ON r.key = c.record WHERE c.state = 'open' OR c.id = ? ORDER BY ${ORDER}`,
    )
    .all(id)
    .map((row) => row.id);
}
