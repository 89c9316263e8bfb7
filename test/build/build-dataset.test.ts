/** What the documents say together does not depend on how they came, and what was there keeps its ids. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDataset, buildFolder } from "../../src/build/build-dataset.ts";
import { type Declared, NOTHING_DECLARED } from "../../src/build/declared.ts";
import { EXPORTED_FILES, refreshFiles } from "../../src/export/index.ts";
import type { Status } from "../../src/fields/status-verdict.ts";
import { decisionIdOf, evidenceOf, seenOfClaim } from "../../src/model/decision.ts";
import type { Document } from "../../src/model/document.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { packReading, type Taken } from "../../src/store/pack.ts";
import { allRecords, claimIdsOf, recordsByPrefix, staleDecisions } from "../../src/store/read-records.ts";
import { writeReading } from "../../src/store/write.ts";
import { verifyDataset } from "../../src/verify/verify-dataset.ts";
import { doc, h1 } from "../builders/document.ts";
import { goal, taken } from "../builders/taken.ts";

type Page = { readonly document: Document; readonly taken: Taken; readonly file: string };

/** A page of one goal with its verdict. */
function page(title: string, year: number, text: string, verdict: Status, organization?: string): Page {
  const document = doc(h1(title), text, "Läget");
  const own = taken(document, [goal(document, text, "Läget", verdict)], [], year);
  const region = organization === undefined ? {} : { organization: { value: organization, spans: [], rule: "test" } };
  return { document, taken: { ...own, facts: { ...own.facts, ...region } }, file: `${title}.txt` };
}

const plan = page("Plan", 2010, "Öppna bokbussen", "ongoing");
const report = page("Uppföljning", 2010, "Öppna bokbussen", "not_fulfilled");
const cards = page("Målkort", 2010, "Öppna bokbussen", "fulfilled");
const later = page("Plan igen", 2011, "Öppna bokbussen", "ongoing");
const north = page("Norr", 2010, "Öppna bokbussen", "fulfilled", "Fjällregionen");
const south = page("Söder", 2010, "Öppna bokbussen", "not_fulfilled", "Kustregionen");
const ALL = [plan, report, cards, later, north, south];

function write(store: Store, pages: readonly Page[]): void {
  for (const { document, taken: own, file } of pages) writeReading(store, packReading(document, own, "1"), file);
}

/** The dataset of these pages, built once in the end or after each of them. */
function dataset(pages: readonly Page[], { each = false, declared = NOTHING_DECLARED } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "malspar-build-"));
  const store = openStore(":memory:");
  for (const one of pages) {
    write(store, [one]);
    if (each) buildDataset(store, declared);
  }
  buildDataset(store, declared);
  refreshFiles(store, folder);
  closeStore(store);
  return folder;
}

const bytesIn = (folder: string): string[] => EXPORTED_FILES.map((file) => readFileSync(join(folder, file), "utf8"));

/** Runs on a store with these pages, built. */
function built<Result>(pages: readonly Page[], work: (store: Store) => Result): Result {
  const store = openStore(":memory:");
  try {
    write(store, pages);
    buildDataset(store, NOTHING_DECLARED);
    return work(store);
  } finally {
    closeStore(store);
  }
}

