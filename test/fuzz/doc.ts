/**
 * Many damaged .doc files through the reader: npm run fuzz:doc -- --runs N [--seed S] [FOLDER…]
 * Fails on an error that is not ours to say, on a file that takes longer than a second, or on too much memory.
 */
import { parseArgs } from "node:util";
import { UnreadableSource } from "../../src/model/document.ts";
import { layOut } from "../../src/model/draft.ts";
import { wordReader } from "../../src/read/word/index.ts";
import { mutate, randomFrom } from "./mutate.ts";
import { originalsIn } from "./originals.ts";

const SLOWEST_MS = 1000;
const MOST_MEMORY = 200 * 1024 * 1024;

const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const folders =
  positionals.length > 0 ? positionals : ["fixtures", "../shared/corpus/word", "../shared/corpus/original"];
const originals = originalsIn(folders, ".doc");
const random = randomFrom(Number(values.seed));
const base = process.memoryUsage().rss;
const count = { read: 0, partial: 0, refused: 0, failed: 0 };
let slowest = 0;
let most = 0;
for (let run = 0; run < Number(values.runs); run++) {
  const { name, bytes } = originals[Math.floor(random() * originals.length)] ?? { name: "", bytes: new Uint8Array(0) };
  const damaged = mutate(bytes, random);
  const start = process.cpuUsage();
  try {
    const reading = await wordReader.read(damaged, name);
    layOut(reading.drafts);
    count[reading.problems.length > 0 ? "partial" : "read"]++;
  } catch (error) {
    if (error instanceof UnreadableSource) count.refused++;
    else {
      count.failed++;
      console.error(`run ${run}, ${name}:`, error);
    }
  }
  const { user, system } = process.cpuUsage(start); // of this process alone: the machine may be busy
  const took = (user + system) / 1000;
  if (took > SLOWEST_MS) {
    count.failed++;
    console.error(`run ${run}, ${name}: ${took.toFixed(0)} ms`);
  }
  slowest = Math.max(slowest, took);
  most = Math.max(most, process.memoryUsage().rss - base);
}
console.log(`${values.runs} runs over ${originals.length} files:`, count);
console.log(`slowest ${slowest.toFixed(0)} ms, memory +${(most / 1048576).toFixed(0)} MiB`);
if (count.failed > 0 || most > MOST_MEMORY) process.exit(1);
