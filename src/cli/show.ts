/**
 * `malspar show`: one file as the program sees it: blocks with positions, then what was taken out. Nothing is stored.
 */
import { basename } from "node:path";
import { loadConfig } from "../config/read-config.ts";
import { claimRowOf } from "../export/claims-jsonl.ts";
import type { Document, Problem } from "../model/document.ts";
import type { Fact } from "../model/facts.ts";
import { LIMITS } from "../run/limits.ts";
import { Threads } from "../run/threads.ts";
import type { Taken } from "../store/pack.ts";
import { EXIT } from "./exit.ts";
import { outline } from "./outline.ts";
import { bold, columns, printable, red, yellow } from "./paint.ts";
import { byRecord, recordLines } from "./records.ts";
import { fromTyped, mustExist } from "./where.ts";
import { count, formatName, placeName } from "./words.ts";

export async function showCommand(
  file: string,
  options: { readonly data: string; readonly json?: true },
): Promise<number> {
  const path = fromTyped(file);
  mustExist([path]);
  const { words } = loadConfig(fromTyped(options.data));
  const threads = new Threads({ jobs: 1, limits: LIMITS });
  try {
    const outcome = await threads.run("show", { path: Buffer.from(path), maxBytes: LIMITS.bytes, words });
    if (outcome.kind === "suspect") throw new Error("one task alone cannot be a suspect among others");
    if (outcome.kind === "stopped") {
      if (outcome.error !== undefined) throw outcome.error;
      return refuse(file, outcome.problem);
    }
    if (outcome.result.kind === "refused") return refuse(file, outcome.result.problem);
    const { document, taken } = outcome.result;
    if (options.json) console.log(JSON.stringify(asJson(document, taken, basename(path)), null, 2));
    else console.log(asLines(document, taken, file).join("\n"));
    return document.status === "rejected" ? EXIT.incomplete : EXIT.ok;
  } finally {
    await threads.close();
  }
}

function refuse(file: string, { code, message }: Problem): number {
  console.error(`malspar: ${printable(file)} cannot be read: ${message} (${code})`);
  return EXIT.incomplete;
}

function asJson(document: Document, taken: Taken, file: string) {
  return {
    ...document,
    facts: taken.facts,
    ignored: taken.ignored,
    claims: taken.claims.map((claim) => claimRowOf(claim, file)),
    findings: taken.findings,
  };
}

function asLines(document: Document, taken: Taken, file: string): string[] {
  const { text, blocks, problems } = document;
  const records = byRecord(taken.claims);
  return [
    bold(printable(file)),
    `  ${formatName(document.mediaType)}, ${document.byteLength} bytes, read by ${document.reader}: ${document.status}`,
    ...factLines(taken).map((line) => `  ${line}`),
    ...section("Problems", problems.map(problemLine)),
    ...section("Blocks", outline(text, blocks)),
    ...section(
      "Left out",
      taken.ignored.map(({ start, end, rule }) => `${start}-${end}  ${rule}`),
    ),
    ...section(`Taken out: ${count(records.size, "record")}`, [...records.values()].flatMap(recordLines)),
    ...section(
      "Findings",
      taken.findings.map(({ code, severity, message, places }) => {
        const at = places[0] === undefined ? "" : ` (${placeName(places[0].place)})`;
        return `${severity === "info" ? severity : yellow(severity)}  ${code}  ${printable(message)}${at}`;
      }),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", bold(title), ...lines.map((line) => `  ${line}`)];
}

function problemLine({ code, message, place }: Problem): string {
  return `${red(code)}  ${printable(message)}${place === undefined ? "" : ` (${placeName(place)})`}`;
}

function factLines({ facts }: Taken): string[] {
  const line = (name: string, fact: Fact<string | number> | undefined): string[][] =>
    fact === undefined ? [] : [[name, printable(String(fact.value)), `(${fact.rule})`]];
  return columns([
    ...line("kind", facts.kind),
    ...line("title", facts.title),
    ...line("year", facts.year),
    ...line("date", facts.date),
    ...line("organization", facts.organization),
  ]);
}
