/**
 * The checks of published rows → JSON Schema (draft 2020-12): one for every JSON file whose shape is ours, and one for the rows
 * of the key figures. What a value may be follows from the table of properties.
 */
import { z } from "zod";
import { decisionRow } from "../decisions/row.ts";
import { crosswalkRow, keyFigureRow, measureRow } from "./key-figure-rows.ts";
import { linkedFile } from "./linked/model.ts";
import type { Output } from "./output.ts";
import {
  claimRow,
  conflictRow,
  datasetFile,
  documentRow,
  findingRow,
  linkRow,
  recordRow,
  SCHEMA_VERSION,
} from "./rows.ts";
import { treeFile, treeIndex } from "./tree-rows.ts";
import { recordRules, type Schema, treeRules, valueRules } from "./value-rules.ts";

/** The folder that the schemas are written into. */
export const SCHEMAS_FOLDER = "schemas";

const TITLES = {
  documents: "A document: a line of documents.jsonl",
  claims: "What one document says of one property: a line of claims.jsonl",
  records: "A thing that the documents together know: a line of records.jsonl",
  conflicts: "Claims that cannot all be true: a line of conflicts.jsonl",
  links: "A link between two records: a line of links.jsonl",
  findings: "What a person should look at: a line of findings.jsonl",
  decisions: "What a person decided: a line of decisions.jsonl",
  dataset: "dataset.json: identity, numbers and checksums",
  tree: "The records of a group and year: json/GROUP/YEAR.json",
  tree_index: "Which groups and years there are: json/index.json",
  key_figures: "A key figure of a group and year: a row of key-figures/key_figures.csv, empty cells as null",
  measures: "What a measure is: a row of key-figures/measures.csv",
  crosswalk: "A status on scales of other systems: a row of key-figures/crosswalk.csv, empty cells as null",
  linked_data: "Nodes of linked data: jsonld/malspar.jsonld as it is written, before JSON-LD gives it meaning",
} as const;
type SchemaName = keyof typeof TITLES;

const MODELS: Readonly<Record<SchemaName, z.ZodType>> = {
  documents: documentRow,
  claims: claimRow,
  records: recordRow,
  conflicts: conflictRow,
  links: linkRow,
  findings: findingRow,
  decisions: decisionRow,
  dataset: datasetFile,
  tree: treeFile,
  tree_index: treeIndex,
  key_figures: keyFigureRow,
  measures: measureRow,
  crosswalk: crosswalkRow,
  linked_data: linkedFile,
};

/** Rules beside those of the models: what the values of each property may be. */
const RULES: Readonly<Partial<Record<SchemaName, () => Schema>>> = {
  claims: () => valueRules((value) => ({ value })),
  conflicts: () =>
    valueRules((value) => ({ values: { type: "array", items: { type: "object", properties: { value } } } })),
  records: recordRules,
  tree: treeRules,
};

/** The schemas by name, as in "claims". */
export function jsonSchemas(): Readonly<Record<string, Schema>> {
  const names = Object.keys(TITLES) as SchemaName[];
  return Object.fromEntries(names.map((name) => [name, schemaOf(name)]));
}

/** Writes `schemas/claims.schema.json` and its like. */
export function writeJsonSchemas(output: Output): void {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    output.text(`${SCHEMAS_FOLDER}/${name}.schema.json`, (put) => {
      put(`${JSON.stringify(schema, null, 2)}\n`);
      return 1;
    });
  }
}

function schemaOf(name: SchemaName): Schema {
  const { $schema, ...rest } = z.toJSONSchema(MODELS[name], { io: "input" });
  const $id = `urn:malspar:schema:${SCHEMA_VERSION}:${name}`;
  return { $schema, $id, title: TITLES[name], ...rest, ...RULES[name]?.() };
}
