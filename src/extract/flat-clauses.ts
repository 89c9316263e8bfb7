/**
 * A title or a value and the sentence that was run together with it (sv. *utplattad text*) → where the sentence begins:
 * "Föregående möte Anteckningarna läggs till handlingarna."
 */
import { foldWords } from "../fields/fold.ts";
import { municipalityOf } from "../fields/municipalities.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { hasFiniteVerb, isLinking } from "./sentence-shape.ts";
import { sentencesOf } from "./sentences.ts";
import { SENTENCE_STARTERS } from "./vocabulary/goal-words.ts";

const STARTER = new Set(SENTENCE_STARTERS);
/** Verbs of minutes that reports do not know: "läggs till handlingarna", "förklarar mötet öppnat". */
const MEETING_VERB =
  /(?<![\p{L}])(?:lägg(?:s|er)|lades|öppna(?:r|s|de|des)|avsluta(?:r|s|de|des)|förklara(?:r|s|de|des)|hälsa(?:r|de)|notera(?:r|s|de|des)|godkänn(?:er|s)|godkände[s]?|anta[rs]|fastställ(?:er|s|de|des)|besluta(?:r|de|s|des)|konstatera(?:r|s|de|des)|informera(?:r|s|de|des)|berätta(?:r|de)|beskriv(?:er|s)|presentera(?:r|s|de|des)|redovisa(?:r|s|de|des)|rapportera(?:r|de)|tacka(?:r|de)|föredra(?:r|s)|föredrog|fråga(?:r|de)|uppdra(?:r|s)|utse[sr]?|utsågs|väljs|valdes|bordläggs|utgå(?:r)|utgick|gick[s]?|gås|föreslå(?:r|s)|enas|enades|diskutera(?:r|s|de|des)|lämna(?:r|s|de|des)|önska(?:r|de)|rekommendera(?:r|s)|återkommer|äger rum|ställer sig)(?![\p{L}])/iu;
/** How far after its first word the verb of the sentence may stand. */
const SUBJECT_WORDS = 6;

/** The offset at which a sentence begins within the first sentence of the span; undefined where it is all one thing. */
export function clauseStart(text: string, span: Span): number | undefined {
  const [first] = sentencesOf(text, span);
  if (first === undefined) return undefined;
  const words = quoteOf(text, first);
  const tokens = [...words.matchAll(/[\p{L}\p{N}]+(?:[-/_.:][\p{L}\p{N}]+)*_?/gu)];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before === undefined || !/^\p{Lu}/u.test(token[0])) continue;
    const gap = words.slice(before.index + before[0].length, token.index);
    if (!/^[”")%]?\s+$/u.test(gap) || isLinking(before[0])) continue;
    if (municipalityOf(token[0]) !== undefined) continue;
    const isStarter = STARTER.has(foldWords(token[0]));
    const goesOn = /^\p{Lu}/u.test(before[0]) && i > 1; // within a name
    if (goesOn && !isStarter && !isDefinite(token[0])) continue;
    const window = tokens.slice(i, i + SUBJECT_WORDS);
    const last = window.at(-1) ?? token;
    const clause = words.slice(token.index, last.index + last[0].length);
    if (MEETING_VERB.test(clause) || hasFiniteVerb(clause) || (isStarter && /[.!?]$/u.test(words)))
      return first.start + token.index;
  }
  const second = sentencesOf(text, span)[1];
  return second !== undefined && /[.!?]$/u.test(words) === false ? second.start : undefined;
}

/** "Regionrådet", "Nämnden", "Ordförande": what a sentence of minutes is about. */
const isDefinite = (word: string): boolean => /(?:et|en|na|ordförande)$/iu.test(word) && word.length > 5;
