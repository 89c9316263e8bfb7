/**
 * A decision that was made → into the log, the dataset built with it, and what that changed said.
 */
import { appendDecision, DecidedMeanwhile } from "../decisions/log.ts";
import type { Decision } from "../model/reconciled.ts";
import { rebuildDataset } from "../pipeline.ts";
import { closeStore, openStore } from "../store/open.ts";
import { staleDecisions } from "../store/read-records.ts";
import { changedNumbers, changedValues, numbersOf, shownNow } from "./changes.ts";
import { withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, dim, printable, yellow } from "./paint.ts";
import { decisionLine, ID } from "./readings.ts";
import { asTyped } from "./where.ts";

/** Adds it to the log of the dataset. @throws UsageError where somebody decided on the same meanwhile */
export function logDecision(folder: string, decision: Decision, known: readonly Decision[]): void {
  const store = openStore(folder);
  try {
    appendDecision(store, folder, decision, known);
  } catch (error) {
    if (!(error instanceof DecidedMeanwhile)) throw error;
    throw new UsageError(`meanwhile: ${decisionLine(error.other)}; nothing was written. Look again before you decide`);
  } finally {
    closeStore(store);
  }
}

export function settleDecision(
  folder: string,
  decision: Decision,
  known: readonly Decision[],
  { json }: { readonly json?: true },
): number {
  const [before, shown] = withDataset(folder, (store) => [numbersOf(store), shownNow(store, decision)] as const);
  logDecision(folder, decision, known);
  rebuildDataset(folder);
  const { after, values, stale } = withDataset(folder, (store) => ({
    after: numbersOf(store),
    values: changedValues(shown, shownNow(store, decision)),
    stale: staleDecisions(store).find((one) => one.decision === decision.id),
  }));
  const changes = changedNumbers(before, after);
  if (json) {
    console.log(
      JSON.stringify({ decision, before, after, ...(stale === undefined ? {} : { stale: stale.reason }) }, null, 2),
    );
    return EXIT.ok;
  }
  console.log(
    [
      `${bold(decision.id.slice(0, ID))}  ${decisionLine(decision)}`,
      ...(stale === undefined ? [] : [yellow(`  not applied: ${printable(stale.reason)}`)]),
      ...values.map((value) => `  ${value}`),
      ...(changes.length > 0 ? [`  ${changes.join(", ")}`] : []),
      ...(changes.length + values.length === 0 ? ["  What the dataset shows is as before."] : []),
      dim(
        `  written to ${asTyped(folder)}; take it back with: malspar decide ${decision.id.slice(0, ID)} --undo --data ${asTyped(folder)}`,
      ),
    ].join("\n"),
  );
  return EXIT.ok;
}
