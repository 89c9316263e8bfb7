/**
 * A decision that cannot be made.
 */

/** What a person wants to decide cannot be: the message is a sentence for them. Nothing was written. */
export class RefusedDecision extends Error {
  override readonly name = "RefusedDecision";
}
