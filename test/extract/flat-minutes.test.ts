/** Minutes whose pages became one line each: the head and the items are found again; other long lines stay whole. */
import { describe, expect, test } from "vitest";
import { doc, p } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const HEAD =
  "Älvsele Forsnäs Granträsk MINNESANTECKNINGAR 1(3) Kommunchefsgrupp Dag 2011-03-04 Tid Plats Stadshuset, rum Tall ande Anna Ek, Älvsele kommun Bo Alm, Forsnäs kommun Cia Berg Lind, Granträsk kommun Övriga deltagande Dan Falk, it-chef, Älvsele kommun Eva Gran, Älvregionens kansli, sekreterare";
const ITEMS = "ÄLVREGIONEN MINNESANTECKNINGAR 2(3) Dagordning 1. Mötets öppnande 2. Gemensam växel 3. Nästa möte ";
const BODY =
  "ÄLVREGIONEN MINNESANTECKNINGAR 3(3) 1. Mötets öppnande Ordförande hälsar alla välkomna. 2. Gemensam växel Föredragande: Dan Falk Bilaga: Förstudie Kommunchefsgruppen godkänner förstudien. Ärendebeskrivning Dan Falk berättar om läget. 3. Nästa möte Nästa möte äger rum den 6 maj 2011 i Forsnäs.";

test("a page in one line gives the people of its head, each with the own municipality", () => {
  const people = recordsOf(doc(p(HEAD), p(ITEMS), p(BODY)), "Attendee");
  expect(people.map(({ name, role, organization }) => [name, role, organization]).sort()).toEqual([
    ["Anna Ek", "deciding", "Älvsele kommun"],
    ["Bo Alm", "deciding", "Forsnäs kommun"],
    ["Cia Berg Lind", "deciding", "Granträsk kommun"],
    ["Dan Falk", "other", "Älvsele kommun"],
    ["Eva Gran", "secretary", "Älvregionens kansli"],
  ]);
});

test("items in one line get title, presenter, attachment, decision and background; the contents list makes none", () => {
  const decisions = recordsOf(doc(p(HEAD), p(ITEMS), p(BODY)), "Decision");
  expect(decisions).toHaveLength(3);
  expect(decisions.find(({ number }) => number === "2")).toMatchObject({
    title: "Gemensam växel",
    presenter: "Dan Falk",
    attachment: "Förstudie",
    decision: "Kommunchefsgruppen godkänner förstudien.",
    background: "Dan Falk berättar om läget.",
  });
});

test("a lost day is not guessed from the next meeting's", () => {
  const meetings = recordsOf(doc(p(HEAD.replace("2011-03-04 ", "")), p(ITEMS), p(BODY)), "Meeting");
  expect(meetings.filter(({ date }) => date === "2011-05-06")).toHaveLength(1);
  expect(meetings.filter(({ date }) => date === undefined)).toEqual([
    expect.objectContaining({ place: expect.any(String) }),
  ]);
});

describe("flattened minutes in other orders", () => {
  const people = (text: string): unknown[] => recordsOf(doc(p(text)), "Attendee").map(({ name, role }) => [name, role]);
  const ITEMS_AFTER =
    "1. Mötets öppnande Ordföranden öppnade mötet. 2. Budget Budgeten fastställdes. 3. Avslutning Mötet avslutades.";

  test("names in a row without signs between them are one person each", () => {
    const head =
      "Minnesanteckningar från styrgruppsmöte den 25 juni 2008 Närvarande Anna Ek, ordförande Bo Alm Karin Dahl Hed Dag Falk per telefon Eva Frost deltog inte på plats Lars Gran Ivar Jäger";
    expect(people(`${head} ${ITEMS_AFTER}`)).toEqual([
      ["Anna Ek", "deciding"],
      ["Bo Alm", "deciding"],
      ["Karin Dahl Hed", "deciding"],
      ["Dag Falk", "deciding"],
      ["Lars Gran", "deciding"],
      ["Ivar Jäger", "deciding"],
    ]);
  });

  test("items may be numbered with a colon, and who shares a line is two people", () => {
    const text = `PROTOKOLL FRÅN STYRGRUPPSMÖTE Tisdag den 3 juni 2008 Närvarande: Anna Ek (ordförande), Bo Alm och Cia Dahl Dessutom: Eva Frost/Lars Gran, kansliet Förhinder: Dag Falk 1:Mötet öppnas Ordförande förklarade mötet öppnat. 2: Val av justerare Bo Alm utsågs att justera protokollet.`;
    expect(people(text).map((person) => (Array.isArray(person) ? person[0] : ""))).toEqual([
      "Anna Ek",
      "Bo Alm",
      "Cia Dahl",
      "Eva Frost",
      "Lars Gran",
    ]);
    expect(recordsOf(doc(p(text)), "Decision").map(({ number, title }) => [number, title])).toEqual([
      ["1", "Mötet öppnas"],
      ["2", "Val av justerare"],
    ]);
  });

  test("a day and a clock behind the people are the meeting's, and who is told to be away is not there", () => {
    const text = `Kommunchefsmöte, Älvregionen Beslutande: Anna Ek, Forsnäs kommun Bo Alm, Granträsks kommun 2017-04-06 08:30-12:00 Konferensrum Björken Frånvarande: Cia Dahl, Norrmarks kommun Deltagare Anna Ek, Bo Alm, Cia Dahl Protokoll ${ITEMS_AFTER}`;
    expect(recordsOf(doc(p(text)), "Meeting")[0]).toMatchObject({
      date: "2017-04-06",
      time: "08:30/12:00",
      place: "Konferensrum Björken",
    });
    expect(people(text)).toEqual([
      ["Anna Ek", "deciding"],
      ["Bo Alm", "deciding"],
    ]);
  });
});
