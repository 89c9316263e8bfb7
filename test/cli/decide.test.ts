/** Conflicts, findings, histories and decisions as a person meets them on the command line. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { rowsOf } from "../builders/dataset.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { malspar } from "./malspar.ts";

const goal = (status: string): string[] => ["Mål:", "· Öppna bokbussen i fjällbyarna", `Måluppfyllelse: ${status}`];
const FILES = {
  "vb.txt": ["Verksamhetsberättelse 2010", "", "Biblioteksgruppen", "", ...goal("Delvis uppfyllt"), ""].join("\n"),
  "kort.txt": ["Uppföljning av mål 2010", "", "Biblioteksgruppen", "", ...goal("Helt uppfyllt"), ""].join("\n"),
};

/** A folder with a dataset of two reports that disagree, in output/. */
let cwd: string;
const run = (...args: string[]) => malspar(args, { cwd });
const json = (...args: string[]) => JSON.parse(run(...args, "--json").out);
type Conflict = {
  id: string;
  state: string;
  values: { value: string; readings: { claim: string; file: string; words: string }[] }[];
};
const conflict = (): Conflict => json("conflicts").conflicts[0];
const claimOf = (value: string): string =>
  conflict().values.find((one) => one.value === value)?.readings[0]?.claim ?? "";
const statusShown = (): unknown =>
  JSON.parse(
    readFileSync(join(cwd, "output", "records.jsonl"), "utf8")
      .split("\n")
      .find((line) => line.includes('"type":"Goal"')) ?? "{}",
  ).fields?.status?.value;

beforeAll(() => {
  cwd = temporaryFolder(FILES);
  expect(run("import", "vb.txt", "kort.txt").code).toBe(0);
});

test("conflicts shows both readings with document, place and words, and why one is shown", () => {
  const { code, out } = run("conflicts");
  expect(code).toBe(0);
  expect(out).toMatch(/^1 conflict in output/u);
  expect(out).toContain("status of Goal of Biblioteksgruppen 2010: Öppna bokbussen i fjällbyarna");
  expect(out).toMatch(/partly_fulfilled {2}"Delvis uppfyllt" {2}vb\.txt, paragraph \d+/u);
  expect(out).toMatch(/fulfilled +"Helt uppfyllt" +kort\.txt, paragraph \d+/u);
  expect(out).toMatch(/→ {2}[0-9a-f]{8}/u);
  expect(out).toMatch(/@1\)\./u);
});

test("decide without a flag shows what it is about and writes nothing", () => {
  const { code, out } = run("decide", conflict().id.slice(0, 8));
  expect(code).toBe(0);
  expect(out).toContain("Delvis uppfyllt");
  expect(out).toContain("--accept-both");
  expect(json("conflicts").conflicts[0].state).toBe("open");
});

test("a choice changes the dataset at once, and importing the files again under other names keeps it", () => {
  const chosen = run(
    "decide",
    conflict().id.slice(0, 8),
    "--choose",
    claimOf("fulfilled").slice(0, 8),
    "--by",
    "Helga",
    "--note",
    "var med",
  );
  expect(chosen.code).toBe(0);
  expect(chosen.out).toMatch(/Helga chose fulfilled \("Helt uppfyllt"\) on \d{4}-\d\d-\d\d: var med/u);
  expect(chosen.out).toContain("open conflicts 1 → 0, decided conflicts 0 → 1");
  expect(statusShown()).toBe("fulfilled");
  const again = temporaryFolder({ "z/berattelse.txt": FILES["vb.txt"], "a/malkort.txt": FILES["kort.txt"] });
  expect(run("import", join(again, "z"), join(again, "a")).code).toBe(0);
  expect(statusShown()).toBe("fulfilled");
  expect(run("conflicts", "--state", "decided").out).toContain("Helga chose fulfilled");
  expect(run("verify").code).toBe(0);
});

test("whoever decides on what is decided is told, and can say that they mean it", () => {
  const [second, value] = [conflict().id, "partly_fulfilled"];
  const { code, err } = run("decide", second, "--choose", claimOf(value), "--by", "Sigge");
  expect(code).toBe(2);
  expect(err).toMatch(/Helga chose fulfilled .*--again.*--undo/u);
  const corrected = run("decide", second, "--correct", "i huvudsak", "--by", "Sigge", "--again");
  expect(corrected.code).toBe(0);
  expect(corrected.out).toMatch(/status of Goal of Biblioteksgruppen 2010: .+: fulfilled → mostly_fulfilled/u);
  expect(statusShown()).toBe("mostly_fulfilled");
});

test("check lists where the program reads otherwise than a person, with exit code 1", () => {
  const { code, out } = run("check");
  expect(code).toBe(1);
  expect(out).toMatch(/otherwise {2}Goal\.status {2}wanted mostly_fulfilled, the program reads partly_fulfilled/u);
  expect(json("check")).toMatchObject([{ reads: "otherwise", file: expect.any(String) }, { reads: "otherwise" }]);
});

test("an undo brings back what stood before, and an undo of it undoes that", () => {
  const ids = rowsOf(join(cwd, "output"), "decisions.jsonl").map(({ id }) => id ?? "");
  const undone = json("decide", ids.at(-1) ?? "", "--undo", "--by", "Sigge");
  expect(statusShown()).toBe("fulfilled");
  expect(run("check")).toMatchObject({ code: 0 });
  run("decide", undone.decision.id, "--undo", "--by", "Sigge");
  expect(statusShown()).toBe("mostly_fulfilled");
  run("decide", ids.at(-1) ?? "", "--undo", "--by", "Helga");
});

