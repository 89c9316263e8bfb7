/**
 * A list of those present whose lines were run together (sv. *utplattad närvarolista*) → the stretch of each person:
 * "Namn, Xs kommun Namn, titel, Ys kommun". A person begins at names before a comma or bracket, where no name goes on.
 */
import { municipalityOf } from "../fields/municipalities.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { isOrganization, isTitleWord } from "./person-words.ts";
import { isLinking } from "./sentence-shape.ts";

/** Words with a capital that stand together, before what may follow a name. */
const RUN = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,5}(?=\s*[,.(]|\s*$)/gu;
/** Words that take a name with them: who comes after is somebody else's. */
const HOLDS_NAME = /(?:ersätter|ersättare för|för|projekt(?:et)?|[,(&/–-])\s*$/iu;
const INSTITUTION = /(?:universitet|högskola|landsting|länsstyrelse|kommun|region)(?:en|et|n)?$/iu;
const LONGEST_NAME = 3;

/** The stretches of the people; the whole span where nothing shows that lines were run together. */
export function personRuns(text: string, span: Span): Span[] {
  const words = quoteOf(text, span);
  const starts = [...words.matchAll(RUN)]
    .map((match) => match.index + nameStart(match[0], words.slice(0, match.index)))
    .filter((start) => start > 0 && !HOLDS_NAME.test(words.slice(0, start)));
  const cuts = [...new Set([0, ...starts])].map((start) => span.start + start);
  return cuts
    .map((start, i) => trimSpan(text, { start, end: cuts[i + 1] ?? span.end }))
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
  const start = name.length - from > LONGEST_NAME ? name.length - 2 : from;
  const word = /(\S+)\s*$/u.exec(before)?.[1] ?? "";
  if (first + start === 0 && isLinking(word) && !isTitleWord(word)) return NOWHERE;
  return name[start]?.index ?? NOWHERE;
}

const NOWHERE = Number.NEGATIVE_INFINITY;
