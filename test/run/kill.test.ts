import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCorpus } from "../bench/import-corpus.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { killImports } from "../fuzz/kill-runs.ts";

test("killed at twenty random moments, imports lose nothing that was done and end as if undisturbed", async () => {
  const scratch = temporaryFolder();
  const corpus = join(scratch, "corpus");
  makeCorpus(13, corpus);
  const { datasets, failures } = await killImports({ corpus, scratch, kills: 20, seed: 6, longestMs: 1500 });
  expect(failures).toEqual([]);
  expect(datasets).toBeGreaterThan(0);
}, 240_000);
