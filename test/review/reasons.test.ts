/**
 * Reasons and findings on a Swedish page.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import type { FindingCode } from "../../src/model/finding.ts";
import { importFiles } from "../../src/pipeline.ts";
import { dateIn } from "../../src/review/texts/dates.ts";
import { SAYINGS } from "../../src/review/texts/finding-sayings.ts";
import { evidenceIn, findingIn } from "../../src/review/texts/finding-sentences.ts";
import { reasonIn } from "../../src/review/texts/reasons.ts";

const CODES = Object.keys(SAYINGS) as FindingCode[];
const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");

test("every reason and every finding that the fixtures give is said in Swedish", async () => {
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
  const findings = readFileSync(join(data, "findings.jsonl"), "utf8").trimEnd().split("\n");
  const said = findings.map((line) =>
    findingIn("sv", z.object({ code: z.enum(CODES), message: z.string() }).parse(JSON.parse(line))),
  );
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter(({ english }) => english)).toEqual([]);
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

test.each([
  [
    "sum_mismatch",
    'The table gives 1505000 for "Summa"; its parts make 1495000.',
    "Tabellen säger 1 505 000 för ”Summa”. Delarna blir 1 495 000.",
  ],
  [
    "weekday_mismatch",
    'The weekday of 2010-04-28 is onsdag, not "torsdagen".',
    "28 april 2010 är en onsdag, men det står ”torsdagen”.",
  ],
  [
    "count_mismatch",
    "8 groups in all; 5 active + 2 new make 7.",
    "8 grupper sammanlagt, men 5 aktiva + 2 nystartade blir 7.",
  ],
  [
    "goal_vanished",
    'The goal "Öka läsningen" of Biblioteksgruppen for 2009 was partly_fulfilled, and the plan for 2010 says nothing of it.',
    "Målet ”Öka läsningen” i Biblioteksgruppen för 2009 fick omdömet delvis uppfyllt, och planen för 2010 säger ingenting om det.",
  ],
] as const)(
  "a finding of %s is said in Swedish, with Swedish numbers, dates and verdicts",
  (code, message, swedish) => {
    expect(findingIn("sv", { code, message }).text.replaceAll("\u00a0", " ")).toBe(swedish);
    expect(findingIn("en", { code, message })).toEqual({ text: message });
  },
);

test("what was expected and found is said as people write it", () => {
  expect(evidenceIn("sv", "sum_mismatch", "1495000").replaceAll("\u00a0", " ")).toBe("1 495 000");
  expect(evidenceIn("sv", "date_mismatch", "2010-04-28")).toBe("28 april 2010");
  expect(evidenceIn("sv", "verdicts_differ", "fulfilled, ongoing")).toBe("uppfyllt, pågår");
  expect(evidenceIn("sv", "unclaimed_text", "Som det ska, tycker vi")).toBe("Som det ska, tycker vi");
});

test.each([
  ["2010-03-31", "31 mars 2010"],
  ["2010-12", "december 2010"],
  ["2010-23", "hösten 2010"],
  ["../2010-09-30", "senast 30 september 2010"],
  ["2001-05-01/2007-12-31", "1 maj 2001 – 31 december 2007"],
  ["2009~", "omkring 2009"],
  ["{2009-10-20,2009-10-26}", "{2009-10-20,2009-10-26}"],
])("the date %s is written %s", (edtf, swedish) => {
  expect(dateIn("sv", edtf)).toBe(swedish);
});
