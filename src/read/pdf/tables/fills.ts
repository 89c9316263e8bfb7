/**
 * Painted rectangles: the colour that a cell shows, and the rectangles that no ruled table accounts for.
 */
import type { Box } from "../../../model/place.ts";
import { areaOf, centreIn, intersect } from "../geometry.ts";
import type { Fill } from "../page-content.ts";
import type { Region } from "../region.ts";

const WHITE = "#ffffff";
/** A cell has the colour of the last rectangle that covers this much of it. */
const COVERED = 0.6;
/** Rectangles of rows and cells are this high and at least this wide, in points. */
const LOW = 6;
const HIGH = 150;
const NARROW = 15;
/** More rectangles than this on a page are a drawing. */
const MOST = 2_000;

/** The colour that a box shows, white for none. */
export function fillOf(box: Box, fills: readonly Fill[]): string | undefined {
  const area = areaOf(box);
  const covering = fills.findLast((fill) => {
    const both = intersect(fill.box, box);
    return both !== undefined && areaOf(both) > COVERED * area;
  });
  return covering === undefined || covering.colour === WHITE ? undefined : covering.colour;
}

/** Coloured rectangles of the size of rows and cells outside all tables. */
export function looseFills(fills: readonly Fill[], region: Region): Fill[] {
  const found = fills.filter(({ box, colour }) => {
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    const fits = colour !== WHITE && height >= LOW && height <= HIGH && width >= NARROW;
    return fits && !region.tables.some((table) => !table.frame && centreIn(box, table.box));
  });
  return found.length > MOST ? [] : found;
}
