/** What several documents say together: joined things, conflicts, links, findings, and decisions about them. */
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import type { Claim } from "../../src/model/claim.ts";
import { decisionIdOf, evidenceOf, seenOfClaim } from "../../src/model/decision.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { said, source } from "./claims-of-words.ts";

const plan = source("plan", { kind: "plan", year: 2010, date: "2009-12-01" });
const report = source("report", { kind: "follow_up", year: 2010, date: "2011-01-20" });
const card = source("card", { kind: "other", year: 2010, date: "2010-12-15" });
const GOAL = {
  type: "Goal",
  group: "Biblioteksgruppen",
  year: 2010,
  text: "Ta fram en gemensam medieplan för barnböcker",
} as const;

const inReport = said(report, { ...GOAL, group: "2. Biblioteksarbetsgruppen", status: "partly_fulfilled" });
const onCard = said(card, { ...GOAL, text: "Gemensam medieplan för barnböckerna", status: "fulfilled" });
const documents = [plan, report, card];
const claims = [...said(plan, GOAL), ...inReport, ...onCard];

const statusIn = (from: readonly Claim[]): Claim => {
  const found = from.find(({ property }) => property === "status");
  if (found === undefined) throw new Error("no status");
  return found;
};
const asSeen = (saw: readonly Claim[]) =>
  saw.map((claim) =>
    seenOfClaim(
      claim,
      claims.filter(({ record }) => record === claim.record),
    ),
  );
const seen = [statusIn(inReport), statusIn(onCard)];
const decide = (action: Decision["action"], more: Partial<Decision> = {}): Decision => {
  const decision = {
    at: "2026-03-01T10:00:00Z",
    by: "Helga",
    action,
    subject: { claims: seen.map(({ id }) => id), seen: asSeen(seen) },
    evidence: evidenceOf(asSeen(seen)),
    ...more,
  };
  return { ...decision, id: decisionIdOf(decision) };
};

test("a goal of a plan, a report and a card is one record, its two verdicts a conflict with both readings", () => {
  const { records, conflicts } = reconcileClaims({ documents, claims });
  expect(records.map(({ type }) => type)).toEqual(["Goal"]);
  expect(records[0]?.formerIds).toHaveLength(2);
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]).toMatchObject({
    property: "status",
    state: "open",
    policy: "own_report@1",
    chosen: statusIn(inReport).id,
  });
  expect(records[0]?.fields.status).toMatchObject({ value: "partly_fulfilled", disagree: [statusIn(onCard).id] });
});

test("the order of documents and claims changes nothing", () => {
  const backwards = reconcileClaims({ documents: [...documents].reverse(), claims: [...claims].reverse() });
  expect(JSON.stringify(backwards)).toBe(JSON.stringify(reconcileClaims({ documents, claims })));
});

