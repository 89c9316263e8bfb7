/**
 * Lines and table rows in reading order → plans with their labelled sections. A label may be a row over the whole width,
 * a left cell, a heading, a paragraph, or the words before a colon; its content goes on up to the next label.
 */
import { bodyKey } from "../fields/body-key.ts";
import { foldWords } from "../fields/fold.ts";
import type { Cell, Table } from "../model/block.ts";
import type { Span } from "../model/span.ts";
import { columnOf } from "./columns.ts";
import type { Flow, Line } from "./flow.ts";
import { isTitleLike } from "./goal-paragraphs.ts";
import { readGroupHeading } from "./group-headings.ts";
import { type PlanTitle, readPlanTitle, statedYear } from "./headings.ts";
import type { Vocabulary } from "./own-words.ts";
import { isPrompt, type Label, labelOf, type SectionKind } from "./plan-labels.ts";
import { type LinesByCell, linesByCell, type Plan, type Section } from "./plan-sections.ts";
import { cellOf, type GridRow, gridOf } from "./regrid.ts";

type OpenSection = {
  kind: SectionKind;
  label?: Label;
  prompts: Section["prompts"][number][];
  parts: Section["parts"][number][];
  /** Of the heading that is its label. */
  level?: number;
};
type OpenPlan = { title?: PlanTitle; sections: OpenSection[]; preamble: Line[] };
type State = {
  readonly text: string;
  readonly words: Vocabulary;
  readonly cells: LinesByCell;
  readonly plans: OpenPlan[];
  plan: OpenPlan;
  section: OpenSection | undefined;
};

/** All plans of a document in order; before the first title stands a plan without one. Slides and page heads are left out. */
export function plansOf(flow: Flow): Plan[] {
  const lines = flow.lines.filter((line) => line.story === undefined && line.slide === undefined);
  const first: OpenPlan = { sections: [], preamble: [] };
  const state: State = {
    text: flow.document.text,
    words: flow.words,
    cells: linesByCell(lines),
    plans: [first],
    plan: first,
    section: undefined,
  };
  const isLabel = (cell: Cell): boolean => labelOfCell(state, linesIn(state, cell)) !== undefined;
  const seen = new Set<Table>();
  for (const [i, line] of lines.entries()) {
    const { table } = line;
    const group = table === undefined ? groupOverForm(state, lines, i) : undefined;
    if (group !== undefined) startPlan(state, group);
    else if (table === undefined) takeLine(state, line);
    else if (!seen.has(table)) {
      seen.add(table);
      for (const row of gridOf(flow.document, table, flow.words.columns, isLabel).rows) takeRow(state, row, table);
    }
  }
  return state.plans.filter((plan) => plan.sections.length > 0 || plan.title !== undefined);
}

/** How far behind a group's heading the labels of its form begin. */
const NEAR = 6;

/**
 * "2. Kulturgruppen" with labels beneath it, after a title over all plans or the form of another group: the form of one of
 * the groups. A line that no format marks as a heading has a label right beneath it.
 */
function groupOverForm(state: State, lines: readonly Line[], i: number): PlanTitle | undefined {
  const line = lines[i];
  const { title, sections } = state.plan;
  if (line === undefined || (title === undefined && sections.length === 0)) return undefined;
  const group = readGroupHeading(state.text, line.span);
  if (group === undefined || (title?.group !== undefined && bodyKey(title.group.value) === bodyKey(group.value)))
    return undefined;
  const isMarked = line.block.kind === "heading" || line.bold;
  const next = lines.slice(i + 1).filter(({ text }) => text !== "");
  if (
    readPlanTitle(state.text, line.span) !== undefined ||
    !next.slice(0, isMarked ? NEAR : 1).some(({ span }) => labelOf(state.text, span, state.words) !== undefined)
  )
    return undefined;
  const year = statedYear(state.text, line.span) ?? title?.year;
  return { span: line.span, group, ...(year === undefined ? {} : { year }) };
}

const linesIn = (state: State, cell: Cell | undefined): readonly Line[] =>
  cell === undefined ? [] : (state.cells.get(cell) ?? []);

function startPlan(state: State, title: PlanTitle | undefined): void {
  state.plan = { ...(title === undefined ? {} : { title }), sections: [], preamble: [] };
  state.section = undefined;
  state.plans.push(state.plan);
}

