/** Decisions that are made, those that are refused, and what is then read otherwise. */
import { expect, test } from "vitest";
import { addedClaims } from "../../src/decisions/added.ts";
import { checkReadings } from "../../src/decisions/check.ts";
import {
  acceptBoth,
  addClaim,
  chooseReading,
  correctValue,
  judgePair,
  undoDecision,
} from "../../src/decisions/make.ts";
import { valueTyped } from "../../src/decisions/value.ts";
import { extractClaims } from "../../src/extract/index.ts";
import type { RecordType } from "../../src/fields/records.ts";
import type { Claim } from "../../src/model/claim.ts";
import { doc, h1, p, table } from "../builders/document.ts";
import { said } from "../reconcile/claims-of-words.ts";
import { chooseCard, claimOn, GOAL, helga, inRecord, inReport, onCard, readings, report } from "./builders.ts";

const TYPED: readonly (readonly [RecordType, string, string, unknown])[] = [
  ["Goal", "status", "partly_fulfilled", "partly_fulfilled"],
  ["Goal", "status", "Delvis uppfyllt", "partly_fulfilled"],
  ["Goal", "year", "2010", 2010],
  ["Goal", "text", "  Öka   samverkan ", "Öka samverkan"],
  ["Goal", "target", "60→70 %", { from: 60, to: 70, unit: "%" }],
  ["Activity", "due", "31 mars 2010", "2010-03-31"],
  ["Activity", "due", "../2010-09-30", "../2010-09-30"],
  ["Amount", "amount", "12500,50", 12500.5],
  ["Meeting", "time", "08:30/12:30", "08:30/12:30"],
  ["Member", "role", "kontaktperson", "contact"],
];
test.each(TYPED)("%s.%s may be typed as %s", (type, property, text, value) => {
  expect(valueTyped(type, property, text)).toEqual(value);
});

const REFUSED: readonly (readonly [RecordType, string, string, RegExp])[] = [
  ["Goal", "status", "bra", /"bra" is no Goal\.status: it must be one of fulfilled, .*cancelled/u],
  ["Amount", "amount", "mycket", /an amount in whole units/u],
  ["Activity", "due", "snart", /it must be a date: "2010-03-31"/u],
  ["Goal", "text", "  ", /a text that is not empty/u],
  ["Goal", "colour", "red", /Goal has no property "colour"/u],
];
test.each(REFUSED)("%s.%s may not be typed as %s, and it is said what is allowed", (type, property, text, message) => {
  expect(() => valueTyped(type, property, text)).toThrow(message);
});

test("what cannot be decided is refused with the reason", () => {
  const status = readings("status");
  expect(() => chooseReading(helga(), status, "f".repeat(32))).toThrow(/is no reading of this Goal\.status/u);
  expect(() => chooseReading({ ...helga(), by: " " }, status, claimOn("status", onCard).id)).toThrow(/--by/u);
  expect(() => acceptBoth(helga(), readings("status", inReport))).toThrow(/one reading only/u);
  expect(() => correctValue(helga(), readings("target"), "70 %")).toThrow(/nothing is read of this property/u);
  expect(() => correctValue(helga(), status, "bra")).toThrow(/one of fulfilled/u);
  const goal = inRecord(claimOn("text", onCard));
  const group = said(report, { type: "Group", name: "Webbgruppen" });
  expect(() => judgePair(helga(), "same", goal, goal)).toThrow(/one record of one document/u);
  const other = inRecord(claimOn("name", group), group);
  expect(() => judgePair(helga(), "same", goal, other)).toThrow(/never the same/u);
});

const page = doc(h1("Verksamhetsberättelse 2010"), p("Bokbussen gick ut. Gruppen är nöjd."), p("Allt är gjort."));
const at = (quote: string) => ({ start: page.text.indexOf(quote), end: page.text.indexOf(quote) + quote.length });
const missed = {
  document: page.id,
  text: page.text,
  type: "Goal",
  property: "text",
  typed: "Bokbussen",
  ...at("Bokbussen"),
} as const;

test("a claim that is added has the words, the place, the rule person, and a record of its own", () => {
  const decision = addClaim(helga(), missed);
  const { claims: added, stale } = addedClaims([decision], [], () => page);
  expect(stale).toEqual([]);
  expect(added).toMatchObject([
    { quote: "Bokbussen", span: at("Bokbussen"), rule: "person", confidence: 1, place: { paragraph: 2 } },
  ]);
});

