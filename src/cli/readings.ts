/**
 * Readings of one property → lines that stand under one another: value, words, document and place.
 */

import type { Json } from "../fields/kind.ts";
import { publishedValue } from "../fields/published.ts";
import type { Claim } from "../model/claim.ts";
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { firstFileOf } from "../store/read-documents.ts";
import type { StoredRecord } from "../store/read-records.ts";
import { columns, printable, shortened } from "./paint.ts";
import { shownValue } from "./records.ts";
import { placeName, valueName } from "./words.ts";

const VALUE = 40;
const WORDS = 60;
const LABEL = 100;
/** How much of an id a person needs to type. */
export const ID = 8;

/** "Goal of Biblioteksgruppen 2010: Ta fram …". */
export function recordName({ type, groupName, year, label }: StoredRecord): string {
  const of = type === "Group" ? [] : [groupName, year === undefined ? "" : String(year)].filter((part) => part !== "");
  return `${type}${of.length === 0 ? "" : ` of ${printable(of.join(" "))}`}: ${shortened(label, LABEL)}`;
}

/** Readings of one value beyond these are counted only. */
const MOST_ALIKE = 4;

/** A line a claim, those of one value together; the one that is shown has an arrow. `mark` names a claim, else its id does. */
export function readingLines(
  store: Store,
  claims: readonly Claim[],
  shown: string | null,
  mark = ({ id }: Claim): string => id.slice(0, ID),
): string[] {
  const rows = byValue(claims).flatMap((alike) => {
    const some = [...alike].sort((a, b) => Number(b.id === shown) - Number(a.id === shown)).slice(0, MOST_ALIKE);
    const rest = alike.length - some.length;
    return [
      ...some.map((claim) => [
        claim.id === shown ? "→" : " ",
        mark(claim),
        shownValue(claim, VALUE),
        `"${shortened(wordsOf(claim), WORDS)}"`,
        `${printable(firstFileOf(store, claim.document))}, ${placeName(claim.place)}`,
      ]),
      ...(rest > 0 ? [["", "", "", `… and ${rest} more that say so`]] : []),
    ];
  });
  return columns(rows);
}

/** Claims of one value together, in the order of their first. */
export function byValue(claims: readonly Claim[]): Claim[][] {
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const value = JSON.stringify(claim.value);
    rows.set(value, [...(rows.get(value) ?? []), claim]);
  }
  return [...rows.values()];
}

/** All words that a claim rests on. */
export const wordsOf = ({ quote, spans }: Claim): string => (spans ?? [{ quote }]).map((one) => one.quote).join(" … ");

/** A value as published, for a person. */
export const asPublished = (type: StoredRecord["type"], property: string, value: Json): string =>
  valueName(value === null ? null : publishedValue({ type, property, value }));

const DID: Readonly<Record<Decision["action"], string>> = {
  choose: "chose",
  accept_both: "let both readings stand",
  same: "called them the same",
  distinct: "called them distinct",
  correct: "corrected it to",
  add: "added",
  seen: "has seen it",
  source_error: "calls it a mistake in the source",
  reading_error: "calls it a misreading of the program",
  undo: "took back",
};

/** "Helga chose fulfilled ("Helt") on 2026-03-01: she was there". */
export function decisionLine(decision: Decision): string {
  const { by, at, action, choice, subject, note } = decision;
  const chosen = action === "choose" ? subject.seen?.[subject.claims.indexOf(String(choice))] : undefined;
  const what =
    chosen !== undefined
      ? ` ${valueName(chosen.value)} ("${shortened(chosen.quote, WORDS)}")`
      : action === "correct"
        ? ` ${valueName(choice ?? null)}`
        : action === "undo"
          ? ` decision ${subject.decision?.slice(0, ID)}`
          : action === "add"
            ? ` ${additionName(choice)}`
            : "";
  return `${printable(by)} ${DID[action]}${what} on ${at.slice(0, 10)}${note === undefined ? "" : `: ${printable(note)}`}`;
}

function additionName(choice: Json | undefined): string {
  if (typeof choice !== "object" || choice === null || !("type" in choice)) return "a claim";
  const { type, property, value } = choice;
  return `${String(type)}.${String(property)}: ${valueName(value ?? null)}`;
}

/** What a decision saw, a line each. */
export function seenLines({ subject }: Decision, fileOf: (document: string) => string): string[] {
  return (subject.seen ?? []).map(({ document, property, value, quote, of }) => {
    const thing = Object.values(of)[0];
    const about = thing === undefined || property === "" ? "" : ` of "${shortened(valueName(thing), WORDS)}"`;
    const said = property === "" ? "" : `${property}${about}: ${shortened(valueName(value), VALUE)}, `;
    return `${said}"${shortened(quote, WORDS)}" in ${printable(fileOf(document))}`;
  });
}
