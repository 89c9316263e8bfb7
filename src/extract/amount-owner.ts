/**
 * Whose a sum in a sentence is: who has the surplus, who gets the grant, which project or body the sentence names.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { AmountContext, Sum } from "./amount-records.ts";
import { GIVES, NO_OWNER, SHOWS } from "./amount-words.ts";
import { findGroupNames, type GroupName } from "./group-names.ts";
import type { Placed } from "./people.ts";

/** How far before a sum its owner is looked for. */
const WINDOW = 400;

/** The project, group or body that the sum belongs to; undefined where nobody is named or meant. */
export function ownerOf(text: string, sentence: Span, sum: Sum, context: AmountContext): Placed | undefined {
  const before = { start: Math.max(sentence.start, sum.mention.start - WINDOW), end: sum.mention.start };
  if (sum.kind === "difference" && sum.cue !== undefined) {
    const end = Math.min(sum.cue.start, sum.mention.start);
    const owner = ownerOfDifference(text, { start: sum.before.start, end }, sentence);
    if (owner !== undefined) return owner;
  }
  if (context.owner !== undefined) return context.owner;
  if (sum.kind === "grant") return receiverOf(text, before, sum, context);
  const project = projectIn(text, before);
  if (project !== undefined) return project;
  const name = namesIn(text, before).at(-1);
  if (name !== undefined) return placed(name);
  return sum.isCost ? undefined : context.fallback; // what costs need not be whose meeting it is
}

const placed = ({ value, span }: GroupName): Placed => ({ value, span });

const namesIn = (text: string, span: Span): GroupName[] =>
  findGroupNames(text, span).filter(({ generic }) => generic !== true);

/** Who gets a grant: named after it ("till turistgruppen"), or before it and not the one that gives. */
function receiverOf(text: string, before: Span, sum: Sum, context: AmountContext): Placed | undefined {
  const after = quoteOf(text, sum.after);
  const lead = /^\s*(?:i (?:bidrag|stöd)\s+)?(?:till|åt)\s+/iu.exec(after)?.[0].length;
  if (lead !== undefined) {
    const to = { start: sum.after.start + lead, end: sum.after.end };
    const project = projectIn(text, to);
    if (project !== undefined) return project;
    if (/^projekt(?:et)?(?![\p{L}])/iu.test(after.slice(lead)) && context.project !== undefined) return context.project;
    const name = namesIn(text, to)[0];
    if (name !== undefined) return placed(name);
  }
  const project = projectIn(text, before);
  if (project !== undefined) return project;
  const names = namesIn(text, before);
  const gives = (name: GroupName): boolean => GIVES.test(text.slice(name.span.end, before.end));
  const name = names.filter((one) => !gives(one)).at(-1);
  if (name !== undefined) return placed(name);
  return context.project ?? (names.length === 0 ? context.fallback : undefined);
}

/** A project that a heading is about, with all its words: "Bidrag till projektet Spåret till havet". */
export function projectOfHeading(text: string, heading: Span): Placed | undefined {
  const match = /(?<![\p{L}])[Pp]rojekt(?:et)?\s+(?:för\s+)?[\p{L}”"].{1,70}$/u.exec(quoteOf(text, heading));
  return match === null
    ? undefined
    : { value: foldSpace(match[0]), span: { start: heading.start + match.index, end: heading.end } };
}

/** The body right before "ett överskott": the last noun with its genitives, verbs of showing left out. */
function ownerOfDifference(text: string, before: Span, sentence: Span): Placed | undefined {
  const words = [
    ...quoteOf(text, { start: Math.max(before.start, sentence.start), end: before.end }).matchAll(/[\p{L}\p{N}&/-]+/gu),
  ].reverse();
  let end: number | undefined;
  let start: number | undefined;
  for (const word of words) {
    if (end === undefined && SHOWS.test(word[0])) continue;
    const isNoun =
      /^\p{L}{3,}/u.test(word[0]) &&
      !NO_OWNER.test(word[0]) &&
      !/^(?:och|samt|men|att|som|vilket|dock|per|främst|genom)$/iu.test(word[0]);
    const isGenitive = /^\p{Lu}.*s$/u.test(word[0]);
    if (end === undefined ? !isNoun : !isGenitive) break;
    start = before.start + word.index;
    end ??= start + word[0].length;
  }
  if (start === undefined || end === undefined) return undefined;
  const span = { start, end };
  const name = findGroupNames(text, span).at(-1);
  return name === undefined
    ? { value: foldSpace(quoteOf(text, span)), span }
    : { value: foldSpace(`${text.slice(start, name.span.start)}${name.value}`), span };
}

const PROJECT =
  /(?<![\p{L}])(?:[Ff]örstudien?|[Pp]rojekt(?:et)?)(?:\s+(?:för|om|kring)\s+(?!att|den|det|de|året|alla|denna|detta|en|ett|samtliga|våra?)\p{L}[\p{L}\p{N}-]*|\s+[”"]?\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*)*[”"]?)/gu;

/** The last project that the words name. */
function projectIn(text: string, before: Span): Placed | undefined {
  const match = [...quoteOf(text, before).matchAll(PROJECT)].at(-1);
  if (match === undefined) return undefined;
  const span = { start: before.start + match.index, end: before.start + match.index + match[0].length };
  return { value: foldSpace(match[0]), span };
}
