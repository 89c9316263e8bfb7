import { expect, test } from "vitest";
import { reportMatrix } from "../../src/coverage/reports.ts";
import type { GroupNamed, ReportedIn, ReportedSaid } from "../../src/store/list-reports.ts";

const held = (group: string, year: number, kind: ReportedIn["kind"], document: string): ReportedIn => ({
  line: group,
  group,
  year,
  kind,
  document,
});
const said = (group: string, value: string): ReportedSaid => ({
  line: group,
  group,
  value,
  claim: `${group} ${value}`,
  document: "d",
});
const named = (group: string, year: number | null, line = group): GroupNamed => ({ line, group, year, document: "d" });

/** Group → the state of each column. */
function states(...[reported, claims, groups]: Parameters<typeof reportMatrix>): Record<string, string> {
  const { columns, rows } = reportMatrix(reported, claims, groups);
  return Object.fromEntries(
    rows.map(({ group, cells }) => [
      group,
      cells.map(({ state }, i) => `${columns[i]?.year} ${columns[i]?.kind} ${state}`).join(", "),
    ]),
  );
}

test("what documents hold stands against what documents say of it", () => {
  const matrix = states(
    [held("Biblioteksgruppen", 2009, "follow_up", "a"), held("Kulturgruppen", 2009, "follow_up", "b")],
    [
      said("Kulturgruppen", "VB09:missing"),
      said("Miljögruppen", "VB09:missing"),
      said("Turistgruppen", "VB09:received"),
    ],
    [named("Nätverksgruppen", 2009)],
  );
  expect(matrix).toEqual({
    Biblioteksgruppen: "2009 follow_up reported",
    Kulturgruppen: "2009 follow_up disputed",
    Miljögruppen: "2009 follow_up missing",
    Nätverksgruppen: "2009 follow_up unknown",
    Turistgruppen: "2009 follow_up elsewhere",
  });
});

test("columns are in the order of years and of kinds, and documents are counted once", () => {
  const { columns, rows } = reportMatrix(
    [
      held("A", 2010, "plan", "x"),
      held("A", 2009, "follow_up", "y"),
      held("A", 2009, "plan", "z"),
      held("A", 2009, "plan", "z"),
    ],
    [],
    [],
  );
  expect(columns).toEqual([
    { year: 2009, kind: "plan" },
    { year: 2009, kind: "follow_up" },
    { year: 2010, kind: "plan" },
  ]);
  expect(rows[0]?.cells.map(({ documents }) => documents)).toEqual([["z"], ["y"], ["x"]]);
});

test("a renamed group is one row under its last name, whatever the order", () => {
  const groups = [named("Webbgruppen", 2009, "line"), named("E-tjänstgruppen", 2010, "line")];
  for (const list of [groups, [...groups].reverse()]) {
    expect(reportMatrix([], [], list).rows).toMatchObject([
      { group: "E-tjänstgruppen", names: ["Webbgruppen", "E-tjänstgruppen"], namedIn: 1 },
    ]);
  }
});

test("a stated report whose kind cannot be told is listed, not guessed", () => {
  const { columns, unplaced } = reportMatrix([], [said("A", "T109:received"), said("A", "VP2011:missing")], []);
  expect(columns).toEqual([{ year: 2011, kind: "plan" }]);
  expect(unplaced).toEqual([{ group: "A", value: "T109:received", claim: "A T109:received" }]);
});
