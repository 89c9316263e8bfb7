/**
 * What a person asks to be decided, as the page's forms and the API send it → the decision, made against what the store
 * holds. What cannot be is refused with a sentence.
 */
import { z } from "zod";
import { readDecisions } from "../decisions/log.ts";
import {
  acceptBoth,
  addClaim,
  chooseReading,
  correctValue,
  judgeFinding,
  judgePair,
  type Readings,
  type Stamp,
  undoDecision,
} from "../decisions/make.ts";
import { RefusedDecision } from "../decisions/refused.ts";
import { claimsOfMember, namingOfMember, readingsOf } from "../decisions/subjects.ts";
import { type PropertyName, propertiesOf, RECORD_TYPES, type RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsById, findingsByPrefix } from "../store/read-claims.ts";
import { readStored, storedReading } from "../store/read-documents.ts";
import { conflictsByPrefix, recordByKey, recordsByPrefix } from "../store/read-records.ts";
import type { Review } from "./request.ts";

const id = z.string().regex(/^[0-9a-f]{32}$/u, "must be 32 of 0-9 and a-f");
const property = z.string().min(1);
const offset = z.coerce.number().int().min(0);

export const decisionRequest = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("choose"), conflict: id, claim: id }),
  z.strictObject({ action: z.literal("accept_both"), conflict: id }),
  z.strictObject({
    action: z.literal("correct"),
    record: id,
    property,
    value: z.string().min(1),
    claim: id.optional(),
  }),
  z.strictObject({ action: z.literal("same"), claims: z.tuple([id, id]) }),
  z.strictObject({ action: z.literal("distinct"), claims: z.tuple([id, id]) }),
  z.strictObject({ action: z.enum(["seen", "source_error", "reading_error"]), finding: id }),
  z.strictObject({
    action: z.literal("add"),
    document: z.string().regex(/^[0-9a-f]{64}$/u, "must be 64 of 0-9 and a-f"),
    type: z.enum(RECORD_TYPES),
    property,
    value: z.string().min(1),
    start: offset,
    end: offset,
    /** A claim of the record of this document that it is said of; without it, a record of its own. */
    of: id.optional(),
  }),
  z.strictObject({ action: z.literal("undo"), decision: id }),
]);
export type DecisionRequest = z.infer<typeof decisionRequest>;

/** @throws RefusedDecision where it cannot be decided */
export function makeDecision({ store, data }: Review, request: DecisionRequest, stamp: Stamp): Decision {
  switch (request.action) {
    case "choose":
      return chooseReading(stamp, readingsOfConflict(store, request.conflict), request.claim);
    case "accept_both":
      return acceptBoth(stamp, readingsOfConflict(store, request.conflict));
    case "correct":
      return correctValue(stamp, readingsOfField(store, request), request.value);
    case "same":
    case "distinct": {
      const [a, b] = request.claims.map((claim) => claimWith(store, claim));
      if (a === undefined || b === undefined) throw new RefusedDecision("two claims are needed");
      return judgePair(stamp, request.action, named(store, a), named(store, b));
    }
    case "seen":
    case "source_error":
    case "reading_error": {
      const [finding] = findingsByPrefix(store, request.finding, 1);
      if (finding === undefined) throw new RefusedDecision(`there is no finding ${request.finding} (any more)`);
      return judgeFinding(stamp, request.action, finding);
    }
    case "add":
      return addMissed(store, request, stamp);
    case "undo": {
      const undone = readDecisions(data).decisions.find((decision) => decision.id === request.decision);
      if (undone === undefined) throw new RefusedDecision(`there is no decision ${request.decision}`);
      return undoDecision(stamp, undone);
    }
  }
}

function readingsOfConflict(store: Store, conflict: string): Readings {
  const [found] = conflictsByPrefix(store, conflict, 1);
  if (found === undefined) throw new RefusedDecision(`there is no conflict ${conflict} (any more)`);
  return readingsOf(store, keyOf(store, found.record), found.property);
}

function readingsOfField(store: Store, request: Extract<DecisionRequest, { action: "correct" }>): Readings {
  const key = keyOf(store, request.record);
  const { type } = recordByKey(store, key);
  const name = propertyNamed(type, request.property);
  return readingsOf(store, key, name, request.claim);
}

function propertyNamed(type: RecordType, name: string): PropertyName {
  const known = propertiesOf(type).find((one) => one === name);
  if (known === undefined) {
    throw new RefusedDecision(`a ${type} has no ${name}; it has ${propertiesOf(type).join(", ")}`);
  }
  return known;
}

function keyOf(store: Store, record: string): number {
  const [key] = recordsByPrefix(store, record, 1);
  if (key === undefined) throw new RefusedDecision(`there is no record ${record} (any more)`);
  return key;
}

function claimWith(store: Store, claim: string): Claim {
  const [found] = claimsById(store, [claim]);
  if (found === undefined) throw new RefusedDecision(`there is no claim ${claim} (any more)`);
  return found;
}

const named = (store: Store, { record }: Claim) => namingOfMember(claimsOfMember(store, record));

function addMissed(store: Store, request: Extract<DecisionRequest, { action: "add" }>, stamp: Stamp): Decision {
  const { document, type, property: name, value, start, end, of } = request;
  if (storedReading(store, document) === undefined) throw new RefusedDecision(`there is no document ${document}`);
  const to = of === undefined ? [] : claimsOfMember(store, claimWith(store, of).record);
  const { text } = readStored(store, document);
  return addClaim(stamp, { document, text, type, property: propertyNamed(type, name), typed: value, start, end, to });
}
