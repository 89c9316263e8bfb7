/**
 * The files of a dataset → proof that its anchors hold, or what does not. Nothing but the files is looked at: no database,
 * no source. Documents and claims are read side by side, so that one document is in memory at a time.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readLine } from "../decisions/row.ts";
import {
  type ClaimRow,
  claimRow,
  conflictRow,
  type DatasetFile,
  type DocumentRow,
  datasetFile,
  documentRow,
  type FindingRow,
  findingRow,
  linkRow,
  recordRow,
  SCHEMA_VERSION,
} from "../export/rows.ts";
import { Known } from "./check-joined.ts";
import { claimFaults, documentFaults, findingFaults, quoteFaults, shaped } from "./check-row.ts";
import { ClaimLedger } from "./claim-ledger.ts";
import { ClaimsByDocument, claimOrder, mayRepeat, type NumberedClaim } from "./claims-by-document.ts";
import { jsonLines, type Sums } from "./json-lines.ts";

/** Something that does not hold. `row` counts lines from 1; absent where the whole file is meant. */
export type Fault = { readonly file: string; readonly row?: number; readonly message: string };

export type Verification = {
  readonly identity: string | undefined;
  /** How many rows of each file were looked at. */
  readonly documents: number;
  readonly claims: number;
  readonly records: number;
  readonly conflicts: number;
  readonly links: number;
  readonly findings: number;
  readonly decisions: number;
  /** How many quotes were compared with their slices. */
  readonly quotes: number;
  /** How many faults there are, and the first of them. */
  readonly faulty: number;
  readonly faults: readonly Fault[];
};

/** More than a person reads; a dataset that is wrong throughout must not fill the memory. */
const FAULTS_KEPT = 1000;

/** Checks a whole dataset. @throws the file system's error where a file is missing or cannot be read */
export function verifyDataset(folder: string): Verification {
  const check = new Check(folder);
  const dataset = check.dataset();
  check.decisions();
  check.findings();
  check.documentsAndClaims();
  check.joined();
  if (dataset !== undefined) check.sums(dataset);
  return check.result(dataset?.identity);
}

const FILES = ["documents", "claims", "records", "conflicts", "links", "findings", "decisions"] as const;
type FileName = (typeof FILES)[number];
/** A file that is not there, where it need not be. */
const NONE = { rows: 0, sha256: "" };
type FindingPlace = FindingRow["places"][number] & { readonly row: number };

