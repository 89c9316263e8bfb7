/**
 * Follow-up tables by group (sv. *uppföljning av uppdrag per arbetsgrupp*): a row a group, columns of assignments and answers.
 * Which column is what the headings say; what a row says is read in `group-table-row.ts`, paragraphs around in `-news.ts`.
 */

import type { Cell, Table } from "../model/block.ts";
import { overlaps, quoteOf, type Span } from "../model/span.ts";
import { tables } from "../model/walk.ts";
import type { ColumnName } from "./columns.ts";
import { findDates } from "./dates.ts";
import type { Extractor, Flow } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import type { Said } from "./group-life.ts";
import { findGroupNames, type GroupName } from "./group-names.ts";
import { groupNews } from "./group-table-news.ts";
import { type Draft, type Giver, type RowContext, readRow } from "./group-table-row.ts";
import { field } from "./record-draft.ts";
import { type GridRow, gridOf } from "./regrid.ts";
import { contextOf } from "./table-context.ts";
import { BODY_ABBREVIATIONS } from "./vocabulary/assignment-words.ts";

export const groupTable: Extractor = {
  name: "group-table",
  extract: (flow, taken) => {
    const draft: Draft = { records: [], findings: [], ignored: [] };
    const understood: Span[] = [];
    for (const table of tables(flow.document.blocks)) {
      if (taken.some((span) => overlaps(span, table.span)) || !readTable(flow, table, draft)) continue;
      understood.push(table.span);
    }
    if (understood.length === 0) return { ...draft, understood };
    const news = groupNews(flow);
    return {
      records: [...draft.records, ...news.records],
      findings: [...draft.findings, ...news.findings],
      ignored: draft.ignored,
      understood: [...understood, ...news.understood],
    };
  },
};

/** Whether it is such a table; what it says goes into the draft. */
function readTable(flow: Flow, table: Table, draft: Draft): boolean {
  const grid = gridOf(flow.document, table, flow.words.columns);
  const header = grid.rows.find((row) => row.kind === "header");
  if (header === undefined || !isFollowUp(header)) return false;
  const about = contextOf(flow, table);
  const context: RowContext = {
    flow,
    givers: new Map(header.cells.map(({ cell }) => [cell, giverOf(flow, cell, about.year?.value)] as const)),
    columns: header.cells.flatMap(({ name }) => name ?? []),
    ...(about.year === undefined ? {} : { year: about.year }),
  };
  let group: GroupName | undefined = about.group;
  if (about.group !== undefined && !context.columns.includes("group")) addGroup(about.group, draft);
  for (const row of grid.rows) {
    if (row.kind === "cells") {
      group = readRow(context, row, group, draft);
      continue;
    }
    const span = spanOf(row);
    const section = row.kind === "full" ? readGroupHeading(flow.document.text, span) : undefined;
    group = section ?? group;
    if (section !== undefined) addGroup(section, draft);
    if (span.end > span.start)
      draft.ignored.push({ ...span, rule: section === undefined ? "table-head" : "table-section" });
  }
  return true;
}

/** The group of a heading over assignments, once in a document's draft. */
function addGroup(group: GroupName, draft: Draft): void {
  if (draft.records.some(({ type, key }) => type === "Group" && key[0]?.start === group.span.start)) return;
  const fields = [field("Group", "name", group.value, [group.span], "group-table", 0.9)];
  draft.records.push({ type: "Group", key: [group.span], fields });
}

/** A column of groups beside assignments or answers; or assignments beside a verdict. Plans and goal tables are others'. */
function isFollowUp(header: GridRow): boolean {
  const has = (...names: readonly ColumnName[]): boolean =>
    header.cells.some(({ name }) => name !== undefined && names.includes(name));
  if (has("goal", "activity")) return false;
  return has("group")
    ? has("assignment", "support", "outcome")
    : has("assignment") && has("outcome", "status", "comment");
}

function spanOf(row: GridRow): Span {
  const spans = row.cells.map(({ cell }) => cell.span);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Who gives the assignments of a column and when: "Inspel från Regionrådet 2008-09-04", "Åtgärder KC". */
function giverOf(flow: Flow, heading: Cell, year: number | undefined): Giver {
  const { text } = flow.document;
  const names = findGroupNames(text, heading.span);
  const name = names.find(({ generic }) => !generic) ?? names.find(({ value }) => /^\p{Lu}/u.test(value));
  const from = name === undefined ? abbreviatedBody(text, heading.span) : { value: name.value, span: name.span };
  const [date] = findDates(text, heading.span, year === undefined ? {} : { year }).filter(
    ({ value }) => value !== null,
  );
  return {
    ...(from === undefined ? {} : { from }),
    ...(date?.value == null ? {} : { date: { value: date.value, span: date.span } }),
  };
}

const ABBREVIATION = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${BODY_ABBREVIATIONS.join("|")})(?![\p{L}\p{N}])`, "u");

function abbreviatedBody(text: string, span: Span): Said<string> | undefined {
  const match = ABBREVIATION.exec(quoteOf(text, span));
  if (match === null) return undefined;
  const start = span.start + match.index;
  return { value: match[0], span: { start, end: start + match[0].length } };
}
