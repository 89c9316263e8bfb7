/**
 * Imports that are killed at random moments and started again, until one comes to its end; over and over, until so many
 * were killed. In the end each dataset must be that of an import which nobody disturbed.
 * A moment is a span of processor time, so that kills meet the same work on a machine that is busy.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { EXPORTED_FILES } from "../../src/export/index.ts";
import { randomFrom } from "./mutate.ts";

/** Nothing of what runs this: a test runner's settings change how Node starts. */
const { PATH = "" } = process.env;
const ENV = { PATH };

const PROGRAM = join(import.meta.dirname, "../../dist/cli.js");
/** Before that a program has only loaded itself. */
const SHORTEST_MS = 50;

/** Whether the system tells what a process has used; where it does not, time by the clock stands for it. */
const TELLS_TIME = existsSync("/proc/self/stat");

export type KillTest = {
  /** What is imported. */
  readonly corpus: string;
  /** A folder for the datasets. */
  readonly scratch: string;
  readonly kills: number;
  readonly seed: number;
  /** The most processor time that an import has before it is killed; default: that of a whole one. */
  readonly longestMs?: number;
  readonly onKill?: (killed: number) => void;
};

export type Killed = {
  /** Datasets that came to their end. */
  readonly datasets: number;
  /** Kills that met an import which had stored something and had not come to its end. */
  readonly within: number;
  /** What was not as it should be: a sentence each. */
  readonly failures: readonly string[];
};

export async function killImports({ corpus, scratch, kills, seed, longestMs, onKill }: KillTest): Promise<Killed> {
  const whole = join(scratch, "whole");
  const longest = Math.min(longestMs ?? Number.POSITIVE_INFINITY, await importWhole(corpus, whole));
  const expected = datasetIn(whole);
  const random = randomFrom(seed);
  const failures: string[] = [];
  const data = join(scratch, "killed");
  let [datasets, within, known] = [0, 0, 0];
  const finish = async (): Promise<void> => {
    await importWhole(corpus, data);
    datasets++;
    const found = datasetIn(data);
    const differing = EXPORTED_FILES.filter((file) => found.get(file) !== expected.get(file));
    if (differing.length > 0)
      failures.push(`dataset ${datasets}: ${differing.join(", ")} differ from the undisturbed ones`);
    const left = readdirSync(data).filter((name) => name.endsWith(".tmp"));
    if (left.length > 0) failures.push(`dataset ${datasets}: ${left.join(", ")} are left`);
    rmSync(data, { recursive: true });
    known = 0;
  };
  for (let killed = 0; killed < kills; ) {
    const { code } = await importFor(corpus, data, SHORTEST_MS + random() * longest);
    if (code !== undefined) {
      await finish();
      continue;
    }
    killed++;
    onKill?.(killed);
    const stored = storedIn(data);
    if (stored.fault !== undefined) failures.push(`kill ${killed}: ${stored.fault}`);
    if (stored.files < known) failures.push(`kill ${killed}: ${known - stored.files} files that were done are lost`);
    known = stored.files;
    if (known > 0) within++;
  }
  await finish();
  return { datasets, within, failures };
}

/** Gives the processor time that it took, in ms. */
async function importWhole(corpus: string, data: string): Promise<number> {
  const { code, usedMs } = await importFor(corpus, data, Number.POSITIVE_INFINITY);
  if (code !== 0 && code !== 1) throw new Error(`malspar import ${corpus} --data ${data} ended with code ${code}`);
  return usedMs;
}

type Ended = {
  /** Undefined where it was killed. */
  readonly code?: number;
  readonly usedMs: number;
};

/** Imports, and kills the import when it has used so much processor time. */
function importFor(corpus: string, data: string, mostMs: number): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, "import", corpus, "--data", data], { stdio: "ignore", env: ENV });
  const start = performance.now();
  let usedMs = 0;
  const watch = setInterval(() => {
    // One that has just ended is told of no more: what it had used before that holds.
    usedMs = processorTime(child.pid) ?? (TELLS_TIME ? usedMs : performance.now() - start);
    if (usedMs >= mostMs) child.kill("SIGKILL");
  }, 4);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(watch);
      resolve({ ...(code === null ? {} : { code }), usedMs });
    });
  });
}

/** What a process has used, in ms; undefined where the system does not tell, or it has ended. proc(5), /proc/PID/stat */
function processorTime(pid: number | undefined): number | undefined {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return undefined;
  const fields = readFileSync(path, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10; // user and system time, in ticks of 1/100 s
}

function datasetIn(folder: string): ReadonlyMap<string, string> {
  return new Map(EXPORTED_FILES.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** How many files have an outcome in the database, as far as there is one; and what SQLite finds wrong with it. */
function storedIn(folder: string): { readonly files: number; readonly fault?: string } {
  if (!existsSync(join(folder, "malspar.sqlite"))) return { files: 0 }; // killed before it was made
  const db = new Database(join(folder, "malspar.sqlite"));
  try {
    const tables = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'runs'").all();
    if (tables.length === 0) return { files: 0 };
    const fault = db.pragma("integrity_check", { simple: true });
    const { files } = db.prepare<[], { files: number }>("SELECT count(*) AS files FROM files").get() ?? { files: 0 };
    const done = db.prepare<[], { done: number }>("SELECT done FROM runs ORDER BY id DESC LIMIT 1").get()?.done ?? 0;
    if (fault !== "ok") return { files, fault: `the database is damaged: ${fault}` };
    return done > files ? { files, fault: `${done} files were reported done, ${files} are stored` } : { files };
  } finally {
    db.close();
  }
}
