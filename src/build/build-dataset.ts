/**
 * The store and what people declared → what the documents together say, in the store. Skipped where nothing that it would
 * be made from has changed.
 */
import { createHash } from "node:crypto";
import type { Config } from "../config/read-config.ts";
import { addedClaims } from "../decisions/added.ts";
import { append } from "../model/append.ts";
import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import { PROGRAM } from "../model/program.ts";
import type { Decision } from "../model/reconciled.ts";
import type { Stale } from "../reconcile/decided.ts";
import type { SourceDocument } from "../reconcile/mention.ts";
import { reconcileClaims } from "../reconcile/reconcile.ts";
import { RECONCILE_VERSION } from "../reconcile/version.ts";
import { makeIndexes } from "../store/indexes.ts";
import type { Store } from "../store/open.ts";
import { claimsOfDocument, findingsOfDocument } from "../store/read-claims.ts";
import { packedDocument, readDocumentAgain } from "../store/read-documents.ts";
import { factsOf, readingLines } from "../store/source-facts.ts";
import { type BuiltFrom, type BuiltPart, lastBuild, writeBuild } from "../store/write-build.ts";
import { loadedIdentity } from "../store/write-loaded.ts";
import { type Declared, readDeclared } from "./declared.ts";
import { partsOf } from "./regions.ts";

/**
 * Builds what has changed with what people declared in the dataset's folder. Both are seen at one moment: whoever decides
 * meanwhile builds after this, never before with more.
 */
export function buildFolder(store: Store, folder: string): { readonly built: boolean; readonly config: Config } {
  return store.db
    .transaction(() => {
      const declared = readDeclared(folder);
      return { built: buildDataset(store, declared), config: declared.config };
    })
    .immediate();
}

/** Builds what has changed, and tells whether anything did. */
export function buildDataset(store: Store, declared: Declared): boolean {
  const from: BuiltFrom = { inputs: inputsOf(store, declared), declared: declared.files };
  const last = lastBuild(store);
  if (last?.inputs === from.inputs) return false;
  makeIndexes(store); // those of an import that was killed
  const { decisions, config } = declared;
  const lines = readingLines(store);
  const parts = partsOf(store, decisions).map((part) => ({
    inputs: hashOfAll([part.decisions, part.documents.map((key) => [key, lines.get(key) ?? ""])], config),
    make: () => builtPart(store, part.documents, part.decisions, config),
  }));
  writeBuild(store, from, parts);
  return true;
}

/** Whether the build is that of what the store and the folder hold now; false after an import that was stopped before it. */
export function isBuilt(store: Store, folder: string): boolean {
  const inputs = lastBuild(store)?.inputs;
  return loadedIdentity(inputs) !== undefined || inputs === inputsOf(store, readDeclared(folder));
}

function inputsOf(store: Store, { decisions, config, files }: Declared): string {
  return hashOfAll([decisions, files, [...readingLines(store).values()]], config);
}

/** Over what is built from, and what builds it. */
function hashOfAll(from: readonly unknown[], config: Config): string {
  const all = [PROGRAM.version, RECONCILE_VERSION, config, ...from];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}

function builtPart(store: Store, keys: readonly number[], decisions: readonly Decision[], config: Config): BuiltPart {
  const documents: SourceDocument[] = [];
  const claims: Claim[] = [];
  const known: Finding[] = [];
  for (const key of keys) {
    documents.push(sourceOf(store, key));
    append(claims, claimsOfDocument(store, key));
    append(known, findingsOfDocument(store, key));
  }
  const ids = new Set(documents.map(({ id }) => id));
  const added = addedClaims(decisions, claims, (id) =>
    ids.has(id) ? readDocumentAgain(packedDocument(store, id)) : undefined,
  );
  append(claims, added.claims);
  const { records, entries, stale, ...rest } = reconcileClaims({
    documents,
    claims,
    findings: known,
    decisions,
    config,
  });
  return {
    ...rest,
    added: added.claims,
    records: records.map((record, i) => {
      const entry = entries[i];
      if (entry === undefined) throw new Error(`record ${record.id} has no entry`);
      return { record, ...entry };
    }),
    stale: onePerDecision([...added.stale, ...stale]),
  };
}

/** Each decision with the first reason why it does not hold. */
function onePerDecision(stale: readonly Stale[]): BuiltPart["stale"] {
  const reasons = new Map<string, string>();
  for (const { decision, reason } of stale) if (!reasons.has(decision.id)) reasons.set(decision.id, reason);
  return [...reasons].map(([decision, reason]) => ({ decision, reason }));
}

/** What reconciliation knows of a document. */
function sourceOf(store: Store, key: number): SourceDocument {
  const { id, facts } = factsOf(store, key);
  const { kind, title, year, date, organization } = facts;
  return {
    id,
    kind: kind.value,
    ...(title === undefined ? {} : { title: title.value }),
    ...(year === undefined ? {} : { year: year.value }),
    ...(date === undefined ? {} : { date: date.value }),
    ...(organization === undefined ? {} : { organization: organization.value }),
  };
}
