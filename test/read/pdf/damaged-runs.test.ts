/** Two hundred damaged copies of the fixtures, as `npm run fuzz:pdf` makes thousands: each comes to an outcome, no thread crashes. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { originalsIn } from "../../fuzz/originals.ts";
import { runDamaged } from "../../fuzz/pdf-runs.ts";

test("damaged PDFs come to an outcome, and no thread crashes", { timeout: 240_000 }, async () => {
  const originals = originalsIn([join(import.meta.dirname, "../../../fixtures")], ".pdf");
  const { outcomes, failures } = await runDamaged(originals, { runs: 200, seed: 7, jobs: 2 });
  expect(failures).toEqual([]);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(200);
  // Damage that leaves all as it was, or nothing, would show nothing.
  expect(outcomes.get("read")).toBeGreaterThan(10);
  expect(outcomes.size).toBeGreaterThan(3);
});
