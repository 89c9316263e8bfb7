import { expect, test } from "vitest";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { DAMAGED_FORMATS, importDamaged } from "../fuzz/import-runs.ts";

test("of two hundred damaged files of each format every one has an outcome, and none breaks the run", async () => {
  const { files, failures, outcomes } = await importDamaged(temporaryFolder(), { runs: 200, seed: 6 });
  expect(failures).toEqual([]);
  expect(files).toBe(200 * DAMAGED_FORMATS.length);
  expect(outcomes.size).toBeGreaterThan(DAMAGED_FORMATS.length);
}, 240_000);
