import { describe, expect, test } from "vitest";
import type { DraftBlock } from "../../src/model/draft.ts";
import { doc, h1, h2, li, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

/** A table as text taken out of Word has it: one cell a row. */
const flat = (...cells: readonly string[]): DraftBlock => ({
  kind: "table",
  flat: true,
  rows: cells.map((cell) => ({ cells: [{ blocks: cell.split("\n").map(p) }] })),
});

describe("a plan whose table lost its row ends", () => {
  test("takes activities from a table without header or label by its dates and names", () => {
    const document = doc(
      h1("Verksamhetsplan 2012 för avfallsgruppen"),
      p("Mål"),
      li("Gemensam taxa för slam"),
      p("Aktiviteter taxa"),
      flat(
        "Kartlägga taxor",
        "Nils Hed",
        "31 mars 2012",
        "Förslag till taxa",
        "Karin Berg/Ola Ny",
        "15 september 2012",
      ),
    );
    expect(recordsOf(document, "Goal").map(({ text }) => text)).toEqual(["Gemensam taxa för slam"]);
    expect(recordsOf(document, "Activity")).toEqual([
      { group: "avfallsgruppen", year: 2012, text: "Kartlägga taxor", due: "2012-03-31", responsible: "Nils Hed" },
      {
        group: "avfallsgruppen",
        year: 2012,
        text: "Förslag till taxa",
        due: "2012-09-15",
        responsible: ["Karin Berg", "Ola Ny"],
      },
    ]);
  });

  test("tells the label over a table from its first column's heading by the numbers beneath", () => {
    const document = doc(
      h1("Verksamhetsplan 2008 för IT-gruppen"),
      flat(
        ...["Syfte", "Lägre kostnader", "Aktiviteter", "Nr", "Aktivitet", "Beskrivning", "Tid", "Ansvar"],
        ...["1", "Helpdesk", "Öppet alla vardagar", "1 april", "Jan Fors"],
        ...["2", "Fibernät", "Sista sträckan", "Hösten", "Hela gruppen"],
      ),
    );
    expect(recordsOf(document, "Activity").map(({ text, due, responsible }) => [text, due, responsible])).toEqual([
      ["Helpdesk", "2008-04-01", "Jan Fors"],
      ["Fibernät", "2008-23", "Hela gruppen"],
    ]);
  });

  test("gives a heading that we do not know its column where the dates come out", () => {
    const document = doc(
      h1("Verksamhetsplan 2011 för kulturgruppen"),
      p("Aktiviteter"),
      flat(
        ...["Aktivitet", "Samarbetspart", "Klart", "Ansvarig"],
        ...["Mässa", "Musikskolan", "Maj 2011", "Anna Ek"],
        ...["Resa", "Teatern i länet", "Juni 2011", "Bo Vik"],
      ),
    );
    expect(recordsOf(document, "Activity").map(({ text, due, responsible }) => [text, due, responsible])).toEqual([
      ["Mässa", "2011-05", "Anna Ek"],
      ["Resa", "2011-06", "Bo Vik"],
    ]);
  });
});

describe("an activity table that lost its row ends", () => {
  const activities = (...cells: readonly string[]): unknown[] =>
    recordsOf(
      doc(h1("Verksamhetsplan 2012 för slamgruppen"), flat("Mål 2012", "Ny taxa", "Aktivitetsplan 2012", ...cells)),
      "Activity",
    ).map(({ text, due, responsible }) => [text, due, responsible]);

  test("has rows that begin with a label's word, where a date and a person stand under their headings", () => {
    const cells = [
      "Aktivitet",
      "Klart",
      "Ansvarig",
      "Ny taxa",
      "maj",
      "Karin Berg",
      "Utvärdering",
      "hösten",
      "Hela gruppen",
    ];
    expect(activities(...cells)).toEqual([
      ["Ny taxa", "2012-05", "Karin Berg"],
      ["Utvärdering", "2012-23", "Hela gruppen"],
    ]);
  });

  test("has no responsible where nobody knows one yet", () => {
    expect(activities("Aktivitet", "Klart", "Ansvarig", "Ny taxa", "maj", "Ej klart")).toEqual([
      ["Ny taxa", "2012-05", undefined],
    ]);
  });
});

test("soft line breaks part the activities of a cell where dates and names are as many", () => {
  const soft = (text: string): DraftBlock => ({ kind: "paragraph", text });
  const row = (...cells: readonly string[]) => ({ cells: cells.map((cell) => ({ blocks: [soft(cell)] })) });
  const document = doc(h1("Verksamhetsplan 2012 för slamgruppen"), "Mål", "Ny taxa", "Aktiviteter", {
    kind: "table",
    rows: [
      row("Aktivitet", "Klart", "Ansvarig"),
      row("Rita kartan\nTrycka kartan", "mars\nmaj", "Karin Berg\nOla Ny, Karin Berg"),
      row("Skriva avtal\nmed grannarna", "maj\njuni", "Ola Ny"),
    ],
  });
  expect(recordsOf(document, "Activity").map(({ text, due, responsible }) => [text, due, responsible])).toEqual([
    ["Rita kartan", "2012-03", "Karin Berg"],
    ["Trycka kartan", "2012-05", ["Ola Ny", "Karin Berg"]],
    ["Skriva avtal med grannarna", "{2012-05,2012-06}", "Ola Ny"],
  ]);
});

test("goals may be titled by short lines and explained by short sentences", () => {
  const document = doc(
    h1("Verksamhetsplan 2012 för slamgruppen"),
    "Syfte",
    "Renare vatten",
    "Mål 2012",
    "Taxa",
    "Den blir lika.",
    "Kurser",
    "Två hålls.",
  );
  expect(recordsOf(document, "Goal").map(({ text, comment }) => [text, comment])).toEqual([
    ["Taxa", "Den blir lika."],
    ["Kurser", "Två hålls."],
  ]);
});

describe("a title", () => {
  test("without a group is a form's with one label and one table beneath it, and a date of adoption is no year", () => {
    const document = doc(
      h1("Handlingsplan för folkhälsa 2014"),
      p("Antagen av direktionen 2013-11-20"),
      p("Syfte"),
      p("Planen håller ihop arbetet."),
      table(["Mål", "Aktivitet", "Ansvarig"], ["Fler rör på sig", "Idrottsskola", "Per Ås"]),
    );
    expect(recordsOf(document, "Goal")).toEqual([{ year: 2014, text: "Fler rör på sig" }]);
    expect(recordsOf(document, "Activity")).toEqual([{ year: 2014, text: "Idrottsskola", responsible: "Per Ås" }]);
  });

  test("keeps a group's whole name and leaves out the place behind it", () => {
    const name = (title: string): unknown =>
      recordsOf(doc(h1(title), h2("Syfte"), p("Ordning."), h2("Mål"), p("Mindre avfall.")), "Group")[0]?.["name"];
    expect(name("Verksamhetsplan 2012 Avfallsgruppen i Älvregionen")).toBe("Avfallsgruppen");
    expect(name("Verksamhetsplan 2012 för Folkhälsorådet i Granträsk")).toBe("Folkhälsorådet");
    expect(name("Verksamhetsplan 2012 för Vård i Samverkan")).toBe("Vård i Samverkan");
  });

  test("of a group alone begins its form where a label stands right beneath it", () => {
    const document = doc(
      p("Verksamhetsplaner för arbetsgrupperna 2013"),
      li("Kulturgruppen", 0, "1."),
      p("Syfte"),
      p("Bredare utbud."),
      p("Mål"),
      p("Gemensam kulturvecka"),
      li("Skolchefsgruppen", 0, "2."),
      p("Syfte"),
      p("Samordna gymnasiet."),
      p("Mål"),
      p("Gemensam antagning"),
    );
    expect(recordsOf(document, "Goal").map(({ group, text }) => [group, text])).toEqual([
      ["Kulturgruppen", "Gemensam kulturvecka"],
      ["Skolchefsgruppen", "Gemensam antagning"],
    ]);
  });
});

describe("a list of activities", () => {
  const activities = (...lines: readonly string[]): unknown =>
    recordsOf(
      doc(
        h1("Verksamhetsplan 2013 för kulturgruppen"),
        h2("Mål"),
        p("En scen."),
        h2("Aktiviteter"),
        ...lines.map((line) => li(line)),
      ),
      "Activity",
    ).map(({ text, due, responsible }) => [text, due, responsible]);

  test("gives up dates and names that stand behind dashes, in brackets or behind the last comma", () => {
    expect(
      activities(
        "Kulturvecka – oktober – Lena Falk",
        "Skrivartävling (Rolf Ek, våren 2013)",
        "Mässa i varje kommun, senast 1 maj 2013. Ansvarig: Mona Sand",
      ),
    ).toEqual([
      ["Kulturvecka", "2013-10", "Lena Falk"],
      ["Skrivartävling", "2013-21", "Rolf Ek"],
      ["Mässa i varje kommun", "../2013-05-01", "Mona Sand"],
    ]);
  });

  test("takes parts behind commas where a date or a label shows what they are", () => {
    expect(
      activities(
        "Branschdagar, oktober 2010, ansvarig Ola Berg",
        "Kurs, ansvariga skolcheferna",
        "Ägg, mjöl, Ola Berg",
      ),
    ).toEqual([
      ["Branschdagar", "2010-10", "Ola Berg"],
      ["Kurs", undefined, "skolcheferna"],
      ["Ägg, mjöl, Ola Berg", undefined, undefined],
    ]);
  });

  test("keeps what is neither", () => {
    expect(activities("Turné Älvsele – Forsnäs", "Möten i mars, maj", "Kurs (för nya)")).toEqual([
      ["Turné Älvsele – Forsnäs", undefined, undefined],
      ["Möten i mars, maj", undefined, undefined],
      ["Kurs (för nya)", undefined, undefined],
    ]);
  });
});

describe("a column of costs", () => {
  const rows = [
    ["Bokningssida", "Ulla Sand", "Juni 2011", "180"],
    ["Mässa i Norrmark", "Per Hed", "September 2011", "egna medel"],
    ["Summa", "", "", "180"],
  ] as const;

  test("gives each activity its budget, and the sum beneath them none of its own", () => {
    const document = doc(
      h1("Verksamhetsplan 2011 för turistgruppen"),
      p("Mål"),
      li("Fler gäster"),
      p("Aktiviteter"),
      table(["Aktivitet", "Ansvarig", "Klart", "Kostnad (tkr)"], ...rows),
    );
    expect(recordsOf(document, "Amount")).toEqual([
      { amount: 18_000_000, kind: "budget", currency: "SEK", item: "Bokningssida", owner: "turistgruppen" },
      { amount: 18_000_000, kind: "budget", currency: "SEK", owner: "turistgruppen" },
    ]);
    expect(recordsOf(document, "Activity").map(({ text }) => text)).toEqual(["Bokningssida", "Mässa i Norrmark"]);
  });

  test("gives nothing where no unit says that its numbers are money", () => {
    const document = doc(
      h1("Verksamhetsplan 2011 för turistgruppen"),
      p("Aktiviteter"),
      table(["Aktivitet", "Ansvarig", "Klart", "Resurser"], ["Bokningssida", "Ulla Sand", "Juni 2011", "3"]),
    );
    expect(recordsOf(document, "Amount")).toEqual([]);
  });
});

describe("a plan of several groups that only has goals", () => {
  test("gives each group its own", () => {
    const document = doc(
      h1("Verksamhetsplan och budget 2007"),
      p("Kulturgruppen"),
      p("Övergripande mål"),
      p("Invånarna ska ha ett rikt kulturliv."),
      p("Trafikgruppen"),
      p("Mål för 2007"),
      li("förhandla fram tre nya turer"),
    );
    expect(recordsOf(document, "Goal").map(({ text, group, year }) => [text, group, year])).toEqual([
      ["Invånarna ska ha ett rikt kulturliv.", "Kulturgruppen", 2007],
      ["förhandla fram tre nya turer", "Trafikgruppen", 2007],
    ]);
  });
});
