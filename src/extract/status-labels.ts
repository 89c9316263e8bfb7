/**
 * Labels of a status in text (sv. *Måluppfyllelse: …*), wherever they stand, and the wording that follows them.
 * Misspelt by one letter counts ("Målluppfyllelse"), in the label only.
 */
import { phraseAt, phraseSet, type Token, tokensOf } from "../fields/phrase-table.ts";
import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { leadingStatus, readStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Vocabulary } from "./own-words.ts";
import { hasFiniteVerb } from "./sentence-shape.ts";
import { sentencesOf } from "./sentences.ts";
import { COMMENT_LABELS, STATUS_LABELS, STATUS_LABELS_TOO } from "./vocabulary/report-words.ts";

export type LabelledStatus = {
  readonly kind: "status";
  /** The label with its colon; where boxes are ticked, all of them. */
  readonly label: Span;
  /** The wording; empty where nothing follows the label on its line. */
  readonly words: Span;
  readonly reading?: StatusReading;
};

const STRONG = phraseSet(STATUS_LABELS);
const WEAK = phraseSet(STATUS_LABELS_TOO);
const COMMENT = phraseSet(COMMENT_LABELS);
const FUZZY = STATUS_LABELS.filter((label) => !label.includes(" ") && label.length >= 8);
/** "☐ Helt ☒ Delvis ☐ Inte alls": the box that is ticked. */
const TICKED = /^(?:[☐□].*?)?[☑☒✓✔✗]\s*(?=\p{L})/u;
/** "Resultat: Utbildningen genomfördes i mars" tells of a task: a comment. */
const TASK =
  /^(?:åtgärd|insats|projekt|utredning|analys|kartläggning|förstudie|inventering|plan|rapport|enkät|upphandling|utbildning)/iu;
const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/u.test(token?.raw ?? "");

/** Every label in the line with what follows it; a line may hold several (flattened slides). */
export function findLabelledStatuses(text: string, line: Span, own: Vocabulary): LabelledStatus[] {
  const found: LabelledStatus[] = [];
  const tokens = tokensOf(quoteOf(text, line));
  for (let at = 0; at < tokens.length; at++) {
    const label = labelAt(tokens, at, own);
    if (label === undefined) continue;
    const status = statusAfter(text, line, tokens, at, label, own);
    if (status === undefined) continue;
    found.push(status);
    const end = Math.max(status.label.end, status.words.end);
    while (at + 1 < tokens.length && line.start + (tokens[at + 1]?.start ?? 0) < end) at++;
  }
  return found;
}

type Label = {
  readonly next: number;
  readonly strong: boolean;
  readonly colon: boolean;
  /** The label may lead a comment as well ("Resultat:"). */
  readonly comment: boolean;
};

/** A label at the token: begins with a capital, or the line or a sentence does. */
function labelAt(tokens: readonly Token[], at: number, { labels }: Vocabulary): Label | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined) return undefined;
  const opens = /^\p{Lu}/u.test(token.raw) || before === undefined || /^[^\p{L}\p{N}]$/u.test(before.raw);
  if (!opens) return undefined;
  const exact = phraseAt(tokens, at, labels.status) ?? phraseAt(tokens, at, STRONG);
  const weak = phraseAt(tokens, at, WEAK);
  const fuzzy = exact === undefined && FUZZY.some((label) => isOneLetterOff(token.folded, label)) ? at + 1 : undefined;
  let next = exact?.next ?? fuzzy ?? weak?.next;
  if (next === undefined) return undefined;
  if (isYear(tokens[next])) next++;
  if (tokens[next]?.raw === "?") next++;
  const colon = [":", "=", "–", "-"].includes(tokens[next]?.raw ?? "");
  if (fuzzy !== undefined && !colon && next < tokens.length) return undefined;
  return {
    next: colon ? next + 1 : next,
    strong: exact !== undefined || fuzzy !== undefined,
    colon,
    comment: (phraseAt(tokens, at, labels.comment) ?? phraseAt(tokens, at, COMMENT)) !== undefined,
  };
}

