import { expect, test } from "vitest";
import { leadingGroupName, readGroupHeading, readGroupName } from "../../src/extract/group-headings.ts";
import { findGroupNames, isGroupPlural } from "../../src/extract/group-names.ts";
import { bodyKey } from "../../src/fields/body-key.ts";

const whole = (text: string) => ({ start: 0, end: text.length });
const names = (text: string) => findGroupNames(text, whole(text)).map(({ value }) => value);

test.each([
  ["Näringslivsgruppens plan", ["Näringslivsgruppen"]],
  ["förslag från Regionrådets presidium", ["Regionrådet", "presidium"]],
  ["Socialnämnden och Barn- och utbildningsnämndens ordförande", ["Socialnämnden", "utbildningsnämnden"]],
  ["Kansliets uppdrag", ["Kansliet"]],
  ["IT-arbetsgruppen och IT gruppen", ["IT-arbetsgruppen", "IT gruppen"]],
  ["Samverkansgruppen för avfall och slam lever vidare", ["Samverkansgruppen för avfall och slam"]],
  ["Arbetsgruppen för Älvregionens bibliotek eftersträvar", ["Arbetsgruppen för Älvregionens bibliotek"]],
  ["frågan går till näringslivAG", ["näringslivAG"]],
  ["Tekniska nämnden och kulturberedningens mål", ["Tekniska nämnden", "kulturberedningen"]],
])("the names in %j are in the nominative", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  "arbetsgrupperna",
  "våra målgrupper",
  "målgruppen",
  "samråd med kommunalrådet",
  "ovannämnda",
  "ett område",
  "beredningen av ärendet",
])("%j names no body", (text) => {
  expect(names(text)).toEqual([]);
});

test("a bare head only points back at a body", () => {
  const [found] = findGroupNames("arbetsgruppens arbete", { start: 0, end: 21 });
  expect(found).toEqual({ value: "arbetsgruppen", span: { start: 0, end: 14 }, generic: true });
});

test("“arbetsgruppen för att” is no name", () => {
  const text = "bjudas in till arbetsgruppen för att tala";
  expect(findGroupNames(text, whole(text))).toMatchObject([{ value: "arbetsgruppen", generic: true }]);
});

test("plurals are told from names", () => {
  expect(isGroupPlural("Nystartade arbetsgrupper")).toBe(true);
  expect(isGroupPlural("Arbetsgruppen")).toBe(false);
});

test.each([
  ["12. Näringslivs-gruppen", "Näringslivs-gruppen", "12"],
  ["Verksamhetsplan 2010 för turistgruppen inom Älvregionen.", "turistgruppen", undefined],
  ["Verksamhetsplan 2010 för Älvregionens bibliotek inom Älvregionen", "Älvregionens bibliotek", undefined],
  ["Verksamhetsuppföljning 2009 Kansli och kommunchefsgrupp", "Kansli och kommunchefsgrupp", undefined],
  ["Räddningsgruppen – uppföljning 2011", "Räddningsgruppen", undefined],
  ["Turistarbetsgruppen (Årets grupp)", "Turistarbetsgruppen", undefined],
  ["Arbetsgrupp: Inköp/upphandling", "Inköp/upphandling", undefined],
  ["Socialnämnden", "Socialnämnden", undefined],
  ["Kultur- och fritidsnämnden 2012", "Kultur- och fritidsnämnden", undefined],
  ["Älvregionens kansli", "Älvregionens kansli", undefined],
])("the heading %j names its group", (line, value, number) => {
  const found = readGroupHeading(line, whole(line));
  expect(found?.value).toBe(value);
  expect(found?.number).toBe(number);
  if (found !== undefined) expect(line.slice(found.span.start, found.span.end)).toContain(value);
});

test.each([
  "Mål 2009",
  "Arbetsgrupperna VP-redovisning",
  "Verksamhetsplan för Älvregionen – 2004",
  "Gruppen har nystartats",
  "1. Inledning",
  "Arbetsgruppen ska öka samverkan mellan gruppen",
  "Kontakter med näringslivsgruppen har tagits",
  "Verksamhetsuppföljning 2009",
])("%j is no group's heading", (line) => {
  expect(readGroupHeading(line, whole(line))).toBeUndefined();
});

test("in a column of groups any words are a name", () => {
  expect(readGroupName("21. (Vuxnas lärande)", { start: 0, end: 20 })).toMatchObject({
    value: "Vuxnas lärande",
    number: "21",
  });
  expect(readGroupName(" 4. ", { start: 0, end: 4 })).toBeUndefined();
});

test("a flattened slide begins with its group", () => {
  const text = "Turistarbetsgruppen (Årets grupp) Mål & resultat 2009 Genomföra";
  const found = leadingGroupName(text, whole(text));
  expect(found?.value).toBe("Turistarbetsgruppen");
  expect(text.slice(found?.rest)).toBe(" Mål & resultat 2009 Genomföra");
  const joined = "Kansli och kommunchefsgrupp Genomförda möten 2009";
  expect(leadingGroupName(joined, whole(joined))?.value).toBe("Kansli och kommunchefsgrupp");
});

test.each([
  ["12. Näringslivs-gruppen", "näringslivschefsgruppen"],
  ["Biblioteksarbetsgruppen", "biblioteksgruppen"],
  ["Överförmyndarverksamhet", "Överförmyndararbetsgruppen"],
  ["IT-arbetsgruppen", "IT gruppen"],
  ["Folkhälsa", "folkhälsa inom Älvregionen"],
  ["Socialnämndens", "Socialnämnden"],
])("%j and %j share a key", (a, b) => {
  expect(bodyKey(a)).toBe(bodyKey(b));
});

test("different bodies have different keys", () => {
  expect(bodyKey("Socialnämnden")).not.toBe(bodyKey("Socialgruppen"));
  expect(bodyKey("Regionrådet")).not.toBe(bodyKey("Folkhälsorådet"));
});

test.each([
  ["3.1 Digitaliseringsgruppen", "3.1"],
  ["12. Näringslivsgruppen", "12"],
  ["2.4.1. Kulturgruppen", "2.4.1"],
])("the number before the name in %j is no part of it", (text, number) => {
  expect(readGroupHeading(text, whole(text))).toMatchObject({ value: text.replace(/^[\d. ]+/u, ""), number });
});
