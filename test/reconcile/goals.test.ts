/** Which goals of a group and year are one, which come back next year, and which must not be taken for each other. */
import { describe, expect, test } from "vitest";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { said, source } from "./claims-of-words.ts";

const plan = source("plan", { kind: "plan", year: 2012, date: "2011-11-20" });
const report = source("report", { kind: "follow_up", year: 2012, date: "2013-01-20" });
const next = source("next", { kind: "plan", year: 2013, date: "2012-11-20" });
const GOAL = { type: "Goal", group: "Skogsgruppen", year: 2012 } as const;

const together = (planned: string, told: string) =>
  reconcileClaims({
    documents: [plan, report],
    claims: [...said(plan, { ...GOAL, text: planned }), ...said(report, { ...GOAL, text: told, status: "fulfilled" })],
  });

describe("one goal in the plan and in the report", () => {
  test.each([
    ["Ta fram en gemensam skogsvårdsplan för kommunerna", "Gemensam skogsvårdsplan är framtagen"],
    ["Inventera alla fornlämningar i kommunernas skogar", "Fornlämningarna i kommunernas skogar inventeras"],
    ["Utbilda skogsvaktarna i naturvård och brandskydd", "Utbilda skogsvaktarna i naturvord och brandskydd"],
    ["Öka andelen certifierad skog från 40 % till 60 %", "Öka andel certifierad skog till 60 %"],
    ["Skapat en gemensam avverkningspolicy", "En gemensam avverkningspolicy skapas"],
  ])("%s | %s", (planned, told) => {
    expect(together(planned, told).records).toHaveLength(1);
  });
});

describe("two goals", () => {
  test.each([
    ["Öka uttaget av gallringsvirke i kommunens skogar", "Minska uttaget av gallringsvirke i kommunens skogar"],
    ["Bygga om stugorna och rastplatserna i Forsnäs", "Bygga om stugorna och rastplatserna i Norrmark"],
    ["Anlägga 3 våtmarker i kommunskogen", "Anlägga 8 våtmarker i kommunskogen"],
    ["Utbilda skogsvaktarna i naturvård", "Utbilda skolbarnen i naturvård"],
    ["Skriva en policy", "Följa upp budgeten"],
  ])("%s | %s", (planned, told) => {
    expect(together(planned, told).records).toHaveLength(2);
  });

  test("an uncertain pair is offered with its reasons", () => {
    const { findings } = together("Anlägga 3 våtmarker i kommunskogen", "Anlägga 8 våtmarker i kommunskogen");
    const offer = findings.find(({ code }) => code === "uncertain_match");
    expect(offer?.message).toContain("their numbers differ");
  });

  test("of different groups or years stay two, though word for word the same", () => {
    const text = "Öka andelen certifierad skog";
    for (const other of [{ group: "Båtgruppen" }, { year: 2013 }]) {
      const claims = [...said(plan, { ...GOAL, text }), ...said(report, { ...GOAL, ...other, text })];
      expect(reconcileClaims({ documents: [plan, report], claims }).records).toHaveLength(2);
    }
  });

  test("under different headings of one document stay two, and each finds its own in the report", () => {
    const under = (parent: string) => ({ ...GOAL, text: "Nöjda medborgare", parent }) as const;
    const { records, conflicts } = reconcileClaims({
      documents: [plan, report],
      claims: [
        ...said(plan, under("Skola"), under("Omsorg")),
        ...said(report, { ...under("Skola"), status: "fulfilled" }, { ...under("Omsorg"), status: "not_fulfilled" }),
      ],
    });
    expect(records).toHaveLength(2);
    expect(conflicts).toEqual([]);
  });
});

test("a goal that one document judges twice, each time otherwise, is one goal in conflict", () => {
  const twice = (...statuses: ("fulfilled" | "not_fulfilled")[]) =>
    said(report, ...statuses.map((status) => ({ ...GOAL, text: "Utbilda skogsvaktarna", status }) as const));
  const { records, conflicts } = reconcileClaims({ documents: [report], claims: twice("fulfilled", "not_fulfilled") });
  expect(records).toHaveLength(1);
  expect(conflicts.map(({ property }) => property)).toEqual(["status"]);
});

test("hundreds of goals of one body find their own and no other", () => {
  const words = "avlopp bibliotek cykelväg demens energi förskola gymnasium hemtjänst idrott jämställdhet".split(" ");
  const places = "Älvsele Forsnäs Granträsk Norrmark Lillstrand Björkfors".split(" ");
  const verbs = "Bygga Utreda Öppna Rusta Granska".split(" ");
  const texts = words.flatMap((word) =>
    places.flatMap((place) => verbs.map((v) => `${v} ${word} för alla i ${place}`)),
  );
  const { records, conflicts } = reconcileClaims({
    documents: [plan, report],
    claims: [plan, report].flatMap((document) => said(document, ...texts.map((text) => ({ ...GOAL, text }) as const))),
  });
  expect(texts).toHaveLength(300);
  expect(records).toHaveLength(300);
  expect(conflicts).toEqual([]);
});

describe("from one year to the next", () => {
  const links = (told: string, ...planned: readonly string[]): string[] =>
    reconcileClaims({
      documents: [report, next],
      claims: [
        ...said(report, { ...GOAL, text: told, status: "partly_fulfilled" }),
        ...said(next, ...planned.map((text) => ({ ...GOAL, year: 2013, text }) as const)),
      ],
    }).links.map(({ kind }) => kind);

  test.each([
    ["Utbilda skogsvaktarna i naturvård", ["Utbilda skogsvaktarna i naturvård."], ["continues"]],
    ["Utbilda skogsvaktarna i naturvård", ["Fortsatt utbildning av skogsvaktare i naturvård"], ["continues"]],
    [
      "Gemensam avverkningspolicy.",
      ["Gruppen ska skriva klart en gemensam avverkningspolicy under våren"],
      ["reworded"],
    ],
    [
      "Bygga nya rastplatser och rusta de gamla vandringslederna",
      ["Bygga rastplatser", "Rusta vandringslederna"],
      ["split_from", "split_from"],
    ],
    ["Utbilda skogsvaktarna i naturvård", ["Köpa in snöskotrar"], []],
  ])("%s → %j", (told, planned, kinds) => {
    expect(links(told, ...planned)).toEqual(kinds);
  });

  test("a goal that was not reached and is not taken up again is told, one nearly reached is not", () => {
    const vanished = (status: "not_fulfilled" | "fulfilled"): string[] =>
      reconcileClaims({
        documents: [report, next],
        claims: [
          ...said(report, { ...GOAL, text: "Utbilda skogsvaktarna i naturvård", status }),
          ...said(next, { ...GOAL, year: 2013, text: "Köpa in snöskotrar" }),
        ],
      }).findings.map(({ code }) => code);
    expect(vanished("not_fulfilled")).toEqual(["goal_vanished"]);
    expect(vanished("fulfilled")).toEqual([]);
  });
});
