/**
 * Titles of plans within a document (sv. *"Verksamhetsplan 2010 för kulturgruppen inom Älvregionen"*): which group, which year.
 * One file can hold many plans; each of its records takes group and year from the title before it.
 */
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { MENTION_WORDS, titleKindOf } from "./facts-words.ts";
import { readGroupHeading, readGroupName } from "./group-headings.ts";
import type { GroupName } from "./group-names.ts";
import { isOrganization } from "./person-words.ts";

/** A year that words state, with its place; of a range the first. */
export type StatedYear = { readonly value: number; readonly span: Span };

export type PlanTitle = {
  readonly span: Span;
  readonly group?: GroupName;
  readonly year?: StatedYear;
};

/** What may stand before the word for a plan at the start of a title. */
const BEFORE =
  /^(?:reviderad|reviderat|preliminär|förslag till|förslag|utkast till|utkast|gemensam|gemensamt|gällande|bilaga)$/u;
/** What may follow that word, beside years, dashes and names. */
const AFTER = /^(?:för|avseende|gällande|-|–|—|:|,|\(|år|och|&|\d{4}.*|\p{Lu}.*)$/u;

/** The first year of a line; that of a date ("2013-11-20") is none. */
export function statedYear(text: string, line: Span): StatedYear | undefined {
  const match = /(?<![\d-])(?:19|20)\d\d(?!\d|-\d\d-\d\d)/u.exec(quoteOf(text, line));
  if (match === null) return undefined;
  return { value: Number(match[0]), span: { start: line.start + match.index, end: line.start + match.index + 4 } };
}

/** The title of a plan that the line is; undefined for lines that only speak of a plan. */
export function readPlanTitle(text: string, line: Span): PlanTitle | undefined {
  const span = trimSpan(text, line);
  const words = quoteOf(text, span).split(/\s+/u);
  if (span.end - span.start > 140 || words.length > 16) return undefined;
  const at = words.findIndex((word) => titleKindOf(bare(word)) === "plan");
  if (at < 0 || words.slice(0, at).some((word) => MENTION_WORDS.has(bare(word)))) return undefined;
  const before = words.slice(0, at).map(bare).join(" ");
  const after = words.slice(at + 1).filter((word) => word !== "");
  const leads = at === 0 || BEFORE.test(before);
  const trails = after.every((word) => /^(?:för|år|\(?\d{4}\D?(?:\d{2,4})?\)?|[-–—])[.,]?$/u.test(word)) && at <= 5;
  if (!leads && !trails) return undefined;
  if (leads && after[0] !== undefined && !AFTER.test(after[0])) return undefined;
  if (!/^\p{Lu}/u.test(words[0] ?? "")) return undefined;
  const group = readGroupHeading(text, span) ?? nameBefore(text, span, words[at] ?? "") ?? nameBehind(text, span);
  const year = statedYear(text, span);
  return { span, ...(group === undefined ? {} : { group }), ...(year === undefined ? {} : { year }) };
}

/** "Turistgruppens verksamhetsplan för 2013". */
function nameBefore(text: string, span: Span, word: string): GroupName | undefined {
  const end = span.start + quoteOf(text, span).indexOf(word);
  return end > span.start ? readGroupHeading(text, trimSpan(text, { start: span.start, end })) : undefined;
}

/** "VP 2012 Skola och barnomsorg": what stands behind the year, without a word that says so, is the group. */
function nameBehind(text: string, span: Span): GroupName | undefined {
  const match = /(?:19|20)\d\d(?:\s*[-–/]\s*\d{2,4})?[\s:–-]+(?=\p{Lu})/u.exec(quoteOf(text, span));
  if (match === null) return undefined;
  const rest = { start: span.start + match.index + match[0].length, end: span.end };
  const words = quoteOf(text, rest);
  return words.split(/\s+/u).length > 5 || isOrganization(words) ? undefined : readGroupName(text, rest);
}

function bare(word: string): string {
  return word.toLocaleLowerCase("sv").replace(/[^\p{L}\p{N}-]+$/u, "");
}
