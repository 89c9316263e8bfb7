/**
 * The dataset → key figures (sv. *nyckeltal*) in the rows that Swedish follow-up systems import: unit, period, measure, value.
 */
import { STATUSES, type Status } from "../fields/status-verdict.ts";
import { compare } from "../model/identity.ts";
import type { Cell, Column } from "./columns.ts";
import { CROSSWALK } from "./crosswalk.ts";
import { writeTables } from "./csv.ts";
import type { Dataset, PlacedRecord } from "./dataset.ts";
import { MEASURES } from "./key-figure-rows.ts";
import type { Output } from "./output.ts";
import type { FieldRow } from "./rows.ts";
import type { Table } from "./tables.ts";

/** What is counted for a group and year. */
type Tally = {
  readonly unit: string;
  readonly period: number;
  goals: number;
  readonly statuses: Map<Status, number>;
  activities: number;
  /** In hundredths, by measure. */
  readonly money: Map<string, number>;
};

const text = (name: string, about: string): Column => ({ name, type: "text", about });

const keyFigures: Table = {
  name: "key_figures",
  about: "Key figures of groups and years, one a row",
  columns: [
    text("unit", "The group, or the body that owns an amount; empty where a document names none"),
    { name: "period", type: "integer", about: "The year" },
    text("measure", "What is measured, as measures.csv tells"),
    { name: "value", type: "number", about: "The value, in the unit of the measure" },
  ],
  *rows(dataset) {
    for (const tally of tallies(dataset)) {
      for (const [measure, value] of figuresOf(tally)) yield [tally.unit, tally.period, measure, value];
    }
  },
};

const measures: Table = {
  name: "measures",
  about: "What the measures are",
  columns: [text("measure", "Name"), text("unit", "Unit of its values"), text("about", "What it is")],
  rows: () => MEASURES,
};

const crosswalk: Table = {
  name: "crosswalk",
  about: "The status scale on scales of other systems; lossy",
  columns: [
    text("status", "Status, as in goal.csv"),
    { name: "score", type: "integer", about: "0 to 100; empty where the scale has no place for it" },
    text("light", "green, yellow or red; empty where it has none"),
    text("lost", "What is lost on the way"),
  ],
  rows: () =>
    STATUSES.map((status): Cell[] => {
      const { score, light, note } = CROSSWALK[status];
      return [status, score, light, note];
    }),
};

/** Writes the folder "key-figures". */
export function writeKeyFigures(dataset: Dataset, output: Output): void {
  for (const table of [keyFigures, measures, crosswalk]) writeTables(table, dataset, output, "key-figures");
}

/** By unit and period. */
function tallies(dataset: Dataset): Tally[] {
  const all = new Map<string, Tally>();
  const tallyOf = (unit: string, period: number): Tally => {
    const key = JSON.stringify([unit, period]);
    const known = all.get(key);
    if (known !== undefined) return known;
    const fresh: Tally = { unit, period, goals: 0, statuses: new Map(), activities: 0, money: new Map() };
    all.set(key, fresh);
    return fresh;
  };
  for (const { group, year, record } of dataset.recordsOf("Goal")) {
    if (year === undefined) continue;
    const tally = tallyOf(group, year);
    tally.goals++;
    const status = STATUSES.find((one) => one === shownValue(record.fields["status"]));
    if (status !== undefined) tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
  }
  for (const { group, year } of dataset.recordsOf("Activity"))
    if (year !== undefined) tallyOf(group, year).activities++;
  for (const placed of dataset.recordsOf("Amount")) addMoney(placed, tallyOf);
  return [...all.values()].sort((a, b) => compare(a.unit, b.unit) || a.period - b.period);
}

/** Totals only: the parts of one would count twice. In hundredths, so that sums are exact. */
function addMoney(
  { group, year, record: { fields } }: PlacedRecord,
  tallyOf: (unit: string, period: number) => Tally,
): void {
  const [kind, amount] = [shownValue(fields["kind"]), shownValue(fields["amount"])];
  if (year === undefined || fields["item"] !== undefined || shownValue(fields["currency"]) !== "SEK") return;
  if ((kind !== "budget" && kind !== "outcome") || typeof amount !== "number") return;
  const { money } = tallyOf(group, year);
  money.set(kind, (money.get(kind) ?? 0) + Math.round(amount * 100));
}

function* figuresOf({ goals, statuses, activities, money }: Tally): Generator<[string, number]> {
  if (goals > 0) {
    yield ["goals", goals];
    const stated = [...statuses.values()].reduce((a, b) => a + b, 0);
    yield ["goals_with_status", stated];
    for (const status of STATUSES) {
      const n = statuses.get(status);
      if (n !== undefined) yield [`goals_${status}`, n];
    }
    const scored = [...statuses].flatMap(([status, n]) => {
      const { score } = CROSSWALK[status];
      return score === null ? [] : [{ score, n }];
    });
    const of = scored.reduce((sum, { n }) => sum + n, 0);
    if (of > 0)
      yield ["goals_score", Math.round((scored.reduce((sum, { score, n }) => sum + score * n, 0) / of) * 10) / 10];
  }
  if (activities > 0) yield ["activities", activities];
  for (const kind of ["budget", "outcome"]) {
    const minor = money.get(kind);
    if (minor !== undefined) yield [kind, minor / 100];
  }
}

const shownValue = (field: FieldRow | readonly FieldRow[] | undefined): unknown =>
  field === undefined ? undefined : [field].flat()[0]?.value;
