/**
 * The address of the first page. All that it counts is counted anew each time: indexes make that quick, nothing can be stale.
 */
import type { Hono } from "hono";
import { countAll } from "../../store/counts.ts";
import { budgetsAndOutcomes, fulfilment, missingReports } from "../../store/list-records.ts";
import type { Store } from "../../store/open.ts";
import { unreadFiles } from "../../store/read-documents.ts";
import { allRuns } from "../../store/runs.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { Overview, type OverviewView } from "../views/overview.tsx";

export function overviewRoutes(app: Hono, review: Review): void {
  app.get("/", (c) => page(c, <Overview page={pageOf(c, review)} view={viewOf(review.store, pageNumber(c))} />));
}

function viewOf(store: Store, number: number): OverviewView {
  const counts = countAll(store);
  const [lastRun] = allRuns(store);
  return {
    counts,
    goals: fulfilment(store),
    totals: budgetsAndOutcomes(store),
    missing: missingReports(store),
    unread: unreadFiles(store).length + (counts.documentsByStatus["rejected"] ?? 0),
    lastRun,
    number,
  };
}
