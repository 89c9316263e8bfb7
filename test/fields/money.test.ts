import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMoney, parseMoney } from "../../src/fields/money.ts";
import { findUnit, readUnit } from "../../src/fields/money-units.ts";

/** [words, minor, currency] of each sum. */
const read = (text: string) => findMoney(text).map((m) => [text.slice(m.start, m.end), m.minor, m.currency]);

describe("one sum in running text", () => {
  test.each([
    ["Budgeten är 1 614 000 kr.", "1 614 000 kr", 161_400_000, "SEK"],
    ["Budgeten är 1\u00a0614\u00a0000\u00a0kr.", "1\u00a0614\u00a0000\u00a0kr", 161_400_000, "SEK"],
    ["Budgeten är 1\u202f614 kronor", "1\u202f614 kronor", 161_400, "SEK"],
    ["Total budget 6256 KKR.", "6256 KKR", 625_600_000, "SEK"],
    ["Total budget 250 tkr.", "250 tkr", 25_000_000, "SEK"],
    ["Total budget 4.8 milj.", "4.8 milj.", 480_000_000, undefined],
    ["Total budget 4,8 milj kr.", "4,8 milj kr", 480_000_000, "SEK"],
    ["Total budget 4,8 milj. kronor", "4,8 milj. kronor", 480_000_000, "SEK"],
    ["Total budget 9 miljoner", "9 miljoner", 900_000_000, undefined],
    ["Total budget 1,25 Mkr", "1,25 Mkr", 125_000_000, "SEK"],
    ["Total budget 2 mnkr", "2 mnkr", 200_000_000, "SEK"],
    ["Total budget 2 MSEK", "2 MSEK", 200_000_000, "SEK"],
    ["Total budget 1,1 miljarder kronor", "1,1 miljarder kronor", 110_000_000_000, "SEK"],
    ["Budget är 1.3 milj euro", "1.3 milj euro", 130_000_000, "EUR"],
    ["Budget är 12 500,50 euro", "12 500,50 euro", 1_250_050, "EUR"],
    ["Budget är SEK 300 000 i år", "SEK 300 000", 30_000_000, "SEK"],
    ["Budget är € 3,5 miljoner", "€ 3,5 miljoner", 350_000_000, "EUR"],
    ["Avgiften är 500:-", "500:-", 50_000, "SEK"],
    ["Avgiften är 1.500 kr", "1.500 kr", 150_000, "SEK"],
    ["Budget 1.250.000 kr", "1.250.000 kr", 125_000_000, "SEK"],
    ["Resultatet blev -57,8 mkr", "-57,8 mkr", -5_780_000_000, "SEK"],
    ["Resultatet blev −3 tkr", "−3 tkr", -300_000, "SEK"],
    ["Kostnaden är två miljoner kronor", "två miljoner kronor", 200_000_000, "SEK"],
    ["Kostnaden är en halv miljon", "en halv miljon", 50_000_000, undefined],
    ["Budget 2010 – 300 000 kr", "300 000 kr", 30_000_000, "SEK"],
    ["För 2009 300 000 kr", "300 000 kr", 30_000_000, "SEK"],
  ] as const)("%s", (text, words, minor, currency) => {
    expect(read(text)).toEqual([[words, minor, currency]]);
  });
});

describe("no sum", () => {
  test.each([
    "Mötet den 2010-05-12 samlade 300 deltagare.",
    "Avsnittet är 30 sek långt.",
    "Vi har 5 kranskommuner och 12 mn andra.",
    "Enligt 2.3 krav gäller kap. 4.",
    "75% är EU-medel",
    "constructor och tkr",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

test("a sum that cannot be read with certainty is found without a value", () => {
  for (const text of [
    "Det kostar 2-3 mkr.",
    "Det kostar 2 – 3 mkr.",
    "Det kostar 1,234 kr.",
    "Det kostar 1.234 tkr.",
  ]) {
    expect(findMoney(text).map((m) => m.minor)).toEqual([undefined]);
  }
});

test("two sums of one sentence are both found, each with its own currency", () => {
  expect(read("Budgeten är 2,4 milj euro (21.6 milj SEK), varav 2 mkr i år.")).toEqual([
    ["2,4 milj euro", 240_000_000, "EUR"],
    ["21.6 milj SEK", 2_160_000_000, "SEK"],
    ["2 mkr", 200_000_000, "SEK"],
  ]);
});

test("a price for one and a rough sum are marked", () => {
  expect(findMoney("Avgiften är 12 kr per invånare.")[0]).toMatchObject({ minor: 1200, rate: true });
  expect(findMoney("Avgiften är 12 kr/elev.")[0]?.rate).toBe(true);
  expect(findMoney("Avgiften är 12 000 kr per år.")[0]?.rate).toBeUndefined();
  expect(findMoney("Kostnaden blir ca 2 mkr.")[0]?.approximate).toBe(true);
  expect(findMoney("Kostnaden blir 2 mkr.")[0]?.approximate).toBeUndefined();
});

test("only the given stretch is read, and offsets are those of the text", () => {
  const text = "10 kr, 20 kr, 30 kr";
  expect(findMoney(text, { start: 6, end: 13 }).map((m) => text.slice(m.start, m.end))).toEqual(["20 kr"]);
});

describe("a cell with a unit stated elsewhere", () => {
  const tkr = { exponent: 3, currency: "SEK" } as const;
  test.each([
    ["1 983,90", 198_390_000],
    ["229,3", 22_930_000],
    ["670", 67_000_000],
    ["– 614", -61_400_000],
    ["-57,8", -5_780_000],
    ["+26,3", 2_630_000],
    ["2 mkr", 200_000_000],
  ])("%s", (text, minor) => {
    expect(parseMoney(text, tkr)).toEqual({ minor, currency: "SEK" });
  });
  test("brackets are told, not made negative", () => {
    expect(parseMoney("(+ 150)", tkr)).toEqual({ minor: 15_000_000, currency: "SEK", bracketed: true });
    expect(parseMoney("(150")).toBeUndefined();
  });
  test("without a unit the number stands as printed", () => {
    expect(parseMoney("670")).toEqual({ minor: 67_000 });
  });
  test.each(["", "-", "Personal", "2010-12-31", "12 personer", "1 2 3", "99999999999999999999"])(
    "%s is no sum",
    (text) => {
      expect(parseMoney(text, tkr)).toBeUndefined();
    },
  );
});

test("a unit is found in a head, and a rate is none", () => {
  expect(findUnit("Belopp i tkr")).toMatchObject({ exponent: 3, currency: "SEK", start: 9, end: 12 });
  expect(findUnit("Budget 2010 (Mkr)")).toMatchObject({ exponent: 6 });
  expect(findUnit("Tusental kronor")).toMatchObject({ exponent: 3, currency: "SEK" });
  expect(findUnit("Kostnad kr/inv")).toBeUndefined();
  expect(findUnit("Skriv en kravlista")).toBeUndefined();
  expect(readUnit("constructor")).toBeUndefined();
});

test("what is written in Swedish notation is read back exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (minor) => {
      const abs = Math.abs(minor);
      const whole = String(Math.floor(abs / 100)).replace(/\B(?=(\d{3})+$)/gu, "\u00a0");
      const written = `${minor < 0 ? "−" : ""}${whole},${String(abs % 100).padStart(2, "0")} kr`;
      expect(parseMoney(written)?.minor).toBe(minor);
      expect(findMoney(`Kostnad: ${written}.`)[0]?.minor).toBe(minor);
    }),
  );
});
