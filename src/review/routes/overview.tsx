/**
 * The address of the first page.
 */
import type { Hono } from "hono";
import { countAll } from "../../store/counts.ts";
import { budgetsAndOutcomes, fulfilment, missingReports } from "../../store/list-records.ts";
import { unreadFiles } from "../../store/read-documents.ts";
import { allRuns } from "../../store/runs.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { Overview } from "../views/overview.tsx";

export function overviewRoutes(app: Hono, review: Review): void {
  const { store } = review;
  app.get("/", (c) => {
    const counts = countAll(store);
    const view = {
      counts,
      goals: fulfilment(store),
      totals: budgetsAndOutcomes(store),
      missing: missingReports(store),
      lastRun: allRuns(store)[0],
      number: pageNumber(c),
      unread: unreadFiles(store).length + (counts.documentsByStatus["rejected"] ?? 0),
    };
    return page(c, <Overview page={pageOf(c, review)} view={view} />);
  });
}
