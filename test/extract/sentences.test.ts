import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/extract/sentences.ts";

const split = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("one sentence", () => {
  test.each([
    "Gruppen träffas t.ex. Forsnäs och Älvsele kl. 9.",
    "Enligt kap. 3 i avtalet, dnr. KS 2014/12, gäller s.k. Älvregel för bl.a. Granträsk.",
    "Avtalet gäller fr.o.m. Januari t.o.m. 2015.",
    "Ärendet bereds av B. Ek och K.-G. Alm.",
    "Mötet hålls den 12. mars i Norrmark.",
    "Mötet hålls 3 okt. 2010 i Norrmark.",
    "1. Fortsätta arbetet",
    "Gruppen får i uppdrag att: 1. Fortsätta arbetet och 2. Redovisa det.",
    "Skrivelsen Vart är vi på väg? ligger till grund för arbetet.",
    "Kostnaden är 2,5 milj. kronor.",
    "Adressen är www.example.se och filen heter plan.doc.",
  ])("%s", (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe("two sentences", () => {
  test.each([
    ["Beslut tas av Forsnäs, Älvsele m.fl.", "Kansliet bereder ärendet."],
    ["Det kostar 300 000 kr.", "Älvsele betalar."],
    ["Arbetet avslutas 2010.", "Gruppen går vidare."],
    ["Arbetet är i etapp 2.", "Gruppen går vidare."],
    ["Vem äger frågan?", "”Gemensam webb” är oklart."],
    ["Planen är klar (se bilaga 2).", "3 kommuner deltar."],
    ["Klart!", "Nu börjar nästa del…"],
  ])("%s | %s", (first, second) => {
    expect(split(`${first} ${second}`)).toEqual([first, second]);
  });
});

test("only the given span is read, and offsets are those of the text", () => {
  const text = "Inte detta. Detta är ett. Detta är två. Inte detta.";
  const found = sentencesOf(text, { start: 12, end: 39 });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Detta är ett.", "Detta är två."]);
});

test("sentences follow one another and together hold every word", () => {
  const piece = fc.constantFrom(
    "Gruppen",
    "m.m.",
    "kl.",
    "3.",
    " ",
    "\n",
    "(",
    ")",
    "Vad?",
    "är",
    "B.",
    "…",
    "\u00a0",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(" ");
      const found = sentencesOf(text, { start: 0, end: text.length });
      found.forEach(({ start, end }, i) => {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
      });
      const words = (s: string): string => s.replace(/\s+/gu, "");
      expect(words(found.map(({ start, end }) => text.slice(start, end)).join(""))).toBe(words(text));
    }),
  );
});
