/**
 * The legacy Word reader: milliseconds a file, warm, beside antiword and word-extractor on the same files; memory against size.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import WordExtractor from "word-extractor";
import { layOut } from "../../src/model/draft.ts";
import { wordReader } from "../../src/read/word/index.ts";
import { type Figure, median, sum, timed } from "./figures.ts";

const ROUNDS = 15;
const ANTIWORD = "/usr/bin/antiword";

type File = { readonly path: string; readonly bytes: Uint8Array };

export async function benchDoc(folders: readonly string[]): Promise<Figure[]> {
  const files = folders.filter(existsSync).flatMap(docsIn);
  if (files.length === 0) return [];
  const ours = await perFile(files, async ({ path, bytes }) => layOut((await wordReader.read(bytes, path)).drafts));
  const extractor = new WordExtractor();
  const theirs = await perFile(files, ({ bytes }) => extractor.extract(Buffer.from(bytes)));
  const figure = (what: string, value: number, unit: string, goal?: string): Figure => ({
    bench: `doc (${files.length} files)`,
    what,
    value,
    unit,
    ...(goal === undefined ? {} : { goal }),
  });
  const figures = [
    figure("median a file, warm", median(ours), "ms", "≤ 1"),
    figure("all files, warm", sum(ours), "ms"),
    figure("all files / word-extractor", sum(ours) / sum(theirs), "×"),
    figure("memory beyond 20 × size + 32 MiB", Math.max(0, await excessMemory(files)), "MiB", "≤ 0"),
  ];
  if (!existsSync(ANTIWORD)) return [...figures, figure("antiword is not installed: skipped", 0, "")];
  const antiword = await perFile(
    files,
    ({ path }) => {
      try {
        execFileSync(ANTIWORD, [path], { stdio: ["ignore", "ignore", "ignore"] });
      } catch {
        // It refuses what it cannot read; the time counts.
      }
    },
    3,
  );
  return [...figures, figure("all files / antiword (a process a file)", sum(ours) / sum(antiword), "×")];
}

function docsIn(folder: string): File[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".doc"))
    .sort()
    .map((name) => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }));
}

/** The median time of each file over the rounds, the first rounds not counted. */
async function perFile(files: readonly File[], read: (file: File) => unknown, rounds = ROUNDS): Promise<number[]> {
  const times = files.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, file] of files.entries()) {
      const ms = await timed(async () => {
        try {
          await read(file);
        } catch {
          // A refusal is an answer; the time counts.
        }
      });
      if (round >= rounds / 3) times[i]?.push(ms);
    }
  }
  return times.map(median);
}

/** By how many MiB the hungriest file's reading goes beyond its allowance. */
async function excessMemory(files: readonly File[]): Promise<number> {
  let worst = Number.NEGATIVE_INFINITY;
  for (const { path, bytes } of files) {
    globalThis.gc?.();
    const before = process.memoryUsage();
    let kept: unknown;
    try {
      kept = await wordReader.read(bytes, path);
    } catch {
      continue;
    }
    const after = process.memoryUsage();
    const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    if (kept !== undefined) worst = Math.max(worst, (used - 20 * bytes.length) / 1048576 - 32);
  }
  return worst;
}
