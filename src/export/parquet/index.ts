/**
 * Tables → Parquet: typed columns, one file a record type with the words behind each value nested in the row, and the files
 * that stand beside them. Rows are written in groups, so that memory stays small.
 */

import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { RECORD_TYPES } from "../../fields/records.ts";
import { PROGRAM } from "../../model/program.ts";
import { type Cell, columnsOf, isPublished } from "../columns.ts";
import type { Dataset } from "../dataset.ts";
import type { Output } from "../output.ts";
import { withClaims } from "../record-claims.ts";
import { OTHER_TABLES, type Table } from "../tables.ts";
import { EVIDENCE_ELEMENTS, evidenceOf, PARQUET_FOLDER, type ParquetColumn, parquetColumns } from "./schema.ts";

/** Rows held at a time. */
const GROUP = 5_000;

/** Writes one file a table into the folder "parquet". */
export function writeParquet(dataset: Dataset, output: Output): void {
  for (const type of RECORD_TYPES.filter((name) => isPublished(name, dataset.profile))) {
    const columns = columnsOf(type, dataset.profile);
    const parts = columns.map((column) => parquetColumns(column));
    writeFile(output, type.toLowerCase(), dataset, [...parts.flat(), EVIDENCE], function* () {
      for (const { placed, claims } of withClaims(dataset, dataset.recordsOf(type))) {
        const cells = columns.map(({ cellOf }) => cellOf(placed.record));
        yield [...valuesOf(parts, cells), evidenceOf(placed, claims)];
      }
    });
  }
  for (const table of OTHER_TABLES) writeTable(table, dataset, output);
}

const EVIDENCE = { name: "evidence", elements: EVIDENCE_ELEMENTS };

function writeTable(table: Table, dataset: Dataset, output: Output): void {
  const parts = table.columns.map((column) => parquetColumns(column));
  writeFile(output, table.name, dataset, parts.flat(), function* () {
    for (const cells of table.rows(dataset)) yield valuesOf(parts, cells);
  });
}

function valuesOf(parts: readonly (readonly ParquetColumn[])[], cells: readonly Cell[]): unknown[] {
  return parts.flatMap((columns, i) => columns.map(({ heldIn }) => heldIn(cells[i] ?? null)));
}

function writeFile(
  output: Output,
  name: string,
  { identity }: Dataset,
  columns: readonly Pick<ParquetColumn, "name" | "elements">[],
  rows: () => Iterable<readonly unknown[]>,
): void {
  const file = `${PARQUET_FOLDER}/${name}.parquet`;
  const writer = new ParquetWriter({
    writer: fileWriter(output.pathFor(file)),
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(({ elements }) => elements)],
    createdBy: `${PROGRAM.name} ${PROGRAM.version}`,
    kvMetadata: [{ key: "malspar.identity", value: identity }],
  });
  let written = 0;
  let group: (readonly unknown[])[] = [];
  const flush = (): void => {
    const columnData = columns.map((column, i) => ({ name: column.name, data: group.map((row) => row[i]) }));
    if (group.length > 0) atOnce(writer.write({ columnData, rowGroupSize: GROUP }));
    written += group.length;
    group = [];
  };
  for (const row of rows()) {
    group.push(row);
    if (group.length >= GROUP) flush();
  }
  flush();
  atOnce(writer.finish());
  output.adopt(file, written);
}

/** The writer gives a promise only where what it writes to does; files do not. */
function atOnce(done: unknown): void {
  if (done !== undefined) throw new Error("the Parquet writer wants to be waited for");
}
