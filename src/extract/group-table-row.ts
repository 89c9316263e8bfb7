/**
 * A row of a follow-up table by group → the group, its assignments with the answers to them, and the contacts it names.
 */

import { edtf } from "../fields/date.ts";
import { foldWords } from "../fields/fold.ts";
import { readStatus } from "../fields/status-wording.ts";
import { append } from "../model/append.ts";
import type { Cell } from "../model/block.ts";
import type { Ignored } from "../model/draft.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { joined, linesOfCell, textOf } from "./cell-text.ts";
import type { ColumnName } from "./columns.ts";
import type { Flow } from "./flow.ts";
import { readGroupName } from "./group-headings.ts";
import { readLifecycle, readReporting, type Said } from "./group-life.ts";
import { findGroupNames, type GroupName } from "./group-names.ts";
import { contactFields, contactsIn } from "./group-table-people.ts";
import { type Verdict, verdictOf } from "./group-table-verdict.ts";
import type { StatedYear } from "./headings.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import type { GridCell, GridRow } from "./regrid.ts";
import { sentencesOf } from "./sentences.ts";
import { statusFields } from "./status-fields.ts";
import { GENERAL_DIRECTIVE, GIVEN_HEADINGS, GIVER_HEADINGS } from "./vocabulary/assignment-words.ts";

/** What is gathered from a table. */
export type Draft = { readonly records: RecordDraft[]; readonly findings: FindingDraft[]; readonly ignored: Ignored[] };

/** What a column's heading says beside what stands in it. */
export type Giver = { readonly from?: Said<string>; readonly date?: Said<string> };

export type RowContext = {
  readonly flow: Flow;
  readonly givers: ReadonlyMap<Cell, Giver>;
  readonly columns: readonly ColumnName[];
  readonly year?: StatedYear;
};

const RULE = "group-table";
/** Columns that say nothing the dataset holds: understood, and left out. */
const OUT_OF_SCOPE: ReadonlySet<ColumnName> = new Set([
  "number",
  "need",
  "improvement",
  "due",
  "cost",
  "priority",
  "responsible",
  "name",
]);
const NO_ASSIGNMENT = new RegExp(`^(?:${GENERAL_DIRECTIVE.join("|")})[.! ]*$`, "u");

/** Reads the row into the draft; gives the group that holds from here on (an empty cell means the one above). */
export function readRow(
  context: RowContext,
  row: GridRow,
  above: GroupName | undefined,
  draft: Draft,
): GroupName | undefined {
  const { document } = context.flow;
  const cells = row.cells
    .map((cell) => ({ ...cell, lines: linesOfCell(document, cell.cell) }))
    .filter(({ lines }) => lines.length > 0);
  const own = cells.find(({ name }) => name === "group");
  const group = (own === undefined ? undefined : groupOf(context, own)) ?? above;
  const answers = cells
    .filter(({ name }) => name === "outcome")
    .map((cell) => ({ ...cell, sentences: sentencesIn(context, cell.lines) }));
  if (own !== undefined && group !== undefined && group !== above) {
    draft.records.push(
      groupRecord(
        context,
        group,
        answers.flatMap(({ sentences }) => sentences),
      ),
    );
  }
  const assignments = cells.filter((cell) => isAssignment(cell) && !isGeneral(context, cell));
  const answered = answersTo(row, assignments, answers);
  for (const cell of assignments)
    draft.records.push(assignmentRecord(context, row, cell, group, answered.get(cell), draft));
  if (group !== undefined) append(draft.records, people(context, group, cells));
  for (const { cell, name } of cells) {
    if (name !== undefined && OUT_OF_SCOPE.has(name)) draft.ignored.push({ ...cell.span, rule: `column-${name}` });
  }
  for (const { cell } of cells.filter((cell) => isAssignment(cell) && isGeneral(context, cell))) {
    draft.ignored.push({ ...cell.span, rule: "general-directive" });
  }
  return group;
}

type Filled = GridCell & { readonly lines: readonly Span[] };
type Answer = Filled & { readonly sentences: readonly Span[] };

