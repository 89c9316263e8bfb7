/**
 * Affine matrices as PDF writes them, and rectangles on a page (points, origin top left).
 * Pure arithmetic; knows nothing of pages or text.
 */
import type { Box } from "../../model/place.ts";

/** [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Where a point comes to lie. */
export function applyTo(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The upright rectangle around a rectangle after a matrix. */
export function boxAfter(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax, ay] = applyTo(m, x0, y0);
  const [bx, by] = applyTo(m, x1, y0);
  const [cx, cy] = applyTo(m, x1, y1);
  const [dx, dy] = applyTo(m, x0, y1);
  return [Math.min(ax, bx, cx, dx), Math.min(ay, by, cy, dy), Math.max(ax, bx, cx, dx), Math.max(ay, by, cy, dy)];
}

/** The smallest rectangle around all of them; the list must not be empty. */
export function around(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return [x0, y0, x1, y1];
}

/** What two rectangles share; undefined where nothing. */
export function intersect(a: Box, b: Box): Box | undefined {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

export function areaOf(box: Box): number {
  return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
}

/** Whether the middle of `inner` lies in `outer`. */
export function centreIn(inner: Box, outer: Box): boolean {
  const x = (inner[0] + inner[2]) / 2;
  const y = (inner[1] + inner[3]) / 2;
  return x >= outer[0] && x < outer[2] && y >= outer[1] && y < outer[3];
}

/** How much of the smaller of two intervals lies in the other, 0 to 1. */
export function shared(a0: number, a1: number, b0: number, b1: number): number {
  const smaller = Math.min(a1 - a0, b1 - b0);
  return smaller <= 0 ? 0 : Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / smaller;
}

/** The largest of many numbers (a page may have more than can be arguments of one call); -Infinity of none. */
export function largest(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The smallest of many numbers; Infinity of none. */
export function smallest(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < least) least = value;
  return least;
}
