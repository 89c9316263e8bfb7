import { describe, expect, test } from "vitest";
import { doc, h1, h2, p, table } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

describe("a legend", () => {
  test("may explain its colours one after another in a line", () => {
    const document = doc(
      h1("Årsredovisning 2013"),
      p("Grön = målet är uppfyllt, gul = målet är delvis uppfyllt och lila = kan inte bedömas."),
      h2("Kulturnämnden"),
      table(
        ["Mål", "Måluppfyllelse"],
        ["Fler öppettimmar", "Grön"],
        ["Fler elever", "Gul"],
        ["Nöjda låntagare", "Lila"],
      ),
    );
    expect(recordsOf(document, "Goal").map(({ text, status }) => [text, status])).toEqual([
      ["Fler öppettimmar", "fulfilled"],
      ["Fler elever", "partly_fulfilled"],
      ["Nöjda låntagare", "unclear"],
    ]);
  });

  test("explains smileys in a sentence, and is no goal itself", () => {
    const document = doc(
      h1("Verksamhetsberättelse 2014"),
      h2("Vattengruppen"),
      p("Måluppfyllelse anges med ☺ = uppnått, 😐 = delvis uppnått, ☹ = inte uppnått."),
      p("Mål: Gemensam vattenplan"),
      p("Måluppfyllelse: 😐"),
      p("Mål: Provtagning av brunnar"),
      p("Måluppfyllelse: ☹"),
    );
    expect(recordsOf(document, "Goal").map(({ text, status }) => [text, status])).toEqual([
      ["Gemensam vattenplan", "partly_fulfilled"],
      ["Provtagning av brunnar", "not_fulfilled"],
    ]);
  });

  test("of which one entry is no status is none", () => {
    const document = doc(
      h1("Uppföljning 2014"),
      p("Grön = förbättrat sedan i fjol, gul = oförändrat"),
      table(["Mål", "Måluppfyllelse"], ["Fler elever", "Grön"]),
    );
    expect(recordsOf(document, "Goal")).toMatchObject([{ text: "Fler elever", status: "unclear" }]);
  });
});
