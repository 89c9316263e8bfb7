/**
 * The claims of a thing about one property → the field that is shown, and the conflict where they cannot all be true.
 */
import type { Json } from "../fields/kind.ts";
import { type PropertyName, propertiesOf, propertyOf } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import { compare, hashOf } from "../model/identity.ts";
import type { Conflict, ConflictValue, Decision, Field, JoinedRecord, RecordName } from "../model/reconciled.ts";
import { agreement, comparable } from "./grain.ts";
import { NAMING, textOn, yearOf } from "./mention.ts";
import { type Choice, choose, type PolicyName, type Reading } from "./policies.ts";
import type { Thing } from "./things.ts";

/** What a person decided of one property of one thing. */
export type SlotDecision = {
  readonly decision: Decision;
  readonly chosen?: Claim;
  /** The corrected value. */
  readonly value?: Json;
};
/** The decision about all readings of one property; of a property with many values, about those of one value. */
export type DecisionOn = (readings: readonly Reading[]) => SlotDecision | undefined;

export type Settled = { readonly record: JoinedRecord; readonly conflicts: readonly Conflict[] };

export function settle(thing: Thing, policies: readonly PolicyName[], decisionOn: DecisionOn): Settled {
  const readings = thing.members.flatMap((mention) => mention.claims.map((claim): Reading => ({ claim, mention })));
  const fields: Partial<Record<PropertyName, Field | readonly Field[]>> = {};
  const conflicts: Conflict[] = [];
  for (const property of propertiesOf(thing.type)) {
    const own = readings.filter(({ claim }) => claim.property === property);
    if (own.length === 0) continue;
    if (propertyOf(thing.type, property)?.many === true) {
      fields[property] = valuesOf(own).map((same) => fieldOf(thing, same, policies, decisionOn(same)));
      continue;
    }
    const decided = decisionOn(own);
    const field = fieldOf(thing, own, policies, decided);
    fields[property] = field;
    const conflict = conflictOf(thing, property, own, field, policies, decided);
    if (conflict !== undefined) conflicts.push(conflict);
  }
  const former = [...new Set(thing.members.map(({ alone }) => alone))].filter((id) => id !== thing.id).sort(compare);
  const claims = [...new Set(readings.map(({ claim }) => claim.id))].sort(compare);
  return {
    record: { id: thing.id, formerIds: former, type: thing.type, fields, names: namesOf(thing), claims },
    conflicts,
  };
}

/** Readings of a many-valued property by value, in their order. */
function valuesOf(readings: readonly Reading[]): Reading[][] {
  const rows: Reading[][] = [];
  for (const reading of readings) {
    const row = rows.find(([first]) => first !== undefined && agreement(first, reading) === "same");
    if (row === undefined) rows.push([reading]);
    else row.push(reading);
  }
  return rows;
}

const isSure = ({ claim }: Reading): boolean => claim.value !== null && claim.unrecognised === undefined;

function fieldOf(
  thing: Thing,
  readings: readonly Reading[],
  policies: readonly PolicyName[],
  decided: SlotDecision | undefined,
): Field {
  const sure = readings.filter(isSure);
  const valued = readings.filter(({ claim }) => claim.value !== null);
  const pool = sure.length > 0 ? sure : valued.length > 0 ? valued : readings;
  const choice = choose(pool, policies);
  if (choice === undefined) throw new Error(`nothing to choose from for ${thing.type} ${thing.id}`);
  const chosen = readings.find(({ claim }) => claim.id === decided?.chosen?.id) ?? choice.chosen;
  const corrected = decided?.value !== undefined;
  const value: Json = decided?.value ?? chosen.claim.value;
  const shown: Reading = corrected ? { ...chosen, claim: { ...chosen.claim, value } } : chosen;
  const agree: string[] = [];
  const disagree: string[] = [];
  for (const reading of pool) {
    if (!corrected && reading.claim.id === chosen.claim.id) continue;
    const other = agreement(shown, reading) === "differs" && !saysTheName(thing, reading.claim);
    (other ? disagree : agree).push(reading.claim.id);
  }
  return {
    value,
    claim: corrected ? null : chosen.claim.id,
    agree: agree.sort(compare),
    disagree: disagree.sort(compare),
    reason: decided === undefined ? reasonOf(pool, choice, disagree.length) : decidedBy(decided.decision),
    ...(decided === undefined ? {} : { decision: decided.decision.id }),
  };
}

