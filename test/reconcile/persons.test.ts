/** Who is one person: with care, for a wrong join is worse than a missed one. */
import { describe, expect, test } from "vitest";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { said, source } from "./claims-of-words.ts";

const one = source("one", { kind: "plan", year: 2011, date: "2010-12-01" });
const other = source("other", { kind: "plan", year: 2012, date: "2011-12-01" });
type Told = { readonly name: string; readonly group?: string; readonly email?: string; readonly organization?: string };

function result(first: Told, second: Told): { readonly members: number; readonly variants: number } {
  const member = (told: Told) => ({ type: "Member", group: "Skogsgruppen", ...told }) as const;
  const { records, findings } = reconcileClaims({
    documents: [one, other],
    claims: [...said(one, member(first)), ...said(other, member(second))],
  });
  return { members: records.length, variants: findings.filter(({ code }) => code === "name_variant").length };
}

describe("one person", () => {
  test.each([
    ["one letter apart in one group", { name: "Mattis Öhrlund" }, { name: "Matthis Öhrlund" }, 1],
    ["an accent", { name: "Irene Falk" }, { name: "Iréne Falk" }, 1],
    ["capital letters alone", { name: "Anders Kroksta" }, { name: "Anders kroksta" }, 0],
    [
      "a new surname and the same address",
      { name: "Karin Ek", email: "karin@norrmark.example.se" },
      { name: "Karin Ek Lund", email: "karin@norrmark.example.se" },
      1,
    ],
    [
      "another municipality, for people change posts",
      { name: "Rune Älgmark", organization: "Norrmarks kommun" },
      { name: "Rune Älgmark", organization: "Forsnäs kommun" },
      0,
    ],
  ])("%s", (_, first, second, variants) => {
    expect(result(first, second)).toEqual({ members: 1, variants });
  });
});

describe("look-alikes", () => {
  test.each([
    ["another first name", { name: "Marit Holm" }, { name: "Maritta Holm" }],
    ["another surname", { name: "Helena Brusare" }, { name: "Helene Östlund" }],
    [
      "one office's address",
      { name: "Bo Ek", email: "kansliet@alvregionen.example.se" },
      { name: "Rut Ström", email: "kansliet@alvregionen.example.se" },
    ],
    [
      "one letter apart with an address each",
      { name: "Johan Olsson", email: "johan.olsson@norrmark.example.se" },
      { name: "Johan Ohlsson", email: "johan.ohlsson@norrmark.example.se" },
    ],
    ["another group, one letter apart", { name: "Mattis Öhrlund" }, { name: "Matthis Öhrlund", group: "Båtgruppen" }],
  ])("stay two: %s", (_, first, second) => {
    expect(result(first, second)).toEqual({ members: 2, variants: 0 });
  });
});
