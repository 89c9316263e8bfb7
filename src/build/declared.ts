/**
 * The files of a dataset's folder that people write: the log of their decisions, and the configuration.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Decision } from "../model/reconciled.ts";
import { type Config, DEFAULT_CONFIG, readConfig } from "../reconcile/config.ts";
import { StoreTrouble } from "../store/trouble.ts";
import type { FileSum } from "../store/write-build.ts";

export const DECISIONS_FILE = "decisions.jsonl";
export const CONFIG_FILE = "malspar.config.json";

/** What people declared, and the sums of the files that hold it. */
export type Declared = {
  readonly decisions: readonly Decision[];
  readonly config: Config;
  readonly files: Readonly<Record<string, FileSum>>;
};

/** Nobody declared anything. */
export const NOTHING_DECLARED: Declared = { decisions: [], config: DEFAULT_CONFIG, files: {} };

/** Reads what lies in the folder. @throws StoreTrouble that names the line where a file is not as it must be */
export function readDeclared(folder: string): Declared {
  const log = textOf(join(folder, DECISIONS_FILE));
  return {
    decisions: log === undefined ? [] : decisionsIn(log),
    config: configIn(join(folder, CONFIG_FILE)),
    files: log === undefined ? {} : { [DECISIONS_FILE]: sumOf(log) },
  };
}

function decisionsIn(log: string): Decision[] {
  return log.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
}

function configIn(path: string): Config {
  const text = textOf(path);
  if (text === undefined) return DEFAULT_CONFIG;
  const read = readConfig(text);
  if ("config" in read) return read.config;
  const faults = read.faults.map(({ line, message }) => `line ${line}: ${message}`);
  throw new StoreTrouble(`${path} cannot be used: ${faults.join("; ")}`);
}

const sumOf = (log: string): FileSum => ({
  rows: log.split("\n").length - 1,
  sha256: createHash("sha256").update(log).digest("hex"),
});

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
