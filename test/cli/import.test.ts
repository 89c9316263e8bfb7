import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { DEFAULT_FORMATS } from "../../src/export/formats.ts";
import { EXPORTED_FILES } from "../../src/export/index.ts";
import { runImport } from "../../src/run/import-files.ts";
import { LIMITS } from "../../src/run/limits.ts";
import { RunLog } from "../../src/run/run-log.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { reports, reportText } from "../builders/files.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { malspar, PROGRAM, start } from "./malspar.ts";

const DEFAULT_NAMES = Object.values(DEFAULT_FORMATS).flatMap(({ names }) => names);

const filesOf = (data: string): string[] => EXPORTED_FILES.map((file) => readFileSync(join(data, file), "utf8"));

/** All rows of the database in `data` but those about runs: when they were, and when they looked at which file. */
function rowsIn(data: string): unknown[] {
  const db = new Database(join(data, "malspar.sqlite"), { readonly: true });
  try {
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('runs', 'files') ORDER BY name",
      )
      .all();
    return tables.map(({ name }) => db.prepare(`SELECT * FROM ${name}`).all());
  } finally {
    db.close();
  }
}

test("a folder is imported into output/ where the command was typed, and the summary says what came of it", () => {
  const cwd = temporaryFolder({
    "plans/2010.txt": reportText(1),
    "plans/empty.txt": "",
    "plans/photo.png": "\u0089PNG\r\n",
  });
  writeFileSync(join(cwd, "plans/photo.png"), Buffer.from("\u0089PNG\r\n\u001a\n1234567890", "latin1"));
  const { code, out, err } = malspar(["import", "plans"], { cwd });
  expect(err).toBe("");
  expect(code).toBe(1);
  expect(out).toContain("3 files imported into output (3 new)");
  expect(out).toMatch(/plain text +1 +1\n/u);
  expect(out).toMatch(/documents +3 /u);
  expect(out.indexOf("error    empty_file  empty.txt")).toBeGreaterThan(0);
  expect(out.indexOf("warning  unsupported_format  photo.png")).toBeGreaterThan(out.indexOf("empty.txt"));
  expect(out).toContain("malspar verify --data output");
  for (const name of ["claims.jsonl", "csv/", "schemas/", "datapackage.json"]) expect(out).toContain(` ${name}`);
  expect(
    readdirSync(join(cwd, "output"))
      .filter((name) => !name.startsWith("."))
      .sort(),
  ).toEqual([...EXPORTED_FILES, ...DEFAULT_NAMES, "malspar.sqlite"].sort());
  expect(out).not.toContain("\u001b");
});

test("the files are the same bytes for any order of paths and any number of workers", () => {
  const cwd = temporaryFolder({ ...reports(12), "b.txt": reportText(3), "c/none.txt": "" });
  const orders = [
    ["a0", "a1", "a2", "b.txt", "c"],
    ["c", "b.txt", "a2", "a1", "a0"],
    ["a1", "a1/report-1.txt", "c", "a2", "a0", "b.txt"],
  ];
  const [first, ...others] = orders.map((paths, i) => {
    malspar(["import", ...paths, "--data", `out${i}`, "--jobs", i === 1 ? "1" : "4"], { cwd });
    return filesOf(join(cwd, `out${i}`));
  });
  for (const other of others) expect(other).toEqual(first);
  expect(malspar(["verify", "--data", "out0"], { cwd }).code).toBe(0);
});

test("importing the same again changes neither the files nor a row, and ends the same way", () => {
  const cwd = temporaryFolder({ ...reports(4), "a0/empty.txt": "" });
  const first = malspar(["import", "a0", "a1"], { cwd });
  const before = [filesOf(join(cwd, "output")), rowsIn(join(cwd, "output"))];
  const second = malspar(["import", "a1", "a0"], { cwd });
  expect([filesOf(join(cwd, "output")), rowsIn(join(cwd, "output"))]).toEqual(before);
  expect([first.code, second.code]).toEqual([1, 1]);
  expect(second.out).toContain("(0 new, 4 known before)");
});

