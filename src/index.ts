/**
 * The public API of the package: import files into a dataset, or read one document and take its claims out.
 */
import { UnusableConfig } from "./config/unusable-config.ts";
import { type Exported, type ExportOptions, exportDataset } from "./export/index.ts";
import { type Extracted, extractClaims } from "./extract/index.ts";
import { type Loaded, loadDataset } from "./load/load-dataset.ts";
import type { Claim } from "./model/claim.ts";
import { type Document, type Source, UnreadableSource } from "./model/document.ts";
import type { Finding } from "./model/finding.ts";
import { type ImportOptions, importFiles } from "./pipeline.ts";
import { readDocument } from "./read/index.ts";
import type { ImportReport } from "./run/report.ts";
import { closeStore, openStore, type Store } from "./store/open.ts";
import { StoreTrouble } from "./store/trouble.ts";

export type {
  Claim,
  Document,
  Exported,
  ExportOptions,
  Extracted,
  Finding,
  ImportOptions,
  ImportReport,
  Loaded,
  Source,
  Store,
};
/**
 * Files and folders → a dataset's folder, as `malspar import` does it.
 *
 * @example
 * import { importFiles } from "malspar";
 * const report = await importFiles(["plans", "follow-ups/2010.pdf"], { data: "output" });
 * console.log(`${report.new} new documents, ${report.problems.length} problems`);
 */
/**
 * The bytes of one file → its text and blocks; then its text and blocks → what it says.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 * import { extractClaims, readDocument } from "malspar";
 * const document = await readDocument({ path: "plan.docx", bytes: await readFile("plan.docx") });
 * for (const { type, property, value, quote, span } of extractClaims(document).claims) {
 *   console.log(type, property, value, quote === document.text.slice(span.start, span.end));
 * }
 */
/**
 * An export in JSON Lines (profile full) → a new dataset's folder that gives the same export again.
 *
 * @example
 * import { loadDataset } from "malspar";
 * console.log(loadDataset("export", { data: "copy" }).counts.claims);
 */
/**
 * A dataset's folder → files for other tools, as `malspar export` does it: streams, whole or not at all.
 *
 * @example
 * import { closeStore, exportDataset, openStore } from "malspar";
 * const store = openStore("output", { readOnly: true });
 * const { files } = await exportDataset(store, { format: ["csv", "parquet"], profile: "public", to: "open-data" });
 * closeStore(store);
 */
/** What `readDocument` throws for a file that cannot be read, and `importFiles` for a folder that cannot be used. */
export {
  closeStore,
  exportDataset,
  extractClaims,
  importFiles,
  loadDataset,
  openStore,
  readDocument,
  StoreTrouble,
  UnreadableSource,
  UnusableConfig,
};