const isAssignment = ({ name }: GridCell): boolean => name === "assignment" || name === "support";

/** "Gruppen arbetar efter generella direktiv" is no assignment of its own. */
function isGeneral(context: RowContext, cell: Filled): boolean {
  return NO_ASSIGNMENT.test(foldWords(textOf(context.flow.document, cell.lines)));
}

function sentencesIn(context: RowContext, lines: readonly Span[]): Span[] {
  return lines.flatMap((line) => sentencesOf(context.flow.document.text, line));
}

/** The cell's first line, with the number that stands before it. */
function groupOf(context: RowContext, cell: Filled): GroupName | undefined {
  const end = cell.lines[0]?.end ?? cell.cell.span.end;
  return readGroupName(context.flow.document.text, { start: cell.cell.span.start, end });
}

function groupRecord(context: RowContext, group: GroupName, sentences: readonly Span[]): RecordDraft {
  const { text } = context.flow.document;
  const fields: FieldDraft[] = [field("Group", "name", group.value, [group.span], RULE, 0.95)];
  if (group.number !== undefined) {
    const at = text.lastIndexOf(group.number, group.span.start);
    fields.push(field("Group", "number", group.number, [{ start: at, end: at + group.number.length }], RULE, 0.95));
  }
  const state = readLifecycle(text, sentences, [group.value]);
  if (state !== undefined) {
    fields.push(field("Group", "lifecycle", state.value, [state.span], RULE, 0.88));
    const stated = /(?<!\d)(?:19|20)\d\d(?![\d-])/u.exec(quoteOf(text, state.span));
    const at = state.span.start + (stated?.index ?? 0);
    const year = stated === null ? context.year : { value: Number(stated[0]), span: { start: at, end: at + 4 } };
    if (year !== undefined) fields.push(field("Group", "year", year.value, [year.span], RULE, 0.8));
  }
  for (const { value, span } of sentences.flatMap((sentence) => readReporting(text, sentence))) {
    fields.push(field("Group", "reporting", value, [span], RULE, 0.9));
  }
  return { type: "Group", key: [group.span], fields };
}

/** An answer belongs to the assignment nearest before it, else to the first after it; of several answers the last counts. */
function answersTo(
  row: GridRow,
  assignments: readonly Filled[],
  answers: readonly Answer[],
): ReadonlyMap<Filled, Answer> {
  const order = row.cells.map(({ cell }) => cell);
  const at = ({ cell }: GridCell): number => order.indexOf(cell);
  const answered = new Map<Filled, Answer>();
  for (const answer of answers) {
    const before = assignments.filter((cell) => at(cell) < at(answer)).at(-1);
    const assignment = before ?? assignments[0];
    if (assignment !== undefined) answered.set(assignment, answer);
  }
  return answered;
}

function assignmentRecord(
  context: RowContext,
  row: GridRow,
  cell: Filled,
  group: GroupName | undefined,
  answer: Answer | undefined,
  draft: Draft,
): RecordDraft {
  const { document } = context.flow;
  const spans = joined(document, cell.lines);
  const fields: FieldDraft[] = [field("Assignment", "text", textOf(document, spans), spans, RULE, 0.93)];
  for (const name of [...receivers(context, row), ...(group === undefined ? [] : [group])].slice(0, 2)) {
    fields.push(field("Assignment", "group", name.value, [name.span], RULE, 0.9));
  }
  append(fields, givenFields(context, row, cell));
  append(fields, answerFields(context, row, answer, draft));
  return { type: "Assignment", key: spans, fields };
}

/** In a table without a column of groups, the body that is made responsible gets the task. */
function receivers(context: RowContext, row: GridRow): GroupName[] {
  if (context.columns.includes("group")) return [];
  const { document } = context.flow;
  const cell = row.cells.find(({ name }) => name === "responsible")?.cell;
  return (cell === undefined ? [] : linesOfCell(document, cell)).flatMap((line) => {
    const isBody = findGroupNames(document.text, line).at(-1)?.span.end === line.end;
    return isBody ? (readGroupName(document.text, line) ?? []) : [];
  });
}