test("a value that cannot be, an id that is none, and two decisions at once are wrong usage and write nothing", () => {
  const before = readFileSync(join(cwd, "output", "decisions.jsonl"), "utf8");
  const { id } = conflict();
  expect(run("decide", id, "--correct", "bra", "--again")).toMatchObject({
    code: 2,
    err: expect.stringContaining("one of fulfilled"),
  });
  expect(run("decide", "0123456789abcdef", "--accept-both")).toMatchObject({ code: 2 });
  expect(run("decide", id, "--accept-both", "--seen")).toMatchObject({
    code: 2,
    err: expect.stringContaining("one decision at a time"),
  });
  expect(run("decide", id, "--choose", "ffff", "--again")).toMatchObject({
    code: 2,
    err: expect.stringContaining("none of its readings"),
  });
  expect(readFileSync(join(cwd, "output", "decisions.jsonl"), "utf8")).toBe(before);
});

test("history tells of a goal by its name: words, statuses, who decided, and sources", () => {
  const { code, out } = run("history", "bokbussen");
  expect(code).toBe(0);
  expect(out).toMatch(/2010 {2}fulfilled {2}Öppna bokbussen i fjällbyarna/u);
  expect(out).toContain('partly_fulfilled "Delvis uppfyllt"');
  expect(out).toContain("shown: Helga chose this reading");
  expect(json("history", "bokbussen").chapters[0].sources.length).toBeGreaterThan(3);
  expect(run("history", "Biblioteksgruppen").out).toContain("Goals (1)");
  expect(run("history", "Ingenstansgruppen").code).toBe(2);
});

test("a claim that is added is in the dataset with the rule person, and its words are proven", () => {
  const text = rowsOf(join(cwd, "output"), "claims.jsonl").find(
    ({ property, quote }) => property === "text" && quote?.includes("bokbussen"),
  );
  const add = (...more: string[]) => run("decide", text?.id ?? "", "--add", "Goal.target", "--by", "Helga", ...more);
  expect(add("--value", "3 byar", "--quote", "finns inte")).toMatchObject({
    code: 2,
    err: expect.stringContaining("no words"),
  });
  expect(add("--value", "många", "--quote", "fjällbyarna")).toMatchObject({
    code: 2,
    err: expect.stringContaining("with its unit"),
  });
  expect(add("--value", "3 byar", "--quote", "fjällbyarna").code).toBe(0);
  const added = readFileSync(join(cwd, "output", "claims.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.includes('"rule":"person"'));
  expect(added.map((line) => JSON.parse(line))).toMatchObject([
    { property: "target", value: { to: 3, unit: "byar" }, quote: "fjällbyarna" },
  ]);
  expect(run("verify").code).toBe(0);
});

test("a decision whose document says something else now is shown as stale and asked again", () => {
  const folder = temporaryFolder(FILES);
  const at = (...args: string[]) => malspar(args, { cwd: folder });
  at("import", "vb.txt", "kort.txt");
  const open: Conflict = JSON.parse(at("conflicts", "--json").out).conflicts[0];
  at("decide", open.id, "--accept-both", "--by", "Helga");
  const log = readFileSync(join(folder, "output", "decisions.jsonl"), "utf8");
  // Another dataset, in which the second document was never there.
  rmSync(join(folder, "output"), { recursive: true });
  at("import", "vb.txt");
  writeFileSync(join(folder, "output", "decisions.jsonl"), `${log}{"id":"half a li`);
  at("import", "vb.txt");
  const { out } = at("conflicts");
  expect(out).toContain("1 decision to be asked again: what was seen has changed");
  expect(out).toContain("a reading that it saw is no longer there");
  expect(out).toContain('"Helt uppfyllt" in document');
  expect(out).toContain("Line 2 of decisions.jsonl was cut short");
});

test("findings are filtered by code, severity, document and what a person said of them", () => {
  const folder = temporaryFolder({
    "vb.txt": FILES["vb.txt"].replace("Delvis uppfyllt", "Som det ska"),
    "kort.txt": FILES["kort.txt"].replace("Helt uppfyllt", "Som vanligt"),
  });
  const at = (...args: string[]) => malspar(args, { cwd: folder });
  at("import", "vb.txt", "kort.txt");
  const found = (...args: string[]): { id: string; documents: string[] }[] =>
    JSON.parse(at("findings", "--json", ...args).out);
  const unknown = found("--code", "unknown_status_wording");
  expect(unknown).toHaveLength(2);
  expect(found("--code", "unknown_status_wording", "--document", "vb.txt")).toHaveLength(1);
  expect(found("--severity", "error")).toEqual([]);
  expect(at("decide", unknown[0]?.id ?? "", "--reading-error", "--by", "Helga").code).toBe(0);
  expect(found("--state", "reading_error").map(({ id }) => id)).toEqual([unknown[0]?.id]);
  expect(found("--code", "unknown_status_wording", "--state", "open").map(({ id }) => id)).toEqual([unknown[1]?.id]);
  expect(at("findings", "--code", "unknown_status_wording").out).toMatch(/Helga calls it a misreading of the program/u);
});
