/**
 * The measure of a row of a goal table: cells of where it starts, what it shall reach and what came out.
 */
import { foldWords } from "../fields/fold.ts";
import type { Target } from "../fields/target.ts";
import type { Document } from "../model/document.ts";
import { quoteOf, type Span } from "../model/span.ts";

export type CellMeasure = { readonly value: number; readonly unit?: string };

const MEASURE =
  /^(?:(?:minst|lägst|högst|max|ca|cirka|över|under)\.?\s+|[<>≥≤=~]\s*)*(?<number>[-−]?(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,]\d+)?)\s*(?<unit>%|procent|\p{L}[\p{L}\s/-]{0,30}?)?\.?$/iu;

/** A cell that is one number with or without its unit ("minst 75 %", "1 200 besök"). */
export function readMeasure(words: string): CellMeasure | undefined {
  const match = MEASURE.exec(words.trim())?.groups;
  if (match?.["number"] === undefined) return undefined;
  const value = Number(
    match["number"]
      .replace(/[\s\u00a0]/gu, "")
      .replace("−", "-")
      .replace(",", "."),
  );
  const unit = match["unit"] === undefined ? undefined : unitOf(match["unit"]);
  return Number.isFinite(value) ? { value, ...(unit === undefined ? {} : { unit }) } : undefined;
}

const unitOf = (words: string): string => (/^(?:%|procent)$/iu.test(words) ? "%" : foldWords(words));

/** Where a number lacks its unit: "(%)" in the heading, "Antal besök" or "Andel nöjda" as what is measured. */
function unitIn(words: string): string | undefined {
  if (/%|procent/iu.test(words)) return "%";
  const counted = /(?<![\p{L}])antal(?:et)?\s+(?<unit>\p{L}+)/iu.exec(words)?.groups?.["unit"];
  if (counted !== undefined) return foldWords(counted);
  return /(?<![\p{L}])(?:andel(?:en)?|täckningsgrad|svarsfrekvens)(?![\p{L}])/iu.test(words) ? "%" : undefined;
}

/** What the cells say together; undefined where no unit is to be found. */
export function targetOf(
  document: Document,
  to: Span,
  from: Span | undefined,
  about: readonly Span[],
): { readonly value: Target; readonly spans: readonly Span[] } | undefined {
  const reach = readMeasure(quoteOf(document.text, to));
  const start = from && readMeasure(quoteOf(document.text, from));
  const hint = about.map((span) => unitIn(quoteOf(document.text, span))).find((unit) => unit !== undefined);
  const unit = reach?.unit ?? start?.unit ?? hint;
  if (reach === undefined || unit === undefined) return undefined;
  const isStart = start !== undefined && from !== undefined && (start.unit === undefined || start.unit === unit);
  return {
    value: { ...(isStart ? { from: start.value } : {}), to: reach.value, unit },
    spans: isStart ? [to, from] : [to],
  };
}
