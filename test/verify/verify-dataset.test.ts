import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimIdOf, compare } from "../../src/model/identity.ts";
import { type Verification, verifyDataset } from "../../src/verify/verify-dataset.ts";
import { makeDataset, plan, tamper } from "../builders/dataset.ts";

/** What verification says of a dataset after somebody changed a file of it, without the checksums that tell as well. */
function afterwards(file: string, change: Parameters<typeof tamper>[2]): string[] {
  const folder = makeDataset();
  tamper(folder, file, change);
  const said = verifyDataset(folder);
  expect(said.faults.some((fault) => fault.file === "dataset.json")).toBe(true);
  return faultsOf(said).filter((fault) => !fault.startsWith("dataset.json"));
}

/** The faults of one file among those that were found. */
const ofFile = (said: readonly string[], file: string): string[] => said.filter((fault) => fault.startsWith(file));

const faultsOf = ({ faults }: Verification): string[] =>
  faults.map(({ file, row, message }) => `${file} ${row ?? ""}: ${message}`);

test("a dataset as it was written holds, and it is said what was looked at", () => {
  const said = verifyDataset(makeDataset());
  expect(said).toMatchObject({ documents: 3, claims: 6, findings: 2, faulty: 0, faults: [] });
  // 6 claims, 2 places of findings, 2 titles
  expect(said.quotes).toBe(10);
});

test("a changed quote is found", () => {
  const said = afterwards("claims.jsonl", (rows) =>
    rows.map((row) => (row.quote === "Helt uppfyllt" ? { ...row, quote: "Inte uppfyllt" } : row)),
  );
  expect(said).toEqual([expect.stringMatching(/^claims\.jsonl \d: quote "Inte uppfyllt" does not stand at/u)]);
});

test("a changed letter in a document's text is found by all that quote it", () => {
  const said = afterwards("documents.jsonl", (rows) =>
    rows.map((row) => ({ ...row, text: row.text?.replace("Öka", "Oka") })),
  );
  expect(said).toEqual([expect.stringContaining('quote "Öka samverkan" does not stand at')]);
});

test("a changed value is found by its id, an impossible one by its kind", () => {
  const change = (value: unknown) =>
    ofFile(
      afterwards("claims.jsonl", (rows) =>
        rows.map((row) => (row.quote === "Klart" && row.property === "status" ? { ...row, value } : row)),
      ),
      "claims.jsonl",
    );
  expect(change("not_fulfilled")).toEqual([expect.stringContaining("its id is not the hash of what it says")]);
  expect(change("sort of")).toEqual([expect.stringContaining('"sort of" is no value of Goal.status')]);
  expect(change(null)).toEqual([expect.stringContaining("null if, and only if, missing says why")]);
});

test("money with more than two decimals is no amount", () => {
  const said = afterwards("claims.jsonl", (rows) =>
    rows.map((row) => (row.property === "amount" ? { ...row, value: 12000.505 } : row)),
  );
  expect(said).toEqual([
    expect.stringContaining("12000.505 is no value of Amount.amount"),
    expect.stringContaining("amount: its value is not that of claim"),
  ]);
});

test("a document that is gone is missed by its claims and its findings", () => {
  const said = afterwards("documents.jsonl", (rows) => rows.filter((row) => row.id !== plan.id));
  expect(said.filter((fault) => /^claims\.jsonl \d+: its document .* is not in documents/u.test(fault))).toHaveLength(
    4,
  );
  expect(said.filter((fault) => /^findings\.jsonl \d+: its document .* does not exist/u.test(fault))).toHaveLength(1);
});

test("a claim that is gone is missed by the findings and the record that name it", () => {
  const said = afterwards("claims.jsonl", (rows) => rows.filter((row) => row.quote !== "Minska resor"));
  expect(said).toEqual([
    expect.stringMatching(/^findings\.jsonl \d: the claim [0-9a-f]+ that it names does not exist/u),
    expect.stringMatching(/^records\.jsonl \d: claim [0-9a-f]+ does not exist/u),
    expect.stringMatching(/^records\.jsonl \d: text: claim [0-9a-f]+ does not exist/u),
  ]);
});

test.each(["documents.jsonl", "claims.jsonl", "findings.jsonl"])(
  "two rows of %s that changed places are found",
  (file) => {
    const said = afterwards(file, ([first = {}, second = {}, ...rest]) => [second, first, ...rest]);
    expect(said.filter((fault) => fault.includes("out of order")).length).toBeGreaterThan(0);
  },
);

test("a row that is there twice is found", () => {
  const said = afterwards("claims.jsonl", ([first = {}, ...rest]) => [first, first, ...rest]);
  expect(said[0]).toContain("there twice");
});

test("a second value of a property that has only one is found", () => {
  const said = afterwards("claims.jsonl", (rows) =>
    rows.flatMap((row) => {
      const { document = "", record = "", start = 0, end = 0 } = row;
      if (row.quote !== "Klart") return [row];
      const id = claimIdOf(document, record, "status", "not_fulfilled", [{ start, end }]);
      return [row, { ...row, value: "not_fulfilled", id }].sort((a, b) => compare(a.id ?? "", b.id ?? ""));
    }),
  );
  expect(said).toEqual([
    expect.stringContaining("its record has two values of status"),
    expect.stringMatching(/^records\.jsonl : claim [0-9a-f]+ is in no record/u),
  ]);
});

test("an unknown key, a missing key and a line that is no JSON are found by line and name", () => {
  const folder = makeDataset();
  tamper(folder, "findings.jsonl", ([first = {}, ...rest]) => [{ ...first, colour: "red" }, ...rest]);
  tamper(folder, "claims.jsonl", ([first, ...rest]) => [{ ...first, rule: undefined }, ...rest]);
  appendFileSync(join(folder, "documents.jsonl"), "{oops\n");
  const said = faultsOf(verifyDataset(folder));
  expect(said).toContainEqual(expect.stringMatching(/^findings\.jsonl 1: .*colour/u));
  expect(said).toContainEqual(expect.stringMatching(/^claims\.jsonl 1: rule/u));
  expect(said).toContainEqual("documents.jsonl 4: this is no line of JSON");
});

test("a file that was cut short is found by its last line and its checksum", () => {
  const folder = makeDataset();
  const path = join(folder, "claims.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").slice(0, -1));
  const said = faultsOf(verifyDataset(folder));
  expect(said).toContainEqual("claims.jsonl 6: this is no line of JSON");
  expect(said).toContainEqual(expect.stringContaining("claims.jsonl is not the file that was written"));
});

test("a dataset of another schema is told so", () => {
  const folder = makeDataset();
  const path = join(folder, "dataset.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"schemaVersion": 1', '"schemaVersion": 2'));
  expect(faultsOf(verifyDataset(folder))).toEqual(["dataset.json : schemaVersion is 2; this program knows 1"]);
});
