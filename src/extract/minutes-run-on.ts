/**
 * A list of those present whose lines were run together (sv. *utplattad närvarolista*) → the stretch of each person:
 * "Namn, Xs kommun Namn, titel, Ys kommun". A person begins at names before a comma or bracket, where no name goes on.
 */
import { municipalityOf } from "../fields/municipalities.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { isNameWord, isOrganization, isTitleWord } from "./person-words.ts";
import { isLinking } from "./sentence-shape.ts";
import { GIVEN_NAMES } from "./vocabulary/given-names.ts";

/** Words with a capital that stand together, before what may follow a name. */
const RUN = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,5}(?=\s*[,.(]|\s*$)/gu;
/** Names in a row, "de" and "von" among them. */
const ROW = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}'’-]*(?: (?:(?:de|von|af|av|der|la) )?\p{Lu}[\p{L}'’-]*)+/gu;
/** Words that take a name with them: who comes after is somebody else's. */
const HOLDS_NAME = /(?:ersätter|ersättare för|för|projekt(?:et)?|[,(&/–-])\s*$/iu;
/** Two people who share what follows: "Anna Ek/Bo Alm, kansliet". */
const SHARED = /(?<=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)\s?\/\s?(?=\p{Lu}[\p{L}'’-]+ \p{Lu})/gu;
const INSTITUTION = /(?:universitet|högskola|landsting|länsstyrelse|kommun|region)(?:en|et|n)?$/iu;
const LONGEST_NAME = 3;

/** The stretches of the people; the whole span where nothing shows that lines were run together. */
export function personRuns(text: string, span: Span): Span[] {
  const words = quoteOf(text, span);
  const starts = [...words.matchAll(RUN)]
    .map((match) => match.index + nameStart(match[0], words.slice(0, match.index)))
    .filter((start) => start > 0 && !HOLDS_NAME.test(words.slice(0, start)));
  const inRows = [...words.matchAll(ROW)].flatMap((match) =>
    rowStarts(match[0], words.slice(0, match.index), match.index),
  );
  const shared = [...words.matchAll(SHARED)].map((match) => match.index + match[0].length);
  const all = [...new Set([0, ...starts, ...inRows, ...shared])].sort((a, b) => a - b);
  const cuts = all.map((start) => span.start + start);
  return cuts
    .map((start, i) => trimSpan(text, { start, end: cuts[i + 1] ?? span.end }))
    .map((run) => (/\s?\/$/u.test(quoteOf(text, run)) ? trimSpan(text, { start: run.start, end: run.end - 1 }) : run))
    .filter(({ start, end }) => end > start);
}

/** Where in the run the name begins: after an organization, or after the place that the words before it name; -1e9 where none is. */
function nameStart(run: string, before: string): number {
  const list = [...run.matchAll(/\S+/gu)];
  // Two words are left for the name: "Berg" may be a municipality or who is called so.
  const own = list
    .slice(0, -2)
    .findLastIndex(
      ({ 0: word }) => municipalityOf(word) !== undefined || !/\p{Ll}/u.test(word) || INSTITUTION.test(word),
    );
  const first = own + 1;
  const name = list.slice(first);
  const isAfterPlace = /[,)]\s*$/u.test(before) && own < 0;
  if (name.length < 2 || isOrganization(name.map(([word]) => word).join(" "))) return NOWHERE;
  // Behind a comma a run is one name more, or an organization and a name: then the name is its last two words.
  const from = isAfterPlace && name.length > 2 && !/\)\s*$/u.test(before) ? name.length - 2 : 0;
  const given = name.findIndex(([word], i) => isGivenName(word) && i <= name.length - 2);
  const start = given >= 0 ? given : name.length - from > LONGEST_NAME ? name.length - 2 : from;
  const word = /(\S+)\s*$/u.exec(before)?.[1] ?? "";
  if (first + start === 0 && isLinking(word) && !isTitleWord(word)) return NOWHERE;
  return name[start]?.index ?? NOWHERE;
}

/** Names in a row without a sign between them: a given name begins the next person. */
function rowStarts(row: string, before: string, offset: number): number[] {
  const list = [...row.matchAll(/\p{Lu}[\p{L}'’-]*/gu)];
  const isGiven = (at: number): boolean => isGivenName(list[at]?.[0] ?? "");
  const firsts = list.flatMap((_, at) =>
    at > 0 && isGiven(at) && !isGiven(at - 1) && at + 1 < list.length ? [at] : [],
  );
  const opens = isGiven(0) && !HOLDS_NAME.test(before) && !HELD.test(before);
  const edges = [0, ...firsts, list.length];
  // What no given name parts is parted in twos: hardly anybody has four names.
  const even = edges.slice(1).flatMap((end, i) => {
    const from = edges[i] ?? 0;
    const isEven =
      end - from >= 4 && (end - from) % 2 === 0 && list.slice(from, end).every(([word]) => isNameWord(word));
    return isEven ? list.slice(from, end).flatMap((_, k) => (k > 0 && k % 2 === 0 ? [from + k] : [])) : [];
  });
  const found = [...(opens ? [0] : []), ...firsts, ...even];
  return found.map((at) => offset + (list[at]?.index ?? 0)).filter((start) => start > 0);
}

/** A word that binds what follows it to somebody: "och Anna Ek", "projekt Ung", but no title: "ordf Anna Ek". */
const HELD = /(?<![\p{L}])(?:och|samt|med|av|i|på|vid|från|inom|under|genom)\s*$/iu;

const isGivenName = (word: string): boolean => {
  const folded = word.toLocaleLowerCase("sv");
  return GIVEN_NAMES.has(folded) || GIVEN_NAMES.has(folded.slice(0, Math.max(0, folded.indexOf("-"))));
};

const NOWHERE = Number.NEGATIVE_INFINITY;
