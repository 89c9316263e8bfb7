/**
 * Which numbers of a flattened budget table stand in which columns: the heads give how many, the sums prove it.
 */
import type { MoneyUnit } from "../fields/money-units.ts";
import { quoteOf } from "../model/span.ts";
import { isTotalWord } from "./budget-heads.ts";
import { type LineNumber, waysToJoin } from "./budget-line-numbers.ts";
import type { FlatRow, FlatTable } from "./budget-line-tables.ts";
import type { HeadToken } from "./budget-line-tokens.ts";
import type { SheetValue } from "./budget-sheet.ts";
import type { HeadKind } from "./vocabulary/budget-words.ts";

/** A row with its numbers, where there is one in each column. */
export type ReadRow = { readonly row: FlatRow; readonly numbers: readonly LineNumber[] | undefined };

/** Of a longer run of heads the last are the columns: as many as at least two rows have numbers. */
export function headsOf(text: string, table: FlatTable, unit: MoneyUnit | undefined): readonly HeadToken[] {
  for (let count = table.heads.length; count > 1; count--) {
    const fits = table.rows.filter((row) => waysToJoin(text, row.digits, unit).some((way) => way.length === count));
    if (fits.length > 1) return table.heads.slice(-count);
  }
  return table.heads;
}

/** The one way to read a row with a number in each column: the only one, or the one that adds up. */
export function fullRow(
  text: string,
  row: FlatRow,
  kinds: readonly HeadKind[],
  unit: MoneyUnit | undefined,
): LineNumber[] | undefined {
  const ways = waysToJoin(text, row.digits, unit).filter((way) => way.length === kinds.length);
  return ways.length === 1 ? ways[0] : ways.find((way) => addsUp(kinds, way));
}

/** A row with fewer numbers: the way with most digits joined. */
export function shortRow(text: string, row: FlatRow, unit: MoneyUnit | undefined): LineNumber[] {
  return waysToJoin(text, row.digits, unit)[0] ?? [];
}

export const USED: ReadonlySet<HeadKind> = new Set(["outcome", "forecast", "cost"]);
export const LEFT: ReadonlySet<HeadKind> = new Set(["difference", "remaining"]);

/** Budget less use is what is left; true too where the columns are not these three. */
function addsUp(kinds: readonly HeadKind[], numbers: readonly LineNumber[]): boolean {
  const of = (is: (kind: HeadKind) => boolean): number | undefined => {
    const at = kinds.findIndex(is);
    return at < 0 ? undefined : numbers[at]?.minor;
  };
  const budget = of((kind) => kind === "budget");
  const used = of((kind) => USED.has(kind));
  const left = of((kind) => LEFT.has(kind));
  if (budget === undefined || used === undefined || left === undefined) return true;
  return Math.abs(budget - used) === Math.abs(left);
}

/**
 * The order of the heads in which the rows add up. Use and rest change places freely, so only the budget is moved:
 * as written where that holds, or where no order does.
 */
export function orderOf(kinds: readonly HeadKind[], rows: readonly (readonly LineNumber[])[]): number[] {
  const asWritten = kinds.map((_, c) => c);
  const budget = kinds.indexOf("budget");
  const others = asWritten.filter((c) => c !== budget);
  const moved = asWritten.map((at) => [...others.slice(0, at), budget, ...others.slice(at)]);
  const holds = (order: readonly number[]): boolean =>
    rows.filter((row) =>
      addsUp(
        order.flatMap((c) => kinds[c] ?? []),
        row,
      ),
    ).length *
      2 >
    rows.length;
  return budget < 0 ? asWritten : ([asWritten, ...moved].find(holds) ?? asWritten);
}

/** Rows with one number stand in the column whose total they make with each other. */
export function columnOfShort(text: string, rows: readonly ReadRow[], unit: MoneyUnit | undefined): number | undefined {
  const total =
    rows.find(({ row, numbers }) => numbers !== undefined && isTotalWord(quoteOf(text, row.name)))?.numbers ?? [];
  const short = rows.flatMap(({ row, numbers }) =>
    numbers === undefined && row.digits.length > 0 ? [shortRow(text, row, unit)] : [],
  );
  if (short.some((numbers) => numbers.length !== 1)) return undefined;
  const sum = short.flat().reduce((all, { minor }) => all + minor, 0);
  const fits = total.flatMap((number, column) => (number.minor === sum ? [column] : []));
  return fits.length === 1 ? fits[0] : undefined;
}

export const valueIn = ({ minor, span, bracketed }: LineNumber, column: number): SheetValue => ({
  column,
  minor,
  span,
  ...(bracketed ? { bracketed: true as const } : {}),
});

export const place = (numbers: readonly LineNumber[], column: number | undefined): SheetValue[] =>
  column === undefined ? [] : numbers.map((number) => valueIn(number, column));
