/**
 * Budget tables flattened into words and numbers (a slide's transcript, lines of a PDF): heads in sequence, then names with
 * as many numbers as there are heads, then sums. Several tables may stand under one run of captions.
 */
import type { ReadingContext } from "../fields/kind.ts";
import type { Ignored } from "../model/draft.ts";
import { overlaps, type Span } from "../model/span.ts";
import { sheetFindings } from "./budget-checks.ts";
import { isAmount } from "./budget-grid.ts";
import { lineSheet } from "./budget-line-sheet.ts";
import { tablesIn } from "./budget-line-tables.ts";
import { type LineToken, lineTokens } from "./budget-line-tokens.ts";
import { sheetRecords } from "./budget-sheet.ts";
import { organization, unitIn } from "./budget-table.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import type { FindingDraft, RecordDraft } from "./record-draft.ts";
import { contextAt } from "./table-context.ts";

export const budgetLine: Extractor = {
  name: "budget-line",
  extract: (flow, taken) => {
    const records: RecordDraft[] = [];
    const findings: FindingDraft[] = [];
    const ignored: Ignored[] = [];
    const understood: Span[] = [];
    for (const lines of stretchesOf(flow, taken)) {
      for (const { sheet, region, ...more } of sheetsIn(flow, lines)) {
        records.push(...sheetRecords(flow.document, sheet));
        findings.push(...sheetFindings(flow.document, sheet), ...more.findings);
        ignored.push(...more.ignored);
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

function sheetsIn(flow: Flow, lines: readonly Line[]): NonNullable<ReturnType<typeof lineSheet>>[] {
  const { text } = flow.document;
  const [first] = lines;
  if (first === undefined) return [];
  const about = contextAt(flow, first.span.end, first.slide);
  const context = about.year === undefined ? {} : { year: about.year.value };
  const { captions, tables } = tablesIn(tokensOf(flow, lines, context));
  if (tables.length === 0) return [];
  const owner = about.group === undefined ? organization(flow) : { value: about.group.value, span: about.group.span };
  const unit = unitIn(
    text,
    lines.map(({ span }) => span),
  );
  return tables.flatMap(
    (table, n) => lineSheet(flow, table, { captions, place: n, of: tables.length, about, owner, unit }) ?? [],
  );
}
