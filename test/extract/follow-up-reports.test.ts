import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { bold, doc, h1, h2, h3, li, p, slide } from "../builders/document.ts";

/** The records of a type in the order of their place, each property with its value (a list where there are several). */
function records(document: Document, type: Claim["type"]): Record<string, unknown>[] {
  const byRecord = new Map<string, { start: number; fields: Record<string, unknown> }>();
  for (const claim of extractClaims(document).claims.filter((one) => one.type === type)) {
    const key = claim.property === "text" || claim.property === "name" || claim.property === "date";
    const record = byRecord.get(claim.record) ?? { start: Number.POSITIVE_INFINITY, fields: {} };
    if (key) record.start = claim.span.start;
    const before = record.fields[claim.property];
    record.fields[claim.property] = before === undefined ? claim.value : [before, claim.value].flat();
    byRecord.set(claim.record, record);
  }
  return [...byRecord.values()].sort((a, b) => a.start - b.start).map(({ fields }) => fields);
}

const goals = (document: Document): Record<string, unknown>[] => records(document, "Goal");
const verdicts = (document: Document): unknown[] => goals(document).map(({ text, status }) => [text, status]);
const codes = (document: Document): string[] => extractClaims(document).findings.map(({ code }) => code);

describe("goals and statuses on lines of their own, with labels", () => {
  const document = doc(
    h1("Verksamhetsberättelse 2012"),
    h2("Socialnämnden"),
    "Mål: Öka brukarnas inflytande över sin vardag",
    "Måluppfyllelse: Delvis uppfyllt",
    "Kommentar: Brukarråd finns i två av tre områden.",
    "Mål: Korta väntetiden till särskilt boende",
    "Måluppfyllelse: Ej uppfyllt, arbetet fortsätter 2013",
    h2("Räddningsgruppen"),
    "Mål 1: Samöva med grannkommunerna",
    "Målbedömning: I huvudsak uppnått. Övningen i Forsnäs ställdes in.",
    "Mål 2: Köpa en gemensam ledningsbil",
    "Målbedömning: Utgår",
  );

  test("each goal has its group, year, status and comment", () => {
    expect(goals(document)).toEqual([
      {
        group: "Socialnämnden",
        year: 2012,
        text: "Öka brukarnas inflytande över sin vardag",
        status: "partly_fulfilled",
        comment: "Brukarråd finns i två av tre områden.",
      },
      {
        group: "Socialnämnden",
        year: 2012,
        text: "Korta väntetiden till särskilt boende",
        status: "not_fulfilled",
        qualifier: "continues",
      },
      {
        group: "Räddningsgruppen",
        year: 2012,
        text: "Samöva med grannkommunerna",
        status: "mostly_fulfilled",
        comment: "Övningen i Forsnäs ställdes in.",
      },
      { group: "Räddningsgruppen", year: 2012, text: "Köpa en gemensam ledningsbil", status: "cancelled" },
    ]);
  });

  test("the groups of the headings are records, and every word is accounted for", () => {
    expect(records(document, "Group").map(({ name }) => name)).toEqual(["Socialnämnden", "Räddningsgruppen"]);
    expect(codes(document)).toEqual([]);
  });
});

describe("bullets with the status below", () => {
  const document = doc(
    h1("Kultur- och fritidsnämnden – uppföljning 2011"),
    h3("Mål"),
    li("Fler besök på biblioteken"),
    "Grad av uppfyllelse: Helt",
    "Besöken ökade med tolv procent.",
    li("Ny simhall i Lillstrand"),
    "Grad av uppfyllelse: Påbörjat",
    "Projekteringen är klar. Byggstart sker i vår.",
    li("Konstrunda i alla kommuner"),
    li("Gemensam kulturkalender"),
    "Grad av uppfyllelse",
    "Inte uppfyllt",
  );

  test("each bullet is a goal, the paragraph after the status its comment", () => {
    expect(goals(document)).toMatchObject([
      { text: "Fler besök på biblioteken", status: "fulfilled", comment: "Besöken ökade med tolv procent." },
      {
        text: "Ny simhall i Lillstrand",
        status: "ongoing",
        comment: "Projekteringen är klar. Byggstart sker i vår.",
      },
      { text: "Konstrunda i alla kommuner" },
      { text: "Gemensam kulturkalender", status: "not_fulfilled" },
    ]);
    expect(goals(document)[2]).not.toHaveProperty("status");
    expect(goals(document)[0]).toMatchObject({ group: "Kultur- och fritidsnämnden", year: 2011 });
  });

  test("a bullet without a status is reported", () => {
    expect(codes(document)).toContain("goal_without_status");
  });
});

