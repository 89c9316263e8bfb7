/**
 * `malspar history`: a goal or a group through the years: what it was called, what became of it, and who says so.
 */

import { foldWords } from "../fields/fold.ts";
import type { PropertyName } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import { compare } from "../model/identity.ts";
import type { Field, Link } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { claimsById } from "../store/read-claims.ts";
import { firstFileOf } from "../store/read-documents.ts";
import { lineageOf, recordsNamed, recordsOfLine } from "../store/read-lines.ts";
import { claimIdsOf, linksOfRecord, recordByKey, recordsByPrefix, type StoredRecord } from "../store/read-records.ts";
import { withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { chapterLines } from "./history-lines.ts";
import { asPublished, recordName, wordsOf } from "./readings.ts";

/** What one document says of one property. */
export type Source = {
  readonly property: PropertyName;
  readonly value: string;
  readonly words: string;
  readonly claim: string;
  readonly document: string;
  readonly file: string;
  readonly place: Claim["place"];
};

/** One record of the history. */
export type Chapter = {
  readonly record: StoredRecord;
  /** What is shown, with the reason. */
  readonly shown: readonly { readonly property: PropertyName; readonly value: string; readonly reason: string }[];
  readonly sources: readonly Source[];
  readonly links: readonly Link[];
};

/** What tells of a thing's fate; sources of other properties are left to `trace`. */
const TOLD: readonly PropertyName[] = [
  "name",
  "text",
  "lifecycle",
  "target",
  "status",
  "due",
  "outcome",
  "outcomeDate",
  "comment",
];
const CANDIDATES = 10;
/** Records with a name in them that are looked through for one that is called just so. */
const MOST_NAMED = 500;

export async function historyCommand(
  thing: string,
  options: { readonly data: string; readonly json?: true },
): Promise<number> {
  return withDataset(options.data, (store) => {
    const about = recordByKey(store, meant(store, thing));
    const chapters = chaptersOf(store, about);
    if (options.json) console.log(JSON.stringify({ about: about.id, chapters }, null, 2));
    else console.log(chapterLines(about, chapters).join("\n"));
    return EXIT.ok;
  });
}

/** The record that is meant, by id or by name. @throws UsageError where there is none, or several */
function meant(store: Store, thing: string): number {
  const byId = /^[0-9a-f]{4,}$/iu.test(thing) ? recordsByPrefix(store, thing.toLowerCase(), CANDIDATES + 1) : [];
  const named = byId.length > 0 ? byId : recordsNamed(store, ["Group", "Goal"], thing, MOST_NAMED);
  const [first, ...others] = named;
  if (first === undefined)
    throw new UsageError(`no group and no goal is called "${thing}", and no record has such an id`);
  if (others.length === 0) return first;
  const records = named.map((key) => recordByKey(store, key));
  const exact = records.filter(({ names }) => names.some(({ name }) => foldWords(name) === foldWords(thing)));
  const called = exact.filter(({ label }) => foldWords(label) === foldWords(thing));
  const groups = called.filter(({ type }) => type === "Group");
  // Goals that follow one another, or groups that became one another, have one history.
  for (const some of [records, exact, called, groups]) {
    const [one] = some;
    if (one === undefined || some.length > CANDIDATES) continue;
    const own = new Set(keysOf(store, one));
    if (some.every(({ key }) => own.has(key))) return one.key;
  }
  const list = records.slice(0, CANDIDATES).map((record) => `  ${record.id.slice(0, 12)}  ${recordName(record)}`);
  const more = records.length > CANDIDATES ? ["  …"] : [];
  throw new UsageError(`"${thing}" can be several; name one by its id:\n${[...list, ...more].join("\n")}`);
}

/** Keys of the records that one history tells of. */
const keysOf = (store: Store, about: StoredRecord): readonly number[] =>
  about.type === "Group" && about.line !== undefined
    ? recordsOfLine(store, about.line)
    : lineageOf(store, about.id).keys;

function chaptersOf(store: Store, about: StoredRecord): Chapter[] {
  const chapters = keysOf(store, about).map((key) => chapterOf(store, key));
  return about.type === "Group" ? chapters : chapters.sort((a, b) => compare(orderOf(a), orderOf(b)));
}

const orderOf = ({ record }: Chapter): string => `${record.year ?? 0} ${record.label} ${record.id}`;

function chapterOf(store: Store, key: number): Chapter {
  const record = recordByKey(store, key);
  const claims = claimsById(store, claimIdsOf(store, key));
  const told = TOLD.flatMap((property) => claims.filter((claim) => claim.property === property));
  return {
    record,
    shown: TOLD.flatMap((property) =>
      fieldsOf(record, property).map(({ value, reason }) => ({
        property,
        value: asPublished(record.type, property, value),
        reason,
      })),
    ),
    sources: told.map((claim) => ({
      property: claim.property,
      value: asPublished(claim.type, claim.property, claim.value),
      words: wordsOf(claim),
      claim: claim.id,
      document: claim.document,
      file: firstFileOf(store, claim.document),
      place: claim.place,
    })),
    links: linksOfRecord(store, record.id),
  };
}

const fieldsOf = ({ fields }: StoredRecord, property: PropertyName): Field[] => [fields[property] ?? []].flat();
