/**
 * The dataset that a command looks at: its folder, and what it holds in numbers.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { RECORD_TYPES } from "../fields/records.ts";
import { type Counts, countAll, countStatuses, type Tally } from "../store/counts.ts";
import { closeStore, DATABASE_FILE, openStore, type Store } from "../store/open.ts";
import { UsageError } from "./exit.ts";
import { columns } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

/** Opens the dataset in the folder as typed, to look only; closed when the work is done. @throws UsageError where there is none */
export function withDataset<Result>(data: string, work: (store: Store) => Result): Result {
  const folder = fromTyped(data);
  if (!existsSync(join(folder, DATABASE_FILE))) {
    throw new UsageError(`${asTyped(folder)} holds no dataset yet; "malspar import <paths…> --data ${data}" makes one`);
  }
  const store = openStore(folder, { readOnly: true });
  try {
    return work(store);
  } finally {
    closeStore(store);
  }
}

export type Holdings = { readonly counts: Counts; readonly statuses: Readonly<Record<string, Tally>> };

/** How much of what the dataset holds; statuses by the type of record that has them. */
export function holdingsOf(store: Store): Holdings {
  const statuses = RECORD_TYPES.map((type) => [type, countStatuses(store, type)] as const);
  return {
    counts: countAll(store),
    statuses: Object.fromEntries(statuses.filter(([, tally]) => Object.keys(tally).length > 0)),
  };
}

/** The holdings as lines for a person. */
export function holdingLines({ counts, statuses }: Holdings): string[] {
  const rows: [string, number, string][] = [
    ["documents", counts.documents, inWords(counts.documentsByKind)],
    ["records", counts.records, inWords(counts.recordsByType)],
    ...Object.entries(statuses).map(([type, tally]): [string, number, string] => [
      `status of ${type}`,
      Object.values(tally).reduce((a, b) => a + b, 0),
      inWords(tally),
    ]),
    ["claims", counts.claims, "each with the words it rests on"],
    ["conflicts", counts.conflicts, inWords(counts.conflictsByState)],
    ["findings", counts.findings, inWords(counts.findingsBySeverity)],
    ["links", counts.links, inWords(counts.linksByKind)],
    ...(counts.decisions === 0 ? [] : [decisionsRow(counts)]),
  ];
  return columns(rows);
}

function decisionsRow({ decisions, staleDecisions }: Counts): [string, number, string] {
  return ["decisions", decisions, staleDecisions === 0 ? "" : `${staleDecisions} stale: what they saw has changed`];
}

/** "plan 8, minutes 2": the most first. */
function inWords(tally: Tally): string {
  const entries = Object.entries(tally).sort((a, b) => b[1] - a[1]);
  return entries.map(([name, n]) => `${name} ${n}`).join(", ");
}

/** A list that is cut to what a person reads, with what is left told. */
export function firstOf(lines: readonly string[], limit: number, rest: string): string[] {
  if (lines.length <= limit) return [...lines];
  return [...lines.slice(0, limit), `… and ${count(lines.length - limit, "more", "more")}${rest}`];
}
