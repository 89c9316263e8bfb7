/**
 * The files of a dataset → proof that its anchors hold, or what does not. Nothing but the files is looked at: no database,
 * no source. Documents and claims are read side by side, so that one document is in memory at a time.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import {
  type ClaimRow,
  claimRow,
  type DatasetFile,
  type DocumentRow,
  datasetFile,
  documentRow,
  type FindingRow,
  findingRow,
  SCHEMA_VERSION,
} from "../export/rows.ts";
import { RECORD_TYPES } from "../fields/records.ts";
import { claimFaults, documentFaults, findingFaults, quoteFaults, shaped } from "./check-row.ts";
import { ClaimsByDocument, claimOrder, mayRepeat, type NumberedClaim } from "./claims-by-document.ts";
import { jsonLines, type Sums } from "./json-lines.ts";

/** Something that does not hold. `row` counts lines from 1; absent where the whole file is meant. */
export type Fault = { readonly file: string; readonly row?: number; readonly message: string };

export type Verification = {
  readonly identity: string | undefined;
  readonly documents: number;
  readonly claims: number;
  readonly findings: number;
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
  check.findings();
  check.documentsAndClaims();
  if (dataset !== undefined) check.sums(dataset);
  return check.result(dataset?.identity);
}

type FileName = "documents" | "claims" | "findings";
type FindingPlace = FindingRow["places"][number] & { readonly row: number };

class Check {
  readonly #folder: string;
  readonly #faults: Fault[] = [];
  #faulty = 0;
  #quotes = 0;
  readonly #sums: Record<FileName, Sums> = {
    documents: { rows: 0, sha256: "" },
    claims: { rows: 0, sha256: "" },
    findings: { rows: 0, sha256: "" },
  };
  /** Places of findings by document, and the claims that findings name: looked for while documents and claims pass. */
  readonly #places = new Map<string, FindingPlace[]>();
  readonly #namedClaims = new Map<string, number>();
  readonly #records = new Map<string, Set<string>>();

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

  findings(): void {
    let last = "";
    for (const { row, value } of this.#rows("findings", findingRow)) {
      for (const fault of findingFaults(value)) this.#fault("findings.jsonl", row, fault);
      if (value.id <= last) this.#fault("findings.jsonl", row, "it is out of order");
      last = value.id;
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

  /** What dataset.json says of the files against what they are. */
  sums({ files, counts }: DatasetFile): void {
    for (const name of ["documents", "claims", "findings"] as const) {
      const { rows, sha256 } = this.#sums[name];
      const said = files[`${name}.jsonl`];
      if (said?.rows !== rows || counts[name] !== rows) {
        this.#fault("dataset.json", undefined, `${name}.jsonl has ${rows} lines, not as many as are said here`);
      } else if (said.sha256 !== sha256) {
        this.#fault("dataset.json", undefined, `${name}.jsonl is not the file that was written: its checksum differs`);
      }
    }
    for (const type of RECORD_TYPES) {
      const found = this.#records.get(type)?.size ?? 0;
      const said = counts.recordsByType[type] ?? 0;
      if (found !== said) this.#fault("dataset.json", undefined, `there are ${found} records ${type}, not ${said}`);
    }
  }

  result(identity: string | undefined): Verification {
    const { documents, claims, findings } = this.#sums;
    return {
      identity,
      documents: documents.rows,
      claims: claims.rows,
      findings: findings.rows,
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
      const records = this.#records.get(value.type) ?? new Set();
      this.#records.set(value.type, records.add(value.record));
    }
  }

  #placesIn({ id, text }: DocumentRow): void {
    for (const place of this.#places.get(id) ?? []) {
      this.#quotes++;
      for (const fault of quoteFaults(text, place, "quote")) this.#fault("findings.jsonl", place.row, fault);
    }
    this.#places.delete(id);
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
