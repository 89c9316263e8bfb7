/**
 * The second waist: everything that is taken out of a document becomes claims and findings.
 */
import type { Json } from "../fields/kind.ts";
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Place } from "./place.ts";
import type { Span } from "./span.ts";

/** A span with its words. */
export type Quote = Span & { readonly quote: string };

/** Why a value is null: the source says that it is not known, or the rendition lost its characters. */
export type Missing = "stated_unknown" | "truncated";

/** "Document D says that property P of record R is V, in these words." Never edited once made. */
export type Claim = {
  /** Hash over document, record, property, value and spans. */
  readonly id: string;
  /** SHA-256 of the file's bytes. */
  readonly document: string;
  readonly type: RecordType;
  /** Which thing of this document; reconciliation decides what is the same thing elsewhere. */
  readonly record: string;
  readonly property: PropertyName;
  /** As the kind of the property holds it (money in minor units); null only with `missing`. */
  readonly value: Json;
  /** document.text.slice(span.start, span.end), always. */
  readonly quote: string;
  readonly span: Span;
  /** All stretches the value rests on, the first repeated; absent where there is one. */
  readonly spans?: readonly Quote[];
  readonly place: Place;
  /** Which extraction rule; its version is the package's. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words do not say the value, it follows from them (a currency nobody wrote). */
  readonly inferred?: true;
  readonly missing?: Missing;
  /** A status wording that is on no list and in no legend. */
  readonly unrecognised?: true;
};
