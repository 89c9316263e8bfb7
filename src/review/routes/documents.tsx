/**
 * Addresses about documents: the list, one document with a claim in view, its colours.
 */
import type { Context, Hono } from "hono";
import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { listDocuments } from "../../store/list-documents.ts";
import { claimsOfDocument } from "../../store/read-claims.ts";
import { packedDocument, readDocumentAgain, readStored, storedReading } from "../../store/read-documents.ts";
import { decide, type Form, formOf, lastKnown, nameOf, whyNot } from "../deciding.ts";
import { type DecisionRequest, decisionRequest, makeDecision } from "../decision-request.ts";
import { originalOf } from "../original.ts";
import { page, tagged } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { colourSheet } from "../source/colours.ts";
import { type Part, partAt, partsOf } from "../source/parts.ts";
import { MISSED } from "../texts/missed.ts";
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

  app.get("/documents/:id", (c) => show(c, review, c.req.param("id"), c.req.query("claim")));

  app.post("/documents/:id/missed", async (c) => {
    const document = c.req.param("id");
    const form = await formOf(c);
    const request = missedIn(document, form);
    const outcome =
      typeof request === "string"
        ? { kind: "refused" as const, message: request }
        : decide(c, review, form, (stamp) => makeDecision(review, request, stamp));
    const { language } = pageOf(c, review);
    if (outcome.kind !== "saved") return show(c, review, document, form["of"], whyNot(outcome, language), 409);
    return c.redirect(`/documents/${document}?at=${form["start"] ?? 0}&done=added`, 303);
  });

  app.get("/documents/:id/colours.css", (c) => {
    const id = c.req.param("id");
    if (storedReading(store, id) === undefined) return c.notFound();
    return tagged(c, colourSheet(readDocumentAgain(packedDocument(store, id)).blocks), "text/css; charset=utf-8");
  });
}

/** What a form says that the program missed; a sentence where it cannot be understood. */
function missedIn(document: string, form: Form): DecisionRequest | string {
  const [type, property] = (form["what"] ?? "").split(".");
  const { start, end, value, of } = form;
  const { data, error } = decisionRequest.safeParse({
    action: "add",
    document,
    type,
    property,
    start,
    end,
    value,
    ...(of ? { of } : {}),
  });
  return data ?? error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}

/** One document, the claim with this id in view. */
function show(
  c: Context,
  review: Review,
  id: string,
  claim: string | undefined,
  message?: string,
  status: 200 | 409 = 200,
): Response | Promise<Response> {
  const { store } = review;
  const stored = storedReading(store, id);
  if (stored === undefined) return c.notFound();
  const claims = claimsOfDocument(store, stored.key);
  const chosen = claims.find((one) => one.id === claim);
  const parts = partsOf(readDocumentAgain(packedDocument(store, id)).blocks);
  const asked = parts[pageNumber(c) - 1] ?? partAt(parts, 0);
  const offset = chosen?.span.start ?? Number(c.req.query("at") ?? Number.NaN);
  const part = Number.isNaN(offset) ? asked : partAt(parts, offset);
  const frame = pageOf(c, review);
  const said = message ?? (c.req.query("done") === "added" ? MISSED[frame.language].added : undefined);
  const view = {
    document: readStored(store, id),
    part,
    parts: parts.length,
    claims: claims.filter((one) => isIn(one, part)),
    original: originalOf(store, id) !== undefined,
    known: lastKnown(review),
    by: nameOf(c),
    ...(chosen === undefined ? {} : { chosen: chosen.id }),
    ...(said === undefined ? {} : { message: said }),
  };
  return page(c, <DocumentPage page={frame} view={view} />, status);
}

function isIn(claim: Claim, { blocks }: Part): boolean {
  const start = blocks[0]?.span.start ?? 0;
  const end = blocks.at(-1)?.span.end ?? 0;
  const spans: readonly Span[] = claim.spans ?? [claim.span];
  return spans.some((span) => span.start < end && span.end > start);
}
