/**
 * A budget table that was flattened into running words → its heads, names and numbers in order.
 * "Budget 2009 Dif Kostnader Personal 500 120,5 379,5": the blank of "1 200,50" and that between two numbers look the same,
 * so numbers stay in pieces here; which of them belong together is found when the columns are known.
 */
import type { ReadingContext } from "../fields/kind.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { headKind } from "./budget-heads.ts";
import { findDates } from "./dates.ts";
import type { Placed } from "./people.ts";
import type { HeadKind } from "./vocabulary/budget-words.ts";

/** A head, with the time after it. */
export type HeadToken = {
  readonly kind: "head";
  readonly head: HeadKind;
  /** "S:a dif": a sum of that. */
  readonly total: boolean;
  readonly span: Span;
  readonly stated?: Placed;
};
/** A piece of a number, or one in brackets. */
export type Digits = { readonly kind: "digits"; readonly span: Span; readonly bracketed: boolean };
export type LineToken = HeadToken | Digits | { readonly kind: "name"; readonly span: Span };

const PIECE =
  /(?<bracket>\(\s*[+\-–−]?\s*\d[\d\s.,]*\))|(?<date>\d{4}-\d\d-\d\d)|(?<digits>(?:[+\-−]|(?<=\s)–\s?)?\d+(?:[.,]\d+)?(?![\p{L}\d%]))|(?<word>\S+)/gu;
const YEAR = /^(?:19|20)\d\d$/u;
const YEAR_MONTH = /^(\d\d)(0[1-9]|1[0-2])$/u;

type Piece = { readonly kind: "bracket" | "date" | "digits" | "word"; readonly words: string; readonly span: Span };

function piecesOf(text: string, span: Span): Piece[] {
  return [...quoteOf(text, span).matchAll(PIECE)].map((match): Piece => {
    const start = span.start + match.index;
    const { bracket, date, digits } = match.groups ?? {};
    const kind =
      bracket !== undefined ? "bracket" : date !== undefined ? "date" : digits !== undefined ? "digits" : "word";
    return { kind, words: match[0], span: { start, end: start + match[0].length } };
  });
}

/** The tokens of one line, in order. */
export function lineTokens(text: string, line: Span, context: ReadingContext): LineToken[] {
  const pieces = piecesOf(text, line);
  const tokens: LineToken[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const head = headAt(text, pieces, at, context);
    if (head !== undefined) {
      tokens.push(head.token);
      at = head.next;
      continue;
    }
    at++;
    if (piece.kind === "digits" || piece.kind === "bracket") {
      tokens.push({ kind: "digits", span: piece.span, bracketed: piece.kind === "bracket" });
      continue;
    }
    const last = tokens.at(-1);
    if (last?.kind === "name")
      tokens[tokens.length - 1] = { kind: "name", span: { start: last.span.start, end: piece.span.end } };
    else tokens.push({ kind: "name", span: piece.span });
  }
  return tokens;
}

/** The longest head of at most three words that begins at a piece, with the time after it. */
function headAt(
  text: string,
  pieces: readonly Piece[],
  at: number,
  context: ReadingContext,
): { token: HeadToken; next: number } | undefined {
  for (let count = 3; count > 0; count--) {
    const words = pieces.slice(at, at + count);
    const last = words.at(-1);
    if (words.length < count || last === undefined || words.some(({ kind }) => kind !== "word")) continue;
    const found = headKind(words.map((piece) => piece.words).join(" "));
    const first = words[0];
    if (found === undefined || first === undefined || found.kind === "note") continue;
    const after = pieces[at + count];
    const stated = after && statedTime(text, after, found.total, context);
    const span = { start: first.span.start, end: stated === undefined ? last.span.end : stated.span.end };
    const token: HeadToken = {
      kind: "head",
      head: found.kind,
      total: found.total,
      span,
      ...(stated === undefined ? {} : { stated }),
    };
    return { token, next: at + count + (stated === undefined ? 0 : 1) };
  }
  return undefined;
}

/** "2009", "2009-11-28"; after a sum "0911" is a month too. */
function statedTime(text: string, piece: Piece, total: boolean, context: ReadingContext): Placed | undefined {
  if (piece.kind === "date" || YEAR.test(piece.words)) {
    const [date] = findDates(text, piece.span, context);
    return date?.value == null ? undefined : { value: date.value, span: piece.span };
  }
  const [, year, month] = (total && YEAR_MONTH.exec(piece.words)) || [];
  const near = context.year;
  if (year === undefined || month === undefined || near === undefined) return undefined;
  const full = Math.floor(near / 100) * 100 + Number(year);
  return Math.abs(full - near) <= 10 ? { value: `${full}-${month}`, span: piece.span } : undefined;
}
