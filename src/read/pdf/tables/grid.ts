/**
 * Column edges, row edges and the borders between their unit squares → cells with spans.
 * Knows rectangles only; what stands in the cells is found elsewhere.
 */
import type { Box } from "../../../model/place.ts";

/** A cell of a grid; counts from 0. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
};

export type Grid = {
  /** Edges from left to right and from top to bottom: one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
};

/** Whether there is a border on the right of (below) a unit square. */
export type Borders = {
  readonly rightOf: (row: number, column: number) => boolean;
  readonly below: (row: number, column: number) => boolean;
};

/** Floods over missing borders; what floods together is one cell, taken apart into rectangles where it is none. */
export function gridOf(xs: readonly number[], ys: readonly number[], borders: Borders): Grid {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const floods = floodsOf(rows, columns, borders);
  const done = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (done.has(row * columns + column)) continue;
      const flood = floods[row * columns + column];
      const same = (r: number, c: number): boolean =>
        r < rows && c < columns && floods[r * columns + c] === flood && !done.has(r * columns + c);
      let right = column + 1;
      while (same(row, right)) right++;
      let bottom = row + 1;
      while (every(column, right, (c) => same(bottom, c))) bottom++;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) done.add(r * columns + c);
      cells.push(cellAt(xs, ys, row, column, bottom - row, right - column));
    }
  }
  return { xs, ys, cells };
}

function cellAt(
  xs: readonly number[],
  ys: readonly number[],
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
): GridCell {
  const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
  return { row, column, rowSpan, columnSpan, box };
}

function every(from: number, to: number, holds: (index: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (!holds(i)) return false;
  return true;
}

/** For each unit square the number of the flood it belongs to. */
function floodsOf(rows: number, columns: number, borders: Borders): Int32Array {
  const flood = new Int32Array(rows * columns).fill(-1);
  for (let start = 0; start < flood.length; start++) {
    if (flood[start] !== -1) continue;
    const open = [start];
    flood[start] = start;
    const reach = (next: number): void => {
      if (flood[next] !== -1) return;
      flood[next] = start;
      open.push(next);
    };
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [row, column] = [Math.floor(at / columns), at % columns];
      if (column + 1 < columns && !borders.rightOf(row, column)) reach(at + 1);
      if (column > 0 && !borders.rightOf(row, column - 1)) reach(at - 1);
      if (row + 1 < rows && !borders.below(row, column)) reach(at + columns);
      if (row > 0 && !borders.below(row - 1, column)) reach(at - columns);
    }
  }
  return flood;
}
