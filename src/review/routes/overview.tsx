/**
 * The address of the first page. What it counts over the whole dataset is counted once a build or import.
 */
import type { Hono } from "hono";
import { countAll } from "../../store/counts.ts";
import { budgetsAndOutcomes, fulfilment, missingReports } from "../../store/list-records.ts";
import type { Store } from "../../store/open.ts";
import { unreadFiles } from "../../store/read-documents.ts";
import { allRuns, type RunRecord } from "../../store/runs.ts";
import { lastBuild } from "../../store/write-build.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { Overview, type OverviewView } from "../views/overview.tsx";

type Counted = Omit<OverviewView, "number">;

export function overviewRoutes(app: Hono, review: Review): void {
  const { store } = review;
  let held: { readonly of: string; readonly counted: Counted } | undefined;
  app.get("/", (c) => {
    const [lastRun] = allRuns(store);
    const of = JSON.stringify([lastBuild(store)?.inputs, lastRun]);
    if (held?.of !== of) held = { of, counted: count(store, lastRun) };
    return page(c, <Overview page={pageOf(c, review)} view={{ ...held.counted, number: pageNumber(c) }} />);
  });
}

function count(store: Store, lastRun: RunRecord | undefined): Counted {
  const counts = countAll(store);
  return {
    counts,
    goals: fulfilment(store),
    totals: budgetsAndOutcomes(store),
    missing: missingReports(store),
    unread: unreadFiles(store).length + (counts.documentsByStatus["rejected"] ?? 0),
    lastRun,
  };
}
