/**
 * The addresses of the review page and what answers them. Reads the store; changes go through `changes`.
 */

import type { Context } from "hono";
import { Hono } from "hono";
import type { PagePictures } from "../picture/page-pictures.ts";
import { assetOf, scriptOf } from "./assets.ts";
import type { Importing } from "./importing.ts";
import { page, tagged } from "./render.tsx";
import { pageOf, type Review } from "./request.ts";
import { apiRoutes } from "./routes/api.ts";
import { conflictRoutes } from "./routes/conflicts.tsx";
import { documentRoutes } from "./routes/documents.tsx";
import { findingRoutes } from "./routes/findings.tsx";
import { importRoutes } from "./routes/import.tsx";
import { openRefineRoutes } from "./routes/open-refine.tsx";
import { overviewRoutes } from "./routes/overview.tsx";
import { pageRoutes } from "./routes/pages.tsx";
import { recordRoutes } from "./routes/records.tsx";
import { searchRoutes } from "./routes/search.tsx";
import { undoRoutes } from "./routes/undo.ts";
import { changesFromHere, guard } from "./security.ts";
import { NotFound } from "./views/not-found.tsx";

/** What works in the background, with threads of its own. */
export type Workers = { readonly pictures: PagePictures; readonly importing: Importing };

export function reviewApp(review: Review, { pictures, importing }: Workers): Hono {
  const app = new Hono();
  app.use(guard(review.gate));
  importRoutes(app, review, importing); // its limit stands before the look into the body
  app.use(changesFromHere(review.gate));
  app.get("/assets/:name", (c) => send(c, assetOf(c.req.param("name"))));
  app.get("/browser/:name", (c) => send(c, scriptOf(c.req.param("name"))));
  apiRoutes(app, review);
  openRefineRoutes(app, review);
  overviewRoutes(app, review);
  documentRoutes(app, review);
  pageRoutes(app, review, pictures);
  recordRoutes(app, review);
  findingRoutes(app, review);
  conflictRoutes(app, review);
  searchRoutes(app, review);
  undoRoutes(app, review);
  app.notFound((c) => page(c, <NotFound page={pageOf(c, review)} />, 404));
  app.onError((error, c) => {
    review.report(error);
    const message = "something went wrong here; it was written to the program's own output";
    return c.req.path.startsWith("/api/")
      ? c.json({ error: { code: "failed", message } }, 500)
      : c.text(`malspar: ${message}`, 500);
  });
  return app;
}

function send(
  c: Context,
  asset: { readonly body: string; readonly type: string } | undefined,
): Response | Promise<Response> {
  return asset === undefined ? c.notFound() : tagged(c, asset.body, asset.type);
}