test("a new document of another year leaves the ids of the records that were there", () => {
  const later = source("later", { year: 2011, date: "2012-01-10" });
  const before = reconcileClaims({ documents, claims }).records.map(({ id }) => id);
  const after = reconcileClaims({
    documents: [later, ...documents],
    claims: [...said(later, { ...GOAL, year: 2011 }), ...claims],
  });
  expect(after.records.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
  expect(after.links.map(({ kind }) => kind)).toEqual(["continues"]);
});

test("an unrecognised wording and a status begun without a verdict contradict nothing", () => {
  const unknown = onCard.map(
    (claim): Claim => (claim.property === "status" ? { ...claim, unrecognised: true } : claim),
  );
  expect(reconcileClaims({ documents, claims: [...inReport, ...unknown] }).conflicts).toEqual([]);
  const begun = said(card, { ...GOAL, status: "ongoing" });
  expect(reconcileClaims({ documents, claims: [...inReport, ...begun] }).conflicts).toEqual([]);
});

test("an interim report is overtaken by the annual report, and both are kept", () => {
  const interim = source("interim", { title: "Delårsrapport per 31 augusti 2010", year: 2010, date: "2010-08-31" });
  const early = said(interim, { ...GOAL, status: "not_fulfilled" });
  const { records, conflicts } = reconcileClaims({ documents: [interim, report], claims: [...early, ...inReport] });
  expect(conflicts).toEqual([]);
  expect(records[0]?.fields.status).toMatchObject({ value: "partly_fulfilled", disagree: [statusIn(early).id] });
});

test("groups of two regions with one name stay apart", () => {
  const other = source("other region", { organization: "Fjällregionen" });
  const group = { type: "Group", name: "Biblioteksgruppen" } as const;
  const { records } = reconcileClaims({
    documents: [report, other],
    claims: [...said(report, group), ...said(other, group)],
  });
  expect(records).toHaveLength(2);
});

test("a group is one over number, compound, abbreviation and slash", () => {
  const names = [
    "Näringslivs-gruppen",
    "näringslivschefsgruppen",
    "Turism",
    "Turistarbetsgruppen",
    "Inköp/Upphandling",
  ];
  const more = ["Upphandlingsgruppen", "Kommunchefsgruppen", "KC", "Folkhälsa", "Folkhälsogruppen"];
  const listed = [...names, ...more].map((name) => ({ type: "Group", name }) as const);
  const { records } = reconcileClaims({ documents: [report], claims: said(report, ...listed) });
  expect(records.map((record) => record.names.length)).toEqual([2, 2, 2, 2, 2]);
});

test("a rename becomes a link, and goals are followed through it", () => {
  const minutes = source("minutes", { kind: "minutes", date: "2010-03-24" });
  const before = source("before", { year: 2009, date: "2009-12-10" });
  const { links } = reconcileClaims({
    documents: [minutes, before, plan],
    claims: [
      ...said(before, { type: "Group", name: "Webbgruppen" }, { ...GOAL, group: "Webbgruppen", year: 2009 }),
      ...said(plan, { type: "Group", name: "E-tjänstgruppen" }, { ...GOAL, group: "E-tjänstgruppen" }),
      ...said(minutes, {
        type: "Decision",
        meeting: "2010-03-24",
        decision: "Webbgruppen byter namn till E-tjänstgruppen.",
      }),
    ],
  });
  expect(links.map(({ kind, at }) => `${kind} ${at}`).sort()).toEqual(["continues 2010", "renamed 2010-03-24"]);
});

test("persons are joined over one letter in one group, and look-alikes stay apart", () => {
  const member = { type: "Member", group: "Webbgruppen" } as const;
  const { records, findings } = reconcileClaims({
    documents: [plan, report],
    claims: [
      ...said(plan, { ...member, name: "Mattis Öhrlund" }, { ...member, name: "Elna Tallroth" }),
      ...said(report, { ...member, name: "Matti Öhrlund" }, { ...member, name: "Elna Talgren" }),
    ],
  });
  expect(records).toHaveLength(3);
  expect(findings.map(({ code }) => code)).toEqual(["name_variant"]);
});

test("a task called done and a goal of its subject not reached is told, and is no conflict", () => {
  const { conflicts, findings } = reconcileClaims({
    documents: [report],
    claims: said(
      report,
      { ...GOAL, status: "not_fulfilled" },
      {
        type: "Assignment",
        group: "Biblioteksgruppen",
        text: "Gruppen ska ta fram en medieplan för barnböcker",
        status: "fulfilled",
      },
    ),
  });
  expect(conflicts).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(["verdicts_differ"]);
});

test("a goal that was not reached and is not taken up is told", () => {
  const before = source("before", { year: 2009, date: "2009-12-10" });
  const { findings } = reconcileClaims({
    documents: [before, plan],
    claims: [
      ...said(before, { ...GOAL, text: "Sms vid lån", year: 2009, status: "not_fulfilled" }),
      ...said(plan, GOAL),
    ],
  });
  expect(findings.map(({ code }) => code)).toEqual(["goal_vanished"]);
});

test("a planned goal that the follow-up of its group leaves out is told", () => {
  const { findings } = reconcileClaims({
    documents: [plan, report],
    claims: [...said(plan, GOAL, { ...GOAL, text: "Öppna bokbussen" }), ...inReport],
  });
  expect(findings.map(({ code }) => code)).toEqual(["goal_without_status"]);
});

test("texts that may say the same are offered, not joined", () => {
  const { records, findings } = reconcileClaims({
    documents: [plan, report],
    claims: [
      ...said(plan, { ...GOAL, text: "Öppna katalogen på webben" }),
      ...said(report, { ...GOAL, text: "Öppna en lånedisk på webben" }),
    ],
  });
  expect(records).toHaveLength(2);
  expect(findings.map(({ code }) => code)).toEqual(["uncertain_match"]);
});

test("what a person chose holds, in any order of import", () => {
  const decisions = [decide("choose", { choice: statusIn(onCard).id })];
  for (const order of [claims, [...claims].reverse()]) {
    const { records, conflicts } = reconcileClaims({ documents, claims: order, decisions });
    expect(records[0]?.fields.status).toMatchObject({ value: "fulfilled", decision: decisions[0]?.id });
    expect(conflicts[0]).toMatchObject({ state: "decided", chosen: statusIn(onCard).id });
  }
});

test("a corrected value rests on no claim, and both readings may be let stand", () => {
  const corrected = reconcileClaims({
    documents,
    claims,
    decisions: [decide("correct", { choice: "mostly_fulfilled" })],
  });
  expect(corrected.records[0]?.fields.status).toMatchObject({ value: "mostly_fulfilled", claim: null });
  expect(reconcileClaims({ documents, claims, decisions: [decide("accept_both")] }).conflicts[0]?.state).toBe(
    "accepted",
  );
});

test("an undone decision leaves no trace", () => {
  const made = decide("choose", { choice: statusIn(onCard).id });
  const undone = decide("undo", { subject: { claims: [], decision: made.id }, evidence: evidenceOf([]) });
  const result = reconcileClaims({ documents, claims, decisions: [made, undone] });
  expect(JSON.stringify(result)).toBe(JSON.stringify(reconcileClaims({ documents, claims })));
});

test("a decision whose readings changed is stale and not applied", () => {
  const more = source("more", { year: 2010, date: "2011-02-01" });
  const result = reconcileClaims({
    documents: [...documents, more],
    claims: [...claims, ...said(more, { ...GOAL, status: "not_fulfilled" })],
    decisions: [decide("choose", { choice: statusIn(onCard).id })],
  });
  expect(result.conflicts[0]?.state).toBe("open");
  expect(result.stale).toHaveLength(1);
});

test("records that a person calls distinct stay apart, with a link that says so", () => {
  const texts = claims.filter(({ property }) => property === "text");
  const decision = decide("distinct", {
    subject: { claims: texts.slice(1).map(({ id }) => id) },
    evidence: evidenceOf(asSeen(texts.slice(1))),
  });
  const { records, links } = reconcileClaims({ documents, claims, decisions: [decision] });
  expect(records).toHaveLength(2);
  expect(links.map(({ kind }) => kind)).toEqual(["distinct"]);
});

test("records that a person calls the same are one", () => {
  const one = said(plan, { ...GOAL, text: "Sms vid lån" });
  const texts = [...one, ...inReport].filter(({ property }) => property === "text");
  const decision = decide("same", {
    subject: { claims: texts.map(({ id }) => id) },
    evidence: evidenceOf(asSeen(texts)),
  });
  expect(reconcileClaims({ documents, claims: [...one, ...inReport], decisions: [decision] }).records).toHaveLength(1);
});

test("a declared alias joins names in its years only", () => {
  const text = JSON.stringify({
    aliases: [{ group: "Biblioteksgruppen", names: ["Bokcirkeln", "Biblioteksgruppen"], to: 2010 }],
  });
  const read = readConfig(text);
  if (!("config" in read)) throw new Error("the configuration is not read");
  const named = (year: number) => {
    const used = source(`${year}`, { year });
    const groups = ["Bokcirkeln", "Biblioteksgruppen"].map((name) => ({ type: "Group", name, year }) as const);
    return reconcileClaims({ documents: [used], claims: said(used, ...groups), config: read.config }).records.length;
  };
  expect([named(2010), named(2011)]).toEqual([1, 2]);
});
