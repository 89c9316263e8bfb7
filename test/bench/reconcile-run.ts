/**
 * One run of the bench of reconciliation, told on stdout as JSON: `reconcile-run.ts core|store|one-region CLAIMS`.
 * `store` is a database on disk with regions of thirty documents, `one-region` the same documents all of one region.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { append } from "../../src/model/append.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { SourceDocument } from "../../src/reconcile/mention.ts";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { countAll } from "../../src/store/counts.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { DOCUMENTS, originOf, syntheticDocument } from "./claims.ts";
import type { Run } from "./reconcile.ts";

let cpu = process.cpuUsage();
const [way = "core", wanted = "10000"] = process.argv.slice(2);
const run = way === "core" ? inMemory(Number(wanted)) : fromStore(Number(wanted), way === "one-region");
process.stdout.write(JSON.stringify(run));

function told(claims: number, started: number, words: string): Run {
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    claims,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    told: words,
  };
}

/** All claims at a time, as reconciliation would see them if they were of one region. */
function inMemory(wanted: number): Run {
  const documents: SourceDocument[] = [];
  const claims: Claim[] = [];
  for (let n = 0; claims.length < wanted; n++) {
    const [region, place] = [Math.floor(n / DOCUMENTS), n % DOCUMENTS];
    documents.push({ ...originOf(region, place), organization: `Region ${region}` });
    append(claims, syntheticDocument(region, place).taken.claims);
  }
  cpu = process.cpuUsage();
  const started = performance.now();
  const { records, conflicts, links } = reconcileClaims({ documents, claims });
  return told(
    claims.length,
    started,
    `${records.length} records, ${conflicts.length} conflicts, ${links.length} links`,
  );
}

function fromStore(wanted: number, isOneRegion: boolean): Run {
  const folder = mkdtempSync(join(tmpdir(), "malspar-bench-"));
  const store = openStore(folder);
  try {
    let claims = 0;
    for (let n = 0; claims < wanted; n++) {
      const { document, taken } = syntheticDocument(Math.floor(n / DOCUMENTS), n % DOCUMENTS);
      const { organization, ...facts } = taken.facts;
      const own = isOneRegion ? facts : { ...facts, ...(organization === undefined ? {} : { organization }) };
      writeReading(store, packReading(document, { ...taken, facts: own }, "1"), `${n}.txt`);
      claims += taken.claims.length;
    }
    cpu = process.cpuUsage();
    const started = performance.now();
    buildDataset(store, NOTHING_DECLARED);
    const { records, conflicts, links } = countAll(store);
    return told(claims, started, `${records} records, ${conflicts} conflicts, ${links} links`);
  } finally {
    closeStore(store);
    rmSync(folder, { recursive: true });
  }
}
