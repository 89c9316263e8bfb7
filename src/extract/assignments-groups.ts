/**
 * A phrase before or within "får i uppdrag" → the bodies that it names, each with its place. Persons are none.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { AROUND_GROUP, OFFICES, UNITS } from "./assignments-words.ts";
import { findDates } from "./dates.ts";
import { findGroupNames } from "./group-names.ts";
import { type Placed, readPersonLine } from "./people.ts";
import { isOrganization } from "./person-words.ts";

/** Who gets it, where the name stands before the verb: the whole clause, or the name that ends it. */
export function groupsBefore(text: string, before: Span): Placed[] {
  const clause = lastClause(text, before);
  const words = quoteOf(text, clause).split(/\s+/u);
  const isAdverbial = /^(?:vid|under|efter|med|på|i|för|utifrån|mot|enligt|per|inför|från|därmed)$/iu.test(
    words[0] ?? "",
  );
  if (words.length <= 10 && !isAdverbial) {
    const groups = groupsIn(text, clause);
    if (groups.length > 0 || isPersonal(text, clause)) return groups;
  }
  const last = findGroupNames(text, clause).at(-1);
  if (last === undefined || text.slice(last.span.end, clause.end).trim() !== "") return [];
  const genitive = /(?:\p{Lu}[\p{L}-]*s\s+)+$/u.exec(text.slice(clause.start, last.span.start))?.[0].length ?? 0;
  const span = { start: last.span.start - genitive, end: last.span.end };
  return [{ value: `${foldSpace(text.slice(span.start, last.span.start))} ${last.value}`.trim(), span }];
}

/** What follows the last "att", semicolon or "… och" that has a body of its own after it. */
function lastClause(text: string, before: Span): Span {
  const words = quoteOf(text, before);
  const joints = [...words.matchAll(/(?:^|[\s,])(?:samt\s+|och\s+)?att\s+|[;:]\s+|,\s+(?:och|samt)\s+|\d\)\s+/gu)];
  const joint = joints.at(-1);
  const start = before.start + (joint === undefined ? 0 : joint.index + joint[0].length);
  const clause = trimSpan(text, { start, end: before.end });
  const lead = AROUND_GROUP.exec(quoteOf(text, clause));
  return lead?.index === 0 ? { start: clause.start + lead[0].length, end: clause.end } : clause;
}

/** Whether it names a person; "Älvregionens kansli" is none though it looks like one. */
const isPersonal = (text: string, span: Span): boolean =>
  readPersonLine(text, span).people.some(
    ({ name }) => !UNITS.test(name.value) && findGroupNames(text, name.span).length === 0,
  );

/** The bodies that a phrase names; none where it names persons, or anything else. */
export function groupsIn(text: string, phrase: Span): Placed[] {
  const span = bare(text, phrase);
  if (isPersonal(text, span)) return [];
  const joints = [...quoteOf(text, span).matchAll(/\s*,\s+|\s+(?:och|samt|respektive|&)\s+/gu)];
  const pieces: Span[] = [];
  let start = span.start;
  for (const joint of joints) {
    pieces.push({ start, end: span.start + joint.index });
    start = span.start + joint.index + joint[0].length;
  }
  pieces.push({ start, end: span.end });
  const isList = pieces.length > 1 && pieces.every((piece) => isBody(text, piece));
  const bodies = isList ? pieces : [span];
  return bodies.filter((body) => isBody(text, body)).map((body) => nominative(text, body));
}

/** Without dates and small words around it. */
function bare(text: string, phrase: Span): Span {
  let span = trimSpan(text, phrase);
  for (const { span: date } of findDates(text, span)) {
    if (date.start <= span.start + 1) span = trimSpan(text, { start: date.end, end: span.end });
    else if (date.end >= span.end - 1) span = trimSpan(text, { start: span.start, end: date.start });
  }
  const words = quoteOf(text, span);
  const lead =
    /^(?:(?:att|även|också|därefter|därför|vidare|samt|och|sedan|nu|dessutom)\s+)+/iu.exec(words)?.[0].length ?? 0;
  const tail = /(?:\s+(?:även|också|därefter|gemensamt|tillsammans))+$/iu.exec(words)?.[0].length ?? 0;
  return { start: span.start + lead, end: span.end - tail };
}

function isBody(text: string, piece: Span): boolean {
  const words = foldSpace(quoteOf(text, piece));
  if (words === "" || words.endsWith("-") || isPersonal(text, piece)) return false;
  const names = findGroupNames(text, piece);
  const [first] = words.split(" för ");
  const head = first?.split(" vid ")[0]?.split(" i ")[0] ?? words;
  const last = head.split(" ").at(-1) ?? "";
  return names.length > 0 || OFFICES.test(last) || UNITS.test(last) || isOrganization(words);
}

function nominative(text: string, span: Span): Placed {
  const last = findGroupNames(text, span).at(-1);
  const words = foldSpace(quoteOf(text, span));
  if (last === undefined || last.span.end !== span.end) return { value: words, span };
  return { value: foldSpace(`${text.slice(span.start, last.span.start)}${last.value}`), span };
}
