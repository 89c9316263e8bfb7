/**
 * The reconciliation service, against schemas written from its specification (0.2, sections 3 to 6), and who may ask it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { field, type RecordDraft } from "../../src/extract/record-draft.ts";
import { PagePictures } from "../../src/picture/page-pictures.ts";
import { reviewApp } from "../../src/review/app.tsx";
import { Importing } from "../../src/review/importing.ts";
import { Publishing } from "../../src/review/publishing.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { doc, h1, li } from "../builders/document.ts";
import { at, goal, taken } from "../builders/taken.ts";

const NAMES = ["Biblioteksgruppen", "Inköp/Upphandling", "Folkhälsorådet", "Folkhälsogruppen", "Disa Granberg"];
const plan = doc(h1("Verksamhetsplan 2010"), ...NAMES.map((name) => li(name)), "Öka läslusten", "Helt uppfyllt");

const data = mkdtempSync(join(tmpdir(), "malspar-openrefine-"));
let store: Store;
let app: Hono;

function named(type: "Group" | "Member", name: string): RecordDraft {
  const span = at(plan, name);
  return { type, key: [span], fields: [field(type, "name", name, [span], "test", 0.9)] };
}

beforeAll(() => {
  store = openStore(data);
  const records = [...NAMES.map((name) => named("Group", name)), named("Member", "Disa Granberg")];
  writeReading(
    store,
    packReading(plan, taken(plan, [...records, goal(plan, "Öka läslusten", "Helt uppfyllt")]), "1"),
    "plan.doc",
  );
  buildDataset(store, NOTHING_DECLARED);
  const report = (error: unknown): void => {
    throw error;
  };
  const gate = { hosts: new Set(["localhost", "127.0.0.1"]), changeToken: "known" };
  app = reviewApp(
    { store, data, gate, publishing: new Publishing(data, report), report },
    { pictures: new PagePictures({}), importing: new Importing(data) },
  );
});

afterAll(() => {
  closeStore(store);
  rmSync(data, { recursive: true });
});

const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.request(`http://localhost${path}`, { ...init, headers: { host: "localhost", ...init.headers } });

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const post = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  ask("/reconcile", { method: "POST", body: new URLSearchParams(fields).toString(), headers: { ...FORM, ...headers } });

const text = { type: "string" };
const list = (items: object): object => ({ type: "array", items });
const object = (properties: Record<string, object>, ...required: readonly string[]): object => ({
  type: "object",
  properties,
  required,
});
const typed = object({ id: text, name: text }, "id", "name");
const service = object({ service_url: { type: "string", pattern: "^https?://" }, service_path: text });
const SCHEMAS = {
  manifest: object(
    {
      versions: { type: "array", items: text, contains: { const: "0.2" } },
      name: text,
      identifierSpace: { type: "string", pattern: "^[a-z]+:" },
      schemaSpace: { type: "string", pattern: "^[a-z]+:" },
      serviceVersion: text,
      defaultTypes: list(typed),
      view: object({ url: { type: "string", pattern: "\\{\\{id\\}\\}" } }, "url"),
      preview: object(
        { url: { type: "string", pattern: "\\{\\{id\\}\\}" }, width: { type: "integer" }, height: { type: "integer" } },
        "url",
        "width",
        "height",
      ),
      suggest: object({ entity: service }, "entity"),
      extend: object({ propose_properties: service, property_settings: list({ type: "object" }) }),
    },
    "versions",
    "name",
    "identifierSpace",
    "schemaSpace",
  ),
  results: {
    type: "object",
    additionalProperties: object(
      {
        result: list(
          object(
            {
              id: text,
              name: text,
              description: text,
              score: { type: "number" },
              match: { type: "boolean" },
              type: list(typed),
            },
            "id",
            "name",
            "score",
          ),
        ),
      },
      "result",
    ),
  },
  suggestions: object({ result: list(object({ id: text, name: text, notable: list(typed) }, "id", "name")) }, "result"),
  extension: object(
    {
      meta: list(typed),
      rows: {
        type: "object",
        additionalProperties: {
          type: "object",
          additionalProperties: list({
            oneOf: [
              { ...object({ str: text }, "str"), additionalProperties: false },
              { ...object({ int: { type: "integer" } }, "int"), additionalProperties: false },
            ],
          }),
        },
      },
    },
    "meta",
    "rows",
  ),
  properties: object({ properties: list(typed), type: text, limit: { type: "number" } }, "properties"),
} as const;

const ajv = new Ajv({ strict: true, allErrors: true });
async function checked(schema: keyof typeof SCHEMAS, response: Response): Promise<unknown> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/u);
  const answer: unknown = await response.json();
  const check = ajv.compile(SCHEMAS[schema]);
  check(answer);
  expect(check.errors ?? []).toEqual([]);
  return answer;
}

const results = z.record(
  z.string(),
  z.object({ result: z.array(z.object({ id: z.string(), name: z.string(), score: z.number(), match: z.boolean() })) }),
);
const reconcile = async (queries: object): Promise<z.infer<typeof results>> =>
  results.parse(await checked("results", await post({ queries: JSON.stringify(queries) })));
const best = async (query: string): Promise<string> => {
  const [first] = (await reconcile({ q: { query } }))["q"]?.result ?? [];
  return first === undefined ? "none" : `${first.name} ${first.score} ${first.match}`;
};

test("the manifest says what there is, and every address in it answers", async () => {
  const manifest = z
    .looseObject({
      preview: z.object({ url: z.string() }),
      suggest: z.object({ entity: z.record(z.string(), z.string()) }),
    })
    .parse(await checked("manifest", await ask("/reconcile")));
  expect(manifest.suggest.entity).toEqual({
    service_url: "http://localhost/reconcile",
    service_path: "/suggest/entity",
  });
  const { result } = z
    .object({ result: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(await checked("suggestions", await ask("/reconcile/suggest/entity?prefix=Folk")));
  expect(result.map(({ name }) => name)).toEqual(["Folkhälsogruppen", "Folkhälsorådet"]);
  const id = result[0]?.id ?? "";
  const preview = await ask(new URL(manifest.preview.url.replace("{{id}}", id)).href.replace("http://localhost", ""));
  expect(await preview.text()).toContain("<h1>Folkhälsogruppen</h1>");
  await checked("properties", await ask("/reconcile/properties?type=Group"));
  const extend = JSON.stringify({
    ids: [id, "none"],
    properties: [{ id: "name" }, { id: "year" }, { id: "constructor" }],
  });
  expect(await checked("extension", await post({ extend }))).toMatchObject({
    rows: {
      [id]: Object.fromEntries([
        ["name", [{ str: "Folkhälsogruppen" }]],
        ["constructor", []],
      ]),
      none: { name: [] },
    },
  });
});

test("names match by the rules that join documents: as written, inflected, mistyped, in part, by words", async () => {
  expect(await best("Biblioteksgruppen")).toBe("Biblioteksgruppen 100 true");
  expect(await best("bibliotekens arbetsgrupp")).toBe("Biblioteksgruppen 95 true");
  expect(await best("Rådet för folkhälsa")).toBe("Folkhälsorådet 95 true");
  expect(await best("Upphandlingsgruppen")).toBe("Inköp/Upphandling 80 false");
  expect(await best("Folkhälsorodet")).toMatch(/^Folkhälso\p{L}+ \d+ false$/u);
  expect(await best("Kyrkogårdsnämnden")).toBe("none");
  expect(await best("")).toBe("none");
});

test("types, limits and several queries at once are kept apart", async () => {
  const answer = await reconcile({
    a: { query: "Folkhälsa", limit: 1 },
    b: { query: "Biblioteksgruppen", type: "Person" },
    c: { query: "Biblioteksgruppen", type: ["Group"], type_strict: "any" },
  });
  expect(Object.values(answer).map(({ result }) => result.length)).toEqual([1, 0, 1]);
  const byGet = await ask(`/reconcile?queries=${encodeURIComponent('{"x":{"query":"Biblioteksgruppen"}}')}&callback=f`);
  expect(await checked("results", byGet)).toMatchObject({ x: { result: [{ match: true }] } });
});

test("nobody's name is handed out, also where a reading took one for a group", async () => {
  expect(await best("Disa Granberg")).toBe("none");
  const found = await ask("/reconcile/suggest/entity?prefix=Disa");
  expect(await found.json()).toEqual({ result: [] });
});

test("what is no query is refused with its place", async () => {
  for (const queries of ["[", "7", '{"a":{}}', '{"a":{"query":7}}']) {
    const response = await post({ queries });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "refused" } });
  }
  expect((await post({ queries: "x".repeat(1 << 20) })).status).toBe(413);
});

test("queries need no change token, but everything that changes still does", async () => {
  expect((await post({ queries: '{"a":{"query":"x"}}' })).status).toBe(200);
  for (const path of ["/api/decisions", "/import", "/reconcile/preview", "/reconcile/suggest/entity"]) {
    expect((await ask(path, { method: "POST", body: "queries={}", headers: FORM })).status, path).toBe(403);
  }
  expect((await ask("/reconcile", { method: "DELETE" })).status).toBe(403);
});

test("programs on this machine may read the answers, no other page and no other host name may", async () => {
  const from = (origin: string): Promise<Response> => post({ queries: '{"a":{"query":"x"}}' }, { origin });
  const local = await from("http://127.0.0.1:3333");
  expect(local.headers.get("access-control-allow-origin")).toBe("http://127.0.0.1:3333");
  expect(local.headers.get("vary")).toContain("Origin");
  for (const origin of ["https://evil.example", "http://localhost.evil.example", "null"]) {
    const refused = await from(origin);
    expect(refused.status).toBe(403);
    expect(refused.headers.get("access-control-allow-origin")).toBeNull();
  }
  expect((await ask("/reconcile", { headers: { host: "evil.example" } })).status).toBe(421);
  const other = await ask("/api/records", { headers: { origin: "http://127.0.0.1:3333" } });
  expect(other.headers.get("access-control-allow-origin")).toBeNull();
  const preview = await ask("/reconcile/preview?id=none", { headers: { origin: "http://127.0.0.1:3333" } });
  expect(preview.headers.get("content-security-policy")).toContain("frame-ancestors http://localhost:*");
  expect((await ask("/reconcile", { method: "OPTIONS", headers: { origin: "http://localhost:3333" } })).status).toBe(
    204,
  );
});
