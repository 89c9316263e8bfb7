/**
 * npm run eval:tables [-- --verbose] [FOLDER]: how well tables and paragraphs of PDFs are read. Public sets where they lie
 * (FOLDER, default ../shared/corpus/pdf), then our own documents from two producers.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type FileScore, scoreIcdar } from "./icdar.ts";
import { type OwnScore, scoreOwn } from "./own.ts";
import { type OwnDocument, ownDocuments } from "./own-documents.ts";
import { PRODUCERS } from "./producers.ts";
import { f1, inWords, pooled, type Score } from "./score.ts";
import { scoreTabula } from "./tabula.ts";

const { values, positionals } = parseArgs({
  options: { verbose: { type: "boolean" } },
  allowPositionals: true,
});
const [corpus = "../shared/corpus/pdf"] = positionals;

function line(what: string, score: Score, goal?: number): void {
  const met = goal === undefined ? "" : f1(score) >= goal ? `  goal ≥ ${goal}` : `  goal ≥ ${goal} NOT MET`;
  console.log(`${what.padEnd(66)} ${inWords(score)}${met}`);
}

async function icdar(folder: string): Promise<void> {
  const files = await scoreIcdar(folder);
  console.log(`\nICDAR 2013, relations of neighbouring cells, detection included (${folder})`);
  for (const file of files) showFile(file);
  const of = (list: readonly FileScore[]): Score => pooled(list.map(({ score }) => score));
  line("files whose tables have rules", of(files.filter(({ ruled }) => ruled)), 0.97);
  line("files whose tables have none", of(files.filter(({ ruled }) => !ruled)), 0.8);
  line("pooled", of(files), 0.9);
  const mean = files.reduce((sum, { score }) => sum + f1(score), 0) / files.length;
  console.log(`${"mean of the files' F1".padEnd(66)} ${mean.toFixed(3)}`);
}

function showFile({ file, score, ruled, wantedTables, foundTables, wrong, missed }: FileScore): void {
  line(`${file}${ruled ? ", rules" : ""}: ${foundTables} tables for ${wantedTables}`, score);
  if (!values.verbose) return;
  for (const relation of wrong) console.log(`  wrong  ${relation.slice(0, 140)}`);
  for (const relation of missed) console.log(`  missed ${relation.slice(0, 140)}`);
}

async function tabula(folder: string): Promise<void> {
  console.log(`\ntabula, cells (${folder})`);
  const files = await scoreTabula(folder);
  for (const { file, score } of files) line(file, score, 0.97);
  line("pooled", pooled(files.map(({ score }) => score)), 0.97);
}

for (const [name, measure] of [
  ["icdar-2013-eu", icdar],
  ["tabula", tabula],
] as const) {
  const folder = join(corpus, name);
  if (existsSync(folder)) await measure(folder);
  else console.log(`SKIPPED: ${folder} is not there; nothing of ${name} was measured`);
}

await own();

async function own(): Promise<void> {
  console.log("\nour own documents: cells with place and spans, colours, whole blocks of text");
  const documents = ownDocuments();
  const scored: { document: OwnDocument; score: OwnScore }[] = [];
  for (const [producer, { program, pdf }] of Object.entries(PRODUCERS)) {
    if (!existsSync(program)) {
      console.log(`SKIPPED: ${program} is not there; nothing of ${producer} was measured`);
      continue;
    }
    for (const document of documents) {
      const score = await scoreOwn(document.blocks, pdf(document));
      scored.push({ document, score });
      showOwn(`${document.name}, ${producer}`, document, score);
    }
  }
  const of = (measure: OwnDocument["measure"], columns: number, part: (score: OwnScore) => Score): Score =>
    pooled(
      scored
        .filter(({ document: d }) => d.measure === measure && d.columns === columns)
        .map(({ score }) => part(score)),
    );
  line(
    "cells",
    of("tables", 1, ({ cells }) => cells),
    0.99,
  );
  line(
    "colours",
    of("tables", 1, ({ colours }) => colours),
    1,
  );
  line(
    "blocks in one column",
    of("paragraphs", 1, ({ blocks }) => blocks),
    0.97,
  );
  line(
    "blocks in two columns",
    of("paragraphs", 2, ({ blocks }) => blocks),
    0.92,
  );
}

function showOwn(what: string, { measure }: OwnDocument, score: OwnScore): void {
  if (measure === "paragraphs") {
    line(`${what}: blocks`, score.blocks);
    line(`${what}: blocks with kind`, score.kinds);
  } else {
    line(`${what}: cells`, score.cells);
    if (score.colours.wanted + score.colours.found > 0) line(`${what}: colours`, score.colours);
  }
  if (!values.verbose) return;
  for (const piece of score.wrong) console.log(`  wrong  ${piece.slice(0, 200)}`);
  for (const piece of score.missed) console.log(`  missed ${piece.slice(0, 200)}`);
}
