/**
 * Lines of minutes → where their items begin (sv. *ärende, paragraf, punkt*). Of all ways to number on, the one is taken
 * whose lines look most like titles with something under them: so a contents list is not counted and a list within an item
 * makes no items. Minutes without numbers have their headings as items.
 */
import type { Span } from "../model/span.ts";
import type { Line } from "./flow.ts";
import { headLabel, itemLabel } from "./minutes-labels.ts";
import { NEXT_MEETING, OPENING } from "./minutes-words.ts";
import type { Vocabulary } from "./own-words.ts";
import { sectionsOf } from "./prose-plan-sections.ts";

/** Where an item begins. */
export type ItemStart = {
  /** Index of its first line. */
  readonly at: number;
  readonly number?: Span;
  /** What follows the number on its line; empty where the title stands on the next. */
  readonly title: Span;
};

type Style = "§" | "word" | "dot" | "paren" | "colon" | "bare";
type Candidate = ItemStart & { readonly style: Style; readonly n: number; readonly score: number };

const MONTH_NEXT = /^(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;
const FORMS: readonly { readonly style: Style; readonly form: RegExp }[] = [
  {
    style: "§",
    form: /^(?:\p{Lu}[\p{L}]{1,5}\s*)?§+\s*(?<number>\d{1,3}(?:\s?[a-z](?![\p{L}]))?(?:\s?[-–]\s?\d{1,3})?)(?:[/:](?:\d{4}|\d{2}))?[.:)]?(?:\s+|$)/u,
  },
  { style: "§", form: /^(?<number>\d{1,3})\s?§[.:)]?(?:\s+|$)/u },
  {
    style: "word",
    form: /^(?:ärende|punkt|pkt|ärendepunkt)\.?\s+(?:nr\.?\s*)?(?<number>\d{1,3}\s?[a-z]?)(?![\p{L}\p{N}])[.:)]?\s*[-–]?\s*/iu,
  },
  { style: "dot", form: /^(?<number>\d{1,3}(?:\s?[a-z])?)\.(?:\s+|$)/u },
  { style: "paren", form: /^(?<number>\d{1,3}(?:\s?[a-z])?)\)(?:\s+|$)/u },
  { style: "colon", form: /^(?<number>\d{1,3}):\s*(?=[\p{Lu}”"])/u },
  { style: "bare", form: /^(?<number>\d{1,3})(?:\s+(?=[\p{Lu}”"])|$)/u },
];

/** The items in order; none where nothing is numbered and nothing looks like a heading. */
export function findItems(lines: readonly Line[], own: Vocabulary): ItemStart[] {
  const candidates = lines.flatMap((line, at) => candidateOf(lines, line, at, own) ?? []);
  const numbered = withoutList(bestChain(withContent(candidates, lines)), lines);
  if (numbered.length >= 2 || numbered[0]?.style === "§") return numbered;
  return headedItems(lines, own);
}

/** A line that begins with a number. */
function candidateOf(lines: readonly Line[], line: Line, at: number, own: Vocabulary): Candidate | undefined {
  if (line.text === "" || line.story !== undefined || line.part > 0) return undefined;
  const { block } = line;
  const marker = block.kind === "list_item" ? block.marker : "";
  const words = marker === "" ? line.text : marker;
  const from = marker === "" ? line.span.start : block.span.start;
  for (const { style, form } of FORMS) {
    const match = form.exec(words);
    const { number } = match?.groups ?? {};
    if (match === null || number === undefined) continue;
    if (marker !== "" && match[0].length < marker.length) continue;
    const start = from + match[0].indexOf(number);
    const title = marker === "" ? { start: line.span.start + match[0].length, end: line.span.end } : line.span;
    const rest = line.text.slice(title.start - line.span.start);
    if (style === "bare" && MONTH_NEXT.test(rest)) return undefined;
    const span = { start, end: start + number.trimEnd().length };
    return {
      at,
      number: span,
      title,
      style,
      n: Number.parseInt(number, 10),
      score: titleScore(lines, at, rest, number, own),
    };
  }
  return undefined;
}

/** How much a numbered line looks like the title of an item. */
function titleScore(lines: readonly Line[], at: number, rest: string, number: string, own: Vocabulary): number {
  const line = lines[at];
  let score = 1;
  if (line?.block.kind === "heading" || line?.bold) score += 2;
  if (line?.block.kind === "list_item" && line.block.depth > 0) score -= 1;
  if (rest.length > 140) score -= 2;
  if (/[.;,]$/u.test(rest)) score -= 1;
  if (/^\p{Ll}/u.test(rest)) score -= 2;
  if (/[-–]/u.test(number)) score -= 2;
  if (/^\d+\s*[a-z]/u.test(number)) score -= 0.5;
  if (OPENING.test(rest.toLocaleLowerCase("sv"))) score += 1;
  const near = lines.slice(at + 1, at + 5).filter((next) => next.text !== "");
  if (near.some((next) => itemLabel(next, own) !== undefined)) score += 2;
  return score;
}

/** A title that is not at once followed by the next one of its kind has something under it. */
function withContent(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const nextOf = new Map<Style, number>();
  return [...candidates]
    .reverse()
    .map((candidate) => {
      const next = nextOf.get(candidate.style);
      nextOf.set(candidate.style, candidate.at);
      const own = candidate.title.end > candidate.title.start ? 0 : 1;
      const between = lines.slice(candidate.at + 1, next ?? lines.length).filter(({ text }) => text !== "").length;
      return between > own ? { ...candidate, score: candidate.score + 1.5 } : candidate;
    })
    .reverse();
}

/** Sentences that follow one another with nothing beneath are a list within the text, no items. */
function withoutList(chain: Candidate[], lines: readonly Line[]): Candidate[] {
  const isList = chain.every((candidate, i) => {
    const next = chain[i + 1];
    const isAlone = next === undefined || lines.slice(candidate.at + 1, next.at).every(({ text }) => text === "");
    return isAlone && /[.?!;,]$/u.test(lines[candidate.at]?.text ?? "");
  });
  return isList && chain.length >= 2 && chain[0]?.style !== "§" ? [] : chain;
}

type Chain = { readonly total: number; readonly last: Candidate; readonly before?: Chain };

/** The chain of numbers that count on with the highest score; up to two numbers in a row may be missing. */
function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const chains = new Map<string, Chain>();
  let best: Chain | undefined;
  for (const last of candidates) {
    const before = [0, 1, 2, 3]
      .flatMap((gap) => {
        const chain = chains.get(`${last.style}${last.n - gap}`);
        if (chain === undefined || (gap === 0 && !isLettered(last))) return [];
        return [{ chain, total: chain.total - Math.max(0, gap - 1) * 1.5 }];
      })
      .sort((a, b) => b.total - a.total)[0];
    const start = last.style === "§" || last.n === 1 ? 1 : -1;
    const fresh = last.score + start;
    const chain: Chain =
      before !== undefined && before.total + last.score > fresh
        ? { total: before.total + last.score, last, before: before.chain }
        : { total: fresh, last };
    const key = `${last.style}${last.n}`;
    const old = chains.get(key);
    if (old === undefined || chain.total >= old.total) chains.set(key, chain);
    if (best === undefined || chain.total > best.total) best = chain;
  }
  const items: Candidate[] = [];
  for (let chain = best; chain !== undefined; chain = chain.before) items.push(chain.last);
  return items.reverse();
}

/** "7 a" goes on after "7". */
const isLettered = ({ number, n }: Candidate): boolean =>
  number !== undefined && number.end - number.start > String(n).length;

/**
 * Headings after the head of the meeting, of the highest level that has two of them. What only looks like a heading counts
 * where the format has none.
 */
function headedItems(lines: readonly Line[], own: Vocabulary): ItemStart[] {
  const from = lines.findIndex((line) => headLabel(line, own) !== undefined);
  const body = lines.slice(Math.max(from, 0));
  const heads = sectionsOf(body.filter((line) => line.story === undefined)).flatMap(({ heading, level }) => {
    const at = lines.findIndex(
      ({ span }) => span.start <= heading.start && span.end === heading.end && heading.end > heading.start,
    );
    const line = lines[at];
    if (line === undefined || itemLabel(line, own) !== undefined) return [];
    if (headLabel(line, own) !== undefined && !NEXT_MEETING.test(line.folded)) return [];
    return [{ at, level, title: heading }];
  });
  for (const level of [...new Set(heads.map((head) => head.level))].sort((a, b) => a - b)) {
    const items = heads.filter((head) => head.level === level);
    if (items.length >= 2) return items.map(({ at, title }) => ({ at, title }));
  }
  return openingLines(lines, Math.max(from, 0), own);
}

/** First lines of paragraphs that stand over their text in the same paragraph; two of them at least. */
function openingLines(lines: readonly Line[], from: number, own: Vocabulary): ItemStart[] {
  const items = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const isOver = line.part === 0 && next?.part === 1 && next.block === line.block && line.cell === undefined;
    if (at < from || !isOver || !isShortTitle(line.text) || itemLabel(line, own) !== undefined) return [];
    if (headLabel(line, own) !== undefined && !NEXT_MEETING.test(line.folded)) return [];
    const hasText = /[.!?]$/u.test(next.text) || itemLabel(next, own) !== undefined || NEXT_MEETING.test(line.folded);
    return hasText ? [{ at, title: line.span }] : [];
  });
  return items.length >= 2 ? items : [];
}

const isShortTitle = (words: string): boolean =>
  words.length <= 70 && words.split(/\s+/u).length <= 8 && /^\p{Lu}/u.test(words) && !/[.:;,!?\t]/u.test(words);
