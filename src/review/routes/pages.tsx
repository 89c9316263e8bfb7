/**
 * Addresses of a PDF's pages as pictures, and of a document's original.
 */
import type { Hono } from "hono";
import { NARROWEST, WIDEST } from "../../picture/limits.ts";
import type { PagePictures } from "../../picture/page-pictures.ts";
import { claimsOfDocument } from "../../store/read-claims.ts";
import { readStored, storedReading } from "../../store/read-documents.ts";
import { originalOf } from "../original.ts";
import { page, tagged } from "../render.tsx";
import { pageOf, type Review } from "../request.ts";
import { boxesOn, PagePicture } from "../views/page-picture.tsx";

/** The name of a download, as RFC 6266 wants it. */
const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

export function pageRoutes(app: Hono, review: Review, pictures: PagePictures): void {
  const { store } = review;
  app.get("/documents/:id/pages/:number", (c) => {
    const id = c.req.param("id");
    const stored = storedReading(store, id);
    if (stored === undefined) return c.notFound();
    const document = readStored(store, id);
    const sheet = document.pages.find(({ number }) => number === Number(c.req.query("page") ?? c.req.param("number")));
    if (sheet === undefined) return c.notFound();
    const claims = claimsOfDocument(store, stored.key).filter((claim) => boxesOn(claim, sheet.number).length > 0);
    const chosen = claims.find((claim) => claim.id === c.req.query("claim"))?.id;
    const view = { document, sheet, claims, ...(chosen === undefined ? {} : { chosen }) };
    return page(c, <PagePicture page={pageOf(c, review)} view={view} />);
  });

  app.get("/documents/:id/pages/:number/:file{[0-9]+\\.png}", async (c) => {
    const { id, number, file } = c.req.param();
    const width = Number.parseInt(file, 10);
    const original = originalOf(store, id);
    const sheets = original === undefined ? 0 : readStored(store, id).pages.length;
    if (original === undefined || width < NARROWEST || width > WIDEST) return c.notFound();
    if (!/^[1-9]\d{0,6}$/u.test(number) || Number(number) > sheets) return c.notFound();
    const bytes = await original.bytes();
    if (bytes === undefined) return c.notFound();
    const picture = await pictures.picture({ document: id, bytes: async () => bytes }, Number(number), width);
    if (picture.kind !== "picture") return c.notFound();
    return tagged(c, new Uint8Array(picture.png), "image/png");
  });

  app.get("/documents/:id/original", async (c) => {
    const original = originalOf(store, c.req.param("id"));
    const bytes = await original?.bytes();
    if (original === undefined || bytes === undefined) return c.notFound();
    c.header("Content-Disposition", attachment(original.name));
    // Whatever it is, the browser saves it: a web page of others never runs here.
    return tagged(c, bytes, "application/octet-stream");
  });
}
