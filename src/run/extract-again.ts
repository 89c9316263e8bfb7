/**
 * Documents that another version of extraction took apart → taken apart anew, from the blocks that are stored of them.
 */
import { extractorVersion } from "../extract/version.ts";
import type { PackedReading } from "../store/pack.ts";
import { firstFileOf, packedDocument, staleDocuments } from "../store/read-documents.ts";
import { renewRejected, rewriteReading } from "../store/write.ts";
import { type Outcome, type Run, workThrough } from "./run.ts";
import { packRejected } from "./task.ts";

/** So many ids are held at a time. */
const PAGE = 1000;

/** Extracts again what needs it, wherever its file lies now, so that the whole dataset is of one version. */
export async function extractAgain(run: Run): Promise<void> {
  const version = extractorVersion(run.words);
  renewRejected(run.store, version);
  for (;;) {
    const ids = staleDocuments(run.store, version, PAGE);
    if (ids.length === 0) return;
    run.expect(ids.length);
    await workThrough(run, ids, extractOne);
  }
}

async function extractOne(run: Run, id: string): Promise<Outcome> {
  const again = packedDocument(run.store, id);
  const outcome = await run.threads.run("extract", { ...again, words: run.words });
  if (outcome.kind === "suspect") return "suspect";
  if (outcome.kind === "stopped") {
    if (outcome.error !== undefined) run.report.failed(firstFileOf(run.store, id), outcome.error);
    return { stored: noteAgain(run, packRejected(again.document, outcome.problem, run.words)) };
  }
  run.log.add("extract", outcome.result.extractMs);
  return { stored: noteAgain(run, outcome.result.reading) };
}

async function noteAgain({ store, report, commits, oneDone }: Run, reading: PackedReading): Promise<void> {
  await commits.add(() => {
    rewriteReading(store, reading);
    report.extracted();
  }, reading.blocks.length);
  oneDone();
}
