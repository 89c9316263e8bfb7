/**
 * Every word of a document's body → claimed, left out by a named rule, or in an unclaimed stretch: exactly one of the three.
 * Nothing is dropped in silence, also where no layout was understood.
 */
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import type { DocumentFacts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import { compare } from "../model/identity.ts";
import { overlaps, type Span } from "../model/span.ts";
import { bodyOf, textBlocks } from "../model/walk.ts";

/** A run of words of one line that nothing accounts for. */
export type Stretch = Span & {
  readonly words: number;
  /** Codes of findings about it, other than that it is unclaimed: it was looked at, and is reported. */
  readonly findings: readonly string[];
};

export type TextCoverage = {
  /** Runs of signs with a letter or a digit in them; markers of lists are none. */
  readonly words: number;
  /** Words on which a claim or a fact of the document rests. */
  readonly claimed: number;
  /** Words left out, by rule; in the order of the rules' names. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly unclaimed: number;
  /** In reading order; their words add up to `unclaimed`. */
  readonly stretches: readonly Stretch[];
};

/** What accounts for words. */
export type Accounts = {
  readonly claims: readonly Claim[];
  readonly facts: DocumentFacts;
  readonly ignored: readonly Ignored[];
  readonly findings: readonly Finding[];
};

/** Alone between words that are accounted for they say nothing. */
const LINKING: ReadonlySet<string> = new Set(["och", "samt", "men", "eller", "respektive"]);
const LINKING_RULE = "linking-word";

/** Accounts for every word of the text blocks. */
export function coverText({ text, blocks }: Pick<Document, "text" | "blocks">, accounts: Accounts): TextCoverage {
  const taken = takenCharacters(text, accounts);
  const rules = accounts.ignored.map(({ rule }) => rule);
  const findings = accounts.findings.filter(({ code }) => code !== "unclaimed_text");
  const counts = { words: 0, claimed: 0, unclaimed: 0 };
  const ignored = new Map<string, number>();
  const leaveOut = (rule: string): void => void ignored.set(rule, (ignored.get(rule) ?? 0) + 1);
  const stretches: Stretch[] = [];
  for (const line of linesOf(text, blocks)) {
    for (const run of runsOf(text, line, taken)) {
      counts.words += run.words.length;
      const [first, last] = [run.words[0], run.words.at(-1)];
      if (first === undefined || last === undefined) continue;
      const span = { start: first.start, end: last.end };
      if (run.by === CLAIMED) counts.claimed += run.words.length;
      else if (run.by > CLAIMED) for (const _ of run.words) leaveOut(rules[run.by - FIRST_RULE] ?? "");
      else if (run.words.length === 1 && LINKING.has(text.slice(span.start, span.end).toLocaleLowerCase("sv")))
        leaveOut(LINKING_RULE);
      else {
        counts.unclaimed += run.words.length;
        stretches.push({ ...span, words: run.words.length, findings: codesAt(findings, span) });
      }
    }
  }
  return { ...counts, ignored: Object.fromEntries([...ignored].sort((a, b) => compare(a[0], b[0]))), stretches };
}

const NOBODY = 0;
const CLAIMED = 1;
/** This and what is above: the place of the rule in the list of what is left out, counted from here. */
const FIRST_RULE = 2;

/** By whom each character is taken; claims stand before rules, of rules the first. */
function takenCharacters(text: string, { claims, facts, ignored }: Accounts): Uint32Array {
  const taken = new Uint32Array(text.length);
  for (const [i, { start, end }] of [...ignored.entries()].reverse()) taken.fill(i + FIRST_RULE, start, end);
  for (const claim of claims) for (const { start, end } of claim.spans ?? [claim.span]) taken.fill(CLAIMED, start, end);
  for (const fact of Object.values(facts))
    for (const { start, end } of fact?.spans ?? []) taken.fill(CLAIMED, start, end);
  return taken;
}

/** The lines of all text blocks, in reading order. */
function* linesOf(text: string, blocks: Document["blocks"]): Generator<Span> {
  for (const { block } of textBlocks(blocks)) {
    const body = bodyOf(block);
    let { start } = body;
    for (let at = text.indexOf("\n", start); at >= 0 && at < body.end; at = text.indexOf("\n", start)) {
      yield { start, end: at };
      start = at + 1;
    }
    yield { start, end: body.end };
  }
}

type Run = { readonly by: number; readonly words: Span[] };

/** Words beside each other that the same claim or rule takes, or nobody. Signs without a letter or digit are no words. */
function runsOf(text: string, line: Span, taken: Uint32Array): Run[] {
  const runs: Run[] = [];
  for (const match of text.slice(line.start, line.end).matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(match[0])) continue;
    const word = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    const by = takerOf(taken.subarray(word.start, word.end));
    const last = runs.at(-1);
    if (last?.by === by) last.words.push(word);
    else runs.push({ by, words: [word] });
  }
  return runs;
}

/** Claims before rules; a word is taken where one of its characters is. */
function takerOf(characters: Uint32Array): number {
  return characters.includes(CLAIMED) ? CLAIMED : (characters.find((by) => by !== NOBODY) ?? NOBODY);
}

function codesAt(findings: readonly Finding[], span: Span): string[] {
  const codes = findings.filter(({ places }) => places.some((place) => overlaps(place, span))).map(({ code }) => code);
  return [...new Set(codes)].sort(compare);
}
