/**
 * Goal tables (sv. *måluppföljning*: Mål | Måluppfyllelse | Kommentar …) → goals with their verdicts, by words, signs or colours.
 * What stands beside them in a column of activities becomes activities; tables of indicators without goals give nothing.
 */
import { append } from "../model/append.ts";
import type { Cell, Table } from "../model/block.ts";
import type { Ignored } from "../model/draft.ts";
import { overlaps, quoteOf, type Span, trimSpan } from "../model/span.ts";
import { tables } from "../model/walk.ts";
import { joined, linesOfCell, textOf } from "./cell-text.ts";
import { columnOf } from "./columns.ts";
import type { Extractor, Flow } from "./flow.ts";
import { readRowActivities } from "./goal-table-activities.ts";
import { type GoalCell, goalsOf } from "./goal-table-cells.ts";
import { type GoalGrid, goalGrid } from "./goal-table-columns.ts";
import { type GoalRowContext, readGoalRow } from "./goal-table-row.ts";
import { readGroupHeading, readGroupName } from "./group-headings.ts";
import { statedYear } from "./headings.ts";
import { type Legend, legendOf } from "./legend.ts";
import type { Placed } from "./people.ts";
import { type LinesByCell, linesByCell } from "./plan-sections.ts";
import { type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import type { GridRow } from "./regrid.ts";
import { contextOf } from "./table-context.ts";

type Draft = { readonly records: RecordDraft[]; readonly findings: FindingDraft[]; readonly ignored: Ignored[] };

export const goalTable: Extractor = {
  name: "goal-table",
  extract: (flow, taken) => {
    const draft: Draft = { records: [], findings: [], ignored: [] };
    const understood: Span[] = [];
    const grids = [...tables(flow.document.blocks)].flatMap((table) => {
      const isFree = !taken.some((span) => overlaps(span, table.span));
      const grid = isFree ? goalGrid(flow.document, table, flow.words) : undefined;
      return grid === undefined ? [] : [{ table, grid }];
    });
    const legend = grids.length === 0 ? undefined : legendOf(flow);
    const lines = grids.length === 0 ? new Map() : linesByCell(flow.lines);
    for (const { table, grid } of grids) {
      if (legend === undefined) break;
      readTable(flow, table, grid, { legend, lines }, draft);
      understood.push({ ...table.span, ...(grid.end === undefined ? {} : { end: grid.end }) });
    }
    append(draft.ignored, legend?.ignored ?? []);
    return { ...draft, understood: [...understood, ...(legend?.ignored ?? [])] };
  },
};

/** What changes from row to row. */
type State = { group?: Placed; parent?: Placed; goalCell?: Cell; readonly named: Set<string> };

/** What holds for all tables of the document. */
type Around = { readonly legend: Legend; readonly lines: LinesByCell };

function readTable(flow: Flow, table: Table, grid: GoalGrid, { legend, lines }: Around, draft: Draft): void {
  const { document } = flow;
  const about = contextOf(flow, table);
  const state: State = { named: new Set(), ...(about.group === undefined ? {} : { group: about.group }) };
  const heading = [...grid.columns.values()].find(({ role }) => role === "goal")?.heading;
  const year = (heading && statedYear(document.text, heading)) ?? about.year;
  for (const head of grid.heads) if (head.end > head.start) draft.ignored.push({ ...head, rule: "table-head" });
  if (about.group !== undefined) nameGroup(about.group, state, draft);
  for (const row of grid.rows) {
    if (row.kind === "full") {
      readFullRow(flow, row, state, draft);
      continue;
    }
    if (row.kind === "header" && isRepeatedHead(flow, row)) {
      draft.ignored.push(
        ...row.cells.flatMap(({ cell }) =>
          linesOfCell(document, cell).map((span) => ({ ...span, rule: "table-head" })),
        ),
      );
      continue;
    }
    const cells = row.cells.flatMap((cell): GoalCell[] => {
      const column = grid.columns.get(grid.placeOf(row, cell));
      return column === undefined ? [] : [{ cell: cell.cell, column, carried: cell.carried === true }];
    });
    if (
      cells.every(
        ({ cell, carried }) => carried || (linesOfCell(document, cell).length === 0 && cell.fill === undefined),
      )
    )
      continue;
    const goalCell = nextState(flow, cells, state, draft);
    if (goalCell === undefined) continue;
    const { group, parent } = state;
    const context: GoalRowContext = {
      document,
      legend,
      ...(group === undefined ? {} : { group }),
      ...(year === undefined ? {} : { year }),
      ...(parent === undefined ? {} : { parent }),
    };
    const read = readGoalRow(context, cells, goalCell);
    append(draft.records, read.records);
    append(draft.findings, read.findings);
    append(draft.ignored, read.ignored);
    const activities = readRowActivities(flow, context, cells, lines);
    append(draft.records, activities.records);
    append(draft.findings, activities.findings);
    append(draft.ignored, activities.ignored);
  }
}

/** A row of nothing but headings, as at the top of each page; one that only holds a word for a verdict is none. */
function isRepeatedHead({ document, words: { columns } }: Flow, row: GridRow): boolean {
  const headings = row.cells
    .map(({ cell }) => quoteOf(document.text, cell.span).trim())
    .filter((heading) => heading !== "");
  return headings.every((heading) => columnOf(heading, columns)?.exact === true);
}

/** Takes over what the row says of group and parent; gives the cell of its goals: an empty one goes on with the one above. */
function nextState(flow: Flow, cells: readonly GoalCell[], state: State, draft: Draft): Cell | undefined {
  const { document } = flow;
  for (const { cell, column } of cells) {
    const lines = joined(document, linesOfCell(document, cell));
    const [first] = lines;
    if (first === undefined) continue;
    if (column.role === "parent") {
      const [own = lines] = goalsOf(document, cell);
      const span = { start: own[0]?.start ?? first.start, end: own.at(-1)?.end ?? first.end };
      state.parent = { value: textOf(document, own), span };
    } else if (column.role === "goal") state.goalCell = cell;
    else if (column.role === "group") {
      const group = readGroupName(document.text, first);
      if (group !== undefined) nameGroup(group, state, draft);
    }
  }
  return state.goalCell;
}

/** A row over the whole width begins a group, or names what the goals beneath are part of. */
function readFullRow(flow: Flow, row: GridRow, state: State, draft: Draft): void {
  const { document } = flow;
  const spans = row.cells
    .filter(({ carried }) => !carried)
    .flatMap(({ cell }) => joined(document, linesOfCell(document, cell)));
  const [first] = spans;
  if (first === undefined) return;
  const group = readGroupHeading(document.text, trimSpan(document.text, first));
  if (group !== undefined) {
    nameGroup(group, state, draft);
    delete state.parent;
  } else state.parent = { value: textOf(document, [first]), span: first };
  delete state.goalCell;
}

/** The group from here on; its first naming in the table makes its record. */
function nameGroup(group: Placed, state: State, draft: Draft): void {
  state.group = group;
  if (state.named.has(group.value)) return;
  state.named.add(group.value);
  const name = field("Group", "name", group.value, [group.span], "goal-table", 0.85);
  draft.records.push({ type: "Group", key: [group.span], fields: [name] });
}
