/**
 * The dataset → JSON Lines, as the specification has it, and dataset.json with the numbers and checksums of these files.
 */
import { DECISIONS_FILE } from "../decisions/log.ts";
import { lineOf } from "../decisions/row.ts";
import { compare } from "../model/identity.ts";
import { PROGRAM } from "../model/program.ts";
import type { Dataset } from "./dataset.ts";
import type { Output } from "./output.ts";
import { type DatasetFile, SCHEMA_VERSION } from "./rows.ts";

const DATASET_FILE = "dataset.json";

/** What is counted by which of their words. */
const TALLIES = {
  documents: { documentsByStatus: "status", documentsByKind: "kind" },
  claims: {},
  records: { recordsByType: "type" },
  conflicts: { conflictsByState: "state" },
  links: { linksByKind: "kind" },
  findings: { findingsByCode: "code", findingsBySeverity: "severity" },
} as const;
type Part = keyof typeof TALLIES;
/** In the order in which the files get their names; dataset.json, which has their checksums, comes last. */
const PARTS = Object.keys(TALLIES) as Part[];

/** The names of the files that are always there. */
export const JSONL_FILES: readonly string[] = [DATASET_FILE, ...PARTS.map((part) => `${part}.jsonl`)];

/** Writes the files. `withDecisions`: their log too, as for a folder that is not the dataset's own, where it lies already. */
export function writeJsonLines(dataset: Dataset, output: Output, withDecisions: boolean): void {
  const files: Record<string, { rows: number; sha256: string }> = {};
  const tallies: Record<string, Record<string, number>> = {};
  const write = (file: string, lines: Iterable<string>): void => {
    const { rows, sha256 } = output.lines(file, lines);
    files[file] = { rows, sha256 };
  };
  for (const part of PARTS) write(`${part}.jsonl`, tallied(dataset[part](), TALLIES[part], tallies));
  const decisions = withDecisions ? [...dataset.decisions()] : [];
  if (decisions.length > 0) write(DECISIONS_FILE, decisions.map(lineOf));
  const all = withDecisions ? files : { ...files, ...dataset.declared };
  output.lines(DATASET_FILE, [JSON.stringify(datasetFileOf(dataset, all, tallies), null, 2)]);
}

/** Rows → lines; how many there are of each word is noted as they go by. */
function* tallied(
  rows: Iterable<object>,
  words: Readonly<Record<string, string>>,
  tallies: Record<string, Record<string, number>>,
): Generator<string> {
  const counted = Object.entries(words).map(([name, key]) => {
    const tally: Record<string, number> = {};
    tallies[name] = tally;
    return { key, tally };
  });
  for (const row of rows) {
    for (const { key, tally } of counted) {
      const word = String(Reflect.get(row, key));
      tally[word] = (tally[word] ?? 0) + 1;
    }
    yield JSON.stringify(row);
  }
}

function datasetFileOf(
  { identity, profile, leftOut, staleDecisions, unread }: Dataset,
  files: DatasetFile["files"],
  tallies: Readonly<Record<string, Readonly<Record<string, number>>>>,
): DatasetFile {
  const rows = (part: string): number => files[`${part}.jsonl`]?.rows ?? 0;
  const tally = (name: string): Record<string, number> =>
    Object.fromEntries(Object.entries(tallies[name] ?? {}).sort(([a], [b]) => compare(a, b)));
  return {
    schemaVersion: SCHEMA_VERSION,
    identity,
    program: { name: PROGRAM.name, version: PROGRAM.version },
    counts: {
      documents: rows("documents"),
      documentsByStatus: tally("documentsByStatus"),
      documentsByKind: tally("documentsByKind"),
      claims: rows("claims"),
      records: rows("records"),
      recordsByType: tally("recordsByType"),
      conflicts: rows("conflicts"),
      conflictsByState: tally("conflictsByState"),
      links: rows("links"),
      linksByKind: tally("linksByKind"),
      findings: rows("findings"),
      findingsByCode: tally("findingsByCode"),
      findingsBySeverity: tally("findingsBySeverity"),
      decisions: rows("decisions"),
      staleDecisions,
    },
    files,
    ...(profile === "full" ? {} : { profile, leftOut: leftOut() ?? {} }),
    unread,
  };
}
