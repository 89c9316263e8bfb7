import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { doc } from "../builders/document.ts";

const found = (text: string) =>
  extractClaims(doc(text)).findings.flatMap(({ code, found }) =>
    code === "truncated_value" || code === "unread_symbol" ? [[code, found]] : [],
  );

test.each([
  ["Växeln öppnar senast 1/ Kursledaren är bokad.", "1/"],
  ["Resultatet kommer under första kvartalet Verksamheten har präglats av varsel.", "första kvartalet"],
  ["Skriva nytt avtal för Inom ramen för det fortsätter arbetet.", "för"],
  ["Avtalet träder i kraft 1 juli Utvärdering av växeln.", "1 juli"],
  ["Gruppen hade en monter 3–7 juni Syftet var att visa bokbussen.", "3–7 juni"],
  ["Gruppen har beviljats medel på tkr för detta.", "på tkr"],
])("%j has lost a part", (text, words) => {
  expect(found(text)).toEqual([["truncated_value", words]]);
});

test.each([
  "Växeln öppnar senast 1/3 i Älvsele.",
  "Arbetet för Älvregionen går vidare.",
  "Växeln öppnar 1 juli Måluppfyllelse: Helt.",
  "Kurs den 5 maj Forsnäs kommunhus, rum Forsen.",
  "Avtalet träder i kraft 1 juli 2011 Utvärdering av växeln.",
  "Priset anges i kronor.",
  "medel på 20 tkr",
])("%j is whole", (text) => {
  expect(found(text)).toEqual([]);
});

test("a symbol of an unknown font is reported, an arrow before a status is read", () => {
  expect(found("Ökade resor \uf0e1 fler turer")).toEqual([["unread_symbol", "\uf0e1"]]);
  expect(found("Hålla två möten \uf0e0 Klart")).toEqual([]);
});
