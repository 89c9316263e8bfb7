import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { lifecycleOfWords } from "../../src/extract/lifecycle-lists.ts";
import type { Document } from "../../src/model/document.ts";
import { doc, h1, h2, li, slide } from "../builders/document.ts";

function groups(document: Document): string[] {
  const { claims } = extractClaims(document);
  const names = claims.filter(({ type, property }) => type === "Group" && property === "name");
  return names.map((name) => {
    const of = (property: string) =>
      claims.find((one) => one.record === name.record && one.property === property)?.value;
    return [name.value, of("lifecycle"), of("year")].filter((value) => value !== undefined).join(" ");
  });
}

test("a flattened list is cut at the capitals of its names", () => {
  const document = doc(
    slide(
      4,
      h2("Status arbetsgrupper 2011"),
      "Totalt 11 arbetsgrupper har följts upp 6 arbetsgrupper är aktiva 2 arbetsgrupper nybildade Inköp/upphandling (från nätverk till grupp) Vård och omsorg 1 grupp med okänd aktivitet Teknik 2 grupper avskrivs Vuxnas lärande Avfall slam (ingår i Miljönämnden)",
    ),
  );
  expect(groups(document)).toEqual([
    "Inköp/upphandling new 2011",
    "Vård och omsorg new 2011",
    "Teknik unknown 2011",
    "Vuxnas lärande dissolved 2011",
    "Avfall slam merged 2011",
  ]);
  expect(extractClaims(document).findings).toEqual([]);
});

test("a slide of nothing but names under such a heading is a list, and nobody's report", () => {
  const document = doc(
    slide(1, h2("Uppföljning 2011")),
    slide(2, h2("Biblioteksgruppen"), "Mål 2011", "Bokbuss i fjällbyarna", "Måluppfyllelse: Ja"),
    slide(3, h2("Grupper som avslutats 2011"), "Växtgruppen", "Energigruppen"),
  );
  expect(groups(document)).toEqual(["Biblioteksgruppen", "Växtgruppen dissolved 2011", "Energigruppen dissolved 2011"]);
});

test("names stand on lines of their own, too", () => {
  const document = doc(
    h1("Uppföljning 2012"),
    "Följande grupper avvecklas:",
    li("Kollektivtrafikgruppen"),
    li("Fritid och föreningar"),
    "3 grupper omstartade",
    li("Skolgruppen"),
    li("Turism"),
  );
  expect(groups(document)).toEqual([
    "Kollektivtrafikgruppen dissolved 2012",
    "Fritid och föreningar dissolved 2012",
    "Skolgruppen restarted 2012",
    "Turism restarted 2012",
  ]);
  expect(extractClaims(document).findings).toMatchObject([{ code: "count_mismatch", expected: "3", found: "2" }]);
});

test("a note names the groups that became one", () => {
  const document = doc(
    h1("Läget 2012"),
    "1 grupp nybildad: Socialtjänst (sammanslagen grupp: Äldreomsorg, LSS och Individ/familj)",
  );
  expect(groups(document)).toEqual([
    "Socialtjänst new 2012",
    "Äldreomsorg merged 2012",
    "LSS merged 2012",
    "Individ/familj merged 2012",
  ]);
});

test("a sentence about a number of groups is no list", () => {
  expect(groups(doc("Under året har 3 arbetsgrupper avvecklats. Kommunen fortsätter arbetet."))).toEqual([]);
  expect(groups(doc("2 arbetsgrupper är nya. Under hösten startar en till."))).toEqual([]);
});

describe("what words say of groups", () => {
  test.each([
    ["nystartade arbetsgrupper", "new"],
    ["Omstartade grupper", "restarted"],
    ["nybildade eller omstartade och helt aktiva", "new"],
    ["grupper avskrivs", "dissolved"],
    ["med okänd aktivitet", "unknown"],
    ["är helt aktiva", "active"],
    ["arbetsgrupperna", undefined],
  ])("%j: %s", (words, value) => {
    expect(lifecycleOfWords(words)).toBe(value);
  });
});
