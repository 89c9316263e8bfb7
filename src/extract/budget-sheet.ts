/**
 * A budget table however it was found (cells, or words and numbers in a row): columns of amounts, rows of items.
 * Sheet → records of amounts, with what follows from the heads: kind, period, unit, currency.
 */
import type { AmountKind } from "../fields/choices.ts";
import type { Currency } from "../fields/money-units.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { textOf } from "./cell-text.ts";
import type { Placed } from "./people.ts";
import { type FieldDraft, field, type RecordDraft } from "./record-draft.ts";

export type SheetColumn = {
  readonly kind: AmountKind;
  /** The words that say the kind. */
  readonly head: Span;
  /** EDTF period with the words that state it. */
  readonly period?: Placed;
};

export type SheetValue = {
  readonly column: number;
  readonly minor: number;
  readonly span: Span;
  readonly currency?: Currency;
  /** In brackets that no legend explains: it stands beside the sums, not in them. */
  readonly bracketed?: true;
};

export type SheetRow = {
  /** What the row is called; may be empty. */
  readonly name: readonly Span[];
  /** "Summa": it adds up rows and has no item; "Summa kostnader" adds up a part and is its own item. */
  readonly sum?: "all" | "part";
  readonly values: readonly SheetValue[];
};

export type Sheet = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly owner?: Placed;
  /** The words that state the unit; absent: the numbers stand as printed. */
  readonly unit?: Span;
  readonly currency?: Currency;
  readonly rule: string;
};

/** One record an amount; its key is the number, so two tables that repeat a sum give two records. */
export function sheetRecords(document: Document, sheet: Sheet): RecordDraft[] {
  return sheet.rows.flatMap((row) =>
    row.values.flatMap((value): RecordDraft[] => {
      const column = sheet.columns[value.column];
      if (column === undefined) return [];
      return [{ type: "Amount", key: [value.span], fields: amountFields(document, sheet, row, column, value) }];
    }),
  );
}

function amountFields(
  document: Document,
  sheet: Sheet,
  row: SheetRow,
  column: SheetColumn,
  value: SheetValue,
): FieldDraft[] {
  const { rule, owner } = sheet;
  const currency = value.currency ?? sheet.currency;
  const fields: FieldDraft[] = [
    field("Amount", "amount", value.minor, [value.span], rule, sheet.unit === undefined ? 0.75 : 0.92),
    field("Amount", "kind", column.kind, [column.head], rule, 0.88),
    currency === undefined
      ? field("Amount", "currency", "SEK", [value.span], rule, 0.6, { inferred: true })
      : field(
          "Amount",
          "currency",
          currency,
          [value.currency === undefined ? (sheet.unit ?? value.span) : value.span],
          rule,
          0.9,
        ),
  ];
  const hasItem = row.name.length > 0 && (row.sum !== "all" || value.bracketed === true);
  if (hasItem) fields.push(field("Amount", "item", textOf(document, row.name), row.name, rule, 0.9));
  if (column.period !== undefined) {
    fields.push(field("Amount", "period", column.period.value, [column.period.span], rule, 0.85));
  }
  if (owner !== undefined) fields.push(field("Amount", "owner", owner.value, [owner.span], rule, 0.75));
  return fields;
}
