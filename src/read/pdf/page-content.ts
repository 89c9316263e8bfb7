/**
 * What is painted on one page, as the device saw it: letters, rules, coloured rectangles, discs.
 * All positions in points, origin top left, rotation and crop box applied. No reading order, no words yet.
 */
import type { Box } from "../../model/place.ts";
import type { Matrix } from "./geometry.ts";
import type { Tag } from "./structure.ts";

/** How letters look. Equal looks are one object. */
export type Look = {
  /** Of the font, without the subset's prefix; "" where unknown. */
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#rrggbb". */
  readonly colour: string;
};

/** Quarter turns clockwise of the writing direction: 0 left to right, 1 downwards, 3 upwards. */
export type Turn = 0 | 1 | 2 | 3;

/** One painted letter, in a frame turned so that its text runs left to right (see `turns.ts`). */
export type Glyph = {
  /** One character as a rule; the parts of a ligature are glyphs of their own. */
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Where the pen stands afterwards, letter spacing included. */
  readonly end: number;
  readonly baseline: number;
  /** Effective size in points. */
  readonly size: number;
  readonly look: Look;
  readonly turn: Turn;
  /** The file marks it as page furniture (ISO 32000-1, 14.8.2.2). */
  readonly artifact: boolean;
  /** What a tagged file says of it. */
  readonly tag?: Tag | undefined;
};

/** A painted line, upright or level; thin filled rectangles count. */
export type Rule = {
  readonly level: boolean;
  /** y of a level rule, x of an upright one: its middle. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** A painted rectangle, in painting order. */
export type Fill = { readonly box: Box; readonly colour: string };

/** A small painted blob that may be a bullet. */
export type Disc = { readonly box: Box };

export type PageContent = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Leads from the positions here to the page as a viewer shows it; only a page whose text stands on its side has another than IDENTITY. */
  readonly toPage: Matrix;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly discs: readonly Disc[];
  /** Letters written neither level nor upright (a stamp across the page), in painting order; their boxes are upright. */
  readonly slanted: readonly Glyph[];
  /** More letters were painted than are kept. */
  readonly cut: boolean;
};
