/**
 * One verdict on fulfilment in the words of a text: degree, negation and verb, a share in counts, or a forecast.
 * How verdicts are joined, and what is no verdict, is `status-wording.ts`'s affair.
 */
import { type PhraseTable, phraseAt, phraseSet, phraseTable, type Token } from "./phrase-table.ts";
import * as lists from "./status-words.ts";

/** The scale: ordered from `fulfilled` to `not_fulfilled`; `pending`, `unclear` and `cancelled` stand outside the order. */
export const STATUSES = [
  "fulfilled",
  "mostly_fulfilled",
  "partly_fulfilled",
  "ongoing",
  "not_fulfilled",
  "pending",
  "unclear",
  "cancelled",
] as const;
export type Status = (typeof STATUSES)[number];

export type StatusReading = {
  /** Absent where only a forecast is stated, which is no status. */
  readonly value?: Status;
  /** As the property `qualifier` holds them, in the order in which they are said. */
  readonly qualifiers: readonly string[];
  /** The wording is on no list and in no legend; the value is then `unclear`. */
  readonly unrecognised?: true;
  /** A colour, smiley, arrow or percentage without a legend; the value is then `unclear`. */
  readonly symbol?: true;
};

/** What a document's own legend and a user's declarations say: signs and wordings, folded, words parted by blanks. */
export type StatusLegend = ReadonlyMap<string, StatusReading>;

/** A reading of some tokens, and the token after them. */
export type Part = { readonly reading: StatusReading; readonly next: number };
type Degree = keyof typeof lists.DEGREES;

const table = <Value extends string>(rows: Readonly<Record<Value, readonly string[]>>): PhraseTable<Value> =>
  phraseTable((Object.keys(rows) as Value[]).map((value) => [value, rows[value]] as const));

const WHOLE = table<Status>(lists.WHOLE);
const DEGREE = table<Degree>(lists.DEGREES);
const STATE = table({ done: lists.DONE, begun: lists.BEGUN });
const NEGATION = phraseSet(lists.NEGATIONS);
const SUBJECT = phraseSet(lists.SUBJECTS);
const COPULA = phraseSet(lists.COPULAS);
const FILLER = phraseSet(lists.FILLERS);
const FORECAST = phraseSet(lists.FORECASTS);
const AHEAD = phraseSet(lists.AHEAD);
const TAIL = table({ continues: lists.CONTINUES, delayed: lists.DELAYED });
const TIME = new Set(lists.TIME_WORDS);
const TIME_LINK = new Set(lists.TIME_LINKS);
const OF_DEGREE = { full: "fulfilled", mostly: "mostly_fulfilled", partly: "partly_fulfilled" } as const;

/** The token after any number of phrases of the table. */
function skip(tokens: readonly Token[], from: number, table: PhraseTable<true>): number {
  let at = from;
  for (let found = phraseAt(tokens, at, table); found !== undefined; found = phraseAt(tokens, at, table))
    at = found.next;
  return at;
}

/** Whether the token is one of these words or marks. */
export const is = (token: Token | undefined, ...marks: readonly string[]): boolean =>
  token !== undefined && marks.includes(token.folded);

/** Degree, negation and verb in the orders in which they occur: "ej helt genomfört", "uppnått till viss del". */
function composed(tokens: readonly Token[], from: number): Part | undefined {
  let at = skip(tokens, from, FILLER);
  const early = phraseAt(tokens, at, NEGATION);
  at = skip(tokens, early?.next ?? at, FILLER);
  const before = phraseAt(tokens, at, DEGREE);
  at = skip(tokens, before?.next ?? at, FILLER);
  const late = early === undefined && before !== undefined ? phraseAt(tokens, at, NEGATION) : undefined;
  const state = phraseAt(tokens, late?.next ?? at, STATE) ?? fusedState(tokens, at);
  at = state?.next ?? at;
  const after = state !== undefined && before === undefined ? phraseAt(tokens, at, DEGREE) : undefined;
  const degree = before?.value ?? after?.value;
  const isVerbFirst = state !== undefined && degree === undefined && /^\p{Ll}/u.test(tokens[at]?.raw ?? "");
  const behind = isVerbFirst ? phraseAt(tokens, at, NEGATION) : undefined; // "målet nåddes inte"
  at = behind?.next ?? at;
  const isNegated = early !== undefined || behind !== undefined || (state !== undefined && "negated" in state);
  const value = scaleValue(isNegated, degree, late === undefined ? state?.value : undefined);
  return value === undefined ? undefined : { reading: { value, qualifiers: [] }, next: after?.next ?? at };
}

/** "ejuppfyllt": a negation without its blank. */
function fusedState(
  tokens: readonly Token[],
  at: number,
): { value: "done" | "begun"; next: number; negated: true } | undefined {
  const match = /^(?:ej|inte)(\p{L}+)$/u.exec(tokens[at]?.folded ?? "");
  const value = match?.[1] === undefined ? undefined : STATE.phrases.get(match[1]);
  return value === undefined ? undefined : { value, next: at + 1, negated: true };
}

function scaleValue(
  negated: boolean,
  degree: Degree | undefined,
  state: "done" | "begun" | undefined,
): Status | undefined {
  if (state === "begun") return negated ? "not_fulfilled" : "ongoing";
  if (negated && degree !== undefined) return degree === "full" ? "partly_fulfilled" : undefined;
  if (negated) return state === undefined ? undefined : "not_fulfilled";
  if (degree !== undefined) return OF_DEGREE[degree];
  return state === undefined ? undefined : "fulfilled";
}

