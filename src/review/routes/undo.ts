/**
 * The address that takes back what was decided just before, from whatever page came next.
 */
import type { Hono } from "hono";
import { decide, formOf } from "../deciding.ts";
import { makeDecision } from "../decision-request.ts";
import type { Review } from "../request.ts";

/** Pages to come back to: those of what was decided about. */
const BACK = /^\/(?:conflicts|findings)\/[0-9a-f]{32}$/u;

export function undoRoutes(app: Hono, review: Review): void {
  app.post("/undo", async (c) => {
    const form = await formOf(c);
    const back = BACK.test(form["back"] ?? "") ? form["back"] : "/conflicts";
    const request = { action: "undo", decision: form["decision"] ?? "" } as const;
    const outcome = decide(c, review, form, (stamp) => makeDecision(review, request, stamp));
    const done = { saved: "undone", meanwhile: "meanwhile", refused: "refused" }[outcome.kind];
    return c.redirect(`${back}?done=${done}`, 303);
  });
}
