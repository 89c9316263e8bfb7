/**
 * Budget tables flattened into words and numbers (a slide's transcript, lines of a PDF): heads in sequence, then names with
 * as many numbers as there are heads, then sums. Several tables may stand under one run of captions.
 */

import type { ReadingContext } from "../fields/kind.ts";
import { append } from "../model/append.ts";
import type { Ignored } from "../model/draft.ts";
import { overlaps, type Span } from "../model/span.ts";
import { sheetFindings } from "./budget-checks.ts";
import { isAmount } from "./budget-grid.ts";
import { captionTime } from "./budget-kinds.ts";
import { type LineContext, type LineSheet, lineSheet } from "./budget-line-sheet.ts";
import { type FlatTable, tablesIn } from "./budget-line-tables.ts";
import { type LineToken, lineTokens } from "./budget-line-tokens.ts";
import { sheetRecords } from "./budget-sheet.ts";
import { organization, unitIn } from "./budget-table.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import type { FindingDraft, RecordDraft } from "./record-draft.ts";
import { contextAt } from "./table-context.ts";

const FEWEST_FIGURES = 3;

export const budgetLine: Extractor = {
  name: "budget-line",
  extract: (flow, taken) => {
    const records: RecordDraft[] = [];
    const findings: FindingDraft[] = [];
    const ignored: Ignored[] = [];
    const understood: Span[] = [];
    for (const lines of stretchesOf(flow, taken)) {
      for (const { sheet, region, ...more } of sheetsIn(flow, lines)) {
        append(records, sheetRecords(flow.document, sheet));
        append(findings, sheetFindings(flow.document, sheet));
        append(findings, more.findings);
        append(ignored, more.ignored);
        understood.push(region);
      }
    }
    return { records, findings, ignored, understood };
  },
};

/** Lines that may hold such a table together: those of a slide, else those that stand one after another; cells too, where no extractor knew their table. */
function stretchesOf(flow: Flow, taken: readonly Span[]): Line[][] {
  const stretches: Line[][] = [];
  let before: Line | undefined;
  for (const line of flow.lines) {
    if (line.text === "") continue;
    const isFree = !taken.some((span) => overlaps(span, line.span));
    const last = stretches.at(-1);
    if (isFree && last !== undefined && before?.slide === line.slide && before?.story === line.story) last.push(line);
    else if (isFree) stretches.push([line]);
    before = isFree ? line : undefined;
  }
  return stretches;
}

/** The tokens of lines; those of the cells of one row are one line. */
function tokensOf(flow: Flow, lines: readonly Line[], context: ReadingContext): LineToken[][] {
  const rows: LineToken[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const { text } = flow.document;
    const tokens: LineToken[] =
      line.cell !== undefined && isAmount(line.text)
        ? [{ kind: "digits", span: line.span, bracketed: line.text.startsWith("(") }]
        : lineTokens(text, line.span, context);
    const isSameRow = line.table !== undefined && before?.table === line.table && before.cell?.row === line.cell?.row;
    if (isSameRow) rows.at(-1)?.push(...tokens);
    else rows.push(tokens);
    before = line;
  }
  return rows;
}

/** A table has a row of figures at least; words without are not looked through any further. */
function hasFigures(lines: readonly Line[]): boolean {
  let figures = 0;
  for (const { text } of lines) {
    figures += text.match(/\d+/gu)?.length ?? 0;
    if (figures >= FEWEST_FIGURES) return true;
  }
  return false;
}

function sheetsIn(flow: Flow, lines: readonly Line[]): LineSheet[] {
  const [first] = lines;
  if (first === undefined || !hasFigures(lines)) return [];
  const about = contextAt(flow, first.span.end, first.slide);
  const { captions, tables } = tablesIn(
    tokensOf(flow, lines, about.year === undefined ? {} : { year: about.year.value }),
  );
  return tables.flatMap((table, place) => {
    const around = aroundTable(flow, table, lines);
    return lineSheet(flow, table, { captions, place, of: tables.length, ...around }) ?? [];
  });
}

/** What the words around say of one table: those of its slide, else those right before it. */
function aroundTable(
  flow: Flow,
  table: FlatTable,
  lines: readonly Line[],
): Omit<LineContext, "captions" | "place" | "of"> {
  const { text } = flow.document;
  const slide = lines[0]?.slide;
  const about = contextAt(flow, table.heads[0]?.span.start ?? 0, slide);
  const spans = (slide === undefined ? about.before : lines).map(({ span }) => span);
  return {
    about,
    upTo: captionTime(text, spans, about.year === undefined ? {} : { year: about.year.value }),
    owner: about.group === undefined ? organization(flow) : { value: about.group.value, span: about.group.span },
    unit: unitIn(text, spans),
  };
}
