/**
 * A part of a page that is read by itself: the page, or a cell of a table on it.
 * Holds the lines there and the tables found there; `columns.ts` brings them into reading order.
 */
import type { Box } from "../../model/place.ts";
import { boxAfter, IDENTITY, type Matrix, multiply } from "./geometry.ts";
import { type Line, linesOf } from "./lines.ts";
import { withDiscs } from "./markers.ts";
import type { Disc, Fill, Glyph, PageContent, Rule, Turn } from "./page-content.ts";
import { backOf } from "./turns.ts";

export type Region = {
  readonly page: number;
  readonly box: Box;
  readonly lines: readonly Line[];
  /** Lines that stand on their side. */
  readonly turned: readonly Line[];
  readonly tables: readonly TableRegion[];
};

/** A whole page. */
export type PageRegion = Region & {
  /** Level rules that are part of no grid. */
  readonly rules: readonly Rule[];
  /** Coloured rectangles that are part of no ruled table. */
  readonly fills: readonly Fill[];
  /** Lines that run neither level nor upright: stamps across the page. */
  readonly slanted: readonly Line[];
  /** Lines whose letters are not to be believed. */
  readonly garbled: readonly Line[];
};

/** A page of which nothing is believed: all its lines are kept aside. */
export function unbelieved(page: PageRegion): PageRegion {
  const garbled = [...linesWithin(page), ...page.slanted];
  return { ...page, lines: [], turned: [], tables: [], rules: [], fills: [], slanted: [], garbled };
}

function linesWithin({ lines, turned, tables }: Region): Line[] {
  return [...lines, ...turned, ...tables.flatMap(({ cells }) => cells.flatMap(({ region }) => linesWithin(region)))];
}

/** A table where it stands on one page. */
export type TableRegion = {
  readonly page: number;
  readonly box: Box;
  /** Edges of the columns, from left to right. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly CellRegion[];
  /** Only one of its columns is used: a frame round text, unless it goes on from a table. */
  readonly frame: boolean;
  /** Sides on which its upright rules end without a level one: a page end cuts the row there. */
  readonly open?: { readonly top: boolean; readonly bottom: boolean };
};

/** A cell; its row and column count from 0. */
export type CellRegion = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly fill?: string;
  readonly region: Region;
};

/** The box of a letter on the page as it was read, whichever way it is turned. */
export function pageBoxOf(glyph: Glyph, content: PageContent): Box {
  if (glyph.turn === 0) return [glyph.x0, glyph.y0, glyph.x1, glyph.y1];
  return boxAfter(backOf(glyph.turn, content.width, content.height), glyph.x0, glyph.y0, glyph.x1, glyph.y1);
}

/** The lines of some of a page's letters: level ones with painted bullets before them, and those that stand on their side. */
export function linesIn(
  content: PageContent,
  glyphs: readonly Glyph[],
  discs: readonly Disc[],
): Pick<Region, "lines" | "turned"> {
  const whole = content.toPage;
  const level = glyphs.filter(({ turn }) => turn === 0);
  const lines = withDiscs(linesOf(level, content.number, isIdentity(whole) ? undefined : whole), discs);
  if (level.length === glyphs.length) return { lines, turned: [] };
  const turns: readonly Turn[] = [1, 2, 3];
  const turned = turns.flatMap((turn) => {
    const back = multiply(whole, backOf(turn, content.width, content.height));
    return linesOf(
      glyphs.filter((glyph) => glyph.turn === turn),
      content.number,
      back,
    );
  });
  return { lines, turned };
}

const isIdentity = (matrix: Matrix): boolean => matrix.every((value, i) => value === IDENTITY[i]);