function statusAfter(
  text: string,
  line: Span,
  tokens: readonly Token[],
  at: number,
  label: Label,
  own: Vocabulary,
): LabelledStatus | undefined {
  const last = tokens[label.next - 1];
  const first = tokens[at];
  if (last === undefined || first === undefined) return undefined;
  const span = { start: line.start + first.start, end: line.start + last.end };
  let rest = trimSpan(text, { start: span.end, end: line.end });
  const empty = { start: rest.start, end: rest.start };
  if (rest.end === rest.start) {
    return (label.strong || at === 0) && at === 0 ? { kind: "status", label: span, words: empty } : undefined;
  }
  const ticked = label.strong ? TICKED.exec(quoteOf(text, rest)) : null;
  if (ticked !== null) rest = trimSpan(text, { start: rest.start + ticked[0].length, end: rest.end });
  const words = quoteOf(text, rest);
  const known = leadingStatus(words, own.statuses);
  if (known?.closed && !(label.comment && !label.strong && TASK.test(words))) {
    const value = { start: rest.start, end: rest.start + known.end };
    const boxes = /^[\s.]*[☐□]/u.test(text.slice(value.end, line.end));
    if (boxes)
      return { kind: "status", label: { start: span.start, end: line.end }, words: value, reading: known.reading };
    return label.colon || label.strong
      ? { kind: "status", label: span, words: value, reading: known.reading }
      : undefined;
  }
  return label.strong && label.colon ? unknownStatus(text, span, rest, own) : undefined;
}

/** What stands after a strong label and is on no list: its first clause, or the verdict that its first sentence holds. */
function unknownStatus(text: string, label: Span, rest: Span, { statuses }: Vocabulary): LabelledStatus {
  const sentence = sentencesOf(text, rest)[0] ?? rest;
  const inside = hasFiniteVerb(quoteOf(text, sentence)) ? statusInSentence(text, sentence, statuses) : undefined;
  if (inside !== undefined) return { kind: "status", label, words: inside.words, reading: inside.reading };
  const clause = /^(?:[^\s.,;:!?(☐□]+\s+){0,5}?[^\s.,;:!?(☐□]+(?=[.,;:!?(☐□]|\s+\p{Lu}|$)/u.exec(
    quoteOf(text, sentence),
  );
  const end = clause === null ? sentence.end : sentence.start + clause[0].length;
  const words = trimSpan(text, { start: sentence.start, end });
  const reading = readStatus(quoteOf(text, words), statuses);
  return { kind: "status", label, words, ...(reading === undefined ? {} : { reading }) };
}

const SUBJECT = /(?<![\p{L}])(?:mål(?:et|en)?|delmål(?:et|en)?|uppdrag(?:et|en)?|aktivitet(?:en|erna)?)\s/giu;

/** A verdict within a sentence: "Gruppen anser att målet är delvis uppfyllt". */
function statusInSentence(
  text: string,
  sentence: Span,
  statuses: StatusLegend,
): { words: Span; reading: StatusReading } | undefined {
  const words = quoteOf(text, sentence);
  for (const match of words.matchAll(SUBJECT)) {
    const found = leadingStatus(words.slice(match.index), statuses);
    if (found?.closed) {
      const start = sentence.start + match.index;
      return { words: { start, end: start + found.end }, reading: found.reading };
    }
  }
  return undefined;
}

/** "Utfall augusti:", "Resultat 2014:", "Utfall helår:": what a label may say of the time. */
const PERIOD =
  /^(?:(?:19|20)\d\d|hel[åa]r(?:et)?|del[åa]r(?:et)?|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/u;

/** Whether the words, a colon taken off, are a label of comments ("Kommentar"). */
export function commentLabelEnd(words: string, { labels }: Vocabulary): number | undefined {
  const tokens = tokensOf(words.slice(0, 60));
  const found = phraseAt(tokens, 0, labels.comment) ?? phraseAt(tokens, 0, COMMENT);
  const after = found === undefined ? undefined : tokens[found.next];
  const colon = after !== undefined && PERIOD.test(after.folded) ? tokens[(found?.next ?? 0) + 1] : after;
  return colon?.raw === ":" && /^\p{Lu}/u.test(words) ? colon.end : undefined;
}

/** Whether one letter was added, lost or changed. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