/** From whom and when: a column of its own, else the heading above. */
function givenFields(context: RowContext, row: GridRow, cell: Filled): FieldDraft[] {
  const { document } = context.flow;
  const fields: FieldDraft[] = [];
  const under = (headings: readonly string[]): Span | undefined => {
    const found = row.cells.find(
      ({ heading }) => heading !== undefined && headings.includes(foldWords(quoteOf(document.text, heading.span))),
    );
    return found === undefined ? undefined : joined(document, linesOfCell(document, found.cell))[0];
  };
  const giver = cell.heading === undefined ? undefined : context.givers.get(cell.heading);
  const fromCell = under(GIVER_HEADINGS);
  const name = fromCell && readGroupName(document.text, fromCell);
  const from = name === undefined ? giver?.from : { value: name.value, span: name.span };
  if (from !== undefined) fields.push(field("Assignment", "from", from.value, [from.span], RULE, 0.9));
  const dateCell = under(GIVEN_HEADINGS);
  const value =
    dateCell &&
    edtf.parse(quoteOf(document.text, dateCell), context.year === undefined ? {} : { year: context.year.value });
  const date = dateCell !== undefined && value !== undefined ? { value, span: dateCell } : giver?.date;
  if (date !== undefined) fields.push(field("Assignment", "date", date.value, [date.span], RULE, 0.92));
  return fields;
}

/** The verdict from a status column or the answer's own words; the answer is the outcome, but for a bare verdict. */
function answerFields(context: RowContext, row: GridRow, answer: Answer | undefined, draft: Draft): FieldDraft[] {
  const { document } = context.flow;
  const fields: FieldDraft[] = [];
  const verdict =
    statusCell(context, row) ?? (answer && verdictOf(document.text, answer.sentences, context.flow.words.statuses));
  if (verdict !== undefined) {
    const read = statusFields(document.text, "Assignment", verdict.reading, [verdict.span], RULE, 0.92);
    append(fields, read.fields);
    append(draft.findings, read.findings);
  }
  const told = answer ?? commentCell(context, row);
  if (told === undefined) return fields;
  const spans = joined(document, told.lines);
  const text = textOf(document, spans);
  const bare = verdict !== undefined && textOf(document, [verdict.span]) === text.replace(/[.!]$/u, "");
  if (!bare) fields.push(field("Assignment", "outcome", text, spans, RULE, 0.9));
  const date = told.heading === undefined ? undefined : context.givers.get(told.heading)?.date;
  if (date !== undefined) fields.push(field("Assignment", "outcomeDate", date.value, [date.span], RULE, 0.92));
  return fields;
}

function statusCell(context: RowContext, row: GridRow): Verdict | undefined {
  const { document, words } = context.flow;
  const cell = row.cells.find(({ name }) => name === "status")?.cell;
  const span = cell && joined(document, linesOfCell(document, cell))[0];
  const reading = span && readStatus(quoteOf(document.text, span), words.statuses);
  return span === undefined || reading === undefined ? undefined : { reading, span, labelled: true };
}

function commentCell(context: RowContext, row: GridRow): Filled | undefined {
  const cell = row.cells.find(({ name }) => name === "comment");
  const lines = cell === undefined ? [] : linesOfCell(context.flow.document, cell.cell);
  return cell === undefined || lines.length === 0 ? undefined : { ...cell, lines };
}

/** Contacts that the cells name by their role, merged by name. */
function people(context: RowContext, group: GroupName, cells: readonly Filled[]): RecordDraft[] {
  const { text } = context.flow.document;
  return cells
    .filter(({ name }) => name === undefined || !OUT_OF_SCOPE.has(name))
    .flatMap(({ lines }) => sentencesIn(context, lines).flatMap((sentence) => contactsIn(text, sentence)))
    .map((contact) => ({ type: "Member", key: [contact.person.name.span], fields: contactFields(contact, group) }));
}
