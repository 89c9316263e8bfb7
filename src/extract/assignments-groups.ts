/**
 * A phrase before or within "får i uppdrag" → the bodies that it names, each with its place. Persons are none.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { AROUND_GROUP, OFFICES, UNITS } from "./assignments-words.ts";
import { findDates } from "./dates.ts";
import { findGroupNames, type GroupName } from "./group-names.ts";
import { type Placed, readPersonLine } from "./people.ts";
import { isOrganization } from "./person-words.ts";

/** Who gets a task. `generic`: it only points back at a body named before ("gruppen"). */
export type TaskGroup = Placed & { readonly generic?: true };

/** Who gets it, where the name stands before the verb: the whole clause, or the name that ends it. */
export function groupsBefore(text: string, before: Span): TaskGroup[] {
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
  return [withGenitives(text, undefined, clause, last)];
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
export function groupsIn(text: string, phrase: Span): TaskGroup[] {
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
  const bodies = pieces.flatMap((piece) => bodyIn(text, piece) ?? []);
  if (pieces.length > 1 && bodies.length === pieces.length) return bodies;
  return [bodyIn(text, span)].flatMap((body) => body ?? []);
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

const BEFORE_NAME = /^(?:(?:\p{L}[\p{L}-]*s|\p{L}+-\s+och|den|det|de|nya|nye|gemensamma)\s+)*$/u;

/** The body that a piece names, in the nominative; undefined where it names none. */
function bodyIn(text: string, piece: Span): TaskGroup | undefined {
  const words = foldSpace(quoteOf(text, piece));
  if (words === "" || words.endsWith("-") || isPersonal(text, piece)) return undefined;
  const names = findGroupNames(text, piece);
  const [first, last] = [names[0], names.at(-1)];
  if (first !== undefined && last !== undefined) {
    const isWhole = BEFORE_NAME.test(text.slice(piece.start, first.span.start));
    if (last.span.end === piece.end) return withGenitives(text, isWhole ? piece.start : undefined, piece, last);
    if (isWhole) return { value: words, span: piece };
  }
  return officeIn(text, piece);
}

/** The name that ends the clause, with what it is a part of ("Älvregionens beredskapsgrupp"). */
function withGenitives(text: string, from: number | undefined, clause: Span, name: GroupName): TaskGroup {
  const genitives = /(?:\p{Lu}[\p{L}-]*s\s+)+$/u.exec(text.slice(clause.start, name.span.start))?.[0].length ?? 0;
  const span = { start: from ?? name.span.start - genitives, end: name.span.end };
  const value = foldSpace(`${text.slice(span.start, name.span.start)}${name.value}`);
  return { value, span, ...(name.generic && span.start === name.span.start ? { generic: true as const } : {}) };
}

/** The last body that the words name by its own name. */
export function lastNamedGroup(text: string, span: Span): Placed | undefined {
  const name = findGroupNames(text, span).findLast(({ generic }) => generic !== true);
  return name === undefined ? undefined : { value: name.value, span: name.span };
}

/** An office, a part of an administration or an organization: "kanslichefen", "upphandlingsbyrån vid Älvsele kommun". */
function officeIn(text: string, piece: Span): Placed | undefined {
  const words = quoteOf(text, piece);
  const head = /^.*?(?=\s(?:för|vid|i|på|inom|hos)\s|$)/su.exec(words)?.[0].trimEnd() ?? words;
  const last = /\S+$/u.exec(head)?.[0] ?? "";
  if (isOrganization(foldSpace(words))) return { value: foldSpace(words), span: piece };
  if (!OFFICES.test(last) && !UNITS.test(last)) return undefined;
  const isNew = head.length > last.length && /^\p{Lu}/u.test(last); // "Helt Samordnaren": what stands before is another sentence
  const start = piece.start + (isNew ? head.length - last.length : 0);
  return { value: foldSpace(text.slice(start, piece.end)), span: { start, end: piece.end } };
}
