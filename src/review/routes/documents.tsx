/**
 * Addresses about documents: the list, one document with a claim in view, its colours.
 */
import type { Hono } from "hono";
import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { listDocuments } from "../../store/list-documents.ts";
import { claimsOfDocument } from "../../store/read-claims.ts";
import { packedDocument, readDocumentAgain, readStored, storedReading } from "../../store/read-documents.ts";
import { originalOf } from "../original.ts";
import { page, tagged } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { colourSheet } from "../source/colours.ts";
import { type Part, partAt, partsOf } from "../source/parts.ts";
import { DocumentPage } from "../views/document.tsx";
import { Documents } from "../views/documents.tsx";
import { PAGE_ROWS } from "../views/pager.tsx";

export function documentRoutes(app: Hono, review: Review): void {
  const { store } = review;
  app.get("/documents", (c) => {
    const number = pageNumber(c);
    const { kind, status, year } = c.req.query();
    const filter = {
      ...(kind ? { kind } : {}),
      ...(status ? { status } : {}),
      ...(year ? { year: Number(year) } : {}),
    };
    const list = listDocuments(store, filter, { limit: PAGE_ROWS, offset: (number - 1) * PAGE_ROWS });
    return page(c, <Documents page={pageOf(c, review)} list={list} number={number} />);
  });

  app.get("/documents/:id", (c) => {
    const id = c.req.param("id");
    const stored = storedReading(store, id);
    if (stored === undefined) return c.notFound();
    const claims = claimsOfDocument(store, stored.key);
    const chosen = claims.find((claim) => claim.id === c.req.query("claim"));
    const parts = partsOf(readDocumentAgain(packedDocument(store, id)).blocks);
    const asked = parts[pageNumber(c) - 1] ?? partAt(parts, 0);
    const offset = chosen?.span.start ?? Number(c.req.query("at") ?? Number.NaN);
    const part = Number.isNaN(offset) ? asked : partAt(parts, offset);
    const view = {
      document: readStored(store, id),
      part,
      parts: parts.length,
      claims: claims.filter((claim) => isIn(claim, part)),
      original: originalOf(store, id) !== undefined,
      ...(chosen === undefined ? {} : { chosen: chosen.id }),
    };
    return page(c, <DocumentPage page={pageOf(c, review)} view={view} />);
  });

  app.get("/documents/:id/colours.css", (c) => {
    const id = c.req.param("id");
    if (storedReading(store, id) === undefined) return c.notFound();
    return tagged(c, colourSheet(readDocumentAgain(packedDocument(store, id)).blocks), "text/css; charset=utf-8");
  });
}

function isIn(claim: Claim, { blocks }: Part): boolean {
  const start = blocks[0]?.span.start ?? 0;
  const end = blocks.at(-1)?.span.end ?? 0;
  const spans: readonly Span[] = claim.spans ?? [claim.span];
  return spans.some((span) => span.start < end && span.end > start);
}
