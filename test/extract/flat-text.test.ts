import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cutting, nameFinder, piecesOf } from "../../src/extract/flat-text.ts";

const cut = (text: string, cutting: Cutting = "sentences", document = text): string[] =>
  piecesOf(text, { start: 0, end: text.length }, cutting, nameFinder(document)).map(({ span }) =>
    text.slice(span.start, span.end),
  );

describe("where the full stop is gone, a capital that no sentence has inside cuts", () => {
  test.each([
    [
      "Prognosen visades i mars 2011 Förbättra utbildningen",
      ["Prognosen visades i mars 2011", "Förbättra utbildningen"],
    ],
    ["alla har inte deltagit En träff med varje kommun", ["alla har inte deltagit", "En träff med varje kommun"]],
    ["Studieresa Genomfördes i maj", ["Studieresa", "Genomfördes i maj"]],
    ["Avtalet gäller Utvärdering av avtalet", ["Avtalet gäller", "Utvärdering av avtalet"]],
    ["klart i oktober Utvärdering – avtal slutet", ["klart i oktober", "Utvärdering – avtal slutet"]],
    ["är viktigast. utveckla gränssnittet", ["är viktigast.", "utveckla gränssnittet"]],
    ["Avtal • Nytt avtal • Ny taxa", ["Avtal", "Nytt avtal", "Ny taxa"]],
    ["ökningen blev 3 % Införande av taxan", ["ökningen blev 3 %", "Införande av taxan"]],
  ])("%j", (text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });
});

describe("names, abbreviations, quotes and what follows a small word do not", () => {
  test.each([
    "Samarbete med Öka Företagande i Forsnäs",
    "Kursen Att skriva rätt",
    "projektet ”Vi flyttar hit” i Norrmark",
    "lokala IT företag",
    "stöd av bl.a. utbildare",
    "Umeå kommun deltar i Vännäs",
  ])("%j", (text) => {
    expect(cut(text)).toEqual([text]);
  });
});

test("dashes part a list that a dash opened, and no other text", () => {
  const text = "Mål 2010 - Samverka om taxan - Minst 20 kurser - 3 nya avtal";
  const pieces = piecesOf(text, { start: 11, end: text.length }, "sentences", nameFinder(text));
  expect(pieces.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "Samverka om taxan",
    "Minst 20 kurser",
    "3 nya avtal",
  ]);
  expect(cut("Avtal om bad - Forsnäs och Norrmark")).toEqual(["Avtal om bad - Forsnäs och Norrmark"]);
});

test("in a list every capital cuts but those of names", () => {
  const document =
    "Vi ringer från Telenord. Bredband till alla byar Påverka Telenord att bygga master Säker inloggning Digitala formulär i Älvregionen";
  expect(cut(document.slice(25), "list", document)).toEqual([
    "Bredband till alla byar",
    "Påverka Telenord att bygga master",
    "Säker inloggning",
    "Digitala formulär i Älvregionen",
  ]);
});

test("pieces keep their order, do not overlap and lose no letter", () => {
  const word = fc.constantFrom(
    "Öka",
    "i",
    "Telia",
    "planen",
    ".",
    "Vi",
    "har",
    "•",
    "(",
    ")",
    "”",
    "Införande",
    "av",
    "2010",
    "–",
    "KC",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), fc.constantFrom<Cutting>("list", "sentences"), (list, cutting) => {
      const text = list.join(" ");
      const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(cut(text, cutting).join(" "))).toBe(letters(text));
    }),
  );
});
