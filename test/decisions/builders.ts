/**
 * Decisions for tests: a goal that two documents judge, and what Helga says of it.
 */
import { chooseReading, type InRecord, type Readings } from "../../src/decisions/make.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { said, source } from "../reconcile/claims-of-words.ts";

export const report = source("report", { year: 2010, date: "2011-01-20" });
export const card = source("card", { kind: "other", year: 2010, date: "2010-12-15" });
export const GOAL = { type: "Goal", group: "Biblioteksgruppen", year: 2010, text: "Öppna bokbussen" } as const;

export const inReport = said(report, { ...GOAL, status: "partly_fulfilled" });
export const onCard = said(card, { ...GOAL, status: "fulfilled" });
export const claims = [...inReport, ...onCard];

/** The one claim about a property. */
export function claimOn(property: string, from: readonly Claim[]): Claim {
  const [claim, ...others] = from.filter((one) => one.property === property);
  if (claim === undefined || others.length > 0) throw new Error(`there is not one claim about ${property}`);
  return claim;
}

export const inRecord = (claim: Claim, from: readonly Claim[] = claims): InRecord => ({
  claim,
  record: from.filter(({ record }) => record === claim.record),
});

/** All readings of a property, as of one thing. */
export const readings = (property: string, from: readonly Claim[] = claims): Readings => ({
  record: "0".repeat(32),
  readings: from.filter((one) => one.property === property).map((claim) => inRecord(claim, from)),
});

let seconds = 0;
/** Helga, a second later than the last time. */
export const helga = (note?: string) => ({
  by: "Helga",
  at: new Date(Date.UTC(2026, 2, 1, 10, 0, seconds++)).toISOString(),
  ...(note === undefined ? {} : { note }),
});

/** Helga chooses what the card says. */
export const chooseCard = (note?: string): Decision =>
  chooseReading(helga(note), readings("status"), claimOn("status", onCard).id);

/** The same words, read by another rule at other offsets: every id is another. */
export function moved(from: readonly Claim[], by = 1000): Claim[] {
  const ids = new Map(from.map(({ record }) => [record, record.split("").reverse().join("")]));
  return from.map(({ span, ...claim }) => ({
    ...claim,
    id: claim.id.split("").reverse().join(""),
    record: ids.get(claim.record) ?? claim.record,
    span: { start: span.start + by, end: span.end + by },
    rule: "better",
  }));
}
