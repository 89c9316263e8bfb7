/**
 * Tables → a workbook for Excel: a sheet a record type, one for where the values come from, and those that stand beside.
 * Each value leads to the first row that proves it. Written as it comes: a row at a time is in memory, and where proofs stand.
 */
import { columnsOf } from "../columns.ts";
import type { Dataset } from "../dataset.ts";
import type { Output } from "../output.ts";
import { evidence, OTHER_TABLES, recordTables, type Table } from "../tables.ts";
import { sheetPart, writeParts } from "./parts.ts";
import { type LinksOf, writeSheet } from "./sheet.ts";
import { ZipFile } from "./zip-file.ts";

export const XLSX_FILE = "malspar.xlsx";

/** More make a workbook that Excel opens in minutes. */
const MOST_ROWS = 100_000;

/**
 * Writes the workbook; `most` is how many rows a sheet may have.
 * @throws StoreTrouble where a sheet would have more
 */
export function writeXlsx(dataset: Dataset, output: Output, most = MOST_ROWS): void {
  const tables = [...recordTables(dataset.profile), evidence, ...OTHER_TABLES];
  const proofs = new Map<string, number>();
  const zip = new ZipFile(output.pathFor(XLSX_FILE));
  let rows = 0;
  try {
    writeParts(
      tables.map(({ name }) => name),
      (name, write) => zip.entry(name, write),
    );
    const sheet = (table: Table, linksOf: LinksOf): void =>
      zip.entry(sheetPart(tables.indexOf(table)), (put) => {
        rows += writeSheet(table, dataset, linksOf, most, put);
      });
    // The proofs go first: what leads to them must know where they stand.
    sheet(evidence, ([, record, property], at) => {
      const key = `${record} ${property}`;
      if (!proofs.has(key)) proofs.set(key, at);
      return [];
    });
    for (const table of tables) if (table !== evidence) sheet(table, linksTo(proofs, table, dataset));
    zip.finish();
  } finally {
    zip.close();
  }
  output.adopt(XLSX_FILE, rows);
}

/** Each value of a record leads to its proof. */
function linksTo(proofs: ReadonlyMap<string, number>, { type }: Table, { profile }: Dataset): LinksOf {
  if (type === undefined) return () => [];
  const properties = columnsOf(type, profile).map(({ property }) => property);
  return (row) =>
    properties.flatMap((property, column) => {
      const proof = property === undefined || row[column] === null ? undefined : proofs.get(`${row[0]} ${property}`);
      return proof === undefined ? [] : [[column, `${evidence.name}!A${proof}`] as const];
    });
}
