/**
 * Budget tables (sv. *budgetuppföljning, driftredovisning*): items by row, budget, outcome, forecast, difference by column.
 * Only tables that say that they are of money: by two kinds of columns, by a unit, or by the words above them.
 */

import { findUnit, type MoneyUnit } from "../fields/money-units.ts";
import { append } from "../model/append.ts";
import type { Table } from "../model/block.ts";
import type { Ignored } from "../model/draft.ts";
import { overlaps, quoteOf, type Span } from "../model/span.ts";
import { tables } from "../model/walk.ts";
import { sheetFindings } from "./budget-checks.ts";
import { budgetGrid } from "./budget-grid.ts";
import { columnsOf, isOfMoney } from "./budget-kinds.ts";
import { bracketsIn, readBudgetRow } from "./budget-rows.ts";
import { type Sheet, sheetRecords } from "./budget-sheet.ts";
import { columnOf } from "./columns.ts";
import type { Extractor, Flow } from "./flow.ts";
import type { Placed } from "./people.ts";
import type { FindingDraft, RecordDraft } from "./record-draft.ts";
import { contextOf } from "./table-context.ts";

const RULE = "budget-table";

export const budgetTable: Extractor = {
  name: "budget-table",
  extract: (flow, taken) => {
    const records: RecordDraft[] = [];
    const findings: FindingDraft[] = [];
    const ignored: Ignored[] = [];
    const understood: Span[] = [];
    for (const whole of tables(flow.document.blocks)) {
      const table = freePart(whole, taken);
      if (table === undefined) continue;
      const read = readTable(flow, table);
      if (read === undefined) continue;
      append(records, sheetRecords(flow.document, read.sheet));
      append(findings, sheetFindings(flow.document, read.sheet));
      append(findings, read.findings);
      append(ignored, read.ignored);
      understood.push(table.span);
    }
    return { records, findings, ignored, understood };
  },
};

/** A table that nobody took; of a flat one, into which the table before it ran, what is behind that. */
function freePart(table: Table, taken: readonly Span[]): Table | undefined {
  const over = taken.filter((span) => overlaps(span, table.span));
  if (over.length === 0) return table;
  const end = Math.max(...over.map((span) => span.end));
  const rows = table.rows.filter((row) => row.cells.every(({ span }) => span.start >= end));
  const start = rows[0]?.cells[0]?.span.start;
  return table.flat && start !== undefined ? { ...table, rows, span: { start, end: table.span.end } } : undefined;
}

type Reading = {
  readonly sheet: Sheet;
  readonly findings: readonly FindingDraft[];
  readonly ignored: readonly Ignored[];
};

function readTable(flow: Flow, table: Table): Reading | undefined {
  const { document } = flow;
  const about = contextOf(flow, table);
  const grid = budgetGrid(document, table, about.year === undefined ? {} : { year: about.year.value });
  if (
    grid === undefined ||
    grid.heads.some((head) => OTHERS.has(columnOf(quoteOf(document.text, head), flow.words.columns)?.name ?? ""))
  )
    return undefined;
  const captions = [...grid.heads, ...about.before.map(({ span }) => span), ...remarksBelow(flow, table)];
  const unit = unitIn(document.text, captions);
  const columns = columnsOf(flow, grid, about, captions);
  if (columns.size === 0 || !isOfMoney(flow, grid, columns, captions, unit !== undefined)) return undefined;
  const order = [...columns.keys()];
  const brackets = bracketsIn(document.text);
  const readings = grid.rows.map((cells) => readBudgetRow(document, cells, grid, order, unit?.unit, brackets));
  const rows = readings.flatMap(({ row }) => row ?? []);
  if (rows.length === 0) return undefined;
  const owner = about.group === undefined ? organization(flow) : { value: about.group.value, span: about.group.span };
  const sheet: Sheet = {
    columns: [...columns.values()],
    rows,
    rule: RULE,
    ...(owner === undefined ? {} : { owner }),
    ...(unit === undefined ? {} : { unit: unit.span }),
    ...(unit?.unit.currency === undefined ? {} : { currency: unit.unit.currency }),
  };
  const ignored = [
    ...grid.heads.map((head) => ({ ...head, rule: "table-head" })),
    ...readings.flatMap((row) => row.ignored),
  ];
  return { sheet, findings: readings.flatMap((row) => row.findings), ignored };
}

/** "Alla belopp i tusental kronor." right below, or at the end of the last cell, where a rendition put it. */
function remarksBelow(flow: Flow, table: Table): Span[] {
  const last = table.rows.at(-1)?.cells.at(-1);
  const inside = flow.lines.filter((line) => line.cell === last && last !== undefined).slice(1);
  const below = flow.lines.filter((line) => line.span.start >= table.span.end && line.text !== "").slice(0, 2);
  return [...inside, ...below].filter(({ text }) => UNIT_REMARK.test(text) && text.length < 80).map(({ span }) => span);
}

const UNIT_REMARK = /(?<![\p{L}])(?:belopp|siffror|summor|tkr|mkr|tusental)/iu;

/** Columns of tables that are of goals, not of money. */
const OTHERS: ReadonlySet<string> = new Set(["goal", "indicator", "target", "status", "due", "responsible"]);

/** Where no heading names a group, the money is the organization's. */
export function organization(flow: Flow): Placed | undefined {
  const found = flow.facts.organization;
  const span = found?.spans[0];
  return found === undefined || span === undefined ? undefined : { value: found.value, span };
}

/** "Belopp i tkr" in a head or right above; the nearest counts. */
export function unitIn(text: string, captions: readonly Span[]): { unit: MoneyUnit; span: Span } | undefined {
  for (const caption of captions) {
    const unit = findUnit(quoteOf(text, caption));
    if (unit === undefined) continue;
    const span = { start: caption.start + unit.start, end: caption.start + unit.end };
    return {
      unit: { exponent: unit.exponent, ...(unit.currency === undefined ? {} : { currency: unit.currency }) },
      span,
    };
  }
  return undefined;
}
