/**
 * Lines of the head of minutes → who was there: name, role, title, organization, and for which items.
 * What a person line is stands in `people.ts`; here are the item numbers beside the name and the roles of a meeting.
 */

import type { AttendeeRole } from "../fields/choices.ts";
import { foldSpace, foldWords } from "../fields/fold.ts";
import type { Places } from "../fields/municipalities.ts";
import { itemNumber } from "../fields/text.ts";
import { append } from "../model/append.ts";
import { overlaps, quoteOf, type Span, trimSpan } from "../model/span.ts";
import { findGroupNames } from "./group-names.ts";
import { HEAD_LABELS } from "./minutes-words.ts";
import { type Person, type Placed, readPersonLine } from "./people.ts";
import { isNameWord, isOrganization, isTitleWord } from "./person-words.ts";

/** Someone at the meeting; `items` is empty where the whole of it is meant. */
export type Attendee = {
  readonly name: Placed;
  readonly role: Placed<AttendeeRole>;
  readonly title?: Placed;
  readonly organization?: Placed;
  readonly items: readonly Placed[];
};

/** What one line gives. */
export type AttendeeReading = {
  readonly attendees: readonly Attendee[];
  /** Words that join, party letters, and those that say that numbers of items follow ("ärende"). */
  readonly small: readonly Span[];
  /** Names of those whose place another took. */
  readonly absent: readonly Span[];
};

const ITEMS =
  /[(,;–-]?\s*(?:(?:deltog|deltar|deltagit|närvarade|närvarande|närvarar|medverkar|medverkade)\s+)?(?:(?:under|vid|på|för|i|endast)\s+)*(?:(?:ärende(?:na|t|n)?|punkt(?:erna|en)?|pkt\.?|p\.|§{1,2}|kl\.?)\s*)(?:nr\.?\s*)?\d[\d\s.,:–-]*(?:(?:och|samt|till|&)\s*\d[\d\s.,:–-]*)*(?:[a-z]\b)?\)?|[(,]\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?\)?\s*$/giu;
/** "tjänstgörande ersättare för Bo Alm": he is not there. */
const ABSENT_BEFORE = /(?:ersättare\s+för|ersätter|i\s*stället\s+för|för)\s*$/iu;
const SECRETARY = new Set([...HEAD_LABELS.secretary, "sekr", "sekr.", "vid protokollet", "prot.förare", "protokoll"]);
/** In brackets after a name: "Anna Ek (ordf)". */
const CHAIR = /^(?:(?:[12]:?[ae]|förste|andre) )?(?:vice |v\.? ?)?ordf(?:örande|\.)?$/iu;
/** After a name in the list of those present: was not there after all. */
const NOT_THERE =
  /(?<!\p{L})(?:deltog|deltar|deltagit|närvarade|närvarar|närvarande)\s+(?:inte|ej)(?!\p{L})|(?<!\p{L})(?:inte|ej)\s+närvarande(?!\p{L})|(?<!\p{L})(?:förhinder|frånvarande|återbud)(?!\p{L})/iu;
const LONGEST_RANGE = 60;

/** The people of one line of the list of those present; numbers of items belong to the person before them. */
export function readAttendees(text: string, line: Span, role: Placed<AttendeeRole>, places?: Places): AttendeeReading {
  const attendees: Attendee[] = [];
  const small: Span[] = [];
  const absent: Span[] = [];
  let start = line.start;
  const close = (end: number, numbers: Span | undefined): void => {
    const words = trimSpan(text, { start, end });
    start = numbers?.end ?? end;
    if (!/\p{L}/u.test(quoteOf(text, words))) return;
    const reading = readPersonLine(text, words, places === undefined ? {} : { places });
    append(small, reading.ignored);
    const people = reading.people.length > 0 ? reading.people : [nameFirst(text, words)].flatMap((p) => p ?? []);
    for (const [i, person] of people.entries()) {
      if (ABSENT_BEFORE.test(text.slice(words.start, person.name.span.start))) {
        absent.push(person.name.span);
        append(small, joints(text, { start: words.start, end: person.name.span.start }));
        continue;
      }
      if (people.length === 1 && NOT_THERE.test(quoteOf(text, words))) {
        absent.push(words);
        continue;
      }
      const own = { start: person.name.span.end, end: people[i + 1]?.name.span.start ?? words.end };
      const items = numbers !== undefined && i === people.length - 1 ? itemsIn(text, numbers) : [];
      attendees.push(attendeeOf(text, own, person, role, items));
    }
  };
  for (const match of quoteOf(text, line).matchAll(ITEMS)) {
    const numbers = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    close(numbers.start, numbers);
    for (const word of match[0].matchAll(/[\p{L}§.]+/gu)) {
      small.push({ start: numbers.start + word.index, end: numbers.start + word.index + word[0].length });
    }
  }
  close(line.end, undefined);
  return { attendees, small, absent };
}

