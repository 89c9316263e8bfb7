/**
 * A view → an answer: with its type, its ETag, and "not modified" where the reader has it already.
 */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Sends a whole page. */
export async function page(
  c: Context,
  view: JSX.Element | Promise<JSX.Element>,
  status: 200 | 404 | 409 | 413 | 500 = 200,
): Promise<Response> {
  const body = `<!doctype html>${await view}`;
  if (status !== 200) return c.html(body, status, { "Cache-Control": "no-store" });
  return tagged(c, body, "text/html; charset=utf-8");
}

/** Sends text of a type with an ETag over it; 304 where the client holds the same. */
export function tagged(c: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { "Content-Type": type, "Cache-Control": "private, no-cache", ETag: etag };
  const held = (c.req.header("if-none-match") ?? "").split(/,\s*/u);
  return held.includes(etag) ? c.body(null, 304, headers) : c.body(body, 200, headers);
}
