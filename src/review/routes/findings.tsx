/**
 * Addresses about findings: the list, one finding, and what a person thinks of it.
 */
import type { Context, Hono } from "hono";
import { readDecisions } from "../../decisions/log.ts";
import { RefusedDecision } from "../../decisions/refused.ts";
import { findingCodes, listFindings, nextFinding } from "../../store/list-findings.ts";
import { claimsById, findingsByPrefix, type JudgedFinding } from "../../store/read-claims.ts";
import { recordByKey, recordOfMember } from "../../store/read-records.ts";
import { decide, doneBefore, type Form, formOf, lastKnown, nameOf, toldAt, whyNot } from "../deciding.ts";
import { type DecisionRequest, makeDecision } from "../decision-request.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { Passages } from "../source/passages.ts";
import { FindingPage, type FindingView } from "../views/finding.tsx";
import { Findings, JUDGED } from "../views/findings.tsx";
import { PAGE_ROWS } from "../views/pager.tsx";

export function findingRoutes(app: Hono, review: Review): void {
  const { store } = review;
  app.get("/findings", (c) => {
    const number = pageNumber(c);
    const { code, severity, document } = c.req.query();
    const judged = JUDGED.find((one) => one === c.req.query("judged")) ?? "waiting";
    const filter = {
      ...(code ? { code } : {}),
      ...(severity ? { severity } : {}),
      ...(document ? { document } : {}),
      ...(judged === "all" ? {} : { judged: judged === "judged" }),
    };
    const list = listFindings(store, filter, { limit: PAGE_ROWS, offset: (number - 1) * PAGE_ROWS });
    return page(
      c,
      <Findings
        page={pageOf(c, review)}
        filter={filter}
        judged={judged}
        codes={findingCodes(store)}
        list={list}
        number={number}
        done={doneBefore(c, review, pageOf(c, review).language)}
      />,
    );
  });

  app.get("/findings/:id", (c) => show(c, review, c.req.param("id")));

  app.post("/findings/:id", async (c) => {
    const finding = findingOf(review, c.req.param("id"));
    if (finding === undefined) return c.notFound();
    const form = await formOf(c);
    const outcome = decide(c, review, form, (stamp) => makeDecision(review, requestOf(finding, form), stamp));
    if (outcome.kind !== "saved") {
      return show(c, review, finding.id, whyNot(outcome, pageOf(c, review).language), 409);
    }
    if (outcome.decision.action === "undo") return c.redirect(`/findings/${finding.id}?done=undone`, 303);
    const next = nextFinding(store, finding.id);
    const { pathname } = new URL(c.req.url);
    const address = next === undefined ? "/findings" : `/findings/${next}`;
    return c.redirect(toldAt(address, outcome.decision, pathname), 303);
  });
}

function findingOf({ store }: Review, id: string): JudgedFinding | undefined {
  return findingsByPrefix(store, id, 1).find((finding) => finding.id === id);
}

function show(
  c: Context,
  review: Review,
  id: string,
  message?: string,
  status: 200 | 409 = 200,
): Response | Promise<Response> {
  const finding = findingOf(review, id);
  if (finding === undefined) return c.notFound();
  const done = message === undefined ? doneBefore(c, review, pageOf(c, review).language) : { message };
  const view = viewOf(c, review, finding);
  return page(
    c,
    <FindingPage page={pageOf(c, review)} view={view} {...(done === undefined ? {} : { done })} />,
    status,
  );
}

/** More places than a person looks at. */
const MOST_PLACES = 12;

function viewOf(c: Context, review: Review, finding: JudgedFinding): FindingView {
  const { store, data } = review;
  const passages = new Passages(store);
  const decision = readDecisions(data).decisions.find(({ id }) => id === finding.decision);
  const next = nextFinding(store, finding.id);
  return {
    finding,
    passages: finding.places
      .slice(0, MOST_PLACES)
      .map(({ document, start, end, place }, i) => passages.ofSpan(document, `place-${i + 1}`, { start, end }, place)),
    claims: claimsById(store, finding.claims).map((claim) => {
      const key = recordOfMember(store, claim.record);
      return { claim, record: key === undefined ? undefined : recordByKey(store, key).id };
    }),
    known: lastKnown(review),
    by: nameOf(c),
    ...(decision === undefined ? {} : { decision }),
    ...(next === undefined ? {} : { next }),
  };
}

const JUDGEMENTS = ["seen", "source_error", "reading_error"] as const;

/** What the pressed button asks for. @throws RefusedDecision where no button was pressed */
function requestOf(finding: JudgedFinding, form: Form): DecisionRequest {
  const [act = "", subject = ""] = (form["act"] ?? "").split(":");
  const action = JUDGEMENTS.find((one) => one === act);
  if (action !== undefined) return { action, finding: finding.id };
  if (act === "same" || act === "distinct") {
    const [a, b] = finding.claims;
    if (a === undefined || b === undefined) throw new RefusedDecision("this finding is not about two things");
    return { action: act, claims: [a, b] };
  }
  if (act === "undo") return { action: "undo", decision: subject };
  throw new RefusedDecision("no button was pressed: say what you think of the finding");
}
