/** Twenty kills, as `npm run kill-test` makes hundreds on files of all formats. */
import { expect, test } from "vitest";
import { reports } from "../builders/files.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { killImports } from "../fuzz/kill-runs.ts";

test("killed at twenty random moments, imports lose nothing that was done and end as if undisturbed", async () => {
  const corpus = temporaryFolder(reports(150));
  const { datasets, within, failures } = await killImports({ corpus, scratch: temporaryFolder(), kills: 20, seed: 6 });
  expect(failures).toEqual([]);
  expect(datasets).toBeGreaterThan(0);
  expect(within).toBeGreaterThan(3);
}, 120_000);
