import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { EXPORTED_FILES, exportDataset, refreshFiles } from "../../src/export/index.ts";
import { loadDataset } from "../../src/load/load-dataset.ts";
import { CODES_ACROSS } from "../../src/model/finding.ts";
import { importFiles } from "../../src/pipeline.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { makeDataset, makeJoinedDataset, rowsOf, tamper } from "../builders/dataset.ts";

const fresh = (): string => mkdtempSync(join(tmpdir(), "malspar-load-"));
const bytes = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

/** Loads an export and writes it out again. */
async function again(from: string): Promise<string> {
  const [data, to] = [fresh(), fresh()];
  loadDataset(from, { data });
  const store = openStore(data, { readOnly: true });
  await exportDataset(store, { format: ["jsonl"], to });
  closeStore(store);
  return to;
}

const imported = fresh();
const exported = fresh();
beforeAll(async () => {
  await importFiles(["fixtures/2009", "fixtures/2010"], { data: imported });
  const store = openStore(imported, { readOnly: true });
  await exportDataset(store, { format: ["jsonl"], to: exported });
  closeStore(store);
}, 120_000);

test("an export of real readers and extractors comes back byte for byte", async () => {
  const copy = await again(exported);
  expect(rowsOf(exported, "claims.jsonl").length).toBeGreaterThan(100);
  for (const file of readdirSync(exported)) expect(bytes(copy, file)).toBe(bytes(exported, file));
  expect(readdirSync(copy).sort()).toEqual(readdirSync(exported).sort());
});

test("so do rejected documents, files that could not be read, conflicts and links", async () => {
  for (const folder of [makeDataset(), makeJoinedDataset()]) {
    const copy = await again(folder);
    for (const file of EXPORTED_FILES) expect(bytes(copy, file)).toBe(bytes(folder, file));
  }
});

test("a loaded folder writes its own files as they were, and loads again", async () => {
  const data = fresh();
  loadDataset(makeJoinedDataset(), { data });
  const store = openStore(data);
  refreshFiles(store, data);
  closeStore(store);
  const copy = await again(data);
  for (const file of EXPORTED_FILES) expect(bytes(copy, file)).toBe(bytes(data, file));
});

test("an import into a loaded folder keeps the documents that it does not see, and reads again those that it does", async () => {
  const data = fresh();
  loadDataset(exported, { data });
  const report = await importFiles(["fixtures/2010/verksamhetsberattelse-2010.html"], { data });
  expect(report.problems).toEqual([]);
  expect(rowsOf(data, "documents.jsonl").map(({ id }) => id)).toEqual(
    rowsOf(exported, "documents.jsonl").map(({ id }) => id),
  );
  expect(rowsOf(data, "claims.jsonl")).toHaveLength(rowsOf(exported, "claims.jsonl").length);
  const within = (folder: string): string[] =>
    bytes(folder, "findings.jsonl")
      .split("\n")
      .filter((line) => line !== "" && !CODES_ACROSS.has(/"code":"([a-z_]+)"/u.exec(line)?.[1] ?? ""));
  expect(within(exported).length).toBeGreaterThan(3);
  expect(within(data)).toEqual(within(exported));
}, 60_000);

test("every code that is found across documents is known as one", () => {
  const codes = readdirSync("src/reconcile", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [...readFileSync(join("src/reconcile", name), "utf8").matchAll(/code: "([a-z_]+)"/gu)])
    .map(([, code]) => code);
  expect([...new Set(codes)].sort()).toEqual([...CODES_ACROSS].sort());
});

test("a file that was changed, a quote that is not there and a folder that is taken are refused, and nothing is kept", () => {
  const changed = makeDataset();
  tamper(changed, "links.jsonl", () => [{ id: "x" }]);
  const data = fresh();
  expect(() => loadDataset(changed, { data })).toThrow(/links\.jsonl, line 1/u);
  const cut = makeDataset();
  appendFileSync(join(cut, "records.jsonl"), "{");
  expect(() => loadDataset(cut, { data })).toThrow(/records\.jsonl, line \d+ is no JSON/u);
  const false_ = makeDataset();
  tamper(false_, "claims.jsonl", (rows) => rows.map((row) => ({ ...row, quote: "something else" })));
  expect(() => loadDataset(false_, { data })).toThrow(/does not say "something else"/u);
  loadDataset(makeDataset(), { data });
  expect(() => loadDataset(makeDataset(), { data })).toThrow(/holds a dataset/u);
});

test("what people decided comes back byte for byte, with the log; a log that was changed is refused", async () => {
  const data = fresh();
  cpSync(imported, data, { recursive: true });
  const conflict = rowsOf(data, "conflicts.jsonl")[0];
  const finding = rowsOf(data, "findings.jsonl")[0];
  const run = (...args: string[]): unknown =>
    execFileSync("node", ["dist/cli.js", "decide", ...args, "--by", "Elna Öhrlund", "--data", data]);
  run(String(finding?.["id"]), "--seen", "--note", "Råd, \u{1F600} & åäö");
  run(String(conflict?.["id"]), "--accept-both");
  const store = openStore(data);
  const out = fresh();
  await exportDataset(store, { format: ["jsonl"], to: out });
  closeStore(store);
  expect(rowsOf(out, "decisions.jsonl")).toHaveLength(2);
  const copy = await again(out);
  for (const file of readdirSync(out)) expect(bytes(copy, file)).toBe(bytes(out, file));
  appendFileSync(join(out, "decisions.jsonl"), "\n");
  expect(() => loadDataset(out, { data: fresh() })).toThrow(/decisions\.jsonl is not the file/u);
}, 60_000);

test("an export that names files elsewhere writes none of them", () => {
  const [folder, data] = [fresh(), fresh()];
  cpSync(makeDataset(), folder, { recursive: true });
  const dataset = JSON.parse(bytes(folder, "dataset.json"));
  const files = { ...dataset.files, "../stray.txt": { rows: 1, sha256: "0".repeat(64) } };
  writeFileSync(join(folder, "dataset.json"), JSON.stringify({ ...dataset, files }));
  writeFileSync(join(folder, "..", "stray.txt"), "stray");
  expect(() => loadDataset(folder, { data })).toThrow(/names "\.\.\/stray\.txt", which is no file of a dataset/u);
  writeFileSync(join(folder, "dataset.json"), "{");
  expect(() => loadDataset(folder, { data })).toThrow(/dataset\.json is no JSON/u);
});

test("a public export is refused: what was left out would be gone", () => {
  const folder = fresh();
  cpSync(makeDataset(), folder, { recursive: true });
  const dataset = JSON.parse(bytes(folder, "dataset.json"));
  writeFileSync(join(folder, "dataset.json"), JSON.stringify({ ...dataset, profile: "public", leftOut: {} }));
  expect(() => loadDataset(folder, { data: fresh() })).toThrow(/public export/u);
});