/** Names and texts by which mentions were joined agree in what they mean, in whatever words. */
const saysTheName = (thing: Thing, claim: Claim): boolean =>
  claim.property === NAMING[thing.type] && thing.type !== "Amount";

function reasonOf(pool: readonly Reading[], choice: Choice, disagreeing: number): string {
  const { claim } = choice.chosen;
  if (claim.missing === "stated_unknown") return "The document says that it is not known.";
  if (claim.missing === "truncated") return "The document has lost the value.";
  if (claim.unrecognised) return "The wording is on no list.";
  if (pool.length === 1) return "This is the only reading.";
  if (disagreeing === 0) return `All ${pool.length} readings agree.`;
  return `${choice.because.charAt(0).toLocaleUpperCase("sv")}${choice.because.slice(1)} (${choice.policy}).`;
}

const VERBS: Readonly<Partial<Record<Decision["action"], string>>> = {
  choose: "chose this reading",
  accept_both: "lets both readings stand",
  correct: "corrected the value",
};

function decidedBy({ by, at, action, note }: Decision): string {
  return `${by} ${VERBS[action] ?? "decided"} on ${at.slice(0, 10)}${note === undefined ? "" : `: ${note}`}.`;
}

/** Values that are compared pair by pair; more of one property are cut, for a list so long is no dispute. */
const MOST_VALUES = 50;

function conflictOf(
  thing: Thing,
  property: PropertyName,
  readings: readonly Reading[],
  field: Field,
  policies: readonly PolicyName[],
  decided: SlotDecision | undefined,
): Conflict | undefined {
  const rows = valuesOf(readings.filter((reading) => comparable(reading, reading))).slice(0, MOST_VALUES);
  const contradicts = (a: readonly Reading[], b: readonly Reading[]): boolean =>
    a.some((x) => b.some((y) => comparable(x, y) && agreement(x, y) === "differs"));
  const disputed = rows.filter((row) => rows.some((other) => other !== row && contradicts(row, other)));
  if (disputed.length < 2) return undefined;
  const values = disputed.map(
    (row): ConflictValue => ({
      value: row[0]?.claim.value ?? null,
      claims: row.map(({ claim }) => claim.id).sort(compare),
    }),
  );
  const choice = choose(disputed.flat(), policies);
  const state = decided === undefined ? "open" : decided.decision.action === "accept_both" ? "accepted" : "decided";
  return {
    id: hashOf("conflict", thing.id, property),
    type: thing.type,
    record: thing.id,
    property,
    values: values.sort((a, b) => compare(a.claims[0] ?? "", b.claims[0] ?? "")),
    state,
    chosen: field.claim,
    policy: decided === undefined ? (choice?.policy ?? "none") : "decision@1",
    reason: field.reason,
    ...(decided === undefined ? {} : { decision: decided.decision.id }),
  };
}

/** The names of a thing, each with the documents and years that use it. */
function namesOf(thing: Thing): RecordName[] {
  const names = new Map<string, { documents: Set<string>; years: Set<number> }>();
  for (const mention of thing.members) {
    const name = textOn(mention, thing.type === "Decision" ? "title" : NAMING[thing.type]);
    if (name === undefined) continue;
    const row = names.get(name) ?? { documents: new Set<string>(), years: new Set<number>() };
    row.documents.add(mention.document.id);
    const year = yearOf(mention);
    if (year !== undefined) row.years.add(year);
    names.set(name, row);
  }
  return [...names]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, { documents, years }]) => ({
      name,
      documents: [...documents].sort(compare),
      years: [...years].sort((a, b) => a - b),
    }));
}
