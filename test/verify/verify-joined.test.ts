/** Proof of what the documents together say: records, conflicts, links. */
import { expect, test } from "vitest";
import { verifyDataset } from "../../src/verify/verify-dataset.ts";
import { makeJoinedDataset, rowsOf, tamper } from "../builders/dataset.ts";

const folder = makeJoinedDataset();
const records = rowsOf(folder, "records.jsonl");
const NOWHERE = "0".repeat(32);

type Changed = Parameters<typeof tamper>[2];

/** What is said of a file after a careless hand changed it, without the checksum that tells as well. */
function afterwards(file: string, change: Changed): string[] {
  const other = makeJoinedDataset();
  tamper(other, file, change);
  return verifyDataset(other).faults.flatMap((fault) => (fault.file === "dataset.json" ? [] : [fault.message]));
}

/** Changes the first row that is not the same afterwards. */
const first =
  (change: (text: string) => string): Changed =>
  (rows) => {
    const at = rows.findIndex((row) => change(JSON.stringify(row)) !== JSON.stringify(row));
    return rows.map((row, i) => (i === at ? JSON.parse(change(JSON.stringify(row))) : row));
  };

test("a dataset with a conflict and a link holds as it was written", () => {
  expect(verifyDataset(folder)).toMatchObject({ records: 2, conflicts: 1, links: 1, faulty: 0 });
});

test("a field that says something else than its claim is found", () => {
  expect(
    afterwards(
      "records.jsonl",
      first((row) => row.replace('"value":"ongoing"', '"value":"fulfilled"')),
    ),
  ).toEqual([expect.stringMatching(/^status: its value is not that of claim [0-9a-f]+$/u)]);
});

test("a claim in no record, and one that is not there, are found", () => {
  const said = afterwards("records.jsonl", (rows) =>
    rows.map((row) => ({ ...row, claims: [...(row.claims ?? []).slice(1), NOWHERE] })),
  );
  expect(said).toContain(`claim ${NOWHERE} does not exist`);
  expect(said.filter((message) => message.endsWith("is in no record"))).toHaveLength(2);
});

test("a claim in two records is found", () => {
  const [one, other] = records;
  const said = afterwards("records.jsonl", (rows) =>
    rows.map((row) =>
      row.id === other?.id ? { ...row, claims: [...(row.claims ?? []), ...(one?.claims ?? [])] } : row,
    ),
  );
  expect(said.filter((message) => message.endsWith("is in another record too"))).toHaveLength(one?.claims?.length ?? 0);
});

test("a claim that both agrees and disagrees is found", () => {
  const said = afterwards(
    "records.jsonl",
    first((row) => row.replace(/"agree":\[\],"disagree":\[("[0-9a-f]+")\]/u, '"agree":[$1],"disagree":[$1]')),
  );
  expect(said).toEqual([expect.stringMatching(/^status: claim [0-9a-f]+ stands in it twice$/u)]);
});

test("a former id that is the id of a record that is there is found", () => {
  const [one] = records;
  const said = afterwards("records.jsonl", (rows) =>
    rows.map((row) => ({ ...row, formerIds: row.id === one?.id ? row.formerIds : [one?.id] })),
  );
  expect(said).toEqual([`${one?.id} is a former id, and the id of a record that is there`]);
});

test("a conflict whose record, value or choice is not there is found", () => {
  const change = (from: RegExp, to: string) =>
    afterwards(
      "conflicts.jsonl",
      first((row) => row.replace(from, to)),
    );
  expect(change(/"record":"[0-9a-f]+"/u, `"record":"${NOWHERE}"`)).toEqual([`record ${NOWHERE} does not exist`]);
  expect(change(/"value":"not_fulfilled"/u, '"value":"ongoing"')).toEqual(['no claim of it says "ongoing"']);
  expect(change(/"chosen":"[0-9a-f]+"/u, `"chosen":"${NOWHERE}"`)).toEqual([expect.stringContaining("what is chosen")]);
  expect(change(/"state":"open"/u, '"state":"decided"')).toEqual([
    expect.stringContaining("it is decided, and no decision"),
  ]);
});

test("a link whose end is not there, and a decision that nobody made, are found", () => {
  const change = (from: RegExp, to: string) =>
    afterwards(
      "links.jsonl",
      first((row) => row.replace(from, to)),
    );
  expect(change(/"to":"[0-9a-f]+"/u, `"to":"${NOWHERE}"`)).toEqual([`record ${NOWHERE} does not exist`]);
  expect(change(/\}$/u, `,"decision":"${NOWHERE}"}`)).toEqual([`decision ${NOWHERE} does not exist`]);
});
