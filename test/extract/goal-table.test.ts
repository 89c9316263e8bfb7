import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { DraftBlock, DraftCell } from "../../src/model/draft.ts";
import { doc, h1, h2, li, p, table } from "../builders/document.ts";
import { read } from "../builders/reading.ts";
import { recordsOf } from "../builders/records.ts";

const filled = (fill: string, text = ""): DraftCell => ({ blocks: [p(text)], fill });
const coloured = (sign: string, colour: string, text = ""): DraftBlock => ({
  kind: "paragraph",
  text: `${sign}${text}`,
  marks: [{ start: 0, end: sign.length, colour }],
});
const goalsOf = (document: Document): unknown[] => recordsOf(document, "Goal");
const codesOf = (document: Document): string[] => extractClaims(document).findings.map(({ code }) => code);

describe("verdicts in words", () => {
  const document = doc(
    h1("Måluppföljning 2015 Älvregionen"),
    h2("Kulturgruppen"),
    table(
      ["Delmål", "Måluppfyllelse", "Kommentar", "Ansvarig", "Klart"],
      ["1.1 Öka antalet besök", "Delvis uppfyllt", "Två av tre hus nådde målet.", "Anna Berg", "2015-12-31"],
      ["1.2 Ny scen i Norrmark", "I full gång!", "", "Hela gruppen", ""],
      ["1.3 Minst 75 deltagare på festivalen", "Ja. Festivalen hade 90 deltagare.", "", "", ""],
      ["1.4 Gemensamt bokverk", "", "Flyttas till 2016.", "", ""],
    ),
  );

  test("each row is a goal of the nearest heading's group and year", () => {
    const own = { group: "Kulturgruppen", year: 2015 };
    expect(goalsOf(document)).toEqual([
      { text: "Öka antalet besök", ...own, status: "partly_fulfilled", comment: "Två av tre hus nådde målet." },
      { text: "Ny scen i Norrmark", ...own, status: "unclear" },
      {
        ...{ text: "Minst 75 deltagare på festivalen", ...own, target: { to: 75, unit: "deltagare" } },
        ...{ status: "fulfilled", comment: "Festivalen hade 90 deltagare." },
      },
      { text: "Gemensamt bokverk", ...own, comment: "Flyttas till 2016." },
    ]);
    expect(recordsOf(document, "Group")).toEqual([{ name: "Kulturgruppen" }]);
  });

  test("a wording on no list and a row without a verdict are reported; other columns are left out by name", () => {
    expect(codesOf(document).sort()).toEqual(["goal_without_status", "unknown_status_wording"]);
    expect(new Set(extractClaims(document).ignored.map(({ rule }) => rule))).toEqual(
      new Set(["table-head", "goal-number", "column-responsible", "column-due"]),
    );
  });
});

test("a parent that spans rows holds for each, and the year is that of the heading of the goals", () => {
  const document = doc(
    h1("Uppföljning av nämndmål"),
    table(
      ["Inriktningsmål", "Nämndmål 2013", "Bedömning", "Analys"],
      [{ blocks: [p("En trygg kommun")], rowSpan: 2 }, "Fler nattvandrare", "Uppfyllt", "Tio nya"],
      [
        { blocks: [p("Snabbare räddning")], column: 2 },
        { blocks: [p("Ej uppnått")], column: 3 },
        { blocks: [p("Dyrt")], column: 4 },
      ],
    ),
  );
  expect(goalsOf(document)).toEqual([
    { text: "Fler nattvandrare", year: 2013, parent: "En trygg kommun", status: "fulfilled", comment: "Tio nya" },
    { text: "Snabbare räddning", year: 2013, parent: "En trygg kommun", status: "not_fulfilled", comment: "Dyrt" },
  ]);
});

test("a cross under Helt, Delvis or Inte is that verdict, also under heads on two rows", () => {
  const rows = [
    ["Bygga hamn", "", "x", "", "Halva klar"],
    ["Muddra", "X", "", "", ""],
  ] as const;
  const flat = doc(h1("Mål 2011"), table(["Mål", "Helt", "Delvis", "Inte alls", "Kommentar"], ...rows));
  const [span, tall] = [{ columnSpan: 3 }, { rowSpan: 2 }];
  const stacked = doc(
    h1("Mål 2011"),
    table(
      [
        { blocks: [p("Mål")], ...tall },
        { blocks: [p("Måluppfyllelse")], ...span },
        { blocks: [p("Kommentar")], column: 5, ...tall },
      ],
      [{ blocks: [p("Helt")], column: 2 }, "Delvis", "Inte alls"],
      ...rows,
    ),
  );
  for (const document of [flat, stacked]) {
    expect(goalsOf(document)).toEqual([
      { text: "Bygga hamn", year: 2011, status: "partly_fulfilled", comment: "Halva klar" },
      { text: "Muddra", year: 2011, status: "fulfilled" },
    ]);
    expect(extractClaims(document).claims.find(({ property }) => property === "status")).toMatchObject({
      inferred: true,
    });
    expect(codesOf(document)).toEqual([]);
  }
});

