import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_FORMATS } from "../../src/export/formats.ts";
import { EXPORTED_FILES, refreshFiles } from "../../src/export/index.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { makeDataset, plan, report, rowsOf } from "../builders/dataset.ts";

const DEFAULT_NAMES = Object.values(DEFAULT_FORMATS).flatMap(({ names }) => names);
const folder = makeDataset();
const bytes = (of: string, file: string): string => readFileSync(join(of, file), "utf8");

test("a claim is flat, with its keys in order and its money in whole units", () => {
  const claims = rowsOf(folder, "claims.jsonl").filter(({ document }) => document === plan.id);
  expect(claims).toHaveLength(4);
  const amount = claims.find(({ property }) => property === "amount");
  expect(amount).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/u),
    document: plan.id,
    file: "a/copy.doc",
    type: "Amount",
    record: expect.stringMatching(/^[0-9a-f]{32}$/u),
    property: "amount",
    value: 12000.5,
    quote: "12 000,50 kr",
    start: plan.text.indexOf("12 000"),
    end: plan.text.length,
    place: { paragraph: 2 },
    rule: "test-amount",
    confidence: 1,
  });
  expect(Object.keys(amount ?? {}).join()).toBe(
    "id,document,file,type,record,property,value,quote,start,end,place,rule,confidence",
  );
  expect(claims.find(({ property }) => property === "currency")).toMatchObject({ value: "SEK", inferred: true });
});

test("a place in a table has its keys in the published order", () => {
  const status = rowsOf(folder, "claims.jsonl").find(({ quote }) => quote === "Helt uppfyllt");
  expect(JSON.stringify(status?.place)).toBe('{"table":1,"row":2,"column":2,"paragraph":1}');
});

test("a document has all its names, what it is about, and the words that say so", () => {
  const [row] = rowsOf(folder, "documents.jsonl").filter(({ id }) => id === plan.id);
  expect(row).toMatchObject({
    file: "a/copy.doc",
    files: ["a/copy.doc", "b/plan.doc"],
    kind: "plan",
    year: 2010,
    status: "ok",
    problems: [],
    text: plan.text,
    evidence: {
      kind: { rule: "test-kind", spans: [] },
      title: { rule: "test", spans: [{ start: 0, end: 1, quote: "V" }] },
    },
  });
  expect(Object.keys(row ?? {}).join()).toBe(
    "id,file,files,mediaType,bytes,reader,kind,title,year,status,problems,ignored,evidence,text",
  );
});

test("a rejected document is there with its problem and without text", () => {
  expect(rowsOf(folder, "documents.jsonl").find(({ status }) => status === "rejected")).toMatchObject({
    file: "broken.pdf",
    mediaType: "application/pdf",
    bytes: 3,
    problems: [{ code: "damaged_file", message: "this file has no pages" }],
    text: "",
  });
});

test("rows are in order: documents and findings by id, claims by document and place", () => {
  const ids = (file: string) => rowsOf(folder, file).map(({ id }) => String(id));
  for (const file of ["documents.jsonl", "findings.jsonl"]) expect(ids(file)).toEqual([...ids(file)].sort());
  const starts = (document: string) =>
    rowsOf(folder, "claims.jsonl").flatMap((row) => (row.document === document ? [Number(row.start)] : []));
  for (const { id } of [plan, report]) expect(starts(id)).toEqual(starts(id).sort((a, b) => a - b));
});

test("dataset.json counts what is there, has a checksum of each file, and tells what could not be opened", () => {
  expect(JSON.parse(bytes(folder, "dataset.json"))).toMatchObject({
    schemaVersion: 1,
    program: { name: "malspar" },
    counts: {
      documents: 3,
      documentsByStatus: { ok: 2, rejected: 1 },
      claims: 6,
      records: 3,
      recordsByType: { Amount: 1, Goal: 2 },
      findings: 2,
    },
    files: { "claims.jsonl": { rows: 6 }, "documents.jsonl": { rows: 3 }, "findings.jsonl": { rows: 2 } },
    unread: [{ file: "locked.txt", code: "unreadable_path" }],
  });
});

test("the files are the same bytes whatever the order in which documents were stored", () => {
  const other = makeDataset(true);
  for (const file of EXPORTED_FILES) expect(bytes(other, file)).toBe(bytes(folder, file));
});

test("the identity changes with the inputs", () => {
  const store = openStore(":memory:");
  const empty = makeDataset();
  refreshFiles(store, empty);
  closeStore(store);
  const identity = (of: string): unknown => JSON.parse(bytes(of, "dataset.json")).identity;
  expect(identity(empty)).not.toBe(identity(folder));
  expect(identity(makeDataset())).toBe(identity(folder));
});

test("when the export fails half-way, the files of the last one stay whole and nothing else lies about", () => {
  const target = makeDataset();
  const before = EXPORTED_FILES.map((file) => bytes(target, file));
  const store = openStore(":memory:");
  store.db.exec("DROP TABLE findings"); // so that the third file cannot be written
  expect(() => refreshFiles(store, target)).toThrow(/findings/u);
  closeStore(store);
  expect(EXPORTED_FILES.map((file) => bytes(target, file))).toEqual(before);
  expect(readdirSync(target).sort()).toEqual([...EXPORTED_FILES, ...DEFAULT_NAMES].sort());
});

test("what an export that was killed left behind is gone after the next one", () => {
  const target = makeDataset();
  writeFileSync(join(target, ".claims.jsonl.tmp"), "half a li");
  const store = openStore(":memory:");
  refreshFiles(store, target);
  closeStore(store);
  expect(readdirSync(target).sort()).toEqual([...EXPORTED_FILES, ...DEFAULT_NAMES].sort());
});
