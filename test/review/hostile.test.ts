/**
 * A document full of tricks on the page: its text is always text.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFiles } from "../../src/pipeline.ts";
import { type RunningReview, startReview } from "../../src/review/server.ts";

const folder = mkdtempSync(join(tmpdir(), "malspar-hostile-"));
const data = join(folder, "data");
let review: RunningReview;
const faults: unknown[] = [];

const TRICK = `<script>alert(1)</script><img src=x onerror=alert(2)>"'--></style>`;
const TEXT = `<h1>Verksamhetsuppföljning 2010</h1><h2>Biblioteksgruppen</h2>
<p>Mål: Öka ${escaped(TRICK)} med hälften</p><p>Måluppfyllelse: Helt uppfyllt</p>
<p>Mål: Vänd \u202Eexe.fdp\u202C och göm \u200B dig</p><p>Måluppfyllelse: Delvis uppfyllt</p>
<p>${"x".repeat(1_000_000)}</p>`;

function escaped(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

beforeAll(async () => {
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", 'a"><script>alert(3)<.html'), TEXT);
  await importFiles([join(folder, "in")], { data });
  review = await startReview({ data, port: 0, report: (error) => faults.push(error) });
}, 60_000);

afterAll(async () => {
  await review.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string): Promise<string> => (await fetch(new URL(path, review.url))).text();

test.each([
  "/",
  "/documents",
  "/records",
  "/findings?judged=all",
  "/conflicts?state=all",
  `/search?q=${encodeURIComponent(TRICK)}`,
])("%s holds no markup of the document or the address", async (path) => {
  const page = await get(path);
  expect(page).not.toMatch(/<script>alert|<img src=x|onerror=alert\(2\)>/u);
});

test("the document itself is shown, all of it, and nothing in it turns the direction of reading", async () => {
  const [address = ""] = /\/documents\/[0-9a-f]{64}/u.exec(await get("/documents")) ?? [];
  const page = await get(address);
  expect(page).toContain("&lt;script&gt;alert(1)");
  expect(page).not.toContain("<script>alert");
  expect(page).not.toContain("\u202e");
  expect(page).toContain("x".repeat(100_000));
});

test("every record of it can be opened, and nothing failed on the way", async () => {
  const page = await get("/records");
  const records = [...new Set(page.match(/\/records\/[0-9a-f]{32}/gu))];
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(await get(record)).not.toMatch(/<script>alert|<img src=x/u);
  expect(faults).toEqual([]);
});

test("an address that makes the server stumble names no path of the machine", async () => {
  for (const path of ["/documents/..%2f..%2fetc", "/records/%00", "/browser/..%2fserver.js", "/assets/%2e%2e/app.js"]) {
    const answer = await fetch(new URL(path, review.url));
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(folder);
  }
});
