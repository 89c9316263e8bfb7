/**
 * Decisions about values → the one that holds for the readings of one property of one thing.
 * A decision stands as long as the readings it saw are there and no other contradicts what was decided. One more document
 * that says the decided value leaves it standing; one that says anything else, also a value that was turned down before,
 * is asked about again.
 */
import { heldValue } from "../fields/published.ts";
import type { Claim } from "../model/claim.ts";
import type { Held, Stale } from "./decided.ts";
import type { DecisionOn, SlotDecision } from "./fields.ts";
import { agreement, comparable } from "./grain.ts";
import type { Reading } from "./policies.ts";

export type DecisionsOnValues = {
  readonly decisionOn: DecisionOn;
  /** Those that turned out not to hold, once every thing was settled. */
  readonly stale: () => Stale[];
};

const PARTED = "the readings that it saw are no longer readings of one thing";
const NO_VALUE = "the value it gives is none that this property can have";

export function decisionsOnValues(held: readonly Held[]): DecisionsOnValues {
  const byClaim = new Map<string, Held[]>();
  for (const one of held) {
    for (const { id } of one.claims) byClaim.set(id, [...(byClaim.get(id) ?? []), one]);
  }
  const stale = new Map<string, Stale>();
  const decisionOn: DecisionOn = (readings) => {
    if (byClaim.size === 0) return undefined;
    const own = new Set(readings.flatMap(({ claim }) => byClaim.get(claim.id) ?? []));
    if (own.size === 0) return undefined;
    let last: SlotDecision | undefined;
    for (const one of held.filter((candidate) => own.has(candidate))) {
      const decided = apply(one, readings);
      if (typeof decided !== "string") last = decided;
      else stale.set(one.decision.id, { decision: one.decision, reason: decided });
    }
    return last;
  };
  return { decisionOn, stale: () => [...stale.values()] };
}

/** What the decision makes of these readings, or why it does not hold for them. */
function apply({ decision, claims }: Held, readings: readonly Reading[]): SlotDecision | string {
  const seen = new Set(claims.map(({ id }) => id));
  const saw = readings.filter(({ claim }) => seen.has(claim.id));
  if (saw.length < seen.size) return PARTED;
  const slot = slotOf({ decision, claims }, saw);
  if (typeof slot === "string") return slot;
  const others = readings.filter(({ claim }) => !seen.has(claim.id));
  const against = others.find((other) => contradicts(slot.stand, other));
  return against === undefined
    ? slot.decided
    : `there is a reading now that it did not see and that says otherwise: "${against.claim.quote.slice(0, 80)}"`;
}

type Slot = {
  readonly decided: SlotDecision /** The readings that are let stand. */;
  readonly stand: readonly Reading[];
};

function slotOf({ decision, claims }: Held, saw: readonly Reading[]): Slot | string {
  if (decision.action === "accept_both") return { decided: { decision }, stand: saw.map((reading) => sure(reading)) };
  const [first] = saw;
  if (first === undefined) return PARTED;
  if (decision.action === "correct") {
    const value = heldValue({ ...first.claim, value: decision.choice ?? null });
    if (value === undefined) return NO_VALUE;
    return { decided: { decision, value }, stand: saw.map((reading) => sure(reading, { value })) };
  }
  const at = decision.subject.claims.indexOf(String(decision.choice));
  const chosen = saw.find(({ claim }) => claim.id === claims[at]?.id);
  return chosen === undefined
    ? "the reading that it chose is none of those that it saw"
    : { decided: { decision, chosen: chosen.claim }, stand: [sure(chosen)] };
}

/** The reading as a person vouches for it. */
function sure({ claim, mention }: Reading, change: Pick<Claim, "value"> = claim): Reading {
  const { missing: _missing, unrecognised: _unrecognised, ...rest } = claim;
  return { claim: { ...rest, value: change.value, confidence: 1 }, mention };
}

/** Whether the reading cannot be true together with any of those that stand. */
function contradicts(stand: readonly Reading[], other: Reading): boolean {
  return (
    stand.some((one) => comparable(one, other) && agreement(one, other) === "differs") &&
    !stand.some((one) => agreement(one, other) !== "differs")
  );
}