test("on a flattened slide a goal begins where the comment before it ends", () => {
  const document = doc(
    slide(
      3,
      h2("Gruppernas resultat"),
      "Räddningsgruppen Mål och resultat 2011 Samöva med grannkommunerna Uppfyllelse: Ja. Två övningar hölls i Forsnäs. Gemensam ledningsbil Uppfyllelse: Nej. Det finns inga pengar i budgeten för detta Utbilda 40 personer i sjukvård på plats. Uppfyllelse: Delvis, arbete pågår. Kursen har getts en gång.",
    ),
  );
  expect(goals(document)).toMatchObject([
    { text: "Samöva med grannkommunerna", status: "fulfilled", comment: "Två övningar hölls i Forsnäs." },
    { text: "Gemensam ledningsbil", status: "not_fulfilled", comment: "Det finns inga pengar i budgeten för detta" },
    {
      group: "Räddningsgruppen",
      year: 2011,
      text: "Utbilda 40 personer i sjukvård på plats.",
      status: "partly_fulfilled",
      qualifier: "compound:partly_fulfilled+ongoing",
      target: { to: 40, unit: "personer" },
      comment: "Kursen har getts en gång.",
    },
  ]);
});

test("a flattened slide without full stops is cut at its capitals", () => {
  const document = doc(
    slide(
      4,
      h2("Verksamhetsuppföljning"),
      "Kostgruppen Mål och resultat 2014 Minska matsvinnet i skolköken med tio procent Måluppfyllelse: Delvis Svinnet minskade i sju av tio kök Gemensam upphandling av livsmedel Måluppfyllelse: Helt Avtal tecknades i mars med två leverantörer Andelen ekologiska livsmedel ska vara 30 procent Måluppfyllelse: Ej uppfyllt Andelen är 22 procent",
    ),
  );
  expect(goals(document)).toMatchObject([
    { text: "Minska matsvinnet i skolköken med tio procent", comment: "Svinnet minskade i sju av tio kök" },
    { text: "Gemensam upphandling av livsmedel", comment: "Avtal tecknades i mars med två leverantörer" },
    { text: "Andelen ekologiska livsmedel ska vara 30 procent", comment: "Andelen är 22 procent" },
  ]);
});

test("labels within a flattened line part goal, status and comment", () => {
  const document = doc(
    slide(
      2,
      h2("Nämndernas måluppföljning 2015"),
      "Miljönämnden Årets mål 2015 Mål: Alla avlopp ska vara inventerade Måluppfyllelse: Nej Kommentar: Två tredjedelar är klara. Mål: Svar inom 21 dagar Måluppfyllelse: Ja Kommentar: Snittet blev 17 dagar.",
    ),
  );
  expect(goals(document)).toMatchObject([
    {
      group: "Miljönämnden",
      year: 2015,
      text: "Alla avlopp ska vara inventerade",
      status: "not_fulfilled",
      comment: "Två tredjedelar är klara.",
    },
    { text: "Svar inom 21 dagar", status: "fulfilled", comment: "Snittet blev 17 dagar." },
  ]);
});

test("the only status below a list is that of all its goals", () => {
  const document = doc(
    h2("IT-gruppen"),
    h3("Mål 2012"),
    li("Ny växel"),
    li("Fiber till alla skolor"),
    h3("Måluppfyllelse"),
    "Delvis uppfyllt",
  );
  expect(goals(document)).toMatchObject([
    { text: "Ny växel", status: "partly_fulfilled", qualifier: "collective" },
    { text: "Fiber till alla skolor", status: "partly_fulfilled", qualifier: "collective" },
  ]);
});

test("goals are told with their verdict in running text", () => {
  const document = doc(
    h1("Verksamhetsberättelse 2010"),
    h2("Turistgruppen"),
    "Målet att öka antalet gästnätter med fem procent är uppfyllt. Målet att ta fram en gemensam karta har inte uppnåtts eftersom pengar saknas.",
  );
  expect(goals(document)).toMatchObject([
    { text: "öka antalet gästnätter med fem procent", status: "fulfilled" },
    { text: "ta fram en gemensam karta", status: "not_fulfilled", comment: "eftersom pengar saknas." },
  ]);
});

