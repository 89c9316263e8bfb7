/**
 * Tables whose rows are told by coloured bands only (every other row grey, say): columns by the edges of their rectangles, or the white between
 * their texts.
 */
import type { Box } from "../../../model/place.ts";
import { centreIn, largest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import type { Fill } from "../page-content.ts";
import type { CellRegion, TableRegion } from "../region.ts";
import { fillOf } from "./fills.ts";
import { textGrid } from "./text-grid.ts";

/** `edges`: where one rectangle of the band ends and the next begins. */
type Band = { y0: number; y1: number; x0: number; x1: number; readonly edges: number[] };

/** Edges of bands agree within this, in points; an uncoloured row between two is at most this many times as high. */
const SAME = 3;
const GAP = 2.2;

export type Found = { readonly tables: readonly TableRegion[]; readonly rest: readonly Line[] };

/** Tables found by at least two bands under each other, and the lines that stand in none. */
export function tablesOfBands(lines: readonly Line[], fills: readonly Fill[]): Found {
  let rest = lines;
  const tables: TableRegion[] = [];
  for (const chain of chainsOf(bandsOf(fills))) {
    const table = tableOfChain(rest, chain, fills);
    if (table === undefined) continue;
    tables.push(table);
    rest = rest.filter((line) => !centreIn(boxOf(line), table.box));
  }
  return { tables, rest };
}

const boxOf = ({ x0, y0, x1, y1 }: Line): Box => [x0, y0, x1, y1];

/** Rectangles at one height, cell beside cell, as one band. */
function bandsOf(fills: readonly Fill[]): Band[] {
  const bands: Band[] = [];
  for (const { box } of [...fills].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const [x0, y0, x1, y1] = box;
    const band = bands.find(
      (other) => Math.abs(other.y0 - y0) < SAME && Math.abs(other.y1 - y1) < SAME && x0 - other.x1 < SAME,
    );
    if (band === undefined) bands.push({ x0, y0, x1, y1, edges: [] });
    else {
      if (Math.abs(x0 - band.x1) < SAME) band.edges.push((x0 + band.x1) / 2);
      band.x0 = Math.min(band.x0, x0);
      band.x1 = Math.max(band.x1, x1);
    }
  }
  return bands;
}

/** Bands of one width under each other, with at most a row of white between them. */
function chainsOf(bands: readonly Band[]): Band[][] {
  const chains: Band[][] = [];
  for (const band of bands) {
    const chain = chains.find((one) => {
      const last = one.at(-1);
      if (last === undefined) return false;
      const sameWidth = Math.abs(last.x0 - band.x0) < SAME && Math.abs(last.x1 - band.x1) < SAME;
      return (
        sameWidth &&
        band.y0 >= last.y1 - SAME &&
        band.y0 - last.y1 <= GAP * Math.max(last.y1 - last.y0, band.y1 - band.y0)
      );
    });
    if (chain === undefined) chains.push([band]);
    else chain.push(band);
  }
  return chains.filter(({ length }) => length > 1);
}

function tableOfChain(lines: readonly Line[], chain: readonly Band[], fills: readonly Fill[]): TableRegion | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const edges = chain.flatMap(({ y0, y1 }) => [y0, y1]);
  const gaps = chain.slice(1).map((band, i) => band.y0 - (chain[i]?.y1 ?? 0));
  const gap = largest(gaps);
  // Where every other row is coloured, the last row may be a white one.
  const bottom = gap > SAME ? last.y1 + gap : last.y1;
  const below = lines.some(
    (line) => line.y0 >= last.y1 - 1 && line.y1 <= bottom + 1 && line.x0 > first.x0 - 1 && line.x1 < first.x1 + 1,
  );
  const area: Box = [first.x0, first.y0, first.x1, below ? bottom : last.y1];
  const inside = lines.filter((line) => centreIn(boxOf(line), area));
  if (inside.some((line) => line.x0 < area[0] - SAME || line.x1 > area[2] + SAME)) return undefined;
  const bounds = edges.slice(1, below ? undefined : -1).filter((y, i, all) => i === 0 || y - (all[i - 1] ?? 0) > SAME);
  const table = textGrid(inside, area, bounds, true, columnEdges(chain));
  if (table === undefined) return undefined;
  return { ...table, cells: table.cells.map((cell) => coloured(cell, fills)) };
}

/** Edges of columns in this share of the bands are those of the table. */
const MOSTLY = 0.75;

/** Where the bands are painted cell by cell: the edges of their columns. */
function columnEdges(chain: readonly Band[]): number[] {
  const has = ({ edges }: Band, x: number): boolean => edges.some((edge) => Math.abs(edge - x) < SAME);
  const all = chain.flatMap(({ edges }) => edges).sort((a, b) => a - b);
  const apart = all.filter((x, i) => i === 0 || x - (all[i - 1] ?? 0) >= SAME);
  return apart.filter((x) => chain.filter((band) => has(band, x)).length >= MOSTLY * chain.length);
}

function coloured(cell: CellRegion, fills: readonly Fill[]): CellRegion {
  const fill = fillOf(cell.region.box, fills);
  return fill === undefined ? cell : { ...cell, fill };
}