test("the same documents give the same bytes in any order, built once or again and again", () => {
  const folder = dataset(ALL);
  const expected = bytesIn(folder);
  expect(verifyDataset(folder).faults).toEqual([]);
  expect(JSON.parse(expected[0] ?? "")).toMatchObject({ counts: { records: 4, conflicts: 1, links: 1 } });
  fc.assert(
    fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), fc.boolean(), (pages, each) => {
      expect(bytesIn(dataset(pages, { each }))).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});

test("a new document renumbers nothing: records whose members are the same keep their id, others are found by it", () => {
  const before = built([plan, report, north], (store) =>
    [...allRecords(store)].map(({ id, key }) => ({ id, claims: claimIdsOf(store, key) })),
  );
  built(ALL, (store) => {
    for (const { id, claims } of before) {
      const [key, ...others] = recordsByPrefix(store, id, 2);
      expect(others).toEqual([]);
      expect(claimIdsOf(store, key ?? -1)).toEqual(expect.arrayContaining(claims));
    }
    const ids = [...allRecords(store)].map(({ id }) => id);
    expect(ids).toContain(before.find(({ claims }) => claims.includes(north.taken.claims[0]?.id ?? ""))?.id);
  });
});

test("a renamed file leaves every id as it was", () => {
  const ids = (pages: readonly Page[]) => built(pages, (store) => [...allRecords(store)].map(({ id }) => id));
  expect(ids(ALL.map((one) => ({ ...one, file: `flyttad/${one.file}` })))).toEqual(ids(ALL));
});

test("a build is skipped where nothing has changed, and done where a document, a decision or the configuration has", () => {
  const store = openStore(":memory:");
  write(store, [plan, report]);
  expect(buildDataset(store, NOTHING_DECLARED)).toBe(true);
  expect(buildDataset(store, NOTHING_DECLARED)).toBe(false);
  write(store, [cards]);
  expect(buildDataset(store, NOTHING_DECLARED)).toBe(true);
  const config = { ...NOTHING_DECLARED.config, policies: [] };
  expect(buildDataset(store, { ...NOTHING_DECLARED, config })).toBe(true);
  expect(buildDataset(store, deciding(choose()))).toBe(true);
  expect(buildDataset(store, deciding(choose()))).toBe(false);
  closeStore(store);
});

const statusOf = ({ taken: { claims } }: Page) => claims.filter(({ property }) => property === "status");
const deciding = (...decisions: readonly Decision[]): Declared => ({ ...NOTHING_DECLARED, decisions });

/** A person trusts the cards. */
function choose(): Decision {
  const claims = [plan, report, cards].flatMap(statusOf);
  const seen = [plan, report, cards].flatMap((one) =>
    statusOf(one).map((claim) => seenOfClaim(claim, one.taken.claims)),
  );
  const choice = statusOf(cards)[0]?.id ?? "";
  const made = {
    at: "2026-03-01T10:00:00.000Z",
    by: "Helga",
    action: "choose",
    subject: { claims: claims.map(({ id }) => id), seen },
    choice,
    evidence: evidenceOf(seen),
  } as const;
  return { id: decisionIdOf(made), ...made };
}

test("a decision is applied in its region and leaves no word of itself in others", () => {
  const store = openStore(":memory:");
  write(store, ALL);
  buildDataset(store, deciding(choose()));
  expect(staleDecisions(store)).toEqual([]);
  const decided = [...allRecords(store)].filter(({ fields }) => JSON.stringify(fields).includes("Helga"));
  expect(decided.map(({ fields }) => fields.status)).toMatchObject([{ value: "fulfilled", decision: choose().id }]);
  closeStore(store);
});

test("a decision about documents that are gone is stale, and comes back with them", () => {
  const store = openStore(":memory:");
  write(store, [later, north]);
  buildDataset(store, deciding(choose()));
  expect(staleDecisions(store)).toMatchObject([{ decision: choose().id }]);
  write(store, ALL);
  buildDataset(store, deciding(choose()));
  expect(staleDecisions(store)).toEqual([]);
  closeStore(store);
});

test("what a person calls the same is one record across regions", () => {
  const [one, other] = [north, south].map(({ taken: { claims } }) =>
    claims.find(({ property }) => property === "text"),
  );
  if (one === undefined || other === undefined) throw new Error("a page has no goal");
  const seen = [seenOfClaim(one, north.taken.claims), seenOfClaim(other, south.taken.claims)];
  const made = {
    at: "2026-03-01T10:00:00.000Z",
    by: "Helga",
    action: "same",
    subject: { claims: [one.id, other.id], seen },
    evidence: evidenceOf(seen),
  } as const;
  const store = openStore(":memory:");
  write(store, [north, south]);
  buildDataset(store, deciding({ id: decisionIdOf(made), ...made }));
  expect([...allRecords(store)].map(({ documents }) => documents)).toEqual([2]);
  closeStore(store);
});

test("a build that fails half-way leaves the one before whole", () => {
  const store = openStore(":memory:");
  write(store, [plan, later]);
  buildDataset(store, NOTHING_DECLARED);
  const before = [...allRecords(store)];
  write(store, [report]);
  store.db.exec("CREATE TRIGGER no_conflicts BEFORE INSERT ON conflicts BEGIN SELECT raise(ABORT, 'no room'); END");
  expect(() => buildDataset(store, NOTHING_DECLARED)).toThrow(/no room/u);
  expect([...allRecords(store)]).toEqual(before);
  store.db.exec("DROP TRIGGER no_conflicts");
  expect(buildDataset(store, NOTHING_DECLARED)).toBe(true);
  closeStore(store);
});

test("a build waits for whoever is writing a decision, so that it never replaces one with fewer decisions", () => {
  const folder = mkdtempSync(join(tmpdir(), "malspar-build-"));
  const store = openStore(folder, { busyTimeoutMs: 0 });
  write(store, [plan]);
  buildFolder(store, folder);
  const other = openStore(folder);
  other.db
    .transaction(() => {
      expect(() => buildFolder(store, folder)).toThrow(/locked/u);
    })
    .immediate();
  expect(buildFolder(store, folder).built).toBe(false);
  closeStore(other);
  closeStore(store);
});
