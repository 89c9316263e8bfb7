/**
 * The table of formats. A new one is a file or a folder in this room and a line here.
 */
import type { Publication } from "../config/publication.ts";
import { CATALOGUE_FILE, writeCatalogue } from "./catalogue/index.ts";
import { writeCsv } from "./csv.ts";
import { PACKAGE_FILE, writeDataPackage } from "./data-package.ts";
import type { Dataset } from "./dataset.ts";
import { METADATA_FILE, writeDatasette } from "./datasette.ts";
import { writeJson } from "./json.ts";
import { SCHEMAS_FOLDER, writeJsonSchemas } from "./json-schema.ts";
import { writeJsonLines } from "./jsonl.ts";
import { writeKeyFigures } from "./key-figures.ts";
import { LINKED_FOLDER, writeLinkedData } from "./linked/index.ts";
import type { Output } from "./output.ts";
import { PARQUET_FOLDER } from "./parquet/schema.ts";
import { SQLITE_FILE, writeSqlite } from "./sqlite.ts";
import { writeXlsx, XLSX_FILE } from "./xlsx/index.ts";

export type FormatOptions = {
  /** Also where each value comes from, in formats that can do without. */
  readonly evidence: boolean;
  /** The output's folder is the dataset's own, where the log of decisions lies already. */
  readonly isHome: boolean;
  /** What is declared about the dataset as something published; undefined where nothing is. @throws UnusableConfig */
  readonly publication: () => Publication | undefined;
};

export type Format = {
  /** What it is for, in a line. */
  readonly about: string;
  /** Names of files and folders that it writes in the output's folder; an import never reads them as documents. */
  readonly names: readonly string[];
  /** Formats that it describes: they are written before it where they are asked for too, and it may look at `output.written`. */
  readonly after?: readonly string[] | "any";
  readonly write: (dataset: Dataset, output: Output, options: FormatOptions) => void | Promise<void>;
};

/** Written after every import. These write at once: none of them gives a promise. */
export const DEFAULT_FORMATS = {
  jsonl: {
    about: "JSON Lines: everything, as the specification of the dataset has it",
    names: [],
    write: (dataset, output, { isHome }) => writeJsonLines(dataset, output, !isHome),
  },
  schemas: {
    about: "JSON Schema of each file of JSON Lines, of the JSON tree, of JSON-LD and of key figures",
    names: [SCHEMAS_FOLDER],
    write: (_dataset, output) => writeJsonSchemas(output),
  },
  csv: {
    about:
      "CSV: a table a record type, in RFC 4180 and as Swedish Excel opens it; with --evidence where each value is from",
    names: ["csv"],
    write: (dataset, output, { evidence }) => writeCsv(dataset, output, evidence),
  },
  datasette: {
    about: "Datasette's description of the dataset's own database and of the one that sqlite writes",
    names: [METADATA_FILE],
    write: (dataset, output, { publication }) => writeDatasette(dataset, output, publication()),
  },
  datapackage: {
    about: "Frictionless Data Package, version 2: what each column of the CSV and Parquet files means",
    names: [PACKAGE_FILE],
    after: ["csv", "parquet"],
    write: (dataset, output, { publication }) => writeDataPackage(dataset, output, publication()),
  },
} as const satisfies Record<string, Format & { write: (...parts: Parameters<Format["write"]>) => void }>;

const { datapackage, ...DEFAULT_TABLES } = DEFAULT_FORMATS;

/** All formats by name, in the order in which they are written. */
export const FORMATS: Readonly<Record<string, Format>> = {
  ...DEFAULT_TABLES,
  sqlite: {
    about: "SQLite for reading: a table a record type and where each value is from, with Datasette's description",
    names: [SQLITE_FILE, METADATA_FILE],
    write: (dataset, output, { publication }) => {
      writeSqlite(dataset, output);
      writeDatasette(dataset, output, publication());
    },
  },
  parquet: {
    about: "Parquet: typed columns, with the words behind each value nested in its row",
    names: [PARQUET_FOLDER],
    // Loaded when it is asked for: its library takes long to start.
    write: async (dataset, output) => (await import("./parquet/index.ts")).writeParquet(dataset, output),
  },
  json: {
    about: "JSON: a tree of values with their words, a file a group and year",
    names: ["json"],
    write: (dataset, output) => writeJson(dataset, output),
  },
  xlsx: {
    about: "Excel: a sheet a record type, each value linked to the words that say it; up to 100,000 rows a sheet",
    names: [XLSX_FILE],
    write: (dataset, output) => writeXlsx(dataset, output),
  },
  "key-figures": {
    about: "Key figures by group and year for follow-up systems, and how the status scale maps to others (lossy)",
    names: ["key-figures"],
    write: (dataset, output) => writeKeyFigures(dataset, output),
  },
  jsonld: {
    about: "JSON-LD: linked data, with PROV-O for where values come from and Web Annotation for the words they rest on",
    names: [LINKED_FOLDER],
    write: (dataset, output, { publication }) => writeLinkedData(dataset, output, publication()),
  },
  // The last one: it describes what the others have written.
  datapackage,
  dcat: {
    about: "DCAT-AP-SE (RDF/XML): the other formats described for the open-data portal; wants `publication` configured",
    names: [CATALOGUE_FILE],
    after: "any",
    write: (dataset, output, { publication }) => writeCatalogue(dataset, output, publication()),
  },
};