test("a follow-up without any verdict still gives its goals", () => {
  const document = doc(
    h1("Verksamhetsuppföljning 2013"),
    h2("Kulturgruppen"),
    h3("Mål"),
    li("Konstrunda i alla kommuner"),
    li("Gemensam kulturskola"),
  );
  expect(verdicts(document)).toEqual([
    ["Konstrunda i alla kommuner", undefined],
    ["Gemensam kulturskola", undefined],
  ]);
  expect(codes(document)).toEqual([]);
});

test("one sentence judges the goals above it but for those it leaves out", () => {
  const document = doc(
    h1("Årsrapport 2013"),
    h2("Turismgruppen"),
    h3("Mål 2013"),
    li("Skylta om alla badplatser"),
    li("Öppna cykelleden mellan Älvsele och Norrmark"),
    li("Trycka en ny karta"),
    h3("Måluppfyllelse"),
    "Samtliga mål är uppfyllda med undantag för cykelleden där arbetet pågår.",
  );
  expect(verdicts(document)).toEqual([
    ["Skylta om alla badplatser", "fulfilled"],
    ["Öppna cykelleden mellan Älvsele och Norrmark", "ongoing"],
    ["Trycka en ny karta", "fulfilled"],
  ]);
  expect(goals(document)[0]).toMatchObject({ qualifier: "collective" });
  const status = extractClaims(document).claims.find(({ property }) => property === "status");
  expect(status?.quote).toBe("Samtliga mål är uppfyllda med undantag för cykelleden där arbetet pågår.");
});

test("headings judge what stands under them", () => {
  const document = doc(
    h2("Folkhälsorådet"),
    bold("Mål som uppnåtts 2012:"),
    li("Nätverk för ungdomsledare"),
    li("Hälsovecka i skolorna"),
    bold("Delvis uppnådda mål"),
    li("Rökfria idrottsplatser"),
    bold("Ej uppnådda mål"),
    li("Gemensam alkoholpolicy"),
  );
  expect(verdicts(document)).toEqual([
    ["Nätverk för ungdomsledare", "fulfilled"],
    ["Hälsovecka i skolorna", "fulfilled"],
    ["Rökfria idrottsplatser", "partly_fulfilled"],
    ["Gemensam alkoholpolicy", "not_fulfilled"],
  ]);
});

test("a status at the end of its line counts where it comes more than once", () => {
  const document = doc(
    h1("Uppföljning 2014"),
    h2("Växelgruppen"),
    h3("Mål"),
    li("Öppna gemensam växel – klart"),
    li("Införa röststyrning – pågår"),
    li("Svara inom en minut (ej uppnått)"),
  );
  expect(verdicts(document)).toEqual([
    ["Öppna gemensam växel", "fulfilled"],
    ["Införa röststyrning", "ongoing"],
    ["Svara inom en minut", "not_fulfilled"],
  ]);
});

test("letters are read by the document's own legend", () => {
  const document = doc(
    h1("Uppföljning av mål 2015"),
    "G = helt genomfört",
    "P = påbörjat",
    "E = ej påbörjat",
    h2("Miljönämnden"),
    "Mål: Inventera enskilda avlopp",
    "Status: P",
    "Mål: Byta till fossilfria bilar",
    "Måluppfyllelse: E",
  );
  expect(verdicts(document)).toEqual([
    ["Inventera enskilda avlopp", "ongoing"],
    ["Byta till fossilfria bilar", "not_fulfilled"],
  ]);
});

test("an arrow leads to the status, and the goal may go on after it", () => {
  const document = doc(
    slide(
      5,
      h2("Omstartade arbetsgrupper"),
      "Skolgruppen Mål & resultat 2010 Innan sommaren ska \uf0e0 Klart gruppen ha skrivit en arbetsordning Genomföra minst tre möten \uf0e0 Delvis uppfyllt 2 av 3 möten Utreda gemensam gymnasienämnd \uf0e0 Ej påbörjat",
    ),
  );
  expect(goals(document)).toMatchObject([
    { text: "Innan sommaren ska gruppen ha skrivit en arbetsordning", status: "fulfilled" },
    { text: "Genomföra minst tre möten", status: "partly_fulfilled", qualifier: "ratio:2/3" },
    { text: "Utreda gemensam gymnasienämnd", status: "not_fulfilled" },
  ]);
  expect(records(document, "Group")).toMatchObject([{ name: "Skolgruppen", lifecycle: "restarted", year: 2010 }]);
});

