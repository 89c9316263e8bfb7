/**
 * pdf.js's font object → what the device needs of a font. An unknown shape gives the stand-in font, never an error.
 */
import type { Font } from "./graphics-state.ts";

/** Words in font names that mean bold or italic, whole or as the end of a name part ("Calibri,Bold", "Arial-BoldItalicMT"). */
const BOLD_NAME = /bold|black|heavy|semibold|demi(?!light)|halvfet|CMBX|LMRoman\d+-Bold/iu;
const ITALIC_NAME = /italic|oblique|kursiv|slanted|-It\b|CMTI/iu;

/** Where the file does not say, letters reach from 0.22 em below to 0.9 em above the base line. */
const USUAL_ASCENT = 0.9;
const USUAL_DESCENT = -0.22;

/** For text without a font, or with one that could not be read. */
export const STAND_IN: Font = {
  family: "",
  bold: false,
  italic: false,
  ascent: USUAL_ASCENT,
  descent: USUAL_DESCENT,
  widthScale: 0.001,
  sizeScale: 1,
  vertical: false,
};

const inRange = (value: unknown, low: number, high: number): value is number =>
  typeof value === "number" && value >= low && value <= high;

/** The n-th number of something list-like. */
function numberAt(list: unknown, index: number): number | undefined {
  if (typeof list !== "object" || list === null) return undefined;
  const value: unknown = Object.getOwnPropertyDescriptor(list, String(index))?.value;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Reads a property that may be a getter of the class. */
function read(value: object, name: string): unknown {
  return Reflect.get(value, name);
}

/** Makes a `Font` of what pdf.js keeps under a font's id. */
export function fontOf(raw: unknown): Font {
  if (typeof raw !== "object" || raw === null) return STAND_IN;
  const name = read(raw, "name");
  const family = typeof name === "string" ? name.replace(/^[A-Z]{6}\+/u, "") : "";
  const type3 = read(raw, "isType3Font") === true;
  const matrix = read(raw, "fontMatrix");
  const widthScale = Math.abs(numberAt(matrix, 0) ?? 0) || 0.001;
  const heightScale = Math.abs(numberAt(matrix, 3) ?? 0) || 0.001;
  const ascent = read(raw, "ascent");
  const descent = read(raw, "descent");
  const bbox = read(raw, "bbox");
  const bboxHeight = ((numberAt(bbox, 3) ?? 0) - (numberAt(bbox, 1) ?? 0)) * heightScale;
  return {
    family,
    bold: read(raw, "bold") === true || read(raw, "black") === true || BOLD_NAME.test(family),
    italic: read(raw, "italic") === true || ITALIC_NAME.test(family),
    ascent: inRange(ascent, 0.5, 1.3) ? ascent : USUAL_ASCENT,
    descent: inRange(descent, -0.6, -0.05) ? descent : USUAL_DESCENT,
    widthScale,
    // A Type 3 font may be drawn at any scale: the height of its box tells how large its letters come out.
    sizeScale: type3 ? (bboxHeight > 0 ? bboxHeight / 1.2 : heightScale * 1000) : 1,
    vertical: read(raw, "vertical") === true,
  };
}