/** A second "Arbetsgrupp:" begins the form of the next group; it keeps the year of the title over all of them. */
function openSection(state: State, section: OpenSection): void {
  const { title, sections } = state.plan;
  if (section.kind === "group" && sections.some(({ kind }) => kind === "group")) {
    startPlan(state, title?.year === undefined ? undefined : { span: title.span, year: title.year });
  }
  state.section = section;
  state.plan.sections.push(section);
}

/** A line outside tables. */
function takeLine(state: State, line: Line): void {
  if (line.text === "") return;
  const label = labelOfLine(state, line);
  const title = titleOfLine(state, line, label);
  const { section } = state;
  if (title !== undefined) startPlan(state, withGroupBefore(state, title));
  else if (label !== undefined) {
    const level = line.block.kind === "heading" ? { level: line.block.level } : {};
    openSection(state, { kind: label.kind, label, prompts: [], parts: restOf(line, label), ...level });
  } else if (section === undefined) state.plan.preamble.push(line);
  else if (line.block.kind === "heading" && closes(section, line.block.level)) {
    openSection(state, { kind: "foreign", prompts: [], parts: [], level: line.block.level });
  } else if (section.parts.length === 0 && isPrompt(line.text)) section.prompts.push(line.span);
  else addLine(section, line);
}

/** The label that a line is or begins with; "Ansvarig: Anna Ek" beneath an activity is none, it belongs to the activity. */
function labelOfLine(state: State, line: Line): Label | undefined {
  if (line.block.kind === "list_item") return undefined;
  const label = labelOf(state.text, line.span, state.words);
  const inList = state.section?.kind === "activities" || state.section?.kind === "goals";
  const isAttribute = label?.rest !== undefined && (label.kind === "dates" || label.kind === "responsibles");
  return inList && isAttribute ? undefined : label;
}

/** "Aktivitetsplan 2010" is a label within a plan, and a title where none has begun. */
function titleOfLine(state: State, line: Line, label: Label | undefined): PlanTitle | undefined {
  if (line.block.kind === "list_item") return undefined;
  if (label !== undefined && (state.plan.title !== undefined || state.plan.sections.length > 0)) return undefined;
  return readPlanTitle(state.text, line.span);
}

/** "Turistgruppen" on the line before "Verksamhetsplan 2013". */
function withGroupBefore(state: State, title: PlanTitle): PlanTitle {
  const before = state.plan.preamble.at(-1);
  const group = title.group ?? (before === undefined ? undefined : readGroupHeading(state.text, before.span));
  return group === undefined ? title : { ...title, group };
}

/** A heading of the same or a higher level ends what a heading began; under a label that is no heading it belongs to it. */
function closes(section: OpenSection, level: number): boolean {
  return section.level !== undefined && level <= section.level;
}

/** What stands behind a label's colon, as its first line. */
function restOf(line: Line, label: Label): Section["parts"][number][] {
  if (label.rest === undefined) return [];
  const behind = line.text.slice(label.rest.start - line.span.start);
  const text = behind.trim();
  const start = label.rest.start + behind.length - behind.trimStart().length;
  const rest: Line = { ...line, span: { start, end: start + text.length }, text, folded: foldWords(text) };
  return text === "" ? [] : [{ kind: "lines", lines: [rest] }];
}

function addLine(section: OpenSection, line: Line): void {
  const last = section.parts.at(-1);
  if (last?.kind === "lines" && last.lines[0]?.cell === line.cell) {
    section.parts[section.parts.length - 1] = { kind: "lines", lines: [...last.lines, line] };
  } else section.parts.push({ kind: "lines", lines: [line] });
}

/** The label that a cell is: its first line is one, and what follows is the template's question or content beneath it. */
function labelOfCell(state: State, lines: readonly Line[]): Label | undefined {
  const first = lines.find((line) => line.text !== "");
  return first === undefined || first.block.kind === "list_item"
    ? undefined
    : labelOf(state.text, first.span, state.words);
}

