/**
 * Every export format by itself, as a person runs it: rate and memory, each in a process of its own. Stores are made once
 * and kept in the system's temporary folder.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Figure } from "./figures.ts";
import { malsparRun } from "./measured-run.ts";

const STORE = fileURLToPath(new URL("./export-store.ts", import.meta.url));

/** A sheet takes 100,000 rows, and one of them has a row a claim. */
const MOST_FOR_EXCEL = 95_000;

/** What is measured, by what it is called: the arguments of the command. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  jsonl: ["--format", "jsonl"],
  csv: ["--format", "csv"],
  "csv, evidence": ["--format", "csv", "--evidence"],
  datapackage: ["--format", "csv,datapackage"],
  sqlite: ["--format", "sqlite"],
  parquet: ["--format", "parquet"],
  json: ["--format", "json"],
  xlsx: ["--format", "xlsx"],
  "key-figures": ["--format", "key-figures"],
  jsonld: ["--format", "jsonld"],
  dcat: ["--format", "key-figures,dcat"],
  "jsonl, public": ["--format", "jsonl", "--profile", "public"],
  "parquet, public": ["--format", "parquet", "--profile", "public"],
};

const PUBLICATION = {
  base: "https://data.example.se/malspar/",
  publisher: { name: "Älvregionen" },
  contact: { email: "data@example.se" },
};

/** `sizes` are numbers of claims. */
export function benchExport(sizes: readonly number[]): Figure[] {
  return sizes.flatMap((claims) => {
    const [data, small] = [storeOf(claims), Math.min(claims, MOST_FOR_EXCEL)];
    return Object.entries(RUNS).flatMap(([what, args]) =>
      what === "xlsx" ? measure(what, args, storeOf(small), small) : measure(what, args, data, claims),
    );
  });
}

function measure(what: string, args: readonly string[], data: string, claims: number): Figure[] {
  const to = mkdtempSync(join(tmpdir(), "malspar-export-"));
  try {
    const { wallMs, cpuMs, peakMiB } = malsparRun(["export", "--data", data, "--to", to, ...args]);
    const bench = `export ${claims} claims: ${what}`;
    return [
      { bench, what: "rate", value: (claims * 1000) / wallMs, unit: "claims/s" },
      { bench, what: "written", value: (sizeOf(to) / 2 ** 20 / wallMs) * 1000, unit: "MiB/s" },
      { bench, what: "processor time a claim", value: (cpuMs * 1000) / claims, unit: "µs" },
      { bench, what: "peak memory", value: peakMiB, unit: "MiB", goal: "≤ 512" },
    ];
  } finally {
    rmSync(to, { recursive: true });
  }
}

/** The folder of a dataset of this size, made where it is not there whole. */
function storeOf(claims: number): string {
  const folder = join(tmpdir(), "malspar-bench-stores", String(claims));
  const made = existsSync(folder) ? folder : `${folder}.new`;
  if (made !== folder) rmSync(made, { recursive: true, force: true });
  execFileSync(process.execPath, ["--import", "tsx", STORE, made, String(claims)], { stdio: "inherit" });
  if (made !== folder) {
    writeFileSync(join(made, "malspar.config.json"), JSON.stringify({ publication: PUBLICATION }));
    renameSync(made, folder);
  }
  return folder;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
