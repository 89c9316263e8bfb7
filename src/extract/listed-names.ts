/**
 * Names of groups in a list (sv. *uppräkning*): parted by commas, by lines, or, flattened, by their capitals alone.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { hasFiniteVerb, isLinking } from "./sentence-shape.ts";
import { SENTENCE_STARTERS } from "./vocabulary/goal-words.ts";

export type ListedName = {
  readonly value: string;
  readonly span: Span;
  /** What stands in brackets after it. */
  readonly note?: Span;
  /** Groups that the note says it was made of: "(sammanslagen grupp: A, B och C)". */
  readonly parts: readonly { readonly value: string; readonly span: Span }[];
};

const STARTER = new Set(SENTENCE_STARTERS);
const SEPARATOR = /\s*[,;•·]\s*(?:och\s+)?|\s+(?:och|samt)\s+(?=\p{Lu})/gu;

/**
 * The names of a stretch in order; undefined where it holds anything else (then it is no list). `wholeLine`: the stretch
 * is one name of a list of lines, and may have capitals within.
 */
export function namesIn(text: string, span: Span, wholeLine: boolean): ListedName[] | undefined {
  const list = trimSpan(text, {
    start: span.start + (/^\s*[:–-]?\s*/u.exec(quoteOf(text, span))?.[0].length ?? 0),
    end: span.end,
  });
  if (list.end <= list.start) return undefined;
  const names: ListedName[] = [];
  for (const part of outside(text, list)) {
    const cuts = wholeLine && names.length === 0 ? [part.span] : cutNames(text, part.span);
    for (const [i, cut] of cuts.entries()) {
      const bare = trimSpan(text, { start: cut.start, end: cut.end - (/[.]$/u.test(quoteOf(text, cut)) ? 1 : 0) });
      const value = foldSpace(quoteOf(text, bare));
      if (!isName(value)) return names.length > 0 && !wholeLine ? names : undefined;
      const note = i === cuts.length - 1 ? part.note : undefined;
      names.push({
        value,
        span: bare,
        parts: note === undefined ? [] : partsOf(text, note),
        ...(note === undefined ? {} : { note }),
      });
    }
  }
  return names;
}

/** The stretches outside brackets, each with the bracket that follows it. */
function outside(text: string, list: Span): { span: Span; note?: Span }[] {
  const parts: { span: Span; note?: Span }[] = [];
  let at = list.start;
  for (const match of quoteOf(text, list).matchAll(/\([^()]*\)/gu)) {
    const start = list.start + match.index;
    const end = start + match[0].length;
    const span = trimSpan(text, { start: at, end: start });
    if (span.end > span.start) parts.push({ span, note: { start, end } });
    at = end;
  }
  const rest = trimSpan(text, {
    start: at + (/^\s*[,;.]?\s*/u.exec(text.slice(at, list.end))?.[0].length ?? 0),
    end: list.end,
  });
  if (rest.end > rest.start) parts.push({ span: rest });
  return parts;
}

/** At commas and "och" before a capital where there are any, otherwise at capitals. */
function cutNames(text: string, span: Span): Span[] {
  const words = quoteOf(text, span);
  const cuts: number[] = [];
  const ends: number[] = [];
  const separators = [...words.matchAll(SEPARATOR)];
  if (separators.length > 0) {
    for (const match of separators) {
      ends.push(match.index);
      cuts.push(match.index + match[0].length);
    }
  } else {
    for (const match of words.matchAll(/(?<=[\p{L}\p{N}]+\s)\p{Lu}/gu)) {
      const before = /([\p{L}\p{N}]+)\s$/u.exec(words.slice(0, match.index))?.[1] ?? "";
      if (isLinking(before)) continue;
      ends.push(match.index);
      cuts.push(match.index);
    }
  }
  return [0, ...cuts]
    .map((start, i) => trimSpan(text, { start: span.start + start, end: span.start + (ends[i] ?? words.length) }))
    .filter(({ start, end }) => end > start);
}

/** A few words that begin with a capital and tell nothing. */
function isName(value: string): boolean {
  const [first = ""] = value.split(" ");
  return (
    /^\p{Lu}[\p{L}/&-]{1,}/u.test(value) &&
    value.split(" ").length <= 6 &&
    !STARTER.has(first.toLocaleLowerCase("sv")) &&
    !hasFiniteVerb(value) &&
    !/[.!?:]\s/u.test(value.replace(/\p{L}{2,9}\.\s/gu, ""))
  );
}

function partsOf(text: string, note: Span): { value: string; span: Span }[] {
  const colon = quoteOf(text, note).indexOf(":");
  if (colon < 0 || !/sammanslag|konsolidera|bildad av|består av|tidigare/iu.test(quoteOf(text, note).slice(0, colon)))
    return [];
  const inner = trimSpan(text, { start: note.start + colon + 1, end: note.end - 1 });
  return cutNames(text, inner).map((span) => ({ value: foldSpace(quoteOf(text, span)), span }));
}
