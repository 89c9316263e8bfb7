/**
 * What an extractor hands over: records with fields and the spans they rest on.
 * `claims.ts` proves them and makes claims; extractors never build claims themselves.
 */
import type { Json } from "../fields/kind.ts";
import type { PropertyOf, RecordType, ValueOf } from "../fields/records.ts";
import type { Missing } from "../model/claim.ts";
import type { Ignored } from "../model/draft.ts";
import type { FindingCode, Severity } from "../model/finding.ts";
import type { Span } from "../model/span.ts";

export type FieldDraft = {
  readonly property: string;
  readonly value: Json;
  /** At least one, none empty; in the order in which they make up the value. */
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
  readonly inferred?: true;
  readonly missing?: Missing;
  readonly unrecognised?: true;
};

export type RecordDraft = {
  readonly type: RecordType;
  /** Where the record's key words stand: two drafts with the same type and key are one record, their fields merged. */
  readonly key: readonly Span[];
  readonly fields: readonly FieldDraft[];
};

/** A finding before its places are looked up. */
export type FindingDraft = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly spans: readonly Span[];
  readonly expected?: string;
  readonly found?: string;
};

/** What one extractor gives for one document. */
export type Extraction = {
  readonly records: readonly RecordDraft[];
  readonly findings: readonly FindingDraft[];
  /** Stretches that it understood and that say nothing of a record (a label, a template's prompt), with the rule's name. */
  readonly ignored: readonly Ignored[];
  /** The regions whose layout it knows: extractors after it leave them alone, and every word there must be accounted for. */
  readonly understood: readonly Span[];
};

type FieldOptions = Pick<FieldDraft, "inferred" | "missing" | "unrecognised">;

/** A field of a record, checked by the table of record types: `field("Goal", "year", 2010, [span], "plan-heading", 0.95)`. */
export function field<T extends RecordType, P extends PropertyOf<T>>(
  _type: T,
  property: P,
  value: ValueOf<T, P> | null,
  spans: readonly Span[],
  rule: string,
  confidence: number,
  options: FieldOptions = {},
): FieldDraft {
  // ValueOf is Json by the table; the compiler cannot see that through the conditional type.
  return { property, value: value as Json, spans, rule, confidence, ...options };
}
