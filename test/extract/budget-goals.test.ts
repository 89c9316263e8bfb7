import { describe, expect, test } from "vitest";
import { doc, h1, h2, h3, li, p } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

describe("goals in a budget", () => {
  const document = doc(
    h1("Mål och budget 2014 för Granträsks kommun"),
    h2("Kommunfullmäktiges mål"),
    li("Alla barn ska erbjudas plats i förskola"),
    h2("Socialnämnden"),
    p("Nämnden ansvarar för äldreomsorg."),
    h3("Mål"),
    p("Väntetiden ska vara högst 60 dagar."),
    h3("Budget"),
    p("Nämndens ram för 2014 är 182,4 mnkr."),
    h2("Personal"),
    p("Kommunen har 600 anställda."),
  );

  test("are those of the body whose heading stands over them", () => {
    expect(recordsOf(document, "Goal").map(({ text, group, year }) => [text, group, year])).toEqual([
      ["Alla barn ska erbjudas plats i förskola", "Kommunfullmäktige", 2014],
      ["Väntetiden ska vara högst 60 dagar.", "Socialnämnden", 2014],
    ]);
  });

  test("stand beside that body's sums", () => {
    expect(recordsOf(document, "Amount")).toEqual([
      { amount: 18_240_000_000, kind: "budget", currency: "SEK", owner: "Socialnämnden", period: "2014" },
    ]);
  });

  test("are part of the goal that a heading over them states", () => {
    const nested = doc(
      h1("Mål och budget 2015"),
      h2("Tekniska nämnden"),
      h3("KF-mål: En hållbar kommun"),
      { kind: "heading", level: 4, text: "Nämndmål" },
      p("Vattenläckorna ska bli färre."),
    );
    expect(recordsOf(nested, "Goal")).toMatchObject([
      { text: "Vattenläckorna ska bli färre.", group: "Tekniska nämnden", parent: "En hållbar kommun" },
    ]);
  });
});
