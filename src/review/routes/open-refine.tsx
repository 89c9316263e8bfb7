/**
 * The addresses of the reconciliation service for OpenRefine: all of them only read, a POST too (it carries long queries).
 */
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { loadConfig } from "../../config/read-config.ts";
import { languageOf } from "../language.ts";
import { groupsOf } from "../open-refine/groups.ts";
import { groupsBeginning } from "../open-refine/match.ts";
import {
  extended,
  extension,
  manifest,
  proposedProperties,
  queryBatch,
  reconciled,
  SERVICE,
  suggestions,
} from "../open-refine/service.ts";
import { page } from "../render.tsx";
import type { Review } from "../request.ts";
import { readByOthers } from "../security.ts";
import { GroupPreview } from "../views/group-preview.tsx";

const MOST_BYTES = 1 << 20;
const MOST_SUGGESTIONS = 20;

const refuse = (c: Context, status: 400 | 404 | 413, message: string): Response =>
  c.json({ error: { code: "refused", message } }, status);

const limit = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, 413, "at most 1 MiB of queries at a time") });

export function openRefineRoutes(app: Hono, review: Review): void {
  const groups = groupsOf(review.store);
  const answer = async (c: Context): Promise<Response> => {
    const given = c.req.method === "POST" ? await c.req.parseBody() : c.req.query();
    const { queries, extend } = given;
    if (queries !== undefined) {
      const batch = read(queryBatch, queries);
      return typeof batch === "string" ? refuse(c, 400, batch) : c.json(reconciled(batch, groups(), review.store));
    }
    if (extend !== undefined) {
      const asked = read(extension, extend);
      return typeof asked === "string" ? refuse(c, 400, asked) : c.json(extended(asked, groups()));
    }
    return c.json(manifest(new URL(c.req.url).origin, loadConfig(review.data).publication));
  };
  app.use(`${SERVICE}/*`, readByOthers(review.gate)); // the address itself, too
  app.on(["GET", "POST"], [SERVICE, `${SERVICE}/`], limit, answer);
  app.get(`${SERVICE}/suggest/entity`, (c) => {
    const found = groupsBeginning(c.req.query("prefix") ?? "", groups());
    const from = Math.max(0, Math.trunc(Number(c.req.query("cursor") ?? 0)) || 0);
    return c.json(suggestions(found.slice(from, from + MOST_SUGGESTIONS)));
  });
  app.get(`${SERVICE}/properties`, (c) => {
    const most = Math.max(1, Math.trunc(Number(c.req.query("limit") ?? 10)) || 10);
    return c.json(proposedProperties(c.req.query("type") ?? "", most));
  });
  app.get(`${SERVICE}/preview`, (c) => {
    const group = groups().find(({ id }) => id === c.req.query("id"));
    if (group === undefined) return refuse(c, 404, "there is no group of that id");
    return page(c, <GroupPreview group={group} language={languageOf(c)} />);
  });
}

/** A text of JSON as it should be, or what is wrong with it. */
function read<Type>(type: z.ZodType<Type>, text: unknown): Type | string {
  const parsed = type.safeParse(typeof text === "string" ? jsonOf(text) : undefined);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the request"}: ${message}`).join("; ");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // no JSON is no query
    throw error;
  }
}
