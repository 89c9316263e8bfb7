/**
 * npm run fuzz -- [--runs N] [--seed S]: N damaged files of each format (but PDF: fuzz:pdf) through an import. `npm run
 * build` first. Fails on an error that is not ours to say, on a file that hangs, and on a file without an outcome.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DAMAGED_FORMATS, importDamaged } from "./import-runs.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const folder = mkdtempSync(join(tmpdir(), "malspar-fuzz-"));
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const { outcomes, files, failures } = await importDamaged(folder, { runs, seed });
for (const [outcome, count] of outcomes) console.log(`${String(count).padStart(7)} ${outcome}`);
for (const failure of failures) console.error(failure);
const missing = runs * DAMAGED_FORMATS.length - files;
console.log(`seed ${seed}: ${files} files, ${missing} without an outcome, ${failures.length} failures`);
if (missing !== 0 || failures.length > 0) {
  console.error(`the files are in ${folder}`);
  process.exitCode = 1;
} else rmSync(folder, { recursive: true });
