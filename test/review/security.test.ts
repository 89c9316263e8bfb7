/**
 * Who is let in, and which changes are believed.
 */
import { Hono } from "hono";
import { expect, test } from "vitest";
import { CHANGE_FIELD, CHANGE_HEADER, changesFromHere, type Gate, guard } from "../../src/review/security.ts";

function server(gate: Partial<Gate> = {}): Hono {
  const whole = { hosts: new Set(["localhost"]), changeToken: "known", ...gate };
  const app = new Hono();
  app.use(guard(whole));
  app.use(changesFromHere(whole));
  app.get("/", (c) => c.text("page"));
  app.post("/", (c) => c.text("changed"));
  return app;
}

const ask = (app: Hono, init: RequestInit = {}, path = "/"): Promise<Response> =>
  Promise.resolve(app.request(path, { ...init, headers: { host: "localhost:4310", ...init.headers } }));

test("a name that is not the server's is refused, so that no foreign page can point its own name here", async () => {
  expect((await ask(server())).status).toBe(200);
  expect((await ask(server(), { headers: { host: "evil.example" } })).status).toBe(421);
});

test("every answer forbids scripts and styles in the page, and frames", async () => {
  const policy = (await ask(server())).headers.get("content-security-policy");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect((await ask(server(), { headers: { host: "evil.example" } })).headers.get("content-security-policy")).toBe(
    policy,
  );
});

test("a change needs the token that the server's own pages have", async () => {
  const post = (headers: Record<string, string>, body?: string): Promise<Response> =>
    ask(server(), { method: "POST", headers, ...(body === undefined ? {} : { body }) });
  expect((await post({})).status).toBe(403);
  expect((await post({ [CHANGE_HEADER]: "guessed" })).status).toBe(403);
  expect((await post({ [CHANGE_HEADER]: "known" })).status).toBe(200);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  expect((await post(form, `${CHANGE_FIELD}=known`)).status).toBe(200);
  expect((await post(form, `${CHANGE_FIELD}=guessed`)).status).toBe(403);
});

test("a change that another site's page asks for is refused, token or not", async () => {
  const from = (origin: string): Promise<Response> =>
    ask(server(), { method: "POST", headers: { origin, [CHANGE_HEADER]: "known" } });
  expect((await from("http://localhost:4310")).status).toBe(200);
  expect((await from("http://localhost:9999")).status).toBe(403);
  expect((await from("https://evil.example")).status).toBe(403);
  expect((await from("null")).status).toBe(403);
});

test("beyond this machine nobody comes in without the token, which a cookie or a bearer header keeps", async () => {
  const app = server({ entryToken: "entry" });
  expect((await ask(app)).status).toBe(401);
  expect((await ask(app, {}, "/?token=wrong")).status).toBe(401);
  const first = await ask(app, {}, "/?token=entry");
  expect(first.status).toBe(200);
  const cookie = first.headers.get("set-cookie") ?? "";
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Strict");
  expect((await ask(app, { headers: { cookie: cookie.split(";")[0] ?? "" } })).status).toBe(200);
  expect((await ask(app, { headers: { authorization: "Bearer entry" } })).status).toBe(200);
});
