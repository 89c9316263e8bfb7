/**
 * Reasons on a Swedish page.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { importFiles } from "../../src/pipeline.ts";
import { reasonIn } from "../../src/review/texts/reasons.ts";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");

test("every reason that the fixtures give is said in Swedish", async () => {
  const data = mkdtempSync(join(tmpdir(), "malspar-reasons-"));
  await importFiles([FIXTURES], { data });
  const reasons = new Set<string>();
  const row = z.object({ reason: z.string() });
  for (const file of ["records.jsonl", "conflicts.jsonl", "links.jsonl"]) {
    for (const line of readFileSync(join(data, file), "utf8").trimEnd().split("\n")) {
      JSON.parse(line, (_, value: unknown) => {
        const found = row.safeParse(value);
        if (found.success) reasons.add(found.data.reason);
        return value;
      });
    }
  }
  rmSync(data, { recursive: true });
  expect(reasons.size).toBeGreaterThan(4);
  expect([...reasons].filter((reason) => reasonIn("sv", reason).english)).toEqual([]);
}, 60_000);

test("what a person decided is told with who, when and why, their words untouched", () => {
  const reason = "Vera Lind chose this reading on 2026-03-01: closed books.";
  expect(reasonIn("sv", reason).text).toBe("Vera Lind valde den här läsningen 2026-03-01: closed books.");
  expect(reasonIn("en", reason).text).toBe(reason);
});

test("a reason that nobody has put into Swedish is shown as it is, marked as English", () => {
  expect(reasonIn("sv", "The moon says so.")).toEqual({ text: "The moon says so.", english: true });
});
