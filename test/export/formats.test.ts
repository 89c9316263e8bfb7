import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { afterAll, expect, test } from "vitest";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { CROSSWALK } from "../../src/export/crosswalk.ts";
import { fullDataset } from "../../src/export/dataset.ts";
import { exportDataset, missingBeside } from "../../src/export/index.ts";
import { writeJson } from "../../src/export/json.ts";
import { Output } from "../../src/export/output.ts";
import { writeXlsx } from "../../src/export/xlsx/index.ts";
import { field, type RecordDraft } from "../../src/extract/record-draft.ts";
import { STATUSES } from "../../src/fields/status-verdict.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { doc, h1 } from "../builders/document.ts";
import { at, goal, sum, taken } from "../builders/taken.ts";

const plan = doc(
  h1("Kulturgruppen"),
  "Öppna bokbussen",
  "Helt uppfyllt",
  "Laga taket 2010-05-12",
  "-5 800,50 kr",
  "=1+1 är två",
);
const withGroup = (record: RecordDraft): RecordDraft => ({
  ...record,
  fields: [
    ...record.fields,
    field("Goal", "group", "Kulturgruppen", [at(plan, "Kulturgruppen")], "test", 1),
    field("Goal", "year", 2010, [at(plan, "2010")], "test", 1),
  ],
});
const activity: RecordDraft = {
  type: "Activity",
  key: [at(plan, "=1+1 är två")],
  fields: [
    field("Activity", "text", "=1+1 är två", [at(plan, "=1+1 är två")], "test", 1),
    field("Activity", "due", "2010-05-12", [at(plan, "2010-05-12")], "test", 1),
  ],
};
const store = openStore(":memory:");
const records = [
  withGroup(goal(plan, "Öppna bokbussen", "Helt uppfyllt")),
  activity,
  sum(plan, "-5 800,50 kr", -580_050),
];
writeReading(store, packReading(plan, taken(plan, records), "1"), "plan.doc");
buildDataset(store, NOTHING_DECLARED);
afterAll(() => closeStore(store));

/** An entry of a ZIP archive, found by its directory (APPNOTE 4.3.12). */
function entryOf(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + length) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString("utf8");
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`the archive has no ${name}`);
}

const into = (): string => mkdtempSync(join(tmpdir(), "malspar-formats-"));

test("a workbook has real dates and numbers, frozen heads, filters, and links from values to their words", async () => {
  const to = into();
  await exportDataset(store, { format: ["xlsx"], to });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(to, "malspar.xlsx"));
  expect(book.worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["goal", "evidence", "conflicts", "findings"]),
  );
  const amounts = book.getWorksheet("amount");
  expect(amounts?.getRow(2).values).toContain(-5800.5);
  expect(amounts?.autoFilter).toBe("A1:G2");
  expect(amounts?.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
  const row = book.getWorksheet("activity")?.getRow(2);
  expect(row?.getCell(5).value).toEqual(new Date("2010-05-12T00:00:00.000Z"));
  expect(row?.getCell(4).formula).toBeUndefined();
  expect(row?.getCell(4).text).toBe("=1+1 är två");
  const xml = entryOf(readFileSync(join(to, "malspar.xlsx")), "xl/worksheets/sheet4.xml");
  const proof = /ref="D2" location="evidence!A(\d+)"/u.exec(xml)?.[1];
  expect(book.getWorksheet("evidence")?.getRow(Number(proof)).values).toEqual(
    expect.arrayContaining(["Activity", "text", "=1+1 är två"]),
  );
});

test("a workbook with more rows a sheet than Excel opens well is refused, and says what to do instead", () => {
  const output = new Output(into());
  expect(() => writeXlsx(fullDataset(store), output, 3)).toThrow(
    'the sheet "evidence" would have more than 3 rows, which a workbook cannot take: export csv or parquet instead',
  );
  output.discard();
  expect(readdirSync(output.folder)).toEqual([]);
});

