/** When a decision holds, when it is stale, and that it is never applied to anything else. */
import { expect, test } from "vitest";
import { acceptBoth, chooseReading, correctValue, judgeFinding, undoDecision } from "../../src/decisions/make.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { judgeFindings } from "../../src/reconcile/decided.ts";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { said, source } from "../reconcile/claims-of-words.ts";
import {
  card,
  chooseCard,
  claimOn,
  claims,
  GOAL,
  helga,
  inReport,
  moved,
  onCard,
  readings,
  report,
} from "./builders.ts";

const later = source("later", { year: 2010, date: "2011-02-01" });
const reconcile = (all: readonly Claim[], decisions: readonly Decision[]) =>
  reconcileClaims({ documents: [report, card, later], claims: all, decisions });
const shown = (all: readonly Claim[], decisions: readonly Decision[]) => {
  const { records, stale } = reconcile(all, decisions);
  const status = records.map(({ fields }) => fields.status)[0];
  return {
    status: status !== undefined && "value" in status ? status.value : undefined,
    stale: stale.map(({ reason }) => reason),
  };
};

test("a choice holds where a better rule gives all claims other ids", () => {
  expect(shown(moved(claims), [chooseCard()])).toEqual({ status: "fulfilled", stale: [] });
});

test("a choice is stale where a reading now says something else, and the policy has the word", () => {
  const changed = [...inReport, ...said(card, { ...GOAL, status: "ongoing" })];
  expect(shown(changed, [chooseCard()])).toEqual({
    status: "partly_fulfilled",
    stale: ["a reading that it saw is no longer there"],
  });
});

test("what is said of another goal in the same words is not what was seen", () => {
  const other = said(card, { ...GOAL, text: "Stänga bokbussen", status: "fulfilled" });
  expect(shown([...inReport, ...other], [chooseCard()]).stale).toEqual(["a reading that it saw is no longer there"]);
});

test("of two goals that are named and judged in the same words none is taken where nothing tells which was meant", () => {
  const twice = said(card, { ...GOAL, status: "fulfilled" }, { ...GOAL, status: "fulfilled" });
  const { stale } = reconcile([...moved(inReport), ...moved(twice)], [chooseCard()]);
  expect(stale.map(({ reason }) => reason)).toEqual([
    "several readings now say what it saw, and nothing tells which of them was meant",
  ]);
});

test("one more document that says the chosen value leaves the choice standing", () => {
  expect(shown([...claims, ...said(later, { ...GOAL, status: "fulfilled" })], [chooseCard()])).toEqual({
    status: "fulfilled",
    stale: [],
  });
});

test.each(["partly_fulfilled", "not_fulfilled"])("one more document that says %s is asked about", (status) => {
  const { stale, status: now } = shown([...claims, ...said(later, { ...GOAL, status })], [chooseCard()]);
  expect(now).not.toBe("fulfilled");
  expect(stale).toEqual([`there is a reading now that it did not see and that says otherwise: "${status}"`]);
});

test("readings that were let stand hold with one more of them, and are asked about with a third value", () => {
  const both = acceptBoth(helga(), readings("status"));
  expect(
    reconcile([...claims, ...said(later, { ...GOAL, status: "partly_fulfilled" })], [both]).conflicts[0]?.state,
  ).toBe("accepted");
  expect(reconcile([...claims, ...said(later, { ...GOAL, status: "not_fulfilled" })], [both]).conflicts[0]?.state).toBe(
    "open",
  );
});

test("a reading that the program is unsure of can be chosen", () => {
  const unsure = onCard.map((claim): Claim => (claim.property === "status" ? { ...claim, confidence: 0.3 } : claim));
  const all = [...inReport, ...unsure];
  const decision = chooseReading(helga(), readings("status", all), claimOn("status", unsure).id);
  expect(shown(all, [decision])).toEqual({ status: "fulfilled", stale: [] });
});

test("a later decision has the word, and the earlier does not come back where the later is stale", () => {
  const third = said(later, { ...GOAL, status: "not_fulfilled" });
  const second = chooseReading(helga(), readings("status", [...claims, ...third]), claimOn("status", third).id);
  expect(shown([...claims, ...third], [chooseCard(), second])).toEqual({ status: "not_fulfilled", stale: [] });
  expect(shown(claims, [chooseCard(), second])).toEqual({
    status: "partly_fulfilled",
    stale: ["a reading that it saw is no longer there"],
  });
});

test("an undo of an undo brings the decision back, in whatever order the lines stand", () => {
  const made = chooseCard();
  const undo = undoDecision(helga(), made);
  const again = undoDecision(helga(), undo);
  expect(shown(claims, [made, undo]).status).toBe("partly_fulfilled");
  for (const log of [
    [made, undo, again],
    [again, undo, made],
    [undo, made, again],
  ]) {
    expect(shown(claims, log).status).toBe("fulfilled");
  }
});

test("one value of several is corrected, and the others stay", () => {
  const member = said(report, {
    type: "Member",
    group: "Webbgruppen",
    name: "Tuva Myrén",
    phone: ["+46704174060", "+46704174061"],
  });
  const first = { record: "0".repeat(32), readings: readings("phone", member).readings.slice(0, 1) };
  const { records } = reconcile(member, [correctValue(helga(), first, "070-417 40 65")]);
  const phones = [records[0]?.fields.phone ?? []].flat();
  expect(phones.map(({ value, claim }) => [value, claim === null]).sort()).toEqual([
    ["+46704174061", false],
    ["+46704174065", true],
  ]);
});

test("money is decided in whole units and held in minor units", () => {
  const sum = (document: typeof report, amount: number) =>
    said(document, {
      type: "Amount",
      owner: "Kansliet",
      item: "Resor",
      kind: "budget",
      period: "2010",
      amount,
      currency: "SEK",
    });
  const all = [...sum(report, 1_250_000), ...sum(card, 1_260_050)];
  const decision = correctValue(helga(), readings("amount", all), "12 600.75".replace(" ", ""));
  expect(decision.choice).toBe(12600.75);
  expect(decision.subject.seen?.map(({ value }) => value)).toEqual([12500, 12600.5]);
  expect(reconcile(all, [decision]).records[0]?.fields.amount).toMatchObject({ value: 1_260_075, claim: null });
});

const place = (quote: string, start: number) => ({
  document: report.id,
  start,
  end: start + quote.length,
  quote,
  place: {},
});
const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  ...{ id: id.repeat(32), code: "sum_mismatch", severity: "warning", message: "?", documents: [report.id], claims: [] },
  ...{ places: [place("Summa", 5)], expected: "10", found: "12", ...more },
});

test("a judged finding is known again by its words where its id is another, and not where it found something else", () => {
  const decision = judgeFinding(helga(), "source_error", finding("a"));
  const again = finding("b", { places: [place("Summa", 99)] });
  expect(judgeFindings([decision], [again]).judged).toEqual([{ finding: again.id, decision: decision.id }]);
  const { judged, stale } = judgeFindings([decision], [finding("a", { found: "13" })]);
  expect(judged).toEqual([]);
  expect(stale.map(({ reason }) => reason)).toEqual(["the finding shows something else now"]);
});

test("two findings that say the same in the same words are not told apart by guessing", () => {
  const decision = judgeFinding(helga(), "seen", finding("a"));
  expect(judgeFindings([decision], [finding("b"), finding("c")])).toMatchObject({ judged: [], stale: [{ decision }] });
  expect(judgeFindings([decision], [finding("a"), finding("b")]).judged).toEqual([
    { finding: "a".repeat(32), decision: decision.id },
  ]);
});
