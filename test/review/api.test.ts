/**
 * The API under the page: paging, ETags, decisions, and that its description tells the truth.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { PagePictures } from "../../src/picture/page-pictures.ts";
import { importFiles } from "../../src/pipeline.ts";
import { ENDPOINTS } from "../../src/review/api/endpoints.ts";
import { reviewApp } from "../../src/review/app.tsx";
import { Importing } from "../../src/review/importing.ts";
import { Publishing } from "../../src/review/publishing.ts";
import { CHANGE_HEADER } from "../../src/review/security.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");
const data = mkdtempSync(join(tmpdir(), "malspar-api-"));
let store: Store;
let app: Hono;
let publishing: Publishing;

beforeAll(async () => {
  await importFiles([FIXTURES], { data });
  store = openStore(data);
  const report = (error: unknown): void => {
    throw error;
  };
  publishing = new Publishing(data, report);
  const gate = { hosts: new Set(["localhost"]), changeToken: "known" };
  app = reviewApp(
    { store, data, gate, publishing, report },
    { pictures: new PagePictures({}), importing: new Importing(data) },
  );
}, 60_000);

afterAll(async () => {
  await publishing.close();
  closeStore(store);
  rmSync(data, { recursive: true });
});

const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.request(`/api${path}`, { ...init, headers: { host: "localhost", ...init.headers } });
const listed = z.object({ total: z.number(), rows: z.array(z.object({ id: z.string() }).loose()) });
const list = async (path: string) => listed.parse(await (await ask(path)).json());

/** An id of which an address with `{id}` gives something. */
const LIST_OF: Readonly<Record<string, string>> = {
  "/records/{id}": "/records",
  "/records/{id}/claims": "/records",
  "/records/{id}/links": "/records",
  "/conflicts/{id}": "/conflicts",
  "/findings/{id}": "/findings",
  "/documents/{id}": "/documents",
  "/documents/{id}/claims": "/documents",
};

async function addressOf(path: string): Promise<string> {
  if (!path.includes("{id}")) return path;
  if (path === "/claims/{id}") {
    const [record] = (await list("/records")).rows;
    const claims = z
      .array(z.object({ id: z.string() }))
      .parse(await (await ask(`/records/${record?.id}/claims`)).json());
    return `/claims/${claims[0]?.id}`;
  }
  return path.replace("{id}", (await list(LIST_OF[path] ?? "")).rows[0]?.id ?? "");
}

test.each(ENDPOINTS.map(({ path, answer }) => ({ path, answer })))(
  "$path gives what its description says",
  async ({ path, answer }) => {
    const response = await ask(await addressOf(path));
    expect(response.status).toBe(200);
    const checked = answer.safeParse(await response.json());
    expect(checked.error?.issues ?? []).toEqual([]);
  },
);

test("the description names every address, and nothing else", async () => {
  const description = z
    .object({ paths: z.record(z.string(), z.unknown()) })
    .parse(await (await ask("/openapi.json")).json());
  expect(Object.keys(description.paths)).toEqual([...ENDPOINTS.map(({ path }) => path), "/decisions"]);
});

test("pages of a list follow one another without a gap or a double", async () => {
  const whole = await list("/records?rows=500");
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => list(`/records?rows=50&page=${page}`)));
  expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(whole.rows.slice(0, 250).map(({ id }) => id));
  expect(pages[0]?.total).toBe(whole.total);
});

test("what has not changed is not sent again", async () => {
  const first = await ask("/conflicts");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  expect((await ask("/conflicts", { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("a query or request that cannot be understood is told so, with its place", async () => {
  expect((await ask("/records?rows=many")).status).toBe(400);
  expect(await (await ask("/records?rows=many")).text()).toContain("rows");
  expect((await ask("/records/ffffffffffffffffffffffffffffffff")).status).toBe(404);
  expect((await ask("/nowhere")).status).toBe(404);
});

const decide = (body: unknown): Promise<Response> =>
  ask("/decisions", {
    method: "POST",
    headers: { "content-type": "application/json", [CHANGE_HEADER]: "known" },
    body: JSON.stringify(body),
  });

test("a decision is written once, changes the record at once, and the second of two is told", async () => {
  const { id } = (await list("/conflicts?state=open")).rows[0] ?? { id: "" };
  const conflict = z
    .object({ record: z.string(), property: z.string(), values: z.array(z.object({ claims: z.array(z.string()) })) })
    .parse(await (await ask(`/conflicts/${id}`)).json());
  const claim = conflict.values[0]?.claims[0];
  const first = await decide({ by: "Vera", decide: { action: "choose", conflict: id, claim } });
  expect(first.status).toBe(201);
  const record = z
    .object({
      fields: z.record(z.string(), z.object({ claim: z.string().nullable() }).loose().or(z.array(z.unknown()))),
    })
    .parse(await (await ask(`/records/${conflict.record}`)).json());
  expect(record.fields[conflict.property]).toMatchObject({ claim });
  expect((await decide({ by: "Ivar", decide: { action: "accept_both", conflict: id } })).status).toBe(409);
  const known = z.object({ id: z.string() }).parse(await first.json()).id;
  expect((await decide({ by: "Ivar", known, decide: { action: "undo", decision: known } })).status).toBe(201);
});

test("what cannot be decided is refused with a sentence, and nothing is written", async () => {
  const before = await (await ask("/decisions")).text();
  const [document] = (await list("/documents")).rows;
  const missed = {
    action: "add",
    document: document?.id,
    type: "Goal",
    property: "colour",
    value: "x",
    start: 0,
    end: 3,
  };
  const refused = await decide({ by: "Vera", decide: missed });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("has no colour");
  expect((await decide({ by: "Vera", decide: { action: "dream" } })).status).toBe(400);
  expect(await (await ask("/decisions")).text()).toBe(before);
});
