/**
 * How reconciliation grows: the same synthetic documents once in memory, all at a time (the core by itself), and once from a
 * store as an import does it. Each size runs in a process of its own, so that memory is its own.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure } from "./figures.ts";

/** What one run measured. */
export type Run = {
  readonly claims: number;
  /** By the clock. */
  readonly seconds: number;
  /** Of processor time: what is left of the clock's on a machine that does other things too. */
  readonly cpuSeconds: number;
  /** The most memory that the process ever had, its generator included. */
  readonly peakMiB: number;
  readonly told: string;
};

const RUN = fileURLToPath(new URL("./reconcile-run.ts", import.meta.url));

function run(way: "core" | "store" | "one-region", claims: number): Run {
  const args = ["--import", "tsx", RUN, way, String(claims)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
}

/** `sizes` are numbers of claims; the time a claim at each is set against that at the first. */
export function benchReconcile(sizes: readonly number[]): Figure[] {
  return (["core", "store", "one-region"] as const).flatMap((way) => {
    const runs = sizes.map((size) => run(way, size));
    const [first] = runs;
    return runs.flatMap((one): Figure[] => {
      const growth = first === undefined ? 1 : one.seconds / one.claims / (first.seconds / first.claims);
      const large = one.claims >= 1e6;
      const bench = `reconcile ${way}`;
      const what = `${one.claims} claims`;
      return [
        { bench, what: `${what} → ${one.told}`, value: one.seconds, unit: "s", ...(large ? { goal: "≤ 60" } : {}) },
        { bench, what: `${what}: time a claim, against the smallest`, value: growth, unit: "×", goal: "≤ 1.5" },
        { bench, what: `${what}: most memory, generator included`, value: one.peakMiB, unit: "MiB", goal: "≤ 1024" },
      ];
    });
  });
}
