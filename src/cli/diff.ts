/**
 * `malspar diff`: which fields of records differ between two runs, and why.
 */
import { type Cause, compareRuns, type FieldChange } from "../store/compare-runs.ts";
import { allRuns, type RunRecord } from "../store/runs.ts";
import { KEPT_RUNS } from "../store/write-history.ts";
import { withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, green, printable, red, shortened } from "./paint.ts";
import { runTable } from "./runs.ts";
import { count } from "./words.ts";

const CAUSES: Readonly<Record<Cause, string>> = {
  new_source: "a new source",
  source_gone: "a source that went (edited or forgotten)",
  new_reader: "a new reader",
  new_rule: "a new rule",
  decision: "a decision",
  configuration: "the configuration",
};

const WIDTH = 100;

export async function diffCommand(
  from: string | undefined,
  to: string | undefined,
  options: { readonly data: string; readonly json?: true },
): Promise<number> {
  return withDataset(options.data, (store) => {
    const runs = allRuns(store);
    if (from === undefined) {
      console.log(options.json ? JSON.stringify(runs, null, 2) : ["Runs to compare:", ...runTable(runs)].join("\n"));
      return EXIT.ok;
    }
    const [a, b] = [runOf(runs, from), to === undefined ? latest(runs) : runOf(runs, to)].sort((x, y) => x - y);
    if (a === undefined || b === undefined) throw new Error("two runs are compared");
    const changes = compareRuns(store, a, b);
    if (options.json) console.log(JSON.stringify({ from: a, to: b, changes }, null, 2));
    else console.log([bold(`From run ${a} to run ${b}: ${summary(changes)}`), ...changes.flatMap(linesOf)].join("\n"));
    return EXIT.ok;
  });
}

/** @throws UsageError where there is no such run that can be compared */
function runOf(runs: readonly RunRecord[], typed: string): number {
  const run = runs.find(({ id }) => String(id) === typed);
  if (run === undefined) throw new UsageError(`there is no run ${typed}; "malspar diff" lists them`);
  if (run.ended === undefined) throw new UsageError(`run ${typed} has not come to its end: it left no dataset`);
  const oldest = (runs[0]?.id ?? 0) - KEPT_RUNS;
  if (run.id < oldest) throw new UsageError(`run ${typed} is too old: what differed before run ${oldest} is not kept`);
  return run.id;
}

function latest(runs: readonly RunRecord[]): number {
  const run = runs.find(({ ended }) => ended !== undefined);
  if (run === undefined) throw new UsageError("no run has come to its end yet");
  return run.id;
}

function summary(changes: readonly FieldChange[]): string {
  if (changes.length === 0) return "nothing differs";
  const kinds = (["changed", "appeared", "vanished"] as const).map((kind) => {
    const n = changes.filter((change) => change.kind === kind).length;
    return `${n} ${kind}`;
  });
  return `${count(changes.length, "field")} (${kinds.join(", ")})`;
}

function linesOf({ type, record, label, property, before, after, cause, files }: FieldChange): string[] {
  return [
    "",
    `${bold(`${type}.${property}`)} of ${shortened(label, WIDTH)} (${record.slice(0, 12)})`,
    ...before.map((value) => red(`  - ${shortened(value, WIDTH)}`)),
    ...after.map((value) => green(`  + ${shortened(value, WIDTH)}`)),
    `  by ${CAUSES[cause]}${files.length === 0 ? "" : `: ${printable(files.join(", "))}`}`,
  ];
}
