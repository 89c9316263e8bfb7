import { describe, expect, test } from "vitest";
import { type AssignmentContext, assignmentsIn } from "../../src/extract/assignments-sentences.ts";
import { extractClaims } from "../../src/extract/index.ts";
import { doc, h1, p } from "../builders/document.ts";
import { recordsOf } from "../builders/records.ts";

/** What a sentence gives: [groups, task, from, date]. */
function read(text: string, context: AssignmentContext = {}) {
  return assignmentsIn(text, { start: 0, end: text.length }, context).map(({ fields }) => {
    const of = (property: string) => fields.filter((field) => field.property === property).map(({ value }) => value);
    return { group: of("group"), text: of("text")[0], from: of("from")[0], date: of("date")[0] };
  });
}

describe("one task", () => {
  test.each([
    ["Biblioteksgruppen får i uppdrag att köpa in bokbussar.", ["Biblioteksgruppen"], "köpa in bokbussar."],
    ["Älvregionens kansli får därefter i uppdrag att boka lokal.", ["Älvregionens kansli"], "boka lokal."],
    ["Kansliet uppdras att boka lokal.", ["Kansliet"], "boka lokal."],
    [
      "Kansliet och turistgruppen får i uppdrag att ta fram en karta.",
      ["Kansliet", "turistgruppen"],
      "ta fram en karta.",
    ],
    ["Styrgruppen för e-tjänster får i uppdrag att lämna förslag.", ["Styrgruppen för e-tjänster"], "lämna förslag."],
    ["Det beslutas att uppdra åt miljökontoret att göra en utredning.", ["miljökontoret"], "göra en utredning."],
    ["Uppdras till kanslichefen att teckna avtal.", ["kanslichefen"], "teckna avtal."],
    [
      "Upphandlingsbyrån vid Älvsele kommun ges i uppdrag att upphandla.",
      ["Upphandlingsbyrån vid Älvsele kommun"],
      "upphandla.",
    ],
    [
      "Vård- och omsorgsnämnden får i uppdrag att: 1) kartlägga behov och 2) lämna förslag.",
      ["Vård- och omsorgsnämnden"],
      "1) kartlägga behov och 2) lämna förslag.",
    ],
    [
      "Arbetsgruppen för barn och unga får uppdraget att följa frågan.",
      ["Arbetsgruppen för barn och unga"],
      "följa frågan.",
    ],
  ] as const)("%s", (text, group, task) => {
    expect(read(text)).toEqual([{ group, text: task, from: undefined, date: undefined }]);
  });
});

describe("no task", () => {
  test.each([
    "Ska kansliet få i uppdrag att utreda frågan?",
    "Arbetsutskottet föreslår att kansliet får i uppdrag att utreda frågan.",
    "Kansliet, som fick i uppdrag att utreda frågan, är klart.",
    "Kansliet får inte i uppdrag att utreda frågan.",
    "Samordnaren har i uppdrag att hålla ihop arbetet.",
    "Uppdraget är slutfört.",
    "Bo Alm utses att justera protokollet.",
    "Anna Ek utses till ordförande.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

test("a person who gets a task is no group", () => {
  for (const text of [
    "Anna Ek, kommunchef, Forsnäs kommun får i uppdrag att bereda ärendet.",
    "Bo Alm utses att sammankalla gruppen.",
    "Därför får Anna Ek och Bo Alm i uppdrag att bereda ärendet.",
  ]) {
    expect(read(text).map(({ group }) => group)).toEqual([[]]);
  }
});

test("the one that gives is named in the sentence, else it is the body that meets", () => {
  const text =
    "Chefsgruppen 2014-05-12. Regionrådet ger kansliet i uppdrag att bygga. IT-gruppen får i uppdrag att köpa.";
  const from = { value: "Chefsgruppen", span: { start: 0, end: 12 } };
  const date = { value: "2014-05-12", span: { start: 13, end: 23 } };
  const [first, second] = [text.indexOf("Regionrådet"), text.indexOf("IT-gruppen")];
  const given = (start: number, end: number) =>
    assignmentsIn(text, { start, end }, { from, date }).map(({ fields }) =>
      fields.find(({ property }) => property === "from"),
    );
  expect(given(first, second - 1)).toEqual([expect.objectContaining({ value: "Regionrådet" })]);
  expect(given(second, text.length)).toEqual([expect.objectContaining({ value: "Chefsgruppen", inferred: true })]);
});

test("two tasks of one sentence are two, each with its own group", () => {
  expect(
    read(
      "Chefsgruppen ger kansliet i uppdrag att skriva ett avtal samt att IT-nätverket får i uppdrag att granska det.",
    ).map(({ group, text }) => [group, text]),
  ).toEqual([
    [["kansliet"], "skriva ett avtal"],
    [["IT-nätverket"], "granska det."],
  ]);
});

test("what is told of another meeting needs a date, and takes the body whose meeting it was", () => {
  const narrated = { isNarrated: true } as const;
  expect(read("Kansliet får i uppdrag att utreda frågan.", narrated)).toEqual([]);
  expect(
    read("Vid Regionrådets möte 2014-02-28 diskuteras frågan och chefsgruppen får i uppdrag att utreda den.", narrated),
  ).toEqual([{ group: ["chefsgruppen"], text: "utreda den.", from: "Regionrådet", date: "2014-02-28" }]);
});

test('"gruppen" is the group that was named before', () => {
  const plan = doc(h1("Rapport"), p("Turistgruppen träffas i maj. Gruppen får i uppdrag att ta fram en karta."));
  expect(recordsOf(plan, "Assignment")).toEqual([{ group: "Turistgruppen", text: "ta fram en karta." }]);
  const [group] = extractClaims(plan).claims.filter(({ property }) => property === "group");
  expect(group).toMatchObject({ inferred: true, quote: "Turistgruppen" });
});
