/**
 * Many damaged PDFs through the import's worker threads: npm run fuzz:pdf -- --runs N [--seed S] [--keep FOLDER] [FOLDER…]
 * Fails where a thread crashes; each file must come to an outcome within ten seconds, be it that it was stopped.
 */
import { parseArgs } from "node:util";
import { originalsIn } from "./originals.ts";
import { runDamaged } from "./pdf-runs.ts";

const { values, positionals } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "7" },
    keep: { type: "string" },
  },
  allowPositionals: true,
});
const originals = originalsIn(positionals.length > 0 ? positionals : ["fixtures"], ".pdf");
const start = performance.now();
const { outcomes, failures } = await runDamaged(originals, {
  runs: Number(values.runs),
  seed: Number(values.seed),
  ...(values.keep === undefined ? {} : { keep: values.keep }),
});
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(`${values.runs} runs over ${originals.length} files in ${seconds} s:`, Object.fromEntries(outcomes));
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exit(1);
