import { afterEach, beforeEach, expect, test } from "vitest";
import { compareRuns } from "../../src/store/compare-runs.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { startRun } from "../../src/store/runs.ts";
import type { KeptFields } from "../../src/store/write-history.ts";

const VERSIONS = { program: "1", extractor: "1", readers: {} };
const [A, B] = ["a".repeat(64), "b".repeat(64)];
const [a, b] = [A.slice(0, 16), B.slice(0, 16)];

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
  for (const _ of [1, 2]) startRun(store, new Date(0), VERSIONS, []);
});
afterEach(() => closeStore(store));

type Span = readonly [first: number, gone: number | null];

function document(id: string, [first, gone]: Span, reader = "text@1", extractor = "1"): void {
  const row = [id, first, gone, `${id.slice(0, 1)}.txt`, reader, extractor];
  store.db.prepare("INSERT INTO document_history VALUES (?, ?, ?, ?, ?, ?)").run(...row);
}

function goal(record: string, [first, gone]: Span, fields: KeptFields, former: readonly string[] = []): void {
  const row = [record, first, gone, "Goal", "Öka samverkan", JSON.stringify(former), JSON.stringify(fields)];
  store.db.prepare("INSERT INTO record_history VALUES (?, ?, ?, ?, ?, ?, ?)").run(...row);
}

/** Kind, values and cause of what changed from run 1 to run 2. */
const changes = () =>
  compareRuns(store, 1, 2).map(({ kind, before, after, cause }) => `${kind} ${before} → ${after} by ${cause}`);

const status = (value: string, of: string | null = a, decision?: string): KeptFields => ({
  status: [decision === undefined ? [value, of] : [value, of, decision]],
});

test("a value from a document that was not there before came by a new source", () => {
  document(A, [1, null]);
  document(B, [2, null]);
  goal("r", [1, 2], status("ongoing"));
  goal("r", [2, null], status("fulfilled", b));
  expect(changes()).toEqual(["changed ongoing → fulfilled by new_source"]);
});

test("a value whose document went is told as such", () => {
  document(A, [1, 2]);
  goal("r", [1, 2], status("ongoing"));
  expect(changes()).toEqual(["vanished ongoing →  by source_gone"]);
});

test.each([
  ["new_reader", ["text@2", "1"]],
  ["new_rule", ["text@1", "2"]],
  ["configuration", ["text@1", "1+abc"]],
  ["new_rule", ["text@1", "2+abc"]],
] as const)("the same document, otherwise read, changes a value by %s", (cause, [reader, extractor]) => {
  document(A, [1, 2]);
  document(A, [2, null], reader, extractor);
  goal("r", [1, 2], status("ongoing"));
  goal("r", [2, null], status("fulfilled"));
  expect(changes()).toEqual([`changed ongoing → fulfilled by ${cause}`]);
});

test("a decided value, and one that is decided no longer, changed by decision", () => {
  document(A, [1, null]);
  goal("r", [1, 2], status("ongoing"));
  goal("r", [2, null], status("fulfilled", null, "d1"));
  goal("s", [1, 2], status("unclear", null, "d2"));
  goal("s", [2, null], status("ongoing"));
  expect(changes()).toEqual(["changed ongoing → fulfilled by decision", "changed unclear → ongoing by decision"]);
});

test("the same value by another document is no change, and one value more of many is told alone", () => {
  document(A, [1, null]);
  document(B, [2, null]);
  goal("r", [1, 2], { ...status("ongoing"), qualifier: [["delayed", a]] });
  goal("r", [2, null], {
    ...status("ongoing", b),
    qualifier: [
      ["delayed", a],
      ["continues", b],
    ],
  });
  expect(changes()).toEqual(["changed  → continues by new_source"]);
});

test("a record that got another id is the same record; one that was joined into another vanished", () => {
  document(A, [1, null]);
  document(B, [2, null]);
  goal("r", [1, 2], status("ongoing"));
  goal("t", [1, 2], status("unclear"));
  goal("s", [2, null], status("fulfilled", b), ["r", "t"]);
  expect(changes()).toEqual(["changed ongoing → fulfilled by new_source", "vanished unclear →  by new_source"]);
});

test("a record of an edited file is found again by its looks, unless two look alike", () => {
  document(A, [1, 2]);
  document(B, [2, null]);
  goal("r", [1, 2], status("ongoing"));
  goal("s", [2, null], status("fulfilled", b));
  expect(changes()).toEqual(["changed ongoing → fulfilled by new_source"]);
  goal("t", [2, null], status("unclear", b));
  expect(changes()).toHaveLength(3);
});
