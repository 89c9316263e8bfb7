/**
 * A flattened budget table → a sheet: which pieces of digits are one number, which number stands in which column, and what
 * the columns are. The sums decide; what they leave open is reported, not guessed.
 */
import type { AmountKind } from "../fields/choices.ts";
import type { MoneyUnit } from "../fields/money-units.ts";
import type { Ignored } from "../model/draft.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { isTotalLead, isTotalWord, periodOf } from "./budget-heads.ts";
import { costKind } from "./budget-kinds.ts";
import {
  columnOfShort,
  fullRow,
  headsOf,
  LEFT,
  orderOf,
  place,
  type ReadRow,
  shortRow,
  USED,
  valueIn,
} from "./budget-line-align.ts";
import { type LineNumber, waysToJoin } from "./budget-line-numbers.ts";
import type { FlatFoot, FlatTable } from "./budget-line-tables.ts";
import type { HeadToken } from "./budget-line-tokens.ts";
import type { Sheet, SheetColumn, SheetRow, SheetValue } from "./budget-sheet.ts";
import type { Flow } from "./flow.ts";
import type { Placed } from "./people.ts";
import type { FindingDraft } from "./record-draft.ts";
import type { TableContext } from "./table-context.ts";
import type { HeadKind } from "./vocabulary/budget-words.ts";

const RULE = "budget-line";

/** What stands around the table. */
export type LineContext = {
  readonly captions: readonly HeadToken[];
  /** It is the n-th of so many tables under the captions. */
  readonly place: number;
  readonly of: number;
  readonly about: TableContext;
  /** The day that words around say the numbers go up to. */
  readonly upTo: Placed | undefined;
  readonly owner: Placed | undefined;
  readonly unit: { readonly unit: MoneyUnit; readonly span: Span } | undefined;
};

export type LineSheet = {
  readonly sheet: Sheet;
  readonly region: Span;
  readonly findings: readonly FindingDraft[];
  readonly ignored: readonly Ignored[];
};

/** The sheet; undefined where too little of the words makes a table. */
export function lineSheet(flow: Flow, table: FlatTable, context: LineContext): LineSheet | undefined {
  const { text } = flow.document;
  const unit = context.unit?.unit;
  const heads = headsOf(text, table, unit);
  const kinds = heads.map(({ head }) => head);
  const read = table.rows.map((row) => ({ row, numbers: fullRow(text, row, kinds, unit) }));
  const full = read.flatMap(({ numbers }) => (numbers === undefined ? [] : [numbers]));
  if (new Set(kinds).size < 2 || full.length < 2) return undefined;
  const isFoot = ({ row, numbers }: ReadRow): boolean => row.head !== undefined && numbers === undefined;
  const feet = [
    ...table.feet,
    ...read.filter(isFoot).map(({ row }) => ({ heads: row.head ? [row.head] : [], digits: row.digits })),
  ];
  const ordered = orderOf(kinds, full).flatMap((c) => heads[c] ?? []);
  const columns = columnsOf(flow, ordered, feet, context);
  const body = readRows(
    text,
    read.filter((row) => !isFoot(row)),
    unit,
  );
  const sums = feet.map((foot) => footRows(text, foot, columns, unit));
  const sheet: Sheet = {
    columns,
    rows: [...body.rows, ...sums.flatMap(({ rows }) => rows)],
    rule: RULE,
    ...(context.owner === undefined ? {} : { owner: context.owner }),
    ...(context.unit === undefined ? {} : { unit: context.unit.span }),
    ...(unit?.currency === undefined ? {} : { currency: unit.currency }),
  };
  const ignored = [
    ...body.ignored,
    ...feet.flatMap((foot) => foot.heads.map(({ span }) => ({ ...span, rule: "budget-total" }))),
    ...table.heads.map(({ span }) => ({ ...span, rule: "table-head" })),
  ];
  return {
    sheet,
    region: regionOf(table),
    findings: [...body.findings, ...sums.flatMap(({ findings }) => findings)],
    ignored,
  };
}

type RowsReading = {
  readonly rows: readonly SheetRow[];
  readonly findings: readonly FindingDraft[];
  readonly ignored: readonly Ignored[];
};

/** Rows with a number in each column, and those with one whose column the total proves; the others are reported. */
function readRows(text: string, read: readonly ReadRow[], unit: MoneyUnit | undefined): RowsReading {
  const findings: FindingDraft[] = [];
  const rows: SheetRow[] = [];
  const ignored: Ignored[] = [];
  const shortColumn = columnOfShort(text, read, unit);
  for (const { row, numbers } of read) {
    const values =
      numbers?.map((number, column) => valueIn(number, column)) ?? place(shortRow(text, row, unit), shortColumn);
    const words = quoteOf(text, row.name);
    const sum = isTotalWord(words) ? "all" : isTotalLead(words) ? "part" : undefined;
    if (row.digits.length === 0) ignored.push({ ...row.name, rule: "budget-section" });
    else if (values.length === 0) findings.push(unaligned(row.name, row.digits, words));
    else rows.push({ name: [row.name], values, ...(sum === undefined ? {} : { sum }) });
    if (sum === "all") ignored.push({ ...row.name, rule: "budget-total" });
  }
  return { rows, findings, ignored };
}

