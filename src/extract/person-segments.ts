/**
 * One stretch of a person line without separators → its parts: a name, a name with a title or an organization, or prose.
 */
import { memberRole } from "../fields/choices.ts";
import type { Places } from "../fields/municipalities.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import {
  isNameWord,
  isOrganization,
  isParticle,
  isProseWord,
  isTitleWord,
  isUnit,
  isVacant,
  LABEL_BEFORE_VALUE,
} from "./person-words.ts";

export type PartKind =
  | "name"
  | "organization"
  | "place" // one capitalised word that may name a municipality nobody has heard of
  | "unit" // a department, for which there is no field
  | "title"
  | "phone"
  | "email"
  | "period"
  | "role"
  | "note" // in brackets
  | "label" // "tel", "eller": joins or announces others
  | "template"
  | "vacant"
  | "prose";

export type PersonPart = { readonly kind: PartKind; readonly span: Span };

const MONTH = String.raw`(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})\.?`;
const WHEN = String.raw`(?:${MONTH}(?:\s+\d{4})?|(?:vår|höst|sommar)(?:en|terminen)?(?:\s+\d{4})?|(?:första|andra|1:a|2:a)\s+halvåret(?:\s+\d{4})?|\d{4}(?:-\d\d(?:-\d\d)?)?|\d{1,2}/\d{1,2})`;
/** A time before a name: "Jan-Juni Name", "Våren 2010: Name", "t.o.m. juni Name". A month alone may be a name ("Maj", "Jan"). */
const PERIOD = new RegExp(
  String.raw`^(?:(?:(?:fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|från|till)\s+)${WHEN}|${WHEN}\s*[-–—]\s*${WHEN}|${WHEN}(?<=\d|halvåret|en)|${WHEN}(?=:))\s*:?(?=\s+\p{Lu})`,
  "iu",
);
type Word = Span & { readonly word: string };

function wordsOf(text: string, span: Span): Word[] {
  return [...quoteOf(text, span).matchAll(/\S+/gu)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
    word: match[0],
  }));
}

/** One stretch without separators → its parts. */
export function classify(text: string, span: Span, places?: Places): PersonPart[] {
  const words = quoteOf(text, span);
  const period = PERIOD.exec(words);
  if (period !== null) {
    const end = span.start + period[0].length;
    return [
      { kind: "period", span: { start: span.start, end } },
      ...classify(text, trimSpan(text, { start: end, end: span.end }), places),
    ];
  }
  const label = LABEL_BEFORE_VALUE.exec(words);
  if (label?.[1] !== undefined) {
    const start = span.start + label.index + label[0].indexOf(label[1]);
    const before = trimSpan(text, { start: span.start, end: start });
    const rest = before.end > before.start ? classify(text, before, places) : [];
    return [...rest, { kind: "label", span: { start, end: start + label[1].trimEnd().length } }];
  }
  const joined = joinedNames(text, span, places);
  if (joined !== undefined) return joined;
  if (isVacant(words)) return [{ kind: "vacant", span }];
  if (memberRole.parse(words) !== undefined) return [{ kind: "role", span }];
  const list = wordsOf(text, span);
  const person = list.length >= 4 && leadingName(list.slice(0, 2), places) === 2;
  if (
    isOrganization(words, places) &&
    !(person && isOrganization(quoteOf(text, { start: list[2]?.start ?? 0, end: span.end }), places))
  ) {
    return [{ kind: "organization", span }];
  }
  return nameAndMore(text, list, span, places);
}

/** "… och Anna Ek": cut where a conjunction has a name after it. */
function joinedNames(text: string, span: Span, places: Places | undefined): PersonPart[] | undefined {
  const words = wordsOf(text, span);
  const at = words.findIndex((word, i) => {
    if (!/^(?:och|samt|eller|&|resp\.?)$/u.test(word.word)) return false;
    return leadingName(words.slice(i + 1), places) >= 2 || (i === 0 && words.length > 1);
  });
  const [conjunction, next] = [words[at], words[at + 1]];
  if (conjunction === undefined || next === undefined) return undefined;
  const before = trimSpan(text, { start: span.start, end: conjunction.start });
  return [
    ...(before.end > before.start ? classify(text, before, places) : []),
    { kind: "label", span: { start: conjunction.start, end: conjunction.end } },
    ...classify(text, { start: next.start, end: span.end }, places),
  ];
}

/** How many words at the front make up a name; a municipality after two words of a name is not a third. */
function leadingName(words: readonly Word[], places: Places | undefined): number {
  let count = 0;
  for (const [i, { word }] of words.entries()) {
    const follows = words[i + 1];
    if (isParticle(word) && i > 0 && follows !== undefined && isNameWord(follows.word)) continue;
    if (
      !isNameWord(word) ||
      (i >= 2 &&
        isOrganization(
          words
            .slice(i)
            .map((w) => w.word)
            .join(" "),
          places,
        ))
    )
      break;
    count = i + 1;
    if (count === 5) break;
  }
  return count;
}

/** Name, name and title, title and name, name and organization, title alone, one capitalised word, or prose. */
function nameAndMore(text: string, words: readonly Word[], span: Span, places: Places | undefined): PersonPart[] {
  const cut = (from: number, to: number): Span => ({
    start: words[from]?.start ?? span.start,
    end: words[to - 1]?.end ?? span.end,
  });
  const rest = (from: number): PersonPart[] =>
    from < words.length ? classify(text, cut(from, words.length), places) : [];
  const name = leadingName(words, places);
  if (name >= 2) return [{ kind: "name", span: cut(0, name) }, ...rest(name)];
  const [first, second] = words;
  const last = words.at(-1)?.word ?? "";
  if (
    words.length === 2 &&
    name === 1 &&
    second !== undefined &&
    /^\p{Ll}+$/u.test(second.word) &&
    !isTitleWord(second.word)
  ) {
    return [{ kind: "name", span }]; // "Anna ek"
  }
  const title = words.findIndex((_, i) => i > 0 && leadingName(words.slice(i), places) >= 2);
  if (title > 0 && title <= 4 && words.slice(0, title).some(({ word }) => isTitleWord(word))) {
    return [{ kind: "title", span: cut(0, title) }, ...rest(title)];
  }
  if (words.length === 1 && name === 1) return [{ kind: "place", span }];
  if (words.length <= 6 && isUnit(last)) return [{ kind: "unit", span }];
  if (words.some(({ word }) => isProseWord(word))) return [{ kind: "prose", span }];
  if (
    words.length <= 8 &&
    (words.some(({ word }) => isTitleWord(word)) || (words.length <= 3 && /^\p{Ll}/u.test(first?.word ?? "")))
  ) {
    return titleAndPlace(text, words, span, places);
  }
  return [{ kind: "prose", span }];
}

/** "upphandlare Granträsk", "kommunchef i Älvsele kommun": a title with an organization after it. */
function titleAndPlace(text: string, words: readonly Word[], span: Span, places: Places | undefined): PersonPart[] {
  const last = words.findLastIndex(({ word }) => isTitleWord(word));
  const after = words.slice(last + 1);
  const joiner = /^(?:i|på|vid|för|från|hos)$/u.test(after[0]?.word ?? "") ? 1 : 0;
  const place = after[joiner];
  const end = words[last]?.end;
  if (last < 0 || place === undefined || end === undefined) return [{ kind: "title", span }];
  const organization = { start: place.start, end: span.end };
  if (!isOrganization(quoteOf(text, organization), places)) return [{ kind: "title", span }];
  return [
    { kind: "title", span: { start: span.start, end } },
    { kind: "organization", span: organization },
  ];
}
