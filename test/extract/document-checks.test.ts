/** What the words of one document say against each other, without any record. */
import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { DraftBlock } from "../../src/model/draft.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import { doc, h1, h2, li, p, slide, table } from "../builders/document.ts";

/** [expected, found] of every finding with the code. */
function found(
  code: FindingCode,
  ...blocks: readonly DraftBlock[]
): (readonly [string | undefined, string | undefined])[] {
  return extractClaims(doc(...blocks))
    .findings.filter((finding) => finding.code === code)
    .map((finding) => [finding.expected, finding.found] as const);
}

describe("groups of each state against how many there are in all", () => {
  test("too many are told, from a slide run together", () => {
    const text =
      "Totalt 9 arbetsgrupper har följts upp 6 grupper är aktiva 5 st. grupper har lämnat VB11 1 grupp har lämnat endast VP12 (okänd aktivitet under året) 3 grupper nybildade Skogsgruppen Båtgruppen Hamngruppen 1 grupp avskrivs Torggruppen";
    expect(found("count_mismatch", slide(1, h1("Uppföljning 2011"), p(text)))).toEqual([["9", "10"]]);
  });

  test("from lines of a list, of other bodies than groups", () => {
    const listed = [li("4 nämnder är aktiva"), li("2 nämnder är nyinrättade"), li("två nämnder har upphört")];
    expect(found("count_mismatch", h2("Läget"), p("Sammanlagt 7 nämnder omfattas."), ...listed)).toEqual([["7", "8"]]);
    expect(found("count_mismatch", h2("Läget"), p("Sammanlagt 8 nämnder omfattas."), ...listed)).toEqual([]);
  });

  test("parts that may not be all there are say nothing", () => {
    expect(
      found("count_mismatch", h2("Läget"), p("Totalt 20 grupper finns. 3 grupper är aktiva. 2 grupper är nya.")),
    ).toEqual([]);
    expect(
      found(
        "count_mismatch",
        h2("Läget"),
        p("Totalt 5 grupper finns."),
        h2("Nytt"),
        p("3 nya grupper. 4 nya grupper."),
      ),
    ).toEqual([]);
  });
});

describe("a change in per cent and what it is from and to", () => {
  test.each([
    ["Öka andelen godkända med 10 % från 60 % till minst 70 %.", [["66", "70"]]],
    ["Minska resorna med 20 procent, från 500 till 450.", [["400", "450"]]],
    ["Höja snittet i hela länet med 25 % från 1 000 till 1 250.", []],
    ["Öka andelen med 10 procentenheter från 60 % till 70 %.", []],
    ["Öka antalet besök från 60 till 70.", []],
  ])("%s", (line, expected) => {
    expect(found("sum_mismatch", h1("Plan 2012"), p(line))).toEqual(expected);
  });
});

describe("the stages of a project and its time frame", () => {
  const project = (...lines: readonly string[]): ReturnType<typeof found> =>
    found("date_mismatch", h1("Verksamhetsplan 2012"), h2("Tåget norrut"), ...lines.map(p));
  const stages = "Etapp 1 2010-01-01—2011-06-30. Etapp 2 2011-07-01 – ";

  test("a last stage that ends long before its project is told, in one line or below", () => {
    expect(project(`Tidsram 2010-01-01—2013-12-31. (${stages}2012-12-31.)`)).toEqual([["2013-12-31", "2012-12-31"]]);
    expect(project("Projekttid: 2010-01-01—2013-12-31", `${stages}2012-12-31`)).toEqual([["2013-12-31", "2012-12-31"]]);
  });

  test("stages that fill it, stages of another project, and a single stage are not", () => {
    expect(project(`Tidsram 2010-01-01—2013-12-31. (${stages}2013-12-31.)`)).toEqual([]);
    expect(project("Tidsram 2010-01-01—2013-12-31.", `Tidsram 2010-01-01—2012-12-31. ${stages}2012-12-31.`)).toEqual(
      [],
    );
    expect(project("Tidsram 2010-01-01—2013-12-31. Etapp 1 2010-01-01—2010-06-30.")).toEqual([]);
  });
});

describe("the day of assignments in a column's heading and in the text", () => {
  const sheet = table(
    ["Arbetsgrupp", "Inspel från Regionrådet 2010-09-09", "Uppföljning 2011-12-01"],
    ["Båtgruppen", "Redovisa läget", "Uppdraget utfört"],
  );
  const told = (line: string): ReturnType<typeof found> =>
    found("date_mismatch", h1("Uppföljning 2011"), p(line), sheet);

  test("another day of the same body's decision is told", () => {
    expect(told("Här följs de uppdrag upp som beslutades av Regionrådet i december 2010.")).toEqual([
      ["2010-09-09", "2010-12"],
    ]);
  });

  test.each([
    "Här följs de uppdrag upp som beslutades av Regionrådet i september 2010.",
    "Kolumnen ”Inspel från Regionrådet 2010-09-09” innehåller uppdragen.",
    "Uppdragen behandlas av Regionrådet i december 2011.",
    "Uppdragen beslutades av Kommunchefsgruppen i december 2010.",
  ])("%s: nothing is wrong", (line) => {
    expect(told(line)).toEqual([]);
  });
});
