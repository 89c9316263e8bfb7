/**
 * The one door to PDFium (compiled to WebAssembly): opens a PDF and paints a page of it into memory. Runs in a thread of
 * its own (`worker.ts`), since a page may take for ever. What its refusals mean for the document is said in `paint.ts`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

/** `FPDF_ERR_…` of fpdfview.h: why a file cannot be opened. */
const PASSWORD = 4;
/** Flags of FPDF_RenderPageBitmap: annotations too; red before blue. */
const ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;
const WASM_PAGE = 65_536;

/** Three bytes a pixel, row by row from the top. */
type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

export type Painted =
  | { readonly kind: "painted"; readonly pixels: Pixels }
  | { readonly kind: "locked" }
  | { readonly kind: "broken" }
  | { readonly kind: "no page"; readonly pageCount: number }
  /** More memory was asked for than is allowed. */
  | { readonly kind: "too large" };

/** How large a picture becomes: of the page's size in points. undefined: too large. */
export type Sizer = (width: number, height: number) => { readonly width: number; readonly height: number } | undefined;

export type Pdfium = {
  readonly calls: WrappedPdfiumModule;
  /** A stretch of its memory; good until the next call. */
  readonly memory: (start: number, length: number) => Uint8Array;
};

/** A PDFium that is ready; one that failed is of no use any more. Never more memory than `memoryMiB`. */
export async function openPdfium(memoryMiB: number): Promise<Pdfium> {
  // Read here: by itself it would fetch it from the net.
  const file = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const calls = await init({ wasmBinary: new Uint8Array(file).buffer });
  const { wasmExports } = calls.pdfium;
  const memory: unknown = "memory" in wasmExports ? wasmExports.memory : undefined;
  if (!isMemory(memory)) throw new Error("PDFium no longer shows its memory");
  limitMemory(memory, memoryMiB);
  calls.PDFiumExt_Init();
  return { calls, memory: (start, length) => new Uint8Array(memory.buffer, start, length) };
}

/** A WebAssembly.Memory, whose type our library settings lack. */
type Memory = { readonly buffer: ArrayBuffer; grow: (pages: number) => number };

function isMemory(value: unknown): value is Memory {
  return typeof value === "object" && value !== null && "buffer" in value && "grow" in value;
}

/** A thread's limits do not see this memory, and it may grow to 2 GiB. Where it may not, PDFium is told that there is none. */
function limitMemory(memory: Memory, memoryMiB: number): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * WASM_PAGE > memoryMiB * 1024 * 1024) {
      throw new RangeError(`PDFium asks for more than ${memoryMiB} MiB`);
    }
    return grow(pages);
  };
}

/** Paints page `number` (from 1). Throws what WebAssembly throws when PDFium gives up; it must then be thrown away. */
export function paintPage(pdfium: Pdfium, bytes: Uint8Array, number: number, size: Sizer): Painted {
  const { calls } = pdfium;
  const { malloc, free } = calls.pdfium.wasmExports;
  const file = malloc(bytes.length);
  if (file === 0) return { kind: "too large" };
  pdfium.memory(file, bytes.length).set(bytes);
  const document = calls.FPDF_LoadMemDocument(file, bytes.length, "");
  try {
    if (document === 0) return { kind: calls.FPDF_GetLastError() === PASSWORD ? "locked" : "broken" };
    const pageCount = calls.FPDF_GetPageCount(document);
    if (pageCount === 0) return { kind: "broken" };
    if (number > pageCount) return { kind: "no page", pageCount };
    const page = calls.FPDF_LoadPage(document, number - 1);
    if (page === 0) return { kind: "broken" };
    try {
      return paintOpen(pdfium, page, size);
    } finally {
      calls.FPDF_ClosePage(page);
    }
  } finally {
    if (document !== 0) calls.FPDF_CloseDocument(document);
    free(file);
  }
}

function paintOpen({ calls, memory }: Pdfium, page: number, size: Sizer): Painted {
  const wanted = size(calls.FPDF_GetPageWidthF(page), calls.FPDF_GetPageHeightF(page));
  if (wanted === undefined) return { kind: "too large" };
  const { width, height } = wanted;
  const bitmap = calls.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return { kind: "too large" };
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | RED_FIRST);
    const start = calls.FPDFBitmap_GetBuffer(bitmap);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const rgb = withoutFourth(memory(start, stride * height), width, stride);
    return { kind: "painted", pixels: { width, height, rgb } };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}

/** Rows of four bytes a pixel → three bytes a pixel. */
function withoutFourth(painted: Uint8Array, width: number, stride: number): Uint8Array {
  const rgb = new Uint8Array((painted.length / stride) * width * 3);
  let to = 0;
  for (let row = 0; row < painted.length; row += stride) {
    for (let from = row; from < row + width * 4; from += 4) {
      rgb[to++] = painted[from] ?? 0;
      rgb[to++] = painted[from + 1] ?? 0;
      rgb[to++] = painted[from + 2] ?? 0;
    }
  }
  return rgb;
}