describe("verdicts in colour", () => {
  const goals = table(
    ["Mål", "Status"],
    ["Fler cykelvägar", filled("#00b050")],
    ["Färre olyckor", filled("#ffff00")],
    ["Ny bro", filled("#ff0000", "")],
    ["Bättre skyltar", ""],
  );

  test("are read by a legend of coloured cells beside words", () => {
    const legend = table(
      [filled("#92d050"), "Uppfyllt"],
      [filled("#ffff00"), "Delvis uppfyllt"],
      [filled("#ff0000"), "Ej uppfyllt"],
    );
    const document = doc(h1("Trafikgruppens mål 2014"), legend, goals);
    expect(recordsOf(document, "Goal").map(({ status }) => status)).toEqual([
      "fulfilled",
      "partly_fulfilled",
      "not_fulfilled",
      undefined,
    ]);
    const claim = extractClaims(document).claims.find(({ property }) => property === "status");
    expect(claim).toMatchObject({ inferred: true, quote: "Fler cykelvägar" });
    expect(claim?.spans?.map(({ quote }) => quote)).toEqual(["Fler cykelvägar", "Uppfyllt"]);
  });

  test("are read by a legend with heads, and signs in its coloured cells", () => {
    const legend = table(
      ["Färg", "Betydelse"],
      [filled("#00b050", "●"), "Målet är uppfyllt"],
      [filled("#ff0000", "●"), "Målet är inte uppfyllt"],
    );
    const judged = table(["Mål", "Status"], ["Cykelväg", filled("#00b050", "●")], ["Bro", filled("#ff0000", "●")]);
    const document = doc(h1("Målkort 2014"), legend, judged);
    expect(recordsOf(document, "Goal").map(({ status }) => status)).toEqual(["fulfilled", "not_fulfilled"]);
    expect(codesOf(document)).toEqual([]);
  });

  test("are read by a legend in words", () => {
    const document = doc(
      h1("Mål 2014"),
      p("Grön = målet är uppfyllt"),
      p("Gul = delvis uppfyllt"),
      p("Röd = ej uppfyllt"),
      goals,
    );
    expect(recordsOf(document, "Goal").map(({ status }) => status)).toEqual([
      "fulfilled",
      "partly_fulfilled",
      "not_fulfilled",
      undefined,
    ]);
  });

  test("are unclear without a legend, with low confidence, and reported with the colour", () => {
    const document = doc(h1("Mål 2014"), goals);
    const { claims, findings } = extractClaims(document);
    const statuses = claims.filter(({ property }) => property === "status");
    expect(statuses.map(({ value }) => value)).toEqual(["unclear", "unclear", "unclear"]);
    expect(statuses.every(({ confidence }) => confidence < 0.5)).toBe(true);
    expect(
      findings
        .filter(({ code }) => code === "unread_symbol")
        .map(({ found }) => found)
        .sort(),
    ).toEqual(["#00b050", "#ff0000", "#ffff00"]);
  });

  test("of letters count, and white, grey and black tell nothing", () => {
    const legend = [coloured("●", "#00aa00", " Helt uppfyllt"), coloured("●", "#cc0000", " Inte uppfyllt")];
    const document = doc(
      h1("Mål 2014"),
      ...legend,
      table(
        ["Mål", "Bedömning"],
        ["A-laget", [coloured("●", "#00aa00")]],
        ["B-laget", [coloured("●", "#cc0000")]],
        ["C-laget", filled("#d9d9d9", "Pågår")],
      ),
    );
    expect(recordsOf(document, "Goal").map(({ status }) => status)).toEqual(["fulfilled", "not_fulfilled", "ongoing"]);
  });
});

test("signs mean what the legend says, whatever they mean elsewhere", () => {
  const document = doc(
    h1("Mål 2012"),
    p("☺ = målet är uppfyllt"),
    p("😐 = kan inte bedömas"),
    table(
      ["Mål", "Utfall", "Status"],
      ["Rena sjöar", "Bra år", "☺"],
      ["Rena åar", "", "😐"],
      ["Rena tjärnar", "", "★"],
    ),
  );
  expect(goalsOf(document)).toEqual([
    { text: "Rena sjöar", year: 2012, status: "fulfilled", comment: "Bra år" },
    { text: "Rena åar", year: 2012, status: "unclear" },
    { text: "Rena tjärnar", year: 2012, status: "unclear" },
  ]);
  expect(codesOf(document)).toHaveLength(1);
});

