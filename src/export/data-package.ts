/**
 * The tables that lie ready (CSV, Parquet) → datapackage.json: Frictionless Data Package, version 2. What each column means,
 * its type and limits follow from the columns.
 */
import type { Publication } from "../config/publication.ts";
import { propertyOf } from "../fields/records.ts";
import { PROGRAM } from "../model/program.ts";
import { StoreTrouble } from "../store/trouble.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import type { Output, Written } from "./output.ts";
import { PARQUET_FOLDER, parquetColumns } from "./parquet/schema.ts";
import { evidence, OTHER_TABLES, recordTables, type Table } from "./tables.ts";
import { valueSchema } from "./value-rules.ts";

export const PACKAGE_FILE = "datapackage.json";

const PROFILES = "https://datapackage.org/profiles/2.0";
const TITLE = "Working groups, their goals and how far they were reached (sv. arbetsgrupper, mål, måluppfyllelse)";
const DESCRIPTION =
  "Taken out of plans, follow-ups and minutes by malspar. Each value rests on words in a source document; the tables hold the chosen values. In CSV, a text that a spreadsheet would take for a formula (= + - @), or that begins with an apostrophe, has one more apostrophe before it, and many values in a cell are a JSON array. Dates are EDTF (ISO 8601-2).";

type Json = { readonly [key: string]: unknown };

/** Writes the description. @throws StoreTrouble where no table lies ready */
export function writeDataPackage(dataset: Dataset, output: Output, publication: Publication | undefined): void {
  const tables = [...recordTables(dataset.profile), ...OTHER_TABLES, evidence];
  const resources = tables.flatMap((table) => resourcesOf(table, output.written, dataset));
  if (resources.length === 0) {
    throw new StoreTrouble("a data package describes tables: ask for --format csv,datapackage or parquet,datapackage");
  }
  const { title = TITLE, description, publisher, contact, licence, keywords, base } = publication ?? {};
  const leftOut = dataset.leftOut();
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: PROGRAM.name,
    id: `urn:sha256:${dataset.identity}`,
    title,
    description: description === undefined ? DESCRIPTION : `${description}\n\n${DESCRIPTION}`,
    ...(base === undefined ? {} : { homepage: base }),
    ...(publisher === undefined
      ? {}
      : {
          contributors: [
            { title: publisher.name, roles: ["publisher"], ...(contact === undefined ? {} : { email: contact.email }) },
          ],
        }),
    ...(licence === undefined ? {} : { licenses: [{ path: licence }] }),
    ...(keywords === undefined || keywords.length === 0 ? {} : { keywords }),
    // Not "profile": in version 1, which programs still read, that names a schema of the descriptor itself.
    exportProfile: dataset.profile,
    ...(leftOut === undefined ? {} : { leftOut }),
    resources,
    // One document at a time: their texts are not kept.
    sources: Array.from(dataset.documents(), ({ id, file, bytes, mediaType }) => ({
      title: file,
      hash: `sha256:${id}`,
      bytes,
      mediatype: mediaType,
    })),
  };
  output.text(PACKAGE_FILE, (put) => {
    put(`${JSON.stringify(descriptor, null, 2)}\n`);
    return 1;
  });
}

/** The files of a table that lie ready, each as a resource. */
function resourcesOf(table: Table, written: readonly Written[], dataset: Dataset): Json[] {
  const csv = written.find(({ file }) => file === `csv/${table.name}.csv`);
  const parquet = written.find(({ file }) => file === `${PARQUET_FOLDER}/${table.name}.parquet`);
  const more = {
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
  };
  const described = describedColumns(table, dataset);
  return [
    ...(csv === undefined ? [] : [resource(table, table.name, csv, more, described.map(fieldOf))]),
    ...(parquet === undefined
      ? []
      : [
          resource(
            table,
            `${table.name}-parquet`,
            parquet,
            { format: "parquet", mediatype: "application/vnd.apache.parquet" },
            [...described.flatMap(parquetFields), ...(table.type === undefined ? [] : [EVIDENCE_FIELD])],
          ),
        ]),
  ];
}

const EVIDENCE_FIELD = {
  name: "evidence",
  type: "array",
  description: "Where each value of the row comes from: the claims for and against it, with their words and places",
};

function resource(
  table: Table,
  name: string,
  { file, bytes, sha256, rows }: Written,
  more: Json,
  fields: Json[],
): Json {
  const has = (column: string): boolean => table.columns.some((one) => one.name === column);
  return {
    name,
    type: "table",
    path: file,
    title: table.about,
    ...more,
    bytes,
    hash: `sha256:${sha256}`,
    rowCount: rows,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields,
      missingValues: [""],
      ...(has("id") ? { primaryKey: ["id"] } : {}),
      ...(has("document") && name === table.name
        ? { foreignKeys: [{ fields: ["document"], reference: { resource: "documents", fields: ["id"] } }] }
        : {}),
    },
  };
}

/** A column and what its values may be, where it holds those of a property. */
type Described = { readonly column: Column; readonly limits: Json; readonly unit?: string };

function describedColumns({ type, columns }: Table, { profile }: Dataset): Described[] {
  if (type === undefined) return columns.map((column) => ({ column, limits: {} }));
  return columnsOf(type, profile).map((column) => {
    const row = column.property === undefined ? undefined : propertyOf(type, column.property);
    if (row === undefined || row.many) return { column, limits: {} };
    if (row.kind.publish !== undefined) return { column, limits: {}, unit: "whole units of the row's currency" };
    const { enum: words, minimum, maximum } = valueSchema(row.kind);
    const isNumber = typeof minimum === "number" && typeof maximum === "number";
    return {
      column,
      limits: { ...(words === undefined ? {} : { enum: words }), ...(isNumber ? { minimum, maximum } : {}) },
    };
  });
}

const TYPES = { text: "string", integer: "integer", number: "number", edtf: "string", list: "array" } as const;

function fieldOf({ column: { name, type, about }, limits, unit }: Described): Json {
  const constraints = { ...(name === "id" ? { required: true, unique: true } : {}), ...limits };
  return {
    name,
    type: TYPES[type],
    description: type === "edtf" ? `${about}; EDTF` : about,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** A date has its first and last day beside it. */
function parquetFields(described: Described): Json[] {
  return parquetColumns(described.column).map(({ name }, i) =>
    i === 0
      ? fieldOf(described)
      : { name, type: "date", description: `${described.column.about}: its ${i === 1 ? "first" : "last"} day` },
  );
}
