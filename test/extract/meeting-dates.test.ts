import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/document.ts";
import { doc, h1, h2, li, slide } from "../builders/document.ts";

function meetings(document: Document): string[] {
  const { claims } = extractClaims(document);
  const dates = claims.filter(({ type, property }) => type === "Meeting" && property === "date");
  return dates.map(({ record, value }) => {
    const body = claims.find((one) => one.record === record && one.property === "body");
    return `${body?.value} ${value}`;
  });
}

test("letters of a body stand before each date, in any order of the year", () => {
  const document = doc(
    slide(
      7,
      h2("MÖTESHJUL2011"),
      "KF-möten KS-möten KS KS 3/12 KF 17/12 KS-extra resa KS 12/3 KF-extra resa KS extra 2/4",
    ),
  );
  expect(meetings(document)).toEqual(["KS 2011-12-03", "KF 2011-12-17", "KS 2011-03-12", "KS 2011-04-02"]);
  expect(extractClaims(document).findings).toEqual([]);
});

test("one body may have a row of dates, and the document says what its letters mean", () => {
  const document = doc(
    h1("Mötestider 2012"),
    "Kommunstyrelsen (KS) och socialnämnden träffas så här",
    "KS: 14 januari, 11 februari, 10 mars",
    "Socialnämnden: 20/1, 17/2 och 24/3",
  );
  expect(meetings(document)).toEqual([
    "Kommunstyrelsen 2012-01-14",
    "Kommunstyrelsen 2012-02-11",
    "Kommunstyrelsen 2012-03-10",
    "Socialnämnden 2012-01-20",
    "Socialnämnden 2012-02-17",
    "Socialnämnden 2012-03-24",
  ]);
});

test("the heading of the list says whose meetings they are", () => {
  const document = doc(
    h1("Sammanträdesdagar 2013 för Räddningsnämnden"),
    ...["15 januari", "19 mars", "21 maj", "17 september"].map((date) => li(date)),
  );
  expect(meetings(document)).toEqual([
    "Räddningsnämnden 2013-01-15",
    "Räddningsnämnden 2013-03-19",
    "Räddningsnämnden 2013-05-21",
    "Räddningsnämnden 2013-09-17",
  ]);
});

test("sentences that tell of meetings are no list", () => {
  expect(
    meetings(
      doc(
        h1("Uppföljning 2012"),
        "Ärendet togs upp av KS 14/1 och lämnades sedan vidare till KF 11/2 som efter lång diskussion sände det åter till KS 10/3, och KF 7/4 beslutade till sist att godkänna det förslag som hade lagts.",
      ),
    ),
  ).toEqual([]);
});

test("three dates make no list, and letters of other things no body", () => {
  expect(meetings(doc(h1("Datum 2012"), "KC 3/12 RR 16/12 KC 11/3"))).toEqual([]);
  expect(meetings(doc(h1("Datum 2012"), "VP 3/12 VB 16/12 VP 11/3 VB 2/4"))).toEqual([]);
});
