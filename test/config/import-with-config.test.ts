import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { CONFIG_FILE } from "../../src/config/read-config.ts";
import { UnusableConfig } from "../../src/config/unusable-config.ts";
import { importFiles } from "../../src/index.ts";
import { verifyDataset } from "../../src/verify/verify-dataset.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";

const page = (...body: readonly string[]): string => `<html><body>${body.join("\n")}</body></html>`;
const h1 = (text: string): string => `<h1>${text}</h1>`;
const h2 = (text: string): string => `<h2>${text}</h2>`;
const p = (text: string): string => `<p>${text}</p>`;
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

const report = (year: number, group: string, goal: string): string =>
  page(
    h1(`Älvregionen Verksamhetsuppföljning ${year}`),
    h2(group),
    p(`Mål: ${goal}`),
    p("Måluppfyllelse: Helt uppfyllt"),
  );

const DOCUMENTS = {
  "in/report.html": page(
    h1("Älvregionen Verksamhetsuppföljning 2010"),
    h2("Biblioteksgruppen"),
    p("Mål: Öka antalet lån av e-böcker med tio procent."),
    p("Måluppfyllelse: I hamn"),
    p("Mål: Samordna inköpen av nya böcker."),
    p("Uppnåendegrad: Delvis uppfyllt"),
  ),
  "in/table.html": page(
    h1("Älvregionen Måluppföljning 2010 för Kulturgruppen"),
    "<table>",
    row("Nämndens strävan", "Så gick det", "Kommentar"),
    row("Fler konserter i byarna", "Helt uppfyllt", "Åtta konserter hölls."),
    row("En gemensam kalender", "K", "Den prövas i två kommuner."),
    '<tr><td>En vandrande utställning</td><td style="background-color:#7030a0"></td><td>Ingen sökte.</td></tr>',
    "</table>",
  ),
  "in/plan.html": page(
    h1("Verksamhetsplan 2010 för Turistgruppen"),
    h2("Vad gruppen är till för"),
    p("Gruppen samordnar regionens turistbyråer."),
    h2("Mål 2010"),
    "<ul><li>Ge ut en gemensam karta</li></ul>",
    h2("Kontaktperson"),
    p("Berta Lind, Forsnäs, turistchef, 031-390 06 10, berta.lind@alvsele.example.se"),
  ),
  // One name, two groups: buses in 2009, news in 2010, when it also goes by another name.
  "in/buses-2009.html": report(2009, "Kommunikationsgruppen", "Fler bussar till byarna"),
  "in/news-2009.html": report(2009, "Nyhetsgruppen", "Ett brev till alla hushåll"),
  "in/news-2010.html": report(2010, "Kommunikationsgruppen", "En film om regionen"),
  "in/news-again-2010.html": report(2010, "Nyhetsgruppen", "En tävling för skolorna"),
};

const CONFIG = {
  statuses: { "i hamn": "fulfilled" },
  labels: { Uppnåendegrad: "status", "Vad gruppen är till för": "purpose" },
  columns: { "Nämndens strävan": "goal", "Så gick det": "status" },
  legends: { K: "partly_fulfilled", "#7030a0": "cancelled" },
  municipalities: [
    { name: "Forsnäs", areaCodes: ["0980"], emailDomains: ["forsnas.example.se"] },
    { name: "Älvsele", areaCodes: ["031"], emailDomains: ["alvsele.example.se"] },
  ],
  aliases: [{ group: "Nyhetsgruppen", names: ["Kommunikationsgruppen"], from: 2010 }],
};

type Row = { readonly [key: string]: unknown };
type Claim = { file: string; type: string; record: string; property: string; value: unknown };
type Output = {
  readonly claims: readonly Claim[];
  readonly codes: readonly string[];
  readonly groups: readonly string[];
};

let folder: string;
let data: string;
let plain: Output;
let own: Output;

function rows(name: string): Row[] {
  const text = readFileSync(join(data, name), "utf8");
  return text.split("\n").flatMap((line): Row[] => (line === "" ? [] : [JSON.parse(line)]));
}