function takeRow(state: State, row: GridRow, table: Table): void {
  const linesAt = (i: number): readonly Line[] => linesIn(state, row.cells[i]?.cell);
  if (row.kind === "full") {
    takeCell(state, linesAt(0));
    return;
  }
  const kind = kindOfTable(row);
  const isDatedAndOwned = cellOf(row, "due") !== undefined && cellOf(row, "responsible") !== undefined;
  const isGuess = row.cells.some((cell) => cell.inferred) && state.section?.kind !== kind && !isDatedAndOwned;
  if (kind !== undefined && !isGuess) {
    if (state.section?.kind !== kind) openSection(state, { kind, prompts: headingOver(state, kind), parts: [] });
    state.section?.parts.push({ kind: "row", row, table });
  } else if (row.kind === "cells" && !isOfNumbers(state, row) && labelOfCell(state, linesAt(0)) !== undefined) {
    takeCell(state, linesAt(0));
    row.cells.forEach((_, i) => {
      if (i > 0) for (const line of linesAt(i)) takeContent(state, line);
    });
  } else if (row.cells.length === 2 && linesAt(0).every((line) => line.text === "")) {
    for (const line of linesAt(1)) takeContent(state, line);
  } else state.section?.parts.push({ kind: "row", row, table });
}

/** "Insatser | 6 200 | 3 950": a row of a table of sums, whatever its name says. */
function isOfNumbers(state: State, row: GridRow): boolean {
  const cells = row.cells.slice(1).map(({ cell }) =>
    linesIn(state, cell)
      .map(({ text }) => text)
      .join(" "),
  );
  return (
    cells.length > 1 && cells.some((words) => /\d/u.test(words)) && cells.every((words) => /^[^\p{L}]*$/u.test(words))
  );
}

/** "Aktiviteter taxa" as the last line before a table of activities: its heading, no part of the section before. */
function headingOver(state: State, kind: SectionKind): Span[] {
  const last = state.section?.parts.at(-1);
  if (state.section === undefined || last?.kind !== "lines") return [];
  const line = last.lines.at(-1);
  const [first] = line?.text.split(/\s+/u) ?? [];
  if (line === undefined || first === undefined || line.block.kind !== "paragraph" || !isTitleLike(line.text))
    return [];
  if (labelOf(first, { start: 0, end: first.length }, state.words)?.kind !== kind) return [];
  state.section.parts[state.section.parts.length - 1] = { kind: "lines", lines: last.lines.slice(0, -1) };
  return [line.span];
}

/** What the columns of a row make of it; undefined where they say nothing that a plan holds, or where goals are judged and no activities. */
function kindOfTable(row: GridRow): SectionKind | undefined {
  const has = (name: Parameters<typeof cellOf>[1]): boolean => cellOf(row, name) !== undefined;
  if (has("assignment") || (has("goal") && !has("activity") && (has("status") || has("outcome")))) return undefined;
  if (has("activity") && (has("due") || has("responsible") || has("goal"))) return "activities";
  if (has("goal")) return has("due") || has("responsible") || has("indicator") || has("target") ? "goals" : undefined;
  const isContact = has("phone") || has("email") || has("organization") || has("title") || has("role");
  return has("name") && isContact ? "members" : undefined;
}

/** A cell over the whole width: a title, a label with what stands beneath it in the same cell, or content. */
function takeCell(state: State, lines: readonly Line[]): void {
  const filled = lines.filter((line) => line.text !== "");
  const [first] = filled;
  const label = labelOfCell(state, filled);
  const title = first === undefined || label !== undefined ? undefined : readPlanTitle(state.text, first.span);
  if (title !== undefined && filled.length <= 2) startPlan(state, title);
  else if (first === undefined || label === undefined) for (const line of lines) takeContent(state, line);
  else {
    openSection(state, { kind: label.kind, label, prompts: [], parts: restOf(first, label) });
    for (const line of filled.slice(1)) {
      if (isPrompt(line.text) || /^\([^()]*\)$/u.test(line.text) || columnOf(line.text, state.words.columns)?.exact)
        state.section?.prompts.push(line.span);
      else takeContent(state, line);
    }
  }
}

/** A line of a cell beneath a label: "Kontaktperson: Anna Ek" may still open a section of its own. */
function takeContent(state: State, line: Line): void {
  const label = line.text === "" ? undefined : labelOfLine(state, line);
  if (label?.rest !== undefined && label.kind !== "goals" && label.kind !== "activities") {
    openSection(state, { kind: label.kind, label, prompts: [], parts: restOf(line, label) });
  } else if (state.section !== undefined) addLine(state.section, line);
  else if (line.text !== "") state.plan.preamble.push(line);
}
