/**
 * The PDF reader: pages a second of the whole reading on one core beside poppler's pdftotext and pdf-parse's own getText on
 * the same files; what a second process gains; the memory of a worker; and how fast PDFium would hand out its letters.
 * Readers run compiled (dist), each in a process of its own that is held to one core. Speeds are pages a second of processor
 * time, so that other work on the machine counts less; only what a second process gains is by the clock.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Figure, median } from "./figures.ts";

const WORKER = join(import.meta.dirname, "pdf-worker.mjs");
const BUILT = join(import.meta.dirname, "..", "..", "dist", "read", "pdf", "index.js");
const POPPLER = "/usr/bin/pdftotext";
const ROUNDS = 3;

/** What a worker prints when it is done. */
type Run = {
  readonly pages: number;
  readonly seconds: number;
  readonly clockSeconds: number;
  readonly peakMiB: number;
};

export async function benchPdf(folders: readonly string[]): Promise<Figure[]> {
  const files = folders.filter(existsSync).flatMap(pdfsIn);
  const figure = (what: string, value: number, unit: string, goal?: string): Figure => ({
    bench: `pdf (${files.length} files)`,
    what,
    value,
    unit,
    ...(goal === undefined ? {} : { goal }),
  });
  if (files.length === 0) return [];
  if (!existsSync(BUILT)) return [figure("dist is not built (npm run build): skipped", 0, "")];
  const ours = await run("ours", files);
  const getText = await run("pdf-parse", files);
  const pdfium = await run("pdfium", files);
  const one = speed(ours);
  return [
    figure("whole reading, one core, warm", one, "pages/s"),
    ...popplerFigures(files, ours, figure),
    figure("speed / pdf-parse getText", one / speed(getText), "×", "≥ 0.25"),
    figure("two workers / one, by the clock", await gainOfTwo(files), "×", "≥ 1.5"),
    figure("peak memory of a worker, all files", ours.peakMiB, "MiB", "≤ 400"),
    figure("peak memory of PDFium alone", pdfium.peakMiB, "MiB"),
    figure("pdf.js letters alone (no layout)", speed(await run("letters", files)), "pages/s"),
    figure("PDFium letters alone (second engine)", speed(pdfium), "pages/s"),
  ];
}

const speed = ({ pages, seconds }: Run): number => pages / seconds;

/** On one core: by taskset where the machine has more. */
function run(what: string, files: readonly string[], core = 0): Promise<Run> {
  return new Promise((resolve, reject) => {
    const args = ["-c", String(core), process.execPath, WORKER, what, String(ROUNDS), ...files];
    const child = spawn("taskset", args, { stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      out += part;
    });
    child.on("error", reject).on("close", (code) => {
      if (code === 0) resolve(JSON.parse(out));
      else reject(new Error(`the worker for ${what} ended with code ${code}`));
    });
  });
}

/** Two at a time, a core each, every one reading all files, against one alone. */
async function gainOfTwo(files: readonly string[]): Promise<number> {
  const clockSpeed = ({ pages, clockSeconds }: Run): number => pages / clockSeconds;
  const alone = await run("ours", files);
  const both = await Promise.all([run("ours", files, 0), run("ours", files, 1)]);
  return both.reduce((sum, each) => sum + clockSpeed(each), 0) / clockSpeed(alone);
}

function popplerFigures(
  files: readonly string[],
  ours: Run,
  figure: (what: string, value: number, unit: string, goal?: string) => Figure,
): Figure[] {
  if (!existsSync(POPPLER)) return [figure("poppler-utils is not installed: skipped", 0, "")];
  const rounds = Array.from({ length: ROUNDS }, () => popplerSeconds(files));
  const theirs = ours.pages / median(rounds);
  return [
    figure("pdftotext -bbox-layout (a process a file)", theirs, "pages/s"),
    figure("speed / pdftotext -bbox-layout", speed(ours) / theirs, "×", "≥ 0.15"),
  ];
}

/** Processor time of pdftotext over all files, as the shell counts it. */
function popplerSeconds(files: readonly string[]): number {
  const script = `TIMEFORMAT="%U %S"; time for file in "$@"; do ${POPPLER} -bbox-layout -q "$file" - >&3; done 3>/dev/null 2>/dev/null`;
  const { stderr } = spawnSync("taskset", ["-c", "0", "bash", "-c", script, "bash", ...files], { encoding: "utf8" });
  return stderr
    .trim()
    .split(/\s+/u)
    .reduce((sum, part) => sum + Number(part), 0);
}

function pdfsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => join(folder, name));
}
