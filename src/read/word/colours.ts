/**
 * Colours and shading in all the forms that a .doc has: COLORREF, the sixteen old ones, and patterns of two colours.
 * [MS-DOC] 2.9.43 (COLORREF), 2.9.119 (Ico), 2.9.121 (Ipat), 2.9.248-2.9.249 (Shd, Shd80)
 */
import { slice, u8, u16 } from "./bytes.ts";

type Rgb = readonly [number, number, number];

/** "#rrggbb" of the old palette, by ico; 0 is automatic. */
const PALETTE = [
  "",
  "#000000",
  "#0000ff",
  "#00ffff",
  "#00ff00",
  "#ff00ff",
  "#ff0000",
  "#ffff00",
  "#ffffff",
  "#000080",
  "#008080",
  "#008000",
  "#800080",
  "#800000",
  "#808000",
  "#808080",
  "#c0c0c0",
] as const;

/** Share of the foreground in per mille by ipat; the hatches (14-25) count as their background. */
const FOREGROUND_PER_MILLE: Readonly<Record<number, number>> = {
  1: 1000,
  2: 50,
  3: 100,
  4: 200,
  5: 250,
  6: 300,
  7: 400,
  8: 500,
  9: 600,
  10: 700,
  11: 750,
  12: 800,
  13: 900,
  35: 25,
  36: 75,
  37: 125,
  38: 150,
  39: 175,
  40: 225,
  41: 275,
  42: 325,
  43: 350,
  44: 375,
  45: 425,
  46: 450,
  47: 475,
  48: 525,
  49: 550,
  50: 575,
  51: 625,
  52: 650,
  53: 675,
  54: 725,
  55: 775,
  56: 825,
  57: 850,
  58: 875,
  59: 925,
  60: 950,
  61: 975,
  62: 970,
};

const SHD_SIZE = 10;
const NO_PATTERN = 0xffff;

/** The colour of an index of the old palette; undefined for automatic. */
export function colourOfIndex(ico: number): string | undefined {
  return PALETTE[ico] || undefined;
}

/** A COLORREF (red, green, blue, and 0xFF where automatic) at an offset; undefined for automatic. */
export function colourOfRef(bytes: Uint8Array, at: number): string | undefined {
  const rgb = rgbOfRef(bytes, at);
  return rgb === undefined ? undefined : hex(rgb);
}

/** The colour that a Shd of ten bytes paints; undefined where it paints none. */
export function colourOfShd(bytes: Uint8Array, at: number): string | undefined {
  if (bytes.length < at + SHD_SIZE) return undefined;
  const pattern = u16(bytes, at + 8);
  if (pattern === NO_PATTERN) return undefined;
  return mix(rgbOfRef(bytes, at), rgbOfRef(bytes, at + 4), pattern);
}

/** The colour of a Shd80 (Word 97: two palette indexes and a pattern in 16 bits). */
export function colourOfShd80(value: number): string | undefined {
  if (value === NO_PATTERN) return undefined;
  return mix(rgbOfIndex(value & 31), rgbOfIndex((value >> 5) & 31), value >> 10);
}

/** Colours of consecutive cells from an array of Shd or Shd80. */
export function coloursOfCells(operand: Uint8Array, form: "shd" | "shd80"): (string | undefined)[] {
  const size = form === "shd" ? SHD_SIZE : 2;
  return Array.from({ length: Math.floor(operand.length / size) }, (_, i) =>
    form === "shd" ? colourOfShd(operand, i * size) : colourOfShd80(u16(operand, i * size)),
  );
}

function mix(fore: Rgb | undefined, back: Rgb | undefined, pattern: number): string | undefined {
  const share = FOREGROUND_PER_MILLE[pattern] ?? 0;
  if (share === 0) return back === undefined ? undefined : hex(back);
  const over = fore ?? [0, 0, 0];
  if (share === 1000) return hex(over);
  const under = back ?? [255, 255, 255];
  const part = (i: 0 | 1 | 2): number => Math.floor((over[i] * share + under[i] * (1000 - share)) / 1000);
  return hex([part(0), part(1), part(2)]);
}

function rgbOfRef(bytes: Uint8Array, at: number): Rgb | undefined {
  if (slice(bytes, at, 4).length < 4 || u8(bytes, at + 3) === 0xff) return undefined;
  return [u8(bytes, at), u8(bytes, at + 1), u8(bytes, at + 2)];
}

function rgbOfIndex(ico: number): Rgb | undefined {
  const colour = colourOfIndex(ico);
  if (colour === undefined) return undefined;
  return [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)) as [number, number, number];
}

const hex = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
