import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { CONFIG_FILE } from "../../src/config/read-config.ts";
import { EXPORTED_FILES } from "../../src/export/index.ts";
import { reportText } from "../builders/files.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { malspar } from "./malspar.ts";

const filesOf = (data: string): string[] => EXPORTED_FILES.map((file) => readFileSync(join(data, file), "utf8"));

/** Imports that leave a trail: two files; one edited and one more; one gone. Then a folder that was never anything else. */
let cwd: string;
beforeAll(() => {
  cwd = temporaryFolder({ "in/a.txt": reportText(1), "in/b.txt": reportText(2) });
  malspar(["import", "in"], { cwd });
  writeFileSync(join(cwd, "in/a.txt"), reportText(1).replace("Delvis uppfyllt", "Inte uppfyllt"));
  writeFileSync(join(cwd, "in/c.txt"), reportText(3));
  malspar(["import", "in"], { cwd });
  rmSync(join(cwd, "in/b.txt"));
  malspar(["import", "in"], { cwd });
}, 60_000);

const diff = (...args: readonly string[]) => JSON.parse(malspar(["diff", ...args, "--json"], { cwd }).out).changes;

test("status tells of the runs, the last one's stages, and files that are gone", () => {
  const { out } = malspar(["status"], { cwd });
  expect(out).toMatch(/run 3, started .*, ended /u);
  expect(out).toMatch(/2 of 2 files done/u);
  expect(out).toMatch(/find [\d.]+ s, look [\d.]+ s, read [\d.]+ s/u);
  expect(out).toContain(`Gone from disk, kept until "malspar forget"\n${join(cwd, "in/b.txt")}`);
  const { runs, vanished } = JSON.parse(malspar(["status", "--json"], { cwd }).out);
  expect(runs.map(({ counts }: { counts: unknown }) => counts)).toMatchObject([
    { files: 2, known: 2, vanished: 1 },
    { files: 3, new: 2, known: 1, replaced: 1 },
    { files: 2, new: 2 },
  ]);
  expect(vanished).toEqual([{ file: "b.txt", path: join(cwd, "in/b.txt") }]);
});

test("a decision between two runs is a change between them, though it was built before the second", () => {
  const own = temporaryFolder({ "in/a.txt": reportText(1) });
  malspar(["import", "in"], { cwd: own });
  const claims = readFileSync(join(own, "output/claims.jsonl"), "utf8").trim().split("\n");
  const status = claims.map((line) => JSON.parse(line)).find(({ property }) => property === "status");
  malspar(["decide", status.id, "--correct", "not_fulfilled", "--by", "Helga"], { cwd: own });
  malspar(["import", "in"], { cwd: own });
  const { changes } = JSON.parse(malspar(["diff", "1", "2", "--json"], { cwd: own }).out);
  expect(changes).toMatchObject([{ property: "status", after: ["not_fulfilled"], cause: "decision" }]);
});

test("diff tells what a new source and an edited one changed, each with its cause and file", () => {
  const changes = diff("1", "2");
  expect(changes).toContainEqual(
    expect.objectContaining({
      kind: "changed",
      type: "Goal",
      property: "status",
      before: ["partly_fulfilled"],
      after: ["not_fulfilled"],
      cause: "new_source",
      files: ["a.txt"],
    }),
  );
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: "appeared", property: "text", cause: "new_source", files: ["c.txt"] }),
  );
  expect(diff("2", "3")).toEqual([]);
  expect(diff("3", "2")).toEqual([]);
});

test("diff without runs lists them, and says which runs there are not", () => {
  expect(malspar(["diff"], { cwd }).out).toMatch(/Runs to compare:\n3 .*\n2 .*1 replaced.*\n1 .*2 new/u);
  expect(malspar(["diff", "1", "9"], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining("no run 9") });
  expect(malspar(["diff", "1"], { cwd }).out).toMatch(
    /From run 1 to run 3: \d+ fields \(1 changed, \d+ appeared, 0 vanished\)/u,
  );
});

test("forget lists what it would take away, then does it, and the dataset is as if that had never been", () => {
  const dry = malspar(["forget", "--vanished"], { cwd });
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringContaining(`would be forgotten:\n  ${join(cwd, "in/b.txt")}\n`),
  });
  expect(malspar(["verify"], { cwd }).out).toContain("3 documents");
  expect(malspar(["forget", "--vanished", "--yes"], { cwd }).out).toContain("1 file forgotten");
  expect(malspar(["status"], { cwd }).out).not.toContain("Gone from disk");
  malspar(["import", "in", "--data", "fresh"], { cwd });
  expect(filesOf(join(cwd, "output"))).toEqual(filesOf(join(cwd, "fresh")));
  expect(diff("3", "4").map(({ kind, cause, files }: Record<string, unknown>) => [kind, cause, files])).toContainEqual([
    "vanished",
    "source_gone",
    ["b.txt"],
  ]);
});

test("forgetting what the dataset does not know is wrong usage; what is still there is said to come back", () => {
  expect(malspar(["forget"], { cwd }).code).toBe(2);
  expect(malspar(["forget", "elsewhere"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining("knows no file at elsewhere"),
  });
  expect(malspar(["forget", "in/c.txt"], { cwd }).out).toContain("still there: the next import");
});

test("diff names the configuration as the cause of what its words changed", () => {
  const folder = temporaryFolder({ "in/a.txt": reportText(1).replace("Delvis uppfyllt", "Klappat") });
  malspar(["import", "in"], { cwd: folder });
  writeFileSync(join(folder, "output", CONFIG_FILE), JSON.stringify({ statuses: { Klappat: "fulfilled" } }));
  malspar(["import", "in"], { cwd: folder });
  expect(JSON.parse(malspar(["diff", "1", "2", "--json"], { cwd: folder }).out).changes).toContainEqual(
    expect.objectContaining({ property: "status", before: ["unclear"], after: ["fulfilled"], cause: "configuration" }),
  );
});
