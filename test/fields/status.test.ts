import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { status } from "../../src/fields/status.ts";
import { STATUSES } from "../../src/fields/status-verdict.ts";
import { leadingStatus, readStatus } from "../../src/fields/status-wording.ts";

describe("a whole wording is read", () => {
  test.each([
    ["Helt", "fulfilled"],
    ["helt.", "fulfilled"],
    ["Uppfyllda", "fulfilled"],
    ["Målet är helt uppfyllt", "fulfilled"],
    ["Samtliga mål uppfyllda.", "fulfilled"],
    ["Uppdrag: Utfört", "fulfilled"],
    ["Uppdraget genomfördes enligt plan", "fulfilled"],
    ["Målet har uppnåtts under året", "fulfilled"],
    ["Utredning och analys klar", "fulfilled"],
    ["Ja", "fulfilled"],
    ["Helt (100 %)", "fulfilled"],
    ["I huvudsak uppfyllt", "mostly_fulfilled"],
    ["uppnått till stor del", "mostly_fulfilled"],
    ["Delvis", "partly_fulfilled"],
    ["Uppnås delvis", "partly_fulfilled"],
    ["Ej helt genomfört", "partly_fulfilled"],
    ["inte fullt ut", "partly_fulfilled"],
    ["Delvis ej genomfört", "partly_fulfilled"],
    ["Pågår fortfarande", "ongoing"],
    ["Arbetet pågår", "ongoing"],
    ["Påbörjat", "ongoing"],
    ["under uppstart/omstart", "ongoing"],
    ["Inte uppfyllt", "not_fulfilled"],
    ["Ejuppfyllt", "not_fulfilled"],
    ["ännu inte påbörjad", "not_fulfilled"],
    ["Målet nåddes inte", "not_fulfilled"],
    ["Nej", "not_fulfilled"],
    ["Resultatet kommer under hösten", "pending"],
    ["Redovisas senare", "pending"],
    ["Ej mätt", "pending"],
    ["Läget är oklart", "unclear"],
    ["Kan ej bedömas", "unclear"],
    ["Utgår", "cancelled"],
    ["Ej aktuellt", "cancelled"],
  ])("%j is %s", (words, value) => {
    expect(readStatus(words)?.value).toBe(value);
  });
});

describe("what is said beside the value is a qualifier", () => {
  test.each([
    ["Helt och under arbete", "fulfilled", ["compound:fulfilled+ongoing"]],
    ["Delvis, pågår", "partly_fulfilled", ["compound:partly_fulfilled+ongoing"]],
    ["Inte uppnått under året, fortsätter under 2010", "not_fulfilled", ["continues"]],
    ["Delvis uppfyllt. ", "partly_fulfilled", []],
    ["1 av 2 möten", "partly_fulfilled", ["ratio:1/2"]],
    ["Delvis uppfyllt 1 av 2 möten", "partly_fulfilled", ["ratio:1/2"]],
    ["Delvis (tre av fem)", "partly_fulfilled", ["ratio:3/5"]],
    ["4 av 4 kommuner klara", "fulfilled", ["ratio:4/4"]],
    ["Påbörjat men försenat", "ongoing", ["delayed"]],
    ["Helt och hållet uppfyllt", "fulfilled", []],
    ["Fortsätter 2011", "ongoing", ["continues"]],
  ])("%j", (words, value, qualifiers) => {
    expect(readStatus(words)).toEqual({ value, qualifiers });
  });
});

test.each([
  "Bedöms kunna uppnås under året",
  "kommer att uppfyllas",
  "Beräknas färdigt 1 kvartalet 2011",
  "Målet bedöms delvis uppnås",
])("%j is a forecast and no status", (words) => {
  expect(readStatus(words)).toEqual({ qualifiers: ["forecast"] });
});

test.each(["Mycket god", "Helt nya rutiner", "uppfylltes", "inte i huvudsak", "Målet nåddes inte i alla delar"])(
  "%j is on no list: reported, not guessed",
  (words) => {
    expect(readStatus(words)).toEqual({ value: "unclear", qualifiers: [], unrecognised: true });
    expect(status.parse(words)).toBeUndefined();
  },
);

test.each(["75 %", "Grön", "😊", "\uf0e0", "●"])("without a legend %j is a symbol nobody can read", (words) => {
  expect(readStatus(words)).toEqual({ value: "unclear", qualifiers: [], symbol: true });
});

test("the document's own legend gives a symbol its meaning", () => {
  const legend = new Map([["gul", { value: "partly_fulfilled" as const, qualifiers: [] }]]);
  expect(readStatus("Gul", legend)).toEqual({ value: "partly_fulfilled", qualifiers: [] });
  expect(readStatus("Grön", legend)?.symbol).toBe(true);
});

test.each(["", " - ", "–"])("%j says nothing", (words) => {
  expect(readStatus(words)).toBeUndefined();
});

test("words that Object.prototype has are no status", () => {
  expect(readStatus("constructor")?.unrecognised).toBe(true);
});

describe("a wording at the start of running text ends where the comment begins", () => {
  test.each([
    ["Helt Gruppens arbete var", "Helt", true],
    ["Inte uppfyllt Ett underlag finns", "Inte uppfyllt", true],
    ["helt. Vi har nu", "helt", true],
    ["Delvis uppfyllt 1 av 2 möten Uppdrag rådgivning", "Delvis uppfyllt 1 av 2 möten", true],
    ["Ej uppnått i år, fortsätter under 2011 Förutsättningarna utreds", "Ej uppnått i år, fortsätter under 2011", true],
    ["Delvis eftersom medel saknas", "Delvis", true],
    ["Delvis, arbete pågår med att upphandla", "Delvis", true],
    ["Inte uppfyllt Under året har", "Inte uppfyllt", true],
    ["Klart arbetsgruppen funnit former", "Klart", false],
    ["Helt nya rutiner", "Helt", false],
  ])("%j", (text, words, closed) => {
    const found = leadingStatus(text);
    expect(text.slice(0, found?.end)).toBe(words);
    expect(found?.closed).toBe(closed);
  });
});

test("what is printed is read back", () => {
  for (const value of STATUSES) expect(status.parse(status.format(value))).toBe(value);
});

test("no text makes reading fail, and an ending never lies outside", () => {
  const words = fc.constantFrom(
    "helt",
    "inte",
    "uppfyllt",
    "och",
    ",",
    "1",
    "av",
    "2",
    "Målet",
    "är",
    "(",
    "fortsätter",
    "%",
    "bedöms",
    "nås",
    ".",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.string(), (list, noise) => {
      const text = `${list.join(" ")}${noise}`;
      readStatus(text);
      const found = leadingStatus(text);
      expect(found === undefined || (found.end > 0 && found.end <= text.length)).toBe(true);
    }),
  );
});