test("a workbook keeps every text as it is, makes no date more exact, and no day of 1900 another one", async () => {
  const output = new Output(into());
  const texts = ["a & <b>", "a\nb", "\u{1F600} \u0001", "@SUM(A1)", "x".repeat(40_000), "_x0041_"];
  const dates = ["2010-03", "2010", "1900-02-28", "2010-02-30", "2010-05-12", "1899-12-31"];
  const links = texts.map((reason, i) => ({
    ...{ id: `${i}`, kind: "continues", from: "a", to: "b", at: dates[i], confidence: 0.1, reason, claims: [] },
    decision: undefined,
  }));
  writeXlsx({ ...fullDataset(store), links: () => links }, output);
  output.publish();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(output.folder, "malspar.xlsx"));
  const sheet = book.getWorksheet("links");
  const column = (letter: string): unknown[] => texts.map((_, i) => sheet?.getCell(`${letter}${i + 2}`).value);
  expect(column("G").slice(0, 4)).toEqual([...texts.slice(0, 2), "\u{1F600} \u{fffd}", "@SUM(A1)"]);
  expect(String(column("G")[4])).toHaveLength(32_767);
  expect(column("E")).toEqual(dates.map((date) => (date === "2010-05-12" ? new Date(`${date}T00:00:00.000Z`) : date)));
  // What Excel would read as an escape (ECMA-376 22.9.2.19) is one itself.
  expect(entryOf(readFileSync(join(output.folder, "malspar.xlsx")), "xl/worksheets/sheet14.xml")).toContain(
    ">_x005F_x0041_<",
  );
});

test("the same dataset gives the same bytes in every format", async () => {
  const [one, two] = [into(), into()];
  const format = ["jsonl", "csv", "json", "xlsx", "key-figures"];
  const sums = [];
  for (const to of [one, two]) {
    const { files } = await exportDataset(store, { format, to, evidence: true });
    sums.push(files);
  }
  expect(sums[0]).toEqual(sums[1]);
  expect(sums[0]?.length).toBeGreaterThan(40);
});

test("the tree has a file a group and year, each value with its words", async () => {
  const to = into();
  await exportDataset(store, { format: ["json"], to });
  const index = JSON.parse(readFileSync(join(to, "json", "index.json"), "utf8"));
  expect(index).toContainEqual({ file: "kulturgruppen/2010.json", group: "Kulturgruppen", year: 2010, records: 1 });
  const tree = JSON.parse(readFileSync(join(to, "json", "kulturgruppen", "2010.json"), "utf8"));
  expect(tree.records.Goal[0].status).toMatchObject({ value: "fulfilled", quote: "Helt uppfyllt", file: "plan.doc" });
});

test("groups that are shown alike, or out of their order since a name is masked, each keep a file a year", () => {
  const output = new Output(into());
  const [goal] = [...fullDataset(store).recordsOf("Goal")];
  if (goal === undefined) throw new Error("no goal");
  const shown = { Annas: "████", Bertas: "████", Cykel: "Cykel", con: "con" };
  const recordsOf = (type: string): (typeof goal)[] =>
    Object.entries(shown).flatMap(([sorted, group]) =>
      type === "Goal" || (type === "Activity" && group !== "con") ? [{ ...goal, sorted, group }] : [],
    );
  writeJson({ ...fullDataset(store), recordsOf }, output);
  const index = output.written.filter(({ file }) => !file.endsWith("index.json")).map(({ file }) => file);
  expect(index).toHaveLength(4);
  expect(new Set(index).size).toBe(4);
  expect(index).toContain("json/cykel/2010.json");
  expect(index).not.toContain("json/con/2010.json");
  output.discard();
});

test("key figures are counted by group and year; a status without a score is in no mean", async () => {
  const to = into();
  await exportDataset(store, { format: ["key-figures"], to });
  const lines = readFileSync(join(to, "key-figures", "key_figures.csv"), "utf8").split("\r\n");
  expect(lines).toContain("Kulturgruppen,2010,goals_fulfilled,1");
  expect(lines).toContain("Kulturgruppen,2010,goals_score,100");
  expect(STATUSES.map((status) => CROSSWALK[status].score)).toEqual([100, 75, 50, null, 0, null, null, null]);
});

test("formats that describe others are told apart from those that stand alone", () => {
  expect(missingBeside(["dcat"])).toContain("name them too, as in --format csv,dcat");
  expect(missingBeside(["datapackage", "json"])).toContain("--format csv,datapackage");
  for (const names of [["json", "dcat"], ["csv", "datapackage"], ["parquet", "datapackage", "dcat"], []]) {
    expect(missingBeside(names), names.join()).toBeUndefined();
  }
});

test("a folder that somebody else made is not replaced, and then nothing is", async () => {
  const to = into();
  mkdirSync(join(to, "csv"));
  writeFileSync(join(to, "csv", "mine.txt"), "mine");
  await expect(exportDataset(store, { format: ["jsonl", "csv"], to })).rejects.toThrow(/was not written by malspar/u);
  expect(readdirSync(to)).toEqual(["csv"]);
  expect(readdirSync(join(to, "csv"))).toEqual(["mine.txt"]);
});
