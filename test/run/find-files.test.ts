import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFiles } from "../../src/run/find-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "malspar-find-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes files of these names, each holding its name. */
function files(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}

async function found(...paths: readonly string[]) {
  const result = await findFiles(
    paths.map((path) => join(folder, path)),
    ["malspar.sqlite", "claims.jsonl"],
  );
  return { ...result, names: result.files.map(({ file }) => file).sort() };
}

test("a folder is walked to its depths, and names count from the folder that was named", async () => {
  files("plans/2010/vp.txt", "plans/2010/a/b/c.txt", "plans/vb.txt");
  expect((await found("plans")).names).toEqual(["2010/a/b/c.txt", "2010/vp.txt", "vb.txt"]);
});

test("a file named itself goes by its base name", async () => {
  files("plans/2010/vp.txt");
  expect((await found("plans/2010/vp.txt")).names).toEqual(["vp.txt"]);
});

test("a path that is named twice, or lies within another, is one file, whichever is named first", async () => {
  files("plans/2010/vp.txt");
  const paths = ["plans", "plans/2010", "plans/2010/vp.txt", "plans"];
  const forward = await found(...paths);
  expect(forward.names).toEqual(["2010/vp.txt"]);
  expect((await found(...[...paths].reverse())).files).toEqual(forward.files);
});

test("the same name in two folders is two files", async () => {
  files("a/vp.txt", "b/vp.txt");
  expect((await found("a", "b")).names).toEqual(["vp.txt", "vp.txt"]);
});

test("loops of links end, and what a link leads to is read where it really lies", async () => {
  files("plans/b/vp.txt");
  symlinkSync("..", join(folder, "plans/b/up"));
  symlinkSync("b", join(folder, "plans/a"));
  symlinkSync("b/vp.txt", join(folder, "plans/again.txt"));
  const { names, unread } = await found("plans");
  expect(names).toEqual(["b/vp.txt"]);
  expect(unread).toEqual([]);
});

test("links that lead out of the folder are followed, to folders and files", async () => {
  files("plans/vp.txt", "elsewhere/sub/vb.txt", "single.txt");
  symlinkSync("../elsewhere", join(folder, "plans/archive"));
  symlinkSync("../single.txt", join(folder, "plans/one.txt"));
  expect((await found("plans")).names).toEqual(["archive/sub/vb.txt", "one.txt", "vp.txt"]);
});

test("links that lead nowhere or in a circle are told, by name", async () => {
  files("plans/vp.txt");
  symlinkSync("nothing.txt", join(folder, "plans/gone.txt"));
  symlinkSync("x", join(folder, "plans/y"));
  symlinkSync("y", join(folder, "plans/x"));
  const { names, unread } = await found("plans");
  expect(names).toEqual(["vp.txt"]);
  expect(unread.map(({ file, problem }) => [file, problem.code, /\((\w+)\)$/u.exec(problem.message)?.[1]])).toEqual([
    ["gone.txt", "unreadable_path", "ENOENT"],
    ["x", "unreadable_path", "ELOOP"],
    ["y", "unreadable_path", "ELOOP"],
  ]);
});

test("a named pipe is told and never opened, also when it is named itself; a folder may be called x.doc", async () => {
  files("plans/x.doc/vp.txt");
  execFileSync("mkfifo", [join(folder, "plans/pipe.txt")]);
  const { names, unread } = await found("plans");
  expect(names).toEqual(["x.doc/vp.txt"]);
  expect(unread.map(({ file, problem }) => [file, problem.code])).toEqual([["pipe.txt", "unreadable_path"]]);
  expect((await found("plans/pipe.txt")).unread).toHaveLength(1);
});

test("hidden files, Office's lock files and a dataset's own files are left out and counted", async () => {
  files("plans/vp.txt", "plans/.git/config", "plans/.DS_Store", "plans/~$vp.docx");
  files("plans/output/malspar.sqlite", "plans/output/claims.jsonl", "plans/output/notes.txt");
  files("plans/claims.jsonl");
  const { names, leftOut } = await found("plans");
  expect(names).toEqual(["claims.jsonl", "output/notes.txt", "vp.txt"]);
  expect(leftOut).toBe(5);
});

test("a hidden file that is named itself is read", async () => {
  files(".plan.txt");
  expect((await found(".plan.txt")).names).toEqual([".plan.txt"]);
});

test("names are in NFC, and names that are no UTF-8 can be shown and read", async () => {
  files("plans/Ma\u030al.txt");
  writeFileSync(
    Buffer.concat([Buffer.from(join(folder, "plans/")), Buffer.from("budget f\xf6r \xe5ret.txt", "latin1")]),
    "text",
  );
  const result = await found("plans");
  expect(result.names).toEqual(["Mål.txt", "budget för året.txt"]);
  const old = result.files.find(({ file }) => file.startsWith("budget"));
  expect(readFileSync(Buffer.from(old?.path ?? ""), "utf8")).toBe("text");
});
