import { afterEach, beforeEach, expect, test } from "vitest";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { countAll, countStatuses } from "../../src/store/counts.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { allFindings, claimsByPrefix, claimsOfDocument } from "../../src/store/read-claims.ts";
import { documentIds, filesOf, readStored, storedReading, unreadFiles } from "../../src/store/read-documents.ts";
import { writeName, writeReading, writeUnread } from "../../src/store/write.ts";
import { doc } from "../builders/document.ts";
import { at, goal, sum, taken } from "../builders/taken.ts";

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
});
afterEach(() => closeStore(store));

const plan = doc("Öka samverkan", "Helt uppfyllt", "Budget: 12 000 kr");
const records = [goal(plan, "Öka samverkan", "Helt uppfyllt"), sum(plan, "12 000 kr", 1_200_000)];
const keyOf = (id: string): number => storedReading(store, id)?.key ?? -1;

test("money is kept as an integer of minor units", () => {
  writeReading(store, packReading(plan, taken(plan, records), "1"), "plan.txt");
  const row = store.db
    .prepare("SELECT value, typeof(json_extract(value, '$')) AS type FROM claims WHERE property = 'amount'")
    .get();
  expect(row).toEqual({ value: "1200000", type: "integer" });
});

test("a document read anew keeps its names; what the earlier reading said is gone", () => {
  writeReading(store, packReading(plan, taken(plan, records), "1"), "plan.txt");
  writeName(store, keyOf(plan.id), "copy.txt");
  writeReading(store, packReading({ ...plan, reader: "builder@2" }, taken(plan, []), "2"), "plan.txt");
  expect(claimsOfDocument(store, keyOf(plan.id))).toEqual([]);
  expect(filesOf(store, keyOf(plan.id))).toEqual(["copy.txt", "plan.txt"]);
  expect(storedReading(store, plan.id)).toMatchObject({ reader: "builder@2", extractor: "2" });
  expect(documentIds(store)).toEqual([plan.id]);
});

test("names come smallest first, whatever the order in which they were seen", () => {
  writeReading(store, packReading(plan, taken(plan, []), "1"), "ö.txt");
  for (const file of ["b.txt", "a/z.txt", "b.txt", "\u{1f600}.txt"]) writeName(store, keyOf(plan.id), file);
  expect(readStored(store, plan.id).files).toEqual(["a/z.txt", "b.txt", "ö.txt", "\u{1f600}.txt"]);
});

test("a file that could not be read is noted until it can be", () => {
  writeUnread(store, "plan.txt", { code: "unreadable_path", message: "permission was denied" });
  writeUnread(store, "plan.txt", { code: "unreadable_path", message: "the disk reports an error" });
  expect(unreadFiles(store)).toEqual([
    { file: "plan.txt", code: "unreadable_path", message: "the disk reports an error" },
  ]);
  writeReading(store, packReading(plan, taken(plan, []), "1"), "plan.txt");
  expect(unreadFiles(store)).toEqual([]);
});

test("half a character in the text is a reader's mistake and is refused before anything is written", () => {
  const broken = { ...plan, text: "Mål \ud83d här" };
  expect(() => packReading(broken, taken(plan, []), "1")).toThrow(/half a character/u);
});

test("a claim is found by the beginning of its id and a record by that of its own", () => {
  writeReading(store, packReading(plan, taken(plan, records), "1"), "plan.txt");
  const [claim] = claimsOfDocument(store, keyOf(plan.id));
  if (claim === undefined) throw new Error("no claim");
  expect(claimsByPrefix(store, claim.id.slice(0, 10), 9)).toEqual([claim]);
  expect(claimsByPrefix(store, claim.record, 9)).toHaveLength(2);
  expect(claimsByPrefix(store, claim.record, 1)).toHaveLength(1);
});

test("findings come by id over all documents", () => {
  for (const text of ["ett", "två", "tre"]) {
    const document = doc(text);
    const finding = { code: "placeholder", severity: "info", message: "?", spans: [at(document, text)] } as const;
    writeReading(store, packReading(document, taken(document, [], [finding]), "1"), `${text}.txt`);
  }
  const ids = [...allFindings(store)].map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(ids).toEqual([...ids].sort());
});

test("counts tell documents, records and values by name", () => {
  writeReading(store, packReading(plan, taken(plan, records), "1"), "plan.txt");
  buildDataset(store, NOTHING_DECLARED);
  expect(countAll(store)).toMatchObject({
    documents: 1,
    documentsByKind: { plan: 1 },
    claims: 4,
    records: 2,
    recordsByType: { Amount: 1, Goal: 1 },
  });
  expect(countStatuses(store, "Goal")).toEqual({ fulfilled: 1 });
  expect(countStatuses(store, "Activity")).toEqual({});
});
