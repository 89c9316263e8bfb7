/**
 * A stretch of text that names people → its parts in order: names, organizations, titles, numbers, addresses.
 * Which part belongs to whom is found afterwards (`people.ts`); nothing is lost: what is no known part is `prose`.
 */

import { memberRole } from "../fields/choices.ts";
import { EMAIL } from "../fields/email.ts";
import type { Places } from "../fields/municipalities.ts";
import { phone } from "../fields/phone.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { classify, type PartKind, type PersonPart } from "./person-segments.ts";
import { isAbbreviation, isNameWord, isOrganization, isTemplateSegment } from "./person-words.ts";

const PHONE =
  /(?<![\p{L}\d])(?:\+\d{2}[ -]?(?:\(0\)[ -]?)?\d{1,3}|0\d{1,3})(?:\s?[-‐–/]\s?|\s)\d{2,8}(?!\d)(?:\s?\d{2,4}(?!\d|[-–]\d))*|(?<![\p{L}\d])0\d{7,9}(?!\d)/gu;
const SEPARATOR = /[,;:|\t\n]|\s[-–—]|[-–—]\s+(?!och\b|eller\b|samt\b)|[.](?=\s|$)/gu;

/** The parts of one line, in order. */
export function partsOf(text: string, line: Span, places?: Places): PersonPart[] {
  const words = quoteOf(text, line);
  if (templateLine(words)) return [{ kind: "template", span: trimSpan(text, line) }];
  const values: PersonPart[] = [];
  const note = (kind: PartKind, start: number, length: number): void => {
    const span = { start: line.start + start, end: line.start + start + length };
    if (values.every((value) => span.end <= value.span.start || span.start >= value.span.end))
      values.push({ kind, span });
  };
  for (const match of words.matchAll(new RegExp(EMAIL, "gu"))) note("email", match.index, match[0].length);
  for (const match of words.matchAll(PHONE)) {
    if (phone.parse(match[0]) !== undefined) note("phone", match.index, match[0].trimEnd().length);
  }
  for (const match of words.matchAll(/\(([^()]*)\)/gu)) {
    const kind = kindInBrackets(match[1] ?? "", places);
    if (kind === "note") note(kind, match.index, match[0].length);
    else note(kind, match.index + 1, match[0].length - 2);
  }
  values.sort((a, b) => a.span.start - b.span.start);
  const parts: PersonPart[] = [];
  let start = line.start;
  for (const value of values) {
    append(parts, segments(text, { start, end: value.span.start }, places));
    parts.push(value);
    start = value.span.end;
  }
  append(parts, segments(text, { start, end: line.end }, places));
  return parts.map((part, i) => (i > 0 && isHalfName(text, part, parts[i - 1]) ? { ...part, kind: "place" } : part));
}

/** "Bo Ek, projektledare, Älvens smaker": right behind a name's title two words, one of them small, are no second name. */
function isHalfName(text: string, { kind, span }: PersonPart, before: PersonPart | undefined): boolean {
  return (
    kind === "name" &&
    (before?.kind === "title" || before?.kind === "role") &&
    /^\p{Lu}\S+\s\p{Ll}+$/u.test(quoteOf(text, span))
  );
}

/** "(Älvsele)" is an organization, "(sammankallande)" a role; a party's letter and all else are notes. */
function kindInBrackets(words: string, places: Places | undefined): PartKind {
  if (memberRole.parse(words) !== undefined) return "role";
  if (isOrganization(words, places)) return "organization";
  return /^\p{Lu}\p{Ll}{3,}$/u.test(words) && isNameWord(words) ? "place" : "note";
}

/** At least two of a template's words, and nothing else. */
function templateLine(words: string): boolean {
  return isTemplateSegment(words) && words.trim().split(/[\s,/]+/u).length >= 2;
}

/** Words between numbers and addresses, cut at commas, dashes, full stops and line ends, each stretch classified. */
function segments(text: string, span: Span, places: Places | undefined): PersonPart[] {
  const words = quoteOf(text, span);
  const parts: PersonPart[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = unbracketed(text, trimSpan(text, { start: span.start + from, end: span.start + to }));
    if (/[\p{L}\p{N}]/u.test(quoteOf(text, piece))) append(parts, classify(text, piece, places));
  };
  for (const match of words.matchAll(SEPARATOR)) {
    const before = /[\p{L}.-]+$/u.exec(words.slice(from, match.index))?.[0] ?? "";
    if (match[0] === "." && match.index < words.trimEnd().length - 1 && isAbbreviation(before)) continue;
    close(match.index);
    from = match.index + match[0].length;
  }
  close(words.length);
  return parts;
}

/** Without the halves of brackets that were cut between two stretches. */
function unbracketed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[()\s]/u.test(text.charAt(start))) start++;
  while (end > start && /[()\s]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
