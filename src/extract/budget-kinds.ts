/**
 * What the columns of a budget are: their kind of amount and their time, from their heads, the captions and the document.
 */
import type { AmountKind } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import type { ReadingContext } from "../fields/kind.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { BudgetGrid, GridColumn } from "./budget-grid.ts";
import { periodOf } from "./budget-heads.ts";
import type { SheetColumn } from "./budget-sheet.ts";
import { findDates } from "./dates.ts";
import type { Flow } from "./flow.ts";
import type { Placed } from "./people.ts";
import type { TableContext } from "./table-context.ts";
import { CAPTION_KINDS, type HeadKind } from "./vocabulary/budget-words.ts";

/** A kind that words above a table state, with the words. */
type StatedKind = { readonly kind: AmountKind; readonly span: Span };

/** "Budget 2010", "Utfall per 31 augusti": the first caption that says what the numbers are. */
function captionKind(text: string, captions: readonly Span[]): StatedKind | undefined {
  for (const caption of captions) {
    for (const match of quoteOf(text, caption).matchAll(/[\p{L}-]+/gu)) {
      const word = foldWords(match[0]);
      const kind = CAPTION_KINDS.find(([, source]) => new RegExp(`^(?:${source})$`, "u").test(word))?.[0];
      const start = caption.start + match.index;
      if (kind !== undefined) return { kind, span: { start, end: start + match[0].length } };
    }
  }
  return undefined;
}

/** "Uppföljning per 31 augusti 2019": the day or month that captions say the numbers go up to. */
export function captionTime(text: string, captions: readonly Span[], context: ReadingContext): Placed | undefined {
  for (const caption of captions) {
    if (!UP_TO.test(quoteOf(text, caption))) continue;
    const date = findDates(text, caption, context).find(({ value }) => /^\d{4}-\d\d/u.test(value ?? ""));
    if (date?.value != null) return { value: date.value, span: date.span };
  }
  return undefined;
}

const UP_TO = /(?<![\p{L}])(?:per|t\.?\s?o\.?\s?m\.?|till och med|januari|jan|utfall|tertial|delår\p{L}*)(?![\p{L}])/iu;

/** The columns of amounts by their place in the grid; columns of shares and notes are none. */
export function columnsOf(
  flow: Flow,
  grid: BudgetGrid,
  about: TableContext,
  captions: readonly Span[],
): Map<number, SheetColumn> {
  const { text } = flow.document;
  const caption = captionKind(text, captions);
  const upTo = captionTime(text, captions, about.year === undefined ? {} : { year: about.year.value });
  const columns = new Map<number, SheetColumn>();
  for (const column of grid.columns) {
    const kind = kindOf(flow, grid, column, caption);
    if (kind === undefined) continue;
    const period = timeOf(grid, column, kind.kind) ?? (isUpTo(grid, kind.kind) ? upTo : undefined) ?? about.year;
    columns.set(column.index, {
      kind: kind.kind,
      head: kind.span,
      ...(period === undefined
        ? {}
        : { period: { value: periodOf(kind.kind, String(period.value)), span: period.span } }),
    });
  }
  return columns;
}

const isKind = (kind: HeadKind): kind is AmountKind => kind !== "cost" && kind !== "share" && kind !== "note";

function kindOf(
  flow: Flow,
  grid: BudgetGrid,
  column: GridColumn,
  caption: StatedKind | undefined,
): StatedKind | undefined {
  const { head } = column;
  if (head === undefined) {
    const isOnly = grid.columns.length === 1 && column.heads.length === 0;
    return column.stated !== undefined || isOnly ? caption : undefined;
  }
  if (isKind(head.kind)) return { kind: head.kind, span: head.span };
  if (head.kind !== "cost") return undefined;
  const heads = grid.columns.flatMap((other) => other.head?.kind ?? []);
  return { kind: costKind(flow, heads, caption?.kind), span: head.span };
}

/** Costs beside a budget, or in a report, have been; alone in a plan or budget they are to come. */
export function costKind(flow: Flow, heads: readonly HeadKind[], stated: AmountKind | undefined): AmountKind {
  if (stated !== undefined && !(stated === "budget" && heads.includes("budget"))) return stated;
  const isReport = flow.facts.kind.value === "follow_up" || flow.facts.kind.value === "minutes";
  return isReport || heads.includes("budget") ? "outcome" : "budget";
}

/** What has been used goes up to the caption's day, and so does what is left of it where nothing is forecast. */
function isUpTo(grid: BudgetGrid, kind: AmountKind): boolean {
  if (kind === "outcome") return true;
  const isForecast = grid.columns.some(({ head }) => head?.kind === "forecast");
  return (kind === "difference" || kind === "remaining") && !isForecast;
}

/** Its own time; a difference has that of the outcome or forecast beside it. */
function timeOf(grid: BudgetGrid, column: GridColumn, kind: AmountKind): Placed | undefined {
  if (column.stated !== undefined || (kind !== "difference" && kind !== "remaining")) return column.stated;
  const used = grid.columns.filter(({ head }) => head?.kind === "outcome" || head?.kind === "forecast");
  const before = used.filter(({ index }) => index < column.index).at(-1);
  return (before ?? used[0])?.stated;
}

/** Two kinds of columns that belong together, a unit, or money in the captions: else numbers may count anything. */
export function isOfMoney(
  flow: Flow,
  grid: BudgetGrid,
  columns: ReadonlyMap<number, SheetColumn>,
  captions: readonly Span[],
  hasUnit: boolean,
): boolean {
  const kinds = new Set([...columns.values()].map(({ kind }) => kind));
  if (kinds.size >= 2 || hasUnit) return true;
  const isMoney = captions.some((caption) => MONEY_CAPTION.test(foldWords(quoteOf(flow.document.text, caption))));
  return (
    isMoney && grid.columns.some(({ head, stated }) => head !== undefined || stated !== undefined || columns.size === 1)
  );
}

const MONEY_CAPTION = /budget|ekonomi|bokslut|driftredovisning|resultaträkning|kostnad|investering|belopp|finansier/u;
