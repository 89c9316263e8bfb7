/**
 * Imports that are killed at random moments and started again, until one comes to its end; over and over, until so many
 * were killed. In the end each dataset must be that of an import which nobody disturbed.
 */
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { EXPORTED_FILES } from "../../src/export/index.ts";
import { randomFrom } from "./mutate.ts";

/** Nothing of what runs this: a test runner's settings change how Node starts. */
const { PATH = "" } = process.env;
const ENV = { PATH };

const PROGRAM = join(import.meta.dirname, "../../dist/cli.js");

export type KillTest = {
  /** What is imported. */
  readonly corpus: string;
  /** A folder for the datasets. */
  readonly scratch: string;
  readonly kills: number;
  readonly seed: number;
  /** The longest time that an import goes before it is killed; default: that of a whole one. */
  readonly longestMs?: number;
  readonly onKill?: (killed: number) => void;
};

export type Killed = {
  /** Datasets that came to their end. */
  readonly datasets: number;
  /** What was not as it should be: a sentence each. */
  readonly failures: readonly string[];
};

export async function killImports({ corpus, scratch, kills, seed, longestMs, onKill }: KillTest): Promise<Killed> {
  const whole = join(scratch, "whole");
  const start = performance.now();
  importWhole(corpus, whole);
  const longest = Math.min(longestMs ?? Number.POSITIVE_INFINITY, performance.now() - start);
  const expected = datasetIn(whole);
  const random = randomFrom(seed);
  const failures: string[] = [];
  const data = join(scratch, "killed");
  let [datasets, known] = [0, 0];
  const finish = (): void => {
    importWhole(corpus, data);
    datasets++;
    const differing = EXPORTED_FILES.filter((file) => datasetIn(data).get(file) !== expected.get(file));
    if (differing.length > 0)
      failures.push(`dataset ${datasets}: ${differing.join(", ")} differ from the undisturbed ones`);
    const left = readdirSync(data).filter((name) => name.endsWith(".tmp"));
    if (left.length > 0) failures.push(`dataset ${datasets}: ${left.join(", ")} are left`);
    rmSync(data, { recursive: true });
    known = 0;
  };
  for (let killed = 0; killed < kills; ) {
    // Short ones meet the start, long ones the end, of what is left to do.
    const wasKilled = await importAndKill(corpus, data, 30 + random() * random() * longest);
    if (!wasKilled) {
      finish();
      continue;
    }
    onKill?.(++killed);
    const stored = storedIn(data);
    if (stored.fault !== undefined) failures.push(`kill ${killed}: ${stored.fault}`);
    if (stored.files < known) failures.push(`kill ${killed}: ${known - stored.files} files that were done are lost`);
    known = stored.files;
  }
  finish();
  return { datasets, failures };
}

function importWhole(corpus: string, data: string): void {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "import", corpus, "--data", data], {
    encoding: "utf8",
    env: ENV,
  });
  if (status !== 0 && status !== 1) throw new Error(`the import ended with code ${status}:\n${stderr}`);
}

/** False where it came to its end before it could be killed. */
function importAndKill(corpus: string, data: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, "import", corpus, "--data", data], { stdio: "ignore", env: ENV });
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  return new Promise((resolve) => {
    child.once("exit", (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
}

function datasetIn(folder: string): ReadonlyMap<string, string> {
  return new Map(EXPORTED_FILES.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** How many files have an outcome in the database, as far as there is one; and what SQLite finds wrong with it. */
function storedIn(folder: string): { readonly files: number; readonly fault?: string } {
  let db: Database.Database;
  try {
    db = new Database(join(folder, "malspar.sqlite"), { fileMustExist: true });
  } catch {
    return { files: 0 }; // killed before it was made
  }
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
