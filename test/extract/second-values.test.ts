import { expect, test } from "vitest";
import { secondValues } from "../../src/extract/claims.ts";
import { field, type RecordDraft } from "../../src/extract/record-draft.ts";
import type { ValueOf } from "../../src/fields/records.ts";

const KEY = { start: 0, end: 5 };
const judged = (value: ValueOf<"Goal", "status">, at: number, key = KEY): RecordDraft => ({
  type: "Goal",
  key: [key],
  fields: [field("Goal", "status", value, [{ start: at, end: at + 3 }], "test", 0.9)],
});
const named = (value: string, at: number): RecordDraft => ({
  type: "Group",
  key: [KEY],
  fields: [field("Group", "name", value, [{ start: at, end: at + 3 }], "test", 0.9)],
});

test("two verdicts on one goal of a document are told with both places", () => {
  expect(secondValues([judged("fulfilled", 10), judged("not_fulfilled", 20)])).toMatchObject([
    {
      code: "two_values",
      expected: "uppfyllt",
      found: "inte uppfyllt",
      spans: [
        { start: 10, end: 13 },
        { start: 20, end: 23 },
      ],
    },
  ]);
});

test("one value twice, another record, and another spelling of a name are not", () => {
  expect(secondValues([judged("fulfilled", 10), judged("fulfilled", 20)])).toEqual([]);
  expect(secondValues([judged("fulfilled", 10), judged("not_fulfilled", 20, { start: 6, end: 9 })])).toEqual([]);
  expect(secondValues([named("Kansli & beredning", 10), named("Kansli och Beredning", 20)])).toEqual([]);
});

test("a property that may have many values has none too many", () => {
  const many = (value: string, at: number): RecordDraft => ({
    type: "Activity",
    key: [KEY],
    fields: [field("Activity", "responsible", value, [{ start: at, end: at + 3 }], "test", 0.9)],
  });
  expect(secondValues([many("Ylva Brännmark", 10), many("Sixten Holmer", 20)])).toEqual([]);
});
