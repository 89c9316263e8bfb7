/**
 * Budget tables flattened into words and numbers (a slide's transcript, lines of a PDF): heads in sequence, then names with
 * as many numbers as there are heads, then sums. Several tables may stand under one run of captions.
 */
import type { Ignored } from "../model/draft.ts";
import { overlaps, type Span } from "../model/span.ts";
import { sheetFindings } from "./budget-checks.ts";
import { lineSheet } from "./budget-line-sheet.ts";
import { tablesIn } from "./budget-line-tables.ts";
import { lineTokens } from "./budget-line-tokens.ts";
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
    for (const lines of stretchesOf(flow)) {
      const spans = lines.map(({ span }) => span);
      if (spans.some((span) => taken.some((other) => overlaps(other, span)))) continue;
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

/** Lines that may hold such a table together: those of a slide, else those that stand one after another outside tables. */
function stretchesOf(flow: Flow): Line[][] {
  const stretches: Line[][] = [];
  for (const line of flow.lines) {
    if (line.table !== undefined || line.text === "") continue;
    const last = stretches.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before?.slide === line.slide && before?.story === line.story) last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

function sheetsIn(flow: Flow, lines: readonly Line[]): NonNullable<ReturnType<typeof lineSheet>>[] {
  const { text } = flow.document;
  const [first] = lines;
  if (first === undefined) return [];
  const about = contextAt(flow, first.span.end, first.slide);
  const context = about.year === undefined ? {} : { year: about.year.value };
  const { captions, tables } = tablesIn(lines.map(({ span }) => lineTokens(text, span, context)));
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
