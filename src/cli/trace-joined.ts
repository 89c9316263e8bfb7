/**
 * What the documents together say → where it comes from: each value with the readings that agree and disagree, their words
 * and places, and why this one is shown.
 */
import { conflictRowOf } from "../export/conflicts-jsonl.ts";
import { findingRowOf } from "../export/findings-jsonl.ts";
import { linkRowOf } from "../export/links-jsonl.ts";
import { recordRowOf } from "../export/records-jsonl.ts";
import { type PropertyName, propertiesOf, propertyOf, type RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { Conflict, Decision, Field, Link } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsById, type JudgedFinding } from "../store/read-claims.ts";
import { firstFileOf } from "../store/read-documents.ts";
import {
  claimIdsOf,
  conflictsOfRecord,
  linksOfRecord,
  recordByKey,
  recordsByPrefix,
  type StoredRecord,
} from "../store/read-records.ts";
import { bold, dim, printable, yellow } from "./paint.ts";
import { asPublished, decisionLine, ID, readingLines, recordName, wordsOf } from "./readings.ts";
import { placeName } from "./words.ts";

export type Joined =
  | { readonly kind: "record"; readonly record: StoredRecord }
  | { readonly kind: "conflict"; readonly conflict: Conflict }
  | { readonly kind: "link"; readonly link: Link }
  | { readonly kind: "finding"; readonly finding: JudgedFinding };

/** For a person. */
export function joinedAsLines(store: Store, joined: Joined, decisions: readonly Decision[]): string[] {
  switch (joined.kind) {
    case "record":
      return recordLines(store, joined.record, decisions);
    case "conflict":
      return conflictLines(store, joined.conflict, decisions);
    case "link":
      return linkLines(store, joined.link);
    case "finding":
      return findingLines(store, joined.finding, decisions);
  }
}

/** What the lines of a record's fields are made from. */
type Around = {
  readonly store: Store;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly decisions: readonly Decision[];
};

function recordLines(store: Store, record: StoredRecord, decisions: readonly Decision[]): string[] {
  const { id, type, fields, names, formerIds, key } = record;
  const claims = new Map(claimsById(store, claimIdsOf(store, key)).map((claim) => [claim.id, claim]));
  const joined = formerIds.map((one) => one.slice(0, ID)).join(", ");
  const conflicts = conflictsOfRecord(store, key).map((one) => `${one.id.slice(0, ID)}  ${one.property}, ${one.state}`);
  return [
    bold(recordName(record)),
    dim(`  record ${id}${joined === "" ? "" : `, joined with ${joined}`}`),
    ...names.map(({ name, documents, years }) => {
      const files = documents.map((document) => printable(firstFileOf(store, document))).join(", ");
      return `  called "${printable(name)}" in ${files}${years.length === 0 ? "" : ` (${years.join(", ")})`}`;
    }),
    ...propertiesOf(type).flatMap((property) =>
      [fields[property] ?? []]
        .flat()
        .flatMap((field) => ["", ...fieldLines({ store, claims, decisions }, { type, property }, field)]),
    ),
    ...titled("Conflicts", conflicts),
    ...titled(
      "Links",
      linksOfRecord(store, id).map((link) => linkLine(store, link, id)),
    ),
  ];
}

/** One value: what it is, why, and the readings it was chosen from; → is what is shown. */
function fieldLines(
  { store, claims, decisions }: Around,
  { type, property }: { readonly type: RecordType; readonly property: PropertyName },
  { value, claim, agree, disagree, reason, decision }: Field,
): string[] {
  const sv = propertyOf(type, property)?.sv;
  const readings = (ids: readonly (string | null)[]): string[] => {
    const own = ids.flatMap((id) => (id === null ? [] : (claims.get(id) ?? [])));
    return readingLines(store, own, claim).map((line) => `    ${line}`);
  };
  const made = decisions.find(({ id }) => id === decision);
  return [
    `  ${bold(property)}${sv === undefined ? "" : dim(` (sv. ${sv})`)}  ${asPublished(type, property, value)}`,
    ...readings([claim, ...agree]),
    ...(disagree.length === 0 ? [] : [yellow("    against it:"), ...readings(disagree)]),
    dim(`    ${made === undefined ? printable(reason) : decisionLine(made)}`),
  ];
}

