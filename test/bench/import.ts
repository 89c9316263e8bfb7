/**
 * The bulk import as a person runs it: rate, memory, re-import, threads, start-up; beside LibreOffice, pdftotext and antiword
 * on the same files. Corpora are made once and kept in the system's temporary folder.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Figure } from "./figures.ts";
import { makeCorpus } from "./import-corpus.ts";
import { type Measured, malsparRun, peerRun, readingMs } from "./measured-run.ts";
import { convertedByOffice, installPeers } from "./peers.ts";

/** Files that LibreOffice is compared on; PDFs are pdftotext's. */
const OFFICE = [".doc", ".docx", ".html", ".txt"];

type Row = (what: string, value: number, unit: string, goal?: string) => Figure;

/** `sizes` are numbers of files; the peers read the corpus of `peerSize`. */
export function benchImport(sizes: readonly number[], peerSize: number): Figure[] {
  const scratch = mkdtempSync(join(tmpdir(), "malspar-bench-"));
  try {
    return [...sizesOf(scratch, sizes), ...besidePeers(scratch, peerSize), ...threads(scratch), ...startUp(scratch)];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const row =
  (bench: string): Row =>
  (what, value, unit, goal) => ({ bench, what, value, unit, ...(goal === undefined ? {} : { goal }) });

function corpusOf(size: number): string {
  const folder = join(tmpdir(), "malspar-bench-corpora", String(size));
  makeCorpus(size, folder);
  return folder;
}

function sizesOf(scratch: string, sizes: readonly number[]): Figure[] {
  const rates = new Map<number, Measured>();
  const figures = sizes.flatMap((size): Figure[] => {
    const figure = row(`import ${size} files`);
    const data = join(scratch, `size-${size}`);
    const args = ["import", corpusOf(size), "--data", data];
    const first = malsparRun(args);
    rates.set(size, first);
    const again = malsparRun(args);
    rmSync(data, { recursive: true });
    return [
      figure("whole import", first.wallMs / 1000, "s"),
      figure("rate", (size * 1000) / first.wallMs, "files/s"),
      figure("processor time a file", first.cpuMs / size, "ms"),
      figure("peak memory, all threads", first.peakMiB, "MiB", "≤ 512"),
      figure("unchanged, again", (size * 1000) / again.wallMs, "files/s", size < 10_000 ? undefined : "≥ 5000"),
    ];
  });
  const [small, ...larger] = sizes.filter((size) => size >= 1000);
  const base = small === undefined ? undefined : rates.get(small);
  return [
    ...figures,
    ...larger.flatMap((size): Figure[] => {
      const measured = rates.get(size);
      if (base === undefined || small === undefined || measured === undefined) return [];
      const [wall, cpu] = [base.wallMs / measured.wallMs, base.cpuMs / measured.cpuMs].map(
        (ratio) => (ratio * size) / small,
      );
      const figure = row(`import ${size} ÷ ${small}`);
      return [figure("rate by the clock", wall ?? 0, "×", "≥ 0.9"), figure("rate by processor time", cpu ?? 0, "×")];
    }),
  ];
}

function besidePeers(scratch: string, size: number): Figure[] {
  const files = filesIn(corpusOf(size));
  const ofKind = (endings: readonly string[]): string[] => files.filter((file) => endings.includes(extname(file)));
  const missing = installPeers();
  const compare = (
    what: string,
    endings: readonly string[],
    peer: string,
    goal: string,
    run: (files: string[]) => Pick<Measured, "wallMs">,
  ): Figure[] => {
    const figure = row(`import beside ${peer} (${ofKind(endings).length} files)`);
    if (missing.includes(peer)) return [figure(`${peer} is not installed: skipped`, 0, "")];
    const theirs = run(ofKind(endings));
    const ours = malsparRun(["import", ...ofKind(endings), "--data", join(scratch, peer)]);
    return [
      figure(`${what}: ours`, ours.wallMs / 1000, "s"),
      figure(`${what}: ${peer}`, theirs.wallMs / 1000, "s"),
      figure(`${what}, by the clock`, ours.wallMs / theirs.wallMs, "×", goal),
    ];
  };
  return [
    ...compare("text of office files", OFFICE, "soffice", "≤ 0.10", (list) => convertedByOffice(list, scratch)),
    ...compare("text and boxes of PDF", [".pdf"], "pdftotext", "≤ 8", (list) =>
      peerRun(list.map((file) => ["pdftotext", "-bbox-layout", file, "/dev/null"])),
    ),
    ...compare("text of .doc", [".doc"], "antiword", "≤ 3", (list) => peerRun(list.map((file) => ["antiword", file]))),
  ];
}

/**
 * How much faster two threads are than one on files that keep a processor busy: of the whole import, whose last stages are
 * one thread's work, and of reading and extracting alone. With one thread the writer still works beside it.
 */
function threads(scratch: string): Figure[] {
  const files = filesIn(corpusOf(1000)).filter((file) => extname(file) === ".docx");
  const [one, two] = ["1", "2"].map((jobs) => {
    const data = join(scratch, `jobs-${jobs}`);
    const { wallMs } = malsparRun(["import", ...files, "--jobs", jobs, "--data", data]);
    return { wallMs, readingMs: readingMs(data) };
  });
  if (one === undefined || two === undefined) return [];
  const figure = row(`import ${files.length} .docx, two threads ÷ one`);
  return [
    figure("whole import", one.wallMs / two.wallMs, "×", "≥ 1.5"),
    figure("reading and extracting", one.readingMs / two.readingMs, "×", "≥ 1.5"),
  ];
}

function startUp(scratch: string): Figure[] {
  const file = filesIn(corpusOf(100)).find((name) => name.endsWith(".txt")) ?? "";
  const best = (args: (round: number) => readonly string[]): number =>
    Math.min(...[0, 1, 2, 3, 4].map((round) => malsparRun(args(round)).wallMs));
  const figure = row("start-up");
  return [
    figure(
      "--help",
      best(() => ["--help"]),
      "ms",
      "≤ 150",
    ),
    figure(
      "one small file",
      best((round) => ["import", file, "--data", join(scratch, `one-${round}`)]),
      "ms",
      "≤ 500",
    ),
  ];
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
