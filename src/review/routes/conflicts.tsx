/**
 * Addresses about conflicts: the queue, one conflict, and what is decided about it.
 */
import type { Context, Hono } from "hono";
import { readDecisions } from "../../decisions/log.ts";
import { RefusedDecision } from "../../decisions/refused.ts";
import type { Conflict } from "../../model/reconciled.ts";
import { conflictQueue, listConflicts } from "../../store/list-conflicts.ts";
import { claimsById } from "../../store/read-claims.ts";
import { conflictsByPrefix, recordByKey, recordsByPrefix, staleDecisions } from "../../store/read-records.ts";
import { decide, doneBefore, type Form, formOf, lastKnown, nameOf, toldAt, whyNot } from "../deciding.ts";
import { type DecisionRequest, makeDecision } from "../decision-request.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { Passages } from "../source/passages.ts";
import { CONFLICT } from "../texts/conflict.ts";
import { ConflictPage, type ConflictView } from "../views/conflict.tsx";
import { CONFLICT_STATES, Conflicts } from "../views/conflicts.tsx";
import { PAGE_ROWS } from "../views/pager.tsx";

export function conflictRoutes(app: Hono, review: Review): void {
  const { store } = review;
  app.get("/conflicts", (c) => {
    const number = pageNumber(c);
    const state = CONFLICT_STATES.find((one) => one === c.req.query("state")) ?? "open";
    const window = { limit: PAGE_ROWS, offset: (number - 1) * PAGE_ROWS };
    const list = listConflicts(store, state === "all" ? undefined : state, window);
    return page(
      c,
      <Conflicts
        page={pageOf(c, review)}
        state={state}
        list={list}
        number={number}
        stale={staleRows(c, review)}
        done={doneBefore(c, review, pageOf(c, review).language)}
      />,
    );
  });

  app.get("/conflicts/:id", (c) => show(c, review, c.req.param("id")));

  app.post("/conflicts/:id", async (c) => {
    const conflict = conflictOf(review, c.req.param("id"));
    if (conflict === undefined) return c.notFound();
    const form = await formOf(c);
    const outcome = decide(c, review, form, (stamp) => makeDecision(review, requestOf(review, conflict, form), stamp));
    if (outcome.kind !== "saved") {
      return show(c, review, conflict.id, whyNot(outcome, pageOf(c, review).language), 409);
    }
    if (outcome.decision.action === "undo") return c.redirect(`/conflicts/${conflict.id}?done=undone`, 303);
    const queue = conflictQueue(store, conflict.id);
    const next = queue[queue.indexOf(conflict.id) + 1] ?? queue.find((id) => id !== conflict.id);
    const { pathname } = new URL(c.req.url);
    const address = next === undefined ? "/conflicts" : `/conflicts/${next}`;
    return c.redirect(toldAt(address, outcome.decision, pathname), 303);
  });
}

function conflictOf({ store }: Review, id: string): Conflict | undefined {
  return conflictsByPrefix(store, id, 1).find((conflict) => conflict.id === id);
}

function show(
  c: Context,
  review: Review,
  id: string,
  message?: string,
  status: 200 | 409 = 200,
): Response | Promise<Response> {
  const conflict = conflictOf(review, id);
  if (conflict === undefined) return c.notFound();
  const done = message === undefined ? doneBefore(c, review, pageOf(c, review).language) : { message };
  const view = viewOf(c, review, conflict);
  return page(
    c,
    <ConflictPage page={pageOf(c, review)} view={view} {...(done === undefined ? {} : { done })} />,
    status,
  );
}

function viewOf(c: Context, review: Review, conflict: Conflict): ConflictView {
  const { store, data } = review;
  const [key] = recordsByPrefix(store, conflict.record, 1);
  if (key === undefined) throw new Error(`conflict ${conflict.id} is of a record that is not there`);
  const passages = new Passages(store);
  const readings = conflict.values.map(({ claims }) =>
    claimsById(store, claims).map((claim) => ({ claim, passage: passages.ofClaim(claim) })),
  );
  const queue = conflictQueue(store, conflict.id);
  const at = queue.indexOf(conflict.id);
  const [next, previous] = [queue[at + 1], queue[at - 1]];
  const decision = readDecisions(data).decisions.find(({ id }) => id === conflict.decision);
  return {
    conflict,
    record: recordByKey(store, key),
    readings,
    known: lastKnown(review),
    by: nameOf(c),
    position: { number: at + 1, total: queue.length },
    ...(decision === undefined ? {} : { decision }),
    ...(next === undefined ? {} : { next }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** What the pressed button asks for. @throws RefusedDecision where no button was pressed */
function requestOf({ store }: Review, conflict: Conflict, form: Form): DecisionRequest {
  const [act = "", subject = ""] = (form["act"] ?? "").split(":");
  switch (act) {
    case "choose":
      return { action: "choose", conflict: conflict.id, claim: subject };
    case "accept_both":
      return { action: "accept_both", conflict: conflict.id };
    case "correct": {
      const { record, property } = conflict;
      return { action: "correct", record, property, value: form["value"] ?? "" };
    }
    case "distinct": {
      const [a, b] = conflict.values.map(({ claims }) => claimsById(store, claims)[0]?.id);
      if (a === undefined || b === undefined) throw new RefusedDecision("there are no two readings to tell apart");
      return { action: "distinct", claims: [a, b] };
    }
    case "undo":
      return { action: "undo", decision: subject };
    default:
      throw new RefusedDecision("no button was pressed: choose a reading, let both stand, or correct the value");
  }
}

/** Decisions that no longer apply, with what they did. */
function staleRows(c: Context, review: Review): { decision: string; reason: string; what: string }[] {
  const texts = CONFLICT[pageOf(c, review).language];
  const byId = new Map(readDecisions(review.data).decisions.map((decision) => [decision.id, decision]));
  return staleDecisions(review.store).map(({ decision, reason }) => {
    const made = byId.get(decision);
    const what = made === undefined ? "" : `${made.by} ${texts.actions[made.action]}`;
    return { decision, reason, what };
  });
}
