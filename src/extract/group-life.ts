/**
 * Sentences about a working group → its life cycle (sv. *nystartad, omstartad, avskriven …*) and what it has handed in.
 * Only what is said counts: planned is not missing, a need for a restart is no restart.
 */
import type { Lifecycle } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import {
  GROUP_SUBJECTS,
  HANDED_IN,
  NOT_HANDED_IN,
  NOT_SO,
  REPORTS,
  STATES,
  TO_COME,
  UNKNOWN_STATE,
} from "./vocabulary/group-life-words.ts";

/** A value and the words that say it. */
export type Said<Value> = { readonly value: Value; readonly span: Span };

const word = (source: string, flags = "u"): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}])`, flags);
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
const DENIED = word(NOT_SO);
const UNKNOWN = new RegExp(`^(?:${UNKNOWN_STATE})`, "u");

const STATE_FORMS = STATES.map(([value, state]) => ({ value, state, anywhere: new RegExp(state, "u") }));

/**
 * The state of a group that the sentences tell; of several the one that ends it, then the one that began it.
 * `names` are what the group is called in them, beside "gruppen". A sentence may begin with the state itself ("Avskriven 2009").
 */
export function readLifecycle(
  text: string,
  sentences: readonly Span[],
  names: readonly string[],
): Said<Lifecycle> | undefined {
  const subject = `(?:${[GROUP_SUBJECTS, ...names.map((name) => escaped(foldWords(name)))].join("|")})`;
  const folded = sentences.map((span) => ({ span, words: foldWords(quoteOf(text, span)) }));
  for (const { value, state, anywhere } of STATE_FORMS) {
    const candidates = folded.filter(({ words }) => anywhere.test(words));
    // Building it takes longer than most searches with it.
    const told =
      candidates.length > 0 &&
      new RegExp(
        String.raw`(?:(?<![\p{L}\p{N}])${subject}(?<between>(?:,? [\p{L}-]+){0,3}?),? |^)(?:${state})(?![\p{L}])`,
        "u",
      );
    const found =
      (told ? candidates.find(({ words }) => saysSo(told, words)) : undefined) ??
      (value === "unknown" ? folded.find(({ words }) => UNKNOWN.test(words)) : undefined);
    if (found !== undefined) return { value, span: found.span };
  }
  return undefined;
}

/** A state that is neither denied nor only wished for. */
function saysSo(told: RegExp, words: string): boolean {
  const match = told.exec(words);
  return match !== null && !DENIED.test(match.groups?.["between"] ?? "") && !/^(?:ingen|inga|inte|ej)\s/u.test(words);
}

/** A document that groups hand in, as the sentence cites it: "VB09", "verksamhetsplan 2010" → "VP10". */
const CITED = Object.entries(REPORTS).map(([code, source]) => ({
  code,
  pattern: new RegExp(
    String.raw`(?<![\p{L}])(?:${source})(?:-AG)?\s*(?:för\s+)?(?:år(?:et)?\s+)?(?:20)?(?<year>\d\d)(?!\d)`,
    "giu",
  ),
}));
const RECEIVED = word(HANDED_IN, "iu");
const MISSING = word(NOT_HANDED_IN, "iu");
const COMES_LATER = new RegExp(TO_COME, "iu");

/** What a sentence says to have come in or to be missing: "VB09:received" and the clause that says it. Plans for later are neither. */
export function readReporting(text: string, sentence: Span): Said<string>[] {
  const said: Said<string>[] = [];
  for (const clause of clausesOf(text, sentence)) {
    const words = quoteOf(text, clause);
    const verdict = MISSING.test(words)
      ? "missing"
      : COMES_LATER.test(words)
        ? undefined
        : RECEIVED.test(words)
          ? "received"
          : undefined;
    if (verdict === undefined) continue;
    for (const { code, pattern } of CITED) {
      for (const match of words.matchAll(pattern)) {
        said.push({ value: `${code}${match.groups?.["year"] ?? ""}:${verdict}`, span: clause });
      }
    }
  }
  return said;
}

/** The clauses of a sentence, cut at commas and "men". */
export function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const match of quoteOf(text, sentence).matchAll(/,\s+(?:men\s+)?|\s+men\s+/gu)) {
    clauses.push(trimSpan(text, { start, end: sentence.start + match.index }));
    start = sentence.start + match.index + match[0].length;
  }
  clauses.push(trimSpan(text, { start, end: sentence.end }));
  return clauses.filter(({ start, end }) => end > start);
}
