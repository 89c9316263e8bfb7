/**
 * The API under the page: what is read, and decisions. Its description lies at /api/openapi.json.
 */
import type { Context, Hono } from "hono";
import { z } from "zod";
import { readDecisions } from "../../decisions/log.ts";
import { ENDPOINTS } from "../api/endpoints.ts";
import { API, openApi } from "../api/openapi.ts";
import { decide } from "../deciding.ts";
import { decisionRequest, makeDecision } from "../decision-request.ts";
import { tagged } from "../render.tsx";
import type { Review } from "../request.ts";

const body = z.strictObject({
  by: z.string().min(1).max(200),
  note: z.string().max(2000).optional(),
  known: z.string().optional(),
  decide: decisionRequest,
});

const answer = (c: Context, value: unknown): Response => tagged(c, JSON.stringify(value), "application/json");

const refuse = (c: Context, status: 400 | 404 | 409 | 422, code: string, message: string): Response =>
  c.json({ error: { code, message } }, status, { "Cache-Control": "no-store" });

/** Faults of a request in one sentence, each with its place. */
const faults = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join(".") || "the request"}: ${message}`).join("; ");

export function apiRoutes(app: Hono, review: Review): void {
  for (const { path, query, handle } of ENDPOINTS) {
    app.get(`${API}${path.replace("{id}", ":id")}`, (c) => {
      const parsed = query.safeParse(c.req.query());
      if (!parsed.success) return refuse(c, 400, "bad_query", faults(parsed.error));
      const found = handle(review.store, c.req.param("id") ?? "", c.req.query());
      return found === undefined ? refuse(c, 404, "not_found", "there is nothing of that id") : answer(c, found);
    });
  }
  app.get(`${API}/openapi.json`, (c) => answer(c, openApi()));
  app.get(`${API}/decisions`, (c) => answer(c, readDecisions(review.data).decisions));
  app.post(`${API}/decisions`, async (c) => {
    const parsed = body.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return refuse(c, 400, "bad_request", faults(parsed.error));
    const { decide: request, by, note = "", known = "" } = parsed.data;
    const outcome = decide(c, review, { by, note, known }, (stamp) => makeDecision(review, request, stamp));
    if (outcome.kind === "meanwhile") {
      return refuse(c, 409, "decided_meanwhile", "somebody decided on the same meanwhile; nothing was written");
    }
    if (outcome.kind === "refused") return refuse(c, 422, "refused", outcome.message);
    return c.json(outcome.decision, 201);
  });
  app.all(`${API}/*`, (c) => refuse(c, 404, "not_found", "the API has no such address"));
}
