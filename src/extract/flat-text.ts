/**
 * Text whose paragraphs were run together (sv. *utplattad text*: slide transcripts) → its pieces: sentences, titles, bullets.
 * Beyond full stops it cuts where a capital letter cannot be within a sentence. What the pieces are is for others to say.
 */
import { foldWords } from "../fields/fold.ts";
import { municipalityOf } from "../fields/municipalities.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { CLOSING, LEADING } from "./abbreviations.ts";
import { isActionNoun, isGoalVerb, isLinking, isPastPassive } from "./sentence-shape.ts";
import { sentencesOf } from "./sentences.ts";
import { SENTENCE_STARTERS } from "./vocabulary/goal-words.ts";

type PieceStart = "text" | "stop" | "bullet" | "capital";
/** `start` says why the piece begins where it does. */
export type Piece = { readonly span: Span; readonly start: PieceStart };

/** How eagerly capital letters cut: "sentences" only where a sentence surely begins, "list" wherever no name is. */
export type Cutting = "sentences" | "list";

const STARTER = new Set(SENTENCE_STARTERS);
const WORD = /[\p{L}\p{N}]+(?:[-/.:][\p{L}\p{N}]+)*/gu;
const BULLET = /\s*[•·▪●◦■]\s*/gu;
/** Dashes part a list only where one opened it: "- Samverka - Informera". */
const DASH_BULLET = /\s*[•·▪●◦■]\s*|\s+[-–—]\s+(?=[\p{Lu}\p{N}])/gu;
/** Words after an action noun that belong to it: "Införande av". */
const AFTER_ACTION = /^\s+(?:av|för|kring|om|med|och|i|till|på|mellan|inom)\s/u;
/** "Utvärdering – avtal slutet". */
const TITLE_DASH = /^\s+[-–]\s*\p{L}/u;

/** The pieces of a stretch of text in order; bullets are in none of them. */
export function piecesOf(text: string, span: Span, cutting: Cutting, isName: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const whole = trimSpan(text, span);
  const bullet = /(?:^|\s)[-–—]\s+$/u.test(text.slice(Math.max(0, whole.start - 4), whole.start))
    ? DASH_BULLET
    : BULLET;
  for (const sentence of sentencesOf(text, whole)) {
    const first: PieceStart = sentence.start === whole.start ? "text" : "stop";
    for (const part of cutAtBullets(text, sentence, first, bullet)) {
      for (const stopped of cutAtStops(text, part)) {
        for (const piece of cutAtCapitals(text, stopped, cutting, isName)) pieces.push(piece);
      }
    }
  }
  return pieces;
}

function cutAtBullets(text: string, sentence: Span, first: PieceStart, bullet: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = sentence.start;
  let start = first;
  for (const match of quoteOf(text, sentence).matchAll(bullet)) {
    push(pieces, text, { start: from, end: sentence.start + match.index }, start);
    from = sentence.start + match.index + match[0].length;
    start = "bullet";
  }
  push(pieces, text, { start: from, end: sentence.end }, start);
  return pieces;
}

/** "… anledningarna. utveckla": a full stop before a small letter ends a piece too, abbreviations aside. */
function cutAtStops(text: string, piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = piece.span.start;
  let start = piece.start;
  for (const match of quoteOf(text, piece.span).matchAll(/(?<=[\p{L})”"]{2})[.!?]\s+(?=\p{Ll})/gu)) {
    const end = piece.span.start + match.index + 1;
    const word = /[\p{L}.]+$/u.exec(text.slice(from, end - 1))?.[0].toLocaleLowerCase("sv") ?? "";
    if (LEADING.has(word) || CLOSING.has(word)) continue;
    push(pieces, text, { start: from, end }, start);
    from = end;
    start = "stop";
  }
  push(pieces, text, { start: from, end: piece.span.end }, start);
  return pieces;
}

function push(pieces: Piece[], text: string, span: Span, start: PieceStart): void {
  const trimmed = trimSpan(text, span);
  if (trimmed.end > trimmed.start) pieces.push({ span: trimmed, start });
}

function cutAtCapitals(text: string, piece: Piece, cutting: Cutting, isName: (word: string) => boolean): Piece[] {
  const words = quoteOf(text, piece.span);
  const matches = [...words.matchAll(WORD)];
  const quoted = [...words.matchAll(/["”“„][^"”“„]*["”“]|\([^()]*\)/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const pieces: Piece[] = [];
  let from = piece.span.start;
  let start = piece.start;
  for (const [k, match] of matches.entries()) {
    const before = matches[k - 1];
    if (before === undefined || !/^\p{Lu}/u.test(match[0])) continue;
    const gap = words.slice(before.index + before[0].length, match.index);
    if (!/^(?:["”“)]|\s?%|\p{P}?[)”"])?\s+$/u.test(gap) || isLinking(before[0]) || isGoalVerb(before[0])) continue;
    if (quoted.some((q) => match.index > q.start && match.index < q.end)) continue;
    const after = words.slice(match.index + match[0].length);
    const isStart = surelyStarts(match[0], after) || (cutting === "list" && mayStart(match[0], isName));
    if (!isStart || isName(match[0])) continue;
    const at = piece.span.start + match.index;
    push(pieces, text, { start: from, end: at }, start);
    from = at;
    start = "capital";
  }
  push(pieces, text, { start: from, end: piece.span.end }, start);
  return pieces;
}

/** A word that, with a capital and no full stop before it, begins a new sentence or title. */
function surelyStarts(word: string, after: string): boolean {
  const folded = foldWords(word);
  if (isAbbreviation(word)) return false;
  if (isGoalVerb(word) || isPastPassive(word)) return true;
  if (STARTER.has(folded)) return /^\s+\p{L}/u.test(after) || /^\s+\p{N}/u.test(after);
  return (isActionNoun(word) && AFTER_ACTION.test(after)) || TITLE_DASH.test(after);
}

/** In a list without full stops every capital begins an item but those of names. */
function mayStart(word: string, isName: (word: string) => boolean): boolean {
  return !isAbbreviation(word) && !isName(word);
}

const isAbbreviation = (word: string): boolean => /\p{Lu}.*\p{Lu}|\p{N}/u.test(word);

/**
 * Tells names in a document: words that it writes with a capital after a small linking word ("i Forsnäs", "från Telia")
 * and nowhere without, regions, and municipalities.
 */
export function nameFinder(text: string): (word: string) => boolean {
  let known: Capitals | undefined;
  return (word) => {
    const key = stem(word);
    if (/regionens?$/u.test(key)) return true;
    if (STARTER.has(foldWords(word)) || isGoalVerb(word)) return false;
    if (municipalityOf(word) !== undefined) return true;
    known ??= capitalsIn(text); // most documents never ask
    return known.names.has(key) && !known.small.has(key);
  };
}

const stem = (word: string): string => foldWords(word).replace(/s$/u, "");

/** Stems of words that a text writes as names, and of those that it writes small. */
type Capitals = { readonly names: ReadonlySet<string>; readonly small: ReadonlySet<string> };

function capitalsIn(text: string): Capitals {
  const small = new Set((text.match(/(?<![\p{L}])\p{Ll}[\p{L}-]+/gu) ?? []).map(stem));
  const names = new Set<string>();
  for (const match of text.matchAll(/(?<![\p{L}])(\p{Ll}+)\s+(\p{Lu}\p{Ll}[\p{L}-]*)/gu)) {
    if (match[1] !== undefined && match[2] !== undefined && isLinking(match[1])) names.add(stem(match[2]));
  }
  return { names, small };
}