test("without labels, a sentence that ends the account of a goal is its status", () => {
  const document = doc(
    h1("Kulturgruppens verksamhetsberättelse 2011"),
    h3("Mål för 2011"),
    li("Genomföra en gemensam kulturvecka"),
    "Kulturveckan hölls i oktober med 14 arrangemang. Målet är uppfyllt.",
    li("Ta fram en gemensam folder"),
    "Två kommuner har lämnat text. Målet är delvis uppfyllt. Arbetet fortsätter.",
  );
  expect(goals(document)).toMatchObject([
    {
      group: "Kulturgruppen",
      year: 2011,
      text: "Genomföra en gemensam kulturvecka",
      status: "fulfilled",
      comment: "Kulturveckan hölls i oktober med 14 arrangemang.",
    },
    {
      text: "Ta fram en gemensam folder",
      status: "partly_fulfilled",
      comment: "Två kommuner har lämnat text. Arbetet fortsätter.",
    },
  ]);
});

test("under a heading that is the goal, what comes before the status explains it", () => {
  const document = doc(
    h2("Skolnämnden – uppföljning 2012"),
    h3("Ökad närvaro i gymnasiet"),
    "Skolorna har infört gemensamma rutiner för frånvaro.",
    "Måluppfyllelse: Delvis. Närvaron ökade på två av tre skolor.",
    h3("Samverkan"),
    li("Gemensamt intag till yrkesutbildningar"),
    "Måluppfyllelse: ☐ Helt ☒ Delvis ☐ Inte alls",
  );
  expect(goals(document)).toMatchObject([
    {
      group: "Skolnämnden",
      text: "Ökad närvaro i gymnasiet",
      status: "partly_fulfilled",
      comment: "Skolorna har infört gemensamma rutiner för frånvaro. Närvaron ökade på två av tre skolor.",
    },
    { text: "Gemensamt intag till yrkesutbildningar", parent: "Samverkan", status: "partly_fulfilled" },
  ]);
  expect(goals(document)[1]).not.toHaveProperty("comment");
});

test("a smiley without a legend is a symbol that nobody can read", () => {
  const document = doc(
    h2("Skolnämnden"),
    "Mål: Fler behöriga lärare",
    "Måluppfyllelse: 😊",
    "Mål: Ny skola",
    "Måluppfyllelse: Helt",
  );
  expect(verdicts(document)).toEqual([
    ["Fler behöriga lärare", "unclear"],
    ["Ny skola", "fulfilled"],
  ]);
  expect(codes(document)).toEqual(["unread_symbol"]);
});

test("an unknown wording is reported and stands as unclear", () => {
  const document = doc(h2("Skolnämnden"), "Mål: Fler behöriga lärare", "Måluppfyllelse: Med beröm godkänt");
  const { claims, findings } = extractClaims(document);
  expect(claims.find(({ property }) => property === "status")).toMatchObject({
    value: "unclear",
    unrecognised: true,
    quote: "Med beröm godkänt",
  });
  expect(claims.find(({ property }) => property === "status")?.confidence).toBeLessThan(0.5);
  expect(findings).toMatchObject([{ code: "unknown_status_wording", found: "Med beröm godkänt" }]);
});

test("a forecast gives a qualifier and no status", () => {
  const document = doc(
    h2("Skolnämnden"),
    "Mål: Fler behöriga lärare",
    "Måluppfyllelse: Bedöms uppnås under året",
    "Mål: Ny läroplan",
    "Måluppfyllelse: Helt",
  );
  expect(goals(document)[0]).toMatchObject({ qualifier: "forecast" });
  expect(goals(document)[0]).not.toHaveProperty("status");
});

test("activities have the verdict of their heading or their own, and their day", () => {
  const document = doc(
    h1("Uppföljning 2011"),
    h2("Kansliet"),
    h3("Mål 2011"),
    "Ny webbplats",
    "Måluppfyllelse: Helt",
    h3("Genomförda aktiviteter"),
    li("Studieresa till Granträsk den 4 maj"),
    li("Mässan Arbete nu"),
    "Ställdes in på grund av snöoväder.",
  );
  expect(records(document, "Activity")).toMatchObject([
    { group: "Kansliet", text: "Studieresa till Granträsk den 4 maj", due: "2011-05-04", status: "fulfilled" },
    { text: "Mässan Arbete nu Ställdes in på grund av snöoväder.", status: "cancelled" },
  ]);
});

