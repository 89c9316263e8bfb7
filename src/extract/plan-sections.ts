/**
 * Lines and table rows in reading order → plans with their labelled sections. A label may be a row over the whole width,
 * a left cell, a heading, a paragraph, or the words before a colon; its content goes on up to the next label.
 */
import { foldWords } from "../fields/fold.ts";
import type { Cell, Table } from "../model/block.ts";
import type { Span } from "../model/span.ts";
import { columnOf } from "./columns.ts";
import type { Flow, Line } from "./flow.ts";
import { type PlanTitle, readPlanTitle } from "./headings.ts";
import { isPrompt, type Label, labelOf, type SectionKind } from "./plan-labels.ts";
import { cellOf, type GridRow, gridOf } from "./regrid.ts";

/** Lines of one paragraph run or cell, or a row of a table whose columns are known. */
export type SectionPart =
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "row"; readonly row: GridRow };

export type Section = {
  readonly kind: SectionKind;
  readonly label?: Label;
  /** The template's questions and instructions under the label. */
  readonly prompts: readonly Span[];
  readonly parts: readonly SectionPart[];
};

export type Plan = {
  readonly title?: PlanTitle;
  readonly sections: readonly Section[];
  /** Lines before the first label that are no title. */
  readonly preamble: readonly Line[];
};

type Building = {
  plan: { title?: PlanTitle; sections: Open[]; preamble: Line[] };
  section: Open | undefined;
};
type Open = { kind: SectionKind; label?: Label; prompts: Span[]; parts: SectionPart[]; level?: number };

/** The lines of each cell. */
export function linesByCell(lines: readonly Line[]): ReadonlyMap<Cell, readonly Line[]> {
  const byCell = new Map<Cell, Line[]>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    const list = byCell.get(line.cell) ?? [];
    list.push(line);
    byCell.set(line.cell, list);
  }
  return byCell;
}

/** All plans of a document in order; before the first title stands a plan without one. Slides and page heads are left out. */
export function plansOf(flow: Flow): Plan[] {
  const { text } = flow.document;
  const lines = flow.lines.filter((line) => line.story === undefined && line.slide === undefined);
  const cells = linesByCell(lines);
  const plans: Building["plan"][] = [];
  const state: Building = { plan: { sections: [], preamble: [] }, section: undefined };
  plans.push(state.plan);
  const startPlan = (title: PlanTitle): void => {
    state.plan = { title, sections: [], preamble: [] };
    state.section = undefined;
    plans.push(state.plan);
  };
  const seen = new Set<Table>();
  for (const line of lines) {
    if (line.table === undefined) takeLine(text, state, line, startPlan);
    else if (!seen.has(line.table)) {
      seen.add(line.table);
      const isLabel = (cell: Cell): boolean => labelOfCell(text, cells.get(cell) ?? []) !== undefined;
      for (const row of gridOf(flow.document, line.table, isLabel).rows) takeRow(text, state, row, cells, startPlan);
    }
  }
  return plans.filter((plan) => plan.sections.length > 0 || plan.title !== undefined);
}

function open(state: Building, section: Open): void {
  state.section = section;
  state.plan.sections.push(section);
}

/** A line outside tables. */
function takeLine(text: string, state: Building, line: Line, startPlan: (title: PlanTitle) => void): void {
  if (line.text === "") return;
  const label = line.block.kind === "list_item" ? undefined : labelOf(text, line.span);
  const title =
    label === undefined || state.plan.sections.length === 0 ? readTitle(text, state, line, label) : undefined;
  if (title !== undefined) {
    startPlan(title);
    return;
  }
  const { section } = state;
  if (label !== undefined) {
    const level = line.block.kind === "heading" ? { level: line.block.level } : {};
    open(state, { kind: label.kind, label, prompts: [], parts: restOf(line, label), ...level });
  } else if (section === undefined) state.plan.preamble.push(line);
  else if (line.block.kind === "heading" && closes(section, line.block.level)) {
    open(state, { kind: "foreign", prompts: [], parts: [{ kind: "lines", lines: [line] }], level: line.block.level });
  } else if (section.parts.length === 0 && isPrompt(line.text)) section.prompts.push(line.span);
  else addLine(section, line);
}

/** "Aktivitetsplan 2010" is a label within a plan, and a title where none has begun. */
function readTitle(text: string, state: Building, line: Line, label: Label | undefined): PlanTitle | undefined {
  const title = line.block.kind === "list_item" ? undefined : readPlanTitle(text, line.span);
  if (title === undefined || (label !== undefined && state.plan.title !== undefined)) return undefined;
  return title;
}

/** A heading of the same or a higher level ends what a heading began; under a label that is no heading it belongs to it. */
function closes(section: Open, level: number): boolean {
  return section.level !== undefined && level <= section.level;
}

