/**
 * What a sentence or a piece of one looks like: does it set a goal (sv. *mål*), tell what happened, or go on from the last?
 * Judged by its first words and its finite verb; quoted words and brackets do not count.
 */
import { foldWords } from "../fields/fold.ts";
import * as vocabulary from "./vocabulary/goal-words.ts";

/**
 * `goal`: begins as goals do ("Öka …", "Införande av …", "Ökad …"). `noun`: a phrase without a finite verb.
 * `modal`: "ska", "bör". `telling`: reports something. `rest`: goes on from the sentence before, or is only a date.
 */
export type Shape = "goal" | "noun" | "modal" | "telling" | "rest";

const GOAL_VERB = new Set(vocabulary.GOAL_VERBS);
const END_STATE = new Set(vocabulary.END_STATES);
const GOAL_ADJECTIVE = new Set(vocabulary.GOAL_ADJECTIVES);
const FINITE = new Set(vocabulary.FINITE_VERBS);
const MODAL = new Set(vocabulary.MODAL_VERBS);
const SUBORDINATOR = new Set(vocabulary.SUBORDINATORS);
const CONTINUATION = new Set(vocabulary.CONTINUATIONS);
const OPENING = new Set(vocabulary.OPENING_VERBS);
const TELLING = new Set(vocabulary.TELLING_SUBJECTS);
const ACTION = new RegExp(String.raw`(?<=\p{L}{2})(?:${vocabulary.ACTION_ENDINGS.join("|")})$`, "u");
const PAST = /(?<=\p{L}{2})(?:des|ades|tes)$/u;
const WORD = /[\p{L}\p{N}]+(?:[-./:][\p{L}\p{N}]+)*|,/gu;

/** A verb in the infinitive that goals begin with ("öka"). */
export const isGoalVerb = (word: string): boolean => GOAL_VERB.has(foldWords(word));

/** "genomfördes", "utarbetades": past passive by its ending. */
export const isPastPassive = (word: string): boolean => PAST.test(foldWords(word));

/** A noun that names an action, by its ending: "Utvärdering". */
export const isActionNoun = (word: string): boolean => ACTION.test(foldWords(word));

/** A word with which a sentence cannot end. */
const LINKING = new Set(vocabulary.LINKING_WORDS);
export const isLinking = (word: string): boolean => LINKING.has(foldWords(word));

/** The words that count, in lower case, commas among them. */
function wordsOf(text: string): string[] {
  const bare = foldWords(text.replace(/["“”„][^"“”„]*["“”]/gu, " ").replace(/\([^()]*\)/gu, " "));
  return bare.match(WORD) ?? [];
}

/** "Kommunerna samverkar om …": a definite subject first, and right after it a word that ends as verbs in the present do. */
const isSecondVerb = (list: readonly string[], at: number): boolean =>
  at === 1 && /\p{L}{2,}(?:en|et|na|ena|an)$/u.test(list[0] ?? "") && /\p{L}{2,}(?:ar|er)$/u.test(list[1] ?? "");

/** The main clause's finite verb: its index among the words; -1 where there is none. */
function finiteAt(list: readonly string[]): number {
  let waiting = 0;
  for (const [i, word] of list.entries()) {
    const next = list[i + 1] ?? "";
    if (SUBORDINATOR.has(word) && i > 0) waiting++;
    else if (FINITE.has(word) || PAST.test(word) || isSecondVerb(list, i)) {
      if (waiting === 0) return i;
      waiting--;
    } else if (/(?<=\p{L}{3})ade$/u.test(word) && i > 0 && waiting === 0 && (next === "" || isLinking(next))) return i;
  }
  return -1;
}

/** Whether a main finite verb stands in the text (subordinate clauses, quotes and brackets aside). */
export const hasFiniteVerb = (text: string): boolean => finiteAt(wordsOf(text)) >= 0;

export function shapeOf(text: string): Shape {
  const list = wordsOf(text);
  const [first = "", second = ""] = list;
  if (!list.some((word) => /\p{L}{3,}/u.test(word) && !isDateWord(word))) return "rest";
  const start = /^[-–]$/u.test(first) ? second : first;
  if (GOAL_VERB.has(start) || (start === "att" && GOAL_VERB.has(second))) return "goal";
  const finite = finiteAt(list);
  const remarked = finite > 0 && list.slice(0, finite).includes(",");
  if (TELLING.has(start) && finite >= 0) return MODAL.has(list[finite] ?? "") ? "modal" : "telling";
  if (CONTINUATION.has(start) || CONTINUATION.has(`${start} ${second}`)) return finite >= 0 ? "telling" : "rest";
  if (finite === 0 || OPENING.has(start)) return "rest";
  if (ACTION.test(start) && (finite < 0 || remarked)) return "goal";
  if (finite < 0) return GOAL_ADJECTIVE.has(start) || END_STATE.has(start) ? "goal" : "noun";
  return MODAL.has(list[finite] ?? "") ? "modal" : "telling";
}

const isDateWord = (word: string): boolean =>
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren|vintern|den|under|året)$/u.test(
    word,
  );