/** The "för" before the name. */
function joints(text: string, before: Span): Span[] {
  const word = /(?:för|ersätter)\s*$/iu.exec(quoteOf(text, before));
  if (word === null) return [];
  const start = before.start + word.index;
  return [{ start, end: start + word[0].trimEnd().length }];
}

/** "ärende 10-11" → 10 and 11; "§§ 3, 5 och 7". */
export function itemsIn(text: string, span: Span): Placed[] {
  const items: Placed[] = [];
  if (/^\W*kl/iu.test(quoteOf(text, span))) return []; // when, not for which
  for (const match of quoteOf(text, span).matchAll(/(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?:\s?([a-z])\b)?/gu)) {
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].trimEnd().length };
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (last < first || last - first > LONGEST_RANGE) continue;
    for (let n = first; n <= last; n++) {
      const value = itemNumber.parse(`${n}${match[3] ?? ""}`);
      if (value !== undefined) items.push({ value, span: at });
    }
  }
  return items;
}

/** `own` are the words after the name up to the next one. */
function attendeeOf(
  text: string,
  own: Span,
  person: Person,
  role: Placed<AttendeeRole>,
  items: readonly Placed[],
): Attendee {
  const secretary = secretaryWord(text, own);
  const stated = organizationIn(text, own);
  const isGuess = person.guessed === true && stated !== undefined;
  const title = titleOf(text, own, isGuess ? { ...person, title: person.organization ?? stated } : person, secretary);
  const organization = isGuess ? stated : (person.organization ?? stated);
  return {
    name: person.name,
    role: secretary === undefined ? role : { value: "secretary", span: secretary },
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    items,
  };
}

/** The word that makes the person the secretary; only after the name, and not within another word. */
function secretaryWord(text: string, own: Span): Span | undefined {
  for (const part of parts(text, own)) {
    if (SECRETARY.has(foldWords(quoteOf(text, part)))) return part;
  }
  return undefined;
}

const parts = (text: string, span: Span): Span[] =>
  [...quoteOf(text, span).matchAll(/[^,;()\t]+/gu)]
    .map((match) =>
      trimSpan(text, { start: span.start + match.index, end: span.start + match.index + match[0].length }),
    )
    .filter((part) => part.end > part.start);

/** The title; a role in a group is one here ("projektledare"), the secretary's is not, nor is an organization in it. */
function titleOf(text: string, own: Span, person: Person, secretary: Span | undefined): Placed | undefined {
  const spans = [person.title?.span, person.role?.span].flatMap((span) =>
    span === undefined ? [] : parts(text, span),
  );
  const kept = spans
    .map((part) => ({ ...part, end: part.end - (/\s+för$/u.exec(quoteOf(text, part))?.[0].length ?? 0) }))
    .filter((part) => (secretary === undefined || !overlaps(part, secretary)) && !isBody(text, part))
    .sort((a, b) => a.start - b.start);
  const [first, last] = [kept[0], kept.at(-1)];
  const chair = parts(text, own).find((part) => CHAIR.test(quoteOf(text, part)));
  // Of "v. ordf." the stop ended the title too early.
  const isCut = chair !== undefined && kept.length === 1 && first?.start === chair.start && first.end + 2 < chair.end;
  if (first === undefined || last === undefined || isCut) {
    return chair === undefined ? undefined : { value: quoteOf(text, chair), span: chair };
  }
  const span = { start: first.start, end: last.end };
  if (person.organization !== undefined && overlaps(span, person.organization.span))
    return { value: foldSpace(quoteOf(text, first)), span: first };
  return { value: foldSpace(quoteOf(text, span)), span };
}

const isBody = (text: string, part: Span): boolean =>
  isOrganization(quoteOf(text, part)) || findGroupNames(text, part).at(-1)?.span.end === part.end;

/**
 * A part after the name that is an organization by its words. It beats a capitalised word that may be one, which then is
 * the title, and it need not be what the person line took it for ("Älvregionens kansli").
 */
function organizationIn(text: string, own: Span): Placed | undefined {
  const part = parts(text, own).find((span) => isBody(text, span));
  return part === undefined ? undefined : { value: foldSpace(quoteOf(text, part)), span: part };
}

/** A list of those present has the name first, whatever it looks like: "Per Ask, Företagarna, projektledare". */
function nameFirst(text: string, line: Span): Person | undefined {
  const [name, ...others] = parts(text, line);
  if (name === undefined) return undefined;
  const words = quoteOf(text, name).split(/\s+/u);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word)) || !words.some(isNameWord))
    return undefined;
  const placed = (span: Span | undefined): Placed | undefined =>
    span === undefined ? undefined : { value: foldSpace(quoteOf(text, span)), span };
  const isTitle = (span: Span): boolean => quoteOf(text, span).split(/\s+/u).some(isTitleWord) && !isBody(text, span);
  const title = placed(others.find(isTitle));
  const organization = placed(others.find((part) => !isTitle(part) && !SECRETARY.has(foldWords(quoteOf(text, part)))));
  return {
    name: { value: foldSpace(quoteOf(text, name)), span: name },
    phones: [],
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
  };
}