test("an import adds to what the folder holds: in parts is the same as at once", () => {
  const cwd = temporaryFolder(reports(6));
  for (const part of ["a2", "a0", "a1"]) malspar(["import", part, "--data", "parts"], { cwd });
  malspar(["import", "a0", "a1", "a2", "--data", "whole"], { cwd });
  expect(filesOf(join(cwd, "parts"))).toEqual(filesOf(join(cwd, "whole")));
});

test("an export after an import that was stopped before its build builds first, and says so", async () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1), "other.txt": reportText(2) });
  malspar(["import", "plan.txt"], { cwd });
  const store = openStore(join(cwd, "output"));
  await runImport(store, new RunLog(store, []), [join(cwd, "other.txt")], { jobs: 1, limits: LIMITS, ownFiles: [] });
  closeStore(store);
  const { code, err } = malspar(["export", "--format", "csv", "--to", "tables"], { cwd });
  expect(code).toBe(0);
  expect(err).toMatch(/^malspar: output held what no build had seen.* run the import again\.\n$/u);
  expect(readFileSync(join(cwd, "tables/csv/goal.csv"), "utf8")).toMatch(/med 1 procent[\s\S]*med 2 procent/u);
  expect(malspar(["verify"], { cwd }).out).toContain("2 documents");
  expect(malspar(["export", "--format", "csv", "--to", "again"], { cwd }).err).toBe("");
});

test("--json prints the report and what the dataset holds, and nothing else", () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1), "empty.txt": "" });
  const { code, out } = malspar(["import", "plan.txt", "empty.txt", "--json"], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    files: 2,
    new: 2,
    outcomes: [
      { mediaType: "text/plain", status: "ok", files: 1 },
      { mediaType: "text/plain", status: "rejected", files: 1 },
    ],
    problems: [{ file: "empty.txt", level: "error", code: "empty_file" }],
    counts: { documents: 2 },
  });
});

test("a kind that is not read yet is a warning and no failure", () => {
  const cwd = temporaryFolder({
    "photo.png": Buffer.from("\u0089PNG\r\n\u001a\n1234567890", "latin1"),
    "plan.txt": reportText(1),
  });
  const { code, out } = malspar(["import", "."], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("warning  unsupported_format  photo.png");
});

test("a path that is not there is wrong usage, and nothing is done", () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1) });
  const { code, err } = malspar(["import", "plan.txt", "plams", "more"], { cwd });
  expect(code).toBe(2);
  expect(err).toBe("malspar: no such file or folder: plams, more\n");
  expect(readdirSync(cwd)).toEqual(["plan.txt"]);
});

test("no path at all is wrong usage", () => {
  const { code, err } = malspar(["import"], { cwd: temporaryFolder() });
  expect(code).toBe(2);
  expect(err).toContain("name at least one file or folder");
});

test("files and folders that may not be read are told, and the others are imported", () => {
  const cwd = temporaryFolder({
    "in/plan.txt": reportText(1),
    "in/secret.txt": reportText(2),
    "in/closed/plan.txt": reportText(3),
  });
  chmodSync(cwd, 0o777);
  chmodSync(join(cwd, "in/secret.txt"), 0o000);
  chmodSync(join(cwd, "in/closed"), 0o000);
  const { code, out } = malspar(["import", "in"], { cwd, asNobody: true });
  chmodSync(join(cwd, "in/closed"), 0o755);
  expect(code).toBe(1);
  expect(out).toContain("error    unreadable_path  2 files: closed, secret.txt");
  expect(JSON.parse(readFileSync(join(cwd, "output/dataset.json"), "utf8"))).toMatchObject({
    counts: { documents: 1 },
    unread: [{ file: "closed" }, { file: "secret.txt" }],
  });
});

test("a folder that cannot be written is told in a sentence, with exit code 3 and no stack", () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1), file: "" });
  mkdirSync(join(cwd, "output"));
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, "output"), 0o555);
  const readOnly = malspar(["import", "plan.txt"], { cwd, asNobody: true });
  expect(readOnly.code).toBe(3);
  expect(readOnly.err).toMatch(/^malspar: .*output\/malspar\.sqlite cannot be opened.*\n$/u);
  const throughFile = malspar(["import", "plan.txt", "--data", "file/output"], { cwd });
  expect(throughFile.code).toBe(3);
  expect(throughFile.err).toContain("a part of its path is a file");
});

