/**
 * The files of a dataset's folder that people write: the log of their decisions, and the configuration.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, loadConfig, NOTHING_DECLARED as NO_CONFIG } from "../config/read-config.ts";
import { DECISIONS_FILE, readDecisions } from "../decisions/log.ts";
import type { Decision } from "../model/reconciled.ts";
import type { FileSum } from "../store/write-build.ts";

/** What people declared, and the sums of the files that the dataset lists beside those that it writes. */
export type Declared = {
  readonly decisions: readonly Decision[];
  readonly config: Config;
  readonly files: Readonly<Record<string, FileSum>>;
};

/** Nobody declared anything. */
export const NOTHING_DECLARED: Declared = { decisions: [], config: NO_CONFIG, files: {} };

/**
 * Reads what lies in the folder.
 * @throws UnusableConfig, StoreTrouble with the lines that are not as they must be
 */
export function readDeclared(folder: string): Declared {
  const config = loadConfig(folder);
  const { decisions } = readDecisions(folder);
  const path = join(folder, DECISIONS_FILE);
  return { decisions, config, files: existsSync(path) ? { [DECISIONS_FILE]: sumOf(readFileSync(path)) } : {} };
}

/** Lines that are not ended count too. */
function sumOf(bytes: Uint8Array): FileSum {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  const rows = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  return { rows, sha256: createHash("sha256").update(bytes).digest("hex") };
}
