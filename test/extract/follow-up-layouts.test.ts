import { describe, expect, test } from "vitest";
import { doc, h1, h2, li, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

describe("follow-ups of other layouts", () => {
  test("a bracket that closes a status is no comment, and a bullet's first words are no group", () => {
    const document = doc(
      h1("Lägesrapport 2010"),
      h2("Näringslivsgruppen"),
      li("Starta nätverk för nya företagare (pågår)"),
      li("Gemensam katalog (delvis uppfyllt)"),
    );
    expect(recordsOf(document, "Group")).toEqual([{ name: "Näringslivsgruppen" }]);
    expect(recordsOf(document, "Goal")).toEqual([
      { text: "Starta nätverk för nya företagare", group: "Näringslivsgruppen", year: 2010, status: "ongoing" },
      { text: "Gemensam katalog", group: "Näringslivsgruppen", year: 2010, status: "partly_fulfilled" },
    ]);
  });

  test("of two columns of goals the one that holds only numbers is their target", () => {
    const document = doc(
      h1("Bokslut med styrkort 2011"),
      table(
        ["Perspektiv", "Mål", "Mått", "Mål 2011", "Uppnått"],
        ["Medborgare", "Nöjdare besökare på badet", "Andel nöjda", "70 %", "Delvis"],
      ),
    );
    expect(recordsOf(document, "Goal")).toMatchObject([
      { text: "Nöjdare besökare på badet", parent: "Medborgare", target: { to: 70, unit: "%" } },
    ]);
  });

  test("the heading over a table of assignments and results is a group", () => {
    const document = doc(
      h1("Uppföljning av uppdrag 2013"),
      h2("Lönegruppen"),
      table(["Uppdrag", "Resultat"], ["Lämna förslag till gemensam lönehantering", "Delvis utfört."]),
    );
    expect(recordsOf(document, "Group")).toEqual([{ name: "Lönegruppen" }]);
  });
});
