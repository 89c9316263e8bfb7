/**
 * Names of working groups in headings: whole lines, cells of a column of groups, and the words that begin a flattened slide.
 * Here a name need not end in "gruppen": "12. Inköp/upphandling", "Verksamhetsplan 2010 för Älvregionens bibliotek".
 */
import { foldWords } from "../fields/fold.ts";
import { remembered } from "../fields/remembered.ts";
import { type Span, trimSpan } from "../model/span.ts";
import { findGroupNames, type GroupName, isGroupPlural, moved } from "./group-names.ts";
import { alternatives } from "./phrase-pattern.ts";
import { DOCUMENT_WORDS, GROUP_LABELS, REPORT_LINKS, SECTION_WORDS } from "./vocabulary/body-words.ts";

const YEAR = String.raw`(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?`;
const KIND = String.raw`(?:${alternatives(DOCUMENT_WORDS)})(?:\s*${YEAR})?`;
const REPORT = String.raw`(?:${alternatives([...DOCUMENT_WORDS, ...SECTION_WORDS])})(?:\s*${YEAR})?`;
const NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|\s+(?=\p{Lu}))(?=[\p{L}(])/u;
const LABEL = new RegExp(String.raw`^(?:${alternatives(GROUP_LABELS)})\s*:\s*`, "iu");
const REPORT_FIRST = new RegExp(String.raw`^(?:(?:${YEAR}|${KIND})(?:\s+|\s*(?=[-–:,&])))+`, "iu");
const LINK = new RegExp(String.raw`^(?:${alternatives(REPORT_LINKS)}|–|—)(?!\p{L})\s*`, "iu");
const REPORT_LAST = new RegExp(String.raw`\s*(?:[-–—:,]\s*)?(?<![\p{L}])(?:${REPORT}|${YEAR})\s*\.?$`, "iu");
const REGION_LAST = /\s+(?:inom|i)\s+\p{Lu}\p{L}*regionen\s*\.?$/u;
/** Behind a body's name by its grammar: any place ("Folkhälsorådet i Granträsk", "turistgruppen i Norrmarks kommun"). */
const PLACE_LAST = /\s+(?:inom|i)\s+\p{Lu}[\p{L}-]+(?:\s+(?:kommun|län|kommunalförbund|\p{Lu}[\p{L}-]+)){0,2}\s*\.?$/u;
const NOTE_LAST = /\s*\([^()]*\)\s*$/u;
/** A region or municipality by itself is an organization, no group. */
const ORGANIZATION = /^(?:\p{L}*regionen|region\s+\p{L}+|\p{L}+\s+kommun(?:en)?|kommunen|regionen)$/iu;

/** The words of a span from its start on, with what `pattern` matches cut off in front. */
function cutFront(text: string, span: Span, pattern: RegExp): Span {
  const match = pattern.exec(text.slice(span.start, span.end));
  return match === null ? span : trimSpan(text, { start: span.start + match[0].length, end: span.end });
}

function cutEnd(text: string, span: Span, pattern: RegExp): Span {
  const match = pattern.exec(text.slice(span.start, span.end));
  return match === null || match.index === 0
    ? span
    : trimSpan(text, { start: span.start, end: span.start + match.index });
}

/**
 * Words that are known to name a group (a cell of the column of groups, what stands after "Verksamhetsplan 2010 för"):
 * number, brackets, region, note and genitive taken off. Undefined where nothing with letters is left.
 */
export function readGroupName(text: string, span: Span): GroupName | undefined {
  const name = nameOf(text.slice(span.start, span.end));
  return name && moved(name, span.start);
}

const nameOf = remembered((text): GroupName | undefined => {
  let rest = trimSpan(text, { start: 0, end: text.length });
  const number = NUMBER.exec(text.slice(rest.start, rest.end))?.[1];
  rest = cutFront(text, cutFront(text, rest, NUMBER), LABEL);
  rest = cutEnd(text, cutEnd(text, cutEnd(text, rest, REGION_LAST), NOTE_LAST), /\s*[.:;,]$/u);
  const placeless = cutEnd(text, rest, PLACE_LAST);
  if (findGroupNames(text, placeless).at(-1)?.span.end === placeless.end) rest = placeless;
  const bracketed = /^\(([^()]+)\)$/u.exec(text.slice(rest.start, rest.end));
  if (bracketed !== null) rest = trimSpan(text, { start: rest.start + 1, end: rest.end - 1 });
  const words = text.slice(rest.start, rest.end);
  if (!/\p{L}{2}/u.test(words)) return undefined;
  const last = findGroupNames(text, rest).at(-1);
  const value =
    last !== undefined && last.span.end === rest.end
      ? `${text.slice(rest.start, last.span.start)}${last.value}`
      : words;
  return { value: value.replace(/\s+/gu, " "), span: rest, ...(number === undefined ? {} : { number }) };
});

/**
 * A whole line that names one group, as a heading does: "12. Näringslivs-gruppen", "Verksamhetsplan 2010 för
 * turistgruppen inom Älvregionen", "Räddningsgruppen – uppföljning 2011". Undefined for any other line.
 */
export function readGroupHeading(text: string, span: Span): GroupName | undefined {
  const name = headingOf(text.slice(span.start, span.end));
  return name && moved(name, span.start);
}

const headingOf = remembered((text): GroupName | undefined => {
  const whole = trimSpan(text, { start: 0, end: text.length });
  if (whole.end - whole.start > 140) return undefined;
  const labelled = cutFront(text, whole, LABEL);
  const unreported = cutFront(text, labelled, REPORT_FIRST);
  const linked = cutFront(text, unreported, LINK);
  const isStated =
    labelled.start > whole.start || (unreported.start > labelled.start && linked.start > unreported.start);
  let rest = cutEnd(text, linked, NOTE_LAST);
  for (let before = rest.end + 1; before > rest.end; ) {
    before = rest.end;
    rest = cutEnd(text, rest, REPORT_LAST);
  }
  const name = readGroupName(text, rest);
  if (name === undefined || ORGANIZATION.test(name.value) || isGroupPlural(name.value)) return undefined;
  return isStated ? statedName(text, name) : isNameAlone(text, name) ? name : undefined;
});

/** After "Verksamhetsplan 2010 för" any short phrase that begins like a name will do. */
function statedName(text: string, name: GroupName): GroupName | undefined {
  const words = name.value.split(" ");
  const found = findGroupNames(text, name.span);
  if (words.length > 8 || (found.length === 0 && !/^\p{Lu}/u.test(name.value)) || /[.!?:;]\s/u.test(name.value))
    return undefined;
  return name;
}

/** Whether the words are nothing but a name by its grammar, or two of them joined ("Kansli och kommunchefsgrupp"). */
function isNameAlone(text: string, name: GroupName): boolean {
  const found = findGroupNames(text, name.span).filter(({ generic }) => !generic);
  const last = found.at(-1);
  if (last === undefined || last.span.end !== name.span.end) return false;
  const before = text.slice(name.span.start, found[0]?.span.start ?? name.span.start);
  const between = found.slice(1).map((next, i) => text.slice(found[i]?.span.end ?? 0, next.span.start));
  return (
    /^(?:\p{Lu}[\p{L}-]*s?\s|\p{L}+-\s(?:och|&)\s){0,2}$/u.test(before) &&
    !/regionen\s/iu.test(before) &&
    between.every((words) => /^\s*(?:och|&|samt|\/)\s*$/u.test(words))
  );
}

/** A name at the very start of longer text, as flattened slides have it: what is left begins at `rest`. */
export function leadingGroupName(text: string, span: Span): (GroupName & { readonly rest: number }) | undefined {
  const whole = trimSpan(text, span);
  const ends = findGroupNames(text, { start: whole.start, end: Math.min(whole.end, whole.start + 80) });
  for (const { span: found } of ends.slice(0, 2).reverse()) {
    const name = readGroupHeading(text, { start: whole.start, end: found.end });
    if (name === undefined || text.slice(found.start, found.end) !== quoteEnd(name.value, found)) continue; // a genitive
    const note = /^\s*\([^()]{1,40}\)/u.exec(text.slice(found.end, whole.end));
    return { ...name, rest: found.end + (note?.[0].length ?? 0) };
  }
  return undefined;
}

/** The end of a name that is as long as the words it was found in. */
const quoteEnd = (value: string, found: Span): string =>
  value.slice(Math.max(0, value.length - (found.end - found.start)));

/** Whether the words name a kind of document or a section of it, with or without a year: "Mål & Resultat 2009". */
export function isReportHeading(words: string): boolean {
  return REPORT_ONLY.test(foldWords(words));
}

const REPORT_ONLY = new RegExp(String.raw`^(?:(?:${REPORT}|${YEAR})[\s:–-]*)+$`, "iu");
const DOCUMENT_ONLY = new RegExp(String.raw`^(?:(?:${KIND}|${YEAR})[\s:–-]*)+$`, "iu");

/** Whether the words name a kind of document, with or without a year: "Verksamhetsuppföljning 2009". */
export function isDocumentHeading(words: string): boolean {
  return DOCUMENT_ONLY.test(foldWords(words));
}
