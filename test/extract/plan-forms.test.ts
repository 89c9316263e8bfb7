import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { DraftBlock, DraftCell } from "../../src/model/draft.ts";
import { bold, type CellLike, doc, h1, h2, h3, li, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

/** A cell over three columns, as the labels and contents of a form are. */
const wide = (like: string | readonly DraftBlock[]): CellLike => {
  const blocks = typeof like === "string" ? like.split("\n").map(p) : like;
  const cell: DraftCell = { blocks, columnSpan: 3 };
  return cell;
};
const form = (...rows: readonly (readonly CellLike[])[]): DraftBlock => table(...rows);
const list = (...items: readonly string[]): DraftBlock[] => items.map((item) => li(item));
const codes = (document: Document): string[] =>
  extractClaims(document)
    .findings.map(({ code }) => code)
    .sort();
const texts = (document: Document, type: "Goal" | "Activity"): unknown[] =>
  recordsOf(document, type).map(({ text }) => text);
const member = (name: string, role: string, more: object = {}): object => ({
  group: "kulturgruppen",
  name,
  role,
  ...more,
});

describe("a form with labels over the whole width", () => {
  const document = doc(
    h1("Verksamhetsplan 2012 för kulturgruppen inom Älvregionen"),
    "Kontaktperson: Namn, kommun, telefon, e-post",
    "Anna Ek, Älvsele kommun, kulturchef, 031-390 06 01, anna.ek@example.se",
    "Arbetsgruppens medlemmar:",
    "Bo Vik, Forsnäs kommun",
    "Anna Ek, Älvsele",
    form(
      [wide("Verksamhetsområde\nInom vilket område verkar ni?")],
      [wide("Bibliotek, musik och\nkulturarv")],
      [wide("Avsikt/Syfte\nPå vilket sätt bidrar er grupp?")],
      [wide([p("Vi ska"), ...list("dela scener", "dela kunskap")])],
      [wide("Mål 2012\nVart vill ni ha nått?")],
      [
        wide([
          p("Specifikt – Mätbart – Accepterat – Realistiskt – Tidsatt"),
          p("Under 2012 ska vi:"),
          ...list("starta en festival", "öppna ett arkiv"),
        ]),
      ],
      [wide("Aktivitetsplan 2012\nVem gör vad?")],
      ["Aktivitet", "Genomfört", "Ansvarig"],
      [
        "Hyra lokal\nSöka bidrag\nBjuda in",
        "mars 2012\nVåren 2012\noklar tidsplan",
        "Anna Ek\nBo Vik/Hela gruppen\nBo Vik",
      ],
      [wide("Övrigt")],
      [wide("Gruppen träffas sällan.")],
    ),
  );

  test("gives the group with area and purpose, markers left out", () => {
    expect(recordsOf(document, "Group")).toEqual([
      { name: "kulturgruppen", area: "Bibliotek, musik och kulturarv", purpose: "Vi ska dela scener dela kunskap" },
    ]);
  });

  test("gives each person once, the contact's role before the member's", () => {
    expect(recordsOf(document, "Member")).toEqual([
      member("Anna Ek", "contact", {
        title: "kulturchef",
        organization: "Älvsele kommun",
        phone: "+46313900601",
        email: "anna.ek@example.se",
      }),
      member("Bo Vik", "member", { organization: "Forsnäs kommun" }),
    ]);
  });

  test("gives bullets as goals of the year, with what leads them in", () => {
    const parent = "Under 2012 ska vi";
    expect(recordsOf(document, "Goal")).toEqual([
      { group: "kulturgruppen", year: 2012, text: "starta en festival", parent },
      { group: "kulturgruppen", year: 2012, text: "öppna ett arkiv", parent },
    ]);
  });

  test("gives activities with the n-th date and the n-th name where the lists are equally long", () => {
    const base = { group: "kulturgruppen", year: 2012 };
    expect(recordsOf(document, "Activity")).toEqual([
      { ...base, text: "Hyra lokal", due: "2012-03", responsible: "Anna Ek" },
      { ...base, text: "Söka bidrag", due: "2012-21", responsible: ["Bo Vik", "Hela gruppen"] },
      { ...base, text: "Bjuda in", due: null, responsible: "Bo Vik" },
    ]);
  });

  test("reports the line nobody filled in, and leaves no word unaccounted for", () => {
    expect(codes(document)).toEqual(["placeholder"]);
  });
});

describe("activities of one row", () => {
  const plan = (
    activity: CellLike,
    due: CellLike,
    responsible: CellLike,
    ...rows: readonly (readonly CellLike[])[]
  ): Document =>
    doc(
      h1("Verksamhetsplan 2012 för kulturgruppen"),
      form(
        [wide("Syfte")],
        [wide("Samverkan")],
        [wide("Aktivitetsplan 2012")],
        ["Aktivitet", "Klart", "Ansvarig"],
        [activity, due, responsible],
        ...rows,
      ),
    );
  const short = (document: Document): unknown[] =>
    recordsOf(document, "Activity").map(({ text, due, responsible }) => [text, due, responsible]);

  test("a list of dates of another length is left out and reported; the names still belong to their activities", () => {
    const document = plan("Mässa\nResa\nKurs", "2012-05-01\n2012-09-01", "Anna Ek\nBo Vik\nCia Berg");
    expect(short(document)).toEqual([
      ["Mässa", undefined, "Anna Ek"],
      ["Resa", undefined, "Bo Vik"],
      ["Kurs", undefined, "Cia Berg"],
    ]);
    expect(codes(document)).toEqual(["unaligned_columns"]);
  });

  test("headings over activities are no activities", () => {
    expect(texts(plan("Marknad:\nMässa\nResa", "2012-05-01\n2012-09-01", ""), "Activity")).toEqual(["Mässa", "Resa"]);
  });

  test("an empty paragraph holds the place of a missing date where no entry is long enough to need a second line", () => {
    expect(short(plan("Mässa\nResa\nKurs", "2012-05-01\n\n2012-09-01", "Anna Ek\nBo Vik\nCia Berg"))).toEqual([
      ["Mässa", "2012-05-01", "Anna Ek"],
      ["Resa", undefined, "Bo Vik"],
      ["Kurs", "2012-09-01", "Cia Berg"],
    ]);
  });

  test("names and dates joined over soft line breaks and slashes are counted line by line where that fits", () => {
    const names: CellLike = [p("Anna Ek\nBo Vik"), p("Turistbyrån/\nCia Berg")];
    expect(short(plan("Mässa\nResa\nKurs", "2012\n2012\n2012", names))).toEqual([
      ["Mässa", "2012", "Anna Ek"],
      ["Resa", "2012", "Bo Vik"],
      ["Kurs", "2012", ["Turistbyrån", "Cia Berg"]],
    ]);
  });

  test("a row of its own is one activity, and all its names are responsible", () => {
    const document = plan("Mässa", "2012-05-01", "Anna Ek\nBo Vik", [
      "Resa till Norge.\nBoka tåg.",
      "2012-09-01",
      "Cia Berg",
    ]);
    expect(short(document)).toEqual([
      ["Mässa", "2012-05-01", ["Anna Ek", "Bo Vik"]],
      ["Resa till Norge. Boka tåg.", "2012-09-01", "Cia Berg"],
    ]);
  });

  test("bullets as many as the names are activities under what stands over them", () => {
    const bullets: CellLike = [p("Fiber i byarna:"), ...list("Forsnäs", "Norrmark")];
    expect(short(plan(bullets, "", "Anna Ek\nBo Vik", ["Resa", "2012", "Cia Berg"]))).toEqual([
      ["Fiber i byarna: Forsnäs", undefined, "Anna Ek"],
      ["Fiber i byarna: Norrmark", undefined, "Bo Vik"],
      ["Resa", "2012", "Cia Berg"],
    ]);
  });

  test("a role behind a name makes the person a member with that role, and is no responsible", () => {
    const document = plan("Mässa", "2012", "Anna Ek, sammankallande");
    expect(short(document)).toEqual([["Mässa", "2012", "Anna Ek"]]);
    expect(recordsOf(document, "Member")).toEqual([member("Anna Ek", "convener")]);
  });

  test("words that are no date are reported", () => {
    const document = plan("Mässa", "Inför nästa ansökan", "Anna Ek");
    expect(short(document)).toEqual([["Mässa", undefined, "Anna Ek"]]);
    expect(codes(document)).toEqual(["unread_value"]);
  });
});

describe("goals", () => {
  const goals = (...blocks: readonly DraftBlock[]): Document =>
    doc(
      h1("Verksamhetsplan 2012 för kulturgruppen"),
      form([wide("Syfte")], [wide("Samverkan")], [wide("Mål 2012")], [wide(blocks)]),
    );
  const long = "Vi ska under året ta fram ett gemensamt program för hela regionen. Det ska vara klart till hösten.";
  const short = (document: Document): unknown[] =>
    recordsOf(document, "Goal").map(({ text, comment, parent }) => [text, comment, parent]);

  test("a heading with a text after it is a goal with a comment", () => {
    expect(short(goals(p("Gemensamt program"), p(long), p("Fler besök"), p(long)))).toEqual([
      ["Gemensamt program", long, undefined],
      ["Fler besök", long, undefined],
    ]);
  });

  test("a soft line break parts two goals where each has a heading of its own", () => {
    expect(
      short(
        goals(
          p(
            "Nytt arkiv\nArkivet ska öppnas för alla i regionen under hösten.\nFler besök\nMuseerna ska besökas av fler ungdomar än förra året.",
          ),
        ),
      ),
    ).toEqual([
      ["Nytt arkiv", "Arkivet ska öppnas för alla i regionen under hösten.", undefined],
      ["Fler besök", "Museerna ska besökas av fler ungdomar än förra året.", undefined],
    ]);
  });

  test("short paragraphs one after the other are goals each", () => {
    expect(short(goals(p("Fler besök"), p("Bättre service"), p("Ett gemensamt kort")))).toEqual([
      ["Fler besök", undefined, undefined],
      ["Bättre service", undefined, undefined],
      ["Ett gemensamt kort", undefined, undefined],
    ]);
  });

  test("hyphens typed by hand make bullets, and a heading over them is their parent only", () => {
    expect(short(goals(p("Ungdomar:"), p("-fler kurser"), p("- en festival"), p("Ett öppet arkiv")))).toEqual([
      ["fler kurser", undefined, "Ungdomar"],
      ["en festival", undefined, "Ungdomar"],
      ["Ett öppet arkiv", undefined, undefined],
    ]);
  });

  test("of a paragraph over bullets the last sentence leads in, the others are a goal", () => {
    expect(
      short(goals(p("Alla ska få komma. Det sker genom att:"), ...list("sänka priset", "öppna tidigare"))),
    ).toEqual([
      ["Alla ska få komma.", undefined, undefined],
      ["sänka priset", undefined, "Det sker genom att"],
      ["öppna tidigare", undefined, "Det sker genom att"],
    ]);
  });

  test("a list announced as projects gives projects, and bold lines between them none", () => {
    const document = goals(
      p("Exempel på projekt är följande:"),
      bold("Musik"),
      p("Körer i norr"),
      p("Rockverkstad"),
      bold("Arkiv"),
      p("Bygdens bilder"),
    );
    expect(recordsOf(document, "Goal")).toEqual([]);
    expect(recordsOf(document, "Project")).toEqual([
      { name: "Körer i norr" },
      { name: "Rockverkstad" },
      { name: "Bygdens bilder" },
    ]);
  });
});

test("one file with many plans gives each record the group and year of the title before it", () => {
  const one = (group: string, year: number, goal: string): DraftBlock[] => [
    p(`Verksamhetsplan ${year} för ${group}`),
    form([wide("Syfte")], [wide("Samverkan")], [wide("Mål")], [wide(goal)]),
  ];
  const document = doc(
    ...one("turistgruppen inom Älvregionen", 2012, "Fler gäster."),
    ...one("Nätverket för miljö", 2013, "Renare älv."),
  );
  expect(recordsOf(document, "Goal")).toEqual([
    { group: "turistgruppen", year: 2012, text: "Fler gäster." },
    { group: "Nätverket för miljö", year: 2013, text: "Renare älv." },
  ]);
});

test("a plan as headings, with responsible and date beneath each activity", () => {
  const document = doc(
    h1("Folkhälsorådets verksamhetsplan 2013"),
    h2("Kontaktperson"),
    "Eva Lund, folkhälsostrateg, Granträsks kommun, eva.lund@example.se",
    h2("1. Syfte"),
    "Rådet samordnar arbetet för god hälsa i Älvregionen.",
    h2("2. Mål"),
    h3("Barn och unga"),
    ...list("Fler barn ska cykla till skolan", "Färre ungdomar ska röka"),
    h2("3. Aktiviteter"),
    li("Cykelvecka i alla skolor", 0, "1."),
    "Ansvarig: Eva Lund och Ola Hed",
    "Tid: maj 2013",
    li("Utbildning av tränare", 0, "2."),
    "Ansvarig: Idrottsnätverket",
    "Tid: hösten 2013",
    h2("4. Ekonomi"),
    "Rådet har inga egna medel.",
  );
  const base = { group: "Folkhälsorådet", year: 2013 };
  expect(recordsOf(document, "Group")).toEqual([
    { name: "Folkhälsorådet", purpose: "Rådet samordnar arbetet för god hälsa i Älvregionen." },
  ]);
  expect(recordsOf(document, "Goal")).toEqual([
    { ...base, text: "Fler barn ska cykla till skolan", parent: "Barn och unga" },
    { ...base, text: "Färre ungdomar ska röka", parent: "Barn och unga" },
  ]);
  expect(recordsOf(document, "Activity")).toEqual([
    { ...base, text: "Cykelvecka i alla skolor", responsible: ["Eva Lund", "Ola Hed"], due: "2013-05" },
    { ...base, text: "Utbildning av tränare", responsible: "Idrottsnätverket", due: "2013-23" },
  ]);
  expect(recordsOf(document, "Member")).toEqual([
    {
      ...{ group: "Folkhälsorådet", name: "Eva Lund", role: "contact", title: "folkhälsostrateg" },
      ...{ organization: "Granträsks kommun", email: "eva.lund@example.se" },
    },
  ]);
});

test("sections for dates and for names run in parallel with the section of activities", () => {
  const document = doc(
    h1("Verksamhetsplan 2011 Arbetsgruppen för skola"),
    bold("Uppdrag/Syfte"),
    "Gruppen ska underlätta byten mellan kommunerna.",
    bold("Mål:"),
    "Alla elever ska kunna välja skola.",
    bold("Aktiviteter"),
    ...list("Gemensam katalog", "Mässa för nior"),
    bold("Tidplan"),
    ...list("mars 2011", "oktober 2011"),
    bold("Ansvarig"),
    ...list("Anna Ek", "Bo Vik"),
  );
  const base = { group: "Arbetsgruppen för skola", year: 2011 };
  expect(recordsOf(document, "Goal")).toEqual([{ ...base, text: "Alla elever ska kunna välja skola." }]);
  expect(recordsOf(document, "Activity")).toEqual([
    { ...base, text: "Gemensam katalog", due: "2011-03", responsible: "Anna Ek" },
    { ...base, text: "Mässa för nior", due: "2011-10", responsible: "Bo Vik" },
  ]);
  expect(codes(document)).toEqual([]);
});

test("a table of two columns, label and content, names its own group and year", () => {
  const document = doc(
    "Verksamhetsplan",
    table(
      ["Arbetsgrupp", "IT-gruppen"],
      ["Verksamhetsår", "2014"],
      ["Sammankallande", "Dan Ström, Lillstrands kommun"],
      ["Verksamhetsområde", "Nät och system"],
      ["Syfte", "Att sänka kostnaderna"],
      ["Mål 1", "Ett gemensamt nät"],
      ["Mål 2", "En gemensam växel"],
    ),
  );
  const base = { group: "IT-gruppen", year: 2014 };
  expect(recordsOf(document, "Group")).toEqual([
    { name: "IT-gruppen", area: "Nät och system", purpose: "Att sänka kostnaderna" },
  ]);
  expect(recordsOf(document, "Goal")).toEqual([
    { ...base, text: "Ett gemensamt nät" },
    { ...base, text: "En gemensam växel" },
  ]);
  expect(recordsOf(document, "Member")).toEqual([
    { group: "IT-gruppen", name: "Dan Ström", role: "convener", organization: "Lillstrands kommun" },
  ]);
});

test("a table of goals with their activities gives both, a goal over several rows once", () => {
  const goal: CellLike = { blocks: [p("Fler besök")], rowSpan: 2 };
  const second: DraftCell = { blocks: [p("Annonsera i Norge")], column: 2 };
  const [due, who]: DraftCell[] = [
    { blocks: [p("våren 2012")], column: 3 },
    { blocks: [p("Turistbyrån")], column: 4 },
  ];
  const document = doc(
    h1("Handlingsplan 2012 för turistgruppen"),
    h2("Syfte"),
    "Fler ska hitta hit.",
    h2("Mål och aktiviteter"),
    table(
      ["Mål", "Aktivitet", "Klart", "Ansvarig"],
      [goal, "Ny karta", "2012-03-01", "Anna Ek"],
      [second, ...(due && who ? [due, who] : [])],
      ["Bättre skyltar", "Inventera", "2012-06-01", "Bo Vik"],
    ),
  );
  expect(texts(document, "Goal")).toEqual(["Fler besök", "Bättre skyltar"]);
  expect(recordsOf(document, "Activity").map(({ text, due: date, responsible }) => [text, date, responsible])).toEqual([
    ["Ny karta", "2012-03-01", "Anna Ek"],
    ["Annonsera i Norge", "2012-21", "Turistbyrån"],
    ["Inventera", "2012-06-01", "Bo Vik"],
  ]);
});

test("a table of members gives each with what its columns say", () => {
  const document = doc(
    h1("Verksamhetsplan 2012 för kulturgruppen"),
    h2("Syfte"),
    "Samverkan.",
    h2("Medlemmar"),
    table(
      ["Namn", "Kommun", "Roll", "Telefon", "E-post"],
      ["Anna Ek", "Älvsele", "Sammankallande", "031-390 06 01", "anna.ek@example.se"],
      ["Bo Vik", "Forsnäs", "", "saknas", ""],
    ),
  );
  expect(recordsOf(document, "Member")).toEqual([
    member("Anna Ek", "convener", { organization: "Älvsele", phone: "+46313900601", email: "anna.ek@example.se" }),
    member("Bo Vik", "member", { organization: "Forsnäs" }),
  ]);
  expect(codes(document)).toEqual(["unread_value"]);
});

test("people named within the text of the area are members where each has a municipality", () => {
  const document = doc(
    h1("Verksamhetsplan 2012 för kulturgruppen"),
    form(
      [wide("Verksamhetsområde")],
      [wide("Gruppen består av; Anna Ek - Älvsele, Bo Vik bibliotekarie - Forsnäs.")],
      [wide("Syfte")],
      [wide("Samverkan")],
    ),
  );
  expect(recordsOf(document, "Member")).toEqual([
    member("Anna Ek", "member", { organization: "Älvsele" }),
    member("Bo Vik", "member", { organization: "Forsnäs", title: "bibliotekarie" }),
  ]);
});

test("one address under two spellings and a number of another area are reported", () => {
  const document = doc(
    h1("Verksamhetsplan 2012 för kulturgruppen"),
    "Kontaktperson: Renée Ek, Kiruna kommun, 031-390 06 01, re@example.se",
    "Medlemmar:",
    "Renee Ek, Kiruna kommun, 0980-319 200, re@example.se",
    "Syfte: Samverkan",
  );
  expect(codes(document)).toEqual(["name_variant", "phone_area_mismatch"]);
});

test("an activity table in a report is read with the group of the heading before it", () => {
  const document = doc(
    h1("Verksamhetsberättelse 2012"),
    h2("Turistgruppen"),
    "Gruppen har träffats fyra gånger.",
    table(["Aktivitet", "Ansvarig", "Status"], ["Mässa i Oslo", "Anna Ek", "Genomfört"]),
  );
  expect(recordsOf(document, "Activity")).toEqual([
    { group: "Turistgruppen", year: 2012, text: "Mässa i Oslo", responsible: "Anna Ek", status: "fulfilled" },
  ]);
});

test("minutes that speak of plans give no plan", () => {
  const document = doc(
    "Protokoll 2012-03-01",
    "Närvarande: Anna Ek, Bo Vik",
    "§ 1 Verksamhetsplan 2012",
    "Beslut",
    "Mål och syfte godkänns.",
  );
  expect(recordsOf(document, "Group")).toEqual([]);
  expect(recordsOf(document, "Goal")).toEqual([]);
});

test("headings of groups part one plan into the forms of its groups", () => {
  const document = doc(
    h1("Verksamhetsplaner 2011 för Älvregionens arbetsgrupper"),
    h2("1. Kulturgruppen"),
    h3("Syfte"),
    "Kulturen ska stärka regionen.",
    h3("Mål"),
    ...list("En gemensam kulturdag"),
    h2("2. Nätverket för miljö"),
    h3("Syfte"),
    "Renare vatten.",
    h3("Mål"),
    "Alla avlopp ska vara inventerade.",
  );
  expect(recordsOf(document, "Group")).toEqual([
    { name: "Kulturgruppen", number: "1", purpose: "Kulturen ska stärka regionen." },
    { name: "Nätverket för miljö", number: "2", purpose: "Renare vatten." },
  ]);
  expect(recordsOf(document, "Goal")).toEqual([
    { group: "Kulturgruppen", year: 2011, text: "En gemensam kulturdag" },
    { group: "Nätverket för miljö", year: 2011, text: "Alla avlopp ska vara inventerade." },
  ]);
});

test.each([
  [["Turistgruppen", "Verksamhetsplan 2013"], "Turistgruppen"],
  [["Verksamhetsplan 2013", "Turistgruppen"], "Turistgruppen"],
  [["VP 2013 Skola och barnomsorg"], "Skola och barnomsorg"],
  [["Turistgruppens verksamhetsplan för 2013"], "Turistgruppen"],
])("the group of a plan headed %j is found", (head, name) => {
  const document = doc(...head.map(bold), bold("Syfte:"), "Fler gäster.", bold("Mål:"), "Tusen gäster fler.");
  expect(recordsOf(document, "Group")).toEqual([{ name, purpose: "Fler gäster." }]);
  expect(recordsOf(document, "Goal")).toEqual([{ group: name, year: 2013, text: "Tusen gäster fler." }]);
});

test("an activity may carry its responsible and its date on its own line, two in one paragraph", () => {
  const document = doc(
    h1("Verksamhetsplan 2011 för miljögruppen"),
    bold("Syfte"),
    "Tillsyn.",
    bold("Planerade aktiviteter"),
    "Ny taxa. Ansvarig: Karin Frost. Klart: april 2011\nKurs i buller (ansvarig: Per Moe, klart: hösten 2011)",
  );
  expect(recordsOf(document, "Activity").map(({ text, due, responsible }) => [text, due, responsible])).toEqual([
    ["Ny taxa.", "2011-04", "Karin Frost"],
    ["Kurs i buller", "2011-23", "Per Moe"],
  ]);
  expect(codes(document)).toEqual([]);
});

test("labels before a colon, one for each goal and activity, make a plan too", () => {
  const document = doc(
    "Handlingsplan 2014 för folkhälsorådet",
    "Syfte: God hälsa",
    "Mål 1: Fler rör på sig",
    "Aktivitet: Cykelkampanj",
    "Ansvarig: Samordnaren",
    "Tidplan: maj 2014",
    "Mål 2: Färre röker",
    "Aktivitet: Rökfri skola",
    "Ansvarig: Rektorerna",
    "Tidplan: löpande",
  );
  expect(texts(document, "Goal")).toEqual(["Fler rör på sig", "Färre röker"]);
  expect(recordsOf(document, "Activity").map(({ text, due, responsible }) => [text, due, responsible])).toEqual([
    ["Cykelkampanj", "2014-05", "Samordnaren"],
    ["Rökfri skola", "2014", "Rektorerna"],
  ]);
});

test("a measure in a goal's words is its target", () => {
  const document = doc(
    h1("Verksamhetsplan 2012 för kulturgruppen"),
    form([wide("Syfte")], [wide("Samverkan")], [wide("Mål")], [wide("Minst 100 deltagare på festivalen.")]),
  );
  expect(recordsOf(document, "Goal")).toEqual([
    {
      ...{ group: "kulturgruppen", year: 2012, text: "Minst 100 deltagare på festivalen." },
      target: { to: 100, unit: "deltagare" },
    },
  ]);
});

test("activity tables of a report are read each with the group of its own heading", () => {
  const document = doc(
    h1("Verksamhetsberättelse 2012"),
    h2("Turistgruppen"),
    table(["Aktivitet", "Ansvarig"], ["Mässa i Oslo", "Anna Ek"]),
    h2("IT-gruppen"),
    table(["Aktivitet", "Ansvarig"], ["Ny växel", "Bo Vik"]),
  );
  expect(recordsOf(document, "Activity").map(({ group, text }) => [group, text])).toEqual([
    ["Turistgruppen", "Mässa i Oslo"],
    ["IT-gruppen", "Ny växel"],
  ]);
});

test("a purpose stated for each task is none of the group's; a mission stands in where no purpose is stated", () => {
  const plan = (...blocks: readonly (DraftBlock | string)[]): unknown[] =>
    recordsOf(doc(h1("Verksamhetsplan 2012 för kulturgruppen"), ...blocks, bold("Mål"), "Fler besök."), "Group");
  const tasks = ["Festival", "Arkiv"].flatMap((task) => [bold(task), bold("Syfte:"), `${task} ska bli bättre.`]);
  expect(plan(...tasks)).toEqual([{ name: "kulturgruppen" }]);
  expect(plan(bold("Gruppens uppdrag"), "Att samverka.")).toEqual([
    { name: "kulturgruppen", purpose: "Att samverka." },
  ]);
});
