import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPersonName, readPeople, readPersonLine } from "../../src/extract/people.ts";
import type { Span } from "../../src/model/span.ts";

/** Lines of a text as spans. */
function linesOf(text: string): Span[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** People as short rows: name | organization | title | phones | e-mail | role. */
function rows(text: string): string[] {
  return readPeople(text, linesOf(text), { year: 2012 }).people.map(
    ({ name, organization, title, phones, email, role }) =>
      [name, organization, title, phones.map((phone) => phone.value).join(" "), email, role]
        .map((part) => (typeof part === "string" ? part : (part?.value ?? "")))
        .join("|"),
  );
}

describe("one person a line", () => {
  test.each([
    [
      "Anna Ek, Älvsele kommun, kanslisekreterare, 031-390 06 01, anna.ek@alvsele.example.se",
      "Anna Ek|Älvsele kommun|kanslisekreterare|+46313900601|anna.ek@alvsele.example.se|",
    ],
    ["Bo Alm-Vik, Forsnäs kommun, tel 0980-319 200", "Bo Alm-Vik|Forsnäs kommun||+46980319200||"],
    ["kommunchef Cia Berg, Lillstrands kommun", "Cia Berg|Lillstrands kommun|kommunchef|||"],
    ["Dan Ström upphandlare - Norrmark", "Dan Ström|Norrmark|upphandlare|||"],
    ["Eva Lund -Granträsk", "Eva Lund|Granträsk||||"],
    ["Granträsk: Eva Lund", "Eva Lund|Granträsk||||"],
    ["Eva Lund Granträsks kommun", "Eva Lund|Granträsks kommun||||"],
    ["Eva Lund/Frost, Granträsk", "Eva Lund/Frost|Granträsk||||"],
    ["Per-Olof von Alm (C), Region Norr, ordförande", "Per-Olof von Alm|Region Norr||||chair"],
    ["Anna ek, Forsnäs Kommun", "Anna ek|Forsnäs Kommun||||"],
    ["Jan Frost, Älvsele kommun, vik. Kommunsekreterare", "Jan Frost|Älvsele kommun|vik. Kommunsekreterare|||"],
    ["Maj Sten, barn- och ungdomschef, Norrmark", "Maj Sten|Norrmark|barn- och ungdomschef|||"],
    [
      "Ulf Moe, Norrmarksregionen. ulf.moe@example.se 070-174 06 05",
      "Ulf Moe|Norrmarksregionen||+46701740605|ulf.moe@example.se|",
    ],
    ["Ida Ros, Forsnäs (deltar inte i möten)", "Ida Ros|Forsnäs||||"],
    [
      "Ola Hed, 08-465 004 10, 070-174 06 10, Lillstrands kommun",
      "Ola Hed|Lillstrands kommun||+46846500410 +46701740610||",
    ],
    ["Per Moe (Älvsele)", "Per Moe|Älvsele||||"],
    ["Per Moe, Älvsele kommun (sammankallande)", "Per Moe|Älvsele kommun||||convener"],
    ["Sven Ask, polisen", "Sven Ask|polisen||||"],
    ["Bo Ask, IT-strateg, socialförvaltningen, Forsnäs kommun", "Bo Ask|Forsnäs kommun|IT-strateg|||"],
  ])("%s", (line, row) => {
    expect(rows(line)).toEqual([row]);
  });
});

describe("many people", () => {
  test("in one run, each with a municipality of the list or not", () => {
    expect(rows("Anna Ek, Granträsk, Bo Vik, Kiruna, Cia Berg, Forsnäs.")).toEqual([
      "Anna Ek|Granträsk||||",
      "Bo Vik|Kiruna||||",
      "Cia Berg|Forsnäs||||",
    ]);
  });

  test("with the municipality in front", () => {
    expect(rows("Älvsele: Bo Ask, Forsnäs: Eva Berg")).toEqual(["Bo Ask|Älvsele||||", "Eva Berg|Forsnäs||||"]);
  });

  test("two contacts joined by eller", () => {
    expect(
      rows("Anna Ek, samordnare, 031-390 06 02 eller Bo Vik, sekreterare, Norrmarks kommun 031-390 06 03"),
    ).toEqual(["Anna Ek||samordnare|+46313900602||", "Bo Vik|Norrmarks kommun|sekreterare|+46313900603||"]);
  });

  test("names and addresses on alternating lines", () => {
    expect(rows("Anna Ek, Granträsk\nanna.ek@example.se\nBo Vik, Norrmark\nbv@example.se")).toEqual([
      "Anna Ek|Granträsk|||anna.ek@example.se|",
      "Bo Vik|Norrmark|||bv@example.se|",
    ]);
  });

  test("the parts of one person on lines of their own", () => {
    expect(rows("Anna Ek\nÄlvsele kommun\nNäringslivschef\n031-390 06 04")).toEqual([
      "Anna Ek|Älvsele kommun|Näringslivschef|+46313900604||",
    ]);
  });

  test("a role told in a sentence holds for the names after it", () => {
    expect(rows("Eva Lund, Forsnäs. I gruppen ingår också våra projektledare, Anna Ek och Bo Vik.")).toEqual([
      "Eva Lund|Forsnäs||||",
      "Anna Ek|||||project_lead",
      "Bo Vik|||||project_lead",
    ]);
  });
});

test("a template's own words give no person", () => {
  const text = "Namn, kommun, titel, telefon, e-post";
  expect(readPersonLine(text, { start: 0, end: text.length })).toMatchObject({
    people: [],
    placeholders: [{ start: 0, end: text.length }],
  });
});

test("a vacant seat gives no person and leaves no words over", () => {
  const text = "Vakant, Granträsks kommun";
  expect(readPersonLine(text, { start: 0, end: text.length })).toMatchObject({ people: [], rest: [] });
});

test("words that fit nowhere are handed back, not dropped", () => {
  const text = "Gruppen har inte träffats under året";
  const { people, rest } = readPersonLine(text, { start: 0, end: text.length });
  expect(people).toEqual([]);
  expect(rest).toEqual([{ start: 0, end: text.length }]);
});

test.each([
  ["Anna Ek", true],
  ["Hela gruppen", false],
  ["Turistbyrån", false],
  ["Lillstrands kommun", false],
  ["Näringslivschef", false],
])("is %s a person's name: %s", (words, answer) => {
  expect(isPersonName(words)).toBe(answer);
});

test("every part lies within its line, whatever the words", () => {
  const piece = fc.constantFrom(
    "Anna Ek",
    "Bo",
    "Älvsele kommun",
    "chef",
    "031-390 06 01",
    "a@example.se",
    "och",
    "(",
    ")",
    "-",
    ",",
    ".",
    "våren 2012",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(" ", ", ", "\n"), (pieces, glue) => {
      const text = pieces.join(glue);
      const read = readPeople(text, linesOf(text));
      const spans = [
        ...read.ignored,
        ...read.rest,
        ...read.people.flatMap((p) =>
          [p.name, p.organization, p.title, p.email, p.role, ...p.phones].flatMap((part) => part?.span ?? []),
        ),
      ];
      for (const span of spans) expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
    }),
  );
});

test("two words behind a person's title are no second person where one is small", () => {
  const text = "Siv Lund, projektledare, Fjällens bär, ärende 4";
  expect(readPersonLine(text, { start: 0, end: text.length }).people.map(({ name }) => name.value)).toEqual([
    "Siv Lund",
  ]);
});
