/**
 * Runs programs to their end and tells what they took.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeStore, openStore } from "../../src/store/open.ts";
import { allRuns } from "../../src/store/runs.ts";

const PROGRAM = join(import.meta.dirname, "../../dist/cli.js");
if (!existsSync(PROGRAM)) throw new Error("dist/cli.js is missing: npm run build");

export type Measured = {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of the whole process, its threads included. */
  readonly peakMiB: number;
};

/** Runs in the measured process as it ends. */
const TELL = `import { writeFileSync } from "node:fs";
process.once("exit", () => writeFileSync(process.env.MALSPAR_BENCH, JSON.stringify(process.resourceUsage())));`;

/** Runs the compiled program; that some file cannot be read is no failure here. @throws where it fails */
export function malsparRun(args: readonly string[]): Measured {
  const usageFile = join(tmpdir(), `malspar-usage-${process.pid}.json`);
  const hook = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", hook, PROGRAM, ...args], {
    encoding: "utf8",
    env: { ...process.env, MALSPAR_BENCH: usageFile },
    maxBuffer: 1 << 28,
  });
  const wallMs = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`malspar ${args[0]} ended with code ${status}:\n${stderr}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(readFileSync(usageFile, "utf8"));
  rmSync(usageFile);
  return { wallMs, cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000, peakMiB: usage.maxRSS / 1024 };
}

/** Runs other programs one after the other; what they refuse to read counts as read. */
export function peerRun(commands: readonly (readonly string[])[]): Pick<Measured, "wallMs"> {
  const start = performance.now();
  for (const [program = "", ...args] of commands) {
    const { error } = spawnSync(program, args, { stdio: "ignore", maxBuffer: 1 << 28 });
    if (error !== undefined) throw error;
  }
  return { wallMs: performance.now() - start };
}

/** By the clock, from when a dataset's only run knew its files until all of them were read, extracted and stored. */
export function readingMs(data: string): number {
  const store = openStore(data, { readOnly: true });
  try {
    const [run] = allRuns(store);
    if (run?.ended === undefined || run.times === undefined) throw new Error(`${data} has no run that has ended`);
    const { find = 0, look = 0, build = 0, compare = 0, export: written = 0 } = run.times;
    return Date.parse(run.ended) - Date.parse(run.started) - find - look - build - compare - written;
  } finally {
    closeStore(store);
  }
}