/** The dataset as it lies in the folder. */
function output(): Output {
  const claims = rows("claims.jsonl").map(
    ({ file, type, record, property, value }): Claim => ({
      file: String(file),
      type: String(type),
      record: String(record),
      property: String(property),
      value,
    }),
  );
  const joined = rows("records.jsonl").filter(({ type }) => type === "Group");
  const namesOf = ({ names }: Row): string =>
    Array.isArray(names)
      ? names
          .map((one: { name: string; years: number[] }) => `${one.name} ${one.years.join(" ")}`)
          .sort()
          .join(" = ")
      : "";
  return { claims, codes: rows("findings.jsonl").map(({ code }) => String(code)), groups: joined.map(namesOf).sort() };
}

/** Goal → its status, of one file. */
function statuses({ claims }: Output, file: string): Record<string, unknown> {
  const goals = claims.filter((claim) => claim.file === file && claim.type === "Goal");
  const texts = goals.filter(({ property }) => property === "text");
  const statusOf = (record: string): unknown =>
    goals.find((claim) => claim.record === record && claim.property === "status")?.value;
  return Object.fromEntries(texts.map(({ record, value }) => [String(value), statusOf(record)]));
}

const declare = (config: unknown): void => writeFileSync(join(data, CONFIG_FILE), JSON.stringify(config, null, 2));
const run = () => importFiles([join(folder, "in")], { data });

beforeAll(async () => {
  folder = temporaryFolder(DOCUMENTS);
  data = join(folder, "out");
  await run();
  plain = output();
  declare(CONFIG);
  const again = await run();
  expect(again).toMatchObject({ new: 0, renewed: 0, extracted: Object.keys(DOCUMENTS).length });
  own = output();
}, 60_000);

test("a wording and a label of one's own give the statuses that they declare", () => {
  expect(statuses(plain, "report.html")).toMatchObject({ "Öka antalet lån av e-böcker med tio procent.": "unclear" });
  expect(plain.codes).toContain("unknown_status_wording");
  expect(statuses(own, "report.html")).toEqual({
    "Öka antalet lån av e-böcker med tio procent.": "fulfilled",
    "Samordna inköpen av nya böcker.": "partly_fulfilled",
  });
  expect(own.codes).not.toContain("unknown_status_wording");
});

test("headings of columns of one's own make a table one of goals; signs and colours mean what is declared", () => {
  expect(statuses(plain, "table.html")).toEqual({});
  expect(statuses(own, "table.html")).toEqual({
    "Fler konserter i byarna": "fulfilled",
    "En gemensam kalender": "partly_fulfilled",
    "En vandrande utställning": "cancelled",
  });
});

test("a heading of one's own opens a section of a plan", () => {
  const purpose = ({ claims }: Output): unknown => claims.find(({ property }) => property === "purpose")?.value;
  expect(purpose(plain)).toBeUndefined();
  expect(purpose(own)).toBe("Gruppen samordnar regionens turistbyråer.");
});

test("municipalities of one's own are held against numbers and addresses", () => {
  const codes = ["phone_area_mismatch", "email_domain_mismatch"];
  expect(plain.codes.filter((code) => codes.includes(code))).toEqual([]);
  expect(own.codes.filter((code) => codes.includes(code)).sort()).toEqual([...codes].sort());
});

test("an alias joins groups in its years; the homonym before them stays apart", () => {
  expect(own.groups).toContain("Kommunikationsgruppen 2009");
  expect(own.groups.filter((names) => names.includes("Kommunikationsgruppen 2010"))).toEqual([
    expect.stringContaining(" = Nyhetsgruppen"),
  ]);
  expect(plain.groups.filter((names) => names.includes(" = "))).toEqual([]);
});

test("the dataset still proves, and the same configuration again changes nothing", async () => {
  expect(verifyDataset(data)).toMatchObject({ faulty: 0 });
  expect(await run()).toMatchObject({ new: 0, renewed: 0, extracted: 0 });
});

test("another order of policies rebuilds what documents say together, and extracts nothing", async () => {
  declare({ ...CONFIG, policies: ["latest_document", "own_report"] });
  expect(await run()).toMatchObject({ renewed: 0, extracted: 0 });
  expect(output().claims).toEqual(own.claims);
});

test("a configuration with faults stops the import before anything is done", async () => {
  const before = output();
  declare({ statuses: { "i hamn": "done" } });
  await expect(run()).rejects.toThrow(UnusableConfig);
  expect(output()).toEqual(before);
});
