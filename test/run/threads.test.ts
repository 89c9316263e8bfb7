import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NO_WORDS } from "../../src/extract/own-words.ts";
import { LIMITS, type Limits } from "../../src/run/limits.ts";
import { Threads } from "../../src/run/threads.ts";

const MISBEHAVING = new URL("./workers/misbehaving.mjs", import.meta.url);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "malspar-threads-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What comes of reading a file with these words, then (in the same pool) one that is good. */
async function readAfter(words: string, limits: Partial<Limits> = {}) {
  const threads = new Threads({ jobs: 1, limits: { ...LIMITS, ...limits }, worker: MISBEHAVING });
  try {
    return { bad: await threads.run("read", file(words)), good: await threads.run("read", file("Öka samverkan")) };
  } finally {
    await threads.close();
  }
}

function file(words: string) {
  const path = join(folder, `${words.replaceAll(" ", "-")}.txt`);
  writeFileSync(path, words);
  return { path: Buffer.from(path), maxBytes: LIMITS.bytes, words: NO_WORDS };
}

/** What its reader does, the word for it, the limits, the code and what the message says; whether the mistake is ours. */
const cases: readonly [string, string, Partial<Limits>, string, string, boolean][] = [
  ["loops for ever", "loop", { seconds: 6 }, "limit_time", "longer than 6 s", false],
  ["waits for ever", "wait", { seconds: 6 }, "limit_time", "longer than 6 s", false],
  ["fills its heap", "heap", { memoryMiB: 200 }, "limit_memory", "more than 200 MiB", false],
  ["hoards buffers outside its heap", "buffers", { memoryMiB: 256 }, "limit_memory", "more than 256 MiB", false],
  ["ends its thread", "exit", {}, "reader_crashed", "exited with code: 3", false],
  ["throws", "throw", {}, "reader_crashed", "x is not a function", true],
  ["throws where nobody waits", "later", {}, "reader_crashed", "thrown when nobody waits", true],
];

test.each(cases)("a file whose reader %s is stopped with a code, and the next file is read", async (...row) => {
  const [, word, limits, code, says, ours] = row;
  const { bad, good } = await readAfter(word, limits);
  expect(bad).toMatchObject({ kind: "stopped", problem: { code, message: expect.stringContaining(says) } });
  expect("error" in bad).toBe(ours);
  expect(good).toMatchObject({ kind: "done", result: { kind: "read", reading: { status: "ok" } } });
});

test("when memory runs out while several files are read, each is a suspect and none is blamed", async () => {
  const threads = new Threads({ jobs: 2, limits: { ...LIMITS, memoryMiB: 256 }, worker: MISBEHAVING });
  try {
    const outcomes = await Promise.all([threads.run("read", file("buffers")), threads.run("read", file("wait"))]);
    expect(outcomes).toEqual([{ kind: "suspect" }, { kind: "suspect" }]);
    expect(await threads.run("read", file("buffers"))).toMatchObject({ problem: { code: "limit_memory" } });
    expect(await threads.run("read", file("Öka"))).toMatchObject({ kind: "done" });
  } finally {
    await threads.close();
  }
});
