/**
 * Rows of claims.jsonl → the claims of one document after the other, and what holds among the claims of one.
 */
import type { ClaimRow } from "../export/rows.ts";
import { propertyOf, RECORD_TYPES } from "../fields/records.ts";
import { compare } from "../model/identity.ts";

/** A claim and the line it stands on. */
export type NumberedClaim = { readonly row: number; readonly value: ClaimRow };

/** Claims handed out document by document, as far as they are in the order of documents. */
export class ClaimsByDocument {
  readonly #claims: Iterator<NumberedClaim>;
  #next: IteratorResult<NumberedClaim>;

  constructor(claims: Iterator<NumberedClaim>) {
    this.#claims = claims;
    this.#next = claims.next();
  }

  /** Claims of documents that come before this one, and so were not there. */
  before(document: string): Generator<NumberedClaim> {
    return this.#while((claim) => claim.document < document);
  }

  of(document: string): Generator<NumberedClaim> {
    return this.#while((claim) => claim.document === document);
  }

  rest(): Generator<NumberedClaim> {
    return this.#while(() => true);
  }

  *#while(wanted: (claim: ClaimRow) => boolean): Generator<NumberedClaim> {
    while (!this.#next.done && wanted(this.#next.value.value)) {
      yield this.#next.value;
      this.#next = this.#claims.next();
    }
  }
}

/** The order of claims within a document. */
export function claimOrder(a: ClaimRow, b: ClaimRow): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    compare(a.type, b.type) ||
    compare(a.property, b.property) ||
    compare(a.id, b.id)
  );
}

/** Whether a record may have several values of this property. */
export function mayRepeat({ type, property }: ClaimRow): boolean {
  const recordType = RECORD_TYPES.find((name) => name === type);
  return recordType !== undefined && propertyOf(recordType, property)?.many === true;
}
