import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellWritten, csvOf, RFC4180, SWEDISH_EXCEL } from "../../src/export/csv.ts";
import { readCsv } from "../builders/csv.ts";
import { makeDataset, rowsOf } from "../builders/dataset.ts";

test.each([RFC4180, SWEDISH_EXCEL])(
  "any text comes back from a cell, and none begins like a formula ($ending)",
  (dialect) => {
    const start = fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "＝", "＋", "'", '"', "'=", ";", ",", " ", "\n");
    const text = fc.tuple(start, fc.string()).map(([a, b]) => a + b);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const rows = readCsv(csvOf([["x", a, b, "y"]], dialect), dialect.delimiter);
        expect(rows).toHaveLength(1);
        expect(rows[0]?.map(cellWritten)).toEqual(["x", a, b, "y"]);
        for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^(?:[=\-@＝＋－＠\t\r\n]|\+\D)/u);
      }),
    );
  },
);

test("numbers stay numbers, negative ones too; a phone number is a text of its own only where Excel would count with it", () => {
  const row = [-5.5, 12_000.25, "-5", "+46701740610", null, ["a", "b"]] as const;
  expect(csvOf([row], RFC4180)).toBe(`-5.5,12000.25,'-5,+46701740610,,"[""a"",""b""]"\r\n`);
  expect(csvOf([row], SWEDISH_EXCEL)).toBe("-5,5;12000,25;'-5;'+46701740610;;a | b\r\n");
});

test("each table is there in both dialects with the values that were chosen; only Excel's has a byte order mark", () => {
  const folder = makeDataset();
  const text = (file: string): string => readFileSync(join(folder, "csv", file), "utf8");
  const goals = readCsv(text("goal.csv"), ",");
  expect(goals[0]).toEqual([
    "id",
    "group",
    "year",
    "text",
    "status",
    "qualifier",
    "comment",
    "parent",
    "target_from",
    "target_to",
    "target_unit",
  ]);
  const ids = rowsOf(folder, "records.jsonl").flatMap(({ type, id }) => (type === "Goal" ? [id] : []));
  expect(
    goals
      .slice(1)
      .map(([id]) => id)
      .sort(),
  ).toEqual(ids.sort());
  expect(
    goals
      .slice(1)
      .map((row) => row[3])
      .sort(),
  ).toEqual(["Minska resor", "Öka samverkan"]);
  expect(text("amount.csv")).toContain(",12000.5,SEK");
  expect(text("amount.excel.csv")).toContain(";12000,5;SEK");
  expect(text("goal.csv").startsWith("id,")).toBe(true);
  expect(text("goal.excel.csv").startsWith("\u{feff}id;")).toBe(true);
});
