/**
 * A document's own legend for its status symbols (sv. *teckenförklaring*), a line an entry ("Grön = målet är uppfyllt",
 * "G – helt uppfyllt") or several on one line ("Grön = uppfyllt, gul = delvis uppfyllt och röd = ej uppfyllt").
 */

import { tokensOf } from "../fields/phrase-table.ts";
import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { readStatus } from "../fields/status-wording.ts";
import { COLOUR_STEMS } from "../fields/status-words.ts";
import type { Ignored } from "../model/draft.ts";
import type { Span } from "../model/span.ts";
import type { Flow, Line } from "./flow.ts";

/** One symbol with what it means; the span is symbol and meaning together. */
export type LegendEntry = { readonly symbol: string; readonly reading: StatusReading; readonly span: Span };

export type FoundLegend = {
  readonly meanings: StatusLegend;
  readonly entries: readonly LegendEntry[];
  /** Whole lines. */
  readonly ignored: readonly Ignored[];
};

const COLOUR = String.raw`(?:${COLOUR_STEMS.join("|")})\p{L}{0,2}(?:\s+\p{L}+)?`;
const SIGN = String.raw`[^\p{L}\p{N}\s,;.|()"”=]{1,3}`;
const SYMBOL = String.raw`(?:${COLOUR}|\p{L}{1,3}|${SIGN}|\d{1,3}\s*%)`;
const EXPLAINS = String.raw`\s*(?:=|\bbetyder(?:\s+att)?(?=\s)|\binnebär(?:\s+att)?(?=\s))\s*`;
/** A symbol (a colour, one to three letters, a smiley, an arrow, a percentage) and what it means. */
const ENTRY = new RegExp(String.raw`^(?<symbol>${SYMBOL})(?:${EXPLAINS}|\s*[-–—:]\s*)(?<meaning>\p{L}.{2,80})$`, "iu");
/** Several on a line: each up to the mark or the "och" before the next. */
const PART = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<symbol>${SYMBOL})${EXPLAINS}(?<meaning>\p{L}[^=]{2,80}?)(?=\s*[,;.|/]?\s*(?:\boch\s+)?(?<![\p{L}\p{N}])${SYMBOL}${EXPLAINS}|\s*[.;]?\s*$)`,
  "giu",
);
const IS_EXPLAINED = /=|betyder|innebär/giu;

/** Lines that explain symbols, where there are at least two entries; one alone is not enough to call it a legend. */
export function readLegend(flow: Flow): FoundLegend {
  const meanings = new Map<string, StatusReading>();
  const entries: LegendEntry[] = [];
  const ignored: Ignored[] = [];
  for (const line of flow.lines) {
    const found = entriesOf(line, flow.words.statuses);
    if (found.length === 0) continue;
    for (const entry of found) {
      entries.push(entry);
      if (!meanings.has(keyOf(entry.symbol))) meanings.set(keyOf(entry.symbol), entry.reading);
    }
    ignored.push({ ...line.span, rule: "status-legend" });
  }
  return meanings.size < 2 ? { meanings: new Map(), entries: [], ignored: [] } : { meanings, entries, ignored };
}

const keyOf = (symbol: string): string =>
  tokensOf(symbol)
    .map(({ folded }) => folded)
    .join(" ");

/** All entries of a line, or none where one of them is no status. */
function entriesOf({ text, span }: Line, statuses: StatusLegend): LegendEntry[] {
  if (text.length > 400) return [];
  const isMany = (text.match(IS_EXPLAINED) ?? []).length > 1;
  const one = isMany ? null : ENTRY.exec(text);
  const matches = isMany ? [...text.matchAll(PART)] : one === null ? [] : [one];
  const entries = matches.flatMap(({ index, 0: whole, groups }): LegendEntry[] => {
    const { symbol = "", meaning = "" } = groups ?? {};
    const reading = readStatus(meaning, statuses);
    if (reading === undefined || reading.unrecognised || reading.symbol || reading.value === undefined) return [];
    const alone = readStatus(symbol);
    if (alone?.unrecognised !== true && alone?.symbol !== true && /[\p{L}\p{N}]/u.test(symbol)) return [];
    const start = span.start + index;
    return [{ symbol, reading, span: { start, end: start + whole.length } }];
  });
  return entries.length === matches.length ? entries : [];
}
