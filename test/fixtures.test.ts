/**
 * The fixtures read without a problem, and hold what `fixtures.md` says they show.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Extracted, extractClaims } from "../src/extract/index.ts";
import type { Document } from "../src/model/document.ts";
import { textBlocks } from "../src/model/walk.ts";
import { readDocument } from "../src/read/index.ts";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.\w+$/u.test(file))
  .map((file) => file.replaceAll(sep, "/"))
  .sort();

/** Reader, kind and year of each; a new fixture is a line here and in fixtures.md. */
const EXPECTED: Readonly<Record<string, readonly [reader: string, kind: string, year: number]>> = {
  "2008/minnesanteckningar-2008-11-20.docx": ["docx", "minutes", 2008],
  "2008/verksamhetsplan-2008.txt": ["text", "plan", 2008],
  "2008/verksamhetsplaner-2009.doc": ["word", "plan", 2009],
  "2009/budget-2010.pdf": ["pdf", "budget", 2010],
  "2009/gruppernas-redovisning-2009.html": ["html", "follow_up", 2009],
  "2009/uppfoljning-av-uppdrag-2009.docx": ["docx", "follow_up", 2009],
  "2009/verksamhetsplan-2010-krisberedskap.txt": ["text", "plan", 2010],
  "2009/verksamhetsplaner-2010.docx": ["docx", "plan", 2010],
  "2010/malkort-2010.docx": ["docx", "other", 2010],
  "2010/minnesanteckningar-2010-03-24.pdf": ["pdf", "minutes", 2010],
  "2010/protokoll-2010-12-08.pdf": ["pdf", "minutes", 2010],
  "2010/uppfoljning-av-uppdrag-2010.doc": ["word", "follow_up", 2010],
  "2010/verksamhetsberattelse-2010.html": ["html", "follow_up", 2010],
};

const read = new Map<string, { document: Document; extracted: Extracted }>();

beforeAll(async () => {
  for (const path of files) {
    const document = await readDocument({ path, bytes: readFileSync(join(FIXTURES, path)) });
    read.set(path, { document, extracted: extractClaims(document) });
  }
}, 60_000);

function fixture(path: string): { document: Document; extracted: Extracted } {
  const found = read.get(path);
  if (found === undefined) throw new Error(`no fixture ${path}`);
  return found;
}

/** The values of a property of all records of a type, in the order of the text. */
const values = (path: string, type: string, property: string): unknown[] =>
  fixture(path)
    .extracted.claims.filter((claim) => claim.type === type && claim.property === property)
    .map(({ value }) => value);

/** The property of the record whose text (or name) is this. */
function valueIn(path: string, text: string, property: string): unknown {
  const { claims } = fixture(path).extracted;
  const record = claims.find(
    ({ value, property: name }) => value === text && (name === "text" || name === "name"),
  )?.record;
  return claims.find((claim) => claim.record === record && claim.property === property)?.value;
}

const findings = (path: string): string[] => fixture(path).extracted.findings.map(({ code }) => code);

test("fixtures.md and this test have a line for each fixture", () => {
  expect(files).toEqual(Object.keys(EXPECTED));
  const listed = readFileSync(join(import.meta.dirname, "fixtures.md"), "utf8");
  for (const file of files) expect(listed).toContain(`\`${file}\``);
});

test.each(Object.entries(EXPECTED))("%s is read whole, as what it is", (path, [reader, kind, year]) => {
  const { document, extracted } = fixture(path);
  expect(document.problems).toEqual([]);
  expect(document.status).toBe("ok");
  expect(document.reader.split("@")[0]).toBe(reader);
  expect(extracted.facts.kind.value).toBe(kind);
  expect(extracted.facts.year?.value).toBe(year);
  expect(extracted.facts.organization?.value).toBe("Älvregionen");
});

