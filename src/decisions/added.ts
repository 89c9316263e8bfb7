/**
 * What people added (an `add`) → claims like any other, with rule "person", beside those that the program made.
 * The words are looked for where they stood; where a new reader moved them, where they stand now, if that is one place.
 */
import { z } from "zod";
import { heldValue } from "../fields/published.ts";
import { type PropertyName, propertiesOf, RECORD_TYPES, type RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { claimIdOf, recordIdOf } from "../model/identity.ts";
import type { Addition, Decision } from "../model/reconciled.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { placeOf } from "../model/walk.ts";
import { holdDecisions, type Stale, standingDecisions } from "../reconcile/decided.ts";

const addition = z.strictObject({
  document: z.string(),
  type: z.enum(RECORD_TYPES),
  property: z.string(),
  value: z.json(),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
});

const PERSON_RULE = "person";

/** The addition that a decision holds; undefined where its choice is none. */
export function additionOf({ action, choice }: Decision): Addition | undefined {
  if (action !== "add") return undefined;
  const { success, data } = addition.safeParse(choice);
  const property = success ? propertiesOf(data.type).find((name) => name === data.property) : undefined;
  return data === undefined || property === undefined ? undefined : { ...data, property };
}

export type Added = {
  /** In the order of the decisions. */
  readonly claims: readonly Claim[];
  readonly stale: readonly Stale[];
};

/**
 * `claims` are the program's; `documentOf` gives a document with its blocks, undefined where there is none of that id.
 * A claim that the program now makes by itself is not made twice.
 */
export function addedClaims(
  decisions: readonly Decision[],
  claims: readonly Claim[],
  documentOf: (id: string) => Document | undefined,
): Added {
  const additions = standingDecisions(decisions).filter(({ action }) => action === "add");
  if (additions.length === 0) return { claims: [], stale: [] };
  const ids = new Set(claims.map(({ id }) => id));
  const added: Claim[] = [];
  const stale: Stale[] = [];
  for (const decision of additions) {
    // What was added before may be what this one is added to.
    const { held, stale: lost } = holdDecisions([decision], [...claims, ...added]);
    const [about] = held;
    const made =
      about === undefined
        ? (lost[0]?.reason ?? "it is undone")
        : claimFor(decision, about.claims[0]?.record, documentOf);
    if (typeof made === "string") stale.push({ decision, reason: made });
    else if (!ids.has(made.id)) {
      ids.add(made.id);
      added.push(made);
    }
  }
  return { claims: added, stale };
}

function claimFor(
  decision: Decision,
  record: string | undefined,
  documentOf: (id: string) => Document | undefined,
): Claim | string {
  const choice = additionOf(decision);
  if (choice === undefined)
    return "its choice is no claim: document, type, property, value, start, end and quote are needed";
  const document = documentOf(choice.document);
  if (document === undefined) return "its document is not in this dataset";
  const span = spanOf(choice, document.text);
  if (typeof span === "string") return span;
  const { type, property } = choice;
  const value = heldValue(choice);
  if (value === undefined) return "the value it gives is none that this property can have";
  return claimOf(document, { type, property, value, span, record: record ?? recordIdOf(document.id, type, [span]) });
}

type New = {
  readonly type: RecordType;
  readonly property: PropertyName;
  readonly value: Claim["value"];
  readonly span: Span;
  readonly record: string;
};

function claimOf(document: Document, { type, property, value, span, record }: New): Claim {
  return {
    id: claimIdOf(document.id, record, property, value, [span]),
    document: document.id,
    type,
    record,
    property,
    value,
    quote: quoteOf(document.text, span),
    span,
    place: placeOf(document, span),
    rule: PERSON_RULE,
    confidence: 1,
  };
}

/** Where the words stand: where the person saw them, else at the one place that has them. */
function spanOf({ start, end, quote }: Addition, text: string): Span | string {
  if (text.slice(start, end) === quote) return { start, end };
  const first = text.indexOf(quote);
  if (first < 0) return "its words are no longer in the document";
  if (text.indexOf(quote, first + 1) >= 0) return "its words now stand in several places of the document";
  return { start: first, end: first + quote.length };
}
