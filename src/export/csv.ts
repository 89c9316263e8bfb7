/**
 * Tables → CSV in two dialects: RFC 4180 for programs, and what Swedish Excel opens by double click.
 */
import { stringify } from "csv-stringify/sync";
import type { Cell } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import type { Output } from "./output.ts";
import { evidence, OTHER_TABLES, recordTables, type Table } from "./tables.ts";

export type Dialect = {
  /** How a file's name ends. */
  readonly ending: string;
  readonly delimiter: "," | ";";
  readonly byteOrderMark: boolean;
  readonly decimalMark: "." | ",";
  /** How several values stand in one cell. */
  readonly list: (values: readonly string[]) => string;
};

/** Lists are JSON arrays; phone numbers in E.164 stay as they are. */
export const RFC4180: Dialect = {
  ending: ".csv",
  delimiter: ",",
  byteOrderMark: false,
  decimalMark: ".",
  list: (values) => JSON.stringify(values),
};

/** Lists are joined with " | ". */
export const SWEDISH_EXCEL: Dialect = {
  ending: ".excel.csv",
  delimiter: ";",
  byteOrderMark: true,
  decimalMark: ",",
  list: (values) => values.join(" | "),
};

/** Rows that are made into text at a time. */
const BATCH = 500;

/** Writes one file a table and dialect into the folder "csv". */
export function writeCsv(dataset: Dataset, output: Output, withEvidence: boolean): void {
  const tables = [...recordTables(dataset.profile), ...OTHER_TABLES, ...(withEvidence ? [evidence] : [])];
  for (const table of tables) writeTables(table, dataset, output, "csv");
}

const DIALECTS = [RFC4180, SWEDISH_EXCEL] as const;

/** Writes a table in both dialects into a folder. */
export function writeTables(table: Table, dataset: Dataset, output: Output, folder: string): void {
  const files = DIALECTS.map(({ ending }) => `${folder}/${table.name}${ending}`);
  output.texts(files, (puts) => {
    DIALECTS.forEach((dialect, i) => {
      if (dialect.byteOrderMark) puts[i]?.("\u{feff}");
    });
    let rows = 0;
    let batch: (readonly Cell[])[] = [table.columns.map(({ name }) => name)];
    const flush = (): void => {
      DIALECTS.forEach((dialect, i) => {
        puts[i]?.(csvOf(batch, dialect));
      });
      batch = [];
    };
    for (const row of table.rows(dataset)) {
      rows++;
      batch.push(row);
      if (batch.length >= BATCH) flush();
    }
    flush();
    return rows;
  });
}

/** Rows as lines that end in CRLF. */
export function csvOf(rows: readonly (readonly Cell[])[], dialect: Dialect): string {
  return stringify(
    rows.map((row) => row.map((cell) => cellText(cell, dialect))),
    { delimiter: dialect.delimiter, record_delimiter: "\r\n", quoted_match: /^\s|\s$|[\r\n]/u },
  );
}

/**
 * A number stays a number. A text that a spreadsheet would take for a formula (= + - @, also of full width, a tab or a line's end before all else), and
 * one that begins with an apostrophe, gets an apostrophe before it: taking one away from every text that has one gives
 * the text back. In RFC 4180 a phone number ("+" and digits) needs none: it is no formula that does anything.
 */
function cellText(cell: Cell, dialect: Dialect): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", dialect.decimalMark);
  const text = typeof cell === "string" ? cell : dialect.list(cell);
  const isPhone = dialect === RFC4180 && /^\+\d+$/u.test(text);
  return /^[=+\-@＝＋－＠\t\r\n']/u.test(text) && !isPhone ? `'${text}` : text;
}

/** The text that a cell of text was written from. */
export function cellWritten(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