test("while another program holds the database, an import fails with a sentence and can be run again", () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1), "other.txt": reportText(2) });
  malspar(["import", "plan.txt"], { cwd });
  const db = new Database(join(cwd, "output/malspar.sqlite"));
  db.exec("BEGIN IMMEDIATE");
  const { code, err } = malspar(["import", "other.txt"], { cwd });
  db.close();
  expect(code).toBe(3);
  expect(err).toMatch(/^malspar: .*in use by another program.*\n$/u);
  expect(malspar(["import", "other.txt"], { cwd }).code).toBe(0);
  expect(malspar(["verify"], { cwd }).out).toContain("2 documents");
});

test("two imports into one folder at the same time both succeed, and the dataset is that of both", async () => {
  const cwd = temporaryFolder(reports(20));
  const codes = await Promise.all(
    ["a0", "a1"].map((part) => {
      const process = start(["import", part, "--data", "both"], { cwd });
      return new Promise((resolve) => process.once("exit", resolve));
    }),
  );
  expect(codes).toEqual([0, 0]);
  malspar(["import", "a0", "a1", "--data", "one"], { cwd });
  expect(filesOf(join(cwd, "both"))).toEqual(filesOf(join(cwd, "one")));
});

test("a database of a newer malspar is refused, and the folder stays as it is", () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1), "other.txt": reportText(2) });
  malspar(["import", "plan.txt"], { cwd });
  const before = filesOf(join(cwd, "output"));
  const db = new Database(join(cwd, "output/malspar.sqlite"));
  db.pragma("user_version = 99");
  db.close();
  const { code, err } = malspar(["import", "other.txt"], { cwd });
  expect(code).toBe(3);
  expect(err).toContain("newer malspar");
  expect(filesOf(join(cwd, "output"))).toEqual(before);
});

test("loops of links end, and the dataset's own folder inside the imported one is no document", () => {
  const cwd = temporaryFolder({ "in/plan.txt": reportText(1) });
  symlinkSync("..", join(cwd, "in/up"));
  malspar(["import", "in", "--data", "in/output"], { cwd });
  const { code, out } = malspar(["import", "in", "--data", "in/output"], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("1 file imported into in/output (0 new, 1 known before, ");
});

test("a dataset whose files were taken away writes them again", () => {
  const cwd = temporaryFolder({ "plan.txt": reportText(1) });
  malspar(["import", "plan.txt"], { cwd });
  cpSync(join(cwd, "output"), join(cwd, "copy"), { recursive: true });
  for (const file of EXPORTED_FILES) rmSync(join(cwd, "output", file));
  malspar(["import", "plan.txt"], { cwd });
  expect(filesOf(join(cwd, "output"))).toEqual(filesOf(join(cwd, "copy")));
});

test("where the disk is full an import fails with a sentence, and goes on when there is room", () => {
  const cwd = temporaryFolder(reports(60));
  const import_ = `"${process.execPath}" "${PROGRAM}" import a0 a1 a2`;
  malspar(["import", "a0", "--data", "output"], { cwd });
  const before = filesOf(join(cwd, "output"));
  // A limit on the size of files, of which writing says the same as of a full disk.
  const shell = `trap "" XFSZ; ulimit -f 650; ${import_}`;
  const { status, stderr } = spawnSync("bash", ["-c", shell], { cwd, encoding: "utf8" });
  expect(stderr).toMatch(/^malspar: .*(the disk is full|the disk reports an error).*\n$/u);
  expect(status).toBe(3);
  expect(filesOf(join(cwd, "output"))).toEqual(before);
  expect(malspar(["import", "a0", "a1", "a2"], { cwd }).code).toBe(0);
  malspar(["import", "a0", "a1", "a2", "--data", "whole"], { cwd });
  expect(filesOf(join(cwd, "output"))).toEqual(filesOf(join(cwd, "whole")));
});
