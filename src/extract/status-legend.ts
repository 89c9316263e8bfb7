/**
 * A document's own legend for its status symbols (sv. *teckenförklaring*): "Grön = målet är uppfyllt", "G – helt uppfyllt".
 */

import { tokensOf } from "../fields/phrase-table.ts";
import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { readStatus } from "../fields/status-wording.ts";
import type { Ignored } from "../model/draft.ts";
import type { Flow } from "./flow.ts";

export type FoundLegend = { readonly meanings: StatusLegend; readonly ignored: readonly Ignored[] };

/** A symbol (a colour, one to three letters, a smiley, an arrow, a percentage) and what it means. */
const ENTRY =
  /^(?<symbol>\p{L}{1,3}|(?:grön|gul|röd|orange|grå|vit|svart|blå)\p{L}{0,2}(?:\s+\p{L}+)?|[^\p{L}\p{N}\s]{1,2}|\d{1,3}\s*%)\s*(?:=|[-–—:]|\bbetyder\b|\binnebär\b)\s*(?<meaning>\p{L}.{2,80})$/iu;

/** Lines that explain symbols, where there are at least two; a line alone is not enough to call it a legend. */
export function readLegend(flow: Flow): FoundLegend {
  const meanings = new Map<string, StatusReading>();
  const ignored: Ignored[] = [];
  for (const line of flow.lines) {
    const groups = ENTRY.exec(line.text)?.groups;
    if (groups?.["symbol"] === undefined || groups["meaning"] === undefined) continue;
    const reading = readStatus(groups["meaning"], flow.words.statuses);
    if (reading === undefined || reading.unrecognised || reading.symbol || reading.value === undefined) continue;
    const key = tokensOf(groups["symbol"])
      .map(({ folded }) => folded)
      .join(" ");
    if (readStatus(groups["symbol"])?.unrecognised !== true && readStatus(groups["symbol"])?.symbol !== true) continue;
    if (!meanings.has(key)) meanings.set(key, reading);
    ignored.push({ ...line.span, rule: "status-legend" });
  }
  return meanings.size < 2 ? { meanings: new Map(), ignored: [] } : { meanings, ignored };
}
