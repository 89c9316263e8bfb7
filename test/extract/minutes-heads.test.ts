import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { DraftBlock } from "../../src/model/draft.ts";
import { doc, h1, h2, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const lines = (text: string): DraftBlock[] => text.trim().split(/\n\s*/u).map(p);
const people = (document: ReturnType<typeof doc>): unknown[][] =>
  recordsOf(document, "Attendee").map(({ name, role, title, organization, items }) => [
    name,
    role,
    title,
    organization,
    items,
  ]);

describe("a list of those present with marks", () => {
  const TABLE = doc(
    h1("Protokoll"),
    ...lines(`Gemensamma räddningsnämnden
      Sammanträdesdag: 2013-10-17`),
    table(
      ["Ledamot", "Parti", "Kommun", "Närv.", "Anm."],
      ["Anna Ek, ordf.", "S", "Forsnäs", "X", ""],
      ["Bo Alm", "M", "Granträsk", "-", "Förhinder"],
      ["Cia Dahl", "C", "Norrmark", "X", "§§ 2–3"],
      ["Ersättare", "Parti", "Kommun", "Närv.", "Anm."],
      ["Dag Falk", "M", "Granträsk", "X", "tjg för Bo Alm"],
      ["Eva Frost", "S", "Forsnäs", "", ""],
      ["Gun Hed", "V", "Lillstrand", "X", ""],
    ),
    p("Övriga närvarande: Ivar Jäger, räddningschef"),
    ...lines(`§ 1 Upprop
      Upprop görs.
      § 2 Budget
      Budgeten fastställs.`),
  );

  test("tells who was there, for which items, and who served for somebody else", () => {
    expect(people(TABLE)).toEqual([
      ["Anna Ek", "deciding", "ordf", "Forsnäs", undefined],
      ["Cia Dahl", "deciding", undefined, "Norrmark", expect.arrayContaining(["2", "3"])],
      ["Dag Falk", "deciding", undefined, "Granträsk", undefined],
      ["Gun Hed", "other", undefined, "Lillstrand", undefined],
      ["Ivar Jäger", "other", "räddningschef", undefined, undefined],
    ]);
  });

  test("keeps an adjective in the name of the body", () => {
    expect(recordsOf(TABLE, "Meeting")[0]).toMatchObject({ body: "Gemensamma räddningsnämnden" });
  });

  test("may stand in lines with tabs, in parts with a line of their own", () => {
    const document = doc(
      h1("Protokoll från styrelsens möte den 28 maj 2009"),
      p("Styrelsen\tNärvarande\nAnna Ek, ordf\tX\nBo Alm\tAnmält förhinder\nSuppleanter\nCia Dahl\tX, § 2\nDag Falk"),
      ...lines(`§ 1 Öppnande
        Mötet öppnades.
        § 2 Rapport
        Rapporten noterades.`),
    );
    expect(people(document)).toEqual([
      ["Anna Ek", "deciding", "ordf", undefined, undefined],
      ["Cia Dahl", "other", undefined, undefined, "2"],
    ]);
  });

  test("is read where a page without lines let its columns run together", () => {
    const document = doc(
      h1("Protokoll 2013-10-17"),
      table(
        ["Ledamot", "Parti Kommun Närv. Anm."],
        ["Anna Ek, ordf. S Forsnäs X"],
        ["Bo Alm", "M Granträsk - Förhinder"],
        ["Karin Dahl", "C Norrmark X §§ 1–2"],
        ["Eva Frost", "S Forsnäs"],
      ),
      ...lines(`§ 1 Upprop
        Upprop görs.
        § 2 Budget
        Budgeten fastställs.`),
    );
    expect(people(document).map(([name, role, , organization]) => [name, role, organization])).toEqual([
      ["Anna Ek", "deciding", "Forsnäs"],
      ["Karin Dahl", "deciding", "Norrmark"],
    ]);
  });

  test("takes nobody for present whose sign may say absent, and reports the words", async () => {
    const document = doc(
      h1("Protokoll 2013-10-17"),
      table(
        ["Ordinarie ledamöter", "Närvarande Frånvarande"],
        ["Anna Ek (S), ordförande", "X"],
        ["Bo Alm (M)", "X"],
        ["Cia Dahl (C)", "X §§ 1–2"],
      ),
      ...lines(`§ 1 Upprop
        Upprop görs.
        § 2 Budget
        Budgeten fastställs.`),
    );
    expect(people(document)).toEqual([]);
    const unclaimed = (await extractClaims(document)).findings.filter(({ code }) => code === "unclaimed_text");
    for (const name of ["Anna Ek", "Bo Alm", "Cia Dahl"]) {
      expect(unclaimed.some(({ message }) => message.includes(name))).toBe(true);
    }
  });

  test("is none where only one sign stands: how somebody took part says nothing of the others", () => {
    const document = doc(
      h1("Mötesanteckningar 2014-10-07"),
      p("Deltagare:\nAnna Ek\tForsnäs\nBo Alm\tGranträsk\tvia telefon"),
      ...lines(`1. Inledning
        Alla hälsades välkomna.
        2. Rapport
        Rapporten noterades.`),
    );
    expect(people(document).map(([name]) => name)).toEqual(["Anna Ek", "Bo Alm"]);
  });
});

describe("a head whose items cannot be told", () => {
  test("still gives the meeting and those present", () => {
    const document = doc(
      p("Minnesanteckningar Kulturgruppen"),
      p("Datum: 2011-05-12"),
      p("Närvarande: Anna Ek, Forsnäs, Bo Alm, Älvsele"),
      p("Vi talade om höstens program. Alla var nöjda med våren."),
    );
    expect(recordsOf(document, "Meeting")).toEqual([{ body: "Kulturgruppen", date: "2011-05-12" }]);
    expect(people(document).map(([name]) => name)).toEqual(["Anna Ek", "Bo Alm"]);
  });

  test("who only sent words is not there", () => {
    const document = doc(
      p("Minnesanteckningar Kulturgruppen 2011-05-12"),
      p("Närvarande:\nAnna Ek\nBo Alm deltog inte på plats"),
      p("Vi talade om höstens program."),
    );
    expect(people(document).map(([name]) => name)).toEqual(["Anna Ek"]);
  });
});

describe("a call to a meeting", () => {
  const call = doc(
    h1("Kallelse"),
    p("Kulturnämnden kallas till sammanträde"),
    p("Dag: Onsdagen den 11 april 2012\nTid: Kl. 17.30\nPlats: Gamla biblioteket, Forsnäs"),
    p("Ordförande: Anna Ek"),
    h2("Dagordning"),
    ...lines(`1. Upprop
      2. Budget`),
  );

  test("gives the meeting, without decisions and without people: nobody was there yet", () => {
    expect(recordsOf(call, "Meeting")).toEqual([
      expect.objectContaining({ date: "2012-04-11", time: "17:30", place: "Gamla biblioteket, Forsnäs" }),
    ]);
    expect(recordsOf(call, "Attendee")).toEqual([]);
    expect(recordsOf(call, "Decision")).toEqual([]);
  });
});

describe("titles in the first lines of paragraphs", () => {
  test("are items where nothing is numbered", () => {
    const document = doc(
      p("Minnesanteckningar från biblioteksgruppen den 8 november 2011"),
      p("Deltagare: Anna Ek (Norrmark), Bo Alm (Forsnäs)"),
      p("Laget runt\nAlla berättade vad som är på gång."),
      p("Gemensam katalog\nBeslut: Avtalet förlängs med ett år."),
    );
    expect(recordsOf(document, "Decision").map(({ title, decision }) => [title, decision])).toEqual([
      ["Laget runt", "Alla berättade vad som är på gång."],
      ["Gemensam katalog", "Avtalet förlängs med ett år."],
    ]);
  });
});

describe("who does what was decided", () => {
  const document = doc(
    h1("Minnesanteckningar biblioteksgruppen 2011-11-08"),
    p("Deltagare: Anna Ek (Norrmark), Bo Alm (Forsnäs)"),
    ...lines(`1. Katalog
      Anna berättade om avtalet.
      Beslut: Avtalet förlängs med ett år.
      Ansvarig: Anna Ek/Bo Alm, klart senast 15 december 2011
      2. Sommarboken
      Det blev många deltagare.`),
  );

  test("is an activity under a label that says so, and no part of the decision", () => {
    expect(recordsOf(document, "Activity")).toEqual([
      expect.objectContaining({
        text: "Avtalet förlängs med ett år.",
        responsible: ["Anna Ek", "Bo Alm"],
        due: "../2011-12-15",
      }),
    ]);
    expect(recordsOf(document, "Decision").map(({ decision }) => decision)).toEqual([
      "Avtalet förlängs med ett år.",
      "Det blev många deltagare.",
    ]);
  });
});
