/**
 * What stands between two statuses of a follow-up: first the comment on the goal before, then the next goal. Where is the border?
 * Labels and looks decide where there are any; otherwise the shape of the sentences does.
 */
import type { LabelMark } from "./report-marks.ts";
import { isTitle, type TextPiece } from "./report-stream.ts";

export type Between = TextPiece | LabelMark;
export type Divided = { readonly comment: readonly TextPiece[]; readonly goal: readonly Between[] };

/** What is known of the report so far. */
export type BorderContext = {
  /** No goal comes before: everything is goal. */
  readonly first: boolean;
  /** Every goal has its label ("Mål: …"). */
  readonly labelled: boolean;
  /** The comment stands before its status ("… Målet är uppfyllt."): only what finishes a thought belongs to the goal before. */
  readonly told: boolean;
  /** The depth of the bullets that goals are; undefined where they are none. */
  readonly depth?: number;
};

const isPiece = (one: Between): one is TextPiece => one.kind === "piece";

/** Divides what stands before a status. The goal is never empty unless nothing stands there. */
export function divide(between: readonly Between[], context: BorderContext): Divided {
  if (context.first) return { comment: [], goal: withoutIntroduction(between, context.labelled) };
  const labelled = between.findIndex((one) => one.kind === "goal" && (context.labelled || one.sub));
  if (labelled >= 0) return cut(between, labelled);
  const own = between.findIndex(({ kind }) => kind === "comment");
  if (own > 0) {
    const { comment, goal } = divide(between.slice(0, own), context);
    return { comment, goal: [...goal, ...between.slice(own)] };
  }
  const skipped = own === 0 ? 1 : 0;
  const pieces = between.filter(isPiece);
  const at = pieces[border(pieces, context, skipped)];
  return cut(between, at === undefined ? between.length : between.indexOf(at));
}

function cut(between: readonly Between[], at: number): Divided {
  return { comment: between.slice(0, at).filter(isPiece), goal: between.slice(at) };
}

/** Sentences that tell of the group before its first goal are none, nor is what leads up to bullets or to the first label. */
function withoutIntroduction(between: readonly Between[], labelled: boolean): readonly Between[] {
  const label = labelled ? between.findIndex(({ kind }) => kind === "goal") : -1;
  const isLed = between.slice(0, Math.max(0, label)).every((one) => isPiece(one) && one.shape === "telling");
  if (label > 0 && isLed) return between.slice(label);
  const isBulleted = between.some((one) => isPiece(one) && one.item !== undefined);
  const at = between.findIndex(
    (one) => !(isPiece(one) && one.shape === "telling" && one.item === undefined && (tellsOfGroup(one) || isBulleted)),
  );
  return at <= 0 ? between : between.slice(at);
}

/** "Gruppen har nystartats": the sentence is about the group. */
export function tellsOfGroup(piece: TextPiece): boolean {
  return (
    /^(?:arbets|styr)?(?:gruppen|nämnden|nätverket|kansliet|vi|vår grupp)(?!\p{L})/iu.test(piece.words) &&
    piece.shape === "telling"
  );
}

/** The index of the piece with which the goal begins. `least` pieces at the start are comment whatever they look like. */
function border(pieces: readonly TextPiece[], context: BorderContext, least: number): number {
  const looks = pieces.findIndex((piece, i) => i >= least && beginsByLook(piece, pieces[i + 1], context));
  if (looks >= 0) return looks;
  if (context.told)
    return Math.max(
      0,
      pieces.findIndex(({ shape }, i) => i >= least && (shape === "goal" || shape === "noun")),
    );
  const lines = pieces.flatMap((piece, i) => (piece.start === "line" && i >= least ? [i] : []));
  const all = pieces.flatMap((_, i) => (i >= least ? [i] : []));
  const allowed = lines.length > 0 ? lines : all;
  return withTitle(pieces, chosen(pieces, allowed), least);
}

/** A heading, a bullet as the goals before, a title over a bullet. */
function beginsByLook(piece: TextPiece, next: TextPiece | undefined, { depth }: BorderContext): boolean {
  if (piece.strong && piece.start === "line") return true;
  if (piece.item !== undefined) return depth !== undefined && piece.item <= depth;
  return piece.start === "bullet" || (next?.start === "bullet" && isTitle(piece));
}

/**
 * Of the places where a goal may begin: the last whose sentence looks like a goal, with those right before it that do too.
 * Where none does, the last that does not only go on from the one before.
 */
function chosen(pieces: readonly TextPiece[], allowed: readonly number[]): number {
  const shapeAt = (at: number): string => pieces[at]?.shape ?? "rest";
  const last = [...allowed].reverse().find((at) => shapeAt(at) !== "rest") ?? allowed[0] ?? 0;
  if (shapeAt(last) !== "goal") {
    const earlier = [...allowed].reverse().find((at) => at < last && shapeAt(at) === "goal");
    const between = earlier === undefined ? [] : allowed.filter((at) => at > earlier && at <= last).map(shapeAt);
    const runsOn = shapeAt(last) === "telling" ? between.length <= 2 : between.every((shape) => shape !== "telling");
    if (earlier === undefined || !runsOn || (shapeAt(last) === "noun" && between.length === 1)) return last;
    return run(allowed, earlier, shapeAt);
  }
  return run(allowed, last, shapeAt);
}

/** The first of the goal-like places that lie right before one another. */
function run(allowed: readonly number[], from: number, shapeAt: (at: number) => string): number {
  let at = from;
  for (const earlier of allowed.filter((one) => one < from).reverse()) {
    if (shapeAt(earlier) !== "goal") break;
    at = earlier;
  }
  return at;
}

/** A title right before the goal belongs to it. */
function withTitle(pieces: readonly TextPiece[], at: number, least: number): number {
  const before = pieces[at - 1];
  const piece = pieces[at];
  const follows = piece?.start === "capital" || piece?.start === "line" || piece?.start === "bullet";
  return before !== undefined && at - 1 >= least && follows && before.start !== "text" && isTitle(before) ? at - 1 : at;
}
