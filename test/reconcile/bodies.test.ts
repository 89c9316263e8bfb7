/** Which names of groups and other bodies are one, and which are not. */
import { describe, expect, test } from "vitest";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { said, source } from "./claims-of-words.ts";

const list = source("list", { year: 2012, date: "2012-11-20" });

/** How many groups the names make. */
const groupsOf = (...names: readonly string[]): number =>
  reconcileClaims({
    documents: [list],
    claims: said(list, ...names.map((name) => ({ type: "Group", name }) as const)),
  }).records.length;

describe("one body", () => {
  test.each([
    ["Skogsgruppen", "3. Skogsgruppen", "skogsarbetsgruppens", "Skog", "Skogs-gruppen", "Arbetsgruppen för skog"],
    ["Folkhälsorådet", "Rådet för folkhälsa", "Folkhälsoråd"],
    ["Barn- och utbildningsnämnden", "BUN", "barn- och utbildningsnämndens"],
    ["Kommunstyrelsens arbetsutskott", "KSAU"],
    ["Socialnämnden", "SN", "socialnämnd"],
    ["Nätverket för kollektivtrafik", "Kollektivtrafiknätverket"],
    ["Beredningen för miljö och klimat", "Miljö- och klimatberedningen"],
    ["Styrgruppen för IT", "IT-styrgruppen"],
    ["Räddningschefsgruppen", "Räddningsgruppen", "Räddningscheferna"],
    ["Fortbildn. inom omsorgen", "Fortbildning inom omsorgen"],
    ["Kommunchefsgruppen", "kommunchefsguppen", "KC"],
    ["Älvregionens arkiv", "Arkivgruppen"],
    ["AG Turism", "Turistgruppen"],
    ["Båt/hamn", "Hamngruppen"],
  ])("%s and its other names", (...names) => {
    expect(groupsOf(...names)).toBe(1);
  });
});

describe("different bodies", () => {
  test.each([
    ["Folkhälsogruppen", "Folkhälsorådet"],
    ["Miljögruppen", "Miljönämnden"],
    ["Socialnämnden", "Socialförvaltningen"],
    ["Skolgruppen", "Skogsgruppen"],
    ["Arbetsgrupp 1", "Arbetsgrupp 2"],
    ["IT-gruppen", "Styrgruppen för IT"],
    ["Kulturgruppen", "Kulturskolegruppen"],
    ["Vård och omsorg", "Omsorg om djur"],
    ["Barn- och utbildningsnämnden", "Bygg- och utvecklingsnämnden", "BUN"],
    ["Regionrådet", "Kommunrådet"],
  ])("%s and %s", (...names) => {
    expect(groupsOf(...names)).toBe(names.length);
  });
});

describe("one name", () => {
  const before = source("before", { kind: "plan", year: 2009, date: "2008-12-01" });
  const after = source("after", { kind: "plan", year: 2013, date: "2012-12-01" });
  const name = "Kommunikationsgruppen";
  const BUSES = {
    type: "Group",
    name: "Kommunikation",
    area: "Bussar, tåg, färdtjänst och pendling mellan orterna",
    purpose: "Fler resenärer i kollektivtrafiken, samordnade tidtabeller och enklare biljetter",
  } as const;
  const PRESS = {
    type: "Group",
    name,
    area: "Pressmeddelanden, grafisk profil, sociala medier och intranät",
    purpose: "Invånarna ska känna igen avsändaren och hitta rätt nyheter",
  } as const;

  test("stays two bodies where their fields of work are wholly apart, and a link says so", () => {
    const goal = { type: "Goal", group: name, text: "Ta fram en gemensam mall" } as const;
    const { records, links } = reconcileClaims({
      documents: [before, after],
      claims: [
        ...said(before, BUSES, { ...goal, group: "Kommunikation", year: 2009 }),
        ...said(after, PRESS, { ...goal, year: 2010 }),
      ],
    });
    expect(records.filter(({ type }) => type === "Group")).toHaveLength(2);
    expect(links.map(({ kind }) => kind)).toEqual(["distinct"]);
  });

  test("is one body where they are told in other words but share their subject, or where one says little", () => {
    const joined = (area: string): number =>
      reconcileClaims({
        documents: [before, after],
        claims: [...said(before, BUSES), ...said(after, { type: "Group", name, area })],
      }).records.length;
    expect(joined("Resor med buss och tåg: tidtabeller, hållplatser, anslutningar och trafikupphandling i länet")).toBe(
      1,
    );
    expect(joined("Informationsfrågor")).toBe(1);
  });

  test("is one body where the same people sit in it, whatever they work with", () => {
    const member = (group: string) => ({ type: "Member", group, name: "Elna Tallroth" }) as const;
    const { records } = reconcileClaims({
      documents: [before, after],
      claims: [...said(before, BUSES, member("Kommunikation")), ...said(after, PRESS, member(name))],
    });
    expect(records.filter(({ type }) => type === "Group")).toHaveLength(1);
  });

  test("means a new body where it is called new and nothing is as before", () => {
    const task = (group: string, text: string) => ({ type: "Assignment", group, text }) as const;
    const { records } = reconcileClaims({
      documents: [before, after],
      claims: [
        ...said(
          before,
          { type: "Group", name: "Kommunikation" },
          task("Kommunikation", "Samordna bussarna och tidtabellerna med tågtrafiken"),
        ),
        ...said(
          after,
          { type: "Group", name, lifecycle: "new" },
          task(name, "Skriva pressmeddelanden och sköta sociala medier"),
        ),
      ],
    });
    expect(records.filter(({ type }) => type === "Group")).toHaveLength(2);
  });
});
