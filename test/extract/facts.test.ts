import { describe, expect, test } from "vitest";
import { findFacts } from "../../src/extract/facts.ts";
import { linesOf } from "../../src/extract/flow.ts";
import type { Metadata } from "../../src/model/document.ts";
import type { DraftBlock } from "../../src/model/draft.ts";
import { doc, h1, h2, p, slide, table } from "../builders/document.ts";

const factsOf = (...blocks: readonly (DraftBlock | string)[]) => {
  const document = doc(...blocks);
  return findFacts(document, linesOf(document));
};
const header = (text: string): DraftBlock => ({ kind: "story", story: "header", blocks: [p(text)] });

describe("kind", () => {
  test.each([
    ["Verksamhetsplan 2010 för Älvregionen", "plan"],
    ["VP 2014", "plan"],
    ["Handlingsplan för folkhälsa 2012-2015", "plan"],
    ["Mål- och verksamhetsplan med budget 2011", "plan"],
    ["Uppföljning av verksamhetsplan 2010", "follow_up"],
    ["Verksamhetuppföljning 2010", "follow_up"],
    ["VB09 för biblioteksgruppen", "follow_up"],
    ["Delårsrapport per 31 augusti 2010", "follow_up"],
    ["Budget- och verksamhetsuppföljning 2/2010", "follow_up"],
    ["Internbudget 2011", "budget"],
    ["Sammanträdesprotokoll 2010-05-12", "minutes"],
    ["Minnesanteckningar från möte om verksamhetsplan 2011", "minutes"],
    ["Protokollsutdrag", "minutes"],
    ["Huvudavtal för samverkan", "other"],
    ["Kallelse till möte 2010-05-12", "other"],
    ["Semesterlista", "other"],
  ])("%s is %s", (title, kind) => {
    expect(
      factsOf(h1(title), "Texten som följer säger ingenting mer om vad detta är för slags papper.").kind.value,
    ).toBe(kind);
  });

  test("a follow-up that names the plan it follows up in a line before is a follow-up", () => {
    const facts = factsOf(
      "Styrdokument, Verksamhetsplan 2010",
      "Uppföljning VB 2010",
      "Detta är en uppföljning av våra uppdrag för året.",
    );
    expect(facts.kind.value).toBe("follow_up");
    expect(facts.title?.value).toBe("Uppföljning VB 2010");
  });

  test("a title word that is only mentioned makes nothing", () => {
    expect(factsOf(h1("Bilaga till protokoll 2010-05-12"), "Text.").kind.value).toBe("other");
    const facts = factsOf(
      h1("Hemtjänsten"),
      "Verksamhetsplanen för 2010 antogs av styrelsen efter en lång diskussion om innehållet.",
    );
    expect(facts.kind.value).toBe("other");
  });

  test("the head of a meeting with deciders and decisions makes minutes without the word", () => {
    const facts = factsOf(
      "Chefsgruppen",
      "Dag 2011-05-12",
      "Plats Älvsele",
      "Beslutande Anna Ek",
      "1. Verksamhetsplan 2012",
      "Beslut",
      "Planen antas.",
    );
    expect(facts.kind.value).toBe("minutes");
    expect(facts.title?.value).toBe("Chefsgruppen");
    expect(facts.date?.value).toBe("2011-05-12");
    expect(facts.year?.value).toBe(2011);
  });

  test("an invitation with an agenda is no minutes, one with deciders and decisions is", () => {
    const head = [h1("Kallelse"), "Dag 2011-05-12", "Plats Älvsele"];
    expect(factsOf(...head, "1. Mötets öppnande", "2. Verksamhetsplan 2012").kind.value).toBe("other");
    expect(
      factsOf(...head, "Närvarande Anna Ek", "1. Verksamhetsplan 2012", "Beslut", "Planen antas.").kind.value,
    ).toBe("minutes");
  });
});

