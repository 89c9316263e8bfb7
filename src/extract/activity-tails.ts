/**
 * What stands behind an activity on its own line without a label (sv. *"Kulturvecka – oktober – Lena Falk"*, *"Kurs (maj 2013)"*):
 * a date, a name. Only whole parts at the end of the line count; words within the sentence stay the activity's.
 */
import { edtf, isUnknownDate } from "../fields/date.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { findGroupNames } from "./group-names.ts";
import { isPersonName } from "./people.ts";

/** `mark` is the dash, comma or bracket before the part. */
export type Tail = { readonly column: "due" | "responsible"; readonly mark: Span; readonly value: Span };

const DASH = /\s+[–—-]\s+|\s*\t+\s*|\s*;\s+/gu;
/** The last bracket. */
const BRACKET = /\s*\(([^()]+)\)\s*\.?\s*$/u;
const COMMA = /,\s+/gu;
/** What says that a name follows. */
const OWNED = /^(?:ansvarig[at]?|ansvar|ansv\.)\s*:?\s+(?=\p{L})/iu;
const SOME_YEAR = { year: 2000 };

/** The parts at the end of a line that are dates and names, in order; none where the last part is neither. */
export function tailsOf(text: string, line: Span): readonly Tail[] {
  const parts = dashed(text, line);
  if (parts.length > 0) return parts;
  const words = quoteOf(text, line);
  const bracket = BRACKET.exec(words);
  if (bracket?.[1] !== undefined) {
    const open = line.start + bracket.index;
    const start = open + bracket[0].indexOf("(") + 1;
    return allKnown(text, listed(text, { start, end: start + bracket[1].length }, { start: open, end: start })) ?? [];
  }
  return behindCommas(text, line);
}

/** "…, mars 2010, ansvarig Ola Berg": parts behind commas count where a date or "ansvarig" shows that they are no list. */
function behindCommas(text: string, line: Span): readonly Tail[] {
  const marks = [...quoteOf(text, line).matchAll(COMMA)].filter(({ index }) => index > 0);
  const tails: Tail[] = [];
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark === undefined) break;
    const start = line.start + mark.index + mark[0].length;
    const end = marks[i + 1] === undefined ? line.end : line.start + (marks[i + 1]?.index ?? 0);
    const words = quoteOf(text, { start, end });
    const label = OWNED.exec(words)?.[0].length ?? 0;
    const value = { start: start + label, end };
    const isDue = tails.every(({ column }) => column !== "due") && isExactDate(words);
    if (!isDue && (label === 0 || words.length - label > 60) && !isPersonName(words.replace(/\.$/u, ""))) break;
    tails.unshift({
      column: isDue ? "due" : "responsible",
      mark: { start: line.start + mark.index, end: value.start },
      value,
    });
  }
  const isTold = tails.some(({ column, mark }) => column === "due" || mark.end - mark.start > 4);
  return isTold ? tails : [];
}

type Part = { readonly mark: Span; readonly value: Span };

/** The parts behind dashes; an activity may have a dash of its own. */
function dashed(text: string, line: Span): readonly Tail[] {
  const marks = [...quoteOf(text, line).matchAll(DASH)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
  const parts = marks.map(
    (mark, i): Part => ({ mark, value: { start: mark.end, end: marks[i + 1]?.start ?? line.end } }),
  );
  const first = parts.findIndex((_, i) => allKnown(text, parts.slice(i)) !== undefined);
  const known = first < 0 || parts[0]?.mark.start === line.start ? [] : (allKnown(text, parts.slice(first)) ?? []);
  return known;
}

/** "Lena Falk, maj 2013" within brackets. */
function listed(text: string, inside: Span, open: Span): Part[] {
  const parts: Part[] = [];
  let mark = open;
  let start = inside.start;
  for (const match of quoteOf(text, inside).matchAll(/,\s*/gu)) {
    const end = inside.start + match.index;
    parts.push({ mark, value: { start, end } });
    mark = { start: end, end: end + match[0].length };
    start = mark.end;
  }
  return [...parts, { mark, value: { start, end: inside.end } }];
}

/** Each part as a date or a name, at most one date; undefined where one is neither. */
function allKnown(text: string, parts: readonly Part[]): readonly Tail[] | undefined {
  const tails = parts.flatMap(({ mark, value }): Tail[] => {
    const column = columnOfPart(
      quoteOf(text, value)
        .replace(/\.\s*$/u, "")
        .trim(),
    );
    return column === undefined ? [] : [{ column, mark, value }];
  });
  return tails.length < parts.length || tails.filter(({ column }) => column === "due").length > 1 ? undefined : tails;
}

function columnOfPart(words: string): Tail["column"] | undefined {
  if (words.length > 60 || words === "") return undefined;
  if (edtf.parse(words, SOME_YEAR) !== undefined || isUnknownDate(words)) return "due";
  const names = words.split(/\s*[/,&]\s*|\s+och\s+/u);
  const isName = (name: string): boolean => isPersonName(name) || isBody(name);
  return names.every(isName) ? "responsible" : undefined;
}

/** "Kulturgruppen", "hela gruppen": the name of a body and nothing else. */
function isBody(words: string): boolean {
  const [first] = findGroupNames(words, { start: 0, end: words.length });
  return first !== undefined && first.span.end === words.length && (first.span.start === 0 || /^hela /iu.test(words));
}

/** Behind a comma a month alone may belong to the activity ("möten i mars, maj"): a day, a year or a word must say more. */
function isExactDate(words: string): boolean {
  const bare = words.replace(/\.\s*$/u, "");
  return (/\d/u.test(bare) || /^(?:klar|senast|färdig)/iu.test(bare)) && edtf.parse(bare, SOME_YEAR) !== undefined;
}
