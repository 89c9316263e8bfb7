/**
 * A document and what was taken out of it → rows ready to be bound, and the JSON columns back again.
 * Packing needs no database, so that it can be done where the document was read.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Block } from "../model/block.ts";
import type { Claim } from "../model/claim.ts";
import type { Document, Problem } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import type { DocumentFacts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";

/** What extraction gave for one document. */
export type Taken = {
  readonly facts: DocumentFacts;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
};

type Column = string | number | null;

/** Values of one row, in the order of the statement that writes it (`write.ts`). */
export type RowValues = readonly Column[];

/** A reading as rows; all of it can be handed from thread to thread. */
export type PackedReading = {
  readonly id: string;
  readonly mediaType: string;
  readonly reader: string;
  readonly status: Document["status"];
  readonly problems: readonly Problem[];
  readonly document: RowValues;
  readonly blocks: Uint8Array;
  readonly ignored: readonly RowValues[];
  readonly claims: readonly RowValues[];
  readonly findings: readonly RowValues[];
};

/** Fast rather than small: the keys repeat so much that the first level already takes off nine tenths. */
const DEFLATE = { level: 1 };

/**
 * Flattens a reading.
 * @throws where text holds half a character (a lone surrogate): a database cannot keep it, and a reader must not give it
 */
export function packReading(document: Document, taken: Taken, extractor: string): PackedReading {
  return {
    id: document.id,
    mediaType: document.mediaType,
    reader: document.reader,
    status: document.status,
    problems: document.problems,
    document: [
      document.id,
      document.mediaType,
      document.byteLength,
      document.reader,
      extractor,
      document.status,
      taken.facts.kind.value,
      JSON.stringify(taken.facts),
      JSON.stringify(document.metadata),
      JSON.stringify(document.pages),
      whole(document.text),
    ],
    blocks: deflateRawSync(JSON.stringify(document.blocks), DEFLATE),
    ignored: [...document.ignored.map(ignoredRow("read")), ...taken.ignored.map(ignoredRow("extract"))],
    claims: taken.claims.map(claimRow),
    findings: taken.findings.map(findingRow),
  };
}

/** The blocks of a packed reading, exactly as they were; none of a document that came from an export. */
export function unpackBlocks(blocks: Uint8Array): readonly Block[] {
  if (blocks.length === 0) return [];
  return JSON.parse(inflateRawSync(blocks).toString("utf8"));
}

const ignoredRow =
  (stage: "read" | "extract") =>
  ({ start, end, rule }: Ignored, ordinal: number): RowValues => [stage, ordinal, start, end, rule];

/** The columns of `claims` after `document`, in the schema's order. */
export function claimRow(claim: Claim, ordinal: number): RowValues {
  return [
    ordinal,
    claim.id,
    claim.type,
    claim.record,
    claim.property,
    JSON.stringify(claim.value),
    whole(claim.quote),
    claim.span.start,
    claim.span.end,
    claim.spans === undefined ? null : JSON.stringify(claim.spans),
    JSON.stringify(claim.place),
    claim.rule,
    claim.confidence,
    claim.inferred ? 1 : 0,
    claim.missing ?? null,
    claim.unrecognised ? 1 : 0,
  ];
}

function findingRow(finding: Finding, ordinal: number): RowValues {
  return [
    ordinal,
    finding.id,
    finding.code,
    finding.severity,
    finding.message,
    JSON.stringify(finding.claims),
    JSON.stringify(finding.places),
    finding.expected ?? null,
    finding.found ?? null,
  ];
}

/** The text itself, if UTF-8 can hold it. */
function whole(text: string): string {
  const half = /\p{Surrogate}/u.exec(text);
  if (half === null) return text;
  throw new Error(
    `character ${half.index} of "${text.slice(Math.max(0, half.index - 20), half.index)}" is half a character`,
  );
}
