/**
 * Tables → a workbook for Excel: a sheet a record type, one for where the values come from, and those that stand beside.
 * Each value leads to the first row that proves it.
 */
import { writeFileSync } from "node:fs";
import writeWorkbook, { type Cell as SheetCell } from "write-excel-file/node";
import { StoreTrouble } from "../store/trouble.ts";
import { type Cell, type Column, columnsOf } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import type { Output } from "./output.ts";
import { evidence, OTHER_TABLES, recordTables, type Table } from "./tables.ts";
import { clearZipTimes } from "./zip-times.ts";

export const XLSX_FILE = "malspar.xlsx";

/** More make a workbook that Excel opens in minutes, and more than the memory that an export may take. */
const MOST_ROWS = 100_000;
/** What a cell can hold at most (ECMA-376, Excel's own limit). */
const MOST_CHARACTERS = 32_767;
const WIDTHS: Readonly<Record<Column["type"], number>> = { text: 30, integer: 10, number: 14, edtf: 14, list: 30 };

/** What the library lets be added to a workbook. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>["features"]>[number];

type Filled = {
  readonly sheet: { data: SheetCell[][]; sheet: string; columns: { width: number }[]; stickyRowsCount: number };
  readonly links: readonly string[];
  readonly reference: string;
};

/**
 * Writes the workbook.
 * @throws StoreTrouble where a sheet would have too many rows
 */
export async function writeXlsx(dataset: Dataset, output: Output): Promise<void> {
  const proofs = new Map<string, number>();
  const proven = fill(evidence, dataset, (row, at) => {
    const key = JSON.stringify([row[1], row[2]]);
    if (!proofs.has(key)) proofs.set(key, at);
    return [];
  });
  const records = recordTables(dataset.profile).map((table) => {
    const properties =
      table.type === undefined ? [] : columnsOf(table.type, dataset.profile).map(({ property }) => property);
    return fill(table, dataset, (row, at) =>
      properties.flatMap((property, column) => {
        const proof =
          property === undefined || row[column] === null ? undefined : proofs.get(JSON.stringify([row[0], property]));
        return proof === undefined ? [] : [link(addressOf(column, at), `${evidence.name}!A${proof}`)];
      }),
    );
  });
  const others = OTHER_TABLES.map((table) => fill(table, dataset, () => []));
  const all = [...records, proven, ...others];
  const buffer = await writeWorkbook(
    all.map(({ sheet }) => sheet),
    { features: [filtersAndLinks(all)] },
  ).toBuffer();
  clearZipTimes(buffer);
  writeFileSync(output.pathFor(XLSX_FILE), buffer);
  output.adopt(
    XLSX_FILE,
    all.reduce((n, { sheet }) => n + sheet.data.length - 1, 0),
  );
}

/** A table as a sheet; `linksOf` sees each row and its number in the sheet, and gives what its cells lead to. */
function fill(
  table: Table,
  dataset: Dataset,
  linksOf: (row: readonly Cell[], at: number) => readonly string[],
): Filled {
  const data: SheetCell[][] = [table.columns.map(({ name }) => ({ value: name, type: String, fontWeight: "bold" }))];
  const links: string[] = [];
  for (const row of table.rows(dataset)) {
    if (data.length > MOST_ROWS) {
      throw new StoreTrouble(
        `the sheet "${table.name}" would have more than ${MOST_ROWS} rows, which a workbook cannot take: export csv or parquet instead`,
      );
    }
    data.push(row.map((cell, i) => sheetCell(cell, table.columns[i])));
    for (const one of linksOf(row, data.length)) links.push(one);
  }
  const last = addressOf(table.columns.length - 1, data.length);
  const columns = table.columns.map(({ type, name }) => ({ width: name === "id" ? 12 : WIDTHS[type] }));
  return { sheet: { data, sheet: table.name, columns, stickyRowsCount: 1 }, links, reference: `A1:${last}` };
}

/** A whole day is a date, a number is a number, all else is text: no text is ever taken for a formula. */
function sheetCell(cell: Cell, column: Column | undefined): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "number") {
    return {
      value: cell,
      type: Number,
      format: column?.type === "number" && column.name === "amount" ? "#,##0.00" : "General",
    };
  }
  const text = typeof cell === "string" ? cell : cell.join(" | ");
  const day = column?.type === "edtf" ? dayOf(text) : undefined;
  if (day !== undefined) return { value: day, type: Date, format: "yyyy-mm-dd" };
  return { value: clean(text), type: String };
}

/** A day of the calendar, as UTC; undefined for all else that EDTF can say. */
function dayOf(text: string): Date | undefined {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/u.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** Without characters that XML cannot hold, and not longer than a cell: the whole text stands in the other formats. */
function clean(text: string): string {
  const plain = text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\u{fffd}");
  return plain.length <= MOST_CHARACTERS
    ? plain
    : `${plain.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}

/** "A1", from a column counted from 0 and a row counted from 1. */
function addressOf(column: number, row: number): string {
  let letters = "";
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters;
  return `${letters}${row}`;
}

const link = (from: string, to: string): string => `<hyperlink ref="${from}" location="${to}" display="${from}"/>`;

/** A filter over each sheet's columns, and its links: what the library does not write itself (ECMA-376 18.3.1.2, 18.3.1.47). */
function filtersAndLinks(sheets: readonly Filled[]): Feature {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const filled = sheets[sheetIndex];
    if (filled === undefined) return xml;
    const { reference, links } = filled;
    const filter = `<autoFilter ref="${reference}"/>`;
    const list = links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
    return xml.replace("</sheetData>", () => `</sheetData>${filter}${list}`);
  };
  return { files: { transform: { "xl/worksheets/sheet{id}.xml": { transform } } } };
}
