/** The log of decisions: readable, only added to, safe against kills and against two who write at once. */
import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appendDecision, DECISIONS_FILE, DecidedMeanwhile, readDecisions } from "../../src/decisions/log.ts";
import { undoDecision } from "../../src/decisions/make.ts";
import { lineOf } from "../../src/decisions/row.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { chooseCard, helga } from "./builders.ts";

function append(folder: string, decision: Decision, known: readonly Decision[]): void {
  const store = openStore(folder);
  try {
    appendDecision(store, folder, decision, known);
  } finally {
    closeStore(store);
  }
}

const textIn = (folder: string): string => readFileSync(join(folder, DECISIONS_FILE), "utf8");

test("a decision is one line with its keys in a fixed order, and is read back as it was", () => {
  const folder = temporaryFolder();
  const decision = chooseCard("she was there");
  append(folder, decision, []);
  expect(readDecisions(folder)).toEqual({ decisions: [decision] });
  expect(textIn(folder).split("\n")).toHaveLength(2);
  expect(Object.keys(JSON.parse(textIn(folder)))).toEqual([
    "id",
    "at",
    "by",
    "action",
    "subject",
    "choice",
    "note",
    "evidence",
  ]);
});

test("a decision is added behind those that are there, which are not touched", () => {
  const folder = temporaryFolder();
  const first = chooseCard();
  append(folder, first, []);
  const before = textIn(folder);
  append(folder, undoDecision(helga(), first), [first]);
  expect(textIn(folder).startsWith(before)).toBe(true);
  expect(readDecisions(folder).decisions.map(({ action }) => action)).toEqual(["choose", "undo"]);
});

test("a folder without a log has no decisions", () => {
  expect(readDecisions(temporaryFolder())).toEqual({ decisions: [] });
});

test("a last line that a kill cut short is told, taken away by the next decision, and loses nothing else", () => {
  const folder = temporaryFolder();
  const [first, second] = [chooseCard(), chooseCard("again")];
  append(folder, first, []);
  for (const cut of [1, 40, lineOf(second).length - 1]) {
    writeFileSync(join(folder, DECISIONS_FILE), `${lineOf(first)}\n${lineOf(second).slice(0, cut)}`);
    expect(readDecisions(folder)).toEqual({
      decisions: [first],
      torn: { line: 2, text: lineOf(second).slice(0, cut) },
    });
  }
  append(folder, second, [first]);
  expect(readDecisions(folder)).toEqual({ decisions: [first, second] });
});

test("a last line that is whole but for its end counts, and the next one begins a line of its own", () => {
  const folder = temporaryFolder();
  const [first, second] = [chooseCard(), chooseCard("again")];
  writeFileSync(join(folder, DECISIONS_FILE), lineOf(first));
  expect(readDecisions(folder)).toEqual({ decisions: [first] });
  append(folder, second, [first]);
  expect(readDecisions(folder)).toEqual({ decisions: [first, second] });
});

const FAULTS: readonly (readonly [string, (line: string) => string, RegExp])[] = [
  ["is no JSON", () => "{nothing}", /line 2: is no JSON/u],
  ["was changed by hand", (line) => line.replace("Helga", "Hilda"), /line 2: does not say what its id is made of/u],
  ["lacks a key", (line) => line.replace('"by":"Helga",', ""), /line 2: by: /u],
  ["has a key too many", (line) => line.replace("{", '{"why":1,'), /line 2: .*why/u],
  ["is a mark of a merge", () => "<<<<<<< HEAD", /line 2: is a mark of two versions/u],
];
test.each(FAULTS)("a line that %s is told by its number, and nothing is written", (_, spoil, message) => {
  const folder = temporaryFolder();
  const path = join(folder, DECISIONS_FILE);
  writeFileSync(path, `${lineOf(chooseCard())}\n${spoil(lineOf(chooseCard()))}\n${lineOf(chooseCard())}\n`);
  const before = textIn(folder);
  expect(() => readDecisions(folder)).toThrow(message);
  expect(() => append(folder, chooseCard(), [])).toThrow(message);
  expect(textIn(folder)).toBe(before);
});

test("a log that is not in UTF-8 is told by its name", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, DECISIONS_FILE), Buffer.from([0x22, 0xe5, 0x22, 0x0a]));
  expect(() => readDecisions(folder)).toThrow(/decisions\.jsonl is not in UTF-8/u);
});

test("a line that stands twice, as after joining two branches, is one decision in what follows", () => {
  const folder = temporaryFolder();
  const decision = chooseCard();
  append(folder, decision, []);
  appendFileSync(join(folder, DECISIONS_FILE), `${lineOf(decision)}\n`);
  expect(readDecisions(folder).decisions).toEqual([decision, decision]);
});

test("of two who decide on the same, the second is told and nothing is written", () => {
  const folder = temporaryFolder();
  const first = chooseCard();
  append(folder, first, []);
  expect(() => append(folder, chooseCard("no, I"), [])).toThrow(DecidedMeanwhile);
  expect(readDecisions(folder).decisions).toEqual([first]);
  append(folder, chooseCard("knowing that"), [first]);
  expect(readDecisions(folder).decisions).toHaveLength(2);
});

/** Adds decisions about claims of its own, in a process of its own, from the compiled program. */
const WRITER = `
  import { appendDecision } from "./dist/decisions/log.js";
  import { decisionIdOf, evidenceOf } from "./dist/model/decision.js";
  import { openStore, closeStore } from "./dist/store/open.js";
  const [folder, by, seen] = process.argv.slice(1);
  const store = openStore(folder);
  for (let i = 0; i < 25; i++) {
    const claim = (by.charCodeAt(0) * 100 + i).toString(16).padStart(32, "0");
    const own = [JSON.parse(seen)];
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString();
    const decision = { at, by, action: "accept_both", subject: { claims: [claim], seen: own }, evidence: evidenceOf(own) };
    appendDecision(store, folder, { id: decisionIdOf(decision), ...decision }, []);
  }
  closeStore(store);
`;

test("two programs that write at once lose nothing and mix no lines", async () => {
  const folder = temporaryFolder();
  closeStore(openStore(folder));
  const [seen] = chooseCard().subject.seen ?? [];
  const done = ["A", "B"].map(
    (by) =>
      new Promise<number | null>((resolve) => {
        const args = ["--input-type=module", "-e", WRITER, folder, by, JSON.stringify(seen)];
        spawn(process.execPath, args, { cwd: join(import.meta.dirname, "..", ".."), stdio: "inherit" }).on(
          "exit",
          resolve,
        );
      }),
  );
  expect(await Promise.all(done)).toEqual([0, 0]);
  const { decisions, torn } = readDecisions(folder);
  expect(torn).toBeUndefined();
  expect(decisions.filter(({ by }) => by === "A")).toHaveLength(25);
  expect(decisions.filter(({ by }) => by === "B")).toHaveLength(25);
});
