/** Random histories of imports, readings that change, decisions and undos: no decision is lost, and none misapplied. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acceptBoth,
  chooseReading,
  correctValue,
  type InRecord,
  judgePair,
  undoDecision,
} from "../../src/decisions/make.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { look, type Page, page, pick, READ, readingsOf, type Seeing, STATUSES, statusOf } from "./world.ts";

/** What we know of a decision, in words alone. */
type Known = {
  readonly decision: Decision;
  /** The words of the readings that were seen, sorted. */
  readonly saw: readonly string[];
  /** The value that a person wants to see; undefined where they let both stand, or judged a pair. */
  readonly wanted?: string;
  /** The undo that takes it back, as long as that is not undone itself. */
  undo?: Decision | undefined;
};

type State = { pages: Page[]; waiting: Page[]; known: Known[]; log: Decision[]; turn: number };

const sorted = (words: readonly string[]): string[] => [...words].sort();
const count = (words: readonly string[], one: string): number => words.filter((other) => other === one).length;
const has = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((one) => count(all, one) >= count(some, one));

const inRecord = (seeing: Seeing, claim: Claim): InRecord => ({
  claim,
  record: seeing.claims.filter(({ record }) => record === claim.record),
});

/** One decision of a person about what they see; nothing where there is nothing to decide on. */
function decide(state: State, a: number, b: number): void {
  const seeing = see(state);
  const stamp = { by: "Helga", at: new Date(Date.UTC(2026, 2, 1, 0, 0, state.turn)).toISOString() };
  const records = seeing.result.records.filter((record) => readingsOf(seeing, record, "status").length > 0);
  const record = records[a % Math.max(1, records.length)];
  if (record === undefined) return;
  const readings = readingsOf(seeing, record, "status");
  const about = { record: record.id, readings: readings.map((claim) => inRecord(seeing, claim)) };
  const saw = sorted(readings.map(({ id }) => seeing.wordsOf(id)));
  const add = (decision: Decision, wanted?: string, words = saw): void => {
    state.log.push(decision);
    state.known.push({ decision, saw: words, ...(wanted === undefined ? {} : { wanted }) });
  };
  const chosen = readings[b % readings.length];
  if (b % 5 === 0 && readings.length > 1) add(acceptBoth(stamp, about));
  else if (b % 5 === 1) add(correctValue(stamp, about, pick(STATUSES, a)), pick(STATUSES, a));
  else if (b % 5 === 2) pair(seeing, stamp, a, b, add);
  else if (chosen !== undefined) add(chooseReading(stamp, about, chosen.id), String(chosen.value));
}

function pair(
  seeing: Seeing,
  stamp: { by: string; at: string },
  a: number,
  b: number,
  add: (decision: Decision, wanted: undefined, words: string[]) => void,
): void {
  const texts = seeing.claims.filter(({ property }) => property === "text");
  const [one, other] = [texts[a % texts.length], texts[(a + 1 + (b >> 3)) % texts.length]];
  if (one === undefined || other === undefined || one.record === other.record) return;
  const words = sorted([one, other].map(({ id }) => seeing.wordsOf(id)));
  if (words[0] === words[1]) return;
  add(
    judgePair(stamp, b % 2 === 0 ? "same" : "distinct", inRecord(seeing, one), inRecord(seeing, other)),
    undefined,
    words,
  );
}

const see = (state: State): Seeing => look(state.pages, state.log, state.turn);

function step(state: State, [kind, a, b]: readonly [number, number, number]): void {
  state.turn++;
  const one = state.pages[a % Math.max(1, state.pages.length)];
  const line = one?.lines[b % Math.max(1, one.lines.length)];
  if (kind === 0) state.pages.push(...state.waiting.splice(0, 1));
  else if (kind === 1 && one !== undefined) {
    // A new reader: other offsets and ids (or those that another line had), perhaps another order; another rule.
    const base = b % 3 === 0 ? one.base : state.turn * 10_000;
    Object.assign(one, { base, backwards: b % 2 === 0, rule: `rule ${state.turn}` });
  } else if (kind === 2 && line !== undefined) line.status = pick(READ, a);
  else if (kind === 3 && line !== undefined) line.read = !line.read;
  else if (kind === 4) {
    const known = state.known[a % Math.max(1, state.known.length)];
    if (known === undefined) return;
    const stamp = { by: "Sigge", at: new Date(Date.UTC(2026, 3, 1, 0, 0, state.turn)).toISOString() };
    const undo = undoDecision(stamp, known.undo ?? known.decision);
    state.log.push(undo);
    known.undo = known.undo === undefined ? undo : undefined;
  } else decide(state, a, b);
}

const ON_PAIRS = new Set(["same", "distinct"]);

