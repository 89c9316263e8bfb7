/**
 * Text that stands on its side: frames in which it runs left to right, and the way back to the page.
 */
import type { Matrix } from "./geometry.ts";
import { IDENTITY } from "./geometry.ts";
import type { Turn } from "./page-content.ts";

/** Page → frame in which text of this turn runs left to right, origin still top left. */
export function frameOf(turn: Turn, width: number, height: number): Matrix {
  switch (turn) {
    case 0:
      return IDENTITY;
    case 1:
      return [0, -1, 1, 0, 0, width];
    case 2:
      return [-1, 0, 0, -1, width, height];
    case 3:
      return [0, 1, -1, 0, height, 0];
  }
}

/** The way back from `frameOf`. */
export function backOf(turn: Turn, width: number, height: number): Matrix {
  switch (turn) {
    case 0:
      return IDENTITY;
    case 1:
      return [0, 1, -1, 0, width, 0];
    case 2:
      return [-1, 0, 0, -1, width, height];
    case 3:
      return [0, -1, 1, 0, 0, height];
  }
}

/** The turn of a writing direction; undefined where it is slanted by more than six degrees. */
export function turnOf(dx: number, dy: number): Turn | undefined {
  const [ax, ay] = [Math.abs(dx), Math.abs(dy)];
  if (ay <= ax * 0.105) return dx >= 0 ? 0 : 2;
  if (ax <= ay * 0.105) return dy >= 0 ? 1 : 3;
  return undefined;
}
