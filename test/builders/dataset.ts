/**
 * A small dataset on disk: two plans, a rejected file and one that could not be opened.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { refreshFiles } from "../../src/export/index.ts";
import type { Status } from "../../src/fields/status-verdict.ts";
import type { Document } from "../../src/model/document.ts";
import { rejected } from "../../src/run/task.ts";
import { closeStore, openStore, type Store } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading, writeUnread } from "../../src/store/write.ts";
import { doc, h1, li, table } from "./document.ts";
import { at, goal, sum, taken } from "./taken.ts";

export const plan = doc(
  h1("Verksamhetsplan 2010"),
  table(["Mål", "Måluppfyllelse"], ["Öka samverkan", "Helt uppfyllt"]),
  "Budget: 12 000,50 kr",
);
export const report = doc(h1("Uppföljning"), li("Minska resor"), "Klart");
const broken = rejected(
  { id: "f".repeat(64), byteLength: 3, mediaType: "application/pdf", reader: "pdf@1" },
  { code: "damaged_file", message: "this file has no pages" },
);

const WRITES: readonly ((store: Store) => void)[] = [
  (store) => {
    const records = [goal(plan, "Öka samverkan", "Helt uppfyllt"), sum(plan, "12 000,50 kr", 1_200_050)];
    const finding = { code: "placeholder", severity: "info", message: "?", spans: [at(plan, "Mål")] } as const;
    writeReading(store, packReading(plan, taken(plan, records, [finding]), "1"), "b/plan.doc");
    writeReading(store, packReading(plan, taken(plan, records, [finding]), "1"), "a/copy.doc");
  },
  (store) => {
    const records = [goal(report, "Minska resor", "Klart")];
    const finding = { code: "unread_value", severity: "warning", message: "?", spans: [at(report, "resor")] } as const;
    writeReading(store, packReading(report, taken(report, records, [finding]), "1"), "follow-up.txt");
  },
  (store) => writeReading(store, packReading(broken, taken(broken, []), "1"), "broken.pdf"),
  (store) => writeUnread(store, "locked.txt", { code: "unreadable_path", message: "permission was denied (EACCES)" }),
];

/** Writes the dataset's files into a new folder and gives its path. `backwards`: the store is filled the other way round. */
export function makeDataset(backwards = false): string {
  const folder = mkdtempSync(join(tmpdir(), "malspar-dataset-"));
  const store = openStore(":memory:");
  for (const write of backwards ? [...WRITES].reverse() : WRITES) write(store);
  buildDataset(store, NOTHING_DECLARED);
  refreshFiles(store, folder);
  closeStore(store);
  return folder;
}

const first = doc(h1("Plan 2010"), "Öppna bokbussen", "Helt uppfyllt");
const second = doc(h1("Uppföljning 2010"), "Öppna bokbussen", "Inte uppfyllt");
const next = doc(h1("Plan 2011"), "Öppna bokbussen", "Pågår");

/** A dataset in which two documents disagree on one goal, and a third one carries it on. */
export function makeJoinedDataset(): string {
  const folder = mkdtempSync(join(tmpdir(), "malspar-joined-"));
  const store = openStore(":memory:");
  const write = (document: Document, status: string, verdict: Status, year: number): void => {
    const records = [goal(document, "Öppna bokbussen", status, verdict)];
    writeReading(
      store,
      packReading(document, taken(document, records, [], year), "1"),
      `${document.id.slice(0, 4)}.txt`,
    );
  };
  write(first, "Helt uppfyllt", "fulfilled", 2010);
  write(second, "Inte uppfyllt", "not_fulfilled", 2010);
  write(next, "Pågår", "ongoing", 2011);
  buildDataset(store, NOTHING_DECLARED);
  refreshFiles(store, folder);
  closeStore(store);
  return folder;
}

/** Any row; the keys that tests look at by name. */
type Row = {
  readonly id?: string;
  readonly type?: string;
  readonly document?: string;
  readonly record?: string;
  readonly property?: string;
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
  readonly place?: unknown;
  readonly status?: string;
  readonly text?: string;
  readonly formerIds?: readonly string[];
  readonly claims?: readonly string[];
};

/** The rows of a file. */
export function rowsOf(folder: string, file: string): Row[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  if (lines.pop() !== "") throw new Error(`${file} does not end in LF`);
  return lines.map((line) => JSON.parse(line));
}

/** Changes the rows of a file, as a careless hand would. */
export function tamper(folder: string, file: string, change: (rows: Row[]) => readonly object[]): void {
  const rows = change(rowsOf(folder, file));
  writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
