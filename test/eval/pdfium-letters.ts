/**
 * The letters of a PDF as PDFium sees them: a second engine, for checking positions. Points, origin top left, crop box and
 * rotation applied, like ours.
 */
import type { Box } from "../../src/model/place.ts";
import { openPdfium, type Pdfium } from "../../src/picture/pdfium.ts";

export type Letter = { readonly text: string; readonly box: Box };

/** PDFium hands out whole device units: this many a point. */
const FINE = 100;
const MEMORY_MIB = 1024;

/** The letters of each page; undefined where PDFium cannot open the file. */
export async function pdfiumLetters(bytes: Uint8Array): Promise<Letter[][] | undefined> {
  const pdfium = await openPdfium(MEMORY_MIB);
  const { calls, memory } = pdfium;
  const file = calls.pdfium.wasmExports.malloc(bytes.length);
  memory(file, bytes.length).set(bytes);
  const document = calls.FPDF_LoadMemDocument(file, bytes.length, "");
  if (document === 0) return undefined;
  return Array.from({ length: calls.FPDF_GetPageCount(document) }, (_, i) => {
    const page = calls.FPDF_LoadPage(document, i);
    const letters = page === 0 ? [] : lettersOn(pdfium, page);
    if (page !== 0) calls.FPDF_ClosePage(page);
    return letters;
  });
}

function lettersOn(pdfium: Pdfium, page: number): Letter[] {
  const { calls } = pdfium;
  const text = calls.FPDFText_LoadPage(page);
  const [width, height] = [calls.FPDF_GetPageWidthF(page) * FINE, calls.FPDF_GetPageHeightF(page) * FINE];
  const [rectangle, point] = [calls.pdfium.wasmExports.malloc(16), calls.pdfium.wasmExports.malloc(8)];
  const place = (x: number, y: number): readonly [number, number] => {
    calls.FPDF_PageToDevice(page, 0, 0, Math.round(width), Math.round(height), 0, x, y, point, point + 4);
    return [calls.pdfium.getValue(point, "i32") / FINE, calls.pdfium.getValue(point + 4, "i32") / FINE];
  };
  const letters: Letter[] = [];
  for (let i = 0; i < calls.FPDFText_CountChars(text); i++) {
    if (calls.FPDFText_IsGenerated(text, i) === 1) continue;
    if (!calls.FPDFText_GetLooseCharBox(text, i, rectangle)) continue;
    // FS_RECTF: left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
      calls.pdfium.getValue(rectangle + at, "float"),
    );
    const [[ax, ay], [bx, by]] = [place(left, top), place(right, bottom)];
    letters.push({
      text: String.fromCodePoint(calls.FPDFText_GetUnicode(text, i)),
      box: [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)],
    });
  }
  for (const used of [rectangle, point]) calls.pdfium.wasmExports.free(used);
  calls.FPDFText_ClosePage(text);
  return partsApart(letters);
}

/** PDFium gives each part of a ligature the box of the whole; they share it evenly, as ours do. */
function partsApart(letters: readonly Letter[]): Letter[] {
  const same = (a: Letter | undefined, b: Letter): boolean => a?.box.every((x, i) => x === b.box[i]) ?? false;
  return letters.map((letter, i) => {
    let [first, end] = [i, i + 1];
    while (same(letters[first - 1], letter)) first--;
    while (same(letters[end], letter)) end++;
    const [x0, y0, x1, y1] = letter.box;
    const step = (x1 - x0) / (end - first);
    return { text: letter.text, box: [x0 + step * (i - first), y0, x0 + step * (i - first + 1), y1] };
  });
}