class Check {
  readonly #folder: string;
  readonly #faults: Fault[] = [];
  #faulty = 0;
  #quotes = 0;
  readonly #sums: Record<FileName, Sums> = {
    documents: { rows: 0, sha256: "" },
    claims: { rows: 0, sha256: "" },
    records: { rows: 0, sha256: "" },
    conflicts: { rows: 0, sha256: "" },
    links: { rows: 0, sha256: "" },
    findings: { rows: 0, sha256: "" },
    decisions: { rows: 0, sha256: "" },
  };
  readonly #known = new Known(new ClaimLedger());
  /** How many rows there are of each word, by the name that dataset.json counts them under. */
  readonly #tallies = new Map<keyof DatasetFile["counts"], Map<string, number>>();
  /** Places of findings by document, and the claims that findings name: looked for while documents and claims pass. */
  readonly #places = new Map<string, FindingPlace[]>();
  readonly #namedClaims = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  dataset(): DatasetFile | undefined {
    const file = "dataset.json";
    const value: unknown = JSON.parse(readFileSync(join(this.#folder, file), "utf8"));
    const result = shaped(datasetFile, value);
    if ("faults" in result) {
      for (const fault of result.faults) this.#fault(file, undefined, fault);
      return undefined;
    }
    const { schemaVersion } = result.row;
    if (schemaVersion !== SCHEMA_VERSION) {
      this.#fault(file, undefined, `schemaVersion is ${schemaVersion}; this program knows ${SCHEMA_VERSION}`);
    }
    return result.row;
  }

  /** The log of decisions is there only where somebody decided. */
  decisions(): void {
    if (!existsSync(join(this.#folder, "decisions.jsonl"))) return;
    for (const { row, value } of jsonLines(join(this.#folder, "decisions.jsonl"), this.#sums.decisions)) {
      const decision = value === undefined ? "this is no line of JSON" : readLine(JSON.stringify(value));
      if (typeof decision === "string") this.#fault("decisions.jsonl", row, decision);
      else this.#known.decisions.add(decision.id);
    }
  }

  findings(): void {
    let last = "";
    for (const { row, value } of this.#rows("findings", findingRow)) {
      for (const fault of findingFaults(value)) this.#fault("findings.jsonl", row, fault);
      if (value.id <= last) this.#fault("findings.jsonl", row, "it is out of order");
      last = value.id;
      this.#count("findingsByCode", value.code);
      this.#count("findingsBySeverity", value.severity);
      if (value.decision !== undefined && !this.#known.decisions.has(value.decision)) {
        this.#fault("findings.jsonl", row, `decision ${value.decision} does not exist`);
      }
      for (const claim of value.claims) this.#namedClaims.set(claim, row);
      for (const place of value.places) {
        const known = this.#places.get(place.document);
        if (known === undefined) this.#places.set(place.document, [{ ...place, row }]);
        else known.push({ ...place, row });
      }
    }
  }

  documentsAndClaims(): void {
    const claims = new ClaimsByDocument(this.#rows("claims", claimRow));
    const orphan = ({ row, value }: NumberedClaim): void =>
      this.#fault("claims.jsonl", row, `its document ${value.document} is not in documents.jsonl, or out of order`);
    let last = "";
    for (const { row, value } of this.#rows("documents", documentRow)) {
      if (value.id <= last) this.#fault("documents.jsonl", row, "it is out of order, or there twice");
      last = value.id;
      for (const fault of documentFaults(value)) this.#fault("documents.jsonl", row, fault);
      this.#quotes += Object.values(value.evidence).reduce((n, fact) => n + (fact?.spans.length ?? 0), 0);
      for (const stray of claims.before(value.id)) orphan(stray);
      this.#claimsOf(value, claims.of(value.id));
      this.#placesIn(value);
    }
    for (const stray of claims.rest()) orphan(stray);
    for (const [document, places] of this.#places) {
      for (const { row } of places) this.#fault("findings.jsonl", row, `its document ${document} does not exist`);
    }
    for (const [claim, row] of this.#namedClaims) {
      this.#fault("findings.jsonl", row, `the claim ${claim} that it names does not exist`);
    }
  }

  /** Records, then what refers to them. */
  joined(): void {
    const known = this.#known;
    for (const row of this.#inOrder("records", recordRow, (value) => known.recordFaults(value))) {
      this.#count("recordsByType", row.type);
    }
    for (const id of known.claims.unclaimed()) this.#fault("records.jsonl", undefined, `claim ${id} is in no record`);
    for (const id of known.livingFormerIds()) {
      this.#fault("records.jsonl", undefined, `${id} is a former id, and the id of a record that is there`);
    }
    for (const row of this.#inOrder("conflicts", conflictRow, (value) => known.conflictFaults(value))) {
      this.#count("conflictsByState", row.state);
    }
    for (const row of this.#inOrder("links", linkRow, (value) => known.linkFaults(value))) {
      this.#count("linksByKind", row.kind);
    }
  }

  /** What dataset.json says of the files against what they are. */
  sums({ files, counts }: DatasetFile): void {
    for (const name of FILES) {
      const { rows, sha256 } = this.#sums[name];
      const said = files[`${name}.jsonl`] ?? (name === "decisions" ? NONE : undefined);
      if (said?.rows !== rows || counts[name] !== rows) {
        this.#fault("dataset.json", undefined, `${name}.jsonl has ${rows} lines, not as many as are said here`);
      } else if (said.sha256 !== sha256) {
        this.#fault("dataset.json", undefined, `${name}.jsonl is not the file that was written: its checksum differs`);
      }
    }
    for (const [name, tally] of this.#tallies) {
      const said = counts[name];
      if (typeof said === "number") continue;
      for (const word of new Set([...tally.keys(), ...Object.keys(said)])) {
        const [found, wrong] = [tally.get(word) ?? 0, said[word] ?? 0];
        if (found !== wrong)
          this.#fault("dataset.json", undefined, `${name}: there are ${found} ${word}, not ${wrong}`);
      }
    }
  }

  result(identity: string | undefined): Verification {
    const { documents, claims, records, conflicts, links, findings, decisions } = this.#sums;
    return {
      identity,
      documents: documents.rows,
      claims: claims.rows,
      records: records.rows,
      conflicts: conflicts.rows,
      links: links.rows,
      findings: findings.rows,
      decisions: decisions.rows,
      quotes: this.#quotes,
      faulty: this.#faulty,
      faults: this.#faults,
    };
  }

  #claimsOf(document: DocumentRow, claims: Iterable<NumberedClaim>): void {
    let last: ClaimRow | undefined;
    const types = new Map<string, string>();
    const single = new Set<string>();
    for (const { row, value } of claims) {
      const fault = (message: string): void => this.#fault("claims.jsonl", row, message);
      for (const message of claimFaults(value, document)) fault(message);
      this.#quotes += value.spans?.length ?? 1;
      if (last !== undefined && claimOrder(last, value) >= 0) fault("it is out of order, or there twice");
      last = value;
      if (document.status === "rejected") fault("its document was rejected");
      if ((types.get(value.record) ?? value.type) !== value.type) fault("its record has two types");
      types.set(value.record, value.type);
      const slot = `${value.record} ${value.property}`;
      if (single.has(slot) && !mayRepeat(value)) fault(`its record has two values of ${value.property}`);
      single.add(slot);
      this.#namedClaims.delete(value.id);
      this.#known.claims.add(value);
    }
  }

  #placesIn({ id, text }: DocumentRow): void {
    for (const place of this.#places.get(id) ?? []) {
      this.#quotes++;
      for (const fault of quoteFaults(text, place, "quote")) this.#fault("findings.jsonl", place.row, fault);
    }
    this.#places.delete(id);
  }

  /** Rows whose ids must ascend, each checked as it goes by. */
  *#inOrder<Row extends { readonly id: string }>(
    name: FileName,
    schema: z.ZodType<Row>,
    faultsOf: (row: Row) => readonly string[],
  ): Generator<Row> {
    let last = "";
    for (const { row, value } of this.#rows(name, schema)) {
      if (value.id <= last) this.#fault(`${name}.jsonl`, row, "it is out of order");
      last = value.id;
      for (const fault of faultsOf(value)) this.#fault(`${name}.jsonl`, row, fault);
      yield value;
    }
  }

  #count(name: keyof DatasetFile["counts"], word: string): void {
    const tally = this.#tallies.get(name) ?? new Map<string, number>();
    this.#tallies.set(name, tally.set(word, (tally.get(word) ?? 0) + 1));
  }

  *#rows<Row>(name: FileName, schema: z.ZodType<Row>): Generator<{ row: number; value: Row }> {
    const file = `${name}.jsonl`;
    for (const { row, value } of jsonLines(join(this.#folder, file), this.#sums[name])) {
      const result = shaped(schema, value);
      if ("row" in result) yield { row, value: result.row };
      else for (const fault of result.faults) this.#fault(file, row, fault);
    }
  }

  #fault(file: string, row: number | undefined, message: string): void {
    this.#faulty++;
    if (this.#faults.length < FAULTS_KEPT) this.#faults.push({ file, ...(row === undefined ? {} : { row }), message });
  }
}
