/**
 * The pieces that stand before a status, goal by goal: bullets, labels and titles part them, and an explanation ends one.
 */
import type { Between } from "./goal-border.ts";
import { isTitle, type TextPiece } from "./report-stream.ts";
import { isLinking } from "./sentence-shape.ts";

const isPiece = (one: Between): one is TextPiece => one.kind === "piece";

/** Where the goal's own words end and what explains it begins. `told`: it is told before the status, not after it. */
export function explanationAt(pieces: readonly TextPiece[], told: boolean): number {
  const at = pieces.findIndex(({ shape, start }, i) => {
    const before = pieces[i - 1]?.words;
    return before !== undefined && shape === "telling" && (told || (start === "line" && !isWrapped(before)));
  });
  return at < 0 ? pieces.length : at;
}

/** A line that its page cut off: long, or ending in a word that leads on. */
const isWrapped = (words: string): boolean =>
  !/[.!?:]$/u.test(words) && (words.length > 90 || isLinking(/\p{L}+$/u.exec(words)?.[0] ?? ""));

/** The pieces of one goal and the title over it; `sub` where its label says that it is a part of the goal before. */
type GoalGroup = { title?: TextPiece; pieces: TextPiece[]; sub: boolean };

/** The pieces before a status, goal by goal: a new one at each bullet of a list and each label. */
export function goalGroups(elements: readonly Between[], labelled: boolean): GoalGroup[] {
  const groups: GoalGroup[] = [];
  let title: TextPiece | undefined;
  let sub = false;
  for (const [i, one] of elements.entries()) {
    const next = elements.slice(i + 1).find(isPiece);
    if (!isPiece(one)) {
      if (one.sub || labelled) {
        sub = one.sub;
        title = undefined;
        groups.push({ pieces: [], sub });
      }
      continue;
    }
    const current = groups.at(-1);
    const isItem = one.item !== undefined && !goesOn(one, current);
    const begins = current === undefined || isItem || (one.strong && one.start === "line");
    if ((begins || current.pieces.length === 0) && leadsOn(one, next, sub)) {
      title = one;
      if (current !== undefined && current.pieces.length === 0) current.title = one;
      else groups.push({ title: one, pieces: [], sub });
    } else if (current !== undefined && (current.pieces.length === 0 || !begins)) current.pieces.push(one);
    else groups.push({ pieces: [one], sub, ...(title === undefined ? {} : { title }) });
  }
  return groups.map((group) => (group.pieces.length === 0 && group.title !== undefined ? untitled(group) : group));
}

/** A bullet that says how a goal in the bullet before shall come about ("Under 2010 ska …") is no goal of its own. */
const goesOn = (piece: TextPiece, before: GoalGroup | undefined): boolean =>
  before?.title === undefined &&
  before?.pieces.at(-1)?.shape === "goal" &&
  (piece.shape === "modal" || piece.shape === "rest");

const untitled = ({ title, sub }: GoalGroup): GoalGroup => ({ pieces: title === undefined ? [] : [title], sub });

/** A title is one where something follows that is not the title's own sentence. */
function leadsOn(piece: TextPiece, next: TextPiece | undefined, sub: boolean): boolean {
  if (next?.item !== undefined && piece.words.endsWith(":")) return true;
  if (next === undefined || !isTitle(piece)) return false;
  if (piece.item !== undefined && next.start === "line") return next.item !== undefined && next.item > piece.item;
  return (
    next.start === "bullet" ||
    next.start === "capital" ||
    (next.start === "line" && (next.item !== undefined || (piece.strong && (sub || next.shape !== "telling"))))
  );
}
