/**
 * Activities without a table: a list whose items have "Ansvarig: …" and "Klart: …" beneath or behind them, a date and a name
 * at their end (`activity-tails.ts`), or sections for
 * dates and for names that run in parallel with the section of activities.
 */

import { foldWords } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { tailsOf } from "./activity-tails.ts";
import { columnOf, type OwnColumns } from "./columns.ts";
import type { Line } from "./flow.ts";
import type { StatedYear } from "./headings.ts";
import { type ActivityRow, readActivityRow } from "./plan-activities.ts";
import { joinReadings, NOTHING, type PlanContext, type PlanReading } from "./plan-draft.ts";
import { linesOfSection, type Section } from "./plan-sections.ts";

type Column = "due" | "responsible" | "status";
type Item = Record<"activity" | Column, Line[]>;
/** What a label within a line announces: "Ansvarig:", "(klart:". */
type Attribute = { readonly column: Column; readonly label: Span; readonly value: Span };

/** Reads the lines of a section of activities; `after` are the sections that follow it. */
export function readActivityList(
  lines: readonly Line[],
  after: readonly Section[],
  context: PlanContext,
  year: StatedYear | undefined,
): PlanReading {
  const { text } = context;
  const filled = lines.filter((line) => line.text !== "");
  const attributes = filled.map((line) => attributesOf(context, line));
  const dated = year === undefined ? {} : { year };
  if (attributes.every((list) => list.length === 0)) {
    const activity = besideSections(filled, after);
    const isUndated = activity.due.length === 0 ? ({ isUndated: true } as const) : {};
    return readActivityRow({ ...activity, ...isUndated, ...dated }, context);
  }
  const items = itemsOf(text, filled, attributes);
  const labels = attributes.flat().map(({ label }) => ({ ...label, rule: "activity-attribute" }));
  const rows = items.map((item) => readActivityRow({ ...item, isOneOfMany: true, ...dated }, context));
  return joinReadings([...rows, { ...NOTHING, ignored: labels }]);
}

/** Sections for dates and for names right behind the activities are their columns. */
function besideSections(activity: readonly Line[], after: readonly Section[]): ActivityRow {
  const next = (kind: Section["kind"]): readonly Line[] =>
    linesOfSection(after.slice(0, 2).find((section) => section.kind === kind));
  return { activity, due: next("dates"), responsible: next("responsibles"), status: [], isOneOfMany: false };
}

/** An item is a paragraph or list item, or a line that has its own attributes behind it; attributes alone belong to the item before. */
function itemsOf(text: string, lines: readonly Line[], attributes: readonly (readonly Attribute[])[]): Item[] {
  const items: Item[] = [];
  let isClosed = true;
  for (const [i, line] of lines.entries()) {
    const own = attributes[i] ?? [];
    const [first] = own;
    const head = first === undefined ? line.span : opened(text, { start: line.span.start, end: first.label.start });
    const before = items.at(-1);
    if (/[\p{L}\p{N}]/u.test(quoteOf(text, head))) {
      const part = cut(line, text, head);
      const goesOn = before !== undefined && !isClosed && before.activity.at(-1)?.block === line.block;
      if (goesOn) before.activity.push(part);
      else items.push({ activity: [part], due: [], responsible: [], status: [] });
    }
    const current = items.at(-1);
    for (const { column, value } of own) current?.[column].push(cut(line, text, value));
    isClosed = own.length > 0;
  }
  return items;
}

function cut(line: Line, text: string, span: Span): Line {
  const words = quoteOf(text, span);
  return { ...line, span, text: words, folded: foldWords(words) };
}

const LABEL = /(?:^|(?<=[.;,(–-]\s?)|(?<=\s))([\p{Lu}\p{Ll}][\p{L} ]{1,28}):\s*/gu;

/** The attributes of a line, each up to the next one; before the first label dates and names may stand without one. */
function attributesOf({ text, words: { columns } }: PlanContext, line: Line): Attribute[] {
  const found = [...line.text.matchAll(LABEL)].flatMap((match) => {
    const words = match[1] ?? "";
    const label = [words, ...lastWords(words)].find((tail) => isAttribute(tail, columns) !== undefined);
    const column = label === undefined ? undefined : isAttribute(label, columns);
    if (label === undefined || column === undefined) return [];
    const end = line.span.start + match.index + match[0].length;
    const start = line.span.start + match.index + match[0].indexOf(words) + words.length - label.length;
    return [{ column, start, end }];
  });
  const labelled = found.map(({ column, start, end }, i) => ({
    column,
    label: { start, end },
    value: trimmed(text, { start: end, end: found[i + 1]?.start ?? line.span.end }),
  }));
  const head = trimSpan(text, { start: line.span.start, end: found[0]?.start ?? line.span.end });
  const tails = tailsOf(text, head).map(({ column, mark, value }) => ({
    column,
    label: mark,
    value: trimmed(text, value),
  }));
  return [...tails, ...labelled];
}

/** "Boka lokal ansvarig" → "lokal ansvarig", "ansvarig": the label may be the last words before a colon. */
function lastWords(words: string): string[] {
  const list = words.split(" ");
  return list.slice(1).map((_, i) => list.slice(i + 1).join(" "));
}

function isAttribute(words: string, columns: OwnColumns): Column | undefined {
  const column = columnOf(words, columns);
  if (!column?.exact) return undefined;
  return column.name === "due" || column.name === "responsible" || column.name === "status" ? column.name : undefined;
}

/** Without a bracket or dash that opens what comes next. */
function opened(text: string, span: Span): Span {
  const bare = /[\s(–-]*$/u.exec(quoteOf(text, span))?.[0].length ?? 0;
  return { start: span.start, end: span.end - bare };
}

/** Without the marks that part it from what comes next. */
function trimmed(text: string, span: Span): Span {
  let { end } = trimSpan(text, span);
  while (end > span.start && /[\s.,;()–-]/u.test(text.charAt(end - 1))) end--;
  return trimSpan(text, { start: span.start, end });
}
