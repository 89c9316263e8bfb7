import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { bold, doc, h1, h2, h3, li, p } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const PLAN = doc(
  h1("Verksamhetsplan 2012 för Älvregionen"),
  h2("1. Inledning"),
  p("Älvregionen består av fem kommuner. Planen antogs 2011-11-15."),
  h2("2. Gemensamma system"),
  h3("2.1 Ekonomisystem"),
  p("IT-gruppen upphandlar ett gemensamt ekonomisystem."),
  h3("2.2 Telefoni"),
  p("Växlarna i Forsnäs och Älvsele slås ihop. Kommitténs förslag följs upp."),
  h2("3. Utvecklingsprojekt"),
  p("Kommunerna är medfinansiärer i:"),
  h3("Fiber i byarna"),
  p("Projektet ska ge alla byar tillgång till fiber."),
  p("Tidsram: 2011-03-01 – 2013-12-31"),
  p("Projektbudget: 14,5 mkr, varav 9 mkr till nät och 5,5 mkr till anslutningar"),
  h3("Ung företagare"),
  p(
    "Fler unga ska starta företag. Projektet pågår under perioden 2012-2014. (Etapp 1 2012-01-01 – 2012-12-31.) Total budget 3 milj.",
  ),
  h3("Älvleden"),
  p("Leden ska knyta samman kommunerna. Tidplan: oklar."),
  h3("Fiber i byarna"),
  p("Se ovan"),
  h2("4. Möten"),
  bold("Kulturkonferens"),
  p("Tisdagen den 17 april 2012 ordnas en konferens i Lillstrand."),
  p("Politikerdag"),
  p("Regionrådet träffas en dag under hösten."),
  h2("5. Mål för samverkan"),
  li("Öka antalet gemensamma upphandlingar"),
  li("Minska resorna med 10 procent"),
);

describe("a plan in prose", () => {
  test("sections without time are goals, with the acting body and the heading above", () => {
    expect(recordsOf(PLAN, "Goal")).toEqual([
      expect.objectContaining({ text: "Ekonomisystem", group: "IT-gruppen", parent: "Gemensamma system", year: 2012 }),
      {
        text: "Telefoni",
        comment: "Växlarna i Forsnäs och Älvsele slås ihop. Kommitténs förslag följs upp.",
        parent: "Gemensamma system",
        year: 2012,
      },
      expect.objectContaining({ text: "Politikerdag", group: "Regionrådet" }),
      { text: "Öka antalet gemensamma upphandlingar", year: 2012 },
      { text: "Minska resorna med 10 procent", year: 2012 },
    ]);
  });

  test("sections with a time frame are projects; time, stages and money are no description", () => {
    expect(recordsOf(PLAN, "Project")).toEqual([
      {
        name: "Fiber i byarna",
        period: "2011-03-01/2013-12-31",
        description: "Projektet ska ge alla byar tillgång till fiber.",
      },
      { name: "Ung företagare", period: "2012/2014", description: "Fler unga ska starta företag." },
      { name: "Älvleden", period: null, description: "Leden ska knyta samman kommunerna." },
    ]);
    const unknown = extractClaims(PLAN).claims.find(({ property, value }) => property === "period" && value === null);
    expect(unknown?.missing).toBe("stated_unknown");
  });

  test("a section with an exact day is an activity, a day of the past makes none", () => {
    expect(recordsOf(PLAN, "Activity")).toEqual([
      {
        text: "Kulturkonferens Tisdagen den 17 april 2012 ordnas en konferens i Lillstrand.",
        due: "2012-04-17",
        year: 2012,
      },
    ]);
  });

  test("money belongs to the project, the whole of it to its time", () => {
    expect(recordsOf(PLAN, "Amount").map(({ owner, item, amount, period }) => [owner, item, amount, period])).toEqual([
      ["Fiber i byarna", undefined, 1_450_000_000, "2011-03-01/2013-12-31"],
      ["Fiber i byarna", "nät", 900_000_000, undefined],
      ["Fiber i byarna", "anslutningar", 550_000_000, undefined],
      ["Ung företagare", undefined, 300_000_000, "2012/2014"],
    ]);
  });

  test("every word of the sections is accounted for", () => {
    expect(extractClaims(PLAN).findings.filter(({ code }) => code === "unclaimed_text")).toEqual([]);
  });
});

test("sums in a list under a total are of its kind, each with its own item", () => {
  const plan = doc(
    h1("Verksamhetsplan 2012"),
    h2("Ung i älvdalen"),
    p("Skolorna prövar fjärrundervisning. Projekttid 2011-08-01–2012-06-12."),
    p("Total budget: 1 250 000 kr"),
    li("Granträsks del: 700 000 kr."),
    li("Forsnäs del: 550 000 kr."),
    h2("Telefoni"),
    p("Växlarna slås ihop."),
    h2("Avtal"),
    p("Avtalen ses över."),
  );
  expect(recordsOf(plan, "Amount").map(({ kind, item, amount }) => [kind, item, amount])).toEqual([
    ["budget", undefined, 125_000_000],
    ["budget", "Granträsks del", 70_000_000],
    ["budget", "Forsnäs del", 55_000_000],
  ]);
});

test("headings that are only short paragraphs are found in plain text", () => {
  const plan = doc(
    p("Handlingsplan för folkhälsa 2014"),
    p("Granträsks kommun"),
    p("Drogförebyggande arbete"),
    p("Folkhälsorådet fortsätter arbetet mot langning."),
    p("Trygghetsvandringar"),
    p("Vandringar ska genomföras i alla tätorter före sommaren."),
    p("Ungdomens hus"),
    p("Huset invigs den 3 maj 2014 med musik och tal."),
  );
  expect(recordsOf(plan, "Goal").map(({ text, group }) => [text, group])).toEqual([
    ["Drogförebyggande arbete", "Folkhälsorådet"],
    ["Trygghetsvandringar", undefined],
  ]);
  expect(recordsOf(plan, "Activity").map(({ due }) => due)).toEqual(["2014-05-03"]);
});

test("a document of another kind with headings is no plan", () => {
  const report = doc(
    h1("Verksamhetsberättelse 2012"),
    h2("Kultur"),
    p("Året var lyckat för oss alla."),
    h2("Fritid"),
    p("Året var bra."),
    h2("Skola"),
    p("Året var gott."),
  );
  expect(recordsOf(report, "Goal")).toEqual([]);
});
