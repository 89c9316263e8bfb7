import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { DraftBlock } from "../../src/model/draft.ts";
import { bold, doc, h1, h2, h3, li, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const lines = (text: string): DraftBlock[] => text.trim().split(/\n\s*/u).map(p);

/** A formal protocol of a committee (sv. *sammanträdesprotokoll*), with everything such a paper has around its decisions. */
const PROTOCOL = doc(
  ...lines(`ÄLVSELE KOMMUN\tSAMMANTRÄDESPROTOKOLL\tSida 1(4)
    Kommunstyrelsens arbetsutskott
    Sammanträdesdatum 2016-03-14
    Plats och tid\tKommunhuset i Älvsele, rum Granen, måndagen den 14 mars 2016 kl. 13.00–15.45`),
  p(
    "Beslutande\tAnna Ek (S), ordförande\nBo Alm (M), vice ordförande\nCia Dahl (C), tjänstgörande ersättare för Dag Falk (C)",
  ),
  p("Övriga deltagande\tEva Frost, kommunchef\nFredrik Gran, ekonomichef, §§ 27–28\nGun Hed, sekreterare"),
  ...lines(`Utses att justera\tBo Alm
    Justeringens plats och tid\tKommunkansliet 2016-03-18
    Paragrafer\t26–29
    ANSLAG/BEVIS
    Datum då anslaget sätts upp\t2016-03-18
    Ärendelista
    § 26 Val av justerare
    § 27 Ekonomisk uppföljning per februari 2016
    § 28 Ansökan om bidrag
    § 29 Motion om gratis bad
    § 26 Dnr KS 2016/14
    Val av justerare
    Beslut
    Bo Alm utses att justera dagens protokoll.
    § 27 Dnr KS 2016/22
    Ekonomisk uppföljning per februari 2016
    Sammanfattning av ärendet
    Kommunstyrelsen redovisar ett underskott med 1,2 mkr mot budget. Socialnämnden visar ett överskott på 340 tkr.
    Förslag till beslut
    Arbetsutskottet föreslår att socialnämnden får i uppdrag att redovisa åtgärder.
    Kommunstyrelsens arbetsutskott beslutar
    att lägga informationen till handlingarna, samt
    att uppdra åt ekonomichefen att ta fram en åtgärdsplan till sammanträdet 2016-04-11.
    § 28 Dnr KS 2016/31
    Ansökan om bidrag
    Ärendebeskrivning
    Biblioteksgruppen ansöker om 150 000 kr. Omsättningen i bokhandeln var 3 miljarder kronor 2015.
    Beslutsunderlag
    Ansökan 2016-02-01
    Tjänsteskrivelse 2016-02-20
    Förslag på sammanträdet
    Cia Dahl (C) yrkar avslag på ansökan.
    Beslut
    Kommunstyrelsens arbetsutskott beviljar Biblioteksgruppen ett bidrag på 150 000 kr för 2016.
    Kansliet och biblioteksgruppen uppdras att gemensamt redovisa resultatet.
    Reservation
    Cia Dahl (C) reserverar sig mot beslutet.
    Expedieras till
    Biblioteksgruppen
    § 29 Motion om gratis bad
    Ärendet återremitteras till fritidsnämnden.
    Vid protokollet
    Gun Hed
    Justeras
    Anna Ek`),
);

describe("a formal protocol", () => {
  test("its head gives the meeting", () => {
    expect(recordsOf(PROTOCOL, "Meeting")).toEqual([
      {
        body: "Kommunstyrelsens arbetsutskott",
        date: "2016-03-14",
        time: "13:00/15:45",
        place: "Kommunhuset i Älvsele, rum Granen",
      },
    ]);
  });

  test("those present have roles, titles and items; who was replaced was not there", () => {
    const people = recordsOf(PROTOCOL, "Attendee").map(({ name, role, title, items }) => [name, role, title, items]);
    expect(people).toEqual([
      ["Anna Ek", "deciding", "ordförande", undefined],
      ["Bo Alm", "deciding", "vice ordförande", undefined],
      ["Cia Dahl", "deciding", "tjänstgörande ersättare", undefined],
      ["Eva Frost", "other", "kommunchef", undefined],
      ["Fredrik Gran", "other", "ekonomichef", expect.arrayContaining(["27", "28"])],
      ["Gun Hed", "secretary", undefined, undefined],
    ]);
  });

  test("a contents list is not counted, and a case number is no title", () => {
    const items = recordsOf(PROTOCOL, "Decision").map(({ number, title }) => [number, title]);
    expect(items).toEqual([
      ["26", "Val av justerare"],
      ["27", "Ekonomisk uppföljning per februari 2016"],
      ["28", "Ansökan om bidrag"],
      ["29", "Motion om gratis bad"],
    ]);
  });

  test("proposals, motions and reservations are no decision, and its lead-in belongs to it", () => {
    const [, economy, grant, motion] = recordsOf(PROTOCOL, "Decision").map(({ decision, attachment }) => ({
      decision,
      attachment,
    }));
    expect(economy?.decision).toBe(
      "Kommunstyrelsens arbetsutskott beslutar att lägga informationen till handlingarna, samt att uppdra åt ekonomichefen att ta fram en åtgärdsplan till sammanträdet 2016-04-11.",
    );
    expect(grant?.decision).not.toMatch(/yrkar|reserverar/u);
    expect(grant?.attachment).toEqual(["Ansökan 2016-02-01", "Tjänsteskrivelse 2016-02-20"]);
    expect(motion?.decision).toBe("Ärendet återremitteras till fritidsnämnden.");
  });

  test("only what was decided gives tasks, from the body that met, on its day", () => {
    expect(recordsOf(PROTOCOL, "Assignment")).toEqual([
      {
        from: "Kommunstyrelsens arbetsutskott",
        date: "2016-03-14",
        group: "ekonomichefen",
        text: "ta fram en åtgärdsplan till sammanträdet 2016-04-11.",
      },
      {
        from: "Kommunstyrelsens arbetsutskott",
        date: "2016-03-14",
        group: ["Kansliet", "biblioteksgruppen"],
        text: "gemensamt redovisa resultatet.",
      },
    ]);
  });

  test("surplus, deficit and grant are sums; what is applied for and a trade's turnover are none", () => {
    expect(recordsOf(PROTOCOL, "Amount").map(({ owner, kind, amount }) => [owner, kind, amount])).toEqual([
      ["Kommunstyrelsen", "difference", -120_000_000],
      ["Socialnämnden", "difference", 34_000_000],
      ["Biblioteksgruppen", "grant", 15_000_000],
    ]);
  });
});

describe("notes without numbers", () => {
  const notes = doc(
    h1("Minnesanteckningar"),
    ...lines(`Näringslivsgruppen
      Datum: onsdag 12 maj 2010
      Tid: kl 9-12
      Plats: Forsnäs kommunkontor
      Närvarande: Anna Ek, Forsnäs, Bo Alm, Älvsele, Cia Dahl, Granträsk och Dag Falk, Lillstrand
      Frånvarande: Eva Frost, Norrmark
      Vid pennan: Dag Falk`),
    h2("Föregående anteckningar"),
    p("Anteckningarna från 2010-03-03 gicks igenom och lades till handlingarna."),
    h2("Företagsträffar under hösten"),
    p(
      "Anna Ek får i uppdrag att boka lokal. Turistgruppen fick vid mötet 2010-03-03 i uppdrag att ta fram en broschyr.",
    ),
    h3("Bakgrund"),
    p("Träffarna har hållits sedan 2005."),
    h2("Nästa möte"),
    p("Torsdag 16 september 2010 kl 9 i Älvsele."),
  );

  test("have a decision a heading, without a number", () => {
    expect(recordsOf(notes, "Decision").map(({ title, number }) => [title, number])).toEqual(
      expect.arrayContaining([
        ["Föregående anteckningar", undefined],
        ["Företagsträffar under hösten", undefined],
        ["Nästa möte", undefined],
      ]),
    );
    const meeting = recordsOf(notes, "Decision").find(({ title }) => title === "Företagsträffar under hösten");
    expect(meeting).toMatchObject({ background: "Träffarna har hållits sedan 2005." });
  });

  test("list people in one line, and not those who were away", () => {
    const people = recordsOf(notes, "Attendee").map(({ name, organization }) => [name, organization]);
    expect(people).toEqual([
      ["Anna Ek", "Forsnäs"],
      ["Bo Alm", "Älvsele"],
      ["Cia Dahl", "Granträsk"],
      ["Dag Falk", "Lillstrand"],
    ]);
  });

  test("give the next meeting as a meeting of its own", () => {
    expect(recordsOf(notes, "Meeting")).toEqual([
      expect.objectContaining({ body: "Näringslivsgruppen", date: "2010-05-12", time: "09:00/12:00" }),
      { body: "Näringslivsgruppen", date: "2010-09-16", time: "09:00", place: "Älvsele" },
    ]);
  });

  test("keep a task of another meeting with its own date, and a person gets no group", () => {
    expect(recordsOf(notes, "Assignment")).toEqual([
      { from: "Näringslivsgruppen", date: "2010-05-12", text: "boka lokal." },
      { date: "2010-03-03", group: "Turistgruppen", text: "ta fram en broschyr." },
    ]);
  });
});

describe("a board's minutes with plain numbers", () => {
  const board = doc(
    h1("Miljö- och byggnämnden"),
    p("PROTOKOLL 2012-10-03"),
    table(
      ["Tid och plats", "Onsdagen den 3 oktober 2012 klockan 08:15 - 11:30, Rådhuset, sal B"],
      ["Närvarande ledamöter", "Hans Ivarsson (S) ordförande\nInga Juhlin (V)"],
      ["Tjänstemän", "Pia Quist, bygglovshandläggare, punkt 3 och 4"],
    ),
    li("Sammanträdets öppnande", 0, "1."),
    p("Ordföranden hälsar välkommen."),
    li("Bygglov för förskola", 0, "2."),
    p("Föredragande: Pia Quist\nBakgrund: Ansökan gäller en förskola. Kostnaden beräknas till 42 mkr."),
    p("Beslut: Nämnden beviljar bygglov."),
    p("Bilaga 1. Situationsplan"),
    li("Mål för året", 0, "3."),
    p("Nämnden enas om:"),
    li("Öka tillsynen", 1, "1."),
    li("Korta väntetiden", 1, "2."),
    li("Budget 2013", 0, "4."),
    p("Nämndens budget för 2013 fastställs till 8,4 mkr, varav 5,1 mkr till miljötillsyn och 3,5 mkr till bygglov."),
    p("Nämnden ger miljöchefen i uppdrag att återkomma med detaljbudget."),
    li("Mötestider 2013", 0, "5."),
    p("23 januari 2013\n6 mars 2013"),
    li("Mötet avslutas", 0, "6."),
  );

  test("a head in a table without borders is read", () => {
    expect(recordsOf(board, "Meeting")[0]).toEqual({
      body: "Miljö- och byggnämnden",
      date: "2012-10-03",
      time: "08:15/11:30",
      place: "Rådhuset, sal B",
    });
    expect(recordsOf(board, "Attendee")[2]).toMatchObject({ name: "Pia Quist", title: "bygglovshandläggare" });
  });

  test("a numbered list within an item makes no items", () => {
    expect(recordsOf(board, "Decision").map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(recordsOf(board, "Decision")[2]).toMatchObject({
      decision: "Nämnden enas om: Öka tillsynen Korta väntetiden",
    });
  });

  test("labels with their text on the same line are read", () => {
    expect(recordsOf(board, "Decision")[1]).toMatchObject({
      presenter: "Pia Quist",
      background: "Ansökan gäller en förskola. Kostnaden beräknas till 42 mkr.",
      decision: "Nämnden beviljar bygglov.",
      attachment: "1. Situationsplan",
    });
  });

  test("parts of a budget that are more than it are reported", () => {
    const { findings } = extractClaims(board);
    expect(findings.find(({ code }) => code === "sum_mismatch")).toMatchObject({
      expected: "8400000",
      found: "8600000",
    });
    expect(recordsOf(board, "Amount").map(({ item, amount, period }) => [item, amount, period])).toEqual([
      [undefined, 4_200_000_000, undefined],
      [undefined, 840_000_000, "2013"],
      ["miljötillsyn", 510_000_000, undefined],
      ["bygglov", 350_000_000, undefined],
    ]);
  });

  test("a list of meeting dates gives a meeting a date", () => {
    expect(recordsOf(board, "Meeting").map(({ date }) => date)).toEqual(["2012-10-03", "2013-01-23", "2013-03-06"]);
  });
});

describe("damaged and unusual heads", () => {
  const items = lines("1. Öppnande\nMötet öppnades.\n2. Rapport\nRapporten noteras.");

  test('"ande" is what is left of "Beslutande"', () => {
    const minutes = doc(
      h1("Chefsgruppen"),
      ...lines("Dag 2011-05-12\nTid 9.00\nPlats Älvsele\nande Anna Ek, Forsnäs kommun"),
      ...items,
    );
    expect(recordsOf(minutes, "Attendee")).toEqual([
      expect.objectContaining({ name: "Anna Ek", role: "deciding", organization: "Forsnäs kommun" }),
    ]);
  });

  test('a list of those present has the name first, even one like "Per"', () => {
    const minutes = doc(
      h1("Protokoll"),
      ...lines("Dag 2011-05-12\nNärvarande: Per Ask, Företagarna, projektledare"),
      ...items,
    );
    expect(recordsOf(minutes, "Attendee")).toEqual([
      expect.objectContaining({ name: "Per Ask", organization: "Företagarna", title: "projektledare" }),
    ]);
  });

  test("a body beside the word for the paper, and a task given at another meeting", () => {
    const minutes = doc(
      h1("Protokoll Utbildningsrådet"),
      p("Datum: 2013-04-23"),
      h2("1. Ersättning"),
      p("Rådet beslutade vid mötet 2013-02-12 att ge skolchefsgruppen i uppdrag att se över ersättningen."),
      h2("2. Bidrag"),
      p("Statsbidraget för 2013 är 1,9 mkr."),
    );
    expect(recordsOf(minutes, "Meeting")[0]).toEqual({ body: "Utbildningsrådet", date: "2013-04-23" });
    expect(recordsOf(minutes, "Assignment")).toEqual([
      { group: "skolchefsgruppen", date: "2013-02-12", text: "se över ersättningen." },
    ]);
    expect(recordsOf(minutes, "Amount")).toEqual([
      { owner: "Utbildningsrådet", kind: "grant", amount: 190_000_000, currency: "SEK", period: "2013" },
    ]);
  });

  test("an item list that says nothing but titles still gives its items", () => {
    const minutes = doc(h1("Protokoll"), p("Datum: 2011-05-12"), p("§ 1 Öppnande"), p("§ 2 Avslutning"));
    expect(recordsOf(minutes, "Decision").map(({ number, decision }) => [number, decision])).toEqual([
      ["1", undefined],
      ["2", undefined],
    ]);
  });

  test("a date or a time of years in a title is no case number", () => {
    const minutes = doc(
      h1("Protokoll"),
      p("Datum: 2011-05-12"),
      p("§ 1 EU 2014-2020"),
      p("Noteras."),
      p("§ 2 KC 2011-04-12"),
      p("Noteras."),
      p("§ 3 KS 2011-12 Avtal"),
      p("Noteras."),
    );
    expect(recordsOf(minutes, "Decision").map(({ title }) => title)).toEqual([
      "EU 2014-2020",
      "KC 2011-04-12",
      "Avtal",
    ]);
  });

  test("labels over their values and a row a person are read in a table", () => {
    const minutes = doc(
      h1("Protokoll"),
      table(
        ["Datum", "Tid", "Plats"],
        ["2011-05-12", "9.00-11.30", "Rådhuset"],
        ["Närvarande", ""],
        ["Anna Ek", "Forsnäs kommun"],
        ["Bo Alm", "Älvsele kommun"],
      ),
      ...items,
    );
    expect(recordsOf(minutes, "Meeting")).toEqual([{ date: "2011-05-12", time: "09:00/11:30", place: "Rådhuset" }]);
    expect(recordsOf(minutes, "Attendee").map(({ name, organization }) => [name, organization])).toEqual([
      ["Anna Ek", "Forsnäs kommun"],
      ["Bo Alm", "Älvsele kommun"],
    ]);
  });

  test("a label that is only the bold beginning of a paragraph is read, and page heads in the text are left out", () => {
    const lead = (words: string, text: string): DraftBlock => ({
      kind: "paragraph",
      text: `${words} ${text}`,
      marks: [{ start: 0, end: words.length, bold: true }],
    });
    const minutes = doc(
      h1("Protokoll"),
      p("Datum: 2011-05-12"),
      p("§ 1 Avtal"),
      p("Protokoll sida 1(3)"),
      lead("Bakgrund", "Avtalet löper ut."),
      lead("Beslut", "Avtalet sägs upp."),
      p("Protokoll sida 2(3)"),
      p("§ 2 Rapport"),
      p("Rapporten noteras."),
      p("Protokoll sida 3(3)"),
    );
    expect(recordsOf(minutes, "Decision").map(({ decision, background }) => [decision, background])).toEqual([
      ["Avtalet sägs upp.", "Avtalet löper ut."],
      ["Rapporten noteras.", undefined],
    ]);
  });

  test('"Dag Falk" is a person, not a day', () => {
    const minutes = doc(
      h1("Protokoll"),
      p("Dag 2011-05-12"),
      p("Närvarande:"),
      p("Anna Ek, Forsnäs"),
      p("Dag Falk, Lillstrand, deltog under punkt 2"),
      ...items,
    );
    expect(recordsOf(minutes, "Attendee").map(({ name, items: numbers }) => [name, numbers])).toEqual([
      ["Anna Ek", undefined],
      ["Dag Falk", "2"],
    ]);
  });

  test("items named with words and bold titles are read", () => {
    const minutes = doc(
      h1("Protokoll"),
      p("Datum: 2011-05-12"),
      bold("Ärende 8 Avtal"),
      p("Avtalet godkänns."),
      bold("Ärende 9 Lokaler"),
      p("Frågan bordläggs."),
    );
    expect(recordsOf(minutes, "Decision").map(({ number, title, decision }) => [number, title, decision])).toEqual([
      ["8", "Avtal", "Avtalet godkänns."],
      ["9", "Lokaler", "Frågan bordläggs."],
    ]);
  });

  test("an invitation with the same items decides nothing", () => {
    const invitation = doc(
      h1("Kallelse"),
      ...lines("Dag 2011-05-12\nPlats Älvsele"),
      p("1. Öppnande"),
      p("2. Rapport"),
    );
    expect(recordsOf(invitation, "Decision")).toEqual([]);
  });
});

test("minutes of two meetings in one file are kept apart, a day by the signatures makes no meeting", () => {
  const both = doc(
    ...lines(`Protokoll
      Chefsgruppen
      Datum: 2011-05-12
      1. Öppnande
      Mötet öppnades.
      2. Nästa möte
      Datum: 2011-06-14
      3. Rapport
      Rapporten noteras.
      Protokoll
      Chefsgruppen
      Datum: 2011-06-14
      1. Öppnande
      Mötet öppnades igen.
      2. Avtal
      Kansliet får i uppdrag att teckna avtal.
      Underskrifter
      Datum: 2011-06-20`),
  );
  const decisions = recordsOf(both, "Decision").map(({ meeting, number, title }) => [meeting, number, title]);
  expect(decisions).toEqual([
    ["2011-05-12", "1", "Öppnande"],
    ["2011-05-12", "2", "Nästa möte"],
    ["2011-05-12", "3", "Rapport"],
    ["2011-06-14", "1", "Öppnande"],
    ["2011-06-14", "2", "Avtal"],
  ]);
  expect(recordsOf(both, "Assignment")).toEqual([
    { from: "Chefsgruppen", date: "2011-06-14", group: "Kansliet", text: "teckna avtal." },
  ]);
});

test("every word of minutes is claimed, left out by a named rule, or reported", () => {
  const { findings } = extractClaims(PROTOCOL);
  expect(findings.filter(({ code }) => code === "unclaimed_text")).toEqual([]);
});
