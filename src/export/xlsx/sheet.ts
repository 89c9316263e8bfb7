/**
 * A table → a worksheet as XML (ECMA-376, 18.3), row by row: a frozen head, a filter over all columns, and links.
 */
import { StoreTrouble } from "../../store/trouble.ts";
import type { Cell, Column } from "../columns.ts";
import type { Dataset } from "../dataset.ts";
import type { Put } from "../output.ts";
import type { Table } from "../tables.ts";
import { STYLE, XML_HEAD } from "./parts.ts";

/** What a cell can hold at most (Excel's own limit). */
const MOST_CHARACTERS = 32_767;
/** Before that day Excel counts one that never was, 29 February 1900. */
const FIRST_DAY = "1900-03-01";
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const WIDTHS: Readonly<Record<Column["type"], number>> = { text: 30, integer: 10, number: 14, edtf: 14, list: 30 };

/** Sees each row and its number in the sheet; gives where cells of it lead to, by column. */
export type LinksOf = (row: readonly Cell[], at: number) => readonly (readonly [column: number, to: string])[];

/**
 * Puts down the sheet and gives its number of rows.
 * @throws StoreTrouble where there would be more than `most`
 */
export function writeSheet(table: Table, dataset: Dataset, linksOf: LinksOf, most: number, put: Put): number {
  const { columns } = table;
  put(`${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`);
  put('<sheetViews><sheetView workbookViewId="0">');
  put('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>');
  for (const [i, { type, name }] of columns.entries()) {
    put(`<col min="${i + 1}" max="${i + 1}" width="${name === "id" ? 12 : WIDTHS[type]}" customWidth="1"/>`);
  }
  put("</cols><sheetData>");
  const heads = columns.map(({ name }, i) => textCell(`${lettersOf(i)}1`, name, STYLE.head));
  put(`<row r="1">${heads.join("")}</row>`);
  const links: string[] = [];
  let at = 1;
  for (const row of table.rows(dataset)) {
    if (++at > most + 1) {
      throw new StoreTrouble(
        `the sheet "${table.name}" would have more than ${most} rows, which a workbook cannot take: export csv or parquet instead`,
      );
    }
    put(`<row r="${at}">${row.map((cell, i) => cellXml(`${lettersOf(i)}${at}`, cell, columns[i])).join("")}</row>`);
    for (const [column, to] of linksOf(row, at)) links.push(linkXml(`${lettersOf(column)}${at}`, to));
  }
  put(`</sheetData><autoFilter ref="A1:${lettersOf(columns.length - 1)}${at}"/>`);
  if (links.length > 0) {
    put("<hyperlinks>");
    for (const link of links) put(link);
    put("</hyperlinks>");
  }
  put("</worksheet>");
  return at - 1;
}

const linkXml = (from: string, to: string): string => `<hyperlink ref="${from}" location="${to}" display="${from}"/>`;

/** A whole day is a date, a number is a number, all else is text: no text is ever taken for a formula. */
function cellXml(at: string, cell: Cell, column: Column | undefined): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberCell(at, cell, column?.name === "amount" ? STYLE.money : STYLE.plain);
  const text = typeof cell === "string" ? cell : cell.join(" | ");
  const day = column?.type === "edtf" ? dayOf(text) : undefined;
  return day === undefined ? textCell(at, text, STYLE.plain) : numberCell(at, day, STYLE.day);
}

const styled = (style: number): string => (style === STYLE.plain ? "" : ` s="${style}"`);

const numberCell = (at: string, value: number, style: number): string =>
  `<c r="${at}"${styled(style)}><v>${value}</v></c>`;

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}"${styled(style)} t="inlineStr"><is><t xml:space="preserve">${escaped(clean(text))}</t></is></c>`;

/** A day of the calendar as Excel counts them; undefined for all else that EDTF can say: nothing is made more exact. */
function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text) || text < FIRST_DAY) return undefined;
  const day = new Date(`${text}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) return undefined;
  return (day.getTime() - DAY_ZERO) / DAY_MS;
}

/** Without characters that XML cannot hold, and not longer than a cell: the whole text stands in the other formats. */
function clean(text: string): string {
  const plain = text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\u{fffd}");
  return plain.length <= MOST_CHARACTERS
    ? plain
    : `${plain.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}

const XML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "_x000D_" };

/** As XML; what would be taken for an escape of Excel's own ("_x0041_", 22.9.2.19) is escaped itself. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_").replace(/[&<>\r]/gu, (one) => XML[one] ?? one);
}

const LETTERS: string[] = [];

/** "A" for column 0, "AA" for column 26. */
function lettersOf(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = "";
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters;
  LETTERS[column] = letters;
  return letters;
}
