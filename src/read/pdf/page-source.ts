/**
 * The one door to pdf-parse: opens a PDF and gives its pages as painted content.
 * pdf-parse keeps the pdf.js document that it opens to itself (`load` is private in its types); everything is read from that.
 * What its errors mean for the document is said in `open.ts`.
 */
import "./native-push.ts"; // before pdf.js
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { PDFParse } from "pdf-parse";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { deviceFor } from "./device.ts";
import { fontOf, STAND_IN } from "./fonts.ts";
import { IDENTITY, multiply } from "./geometry.ts";
import type { Font } from "./graphics-state.ts";
import { restorePush } from "./native-push.ts";
import type { PageContent, Turn } from "./page-content.ts";
import type { Easel } from "./run.ts";
import { type Tags, tagsOf } from "./structure.ts";
import { backOf, frameOf } from "./turns.ts";

/** What pdf.js threw while it read a file: trouble of the file, not of ours. `cause` is its own error. */
export class BrokenPdf extends Error {
  override readonly name = "BrokenPdf";
  /** It needs a password. */
  readonly locked: boolean;
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.locked = cause instanceof Error && cause.name === "PasswordException";
  }
}

/** Waits for pdf.js. */
async function fromPdf<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new BrokenPdf(error);
  }
}

export type PageSource = {
  readonly pageCount: number;
  /** The document information dictionary; what is in it nobody guarantees. */
  readonly information: Readonly<Record<string, unknown>>;
  /** Page numbers count from 1. */
  readonly page: (number: number) => Promise<PageContent>;
  readonly close: () => Promise<void>;
};

const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), sep);

const paint = deviceFor(OPS);

/** Opens a copy of the bytes (pdf.js takes what it is given for itself). @throws BrokenPdf */
export async function openPages(bytes: Uint8Array): Promise<PageSource> {
  const { pdf, close } = await load(bytes, false);
  const layers = await fromPdf(pdf.getOptionalContentConfig());
  const { info } = await fromPdf(pdf.getMetadata());
  const fonts = new Map<string, Font>();
  return {
    pageCount: pdf.numPages,
    information: { ...info },
    page: async (number) => {
      const page = await fromPdf(pdf.getPage(number));
      const content = await paintPage(page, fonts, (layer) => layers.isVisible(layer));
      page.cleanup();
      return content;
    },
    close,
  };
}

/**
 * Which of some pages paint a picture. Pictures are not decoded to find out: with errors taken seriously, the first
 * that is over the size limit ends the page, so that fewer operators come of it.
 */
export async function pagesWithPictures(bytes: Uint8Array, numbers: readonly number[]): Promise<number[]> {
  const [lenient, strict] = [await load(bytes, false), await load(bytes, true)];
  const found: number[] = [];
  for (const number of numbers) {
    const [all, some] = [await operatorCount(lenient.pdf, number), await operatorCount(strict.pdf, number)];
    if (some < all) found.push(number);
  }
  await lenient.close();
  await strict.close();
  return found;
}

/** 0 for a page that cannot be read. */
async function operatorCount(pdf: PDFDocumentProxy, number: number): Promise<number> {
  try {
    const page = await fromPdf(pdf.getPage(number));
    const { fnArray } = await fromPdf(page.getOperatorList());
    page.cleanup();
    return fnArray.length;
  } catch (error) {
    if (error instanceof BrokenPdf) return 0;
    throw error;
  }
}

async function load(
  bytes: Uint8Array,
  stopAtErrors: boolean,
): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> {
  const parser = new PDFParse({
    data: bytes.slice(),
    verbosity: 0,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    // One pixel: pictures are not decoded (some decoders never end), and are then not in the operator list either.
    maxImageSize: 1,
    stopAtErrors,
  });
  // `load` is private, and only the brackets let us in.
  const pdf: unknown = await fromPdf(parser["load"]());
  restorePush();
  if (!isDocument(pdf)) throw new Error("pdf-parse no longer hands out the document of pdf.js");
  return { pdf, close: () => parser.destroy() };
}

function isDocument(value: unknown): value is PDFDocumentProxy {
  return (
    typeof value === "object" && value !== null && "numPages" in value && "getPage" in value && "getMetadata" in value
  );
}

async function paintPage(
  page: PDFPageProxy,
  fonts: Map<string, Font>,
  shown: (layer: unknown) => boolean,
): Promise<PageContent> {
  const operators = await fromPdf(page.getOperatorList());
  await gatherFonts(page, operators, fonts);
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[] = viewport.transform;
  const easel: Easel = {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    start: [a, b, c, d, e, f],
    toPage: IDENTITY,
    fontOf: (id) => fonts.get(id) ?? STAND_IN,
    shown,
    tags: await structureOf(page),
  };
  const list = { names: operators.fnArray, args: operators.argsArray };
  const content = paint(list, easel);
  const turn = mainTurn(content);
  if (turn === 0) return content;
  // The whole page stands on its side: read it turned, and lead all positions back.
  const turned: Easel = {
    ...easel,
    width: turn % 2 === 1 ? easel.height : easel.width,
    height: turn % 2 === 1 ? easel.width : easel.height,
    start: multiply(frameOf(turn, easel.width, easel.height), easel.start),
    toPage: backOf(turn, easel.width, easel.height),
  };
  return paint(list, turned);
}

/** The page's tags. A tree that cannot be read is none: it would only have been evidence. */
async function structureOf(page: PDFPageProxy): Promise<Tags> {
  try {
    return tagsOf(await fromPdf(page.getStructTree()));
  } catch (error) {
    if (error instanceof BrokenPdf) return new Map();
    throw error;
  }
}

/** The turn of most of the page's letters. */
function mainTurn(content: PageContent): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of content.glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
  const turns = [1, 2, 3] as const;
  return turns.find((turn) => (counts[turn] ?? 0) > 0.6 * content.glyphs.length) ?? 0;
}

/** Fonts arrive after the operators that name them; waits for each. */
async function gatherFonts(
  page: PDFPageProxy,
  operators: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  fonts: Map<string, Font>,
): Promise<void> {
  for (const id of fontIdsOf(operators)) {
    if (fonts.has(id)) continue;
    const raw = await new Promise<unknown>((resolve) => page.commonObjs.get(id, resolve));
    fonts.set(id, fontOf(raw));
  }
}

function fontIdsOf(operators: { fnArray: readonly number[]; argsArray: readonly unknown[] }): Set<string> {
  const ids = new Set<string>();
  operators.fnArray.forEach((name, i) => {
    const args = operators.argsArray[i];
    if (!Array.isArray(args)) return;
    const [first]: readonly unknown[] = args;
    if (name === OPS.setFont && typeof first === "string") ids.add(first);
    if (name !== OPS.setGState || !Array.isArray(first)) return;
    for (const entry of first) {
      if (Array.isArray(entry) && entry[0] === "Font" && Array.isArray(entry[1]) && typeof entry[1][0] === "string") {
        ids.add(entry[1][0]);
      }
    }
  });
  return ids;
}