test("measures: baseline, target and outcome; the unit may stand in the head or in what is measured", () => {
  const document = doc(
    h1("Mål och indikatorer 2012"),
    table(
      ["Mål", "Indikator", "Utgångsvärde", "Målvärde 2012", "Utfall", "Måluppfyllelse"],
      ["Nöjda brukare", "Andel nöjda", "60", "minst 70", "73", "Helt"],
      ["Fler lån", "Antal lån per år", "", "1 200", "1 100", "Helt"],
    ),
  );
  expect(goalsOf(document)).toEqual([
    { text: "Nöjda brukare", year: 2012, target: { from: 60, to: 70, unit: "%" }, status: "fulfilled" },
    { text: "Fler lån", year: 2012, target: { to: 1200, unit: "lån" }, status: "fulfilled" },
  ]);
  const [finding] = extractClaims(document).findings;
  expect(finding).toMatchObject({ code: "target_not_met", expected: "1 200", found: "1 100" });
});

test("rows over the whole width begin a group or a goal area; a forecast is no status, a trend none either", () => {
  const wide = (text: string): DraftCell => ({ blocks: [p(text)], columnSpan: 4 });
  const document = doc(
    h1("Delårsrapport 2016"),
    table(
      ["Mål", "Status", "Prognos", "Trend"],
      [wide("Turistgruppen")],
      [wide("Fler gäster")],
      ["Öppna tre leder", "Pågår", "Uppnås under året", "↗"],
      [wide("Fritidsgruppen")],
      ["Ny hall", "Försenat", "", "→"],
    ),
  );
  expect(goalsOf(document)).toEqual([
    {
      text: "Öppna tre leder",
      group: "Turistgruppen",
      year: 2016,
      parent: "Fler gäster",
      status: "ongoing",
      qualifier: "forecast",
    },
    { text: "Ny hall", group: "Fritidsgruppen", year: 2016, status: "ongoing", qualifier: "delayed" },
  ]);
});

test("a list of goals in one cell: as many verdicts are theirs one by one, one is for all, another number is reported", () => {
  const cell = [li("öka"), li("minska")];
  const row = (status: string): Document => doc(h1("Mål 2012"), table(["Mål", "Status"], [cell, status]));
  const read = (status: string): unknown[] =>
    recordsOf(row(status), "Goal").map((goal) => [goal["text"], goal["status"], goal["qualifier"]]);
  expect(read("Helt\nDelvis")).toEqual([
    ["öka", "fulfilled", undefined],
    ["minska", "partly_fulfilled", undefined],
  ]);
  expect(read("Helt")).toEqual([
    ["öka", "fulfilled", "collective"],
    ["minska", "fulfilled", "collective"],
  ]);
  expect(read("Helt\nDelvis\nInte")).toEqual([
    ["öka", undefined, undefined],
    ["minska", undefined, undefined],
  ]);
  expect(codesOf(row("Helt\nDelvis\nInte"))).toContain("unaligned_columns");
});

test("tables of activities, of indicators alone, and without any heading are no goal tables", () => {
  const plan = doc(
    h1("Plan 2012"),
    table(["Mål", "Aktivitet", "Klart", "Ansvarig"], ["Synas", "Mässa", "maj", "Alla"]),
  );
  expect(recordsOf(plan, "Goal").map(({ status }) => status)).not.toContain("fulfilled");
  for (const rows of [
    [
      ["Indikator", "Utfall"],
      ["Lån", "12"],
    ],
    [
      ["Öka", "Helt"],
      ["Minska", "Delvis"],
    ],
  ]) {
    expect(goalsOf(doc(h1("Nyckeltal 2012"), table(...rows)))).toEqual([]);
  }
});

test("the group is what stands after 'för' in a heading with more words", () => {
  const document = doc(
    p("Uppföljning av mål 2019 för folkhälsogruppen i Älvregionen"),
    table(["Mål", "Status"], ["Fler gångbanor", "Klart"]),
  );
  expect(goalsOf(document)).toEqual([
    { text: "Fler gångbanor", group: "folkhälsogruppen", year: 2019, status: "fulfilled" },
  ]);
});

