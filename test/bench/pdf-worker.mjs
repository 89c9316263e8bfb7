/**
 * One process that reads PDFs in one of several ways: node pdf-worker.mjs WAY ROUNDS FILE... Prints as JSON the pages, the
 * median processor and clock seconds of the rounds after the first, and the process's peak memory.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [way = "", rounds = "3", ...paths] = process.argv.slice(2);
const files = paths.map((path) => ({ path, bytes: readFileSync(path) }));

/** Each takes the bytes of a file and gives the number of its pages. */
const WAYS = {
  ours: async () => {
    const { pdfReader } = await import("../../dist/read/pdf/index.js");
    return async ({ bytes, path }) => (await pdfReader.read(bytes, path)).pages.length;
  },
  letters: async () => {
    const { openPages } = await import("../../dist/read/pdf/page-source.js");
    return async ({ bytes }) => {
      const source = await openPages(bytes);
      for (let page = 1; page <= source.pageCount; page++) await source.page(page);
      await source.close();
      return source.pageCount;
    };
  },
  "pdf-parse": async () => {
    const { PDFParse } = await import("pdf-parse");
    return async ({ bytes }) => {
      const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
      const { total } = await parser.getText();
      await parser.destroy();
      return total;
    };
  },
  pdfium: async () => {
    const { init } = await import("@embedpdf/pdfium");
    const wasm = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
    const calls = await init({ wasmBinary: new Uint8Array(wasm).buffer });
    calls.PDFiumExt_Init();
    return ({ bytes }) => pdfiumLetters(calls, bytes);
  },
};

const read = await WAYS[way]();
const seconds = [];
const clockSeconds = [];
let pages = 0;
for (let round = 0; round <= Number(rounds); round++) {
  const start = performance.now();
  const before = process.cpuUsage();
  pages = 0;
  for (const file of files) pages += await read(file);
  if (round === 0) continue;
  const { user, system } = process.cpuUsage(before);
  seconds.push((user + system) / 1e6);
  clockSeconds.push((performance.now() - start) / 1000);
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
// Not maxRSS: that also counts the process that started this one.
const peak = Number(/VmHWM:\s+(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
process.stdout.write(
  JSON.stringify({ pages, seconds: median(seconds), clockSeconds: median(clockSeconds), peakMiB: peak }),
);

/** Every letter with its box, as a reader would need them. */
function pdfiumLetters(calls, bytes) {
  const { malloc, free, memory } = calls.pdfium.wasmExports;
  const file = malloc(bytes.length);
  new Uint8Array(memory.buffer, file, bytes.length).set(bytes);
  const document = calls.FPDF_LoadMemDocument(file, bytes.length, "");
  const count = calls.FPDF_GetPageCount(document);
  const box = malloc(16);
  for (let number = 0; number < count; number++) {
    const page = calls.FPDF_LoadPage(document, number);
    const text = calls.FPDFText_LoadPage(page);
    for (let i = calls.FPDFText_CountChars(text) - 1; i >= 0; i--) {
      calls.FPDFText_GetUnicode(text, i);
      calls.FPDFText_GetLooseCharBox(text, i, box);
      calls.FPDFText_GetFontSize(text, i);
    }
    calls.FPDFText_ClosePage(text);
    calls.FPDF_ClosePage(page);
  }
  calls.FPDF_CloseDocument(document);
  free(box);
  free(file);
  return count;
}
