/**
 * What stands between the network and the dataset: which hosts, origins and tokens are let in, and what a page may load.
 * Pages are only for this machine unless the server was given another address, and then only with a token.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** A page loads its own files and nothing else; no script or style stands in the page itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether an address is reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** A secret that no other page can know; new at each start. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Name of the cookie with the token that lets a person in, and of the header and form field that prove a change. */
const ENTRY_COOKIE = "malspar-entry";
export const CHANGE_HEADER = "x-malspar-change";
export const CHANGE_FIELD = "change";

export type Gate = {
  /** Names by which this server may be called, without port. */
  readonly hosts: ReadonlySet<string>;
  /** Needed for anything at all where the server listens beyond this machine. */
  readonly entryToken?: string;
  /** Needed for each change; stands in the server's own pages. */
  readonly changeToken: string;
};

const hostOf = (header: string): string => header.replace(/:\d+$/u, "").toLowerCase();

/** Refuses foreign names (DNS rebinding), people without the token, and sets the headers of every answer. */
export function guard({ hosts, entryToken }: Gate): MiddlewareHandler {
  return async (c, next) => {
    if (!hosts.has(hostOf(c.req.header("host") ?? ""))) return refuse(c, 421, "this server does not go by that name");
    if (entryToken !== undefined) {
      const given = c.req.query("token");
      if (given !== undefined && same(given, entryToken)) {
        setCookie(c, ENTRY_COOKIE, entryToken, { httpOnly: true, sameSite: "Strict", path: "/" });
      } else if (!same(presented(c), entryToken)) {
        return refuse(c, 401, "open the address that the program printed, or send its token as a bearer token");
      }
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    return;
  };
}

const presented = (c: Context): string =>
  /^Bearer (.+)$/u.exec(c.req.header("authorization") ?? "")?.[1] ?? getCookie(c, ENTRY_COOKIE) ?? "";

const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Addresses where a POST only reads: OpenRefine sends its queries so. It has no token, and needs none. */
const READ_BY_POST: ReadonlySet<string> = new Set(["/reconcile", "/reconcile/"]);

/** Refuses changes that another site's page asks for: by origin, and by a token that only our pages know. */
export function changesFromHere({ changeToken, hosts }: Gate): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE.has(c.req.method) || (c.req.method === "POST" && READ_BY_POST.has(c.req.path))) return next();
    const origin = c.req.header("origin");
    if (origin !== undefined && !isOwn(origin, c.req.header("host") ?? "", hosts)) {
      return refuse(c, 403, "a change can be asked for by this server's own pages only");
    }
    const given = c.req.header(CHANGE_HEADER) ?? (await fieldOf(c));
    if (!same(given, changeToken))
      return refuse(c, 403, "the page is older than the server: load it again, then repeat");
    return next();
  };
}

/**
 * Lets pages of other programs on the hosts that we go by (OpenRefine at http://127.0.0.1:3333) read answers and frame them;
 * a page of any other origin is refused, also where its browser would not show it the answer.
 */
export function readByOthers({ hosts }: Gate): MiddlewareHandler {
  const framing = [...hosts]
    .filter((host) => !host.includes("::"))
    .map((host) => `http://${host}:*`)
    .join(" ");
  const policy = POLICY.replace("frame-ancestors 'none'", `frame-ancestors ${framing}`);
  return async (c, next) => {
    const origin = c.req.header("origin");
    if (origin !== undefined && !(URL.canParse(origin) && hosts.has(new URL(origin).hostname.toLowerCase()))) {
      return refuse(c, 403, "only programs on this machine may ask here");
    }
    if (c.req.method === "OPTIONS") c.res = c.body(null, 204, { "Access-Control-Allow-Methods": "GET, POST" });
    else await next();
    if (origin !== undefined) {
      c.res.headers.set("Access-Control-Allow-Origin", origin);
      c.res.headers.set("Access-Control-Allow-Headers", "Content-Type");
    }
    c.res.headers.append("Vary", "Origin");
    c.res.headers.set("Content-Security-Policy", policy); // X-Frame-Options gives way to frame-ancestors (CSP 3, 6.4.2)
    return;
  };
}

function isOwn(origin: string, host: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.host === host && hosts.has(url.hostname.toLowerCase());
}

async function fieldOf(c: Context): Promise<string> {
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/u.test(c.req.header("content-type") ?? ""))
    return "";
  const value = (await c.req.parseBody())[CHANGE_FIELD];
  return typeof value === "string" ? value : "";
}

function refuse(c: Context, status: 401 | 403 | 421, message: string): Response {
  const headers = { ...HEADERS, "Cache-Control": "no-store" };
  return /^\/(?:api|reconcile)(?:\/|$)/u.test(c.req.path)
    ? c.json({ error: { code: "refused", message } }, status, headers)
    : c.text(`malspar: ${message}`, status, headers);
}
