/**
 * What may be uploaded: names, sizes, how many.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { Importing, MOST_BYTES, MOST_FILES } from "../../src/review/importing.ts";
import { Publishing } from "../../src/review/publishing.ts";
import { importRoutes } from "../../src/review/routes/import.tsx";
import { CHANGE_HEADER } from "../../src/review/security.ts";
import { keepUpload, safeName } from "../../src/review/uploads.ts";
import { closeStore, openStore } from "../../src/store/open.ts";

test.each([
  ["plan.doc", "plan.doc"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\vera\\Plan 2010.pdf", "Plan 2010.pdf"],
  [".hidden", "hidden"],
  ["a\u0000b\u202Ec<d>.txt", "a_b_c_d_.txt"],
  ["verksamhetsbera\u0308ttelse.doc", "verksamhetsberättelse.doc"],
])("%j is kept as %j", (name, kept) => {
  expect(safeName(name)).toBe(kept);
});

test("a long name keeps its ending, and a name of nothing is none", () => {
  const kept = safeName(`${"x".repeat(500)}.docx`);
  expect(kept).toHaveLength(200);
  expect(kept).toMatch(/\.docx$/u);
  expect(safeName("../")).toBeUndefined();
  expect(safeName("...")).toBeUndefined();
});

const folders: string[] = [];
const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "malspar-uploads-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test("a file is never put in the place of another that has its name", async () => {
  const folder = fresh();
  for (const words of ["en plan", "en annan plan", "en plan"]) await keepUpload(folder, "plan.doc", Buffer.from(words));
  expect(readdirSync(folder).sort()).toEqual(["plan (2).doc", "plan.doc"]);
});

describe("an upload", () => {
  const send = async (files: readonly File[], headers: Record<string, string> = {}) => {
    const data = fresh();
    const gate = { hosts: new Set(["localhost"]), changeToken: "known" };
    const store = openStore(":memory:");
    const app = new Hono();
    importRoutes(
      app,
      { store, data, gate, publishing: new Publishing(data, () => {}), report: () => {} },
      new Importing(data),
    );
    const body = new FormData();
    for (const file of files) body.append("files", file);
    const answer = await app.request("/import", {
      method: "POST",
      body,
      headers: { host: "localhost", [CHANGE_HEADER]: "known", ...headers },
    });
    closeStore(store);
    return { status: answer.status, page: await answer.text(), kept: readdirSync(data) };
  };

  test("of more bytes than are allowed is refused before it is read", async () => {
    const { status, page, kept } = await send([], { "content-length": String(MOST_BYTES + 1) });
    expect(status).toBe(413);
    expect(page).toContain(`Högst ${MOST_BYTES / 1024 / 1024} MiB`);
    expect(kept).toEqual([]);
  });

  test("of more files than are allowed is refused whole", async () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, n) => new File(["x"], `${n}.txt`));
    const { status, page, kept } = await send(files);
    expect(status).toBe(413);
    expect(page).toContain(`Högst ${MOST_FILES} filer`);
    expect(kept).toEqual([]);
  });

  test("with a name under which nothing can be saved is refused whole, by that name", async () => {
    const { status, page, kept } = await send([new File(["x"], "plan.txt"), new File(["x"], "...")]);
    expect(status).toBe(409);
    expect(page).toContain("”...”");
    expect(kept).toEqual([]);
  });
});
