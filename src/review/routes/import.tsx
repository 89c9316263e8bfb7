/**
 * Addresses of the import: its page, and the files that are sent to it.
 */
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Importing, MOST_BYTES, MOST_FILES } from "../importing.ts";
import { page } from "../render.tsx";
import { pageOf, type Review } from "../request.ts";
import { changesFromHere } from "../security.ts";
import { IMPORT } from "../texts/import.ts";
import { safeName } from "../uploads.ts";
import { Import } from "../views/import.tsx";

export function importRoutes(app: Hono, review: Review, importing: Importing): void {
  const show = (c: Context, message?: string, status: 200 | 409 | 413 = 409): Promise<Response> =>
    page(
      c,
      <Import page={pageOf(c, review)} state={importing.state} {...(message === undefined ? {} : { message })} />,
      message === undefined ? 200 : status,
    );
  const textsOf = (c: Context) => IMPORT[pageOf(c, review).language];

  // Stands before everything that looks into the body of an upload.
  app.use(
    "/import",
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => show(c, textsOf(c).tooLarge(MOST_BYTES / 1024 / 1024), 413) }),
  );
  app.use("/import", changesFromHere(review.gate));
  app.get("/import", (c) => show(c));
  app.post("/import", async (c) => {
    const sent = (await c.req.parseBody({ all: true }))["files"];
    const files = [sent].flat().filter((file): file is File => file instanceof File && file.name !== "");
    const nameless = files.find(({ name }) => safeName(name) === undefined);
    if (files.length === 0) return show(c, textsOf(c).nothing);
    if (files.length > MOST_FILES) return show(c, textsOf(c).tooMany(MOST_FILES), 413);
    if (nameless !== undefined) return show(c, textsOf(c).noName(nameless.name));
    return (await importing.begin(files)) ? c.redirect("/import", 303) : show(c, textsOf(c).busy);
  });
}
