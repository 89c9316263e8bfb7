/**
 * The one operator in which pdf.js hands over a whole path with the way it is painted or clips.
 */
import { number, numbersOf } from "./arguments.ts";
import { intersect } from "./geometry.ts";
import { boxOfPath, paintPath } from "./paths.ts";
import type { Run } from "./run.ts";

/** Names of pdf.js's operators → their numbers (they change between versions, the names do not). */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** What a painting operator does with a path. */
export type PathPaint = { readonly fill: boolean; readonly stroke: boolean };

/** Which painting operators fill and which stroke (ISO 32000-1, table 60). */
export function pathPaints(numbers: OperatorNumbers): ReadonlyMap<number, PathPaint> {
  const both = ["fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];
  return new Map(
    [
      ...["fill", "eoFill"].map((name) => [numbers[name], { fill: true, stroke: false }] as const),
      ...["stroke", "closeStroke"].map((name) => [numbers[name], { fill: false, stroke: true }] as const),
      ...both.map((name) => [numbers[name], { fill: true, stroke: true }] as const),
    ].flatMap(([key, value]) => (key === undefined ? [] : [[key, value] as const])),
  );
}

/** Paints a path, and narrows the clip where one was announced. */
export function constructPath(run: Run, args: readonly unknown[], paints: ReadonlyMap<number, PathPaint>): void {
  const { state } = run;
  const data = numbersOf(Array.isArray(args[1]) ? args[1][0] : undefined);
  const clipping = run.clipNext;
  run.clipNext = false;
  if (data === undefined || run.hidden > 0 || run.masks > 0) return;
  const paint = paints.get(number(args[0]));
  if (paint !== undefined) {
    const scale = Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
    paintPath(
      data,
      state.ctm,
      {
        fill: paint.fill && state.fillAlpha > 0 && state.fill !== "" ? state.fill : undefined,
        stroke: paint.stroke && state.strokeAlpha > 0 && state.stroke !== "" ? state.stroke : undefined,
        lineWidth: state.lineWidth * scale,
        clip: state.clip,
      },
      run.paths,
    );
  }
  if (!clipping) return;
  const box = boxOfPath(data, state.ctm);
  if (box === undefined) return;
  // An empty overlap hides everything: a clip without room.
  state.clip = state.clip === undefined ? box : (intersect(state.clip, box) ?? [-1, -1, -1, -1]);
}
