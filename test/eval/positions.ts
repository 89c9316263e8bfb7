/**
 * npm run eval:positions [FILE or FOLDER...]: the boxes of our letters against PDFium's, on all PDFs of the corpus.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { BrokenPdf, openPages } from "../../src/read/pdf/page-source.ts";
import { pageBoxOf } from "../../src/read/pdf/region.ts";
import { type Agreement, agreementOf } from "./agreement.ts";
import { type Letter, pdfiumLetters } from "./pdfium-letters.ts";

const CORPUS = [
  "../shared/corpus/original",
  "../shared/corpus/pdf/icdar-2013-eu",
  "../shared/corpus/pdf/tabula",
  "fixtures",
];
const ALLOWED = 1.5;
const GOAL = 0.995;

const given = process.argv.slice(2);
const total: Agreement[] = [];
for (const path of given.length > 0 ? given : CORPUS) {
  if (!existsSync(path)) console.log(`SKIPPED: ${path} is not there`);
  else for (const file of pdfsIn(path)) await compare(file);
}
const all = sumOf(total);
console.log(`\n${show("all", all)}  goal ≥ ${100 * GOAL} %${all.near >= GOAL * all.both ? "" : " NOT MET"}`);

async function compare(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const theirs = await pdfiumLetters(bytes);
  if (theirs === undefined) return console.log(`${basename(file)}: PDFium cannot open it`);
  const agreements: Agreement[] = [];
  try {
    const source = await openPages(bytes);
    for (let page = 1; page <= source.pageCount; page++) {
      const content = await source.page(page);
      const ours = content.glyphs.map((glyph): Letter => ({ text: glyph.text, box: pageBoxOf(glyph, content) }));
      agreements.push(agreementOf(ours, theirs[page - 1] ?? [], ALLOWED));
    }
    await source.close();
  } catch (error) {
    if (!(error instanceof BrokenPdf)) throw error;
    return console.log(`${basename(file)}: pdf.js cannot read it: ${error.message}`);
  }
  console.log(show(basename(file), sumOf(agreements)));
  total.push(...agreements);
}

function sumOf(list: readonly Agreement[]): Agreement {
  return list.reduce(
    (sum, { both, near, alone }) => ({ both: sum.both + both, near: sum.near + near, alone: sum.alone + alone }),
    { both: 0, near: 0, alone: 0 },
  );
}

function show(what: string, { both, near, alone }: Agreement): string {
  const share = both === 0 ? 1 : near / both;
  return `${what.padEnd(68)} ${(100 * share).toFixed(2)} % of ${both} letters within ${ALLOWED} pt; ${alone} not found by PDFium`;
}

function pdfsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => join(path, name));
}
