/**
 * `malspar conflicts`: what documents say against one another, with both readings side by side, what is shown and why;
 * and decisions that do not hold any more, to be asked again.
 */
import { readDecisions } from "../decisions/log.ts";
import { publishedValue } from "../fields/published.ts";
import type { Claim } from "../model/claim.ts";
import { compare } from "../model/identity.ts";
import type { Conflict, Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsById } from "../store/read-claims.ts";
import { firstFileOf, storedReading } from "../store/read-documents.ts";
import {
  allConflicts,
  recordByKey,
  recordsByPrefix,
  type StoredRecord,
  staleDecisions,
} from "../store/read-records.ts";
import { firstOf, withDataset } from "./dataset.ts";
import { EXIT } from "./exit.ts";
import { bold, dim, green, printable, yellow } from "./paint.ts";
import { decisionLine, ID, readingLines, recordName, seenLines, wordsOf } from "./readings.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

const STATES = ["open", "decided", "accepted"] as const;
export type ConflictsOptions = {
  readonly data: string;
  readonly state?: (typeof STATES)[number];
  readonly json?: true;
};

const MOST = 50;

type Shown = { readonly conflict: Conflict; readonly record: StoredRecord; readonly claims: readonly Claim[] };

export async function conflictsCommand({ data, state, json }: ConflictsOptions): Promise<number> {
  const folder = fromTyped(data);
  const { decisions, torn } = readDecisions(folder);
  return withDataset(data, (store) => {
    const shown = shownOf(store, state);
    const stale = staleOf(store, decisions);
    if (json) {
      console.log(JSON.stringify({ conflicts: shown.map((one) => asJson(store, one)), stale }, null, 2));
      return EXIT.ok;
    }
    const lines = shown.map((one) => conflictLines(store, one, decisions, asTyped(folder)).join("\n"));
    console.log(
      [
        bold(
          `${count(shown.length, `${state ?? ""} conflict`.trim())} in ${asTyped(folder)}${shown.length === 0 ? "" : " (→ is what is shown)"}`,
        ),
        ...firstOf(lines, MOST, "; --json has all").flatMap((one) => ["", one]),
        ...(stale.length === 0 ? [] : ["", ...staleLines(store, stale)]),
        ...(torn === undefined ? [] : ["", tornLine(torn.line)]),
      ].join("\n"),
    );
    return EXIT.ok;
  });
}

/** What is said of a line of the log that a killed program left. */
const tornLine = (line: number): string =>
  yellow(
    `Line ${line} of decisions.jsonl was cut short when a program was killed; that decision was not made. The next one takes the rest of the line away.`,
  );

function shownOf(store: Store, state: Conflict["state"] | undefined): Shown[] {
  const conflicts = [...allConflicts(store)].filter((one) => state === undefined || one.state === state);
  const shown = conflicts.map((conflict): Shown => {
    const [key] = recordsByPrefix(store, conflict.record, 1);
    if (key === undefined) throw new Error(`conflict ${conflict.id} is of a record that is not there`);
    return {
      conflict,
      record: recordByKey(store, key),
      claims: claimsById(
        store,
        conflict.values.flatMap(({ claims }) => claims),
      ),
    };
  });
  const order = ({ conflict, record }: Shown): string =>
    [STATES.indexOf(conflict.state), record.groupName, record.year ?? 0, record.type, record.label, conflict.id].join(
      " ",
    );
  return shown.sort((a, b) => compare(order(a), order(b)));
}

/** One conflict for a person. */
function conflictLines(
  store: Store,
  { conflict, record, claims }: Shown,
  decisions: readonly Decision[],
  folder: string,
): string[] {
  const { id, property, state, policy, reason, chosen } = conflict;
  const decision = decisions.find((one) => one.id === conflict.decision);
  const paint = state === "open" ? yellow : green;
  return [
    `${paint(state)}  ${bold(id.slice(0, ID))}  ${bold(property)} of ${recordName(record)}`,
    ...readingLines(store, claims, chosen).map((line) => `  ${line}`),
    decision === undefined
      ? `  ${printable(reason)}${reason.includes(policy) ? "" : dim(` (${policy})`)}`
      : `  ${decisionLine(decision)} ${dim(`(undo: malspar decide ${decision.id.slice(0, ID)} --undo)`)}`,
    ...(state === "open" ? [dim(`  malspar decide ${id.slice(0, ID)} --data ${folder}`)] : []),
  ];
}

type StaleShown = { readonly decision: Decision; readonly reason: string };

/** Decisions that the build could not apply, with why. */
function staleOf(store: Store, decisions: readonly Decision[]): StaleShown[] {
  return staleDecisions(store).flatMap(({ decision: id, reason }) => {
    const decision = decisions.find((one) => one.id === id);
    return decision === undefined ? [] : [{ decision, reason }];
  });
}

function staleLines(store: Store, stale: readonly StaleShown[]): string[] {
  const fileOf = (id: string): string =>
    storedReading(store, id) === undefined ? `document ${id.slice(0, ID)}, which is not here` : firstFileOf(store, id);
  return [
    bold(`${count(stale.length, "decision")} to be asked again: what was seen has changed`),
    ...stale.flatMap(({ decision, reason }) => [
      "",
      `${yellow("stale")}  ${bold(decision.id.slice(0, ID))}  ${decisionLine(decision)}`,
      `  ${printable(reason)}`,
      ...seenLines(decision, fileOf).map((line) => dim(`  saw ${line}`)),
    ]),
  ];
}

function asJson(store: Store, { conflict, record, claims }: Shown) {
  const { type, property } = conflict;
  return {
    ...conflict,
    values: conflict.values.map(({ value, claims: ids }) => ({
      value: publishedValue({ type, property, value }),
      readings: claims
        .filter(({ id }) => ids.includes(id))
        .map((claim) => ({
          claim: claim.id,
          document: claim.document,
          file: firstFileOf(store, claim.document),
          place: claim.place,
          words: wordsOf(claim),
        })),
    })),
    about: { group: record.groupName, year: record.year, label: record.label },
  };
}