const NUMERAL = new Map(lists.NUMERALS.map((word, n) => [word, n] as const));
const numberAt = (token: Token | undefined): number | undefined => {
  if (token === undefined) return undefined;
  if (token.folded === "en") return 1;
  return /^\d{1,4}$/u.test(token.folded) ? Number(token.folded) : NUMERAL.get(token.folded);
};

/** "1 av 2 möten", "två av tre kommuner klara": a share in counts. */
export function ratio(tokens: readonly Token[], from: number): Part | undefined {
  const part = numberAt(tokens[from]);
  const total = numberAt(tokens[from + 2]);
  if (part === undefined || total === undefined || !is(tokens[from + 1], "av") || part > total || total === 0)
    return undefined;
  let at = from + 3;
  if (/^\p{Ll}/u.test(tokens[at]?.raw ?? "") && phraseAt(tokens, at, STATE) === undefined) at++;
  at = phraseAt(tokens, skip(tokens, at, COPULA), STATE)?.next ?? at;
  const value = part === total ? "fulfilled" : part === 0 ? "not_fulfilled" : "partly_fulfilled";
  return { reading: { value, qualifiers: [`ratio:${part}/${total}`] }, next: at };
}

/** "bedöms kunna uppnås under året": says nothing of what is reached. */
function forecast(tokens: readonly Token[], from: number): Part | undefined {
  const verb = phraseAt(tokens, from, FORECAST);
  if (verb === undefined) return undefined;
  let at = skip(tokens, verb.next, FILLER);
  at = phraseAt(tokens, at, NEGATION)?.next ?? at;
  at = phraseAt(tokens, at, DEGREE)?.next ?? at;
  const ahead = phraseAt(tokens, at, AHEAD);
  return ahead === undefined ? undefined : { reading: { qualifiers: ["forecast"] }, next: ahead.next };
}

/** "fortsätter 2010", "försenat": alone they say that work is under way. */
function tail(tokens: readonly Token[], from: number): Part | undefined {
  const found = phraseAt(tokens, from, TAIL);
  return found === undefined
    ? undefined
    : { reading: { value: "ongoing", qualifiers: [found.value] }, next: time(tokens, found.next) };
}

/** "22 – 25 oktober": a number, a dash, a number, a word of time. */
function isRange(tokens: readonly Token[], at: number): boolean {
  const [dash, to, word] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  return is(dash, "-", "–") && /^\d{1,2}$/u.test(to?.raw ?? "") && word !== undefined && TIME.has(word.folded);
}

/** The token after "under året", "till hösten 2010", "1 kvartalet 2011"; a capital begins something else. */
function time(tokens: readonly Token[], from: number): number {
  const isTime = (token: Token | undefined): boolean =>
    token !== undefined && TIME.has(token.folded) && /^\p{Ll}/u.test(token.raw);
  let end = from;
  for (let at = from; at < tokens.length; at++) {
    const { raw = "", folded = "" } = tokens[at] ?? {};
    const isYear = /^(?:19|20)\d\d$/u.test(raw);
    const isNumber =
      /^\d{1,4}(?:[-/]\d{1,4})?$/u.test(raw) && (at > from || isTime(tokens[at + 1]) || isRange(tokens, at));
    const isDash = /^[-–]$/u.test(raw) && end === at && at > from;
    if (isYear || isNumber || isTime(tokens[at])) end = at + 1;
    else if (isDash) continue;
    else if (!TIME_LINK.has(folded) || /^\p{Lu}/u.test(raw)) break;
  }
  return end;
}

/** Words of a declared wording at most. */
const LONGEST = 12;

/** The longest wording of the legend that begins at a token; signs and abbreviations are no part of a sentence. */
function legendPart(tokens: readonly Token[], from: number, legend: StatusLegend | undefined): Part | undefined {
  if (legend === undefined || legend.size === 0) return undefined;
  for (let length = Math.min(LONGEST, tokens.length - from); length > 0; length--) {
    const words = tokens.slice(from, from + length).map(({ folded }) => folded);
    const key = words.join(" ");
    const reading = key.length < 4 ? undefined : legend.get(key);
    if (reading !== undefined) return { reading, next: from + length };
  }
  return undefined;
}

/** One verdict with its time behind. */
function verdict(tokens: readonly Token[], from: number, legend: StatusLegend | undefined): Part | undefined {
  const ahead = forecast(tokens, from);
  if (ahead !== undefined) return { ...ahead, next: time(tokens, ahead.next) };
  const whole = phraseAt(tokens, from, WHOLE);
  const found = longest([
    legendPart(tokens, from, legend),
    whole === undefined ? undefined : { reading: { value: whole.value, qualifiers: [] }, next: whole.next },
    composed(tokens, from),
    ratio(tokens, from),
    tail(tokens, from),
  ]);
  return found === undefined ? undefined : { ...found, next: time(tokens, skip(tokens, found.next, FILLER)) };
}

/** A verdict, perhaps after "Målet är", "Uppdrag:", "Utredning och analys"; the longest reading counts. */
export function stated(tokens: readonly Token[], from: number, legend?: StatusLegend): Part | undefined {
  const first = phraseAt(tokens, from, SUBJECT);
  let at = first?.next ?? from;
  if (first !== undefined && is(tokens[at], "och", "samt")) at = phraseAt(tokens, at + 1, SUBJECT)?.next ?? at;
  if (first !== undefined && is(tokens[at], ":")) at++;
  const copula = phraseAt(tokens, at, COPULA);
  const starts = [from, at, ...(copula === undefined ? [] : [copula.next])];
  return longest(starts.map((start) => verdict(tokens, start, legend)));
}

/** Of those that reach as far, the first. */
function longest(parts: readonly (Part | undefined)[]): Part | undefined {
  return parts.flatMap((part) => part ?? []).sort((a, b) => b.next - a.next)[0];
}