test("a claim can be added to what was added, and goes when that is undone", () => {
  const first = addClaim(helga(), missed);
  const to = addedClaims([first], [], () => page).claims;
  const second = addClaim(helga(), { ...missed, property: "status", typed: "Helt", ...at("Allt är gjort."), to });
  const both = addedClaims([first, second], [], () => page).claims;
  expect(new Set(both.map(({ record }) => record)).size).toBe(1);
  const { claims: left, stale } = addedClaims([first, second, undoDecision(helga(), first)], [], () => page);
  expect(left).toEqual([]);
  expect(stale).toMatchObject([{ decision: second, reason: "a reading that it saw is no longer there" }]);
});

test("added words are found where a new reader put them, and not where that is not certain", () => {
  const decision = addClaim(helga(), missed);
  const reasons = (text: string) => {
    const now = { ...doc(p(text)), id: page.id };
    const { claims: added, stale } = addedClaims([decision], [], () => now);
    return [...added.map(({ span, quote }) => `${span.start} ${quote}`), ...stale.map(({ reason }) => reason)];
  };
  expect(reasons("Nytt sidhuvud. Bokbussen gick ut.")).toEqual(["15 Bokbussen"]);
  expect(reasons("En Bokbussen. Två Bokbussen.")).toEqual(["its words now stand in several places of the document"]);
  expect(reasons("Bussen gick ut.")).toEqual(["its words are no longer in the document"]);
  expect(addedClaims([decision], [], () => undefined).stale).toMatchObject([
    { reason: "its document is not in this dataset" },
  ]);
});

test("what the program reads by itself is not added twice, and what it has is not overwritten", () => {
  const decision = addClaim(helga(), missed);
  const [own] = addedClaims([decision], [], () => page).claims;
  expect(addedClaims([decision], own === undefined ? [] : [{ ...own, rule: "better" }], () => page).claims).toEqual([]);
  expect(() => addClaim(helga(), { ...missed, to: own === undefined ? [] : [own] })).toThrow(/has a text already/u);
});

test("words that are not in the text are refused", () => {
  expect(() => addClaim(helga(), { ...missed, start: 5, end: 5000 })).toThrow(/no stretch of the document's text/u);
  expect(() => addClaim(helga(), { ...missed, start: 8, end: 8 })).toThrow(/no stretch/u);
});

test("check tells where the program reads otherwise, nothing, or as a person said", () => {
  const corrected = correctValue(helga(), readings("status", inReport), "fulfilled");
  const read = (from: readonly Claim[] | undefined) =>
    checkReadings([corrected], () => from).map(({ reads, found }) => [reads, ...found]);
  expect(read(inReport)).toEqual([["otherwise", "partly_fulfilled"]]);
  expect(read(said(report, { ...GOAL, status: "fulfilled" }))).toEqual([["right"]]);
  expect(read(said(report, GOAL))).toEqual([["nothing"]]);
  expect(read(said(report, { ...GOAL, text: "Annat", status: "fulfilled" }))).toEqual([["nothing"]]);
  expect(read(undefined)).toEqual([["unknown"]]);
  expect(checkReadings([corrected, undoDecision(helga(), corrected), chooseCard()], () => inReport)).toEqual([]);
});

test("check of a corrected name looks for the name that is wanted", () => {
  const corrected = correctValue(helga(), readings("text", inReport), "Öppna bokbussarna");
  const reads = (text: string) =>
    checkReadings([corrected], () => said(report, { ...GOAL, text })).map((row) => row.reads);
  expect(reads("Öppna bokbussen")).toEqual(["otherwise"]);
  expect(reads("Öppna bokbussarna")).toEqual(["right"]);
});

test("what a person added is checked against what is extracted from the document itself", () => {
  const plan = doc(
    h1("Verksamhetsberättelse 2010"),
    table(["Mål", "Måluppfyllelse"], ["Öka samverkan", "Helt uppfyllt"]),
  );
  const span = { start: plan.text.indexOf("Helt"), end: plan.text.indexOf("Helt") + "Helt uppfyllt".length };
  const add = (typed: string) =>
    addClaim(helga(), { document: plan.id, text: plan.text, type: "Goal", property: "status", typed, ...span });
  const reads = (typed: string) =>
    checkReadings([add(typed)], () => extractClaims(plan).claims).map((row) => [row.reads, ...row.found]);
  expect(reads("fulfilled")).toEqual([["right"]]);
  expect(reads("ongoing")).toEqual([["otherwise", "fulfilled"]]);
});
