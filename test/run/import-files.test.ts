import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NO_WORDS } from "../../src/extract/own-words.ts";
import { extractorVersion } from "../../src/extract/version.ts";
import { type Progress, type RunOptions, runImport } from "../../src/run/import-files.ts";
import { LIMITS } from "../../src/run/limits.ts";
import { countsOf, fileProblems } from "../../src/run/report.ts";
import { RunLog } from "../../src/run/run-log.ts";
import { READERS } from "../../src/run/unchanged.ts";
import { forgetFiles, vanishedFiles } from "../../src/store/files.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { documentIds, readStored, unreadFiles } from "../../src/store/read-documents.ts";
import { allRuns } from "../../src/store/runs.ts";
import { troubleOf } from "../../src/store/trouble.ts";

import { reportText } from "../builders/files.ts";

const COMPILED = new URL("../../dist/run/worker.js", import.meta.url);
const MISBEHAVING = new URL("./workers/misbehaving.mjs", import.meta.url);

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "malspar-import-"));
  store = openStore(":memory:");
});
afterEach(() => {
  closeStore(store);
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** One thread, since each that starts loads all rules again; where two matter, a test says so. */
const OPTIONS: RunOptions = { jobs: 1, limits: LIMITS, ownFiles: ["malspar.sqlite"], worker: COMPILED };
const run = (options: Partial<RunOptions> = {}) =>
  runImport(store, new RunLog(store, [folder]), [folder], { ...OPTIONS, ...options });
const runOn = (name: string) => runImport(store, new RunLog(store, [name]), [join(folder, name)], OPTIONS);

/** As if the files had been written long before they were read. */
function settle(): void {
  const paths = store.db.prepare<[], { path: Uint8Array }>("SELECT path FROM files").all();
  for (const { path } of paths) {
    const { size, mtimeNs, ctimeNs } = statSync(Buffer.from(path), { bigint: true });
    store.db.prepare("UPDATE files SET stamp = ? WHERE path = ?").run(`${size} ${mtimeNs} ${ctimeNs} ${READERS}`, path);
  }
}

/** File → status and codes of all documents in the store. */
function outcomes(): Record<string, string> {
  const documents = documentIds(store).map((id) => readStored(store, id));
  return Object.fromEntries(
    documents.map(({ files, status, problems }) => [
      files.join(" = "),
      [status, ...problems.map((p) => p.code)].join(" "),
    ]),
  );
}

/** Every row of every table, as a person who looks into the database sees them. */
function allRows(): unknown[] {
  return ["documents", "names", "problems", "ignored", "claims", "findings", "unread"].map((table) =>
    store.db.prepare(`SELECT * FROM ${table}`).all(),
  );
}

test("files that break off, hang or swell are rejected by name, and all others are read", async () => {
  write({
    "a.txt": "Öka samverkan",
    "b/loop.txt": "loop",
    "c.txt": "exit now",
    "d.txt": "buffers",
    "e.txt": "Minska resor",
  });
  const limits = { ...LIMITS, seconds: 10, memoryMiB: 256 };
  const report = await run({ jobs: 2, worker: MISBEHAVING, limits });
  expect(outcomes()).toEqual({
    "a.txt": "ok",
    "b/loop.txt": "rejected limit_time",
    "c.txt": "rejected reader_crashed",
    "d.txt": "rejected limit_memory",
    "e.txt": "ok",
  });
  expect(report).toMatchObject({ files: 5, new: 5, failures: [] });
  expect(report.problems.map(({ level, code, file }) => [level, code, file])).toEqual([
    ["error", "limit_memory", "d.txt"],
    ["error", "limit_time", "b/loop.txt"],
    ["error", "reader_crashed", "c.txt"],
  ]);
}, 60_000);

test("a mistake of ours in one file is reported with its stack, and the others are stored", async () => {
  write({ "a.txt": "Öka samverkan", "b.txt": "throw" });
  const report = await run({ worker: MISBEHAVING });
  expect(outcomes()).toEqual({ "a.txt": "ok", "b.txt": "rejected reader_crashed" });
  expect(report.failures).toEqual([
    { file: "b.txt", stack: expect.stringContaining("TypeError: x is not a function\n") },
  ]);
});

test("a file that was stopped is tried again by the next import, others are not", async () => {
  write({ "a.txt": "Öka samverkan", "b.txt": "throw", "c.bin": Uint8Array.of(1, 0, 2, 3, 0, 5) });
  await run({ worker: MISBEHAVING });
  expect(outcomes()).toMatchObject({ "b.txt": "rejected reader_crashed" });
  const report = await run();
  expect(report).toMatchObject({ new: 0, renewed: 1, known: 2 });
  expect(outcomes()).toMatchObject({ "a.txt": "ok", "b.txt": "ok" });
});

test("importing the same files again changes no row, and reports the same problems", async () => {
  write({ "a.txt": "Mål\n\nÖka samverkan", "b.txt": "", "c/a.txt": "Mål\n\nÖka samverkan" });
  symlinkSync("nothing", join(folder, "d.txt"));
  const first = await run();
  const rows = allRows();
  const second = await run({ jobs: 2 });
  expect(allRows()).toEqual(rows);
  expect(second).toMatchObject({ new: 0, renewed: 0, known: 3, unread: 1, problems: first.problems });
  expect(fileProblems(store)).toEqual(first.problems);
});

test("the same bytes in two places are one document with two names", async () => {
  write({ "b.txt": "Öka samverkan", "a/c.txt": "Öka samverkan" });
  const report = await run();
  expect(outcomes()).toEqual({ "a/c.txt = b.txt": "ok" });
  expect(report).toMatchObject({ files: 2, new: 1, known: 1 });
});

test("a document that another version of extraction took apart is taken apart again without its file being opened", async () => {
  write({ "a.txt": reportText(1), "gone.txt": reportText(2), "empty.txt": "" });
  await run();
  const rows = allRows();
  expect(await run()).toMatchObject({ renewed: 0, known: 3, extracted: 0 });
  store.db.exec("UPDATE documents SET extractor = extractor - 1; DELETE FROM claims");
  settle();
  chmodSync(join(folder, "a.txt"), 0o000);
  rmSync(join(folder, "gone.txt"));
  expect(await run()).toMatchObject({ renewed: 0, extracted: 2, vanished: ["gone.txt"] });
  expect(allRows()).toEqual(rows);
});

test("a document whose reader has a new version is read anew from its file", async () => {
  write({ "a.txt": "Öka samverkan" });
  await run();
  store.db.prepare("UPDATE documents SET reader = 'text@0'").run();
  expect(await run()).toMatchObject({ renewed: 1, known: 0 });
});

test("files of the size and times that they had when they were read are not opened; fresh ones are, to be sure", async () => {
  write({ "a.txt": "Öka samverkan", "b/c.txt": "Minska resor" });
  await run();
  expect(await run()).toMatchObject({ known: 2, skipped: 0 });
  settle();
  expect(await run()).toMatchObject({ known: 2, skipped: 2 });
});

test("a change within one tick of the clock, which neither size nor times show, is found in fresh files", async () => {
  write({ "a.txt": "Mål: öka" });
  await run();
  write({ "a.txt": "Mål: dra" });
  const { size, mtimeNs, ctimeNs } = statSync(join(folder, "a.txt"), { bigint: true });
  store.db
    .prepare("UPDATE files SET stamp = replace(stamp, stamp, ?) WHERE stamp <> ''")
    .run(`${size} ${mtimeNs} ${ctimeNs}`);
  expect(await run()).toMatchObject({ new: 1, replaced: ["a.txt"] });
});

test("a file with new words under its old name and times replaces what it held", async () => {
  write({ "a.txt": "Öka samverkan" });
  utimesSync(join(folder, "a.txt"), 1, 1);
  await run();
  settle();
  write({ "a.txt": "Öka närverkan" });
  utimesSync(join(folder, "a.txt"), 1, 1);
  expect(await run()).toMatchObject({ files: 1, new: 1, replaced: ["a.txt"] });
  expect(documentIds(store).map((id) => readStored(store, id).text)).toEqual(["Öka närverkan"]);
});

test("what an edited file held stays where another file holds it too, under that file's name alone", async () => {
  write({ "a.txt": "Öka samverkan", "b.txt": "Öka samverkan" });
  await run();
  write({ "a.txt": "Minska resor" });
  expect(await run()).toMatchObject({ replaced: ["a.txt"] });
  expect(outcomes()).toEqual({ "a.txt": "ok", "b.txt": "ok" });
});

test("a file that is gone is told and kept, until it is there again or forgotten", async () => {
  write({ "a.txt": "Öka samverkan", "b/c.txt": "Minska resor" });
  await run();
  rmSync(join(folder, "b"), { recursive: true });
  expect(await run()).toMatchObject({ files: 1, vanished: ["b/c.txt"] });
  expect(outcomes()).toEqual({ "a.txt": "ok", "b/c.txt": "ok" });
  expect(vanishedFiles(store).map(({ file }) => file)).toEqual(["b/c.txt"]);
  write({ "b/c.txt": "Minska resor" });
  expect(await run()).toMatchObject({ vanished: [] });
  expect(vanishedFiles(store)).toEqual([]);
  rmSync(join(folder, "b"), { recursive: true });
  await run();
  forgetFiles(
    store,
    vanishedFiles(store).map(({ path }) => path),
  );
  expect(outcomes()).toEqual({ "a.txt": "ok" });
});

test("files outside what was named, and in folders that cannot be listed, are not gone", async () => {
  write({ "a/1.txt": "Öka samverkan", "ab/2.txt": "Minska resor" });
  await run();
  rmSync(join(folder, "ab"), { recursive: true });
  expect((await runOn("a")).vanished).toEqual([]);
  symlinkSync("ab", join(folder, "ab"));
  expect((await run()).vanished).toEqual([]);
});

test("a name that cannot be read and then is gone is no longer told of", async () => {
  symlinkSync("nothing", join(folder, "d.txt"));
  await run();
  expect(unreadFiles(store)).toHaveLength(1);
  rmSync(join(folder, "d.txt"));
  await run();
  expect(unreadFiles(store)).toEqual([]);
});

test("a run's record says what it counted, with which versions, and what each stage took", async () => {
  write({ "a.txt": "Öka samverkan", "b.txt": "" });
  const log = new RunLog(store, [folder]);
  const report = await runImport(store, log, [folder], OPTIONS);
  expect(allRuns(store)[0]).toMatchObject({ id: log.id, files: 2, done: 2, named: [folder] });
  expect(allRuns(store)[0]?.ended).toBeUndefined();
  log.finish(countsOf(report), "identity");
  expect(allRuns(store)[0]).toMatchObject({
    versions: { extractor: extractorVersion(NO_WORDS), readers: { text: expect.any(Number) } },
    counts: { files: 2, new: 2, problems: 1 },
    times: { read: expect.any(Number), export: 0 },
    identity: "identity",
  });
});

test("a file that is too large is rejected by its size, unread, but known by its hash", async () => {
  write({ "a.txt": "Öka samverkan", "large.txt": "x" });
  truncateSync(join(folder, "large.txt"), 50_000_000); // sparse
  const report = await run({ limits: { ...LIMITS, bytes: 1_000_000 } });
  expect(outcomes()).toEqual({ "a.txt": "ok", "large.txt": "rejected limit_size" });
  expect(report.problems[0]?.message).toContain("50000000 bytes");
  expect(await run({ limits: { ...LIMITS, bytes: 100_000_000 } })).toMatchObject({ renewed: 1, known: 1 });
});

test("what the file system refuses is noted by name and forgotten when it can be read", async () => {
  symlinkSync("later.txt", join(folder, "a.txt"));
  const report = await run();
  expect(report).toMatchObject({
    files: 1,
    unread: 1,
    problems: [{ file: "a.txt", status: "unread", level: "error" }],
  });
  expect(unreadFiles(store)).toHaveLength(1);
  rmSync(join(folder, "a.txt"));
  write({ "a.txt": "Öka samverkan" });
  await run();
  expect(unreadFiles(store)).toEqual([]);
});

test("ten megabytes on one line, nothing at all, and bytes that are no text each have an outcome", async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
  write({ "line.txt": `Mål: ${"öka".repeat(3_400_000)}`, "empty.txt": "", "noise.bin": noise });
  await run();
  expect(outcomes()).toMatchObject({
    "line.txt": "ok",
    "empty.txt": "rejected empty_file",
    "noise.bin": "rejected unknown_format",
  });
});

test("a kind that is not read yet is a warning, a file that cannot be read an error", async () => {
  write({ "a.png": Buffer.from("\u0089PNG\r\n\u001a\n0000000000", "latin1"), "b.txt": "" });
  const { problems } = await run();
  expect(problems.map(({ file, level, code }) => [file, level, code])).toEqual([
    ["b.txt", "error", "empty_file"],
    ["a.png", "warning", "unsupported_format"],
  ]);
});

test("trouble with the store stops the run and is thrown, not written to a file's account", async () => {
  write({ "a.txt": "Öka samverkan", "b.txt": "Minska resor", "c.txt": "Bygga ut" });
  store.db.exec("CREATE TRIGGER full BEFORE INSERT ON documents BEGIN SELECT raise(ABORT, 'no room'); END");
  await expect(run()).rejects.toThrow("no room");
  expect(troubleOf(await run().catch((error: unknown) => error), "x")).toBeUndefined();
});

test("the worker runs as TypeScript too, as in development", async () => {
  write({ "a.txt": "Öka samverkan" });
  await runImport(store, new RunLog(store, [folder]), [folder], { jobs: 1, limits: LIMITS, ownFiles: [] });
  expect(outcomes()).toEqual({ "a.txt": "ok" });
});

test("progress counts every file once, when its outcome is on disk, and those that needed no work", async () => {
  write({ "a.txt": "Öka", "b.txt": "Minska", "c.txt": "" });
  const seen: string[] = [];
  const onProgress = ({ done, total, skipped }: Progress): void => {
    const { n } = store.db.prepare<[], { n: number }>("SELECT count(*) AS n FROM names").get() ?? { n: 0 };
    seen.push(`${done}/${total}, ${skipped} skipped, ${n >= done ? "all" : "not all"} stored`);
  };
  await run({ onProgress });
  settle();
  rmSync(join(folder, "b.txt"));
  await run({ onProgress });
  expect(seen).toEqual([
    "1/3, 0 skipped, all stored",
    "2/3, 0 skipped, all stored",
    "3/3, 0 skipped, all stored",
    "1/2, 1 skipped, all stored",
    "2/2, 2 skipped, all stored",
  ]);
});
