/**
 * The address of the search.
 */
import type { Hono } from "hono";
import { searchRecords } from "../../store/search.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { PAGE_ROWS } from "../views/pager.tsx";
import { Search } from "../views/search.tsx";

/** A query longer than this is no query. */
const LONGEST = 300;

export function searchRoutes(app: Hono, review: Review): void {
  app.get("/search", (c) => {
    const query = (c.req.query("q") ?? "").slice(0, LONGEST);
    const number = pageNumber(c);
    const list = searchRecords(review.store, query, { limit: PAGE_ROWS, offset: (number - 1) * PAGE_ROWS });
    return page(c, <Search page={pageOf(c, review)} query={query} list={list} number={number} />);
  });
}