test("a column without a heading is of statuses where its cells are nothing but signs with a legend", () => {
  const green = coloured("●", "#00b050");
  const red = coloured("●", "#ff0000");
  const line = "Förklaring: ● Uppfyllt ● Ej uppfyllt";
  const at = (n: number): { start: number; end: number } => ({ start: n, end: n + 1 });
  const legend: DraftBlock = {
    kind: "paragraph",
    text: line,
    marks: [
      { ...at(line.indexOf("●")), colour: "#00b050" },
      { ...at(line.lastIndexOf("●")), colour: "#ff0000" },
    ],
  };
  const document = doc(
    h1("Mål 2017"),
    legend,
    table(["Nr", "Effektmål", "Resultat", ""], ["1", "Växel", "I drift", [green]], ["2", "E-arkiv", "", [red]]),
  );
  expect(goalsOf(document)).toEqual([
    { text: "Växel", year: 2017, comment: "I drift", status: "fulfilled" },
    { text: "E-arkiv", year: 2017, status: "not_fulfilled" },
  ]);
});

test("a column of groups gives each goal its group, and each group one record", () => {
  const document = doc(
    h1("Mål 2012"),
    table(
      ["Arbetsgrupp", "Mål", "Status"],
      ["Kulturgruppen", "Läsa", "Helt"],
      ["Kulturgruppen", "Skriva", "Delvis"],
      ["Turistgruppen", "Resa", "Helt"],
    ),
  );
  expect(recordsOf(document, "Goal").map(({ group }) => group)).toEqual([
    "Kulturgruppen",
    "Kulturgruppen",
    "Turistgruppen",
  ]);
  expect(recordsOf(document, "Group")).toEqual([{ name: "Kulturgruppen" }, { name: "Turistgruppen" }]);
});

describe("a column of activities beside judged goals", () => {
  const heads = ["Mål 2011", "Åtgärd", "Ansvarig", "Klart", "Måluppfyllelse", "Kommentar"];
  const rows = [
    ["Fler låntagare", "Sagostund i Älvsele", "Anna Berg", "2011-05-31", "Helt uppfyllt", "Tolv barn kom."],
    ["Längre öppettider", "Prova kvällsöppet", "", "", "Delvis uppfyllt", ""],
  ];
  const own = { group: "Kulturgruppen", year: 2011 };
  const goals = [
    { text: "Fler låntagare", ...own, status: "fulfilled", comment: "Tolv barn kom." },
    { text: "Längre öppettider", ...own, status: "partly_fulfilled" },
  ];

  test("the verdict is the goal's, date and responsible are the activity's", () => {
    const document = doc(h1("Årsrapport 2011"), h2("Kulturgruppen"), table(heads, ...rows));
    expect(goalsOf(document)).toEqual(goals);
    expect(recordsOf(document, "Activity")).toEqual([
      { text: "Sagostund i Älvsele", ...own, responsible: "Anna Berg", due: "2011-05-31" },
      { text: "Prova kvällsöppet", ...own },
    ]);
  });

  test("a status that does not name goals, or judges each activity of a goal, is the activities'", () => {
    const state = table(
      ["Mål", "Aktivitet", "Klart", "Status"],
      ["Fler låntagare", "Sagostund", "2011-05-31", "Klart"],
    );
    const each = table(
      ["Mål", "Aktivitet", "Klart", "Måluppfyllelse"],
      [{ blocks: [p("Fler låntagare")], rowSpan: 2 }, "Sagostund", "2011-05-31", "Uppfyllt"],
      [
        { blocks: [p("Bokbuss")], column: 2 },
        { blocks: [p("2011-06-30")], column: 3 },
        { blocks: [p("Ej uppfyllt")], column: 4 },
      ],
    );
    for (const rows of [state, each]) {
      const document = doc(h1("Årsrapport 2011"), h2("Kulturgruppen"), rows);
      expect(goalsOf(document)).toEqual([{ text: "Fler låntagare", ...own }]);
      expect(recordsOf(document, "Activity")[0]).toMatchObject({ text: "Sagostund", status: "fulfilled" });
    }
  });

  test("where rows ends are lost, the headings of money behind it end the table and are read on their own", async () => {
    const money = [
      ["Post", "Budget", "Utfall"],
      ["Kurser", "40 000 kr", "22 500 kr"],
      ["Summa", "40 000 kr", "22 500 kr"],
    ];
    const lines = (cells: readonly (readonly string[])[]): string =>
      cells
        .flat()
        .map((cell) => `\t${cell}\n\n`)
        .join("");
    const text = `Årsrapport 2011 - Kulturgruppen\n\n${lines([["Mål 2011", "Åtgärd", "Måluppfyllelse", "Kommentar"]])}${lines(
      rows.map(([goal = "", activity = "", , , status = "", comment = "Ny chef."]) => [
        goal,
        activity,
        status,
        comment || "Ny chef.",
      ]),
    )}\nEkonomi\n\n${lines(money)}`;
    const document = await read(text, "rapport.txt");
    expect(goalsOf(document)).toEqual([goals[0], { ...goals[1], comment: "Ny chef." }]);
    expect(recordsOf(document, "Amount")).toHaveLength(4);
  });
});
