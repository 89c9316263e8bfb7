import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import { doc, h1, p } from "../builders/document.ts";

/** [code, found] of what is wrong with the dates of a line of minutes of 12 May 2014. */
function wrong(line: string): (readonly [FindingCode, string | undefined])[] {
  const minutes = doc(h1("Protokoll 2014-05-12"), p(line));
  return extractClaims(minutes)
    .findings.filter(({ code }) => /^(?:date|weekday)_/u.test(code))
    .map(({ code, found }) => [code, found] as const);
}

describe("a wrong date is reported", () => {
  test.each([
    ["Arbetet ska vara klart 2014-02-30.", "date_impossible", "2014-02-30"],
    ["Onsdagen den 2014-05-15 hålls mötet.", "weekday_mismatch", "Onsdagen den"],
    ["Projektet pågår 2013-06-30 – 2012-01-01.", "date_order", "2012-01-01"],
    ["Planen gäller åren 2016–2014.", "date_order", "2014"],
    ["Vid mötet 2014-06-12 deltog två gäster.", "date_impossible", "2014-06-12"],
    ["Planen fastställdes och styrelsen beslutade 2014-09-01 att anta den.", "date_impossible", "2014-09-01"],
  ] as const)("%s", (line, code, found) => {
    expect(wrong(line)).toEqual([[code, found]]);
  });
});

describe("a right date is not", () => {
  test.each([
    "Torsdagen den 2014-05-15 hålls mötet.",
    "Projektet pågår 2012-01-01 – 2013-06-30.",
    "Frågan tas upp vid mötet 2014-06-12 som ska hållas i Forsnäs.",
    "Vid mötet 2014-03-12 deltog två gäster.",
    "Ring 2014-5512 för besked.",
  ])("%s", (line) => {
    expect(wrong(line)).toEqual([]);
  });
});

test("a later meeting is only wrong in minutes, which look back", () => {
  const plan = doc(h1("Verksamhetsplan 2014"), p("Antagen 2014-01-15"), p("Vid mötet 2014-06-12 deltar två gäster."));
  expect(extractClaims(plan).findings.filter(({ code }) => code === "date_impossible")).toEqual([]);
});