function conflictLines(store: Store, conflict: Conflict, decisions: readonly Decision[]): string[] {
  const { id, type, record, property, values, state, chosen, reason, decision } = conflict;
  const made = decisions.find((one) => one.id === decision);
  return [
    bold(`Conflict about ${property} of ${nameOfRecord(store, record)}`),
    dim(`  conflict ${id}, ${state}; record ${record}`),
    ...values.flatMap(({ value, claims }) => [
      "",
      `  ${asPublished(type, property, value)}`,
      ...readingLines(store, claimsById(store, claims), chosen).map((line) => `    ${line}`),
    ]),
    "",
    `  ${made === undefined ? printable(reason) : decisionLine(made)}`,
  ];
}

function linkLines(store: Store, link: Link): string[] {
  const { id, kind, from, to, at, confidence, reason, claims } = link;
  return [
    bold(`${kind}${at === undefined ? "" : ` (${at})`}`),
    dim(`  link ${id}, confidence ${confidence}`),
    `  from ${nameOfRecord(store, from)} ${dim(from.slice(0, ID))}`,
    `  to   ${nameOfRecord(store, to)} ${dim(to.slice(0, ID))}`,
    `  ${printable(reason)}`,
    ...readingLines(store, claimsById(store, claims), null).map((line) => `    ${line}`),
  ];
}

function linkLine(store: Store, { id, kind, from, to, at }: Link, own: string): string {
  const other = from === own ? `→ ${nameOfRecord(store, to)}` : `← ${nameOfRecord(store, from)}`;
  return `${id.slice(0, ID)}  ${kind}${at === undefined ? "" : ` ${at}`}  ${other}`;
}

function findingLines(store: Store, finding: JudgedFinding, decisions: readonly Decision[]): string[] {
  const { id, code, severity, message, places, expected, found, decision } = finding;
  const made = decisions.find((one) => one.id === decision);
  return [
    bold(`${severity}: ${code}`),
    dim(`  finding ${id}`),
    `  ${printable(message)}`,
    ...(expected === undefined ? [] : [`  expected  ${printable(expected)}`]),
    ...(found === undefined ? [] : [`  found     ${printable(found)}`]),
    ...places.map(
      ({ document, quote, place }) =>
        `  "${printable(quote)}" in ${printable(firstFileOf(store, document))}, ${placeName(place)}`,
    ),
    ...(made === undefined ? [] : [`  ${decisionLine(made)}`]),
  ];
}

function nameOfRecord(store: Store, id: string): string {
  const [key] = recordsByPrefix(store, id, 1);
  return key === undefined ? id : recordName(recordByKey(store, key));
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `  ${bold(title)}`, ...lines.map((line) => `    ${line}`)];

/** For programs: the row as it is published, and every claim that it names with its words and place. */
export function joinedAsJson(store: Store, joined: Joined) {
  switch (joined.kind) {
    case "record": {
      const claims = claimIdsOf(store, joined.record.key);
      return { record: recordRowOf(joined.record, () => claims), claims: claimsFor(store, claims) };
    }
    case "conflict":
      return {
        conflict: conflictRowOf(joined.conflict),
        claims: claimsFor(
          store,
          joined.conflict.values.flatMap(({ claims }) => claims),
        ),
      };
    case "link":
      return { link: linkRowOf(joined.link), claims: claimsFor(store, joined.link.claims) };
    case "finding":
      return { finding: findingRowOf(joined.finding), claims: claimsFor(store, joined.finding.claims) };
  }
}

const claimsFor = (store: Store, ids: readonly string[]) =>
  claimsById(store, ids).map((claim) => ({
    id: claim.id,
    file: firstFileOf(store, claim.document),
    property: claim.property,
    words: wordsOf(claim),
    place: claim.place,
  }));
