/**
 * When two claims about one property of one thing cannot both be true: a table of the properties where words can
 * contradict at all, and what makes two readings of them compatible.
 */
import { type PropertyName, propertyOf, type RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import { yearOf } from "./mention.ts";
import type { Reading } from "./policies.ts";

/** Free text, names and roles are told in other words without contradiction; they are not here. */
const CONTRADICTABLE: Readonly<Partial<Record<RecordType, readonly PropertyName[]>>> = {
  Group: ["lifecycle"],
  Goal: ["status", "target"],
  Activity: ["due", "status"],
  Project: ["period"],
  Amount: ["amount", "currency"],
  Assignment: ["status", "date", "outcomeDate"],
  Meeting: ["time"],
};

/** Below it a reading is too unsure to contradict another. */
const SURE = 0.5;

/** Whether the claim may take part in a conflict: it has a value, read with certainty, of a property that can contradict. */
function mayContradict({ type, property, value, missing, unrecognised, confidence }: Claim): boolean {
  return (
    value !== null &&
    missing === undefined &&
    unrecognised === undefined &&
    confidence >= SURE &&
    (CONTRADICTABLE[type] ?? []).includes(property)
  );
}

/** Statuses that can both be true: begun without a verdict, and a part of it reached; not there yet, and any verdict. */
const COMPATIBLE: readonly (readonly [string, string])[] = [["ongoing", "partly_fulfilled"]];
const SAYS_LITTLE: Readonly<Partial<Record<PropertyName, ReadonlySet<string>>>> = {
  status: new Set(["pending", "unclear"]),
  lifecycle: new Set(["active", "unknown"]),
};
/** Life cycles that cannot both be true of one year; all others can follow one another. */
const LIFE_CONTRADICTS: readonly (readonly [string, string])[] = [["new", "restarted"]];

const inPairs = (pairs: readonly (readonly [string, string])[], a: unknown, b: unknown): boolean =>
  pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

export type Agreement = "same" | "refines" | "differs";

/** How two readings of one property stand to each other, as far as their values tell. */
export function agreement({ claim: a }: Reading, { claim: b }: Reading): Agreement {
  if (a.value === null || b.value === null) return "refines";
  const kind = propertyOf(a.type, a.property)?.kind;
  const agreed = kind === undefined ? "differs" : kind.agree(a.value, b.value);
  if (agreed !== "differs") return agreed;
  const little = SAYS_LITTLE[a.property];
  if (little?.has(String(a.value)) || little?.has(String(b.value))) return "refines";
  if (a.property === "status" && inPairs(COMPATIBLE, a.value, b.value)) return "refines";
  if (a.property === "lifecycle") {
    const named = inPairs(LIFE_CONTRADICTS, a.value, b.value) && !isOpenLife(a) && !isOpenLife(b);
    return named ? "differs" : "refines";
  }
  return "differs";
}

const EITHER = /(?<!\p{L})ny\p{Ll}*-?\s*(?:eller|respektive|resp\.?|och|samt|\/)\s*(?:om|åter)\p{Ll}*start/iu;
/** "nybildade eller omstartade", "ny-/omstartade": the words leave it open which. */
export const isOpenLife = ({ quote }: Claim): boolean => EITHER.test(quote);

/** Words by which a report says that the year is not over. */
const INTERIM = /delår|tertial|kvartal|halvår|månadsrapport|prognos|lägesrapport|\bper (?:den )?\d/iu;

/** Whether both readings speak of the same moment: the same year, and the same report of it if it was not over. */
function sameMoment(a: Reading, b: Reading): boolean {
  if (yearOf(a.mention) !== yearOf(b.mention)) return false;
  const [interimA, interimB] = [isInterim(a), isInterim(b)];
  return !interimA && !interimB ? true : a.mention.document.date === b.mention.document.date && interimA === interimB;
}

function isInterim({ mention: { document } }: Reading): boolean {
  if (document.kind === "plan") return false;
  return document.title !== undefined && INTERIM.test(document.title);
}

/** Properties of things that are the same over many years: their readings of different years do not contradict. */
const TIMELESS: ReadonlySet<RecordType> = new Set(["Project", "Meeting", "Assignment", "Amount"]);

/** Whether both readings can be compared at all: things with a year of their own at the same moment, others always. */
export function comparable(a: Reading, b: Reading): boolean {
  if (!mayContradict(a.claim) || !mayContradict(b.claim)) return false;
  return TIMELESS.has(a.claim.type) || sameMoment(a, b);
}
