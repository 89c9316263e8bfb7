/**
 * What a whole document is about, as its own words say.
 */
import type { Span } from "./span.ts";

export const DOCUMENT_KINDS = ["plan", "follow_up", "minutes", "budget", "other"] as const;
/** Plan (sv. *verksamhetsplan*), follow-up (*verksamhetsuppföljning, -berättelse*), minutes (*protokoll, minnesanteckningar*), budget. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A fact with the words it rests on; `spans` is empty only where the file's metadata says it. */
export type Fact<Value> = { readonly value: Value; readonly spans: readonly Span[]; readonly rule: string };

export type DocumentFacts = {
  readonly kind: Fact<DocumentKind>;
  readonly title?: Fact<string>;
  /** The year that the plan or report is about. */
  readonly year?: Fact<number>;
  /** EDTF. */
  readonly date?: Fact<string>;
  readonly organization?: Fact<string>;
};
