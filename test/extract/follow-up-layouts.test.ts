import { describe, expect, test } from "vitest";
import type { DraftBlock } from "../../src/model/draft.ts";
import { doc, h1, h2, li, p, slide, table } from "../builders/document.ts";
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

describe("verdicts behind a dash", () => {
  const layout = (...lines: readonly (string | DraftBlock)[]): unknown[] =>
    recordsOf(doc(h1("Uppföljning 2011"), slide(2, h2("Miljögruppen"), h2("Mål 2011"), ...lines)), "Goal").map(
      ({ text, status, comment }) => [text, status, comment],
    );

  test("are cut off from what tells of them", () => {
    expect(
      layout(li("Gemensam taxa – Ja, från mars"), li("Ny kurs – Nej, för få sökande"), li("Karta – Pågår")),
    ).toEqual([
      ["Gemensam taxa", "fulfilled", "från mars"],
      ["Ny kurs", "not_fulfilled", "för få sökande"],
      ["Karta", "ongoing", undefined],
    ]);
  });

  test("stand within a line that was run together", () => {
    expect(layout("Ny taxa – klart Gemensamt arkiv – ej påbörjat, väntar på beslut Nytt avtal – klart")).toEqual([
      ["Ny taxa", "fulfilled", undefined],
      ["Gemensamt arkiv", "not_fulfilled", "väntar på beslut"],
      ["Nytt avtal", "fulfilled", undefined],
    ]);
  });

  test("but one alone is a sentence", () => {
    expect(layout(li("Gemensam taxa"), li("Ny kurs – klart, bra och billigt"))).toEqual([
      ["Gemensam taxa", undefined, undefined],
      ["Ny kurs – klart, bra och billigt", undefined, undefined],
    ]);
  });
});

test("a sentence over the goals judges those beneath it", () => {
  const document = doc(
    h1("Uppföljning 2011"),
    slide(
      2,
      h2("Miljögruppen"),
      "Samtliga mål för 2011 är uppfyllda utom utredning om biogas",
      "Mål 2011",
      li("Gemensam taxa"),
      li("Utredning om biogas"),
    ),
  );
  expect(recordsOf(document, "Goal").map(({ text, status }) => [text, status])).toEqual([
    ["Gemensam taxa", "fulfilled"],
    ["Utredning om biogas", undefined],
  ]);
});

test("a labelled goal with nothing but a comment ends where the next label begins, and an introduction is no goal", () => {
  const document = doc(
    h1("Uppföljning 2015"),
    h2("Antagningsgruppen"),
    "Här nedan redovisas läget för gruppen.",
    "Mål: Gemensam rutin för frånvaro.",
    "Resultat: Rutinen är beslutad i alla kommuner.",
    "Mål: Fler besök på skolorna.",
    "Utfall augusti: 12 besök.",
    "Måluppfyllelse: Delvis uppfyllt",
    "Mål: Ny webbplats.",
    "Kommentar: Väntar på medel.",
  );
  const own = { group: "Antagningsgruppen", year: 2015 };
  expect(recordsOf(document, "Goal")).toEqual([
    { text: "Gemensam rutin för frånvaro.", ...own, comment: "Rutinen är beslutad i alla kommuner." },
    { text: "Fler besök på skolorna.", ...own, status: "partly_fulfilled", comment: "12 besök." },
    { text: "Ny webbplats.", ...own, comment: "Väntar på medel." },
  ]);
});

describe("numbered goals with a sentence as their verdict", () => {
  test("lose their label, and what stands behind the verdict's comma is the comment", () => {
    const document = doc(
      h1("Uppföljning av verksamhetsplan 2012"),
      h2("Lönegruppen"),
      p("Mål 2.1 En gemensam rutin"),
      p("Målet är helt uppfyllt."),
      p("Mål 2.2 Utbildning för alla"),
      p("Målet är till stor del uppfyllt, 14 av 16 har gått kursen."),
    );
    expect(recordsOf(document, "Goal").map(({ text, status, comment }) => [text, status, comment])).toEqual([
      ["En gemensam rutin", "fulfilled", undefined],
      ["Utbildning för alla", "mostly_fulfilled", "14 av 16 har gått kursen."],
    ]);
  });
});
