import { describe, expect, test } from "vitest";
import { doc, h1, p, slide } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

describe("a plan whose pages became one line each", () => {
  const document = doc(
    slide(1, "Verksamhetsplan 2013 Energirådgivargruppen i Älvregionen Antagen av styrelsen"),
    slide(
      2,
      "Syfte Att ge opartiska råd om energi. Mål 2013 Minst 400 samtal ska hållas. Alla ska ha gått steg 2. Aktiviteter Energimässa i Forsnäs i mars. Skolbesök i alla kommuner under hösten.",
    ),
    slide(3, "Medlemmar Stina Kvist, Älvsele kommun Bo Rask, Forsnäs kommun Kontaktperson Stina Kvist"),
  );

  test("gives its group with its purpose, and its goals a sentence each", () => {
    expect(recordsOf(document, "Group")).toEqual([
      { name: "Energirådgivargruppen", purpose: "Att ge opartiska råd om energi." },
    ]);
    expect(recordsOf(document, "Goal").map(({ text, year }) => [text, year])).toEqual([
      ["Minst 400 samtal ska hållas.", 2013],
      ["Alla ska ha gått steg 2.", 2013],
    ]);
  });

  test("gives activities with the date at their end, and a person a record", () => {
    expect(recordsOf(document, "Activity").map(({ text, due }) => [text, due])).toEqual([
      ["Energimässa i Forsnäs i mars.", "2013-03"],
      ["Skolbesök i alla kommuner under hösten.", "2013-23"],
    ]);
    expect(recordsOf(document, "Member").map(({ name, role }) => [name, role])).toEqual([
      ["Stina Kvist", "contact"],
      ["Bo Rask", "member"],
    ]);
  });

  test("is left whole where too few labels show, or a table lost its cells", () => {
    const told = doc(
      slide(1, "Verksamhetsplan 2013 för energirådgivarna"),
      slide(2, "Mål och medel har gruppen talat om. Syfte fanns också i det som sades."),
    );
    expect(recordsOf(told, "Goal")).toEqual([]);
    const table = doc(
      h1("Verksamhetsplan 2013 för energirådgivarna"),
      p("Syfte Att ge råd om energi. Mål 2013 Minst 400 samtal. Kontaktperson Bo Rask, Forsnäs kommun"),
      p("Syfte Att ge råd. Medlemmar Bo Rask, Forsnäs kommun Aktiviteter Aktivitet Ansvarig Klart Mässa Bo Rask maj"),
    );
    expect(recordsOf(table, "Activity")).toEqual([]);
  });
});
