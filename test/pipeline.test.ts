import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXPORTED_FILES } from "../src/export/index.ts";
import { extractClaims, importFiles, readDocument, StoreTrouble, UnreadableSource } from "../src/index.ts";
import { PROGRAM } from "../src/model/program.ts";
import { rebuildDataset } from "../src/pipeline.ts";
import { verifyDataset } from "../src/verify/verify-dataset.ts";
import { reportText } from "./builders/files.ts";
import { temporaryFolder } from "./builders/temporary-folder.ts";

test("files go in, a dataset that holds comes out, and the report tells of each file", async () => {
  const folder = temporaryFolder({ "in/plan.txt": reportText(1), "in/copy.txt": reportText(1), "in/empty.txt": "" });
  const data = join(folder, "out");
  const steps: number[] = [];
  const report = await importFiles([join(folder, "in")], { data, onProgress: ({ done }) => steps.push(done) });
  expect(report).toMatchObject({ files: 3, new: 2, known: 1, unread: 0, failures: [] });
  expect(report.problems).toEqual([
    { file: "empty.txt", status: "rejected", level: "error", code: "empty_file", message: expect.any(String) },
  ]);
  expect(steps).toEqual([1, 2, 3]);
  expect(verifyDataset(data)).toMatchObject({ documents: 2, faulty: 0 });
});

test("limits can be set for an import", async () => {
  const folder = temporaryFolder({ "plan.txt": reportText(1) });
  const report = await importFiles([join(folder, "plan.txt")], { data: join(folder, "out"), limits: { bytes: 10 } });
  expect(report.problems).toMatchObject([{ code: "limit_size" }]);
});

test("a folder that cannot hold a dataset is refused with StoreTrouble", async () => {
  const folder = temporaryFolder({ "malspar.sqlite": "no database, but long enough to be taken for one ".repeat(30) });
  await expect(importFiles([folder], { data: folder })).rejects.toThrow(StoreTrouble);
});

test("one document is read and taken apart without any folder", async () => {
  const document = await readDocument({ path: "plan.txt", bytes: Buffer.from(reportText(2)) });
  const { claims } = extractClaims(document);
  expect(claims.map(({ type }) => type)).toContain("Goal");
  for (const { quote, span } of claims) expect(document.text.slice(span.start, span.end)).toBe(quote);
  await expect(readDocument({ path: "x", bytes: new Uint8Array() })).rejects.toThrow(UnreadableSource);
});

test("messages do not name the path they were read from, since the same bytes may lie elsewhere too", async () => {
  const folder = temporaryFolder({ "in/secret-name.bin": Uint8Array.of(1, 0, 2, 3, 0, 5) });
  const data = join(folder, "out");
  await importFiles([join(folder, "in")], { data });
  const [row = "{}"] = readFileSync(join(data, "documents.jsonl"), "utf8").split("\n");
  expect(JSON.stringify(JSON.parse(row).problems)).not.toContain("secret-name");
});

test("the program's version is the package's", () => {
  const file: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  expect(file).toMatchObject({ name: PROGRAM.name, version: PROGRAM.version });
});

test("a file that is edited under its name is its new version alone, as if the folder were imported for the first time", async () => {
  const folder = temporaryFolder({ "in/plan.txt": reportText(1), "in/other.txt": reportText(3) });
  const datasetIn = (name: string): string[] =>
    EXPORTED_FILES.map((file) => readFileSync(join(folder, name, file), "utf8"));
  await importFiles([join(folder, "in")], { data: join(folder, "out") });
  writeFileSync(join(folder, "in/plan.txt"), reportText(2));
  const report = await importFiles([join(folder, "in")], { data: join(folder, "out") });
  expect(report).toMatchObject({ new: 1, known: 1, replaced: ["plan.txt"] });
  await importFiles([join(folder, "in")], { data: join(folder, "fresh") });
  expect(datasetIn("out")).toEqual(datasetIn("fresh"));
});

const AGAIN = reportText(1).replace("Delvis", "Inte");

test("the dataset has the same bytes whatever the order of the paths and the number of jobs", async () => {
  const folder = temporaryFolder({ "a/plan.txt": reportText(1), "b/again.txt": AGAIN, "c/other.txt": reportText(2) });
  const paths = ["a", "b", "c"].map((name) => join(folder, name));
  await importFiles(paths, { data: join(folder, "one"), jobs: 1 });
  for (const path of [...paths].reverse()) await importFiles([path], { data: join(folder, "other"), jobs: 3 });
  for (const file of EXPORTED_FILES) {
    expect(readFileSync(join(folder, "other", file), "utf8")).toBe(readFileSync(join(folder, "one", file), "utf8"));
  }
  expect(verifyDataset(join(folder, "one"))).toMatchObject({ conflicts: 1, faulty: 0 });
});

test("an import that changes nothing writes nothing, and a file that was spoilt is written again", async () => {
  const folder = temporaryFolder({ "a/plan.txt": reportText(1) });
  const data = join(folder, "out");
  const stamps = (): number[] => EXPORTED_FILES.map((file) => statSync(join(data, file)).mtimeMs);
  await importFiles([join(folder, "a")], { data });
  const before = stamps();
  await importFiles([join(folder, "a")], { data });
  expect(stamps()).toEqual(before);
  expect(rebuildDataset(data)).toEqual({ built: false, written: false });
  writeFileSync(join(data, "claims.jsonl"), "");
  expect(rebuildDataset(data)).toEqual({ built: false, written: true });
  expect(verifyDataset(data).faults).toEqual([]);
});