test("the groups' plans are told apart, in .doc, .docx and text", () => {
  expect(values("2008/verksamhetsplaner-2009.doc", "Group", "name")).toEqual([
    "Biblioteksgruppen",
    "Webbgruppen",
    "Personalgruppen",
    "Krisberedskapsgruppen",
  ]);
  expect(values("2009/verksamhetsplaner-2010.docx", "Group", "name")).toEqual([
    "Biblioteksgruppen",
    "E-tjänstgruppen",
    "Personalgruppen",
    "Upphandlingsgruppen",
    "Folkhälsogruppen",
  ]);
  expect(values("2009/verksamhetsplan-2010-krisberedskap.txt", "Activity", "due")).toEqual([
    "2010-04",
    "2010-06-18",
    "2010-11-30",
  ]);
});

test("lists that do not match and a contact that nobody filled in are found", () => {
  expect(findings("2009/verksamhetsplaner-2010.docx").sort()).toEqual(
    expect.arrayContaining(["placeholder", "unaligned_columns"]),
  );
});

test("the slides alone are content, and each status belongs to the goal before it", () => {
  const path = "2009/gruppernas-redovisning-2009.html";
  const { document } = fixture(path);
  const slides = document.blocks.flatMap((block) => (block.kind === "slide" ? [block.number] : []));
  expect(slides).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(new Set(document.ignored.map(({ rule }) => rule))).toContain("transcript-heading");
  expect(valueIn(path, "Ta fram en gemensam medieplan för barnböcker", "status")).toBe("partly_fulfilled");
  expect(valueIn(path, "Utbilda redaktörerna i klarspråk", "status")).toBe("not_fulfilled");
  expect(valueIn(path, "Kartlägga reservkraften i vattenverk och äldreboenden", "status")).toBe("partly_fulfilled");
  expect(valueIn(path, "Skriva förslag till policy för inköp", "status")).toBe("ongoing");
  expect(findings(path)).toContain("unknown_status_wording");
});

test("assignments have the body, the date and the verdict of their columns' headings and cells", () => {
  const path = "2009/uppfoljning-av-uppdrag-2009.docx";
  const course = "Gruppen får i uppdrag att ordna en chefsutbildning.";
  expect(valueIn(path, course, "from")).toBe("Regionrådet");
  expect(valueIn(path, course, "date")).toBe("2008-09-18");
  expect(valueIn(path, course, "status")).toBe("fulfilled");
  expect(
    valueIn("2010/uppfoljning-av-uppdrag-2010.doc", "Gruppen uppdras att genomföra chefsutbildningen.", "status"),
  ).toBe("fulfilled");
});

test("the sum that is off is found in the budget", () => {
  expect(findings("2009/budget-2010.pdf")).toContain("sum_mismatch");
});

test("weekdays that do not fit are found in the prose plan and the minutes", () => {
  expect(findings("2008/verksamhetsplan-2008.txt")).toEqual(["weekday_mismatch"]);
  expect(findings("2010/minnesanteckningar-2010-03-24.pdf")).toContain("weekday_mismatch");
});

test("minutes have their items, and the running head is no text of theirs", () => {
  const path = "2010/minnesanteckningar-2010-03-24.pdf";
  expect(values(path, "Decision", "number")).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(values(path, "Decision", "decision")[2]).toBe("Webbgruppen byter namn till E-tjänstgruppen.");
  expect(fixture(path).document.ignored.length).toBeGreaterThan(0);
  expect(values("2010/protokoll-2010-12-08.pdf", "Decision", "number")).toEqual(["41", "42", "43", "44"]);
});

test("the traffic lights are colours of cells", () => {
  const { document } = fixture("2010/malkort-2010.docx");
  const fills = new Set<string | undefined>();
  for (const { trail } of textBlocks(document.blocks)) {
    for (const step of trail) if (step.kind === "cell") fills.add(step.fill);
  }
  expect(fills).toEqual(new Set([undefined, "#00b050", "#ffff00", "#ff0000"]));
});

test("the page in windows-1252 has its letters and dashes", () => {
  const { document } = fixture("2010/verksamhetsberattelse-2010.html");
  expect(document.metadata.title).toBe("Verksamhetsberättelse 2010 – Älvregionen");
  expect(document.text).toContain("Anta en gemensam policy för inköp");
});