describe("title, year and date", () => {
  test("a slide's title counts, later slides do not", () => {
    const facts = factsOf(
      slide(1, h1("Verksamhetsuppföljning 2009")),
      slide(2, h1("Budget 2010"), "Älvregionens kansli"),
    );
    expect([facts.kind.value, facts.title?.value, facts.year?.value]).toEqual([
      "follow_up",
      "Verksamhetsuppföljning 2009",
      2009,
    ]);
  });

  test("where many plans are in one file none of their titles is the file's", () => {
    const facts = factsOf(
      h1("Verksamhetsplan 2010 för biblioteksgruppen"),
      "Text.",
      h1("Verksamhetsplan 2010 för turistgruppen"),
      "Text.",
    );
    expect(facts.title).toBeUndefined();
    expect([facts.kind.value, facts.year?.value]).toEqual(["plan", 2010]);
  });

  test.each([
    ["VB09", 2009],
    ["Verksamhetsberättelse 2010, beslutad 2011-02-03", 2010],
    ["Verksamhetsplan 2010–2012", 2010],
    ["ÅRSREDOVISNING2011", 2011],
  ])("%s is about %i", (title, year) => {
    expect(factsOf(h1(title), "Text.").year?.value).toBe(year);
  });

  test("minutes are of the year of their meeting, whatever they deal with", () => {
    const facts = factsOf(h1("Protokoll"), "Verksamhetsplan 2015", "Sammanträdesdatum", "12 maj 2014");
    expect([facts.date?.value, facts.year?.value]).toEqual(["2014-05-12", 2014]);
  });

  test("a date in a table without borders is found by its label", () => {
    expect(factsOf(h1("Protokoll"), table(["Datum", "2014-05-12"], ["Plats", "Älvsele"])).date?.value).toBe(
      "2014-05-12",
    );
  });

  test("a page head says the year where the title does not", () => {
    expect(factsOf(h1("Verksamhetsplan"), "Text.", header("Älvregionen 2013")).year?.value).toBe(2013);
  });

  test("the file's own title counts last, without words to point at", () => {
    const metadata: Metadata = { title: "Verksamhetsplan 2016" };
    const document = { ...doc(p("Inledning"), p("Text.")), metadata };
    const facts = findFacts(document, linesOf(document));
    expect(facts.kind).toEqual({ value: "plan", spans: [], rule: "kind-metadata-title" });
    expect(facts.year).toEqual({ value: 2016, spans: [], rule: "year-metadata-title" });
  });
});

describe("organization", () => {
  test("the title's name wins, in the nominative", () => {
    expect(
      factsOf(h1("Älvregionens verksamhetsplan 2010"), "Forsnäs kommun deltar. Forsnäs kommun betalar.").organization
        ?.value,
    ).toBe("Älvregionen");
  });
  test("a region beats the municipalities that are in it", () => {
    expect(
      factsOf(
        "Chefsgruppen",
        "Dag 2011-05-12",
        "Närvarande Anna Ek, Forsnäs kommun",
        "Bo Alm, Forsnäs kommun",
        "Älvregionens kansli bereder.",
      ).organization?.value,
    ).toBe("Älvregionen");
  });
  test.each([
    ["Kommunalförbundet Älvdal Årsredovisning 2010", "Kommunalförbundet Älvdal"],
    ["FORSNÄS KOMMUN", "Forsnäs kommun"],
    ["Kommunstyrelsen i Granträsks kommun", "Granträsks kommun"],
    ["Region Norrmark", "Region Norrmark"],
  ])("%s names %s", (line, name) => {
    expect(factsOf(h2(line), "Protokoll 2010-05-12").organization?.value).toBe(name);
  });
  test("nothing named gives nothing", () => {
    expect(factsOf(h1("Verksamhetsplan 2010"), "Text.").organization).toBeUndefined();
  });
});

test("an empty document says nothing", () => {
  expect(factsOf()).toEqual({ kind: { value: "other", spans: [], rule: "nothing-said" } });
});

test("every fact of a text quotes words of it", () => {
  const document = doc(h1("Älvregionens protokoll 2014-05-12"), "Text.");
  const facts = findFacts(document, linesOf(document));
  for (const fact of [facts.kind, facts.title, facts.year, facts.date, facts.organization]) {
    expect(fact?.spans.map(({ start, end }) => document.text.slice(start, end)).join("")).not.toBe("");
  }
});
