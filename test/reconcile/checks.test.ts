/** What documents say against each other without being in conflict: what is told, and what is not. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { said, source } from "./claims-of-words.ts";

const report = source("report", { year: 2012, date: "2013-01-20" });
const tasks = source("tasks", { year: 2012, date: "2013-02-01" });
const next = source("next", { kind: "plan", year: 2013, date: "2012-11-20" });
const minutes = source("minutes", { kind: "minutes", year: 2012, date: "2012-03-14" });
const GROUP = "Skogsgruppen";
const GOAL = { type: "Goal", group: GROUP, year: 2012 } as const;
const TASK = { type: "Assignment", group: GROUP, outcomeDate: "2012-12-01" } as const;

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code).sort();

describe("who decides at a meeting", () => {
  const PLACES = ["Älvsele", "Forsnäs", "Granträsks", "Norrmarks", "Lillstrands", "Björkfors"];
  const members = PLACES.flatMap((place, i) =>
    ["Rut", "Per"].map(
      (name) =>
        ({ type: "Member", group: GROUP, name: `${name} Ek${"abcdef"[i]}`, organization: `${place} kommun` }) as const,
    ),
  );
  const told = (...absent: readonly string[]): (string | undefined)[] =>
    reconcileClaims({
      documents: [report, minutes],
      claims: [
        ...said(source("report", { year: 2011 }), ...members),
        ...said(
          minutes,
          ...PLACES.filter((place) => !absent.includes(place)).map(
            (place) =>
              ({
                type: "Attendee",
                meeting: "2012-03-14",
                name: `Bo ${place}`,
                role: "deciding",
                organization: `${place} kommun`,
              }) as const,
          ),
        ),
      ],
    })
      .findings.filter(({ code }) => code === "set_mismatch")
      .map(({ message }) => /nobody is there for (.*)\./u.exec(message)?.[1]);

  test("one municipality of six that has nobody is told", () => {
    expect(told("Norrmarks")).toEqual(["Norrmarks kommun"]);
  });

  test("a full list, and one of a few only, say nothing", () => {
    expect(told()).toEqual([]);
    expect(told("Norrmarks", "Älvsele", "Forsnäs")).toEqual([]);
  });
});

describe("an assignment and the goals of its group", () => {
  const differ = (text: string, ...statuses: ("fulfilled" | "not_fulfilled" | "ongoing")[]): string[] =>
    codes(
      reconcileClaims({
        documents: [report, tasks],
        claims: [
          ...said(tasks, { ...TASK, text, status: "fulfilled" }),
          ...said(
            report,
            ...statuses.map((status, i) => ({ ...GOAL, text: `Vårda ${["eken", "tallen", "granen"][i]}`, status })),
          ),
        ],
      }).findings,
    );

  test("that was to go on by its plan, and did not reach one of its goals", () => {
    expect(differ("Fortsätt enligt plan", "fulfilled", "not_fulfilled", "fulfilled")).toEqual(["verdicts_differ"]);
    expect(differ("Fortsätt enligt plan", "fulfilled", "ongoing")).toEqual([]);
  });

  test("that was about something else is none of their goals' affair", () => {
    expect(differ("Redovisa kostnaden för bokbussen", "fulfilled", "not_fulfilled", "fulfilled")).toEqual([]);
    expect(differ("Redovisa kostnaden för bokbussen", "not_fulfilled", "not_fulfilled", "fulfilled")).toEqual([
      "verdicts_differ",
    ]);
  });
});

describe("a group's life", () => {
  const life = (lifecycle: string, year = 2012) => ({ type: "Group", name: GROUP, lifecycle, year }) as const;
  const conflicts = (...told: readonly ReturnType<typeof life>[]): number =>
    reconcileClaims({
      documents: [report, tasks],
      claims: told.flatMap((one, i) => said(i === 0 ? report : tasks, one)),
    }).conflicts.length;

  test("cannot begin and begin again in one year", () => {
    expect(conflicts(life("new"), life("restarted"))).toBe(1);
  });

  test("goes on: new, then dissolved, or restarted in another year", () => {
    expect(conflicts(life("new"), life("dissolved"))).toBe(0);
    expect(conflicts(life("new"), life("restarted", 2013))).toBe(0);
    expect(conflicts(life("active"), life("restarted"))).toBe(0);
  });

  test("that words leave open contradicts nothing", () => {
    const open = said(report, life("new")).map((claim) =>
      claim.property === "lifecycle" ? { ...claim, quote: "2 grupper är nystartade eller omstartade" } : claim,
    );
    const { conflicts: none } = reconcileClaims({
      documents: [report, tasks],
      claims: [...open, ...said(tasks, life("restarted"))],
    });
    expect(none).toEqual([]);
  });
});

test("groups that a note names as parts of another are merged into it, in the year it tells", () => {
  const claims = said(
    report,
    { type: "Group", name: "Naturgruppen" },
    { type: "Group", name: "Eldgruppen" },
    { type: "Group", name: "Dikesgruppen" },
  );
  const [whole, ...parts] = claims;
  if (whole === undefined) throw new Error("no group");
  const note = { start: whole.span.end + 1, end: whole.span.end + 50 };
  const merged = parts.flatMap(({ record, ...rest }) => [
    { ...rest, record, id: `m${rest.id}`, property: "lifecycle" as const, value: "merged", quote: "(…)", span: note },
    { ...rest, record, id: `y${rest.id}`, property: "year" as const, value: 2012, quote: "2012" },
  ]);
  const { links } = reconcileClaims({ documents: [report], claims: [...claims, ...merged] });
  expect(links.map(({ kind, at }) => [kind, at])).toEqual([
    ["merged_into", "2012"],
    ["merged_into", "2012"],
  ]);
  expect(new Set(links.map(({ to }) => to)).size).toBe(1);
});

test("a decision that moves the end of a project has the word over the plan, and both are shown", () => {
  const project = (period: string) => ({ type: "Project", name: "Tåget norrut", period }) as const;
  const plan = source("plan", { kind: "plan", year: 2011, date: "2010-12-01" });
  const { records, conflicts } = reconcileClaims({
    documents: [plan, minutes],
    claims: [...said(plan, project("2011-01-01/2012-12-31")), ...said(minutes, project("../2013-12-31"))],
  });
  expect(records).toHaveLength(1);
  expect(conflicts).toMatchObject([{ property: "period", policy: "latest_document@1" }]);
  expect(records[0]?.fields.period).toMatchObject({ value: "../2013-12-31" });
});

test("a goal that a later year's plan takes up in an activity or a task has not vanished", () => {
  const taken = (what: "Activity" | "Assignment"): string[] =>
    codes(
      reconcileClaims({
        documents: [report, next],
        claims: [
          ...said(report, { ...GOAL, text: "Anta en plan för naturreservaten", status: "not_fulfilled" }),
          ...said(
            next,
            { ...GOAL, year: 2013, text: "Köpa in snöskotrar" },
            what === "Activity"
              ? { type: what, group: GROUP, year: 2013, text: "Träff om naturreservat" }
              : { type: what, group: GROUP, text: "Föreslå regler för naturreservaten" },
          ),
        ],
      }).findings,
    );
  expect(taken("Activity")).toEqual([]);
  expect(taken("Assignment")).toEqual([]);
});

describe("groups that reported, and the plans of the next year", () => {
  const GROUPS = ["Skog", "Båt", "Hamn", "Torg", "Natur", "Eld"];
  const goals = (year: number, groups: readonly string[]) =>
    groups.map((name) => ({ type: "Goal", group: `${name}gruppen`, year, text: `Mål för ${name}` }) as const);
  const told = (...planned: readonly string[]): (string | undefined)[] =>
    reconcileClaims({
      documents: [report, next],
      claims: [...said(report, ...goals(2012, GROUPS)), ...said(next, ...goals(2013, planned))],
    })
      .findings.filter(({ code }) => code === "set_mismatch")
      .map(({ message }) => message);

  test("one without a plan, and one with nothing but a plan, are told", () => {
    const [message, another] = told(...GROUPS.slice(1), "Djur");
    expect(message).toContain("not of Skoggruppen. Only a plan, and no report, is here of Djurgruppen.");
    expect(another).toBeUndefined();
  });

  test("nothing is missed where all are there, or where most of the plans are not", () => {
    expect(told(...GROUPS)).toEqual([]);
    expect(told(...GROUPS.slice(4))).toEqual([]);
  });
});

test.each([
  ["Gruppen har funnits i över 20 år och möts varje månad.", ["date_mismatch"]],
  ["Gruppen har verkat sedan 1998.", ["date_mismatch"]],
  ["Gruppen har funnits i 2 år.", []],
  ["Skogen har vuxit i över 20 år.", []],
])("a group that is called new in 2012, of which is said: %s", (area, told) => {
  const { findings } = reconcileClaims({
    documents: [report, next],
    claims: [
      ...said(report, { type: "Group", name: GROUP, lifecycle: "new", year: 2012 }),
      ...said(next, { type: "Group", name: GROUP, area }),
    ],
  });
  expect(codes(findings)).toEqual(told);
});
