import { describe, expect, test } from "vitest";
import { doc, h1, h2, li, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

const members = (document: ReturnType<typeof doc>): unknown[][] =>
  recordsOf(document, "Member").map(({ group, name, role, organization, title }) => [
    group,
    name,
    role,
    organization,
    title,
  ]);

describe("a list of members that stands on its own", () => {
  const LISTS = doc(
    h1("E-hälsa i Älvregionen"),
    h2("Styrgruppen"),
    li("Anna Ek, socialchef, Älvsele kommun (ordförande)"),
    li("Bo Alm, IT-chef, Forsnäs kommun"),
    p("Kontaktperson: Cia Dahl, utredare, Granträsks kommun"),
    h2("Arbetsgrupp trygghetslarm"),
    table(
      ["Namn", "Titel", "Organisation", "Telefon"],
      ["Dag Falk", "enhetschef", "Lillstrands kommun", "0980-319 230"],
      ["Eva Frost (sammankallande)", "förvaltare", "Norrmarks kommun", "0980-319 231"],
      ["Vakant", "", "Älvsele kommun", ""],
    ),
    h2("Referensgruppen"),
    p("Älvsele: Gun Hed, Ivar Jäger\nForsnäs: Maj Lind\nGranträsk: utses senare"),
  );

  test("gives a member a person, with the role that the line, the label or the brackets say", () => {
    expect(members(LISTS)).toEqual([
      ["Styrgruppen", "Anna Ek", "chair", "Älvsele kommun", "socialchef"],
      ["Styrgruppen", "Bo Alm", "member", "Forsnäs kommun", "IT-chef"],
      ["Styrgruppen", "Cia Dahl", "contact", "Granträsks kommun", "utredare"],
      ["Arbetsgrupp trygghetslarm", "Dag Falk", "member", "Lillstrands kommun", "enhetschef"],
      ["Arbetsgrupp trygghetslarm", "Eva Frost", "convener", "Norrmarks kommun", "förvaltare"],
      ["Referensgruppen", "Gun Hed", "member", "Älvsele", undefined],
      ["Referensgruppen", "Ivar Jäger", "member", "Älvsele", undefined],
      ["Referensgruppen", "Maj Lind", "member", "Forsnäs", undefined],
    ]);
  });

  test("gives its groups", () => {
    expect(recordsOf(LISTS, "Group").map(({ name }) => name)).toEqual([
      "Styrgruppen",
      "Arbetsgrupp trygghetslarm",
      "Referensgruppen",
    ]);
  });

  test("is parted by labels for those who serve and those who replace them", () => {
    const board = doc(
      h1("Ledamöter och ersättare i Gemensamma överförmyndarnämnden 2011-2014"),
      p("Ordinarie ledamöter\nAnna Ek (S), Älvsele, ordförande\nBo Alm (M), Forsnäs"),
      p("Ersättare\nCia Dahl (C), Norrmark"),
    );
    expect(members(board)).toEqual([
      ["Gemensamma överförmyndarnämnden", "Anna Ek", "chair", "Älvsele", undefined],
      ["Gemensamma överförmyndarnämnden", "Bo Alm", "member", "Forsnäs", undefined],
      ["Gemensamma överförmyndarnämnden", "Cia Dahl", "member", "Norrmark", undefined],
    ]);
  });

  test("is none where text stands under the heading, though it names people", () => {
    const text = doc(
      h1("Om samarbetet"),
      h2("Styrgruppen"),
      p("Gruppen leds av Anna Ek och Bo Alm och träffas varje månad."),
      p("Den bereder ärenden till rådet."),
      p("Frågor besvaras av kansliet."),
    );
    expect(members(text)).toEqual([]);
  });
});
