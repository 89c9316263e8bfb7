/**
 * Damaged PDFs through the worker threads of the import, each with ten seconds: what came of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NO_WORDS } from "../../src/extract/own-words.ts";
import { LIMITS } from "../../src/run/limits.ts";
import { Threads } from "../../src/run/threads.ts";
import { randomFrom } from "./mutate.ts";
import { mutatePdf } from "./mutate-pdf.ts";
import type { Original } from "./originals.ts";

/** For one file. */
const SECONDS = 10;
/** As compiled: a thread that was stopped is replaced, and loading the sources takes seconds. */
const WORKER = new URL("../../dist/run/worker.js", import.meta.url);

export type Tally = {
  /** Code of the problem (the first), or "read" → how many. */
  readonly outcomes: Map<string, number>;
  /** What is our mistake: a sentence each. */
  readonly failures: string[];
};

/** The same seed gives the same files. `keep`: a folder for the files that fail. */
export async function runDamaged(
  originals: readonly Original[],
  { runs, seed, jobs, keep }: { runs: number; seed: number; jobs?: number; keep?: string },
): Promise<Tally> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), "damaged-pdf-"));
  const threads = new Threads({
    ...(jobs === undefined ? {} : { jobs }),
    limits: { ...LIMITS, seconds: SECONDS },
    worker: WORKER,
  });
  const tally: Tally = { outcomes: new Map(), failures: [] };
  const one = async (run: number): Promise<void> => {
    const original = originals[Math.floor(random() * originals.length)];
    if (original === undefined) return;
    const bytes = mutatePdf(original.bytes, random);
    const path = join(folder, `${run}.pdf`);
    writeFileSync(path, bytes);
    const { code, failure } = await outcomeOf(threads, path);
    tally.outcomes.set(code, (tally.outcomes.get(code) ?? 0) + 1);
    if (failure === undefined) return rmSync(path);
    tally.failures.push(`run ${run} of seed ${seed}, ${original.name}: ${failure}`);
    if (keep !== undefined) writeFileSync(join(keep, `${seed}-${run}.pdf`), bytes);
  };
  try {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < runs) await one(next++);
    };
    await Promise.all(Array.from({ length: threads.jobs }, worker));
  } finally {
    await threads.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

type Ended = { readonly code: string; readonly failure?: string };

async function outcomeOf(threads: Threads, path: string): Promise<Ended> {
  const outcome = await threads.run("show", { path: Buffer.from(path), maxBytes: LIMITS.bytes, words: NO_WORDS });
  if (outcome.kind === "suspect") return outcomeOf(threads, path);
  if (outcome.kind === "stopped") {
    const { code, message } = outcome.problem;
    return code === "reader_crashed" ? { code, failure: outcome.error?.stack ?? message } : { code };
  }
  const { result } = outcome;
  if (result.kind === "refused") return { code: result.problem.code, failure: result.problem.message };
  const { document, taken } = result;
  const wrong = taken.claims.find(({ span, quote }) => document.text.slice(span.start, span.end) !== quote);
  const code = document.problems[0]?.code ?? "read";
  return wrong === undefined ? { code } : { code, failure: `claim ${wrong.id} does not quote its place` };
}
