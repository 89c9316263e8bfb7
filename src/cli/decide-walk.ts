/**
 * On a terminal: one open conflict after the other, one key each. The dataset is built once, at the end.
 */
import { emitKeypressEvents } from "node:readline";
import { createInterface } from "node:readline/promises";
import { readDecisions } from "../decisions/log.ts";
import { acceptBoth, chooseReading, correctValue, type Stamp } from "../decisions/make.ts";
import { RefusedDecision } from "../decisions/refused.ts";
import type { Claim } from "../model/claim.ts";
import type { Conflict, Decision } from "../model/reconciled.ts";
import { rebuildDataset } from "../pipeline.ts";
import { allConflicts } from "../store/read-records.ts";
import { aboutOf } from "./about.ts";
import { changedNumbers, numbersOf } from "./changes.ts";
import { withDataset } from "./dataset.ts";
import { fieldOf, type Slot, slotOf } from "./decide-about.ts";
import { logDecision } from "./decide-settle.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, dim, printable, yellow } from "./paint.ts";
import { byValue, decisionLine, readingLines, recordName } from "./readings.ts";
import { fromTyped } from "./where.ts";
import { count } from "./words.ts";

export async function walkConflicts(ids: readonly string[], data: string, stamp: Stamp): Promise<number> {
  const folder = fromTyped(data);
  const conflicts = withDataset(data, (store) =>
    ids.length === 0
      ? [...allConflicts(store)].filter(({ state }) => state === "open")
      : ids.map((id): Conflict => {
          const about = aboutOf(store, id, []);
          if (about.kind !== "conflict")
            throw new UsageError(`${id} is a ${about.kind}; say with a flag what is decided (--help)`);
          return about.conflict;
        }),
  );
  const before = withDataset(data, numbersOf);
  let made = 0;
  for (const [i, conflict] of conflicts.entries()) {
    console.log(`\n${dim(`${i + 1} of ${conflicts.length}`)}`);
    const { decisions: known } = readDecisions(folder);
    const answer = await ask(data, conflict, stamp);
    if (answer === "stop") break;
    if (answer === undefined) continue;
    logDecision(folder, answer, known);
    console.log(`  ${decisionLine(answer)}`);
    made++;
  }
  if (made === 0) return EXIT.ok;
  rebuildDataset(folder);
  console.log(`\n${bold(count(made, "decision"))}: ${changedNumbers(before, withDataset(data, numbersOf)).join(", ")}`);
  return EXIT.ok;
}

/** Shows the conflict and waits for a key. */
async function ask(data: string, conflict: Conflict, stamp: Stamp): Promise<Decision | "stop" | undefined> {
  const slot = withDataset(data, (store) => {
    const found = slotOf(store, { kind: "conflict", id: conflict.id, conflict }, undefined);
    const claims = disputed(found, conflict);
    const firsts = byValue(claims).flatMap(([first]) => first?.id ?? []);
    const lines = readingLines(store, claims, fieldOf(found)?.claim ?? null, ({ id }) =>
      String(firsts.indexOf(id) + 1 || ""),
    );
    console.log(
      [`${bold(conflict.property)} of ${recordName(found.record)}`, ...lines, printable(conflict.reason)].join("\n"),
    );
    return { ...found, firsts };
  });
  const now = { ...stamp, at: new Date().toISOString() };
  for (;;) {
    console.log(
      `${bold(`1-${slot.firsts.length}`)} choose  ${bold("b")} let all stand  ${bold("c")} correct  ${bold("s")} skip  ${bold("q")} stop`,
    );
    const key = await keyPressed();
    const chosen = slot.firsts[Number(key) - 1];
    if (chosen !== undefined) return chooseReading(now, slot.readings, chosen);
    if (key === "b") return acceptBoth(now, slot.readings);
    if (key === "s") return undefined;
    if (key === "q" || key === "\u0003" || key === "\u0004") return "stop";
    if (key !== "c") continue;
    const corrected = await correct(now, slot);
    if (corrected !== undefined) return corrected;
  }
}

const disputed = ({ readings }: Slot, { values }: Conflict): Claim[] => {
  const ids = new Set(values.flatMap(({ claims }) => claims));
  return readings.readings.map(({ claim }) => claim).filter(({ id }) => ids.has(id));
};

async function correct(stamp: Stamp, { readings }: Slot): Promise<Decision | undefined> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const typed = await prompt.question("the right value: ");
    return typed.trim() === "" ? undefined : correctValue(stamp, readings, typed);
  } catch (error) {
    if (!(error instanceof RefusedDecision)) throw error;
    console.log(yellow(error.message));
    return undefined;
  } finally {
    prompt.close();
  }
}

/** One key, without Enter. */
async function keyPressed(): Promise<string> {
  const { stdin } = process;
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.resume();
  try {
    return await new Promise((resolve) => {
      stdin.once("keypress", (text: string | undefined, key: { readonly sequence?: string }) =>
        resolve(text ?? key.sequence ?? ""),
      );
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}
