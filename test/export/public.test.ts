import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { exportDataset } from "../../src/export/index.ts";
import { PeopleNames } from "../../src/export/public/names.ts";
import { field, type RecordDraft } from "../../src/extract/record-draft.ts";
import { emailsIn, joined, MASK, masked, phonesIn } from "../../src/model/mask.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { verifyDataset } from "../../src/verify/verify-dataset.ts";
import { doc, h1 } from "../builders/document.ts";
import { at, goal, taken } from "../builders/taken.ts";

const plan = doc(
  h1("Kulturgruppen"),
  "Kontaktperson: Tora Almkvist, Älvsele kommun, 070-174 06 10, tora@example.se",
  "Öppna bokbussen med Tora Almkvist",
  "Helt uppfyllt",
  "Fråga Almkvists kollega Vidar Granstig på 031-390 06 12 om den 12 000 kr som 2010-03-31 kostar",
);
const member: RecordDraft = {
  type: "Member",
  key: [at(plan, "Tora Almkvist")],
  fields: [
    field("Member", "name", "Tora Almkvist", [at(plan, "Tora Almkvist")], "test", 1),
    field("Member", "group", "Kulturgruppen", [at(plan, "Kulturgruppen")], "test", 1),
    field("Member", "phone", "+46701740610", [at(plan, "070-174 06 10")], "test", 1),
    field("Member", "email", "tora@example.se", [at(plan, "tora@example.se")], "test", 1),
  ],
};
const FORMATS = ["jsonl", "csv", "json", "key-figures"];
const store = openStore(":memory:");
const records = [goal(plan, "Öppna bokbussen med Tora Almkvist", "Helt uppfyllt"), member];
const finding = {
  code: "placeholder",
  severity: "info",
  message: "Look at Tora Almkvist",
  spans: [at(plan, "Fråga Almkvists")],
} as const;
writeReading(store, packReading(plan, taken(plan, records, [finding]), "1"), "plan av Tora Almkvist.doc");
buildDataset(store, NOTHING_DECLARED);
const folder = mkdtempSync(join(tmpdir(), "malspar-public-"));
const exported = await exportDataset(store, { format: FORMATS, profile: "public", to: folder, evidence: true });
afterAll(() => closeStore(store));

const filesIn = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

test("no file of a public export holds a name, a number or an address of a person, known or not", () => {
  expect(filesIn(folder).length).toBeGreaterThan(20);
  for (const file of filesIn(folder)) {
    const text = `${file} ${readFileSync(file, "utf8")}`;
    expect(text, file).not.toMatch(/Almkvist|Granstig|Tora|Vidar|174 ?06|1740610|390 06|@example/iu);
  }
});

test("a public export proves itself: every quote stands at its offsets and every id is that of what is said", () => {
  expect(verifyDataset(folder)).toMatchObject({ faulty: 0, documents: 1, claims: 2, records: 1 });
});

test("what is no person stays: dates, money, the group and the goal", () => {
  const { text } = JSON.parse(readFileSync(join(folder, "documents.jsonl"), "utf8"));
  expect(text).toHaveLength(plan.text.length);
  for (const words of [
    "Kulturgruppen",
    "Älvsele kommun",
    "Öppna bokbussen med ████ ████████",
    "12 000 kr",
    "2010-03-31",
  ]) {
    expect(text).toContain(words);
  }
});

test("the package says what was left out and how often", () => {
  const dataset = JSON.parse(readFileSync(join(folder, "dataset.json"), "utf8"));
  expect(dataset).toMatchObject({ profile: "public", leftOut: exported.leftOut });
  expect(exported.leftOut).toMatchObject({
    claims_left_out: 4,
    records_of_people_left_out: 1,
    phones_masked_in_texts: 2,
    emails_masked_in_texts: 1,
    values_masked: 1,
  });
});

test("a surname that is an ordinary word too is masked with its given name, not alone", () => {
  const names = new PeopleNames();
  names.add("Elna Strand");
  names.noteText("Vi städar vid en strand");
  names.close();
  const found = (text: string): string[] => names.spansIn(text).map(({ start, end }) => text.slice(start, end));
  expect(found("Strand, Elna")).toEqual(["Strand, Elna"]);
  expect(found("Elna\nStrands plan")).toEqual(["Elna\nStrands"]);
  expect(found("Strand blir ren")).toEqual([]);
  expect(found("ELNA STRAND; elna.strand")).toEqual(["ELNA STRAND", "elna.strand"]);
});

test("a given name with a capitalised word behind it is somebody, a lone one or one before small letters is not", () => {
  const names = new PeopleNames();
  const found = (text: string): string[] => names.spansIn(text).map(({ start, end }) => text.slice(start, end));
  expect(found("Vi ringer Birgitta Månsken-Dal i Granträsk")).toEqual(["Birgitta Månsken-Dal"]);
  expect(found("Max antal är två. Björn finns här")).toEqual([]);
});

test("years, days, sums and diary numbers are no phone numbers", () => {
  for (const text of ["2010-03-31", "12 000,50 kr", "2009-2012", "2010/123-45", "0,75 %", "100 000 000"]) {
    expect(phonesIn(text), text).toEqual([]);
  }
  for (const text of ["031-390 06 12", "+46 70-174 06 10", "0980/319 200", "08-465 004 00"]) {
    expect(phonesIn(`Ring ${text} i dag`), text).toHaveLength(1);
  }
});

test("masking keeps length and white space, and leaves nothing of what it covers", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.tuple(fc.nat(40), fc.nat(10))), (text, pairs) => {
      const spans = joined(pairs.map(([start, length]) => ({ start, end: start + length })));
      const out = masked(text, spans);
      expect(out).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) {
        const isCovered = spans.some(({ start, end }) => start <= i && i < end);
        expect(out[i]).toBe(isCovered && !/\s/u.test(text[i] ?? "") ? MASK : text[i]);
      }
    }),
  );
  expect(emailsIn("till a.b@example.se.")).toEqual([{ start: 5, end: 19 }]);
});
