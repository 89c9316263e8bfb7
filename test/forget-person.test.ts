import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportDataset } from "../src/export/index.ts";
import { forgetIn, forgottenIn, hashesOf } from "../src/extract/forgotten.ts";
import { forgetPersonFromDataset, importFiles } from "../src/pipeline.ts";
import { closeStore, openStore } from "../src/store/open.ts";
import { verifyDataset } from "../src/verify/verify-dataset.ts";
import { rowsOf } from "./builders/dataset.ts";
import { doc } from "./builders/document.ts";
import { malspar } from "./cli/malspar.ts";

test("a person is known by hashes alone, in every form of the name, and nobody else with a part of it is", () => {
  const hashes = new Set(hashesOf("Tora Almkvist", ["+46701740610"], ["tora@example.se"]));
  const found = (text: string): string[] => forgottenIn(text, hashes).map(({ start, end }) => text.slice(start, end));
  expect(found("Tora Almkvist och TORA ALMKVISTS plan; Almkvist, Tora")).toEqual([
    "Tora Almkvist",
    "TORA ALMKVISTS",
    "Almkvist, Tora",
  ]);
  expect(found("ring 070-174 06 10 eller Tora@Example.se")).toEqual(["070-174 06 10", "Tora@Example.se"]);
  expect(found("Tora Granstig, Vidar Almkvist, 070-174 06 11")).toEqual([]);
  expect(JSON.stringify([...hashes])).not.toMatch(/tora|almkvist/iu);
});

test("a document keeps its length, and loses the name alone", () => {
  const before = doc("Fråga Tora Almkvist om bussen");
  const after = forgetIn(before, hashesOf("Tora Almkvist", [], []));
  expect(after.text).toBe("Fråga ████ ████████ om bussen");
  expect(forgetIn(before, [])).toBe(before);
});

test("a person who was taken out is in no file of the dataset, and a new import does not bring them back", async () => {
  const [from, data] = ["plans", "output"].map((name) => join(mkdtempSync(join(tmpdir(), "malspar-forget-")), name));
  if (from === undefined || data === undefined) throw new Error("no folders");
  mkdirSync(from);
  writeFileSync(
    join(from, "a.txt"),
    "Verksamhetsplan 2010\n\nMål\n\nFråga Tora Almkvist om bussen\nMåluppfyllelse: så där enligt Tora Almkvist\n",
  );
  await importFiles([from], { data, jobs: 1 });
  const holding = (): string[] =>
    readdirSync(data, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && /Almkvist/iu.test(readFileSync(join(entry.parentPath, entry.name), "latin1"))
        ? [entry.name]
        : [],
    );
  expect(holding()).toEqual(expect.arrayContaining(["documents.jsonl"]));
  const [finding] = rowsOf(data, "findings.jsonl");
  const decided = [
    "decide",
    String(finding?.["id"]),
    "--seen",
    "--by",
    "Tora Almkvist",
    "--note",
    "sagt av Tora Almkvist",
  ];
  expect(malspar([...decided, "--data", data])).toMatchObject({ code: 0 });
  const store = openStore(data, { readOnly: true });
  await exportDataset(store, { format: ["csv", "xlsx", "sqlite"], to: join(data, "export") });
  await exportDataset(store, { format: ["jsonl"], profile: "public", to: join(data, "public") });
  closeStore(store);
  writeFileSync(join(data, "export", "mine.txt"), "mine");
  mkdirSync(join(data, ".pictures"));
  writeFileSync(join(data, ".pictures", "1.png"), "Almkvist");
  mkdirSync(join(data, ".csv.old"));
  writeFileSync(join(data, ".csv.old", "goal.csv"), "Almkvist");
  expect(holding()).toContain("decisions.jsonl");
  const forgotten = await forgetPersonFromDataset(data, "Tora Almkvist", "2026-03-01T10:00:00.000Z");
  expect(forgotten).toMatchObject({ files: ["a.txt"], decisions: 1 });
  expect(forgotten.exports).toEqual(
    expect.arrayContaining(["export/csv", "export/malspar.xlsx", "public/claims.jsonl"]),
  );
  expect(readdirSync(data)).not.toContain("public");
  expect(readdirSync(join(data, "export"))).toEqual(["mine.txt"]);
  expect(holding()).toEqual([]);
  writeFileSync(join(from, "b.txt"), "Protokoll\n\nTora Almkvists rapport godkänns\n");
  await importFiles([from], { data, jobs: 1 });
  expect(holding()).toEqual([]);
  expect(verifyDataset(data)).toMatchObject({ faulty: 0, documents: 2 });
  expect(readFileSync(join(data, "forgotten.jsonl"), "utf8")).toContain('"at":"2026-03-01T10:00:00.000Z"');
}, 60_000);
