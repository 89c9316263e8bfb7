/**
 * npm run kill-test -- [--kills N] [--files N] [--seed S] [--longest MS]: imports of the fixtures × 25, killed at 200
 * random moments, each after at most MS of processor time. `npm run build` first.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeCorpus } from "../bench/import-corpus.ts";
import { killImports } from "./kill-runs.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    files: { type: "string", default: String(13 * 25) },
    seed: { type: "string", default: "1" },
    longest: { type: "string", default: "Infinity" },
  },
});
const scratch = mkdtempSync(join(tmpdir(), "malspar-kill-"));
const corpus = join(scratch, "corpus");
makeCorpus(Number(values.files), corpus);
const kills = Number(values.kills);
const { datasets, within, failures } = await killImports({
  corpus,
  scratch,
  kills,
  seed: Number(values.seed),
  longestMs: Number(values.longest),
  onKill: (killed) => killed % 10 === 0 && console.log(`${killed} of ${kills} killed`),
});
for (const failure of failures) console.error(failure);
console.log(
  `${kills} kills (${within} with a part stored), ${datasets} datasets to compare, ${failures.length} failures (seed ${values.seed})`,
);
if (failures.length > 0) process.exitCode = 1;
else rmSync(scratch, { recursive: true });
