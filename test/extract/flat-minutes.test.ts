/** Minutes whose pages became one line each: the head and the items are found again; other long lines stay whole. */
import { expect, test } from "vitest";
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
  expect(meetings.find(({ place }) => place !== undefined)?.["date"]).toBeUndefined();
});
