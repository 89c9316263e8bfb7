/**
 * Painted paths → rules, coloured rectangles and discs.
 * pdf.js hands a path over as one list of numbers with opcodes of its own, which it does not export: a test draws one of each.
 */
import type { Box } from "../../model/place.ts";
import { applyTo, intersect, type Matrix } from "./geometry.ts";
import type { Disc, Fill, Rule } from "./page-content.ts";

/** Of pdfjs-dist 5.6.205 (`DrawOPS`), with the count of numbers that follow. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A filled rectangle no thicker than this is a rule; a stroke at least this thick is a rectangle. */
const RULE_THICKNESS = 2.2;
const THICK_STROKE = 6;
/** Lines may lean by this much, in points, and still be level or upright. */
const LEAN = 0.6;
/** Bullets are between these, in points. */
const DISC_FROM = 1.2;
const DISC_TO = 9;

type Point = readonly [number, number];
type Subpath = { readonly points: Point[]; curved: boolean };

export type PathSink = { readonly rules: Rule[]; readonly fills: Fill[]; readonly discs: Disc[] };

/** How a path is painted; colours are undefined where that part is not painted. */
export type Paint = {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  /** In points on the page. */
  readonly lineWidth: number;
  readonly clip: Box | undefined;
};

/** Sorts one painted path into the sink. */
export function paintPath(data: ArrayLike<number>, ctm: Matrix, paint: Paint, sink: PathSink): void {
  for (const subpath of subpathsOf(data, ctm)) {
    if (paint.fill !== undefined) fillSubpath(subpath, paint.fill, paint.clip, sink);
    if (paint.stroke !== undefined && !subpath.curved) strokeSubpath(subpath, paint, paint.stroke, sink);
  }
}

/** The rectangle around a whole path, for clipping; undefined where it is empty. */
export function boxOfPath(data: ArrayLike<number>, ctm: Matrix): Box | undefined {
  const points = subpathsOf(data, ctm).flatMap((subpath) => subpath.points);
  return points.length === 0 ? undefined : boxOf(points);
}

function subpathsOf(data: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const all: Subpath[] = [];
  let current: Subpath = { points: [], curved: false };
  let at = 0;
  const point = (): Point => {
    at += 2;
    return applyTo(ctm, data[at - 2] ?? 0, data[at - 1] ?? 0);
  };
  while (at < data.length) {
    switch (data[at++]) {
      case MOVE:
        current = { points: [point()], curved: false };
        all.push(current);
        break;
      case LINE:
        current.points.push(point());
        break;
      case CURVE:
        current.curved = true;
        current.points.push(point(), point(), point());
        break;
      case QUADRATIC:
        current.curved = true;
        current.points.push(point(), point());
        break;
      case CLOSE: {
        const [first] = current.points;
        if (first === undefined) break;
        current.points.push(first);
        current = { points: [first], curved: false };
        all.push(current);
        break;
      }
      default:
        return all; // an opcode that we do not know: what follows cannot be told apart
    }
  }
  return all.filter(({ points }) => points.length > 1);
}

function boxOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

function fillSubpath({ points, curved }: Subpath, colour: string, clip: Box | undefined, sink: PathSink): void {
  const whole = boxOf(points);
  const [width, height] = [whole[2] - whole[0], whole[3] - whole[1]];
  if (curved) {
    const round = Math.abs(width - height) < 0.25 * Math.max(width, height);
    if (round && width >= DISC_FROM && width <= DISC_TO) sink.discs.push({ box: whole });
    return;
  }
  if (!isRectangle(points)) return;
  const seen = clip === undefined ? whole : clipped(whole, clip);
  if (seen !== undefined) paintRectangle(seen, colour, sink);
}

/** Also of a rectangle without thickness. */
function clipped(box: Box, clip: Box): Box | undefined {
  const wide: Box = [box[0] - 0.1, box[1] - 0.1, box[2] + 0.1, box[3] + 0.1];
  const both = intersect(wide, clip);
  if (both === undefined) return undefined;
  return [Math.max(box[0], clip[0]), Math.max(box[1], clip[1]), Math.min(box[2], clip[2]), Math.min(box[3], clip[3])];
}

function paintRectangle(box: Box, colour: string, sink: PathSink): void {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (Math.min(width, height) > RULE_THICKNESS) {
    sink.fills.push({ box, colour });
    if (Math.max(width, height) <= DISC_TO && Math.abs(width - height) < 0.5) sink.discs.push({ box });
    return;
  }
  // A dot of a dotted line says nothing of its direction: it may be part of both.
  const dot = Math.max(width, height) <= RULE_THICKNESS;
  if (dot || width >= height) addRule(true, (box[1] + box[3]) / 2, box[0], box[2], sink);
  if (dot || height > width) addRule(false, (box[0] + box[2]) / 2, box[1], box[3], sink);
}

function addRule(level: boolean, at: number, from: number, to: number, sink: PathSink): void {
  sink.rules.push({ level, at, from: Math.min(from, to), to: Math.max(from, to) });
}

/** Whether the points go round an upright rectangle (a closing point may repeat the first). */
function isRectangle(points: readonly Point[]): boolean {
  const [x0, y0, x1, y1] = boxOf(points);
  if (points.length < 4 || points.length > 6) return false;
  const onEdge = points.every(
    ([x, y]) =>
      (Math.abs(x - x0) < LEAN || Math.abs(x - x1) < LEAN) && (Math.abs(y - y0) < LEAN || Math.abs(y - y1) < LEAN),
  );
  return onEdge && points.every((p, i) => i === 0 || isStraight(points[i - 1] ?? p, p));
}

const isStraight = (a: Point, b: Point): boolean => Math.abs(a[0] - b[0]) < LEAN || Math.abs(a[1] - b[1]) < LEAN;

function strokeSubpath({ points }: Subpath, paint: Paint, colour: string, sink: PathSink): void {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined || !isStraight(a, b)) continue;
    const level = Math.abs(a[1] - b[1]) < LEAN && Math.abs(a[0] - b[0]) >= Math.abs(a[1] - b[1]);
    const line = boxOf([a, b]);
    const seen = paint.clip === undefined ? line : clipped(line, paint.clip);
    if (seen === undefined) continue;
    if (paint.lineWidth >= THICK_STROKE) {
      const half = paint.lineWidth / 2;
      const box: Box = level
        ? [seen[0], seen[1] - half, seen[2], seen[3] + half]
        : [seen[0] - half, seen[1], seen[2] + half, seen[3]];
      sink.fills.push({ box, colour });
    } else if (level) addRule(true, (seen[1] + seen[3]) / 2, seen[0], seen[2], sink);
    else addRule(false, (seen[0] + seen[2]) / 2, seen[1], seen[3], sink);
  }
}