describe("what does not fit together is reported", () => {
  const report = (comment: string, status = "Helt"): Document =>
    doc(h2("IT-gruppen"), "Mål: Utbilda 30 chefer i säkerhet", `Måluppfyllelse: ${status}. ${comment}`);

  test("a comment that says the opposite of its status", () => {
    expect(codes(report("Kursen har ännu inte genomförts."))).toEqual(["status_contradicts_comment"]);
    expect(codes(report("Kursen är nu genomförd.", "Inte uppfyllt"))).toEqual(["status_contradicts_comment"]);
    expect(codes(report("Kursen gavs i mars."))).toEqual([]);
  });

  test("a measure that was missed though the status says reached", () => {
    expect(codes(report("27 chefer gick kursen."))).toEqual(["target_not_met"]);
    expect(codes(report("33 chefer gick kursen."))).toEqual([]);
    expect(codes(report("27 chefer gick kursen.", "Delvis"))).toEqual([]);
  });

  test("parts that do not make the whole", () => {
    expect(codes(report("Det kom 80 personer varav 40 chefer, 20 politiker och 10 gäster."))).toEqual([
      "count_mismatch",
    ]);
    expect(codes(report("Det kom 80 personer varav 40 chefer, 30 politiker och 10 gäster."))).toEqual([]);
  });

  test("one goal twice", () => {
    const document = doc(
      h2("IT-gruppen"),
      "Mål: Införa distansmöten med gemensam teknik i skolorna",
      "Måluppfyllelse: Helt",
      "Mål: Införande av teknik för distansmöten i skolorna",
      "Måluppfyllelse: Delvis",
    );
    expect(codes(document)).toEqual(["duplicate_goal"]);
  });
});

test("a document that judges no goal is left to others", () => {
  const document = doc(h1("Brev"), p("Gruppen har en ny ordförande."), h2("Mål"), li("Öka trivseln"));
  expect(goals(document).filter(({ status }) => status !== undefined)).toEqual([]);
});

describe("what a report says beside its goals", () => {
  const document = doc(
    "Verksamhetsberättelse 2013 för Älvregionens idrottsgrupp",
    "Gruppens sammansättning",
    "Sammankallande: Siv Lund, fritidschef, Norrmarks kommun",
    "Ledamöter: Bo Ek, Forsnäs kommun och Ida Ström, Granträsks kommun",
    "Möten",
    "Gruppen har haft tre möten: 4 mars, 6 juni och 9 december.",
    "Mål och måluppfyllelse",
    "Mål 1: Gemensam boendeguide",
    "Guiden trycktes i maj.",
    "Måluppfyllelse: Uppfyllt",
    "Ekonomi",
    "Gruppen har haft en budget på 80 000 kr. Utfallet blev 61 500 kr.",
  );

  test("are its people", () => {
    expect(records(document, "Member").map(({ name, role, organization }) => [name, role, organization])).toEqual([
      ["Siv Lund", "convener", "Norrmarks kommun"],
      ["Bo Ek", "member", "Forsnäs kommun"],
      ["Ida Ström", "member", "Granträsks kommun"],
    ]);
  });

  test("the days it met", () => {
    const body = "Älvregionens idrottsgrupp";
    expect(records(document, "Meeting")).toEqual(
      ["2013-03-04", "2013-06-06", "2013-12-09"].map((date) => ({ body, date })),
    );
  });

  test("and its sums of money, which are no comment on the goal before them", () => {
    expect(records(document, "Amount").map(({ kind, amount }) => [kind, amount])).toEqual([
      ["budget", 8_000_000],
      ["outcome", 6_150_000],
    ]);
    expect(goals(document).map(({ comment }) => comment)).toEqual(["Guiden trycktes i maj."]);
    expect(codes(document)).toEqual([]);
  });

  test("words that may be a goal of a list stay one without the look of a heading", () => {
    const list = doc(h1("Uppföljning 2013 för idrottsgruppen"), h2("Uppnådda mål"), "Samverkan", "Ny simhall");
    expect(verdicts(list)).toEqual([
      ["Samverkan", "fulfilled"],
      ["Ny simhall", "fulfilled"],
    ]);
  });
});
