/**
 * What the documents together say: records, conflicts, links, and what people decided, in the shapes that are published.
 */
import type { Json } from "../fields/kind.ts";
import type { PropertyName, RecordType } from "../fields/records.ts";

/** What was chosen of the claims about one property, and why. */
export type Field = {
  readonly value: Json;
  /** The claim it rests on; null where a person corrected it. */
  readonly claim: string | null;
  readonly agree: readonly string[];
  readonly disagree: readonly string[];
  /** A whole sentence. */
  readonly reason: string;
  readonly decision?: string;
};

export type RecordName = {
  readonly name: string;
  readonly documents: readonly string[];
  readonly years: readonly number[];
};

/** A real-world thing. */
export type JoinedRecord = {
  readonly id: string;
  /** The ids that its members had alone, other than its own. */
  readonly formerIds: readonly string[];
  readonly type: RecordType;
  readonly fields: Readonly<Partial<Record<PropertyName, Field | readonly Field[]>>>;
  readonly names: readonly RecordName[];
  readonly claims: readonly string[];
};

export type ConflictValue = { readonly value: Json; readonly claims: readonly string[] };

/** Claims about one property of one thing that cannot all be true. */
export type Conflict = {
  readonly id: string;
  readonly type: RecordType;
  readonly record: string;
  readonly property: PropertyName;
  readonly values: readonly ConflictValue[];
  readonly state: "open" | "decided" | "accepted";
  /** A claim; null where a person corrected the value. */
  readonly chosen: string | null;
  /** Name and version, as in `latest_document@1`. */
  readonly policy: string;
  readonly reason: string;
  readonly decision?: string;
};

export type LinkKind = "continues" | "reworded" | "split_from" | "renamed" | "merged_into" | "answers" | "distinct";

/** `from` is the earlier record, `to` the later. */
export type Link = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  /** EDTF. */
  readonly at?: string;
  readonly confidence: number;
  readonly reason: string;
  readonly claims: readonly string[];
  readonly decision?: string;
};

export const DECISION_ACTIONS = [
  "choose",
  "accept_both",
  "same",
  "distinct",
  "correct",
  "add",
  "seen",
  "source_error",
  "reading_error",
  "undo",
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** What a claim (or a place of a finding) said when it was seen, in published values, so that it is known again when ids move. */
export type Seen = {
  readonly document: string;
  /** The type of the record; the code of a finding. */
  readonly type: string;
  /** "" for a finding. */
  readonly property: string;
  readonly value: Json;
  readonly quote: string;
  /** What tells of which thing it is said: the text of a goal, its group and year. */
  readonly of: Readonly<Record<string, Json>>;
};

/** What a decision is about: the claims that were seen, and for reading (or undoing) the thing's own id. */
export type DecisionSubject = {
  readonly claims: readonly string[];
  /** What each of the claims said, in their order (a finding: each of its places). Written by hand it may be left out: then ids alone tell. */
  readonly seen?: readonly Seen[];
  readonly record?: string;
  readonly finding?: string;
  readonly decision?: string;
};

/** A claim that the program missed, as a person adds it: the choice of an `add`. */
export type Addition = {
  readonly document: string;
  readonly type: RecordType;
  readonly property: PropertyName;
  /** As published. */
  readonly value: Json;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};

/** What a person decided; never edited, never taken away (an `undo` is one more). */
export type Decision = {
  /** Hash over all that it says. */
  readonly id: string;
  /** When, as a UTC time. */
  readonly at: string;
  readonly by: string;
  readonly action: DecisionAction;
  readonly subject: DecisionSubject;
  /** The claim that is chosen, the corrected value as published, or an `Addition`. */
  readonly choice?: Json;
  readonly note?: string;
  /** Hash over (document, type, property, value, quote) of the claims that were seen. */
  readonly evidence: string;
};