/** Columns with kind and time. What costs are, the sums beneath say, else the caption of the same place, else the document. */
function columnsOf(
  flow: Flow,
  heads: readonly HeadToken[],
  feet: readonly FlatFoot[],
  context: LineContext,
): SheetColumn[] {
  const footKind = feet
    .flatMap((foot) => foot.heads)
    .map(({ head }) => head)
    .find((kind) => kind === "outcome" || kind === "forecast");
  const caption = captionOf(context, footKind);
  const stated = footKind ?? (caption?.head === "outcome" || caption?.head === "forecast" ? caption.head : undefined);
  const cost = costKind(
    flow,
    heads.map(({ head }) => head),
    stated,
  );
  const footTime = feet.flatMap((foot) => foot.heads).find(({ stated }) => stated !== undefined)?.stated;
  const used = heads.find(({ head }) => USED.has(head))?.stated ?? caption?.stated ?? footTime ?? context.upTo;
  return heads.flatMap(({ head, span, stated }): SheetColumn[] => {
    const kind = head === "cost" ? cost : head;
    if (kind === "share" || kind === "note") return [];
    const time =
      stated ??
      (kind === "budget" || kind === "grant" || (kind === "forecast" && used === context.upTo) ? undefined : used) ??
      context.about.year;
    const period = time === undefined ? {} : { period: { value: periodOf(kind, String(time.value)), span: time.span } };
    return [{ kind, head: span, ...period }];
  });
}

/** Of as many dated captions as tables, the one of the same kind, else the one in the same place. */
function captionOf({ captions, place, of }: LineContext, kind: HeadKind | undefined): HeadToken | undefined {
  const dated = captions.filter(
    ({ head, stated }) => USED.has(head) && stated !== undefined && stated.value.length > 4,
  );
  if (dated.length !== of) return undefined;
  const same = dated.filter(({ head }) => head === kind);
  return same.length === 1 ? same[0] : dated[place];
}

/** A sum for each caption, in the column of its kind; what stands in brackets belongs to the number before it. */
function footRows(
  text: string,
  foot: FlatFoot,
  columns: readonly SheetColumn[],
  unit: MoneyUnit | undefined,
): Pick<RowsReading, "rows" | "findings"> {
  const isPlain = (numbers: readonly LineNumber[]): boolean =>
    numbers.filter(({ bracketed }) => !bracketed).length === foot.heads.length;
  const ways = waysToJoin(text, foot.digits, unit).filter(isPlain);
  const targets = foot.heads.map(({ head }) => columns.findIndex(({ kind }) => isSame(kind, head)));
  const [numbers] = ways;
  const [head] = foot.heads;
  if (ways.length !== 1 || numbers === undefined || targets.includes(-1)) {
    return {
      rows: [],
      findings: head === undefined ? [] : [unaligned(head.span, foot.digits, quoteOf(text, head.span))],
    };
  }
  const rows: { name: Span[]; values: SheetValue[]; sum: "all" }[] = [];
  for (const number of numbers) {
    const at = number.bracketed ? rows.length - 1 : rows.length;
    const column = targets[at];
    const name = foot.heads[at]?.span;
    if (column === undefined || name === undefined) continue;
    if (number.bracketed) rows[at]?.values.push(valueIn(number, column));
    else rows.push({ name: [name], values: [valueIn(number, column)], sum: "all" });
  }
  return { rows, findings: [] };
}

const isSame = (kind: AmountKind, head: HeadKind): boolean =>
  kind === head || (USED.has(kind) && USED.has(head)) || (LEFT.has(kind) && LEFT.has(head));

function regionOf(table: FlatTable): Span {
  const spans = [
    ...table.heads.map(({ span }) => span),
    ...table.rows.flatMap(({ name, digits }) => [name, ...digits.map(({ span }) => span)]),
    ...table.feet.flatMap(({ heads, digits }) => [...heads, ...digits].map(({ span }) => span)),
  ];
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function unaligned(name: Span, digits: readonly { readonly span: Span }[], words: string): FindingDraft {
  return {
    code: "unaligned_columns",
    severity: "warning",
    message: `Which columns the numbers of "${words}" stand in cannot be told from the words; they are left out.`,
    spans: [name, ...digits.map(({ span }) => span)],
  };
}
