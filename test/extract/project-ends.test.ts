import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { bold, doc, h1, h2, p } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const minutes = (title: string, decision: string): ReturnType<typeof doc> =>
  doc(
    h1("Protokoll"),
    p("Regionrådet i Älvregionen"),
    p("Dag: 2012-03-14"),
    p("Tid: 13.00–15.30"),
    p("Närvarande: Birgit Torsmark, Älvsele, ordförande"),
    h2("§ 1 Mötet öppnas"),
    bold("Beslut"),
    p("Dagordningen godkänns."),
    h2(`§ 2 ${title}`),
    bold("Beslut"),
    p(decision),
  );

test.each([
  ["Bidrag till projektet Tåget norrut", "Projektets slutdatum flyttas till 2013-12-31.", "../2013-12-31"],
  ["Bidrag till projektet Tåget norrut", "Projekttiden förlängs till och med december 2013.", "../2013-12"],
  ["Ekonomi", "Projektet Tåget norrut förlängs till den 31 december 2013.", "../2013-12-31"],
])("%s: %s", (title, decision, period) => {
  expect(recordsOf(minutes(title, decision), "Project")).toEqual([{ name: "Tåget norrut", period }]);
});

test.each([
  ["Ekonomi", "Slutdatum flyttas till 2013-12-31."],
  ["Bidrag till projektet Tåget norrut", "Frågan flyttas till 2013-12-31."],
  ["Bidrag till projektet Tåget norrut", "Projektet förlängs till Norrmark."],
])("%s: %s makes no project", (title, decision) => {
  expect(extractClaims(minutes(title, decision)).claims.filter(({ type }) => type === "Project")).toEqual([]);
});