/** What the oracle knows must hold of what is seen now. */
function judge(state: State): void {
  const seeing = see(state);
  const { result, wordsOf } = seeing;
  const standing = state.known.filter(({ undo }) => undo === undefined);
  const ids = new Set(standing.map(({ decision }) => decision.id));
  const stale = new Set(result.stale.map(({ decision }) => decision.id));
  for (const id of stale) expect(ids, "a decision that is undone is not stale").toContain(id);
  const applied = new Set<string>();
  for (const record of result.records) {
    const field = statusOf(record);
    if (field?.decision === undefined) continue;
    applied.add(field.decision);
    const known = standing.find(({ decision }) => decision.id === field.decision);
    expect(known, "what is applied stands").toBeDefined();
    if (known === undefined) continue;
    const now = readingsOf(seeing, record, "status").map(({ id }) => wordsOf(id));
    expect(has(now, known.saw), `misapplied: saw ${known.saw}, is applied to ${now}`).toBe(true);
    if (known.wanted !== undefined) expect(field.value).toBe(known.wanted);
    const accepted = known.wanted === undefined ? known.saw.map(valueIn) : [known.wanted];
    const at = standing.indexOf(known);
    const overruling = standing
      .slice(at + 1)
      .find((other) => !ON_PAIRS.has(other.decision.action) && shares(other, known));
    expect(overruling?.decision.action, `a later decision on ${known.saw} has the word`).toBeUndefined();
    const fresh = now.filter((words) => count(now, words) > count(known.saw, words));
    for (const words of fresh) expect(accepted, `holds against a new reading ${words}`).toContain(valueIn(words));
  }
  standing.forEach((known, i) => {
    const { decision, saw } = known;
    if (ON_PAIRS.has(decision.action)) {
      judgeOfPair(seeing, standing, known, i, stale);
      return;
    }
    if (standing.slice(i + 1).some((other) => !ON_PAIRS.has(other.decision.action) && shares(other, known))) return;
    // Two that agree about one thing, once it was two: the later one is named.
    const agreed = result.records.some((record) => {
      const field = statusOf(record);
      const now = readingsOf(seeing, record, "status").map(({ id }) => wordsOf(id));
      return applied.has(field?.decision ?? "") && has(now, saw) && (known.wanted ?? field?.value) === field?.value;
    });
    const told = applied.has(decision.id) || stale.has(decision.id) || agreed;
    expect(told, `lost: ${decision.action} about ${saw}`).toBe(true);
    const same = result.records.some(
      (record) => String(sorted(readingsOf(seeing, record, "status").map(({ id }) => wordsOf(id)))) === String(saw),
    );
    if (same && !hasTwins(seeing, saw))
      expect(applied.has(decision.id), `stale without a reason: ${decision.action} about ${saw}`).toBe(true);
  });
}

const shares = (a: Known, b: Known): boolean => a.saw.some((words) => b.saw.includes(words));

/** Whether a document names another thing just as it names one of these. */
function hasTwins({ claims, wordsOf }: Seeing, words: readonly string[]): boolean {
  const texts = claims.flatMap(({ id, property }) => (property === "text" ? [named(wordsOf(id))] : []));
  return words.some((one) => count(texts, named(one)) > 1);
}

/** The document and the text of a goal. */
const named = (words: string): string => words.replace(/ \S+gruppen /u, " ").replace(/ \S+=.*$/u, "");

const valueIn = (words: string): string => words.slice(words.indexOf("=") + 1);

function judgeOfPair(
  { claims, result, wordsOf }: Seeing,
  standing: readonly Known[],
  known: Known,
  i: number,
  stale: ReadonlySet<string>,
): void {
  const { decision, saw } = known;
  const now = saw.map((words) => claims.filter(({ id }) => wordsOf(id) === words));
  if (now.some(({ length }) => length === 0)) {
    expect(stale.has(decision.id), `a pair is judged that is not there: ${saw}`).toBe(true);
    return;
  }
  const later = standing.slice(i + 1).some((other) => String(other.saw) === String(saw));
  if (now.some(({ length }) => length !== 1) || later) return;
  expect(stale.has(decision.id), `a pair is there and its verdict stale: ${saw}`).toBe(false);
  const recordOf = (claim: Claim | undefined) =>
    result.records.find((record) => record.claims.includes(claim?.id ?? ""))?.id;
  const one = recordOf(now[0]?.[0]) === recordOf(now[1]?.[0]);
  if (decision.action === "distinct") expect(one, `distinct, and one: ${saw}`).toBe(false);
  else if (!standing.some((other) => other.decision.action === "distinct"))
    expect(one, `same, and two: ${saw}`).toBe(true);
}

/** One goal that is judged in three ways comes up often. */
const goals = fc.oneof(fc.constantFrom(0, 8, 16), fc.nat(31));
const history = fc.record({
  pages: fc.array(fc.array(goals, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  steps: fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 1, 2, 3, 3, 4, 5, 5, 5), fc.nat(9), fc.nat(99)), { maxLength: 25 }),
});

test("over any history every decision that stands is applied to the words it saw, or told to be stale", () => {
  fc.assert(
    fc.property(history, ({ pages, steps }) => {
      const [first, ...waiting] = pages.map((lines, i) => page(i, lines));
      const state: State = { pages: first ? [first] : [], waiting, known: [], log: [], turn: 0 };
      for (const one of steps) {
        step(state, one);
        judge(state);
      }
    }),
    { numRuns: 100 },
  );
});