function restOf(line: Line, label: Label): SectionPart[] {
  if (label.rest === undefined) return [];
  const rest = cutLine(line, label.rest);
  return rest.text === "" ? [] : [{ kind: "lines", lines: [rest] }];
}

/** The part of a line that a span covers. */
function cutLine(line: Line, span: Span): Line {
  const words = line.text.slice(span.start - line.span.start, span.end - line.span.start);
  const lead = words.length - words.trimStart().length;
  const body = words.trim();
  const start = span.start + lead;
  return { ...line, span: { start, end: start + body.length }, text: body, folded: foldWords(body) };
}

function addLine(section: Open, line: Line): void {
  const last = section.parts.at(-1);
  if (last?.kind === "lines" && last.lines[0]?.cell === line.cell) {
    section.parts[section.parts.length - 1] = { kind: "lines", lines: [...last.lines, line] };
  } else section.parts.push({ kind: "lines", lines: [line] });
}

/** The label that a cell is: its first line is one, and all that follows is the template's question or content beneath it. */
function labelOfCell(text: string, lines: readonly Line[]): Label | undefined {
  const first = lines.find((line) => line.text !== "");
  if (first === undefined || first.block.kind === "list_item") return undefined;
  const label = labelOf(text, first.span);
  return label?.rest === undefined ? label : undefined;
}

/** A row of a table. */
function takeRow(
  text: string,
  state: Building,
  row: GridRow,
  cells: ReadonlyMap<Cell, readonly Line[]>,
  startPlan: (title: PlanTitle) => void,
): void {
  const linesOf = (i: number): readonly Line[] => {
    const cell = row.cells[i]?.cell;
    return (cell === undefined ? undefined : cells.get(cell)) ?? [];
  };
  if (row.kind === "full") {
    takeCell(text, state, linesOf(0), startPlan);
    return;
  }
  const kind = kindOfTable(row);
  const isGuess = row.cells.some((cell) => cell.inferred) && state.section?.kind !== kind;
  if (kind !== undefined && !isGuess) {
    if (state.section?.kind !== kind) open(state, { kind, prompts: [], parts: [] });
    state.section?.parts.push({ kind: "row", row });
    return;
  }
  const label = row.kind === "header" ? undefined : labelOfCell(text, linesOf(0));
  if (label !== undefined) {
    takeCell(text, state, linesOf(0), startPlan);
    for (let i = 1; i < row.cells.length; i++)
      for (const line of linesOf(i)) if (state.section) addLine(state.section, line);
  } else if (row.cells.length === 2 && linesOf(0).every((line) => line.text === "") && state.section !== undefined) {
    for (const line of linesOf(1)) addLine(state.section, line);
  } else state.section?.parts.push({ kind: "row", row });
}

/** What the columns of a row make of it; undefined where they say nothing that a plan holds. */
function kindOfTable(row: GridRow): SectionKind | undefined {
  const has = (name: Parameters<typeof cellOf>[1]): boolean => cellOf(row, name) !== undefined;
  if (has("status") || has("assignment") || has("outcome")) return undefined;
  if (has("activity") && (has("due") || has("responsible"))) return "activities";
  if (has("goal") && (has("due") || has("responsible") || has("indicator") || has("activity"))) return "activities";
  if (has("name") && (has("phone") || has("email") || has("organization") || has("title") || has("role")))
    return "members";
  return undefined;
}

/** A cell over the whole width: a title, a label with what stands beneath it in the same cell, or content. */
function takeCell(text: string, state: Building, lines: readonly Line[], startPlan: (title: PlanTitle) => void): void {
  const filled = lines.filter((line) => line.text !== "");
  const [first] = filled;
  if (first === undefined) {
    if (state.section !== undefined) for (const line of lines) addLine(state.section, line);
    return;
  }
  const label = labelOfCell(text, lines);
  const title = label === undefined ? readPlanTitle(text, first.span) : undefined;
  if (title !== undefined && filled.length <= 2) {
    startPlan(title);
    return;
  }
  if (label === undefined) {
    for (const line of lines) takeContent(text, state, line);
    return;
  }
  open(state, { kind: label.kind, label, prompts: [], parts: [] });
  for (const line of filled.slice(1)) {
    if (isPrompt(line.text) || columnOf(line.text)?.exact) state.section?.prompts.push(line.span);
    else if (state.section !== undefined) addLine(state.section, line);
  }
}

/** A line of a full-width cell that is no label's cell: "Kontaktperson: Anna Ek" may still open a section. */
function takeContent(text: string, state: Building, line: Line): void {
  const label = line.text === "" || line.block.kind === "list_item" ? undefined : labelOf(text, line.span);
  if (label?.rest !== undefined && label.kind !== "goals" && label.kind !== "activities") {
    open(state, { kind: label.kind, label, prompts: [], parts: restOf(line, label) });
  } else if (state.section !== undefined) addLine(state.section, line);
  else if (line.text !== "") state.plan.preamble.push(line);
}
