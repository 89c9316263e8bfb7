/**
 * Whatever was imported, read anew, forgotten and decided before: a dataset says what one made of the same files and
 * decisions in one go says, byte for byte.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import {
  addClaim,
  chooseReading,
  correctValue,
  type InRecord,
  judgePair,
  undoDecision,
} from "../../src/decisions/make.ts";
import { fullDataset } from "../../src/export/dataset.ts";
import type { Status } from "../../src/fields/status-verdict.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Decision } from "../../src/model/reconciled.ts";
import { countAll } from "../../src/store/counts.ts";
import { forgetFiles, placeFile } from "../../src/store/files.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { packReading, type Taken } from "../../src/store/pack.ts";
import { claimsOfDocument } from "../../src/store/read-claims.ts";
import { documentOrigins } from "../../src/store/source-facts.ts";
import { writeReading } from "../../src/store/write.ts";
import { doc, h1 } from "../builders/document.ts";
import { goal, taken } from "../builders/taken.ts";

const VERDICTS: readonly Status[] = ["ongoing", "not_fulfilled", "fulfilled"];
const REGIONS = ["Fjällregionen", "Kustregionen"] as const;
const GOAL = "Öppna bokbussen";

/** A file whose reading can change: `version` says by which rules. */
type File = { readonly document: Document; readonly name: string; readonly region: string; readonly year: number };

const FILES = [0, 1, 2, 3, 4, 5].map(
  (n): File => ({
    document: doc(h1(`Sida ${n}`), GOAL, "Läget", "Resultat"),
    name: `sida-${n}.txt`,
    region: REGIONS[n % 2] ?? "",
    year: 2010 + (n > 3 ? 1 : 0),
  }),
);

function readingOf({ document, region, year }: File, version: number): Taken {
  const verdict = VERDICTS[(document.text.charCodeAt(5) + version) % VERDICTS.length] ?? "ongoing";
  const own = taken(document, [goal(document, GOAL, "Läget", verdict)], [], year);
  return { ...own, facts: { ...own.facts, organization: { value: region, spans: [], rule: "test" } } };
}

/** What the files are read as in the end, and what people decided. */
type World = { readonly held: Map<File, number>; readonly log: Decision[] };

function put(store: Store, file: File, version: number): void {
  const packed = packReading(file.document, readingOf(file, version), String(version));
  const key = writeReading(store, packed, file.name);
  placeFile(store, key, { path: Buffer.from(`/${file.name}`), file: file.name, stamp: "" });
}

function build(store: Store, { log }: World): void {
  buildDataset(store, { ...NOTHING_DECLARED, decisions: log });
}

/** All that is published, as it would be written. */
function published(store: Store): string[] {
  const { identity, documents, claims, records, conflicts, links, findings, staleDecisions } = fullDataset(store);
  const rows = [documents, claims, records, conflicts, links, findings].flatMap((list) => [...list()]);
  return [identity, String(staleDecisions), ...rows.map((row) => JSON.stringify(row))];
}

const inRecord = (claims: readonly Claim[], claim: Claim): InRecord => ({
  claim,
  record: claims.filter(({ record }) => record === claim.record),
});

/** A person looks at what the store holds, and decides. */
function decide(store: Store, { log }: World, a: number, b: number): void {
  const claims = documentOrigins(store).flatMap(({ key }) => claimsOfDocument(store, key));
  const stamp = { by: "Helga", at: new Date(Date.UTC(2026, 2, 1, 0, 0, log.length)).toISOString() };
  const about = claims.filter(({ property }) => property === (b % 5 < 2 ? "status" : "text"));
  const [one, other] = [about[a % about.length], about[(a + b) % about.length]];
  if (one === undefined || other === undefined) return;
  const readings = { record: one.record, readings: [inRecord(claims, one)] };
  if (b % 5 === 0) log.push(chooseReading(stamp, readings, one.id));
  else if (b % 5 === 1) log.push(correctValue(stamp, readings, "partly_fulfilled"));
  else if (b % 5 === 2) {
    if (one.record !== other.record)
      log.push(judgePair(stamp, a % 2 ? "same" : "distinct", inRecord(claims, one), inRecord(claims, other)));
  } else if (b % 5 === 3) {
    const undone = log[a % log.length];
    if (undone !== undefined) log.push(undoDecision(stamp, undone));
  } else {
    const file = FILES.find(({ document }) => document.id === one.document);
    const to = claims.filter(({ record }) => record === one.record);
    if (file === undefined || to.some(({ property }) => property === "comment")) return;
    const { id: document, text } = file.document;
    const start = text.indexOf("Resultat");
    log.push(
      addClaim(stamp, {
        document,
        text,
        type: "Goal",
        property: "comment",
        typed: "Resultat",
        start,
        end: start + 8,
        to,
      }),
    );
  }
}

/** What a person added went with the first reading of its file; the second is just as the first. */
const READ_ANEW: [string, number, number][] = [
  ["put", 0, 0],
  ["decide", 0, 9],
  ["build", 0, 0],
  ["put", 0, 0],
];
/** The same with a file that is forgotten and comes back before anything is built. */
const COMES_BACK = READ_ANEW.toSpliced(3, 0, ["forget", 0, 0]);

const step = fc.tuple(
  fc.constantFrom("put", "put", "again", "forget", "decide", "decide", "build"),
  fc.nat(9),
  fc.nat(19),
);

test("a dataset after any history is that of its files and decisions, made in one go", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const world: World = { held: new Map(), log: [] };
      const store = openStore(":memory:");
      for (const [what, a, b] of steps) {
        const file = FILES[a % FILES.length];
        if (file === undefined) continue;
        const version = world.held.get(file);
        if (what === "put" || (what === "again" && version !== undefined)) {
          const next = what === "put" ? (version ?? 0) : b % 3;
          put(store, file, next);
          world.held.set(file, next);
        } else if (what === "forget") {
          forgetFiles(store, [Buffer.from(`/${file.name}`)]);
          world.held.delete(file);
        } else if (what === "decide") decide(store, world, a, b);
        else build(store, world);
      }
      build(store, world);
      const after = published(store);
      const claims = store.db.prepare<[], { n: number }>("SELECT count(*) AS n FROM claims").get();
      expect(countAll(store).claims).toBe(claims?.n);
      closeStore(store);
      const fresh = openStore(":memory:");
      for (const [file, version] of world.held) put(fresh, file, version);
      build(fresh, world);
      expect(after).toEqual(published(fresh));
      closeStore(fresh);
    }),
    { numRuns: 60, examples: [[READ_ANEW], [COMES_BACK]] },
  );
});
