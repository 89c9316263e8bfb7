/**
 * What a person wants → the decision that says so, with what was seen. The command and the page make decisions here and
 * nowhere else; what cannot be is refused with the reason.
 */

import type { Json } from "../fields/kind.ts";
import { type PropertyName, propertyOf, type RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import { decisionIdOf, evidenceOf, namingClaim, seenOfClaim, seenOfFinding } from "../model/decision.ts";
import type { Finding } from "../model/finding.ts";
import type { Decision, DecisionAction, DecisionSubject, Seen } from "../model/reconciled.ts";
import { RefusedDecision } from "./refused.ts";
import { valueTyped } from "./value.ts";

/** Who decides, when (a UTC time), and why. */
export type Stamp = { readonly by: string; readonly at: string; readonly note?: string };

/** A claim with all claims of its record within its document. */
export type InRecord = { readonly claim: Claim; readonly record: readonly Claim[] };

function made(
  { by, at, note }: Stamp,
  action: DecisionAction,
  subject: Omit<DecisionSubject, "seen"> & { readonly seen: readonly Seen[] },
  choice?: Json,
): Decision {
  if (by.trim() === "") throw new RefusedDecision("a decision needs somebody who made it: say who with --by");
  const decision = {
    at,
    by: by.trim(),
    action,
    subject,
    ...(choice === undefined ? {} : { choice }),
    ...(note === undefined || note.trim() === "" ? {} : { note: note.trim() }),
    evidence: evidenceOf(subject.seen),
  };
  return { id: decisionIdOf(decision), ...decision };
}

const subjectOf = (claims: readonly InRecord[], record: string | undefined) => ({
  claims: claims.map(({ claim }) => claim.id),
  seen: claims.map(({ claim, record: own }) => seenOfClaim(claim, own)),
  ...(record === undefined ? {} : { record }),
});

/** All readings of one property of one joined record (of a property with many values, all of one value). */
export type Readings = { readonly record: string; readonly readings: readonly InRecord[] };

function slotOf({ readings }: Readings): { readonly type: RecordType; readonly property: PropertyName } {
  const [first] = readings;
  if (first === undefined)
    throw new RefusedDecision("nothing is read of this property; a claim that is missing is added with add");
  return first.claim;
}

/** Shows one of the readings instead of the one that the policy picked. */
export function chooseReading(stamp: Stamp, about: Readings, chosen: string): Decision {
  const { type, property } = slotOf(about);
  if (propertyOf(type, property)?.many) {
    throw new RefusedDecision(
      `${type}.${property} may have several values, all of which are shown: there is nothing to choose`,
    );
  }
  const reading = about.readings.find(({ claim }) => claim.id === chosen);
  if (reading === undefined) throw new RefusedDecision(`claim ${chosen} is no reading of this ${type}.${property}`);
  if (reading.claim.value === null) throw new RefusedDecision("that reading has no value to choose; correct gives one");
  return made(stamp, "choose", subjectOf(about.readings, about.record), chosen);
}

/** Lets readings that contradict one another stand. */
export function acceptBoth(stamp: Stamp, about: Readings): Decision {
  slotOf(about);
  if (about.readings.length < 2) throw new RefusedDecision("there is one reading only, and it stands");
  return made(stamp, "accept_both", subjectOf(about.readings, about.record));
}

/** Puts a value in the place of what the readings say. */
export function correctValue(stamp: Stamp, about: Readings, typed: string): Decision {
  const { type, property } = slotOf(about);
  return made(stamp, "correct", subjectOf(about.readings, about.record), valueTyped(type, property, typed));
}

/** Says of two claims by which things are named that they name the same thing, or two. */
export function judgePair(stamp: Stamp, action: "same" | "distinct", a: InRecord, b: InRecord): Decision {
  if (a.claim.record === b.claim.record) throw new RefusedDecision("both are one record of one document");
  if (a.claim.type !== b.claim.type) {
    throw new RefusedDecision(`a ${a.claim.type} and a ${b.claim.type} are never the same`);
  }
  return made(stamp, action, subjectOf([a, b], undefined));
}

/** Says what a person thinks of a finding. */
export function judgeFinding(
  stamp: Stamp,
  action: "seen" | "source_error" | "reading_error",
  finding: Finding,
): Decision {
  return made(stamp, action, { claims: finding.claims, seen: seenOfFinding(finding), finding: finding.id });
}

/** What the program missed: the words in a document's text, and what they say. */
export type Missed = {
  readonly document: string;
  readonly text: string;
  readonly type: RecordType;
  readonly property: string;
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  /** The record of the document that it is said of; without it, a record of its own. */
  readonly to?: readonly Claim[];
};

/** Adds a claim; no claim of the program is touched. */
export function addClaim(stamp: Stamp, missed: Missed): Decision {
  const { document, text, type, property, start, end, to = [] } = missed;
  const value = valueTyped(type, property, missed.typed);
  const quote = text.slice(start, end);
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RefusedDecision(
      `${start}-${end} is no stretch of the document's text, which has ${text.length} characters`,
    );
  }
  if (quote.trim() === "") throw new RefusedDecision(`${start}-${end} are blanks only`);
  const [first] = to;
  if (first !== undefined && first.type !== type)
    throw new RefusedDecision(`record ${first.record} is a ${first.type}, no ${type}`);
  if (to.some((claim) => claim.property === property) && !propertyOf(type, property)?.many) {
    throw new RefusedDecision(`this ${type} has a ${property} already: choose between readings, or correct it`);
  }
  const about = first === undefined ? [] : [{ claim: namingClaim(to) ?? first, record: to }];
  return made(stamp, "add", subjectOf(about, undefined), { document, type, property, value, start, end, quote });
}

/** Takes a decision back (an undo too); it stays in the log. */
export function undoDecision(stamp: Stamp, decision: Decision): Decision {
  return made(stamp, "undo", { claims: [], seen: [], decision: decision.id });
}
