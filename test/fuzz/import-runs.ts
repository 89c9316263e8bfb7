/**
 * Damaged copies of the fixtures of each format, imported in one run: every file has an outcome, and none of them is our
 * mistake. PDFs have their own damage in `pdf-runs.ts`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { runImport } from "../../src/run/import-files.ts";
import { LIMITS } from "../../src/run/limits.ts";
import { RunLog } from "../../src/run/run-log.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { mutate, randomFrom } from "./mutate.ts";
import { mutateDoc } from "./mutate-doc.ts";
import { mutateDocx, mutateMarkup, mutateText } from "./mutate-markup.ts";
import { mutateRtf, rtfOf } from "./mutate-rtf.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
/** As compiled: a thread that was stopped is replaced, and loading the sources takes seconds. */
const WORKER = new URL("../../dist/run/worker.js", import.meta.url);

type Random = () => number;

/** One in four files is damaged without regard to its structure. */
const DAMAGE: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array | string>> = {
  ".doc": mutateDoc,
  ".docx": mutateDocx,
  ".html": (bytes, random) =>
    random() < 0.25
      ? mutate(bytes, random)
      : Buffer.from(mutateMarkup(Buffer.from(bytes).toString("latin1"), random), "latin1"),
  ".txt": (bytes, random) =>
    random() < 0.25 ? mutate(bytes, random) : mutateText(Buffer.from(bytes).toString("utf8"), random),
  ".rtf": mutateRtf,
};

export const DAMAGED_FORMATS = Object.keys(DAMAGE);

export type Damaged = {
  /** Format, status and problems → how many files. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Files that were imported, and our mistakes with them. */
  readonly files: number;
  readonly failures: readonly string[];
};

/** Imports `runs` damaged files of each format from a folder that is new. The same seed gives the same files. */
export async function importDamaged(
  folder: string,
  { runs, seed, seconds = 20 }: { readonly runs: number; readonly seed: number; readonly seconds?: number },
): Promise<Damaged> {
  for (const format of DAMAGED_FORMATS) writeDamaged(join(folder, format.slice(1)), format, runs, seed);
  const store = openStore(":memory:");
  try {
    const limits = { ...LIMITS, seconds };
    const report = await runImport(store, new RunLog(store, []), [folder], { limits, ownFiles: [], worker: WORKER });
    const outcomes = new Map(report.outcomes.map(({ mediaType, status, files }) => [`${mediaType} ${status}`, files]));
    const crashed = report.problems.filter(({ code }) => code === "reader_crashed" || code === "limit_time");
    const failures = [
      ...report.failures.map(({ file, stack }) => `${file}: ${stack}`),
      ...crashed.map((p) => `${p.file}: ${p.message}`),
    ];
    return { outcomes, files: report.files, failures };
  } finally {
    closeStore(store);
  }
}

function writeDamaged(folder: string, format: string, runs: number, seed: number): void {
  const originals = originalsOf(format);
  const random = randomFrom(seed);
  mkdirSync(folder, { recursive: true });
  for (let run = 0; run < runs; run++) {
    const original = originals[run % originals.length];
    const damaged = original && DAMAGE[format]?.(original, random);
    if (damaged === undefined) throw new Error(`no fixture in ${format}`);
    writeFileSync(join(folder, `${run}${format}`), damaged);
  }
}

/** The fixtures of a format; of Rich Text, of which there are none, the plain texts in its clothes. */
function originalsOf(format: string): Uint8Array[] {
  if (format === ".rtf") return originalsOf(".txt").map((bytes) => rtfOf(Buffer.from(bytes).toString("utf8")));
  return readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((name) => extname(name) === format)
    .sort()
    .map((name) => readFileSync(join(FIXTURES, name)));
}
