import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { doc, h1, li, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const followUp = doc(
  h1("Uppföljning 2011 av arbetsgrupper i Älvregionen"),
  p(
    "Under 2011 har två nya arbetsgrupper tillkommit:\nSkogsvård samt Vattenvård. Skogsvård har VB11, men Vattenvård saknar VB11.",
  ),
  table(
    ["Arbetsgrupp", "Upplevt behov", "Stöd från KC", "Inspel från Regionrådet 2010-09-09", "Uppföljning 2011-12-01"],
    [
      [li("Arkivgruppen", 0, "1.")],
      "Mer tid",
      "Gruppen arbetar efter generella direktiv.",
      [p("Se över gallringen."), li("ta fram en plan")],
      "Planen är klar efter samtal med kontaktperson för gruppen Karin Ek, Norrmarks kommun.\nUppdraget utfört",
    ],
    ["2. Båtgruppen", "", "Bjud in alla hamnar", "Redovisa läget", "Ingen VB11 har inkommit.\nGruppen är nedlagd."],
    ["3. Cykelgruppen", "", "", "Bygg ut lederna", "Uppdraget: i startgropen"],
    ["4. (Dansgruppen)", "", "", "", "Arbetsgruppen ingår i Kulturgruppen från årsskiftet"],
  ),
);

test("every row is a group with its number, its life cycle and what it has handed in", () => {
  expect(recordsOf(followUp, "Group")).toEqual([
    { name: "Skogsvård", lifecycle: "new", year: 2011, reporting: "VB11:received" },
    { name: "Vattenvård", lifecycle: "new", year: 2011, reporting: "VB11:missing" },
    { number: "1", name: "Arkivgruppen" },
    { number: "2", name: "Båtgruppen", lifecycle: "dissolved", year: 2011, reporting: "VB11:missing" },
    { number: "3", name: "Cykelgruppen" },
    { number: "4", name: "Dansgruppen", lifecycle: "merged", year: 2011 },
  ]);
});

test("a cell of a column of assignments is one assignment; the answer belongs to the one nearest before it", () => {
  const given = { from: "Regionrådet", date: "2010-09-09", outcomeDate: "2011-12-01" };
  expect(recordsOf(followUp, "Assignment")).toEqual([
    {
      ...{ group: "Arkivgruppen", text: "Se över gallringen. ta fram en plan", status: "fulfilled", ...given },
      outcome: "Planen är klar efter samtal med kontaktperson för gruppen Karin Ek, Norrmarks kommun. Uppdraget utfört",
    },
    { group: "Båtgruppen", from: "KC", text: "Bjud in alla hamnar" },
    {
      ...{ group: "Båtgruppen", text: "Redovisa läget", ...given },
      outcome: "Ingen VB11 har inkommit. Gruppen är nedlagd.",
    },
    {
      group: "Cykelgruppen",
      text: "Bygg ut lederna",
      ...given,
      status: "unclear",
      outcome: "Uppdraget: i startgropen",
    },
  ]);
});

test("a contact named by the role in running text becomes a member of the row's group", () => {
  expect(recordsOf(followUp, "Member")).toEqual([
    { group: "Arkivgruppen", name: "Karin Ek", role: "contact", organization: "Norrmarks kommun" },
  ]);
});

test("a verdict on no list is unclear, unrecognised and reported; what is not assigned is left out by name", () => {
  const { claims, findings, ignored } = extractClaims(followUp);
  expect(claims.find(({ quote }) => quote === "i startgropen")).toMatchObject({ value: "unclear", unrecognised: true });
  expect(findings.map(({ code, found }) => [code, found])).toContainEqual(["unknown_status_wording", "i startgropen"]);
  expect(ignored.map(({ rule }) => rule)).toEqual(["table-head", "column-need", "general-directive"]);
});

test("an assignment list without groups takes giver, date and receiver from its own columns", () => {
  const document = doc(
    h1("Uppdragslista 2012"),
    table(
      ["Uppdrag", "Uppdragsgivare", "Beslutsdatum", "Ansvarig", "Status", "Kommentar"],
      ["Utred gemensam växel", "Kommunstyrelsen", "3 februari 2012", "Tekniska nämnden", "Pågår", "Klart till våren"],
      ["Se över taxan", "Fullmäktige", "2012-03-01", "Anna Berg", "Ej påbörjat", ""],
    ),
  );
  expect(recordsOf(document, "Assignment")).toEqual([
    {
      ...{ text: "Utred gemensam växel", from: "Kommunstyrelsen", date: "2012-02-03", group: "Tekniska nämnden" },
      ...{ status: "ongoing", outcome: "Klart till våren" },
    },
    { text: "Se över taxan", from: "Fullmäktige", date: "2012-03-01", status: "not_fulfilled" },
  ]);
});

test("a lead that counts groups otherwise than it names them is reported", () => {
  const document = doc(
    p("Under 2011 har tre nya arbetsgrupper tillkommit: Skog samt Vatten."),
    table(["Grupp", "Uppdrag", "Resultat"], ["Arkivgruppen", "Gallra", "Klart"]),
  );
  const [finding] = extractClaims(document).findings;
  expect(finding).toMatchObject({ code: "count_mismatch", expected: "3", found: "2" });
});

test("a list of new groups may stand in the paragraph after its lead", () => {
  const document = doc(
    p("Under 2011 har två nya arbetsgrupper tillkommit:"),
    p("Skogsvård samt Vattenvård. Skogsvård har lämnat in VB11."),
    table(["Grupp", "Uppdrag", "Resultat"], ["Arkivgruppen", "Gallra", "Klart"]),
  );
  expect(recordsOf(document, "Group").slice(0, 2)).toEqual([
    { name: "Skogsvård", lifecycle: "new", year: 2011, reporting: "VB11:received" },
    { name: "Vattenvård", lifecycle: "new", year: 2011 },
  ]);
});

test("of the only group that a lead names, the next sentences speak", () => {
  const document = doc(
    p("En ny grupp har bildats under 2011: Skogsgruppen. Den har lämnat VB11 men inte VP12."),
    table(["Grupp", "Uppdrag", "Resultat"], ["Arkivgruppen", "Gallra", "Klart"]),
  );
  expect(recordsOf(document, "Group")[0]).toMatchObject({
    ...{ name: "Skogsgruppen", lifecycle: "new", reporting: ["VB11:received", "VP12:missing"] },
  });
});

test("a table of goals or activities is no table of assignments", () => {
  const document = doc(table(["Grupp", "Mål", "Resultat"], ["Arkivgruppen", "Gallra", "Klart"]));
  expect(recordsOf(document, "Assignment")).toEqual([]);
});
