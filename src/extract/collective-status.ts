/**
 * One sentence that judges many goals (sv. *"Ovanstående mål är helt uppfyllda förutom …"*), and the goals it leaves out.
 */
import { foldWords } from "../fields/fold.ts";
import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { leadingStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";

export type CollectiveStatus = {
  readonly sentence: Span;
  readonly reading: StatusReading;
  readonly exceptions: readonly Exception[];
};

/** `about` are the words that name the goals; the reading is absent where the sentence only leaves them out. */
type Exception = { readonly about: Span; readonly reading?: StatusReading };

const MANY = "(?:samtliga|alla|ovanstående|dessa|årets|gruppens|arbetsgruppens|nämndens|våra|de|båda|bägge)";
const PLURAL =
  "(?:del|resultat|effekt|verksamhets|inriktnings|nämnd)?(?:mål(?:en|sättningar(?:na)?)?|åtaganden(?:a)?|aktiviteter(?:na)?)";
/** "Samtliga av gruppens mål för 2012 (är …)". */
const SUBJECT = new RegExp(
  String.raw`^(?:${MANY}(?:\s+(?:av\s+)?(?:de\s+|våra\s+|årets\s+|gruppens\s+|arbetsgruppens\s+|nämndens\s+|ovanstående\s+|uppsatta\s+|\p{L}+\s+)?)?|(?=målen|åtagandena|aktiviteterna))${PLURAL}(?:\s+(?:ovan|för\s+(?:året|(?:19|20)\d\d)|under\s+(?:året|(?:19|20)\d\d)|(?:19|20)\d\d))?\s+(?=\p{L})`,
  "iu",
);
/** "Gruppen har uppnått samtliga mål". */
const ACTIVE = new RegExp(
  String.raw`^(?:vi|gruppen|arbetsgruppen|nämnden|\p{L}+(?:gruppen|nämnden|rådet))\s+(?:har|hade)\s+(?<verdict>[\p{L} ]{2,30}?)\s+${MANY}\s+(?:\p{L}+\s+){0,2}?${PLURAL}(?![\p{L}])`,
  "iu",
);
const NONE = new RegExp(String.raw`^(?:inget|inga)\s+(?:av\s+)?(?:\p{L}+\s+){0,2}?${PLURAL}\s+`, "iu");
const EXCEPT =
  /(?:,?\s+)(?:förutom|utom|med undantag (?:av|för)|undantaget|bortsett från|men inte|exklusive|utöver)\s+/iu;
/** "… där målen är delvis uppfyllda": where the exception's own verdict begins. */
const WHERE = new RegExp(String.raw`,?\s+(?:där|som|vilka|vilket)\s+(?:(?:${PLURAL}|det|detta|de)\s+)?(?=\p{L})`, "iu");

/** Reads the sentence as a verdict on many goals; undefined where it speaks of one, or of some of them ("merparten av målen"). */
export function readCollective(text: string, span: Span, statuses?: StatusLegend): CollectiveStatus | undefined {
  const sentence = trimSpan(text, span);
  const words = quoteOf(text, sentence);
  const reading = verdictOf(words, statuses);
  if (reading === undefined) return undefined;
  const except = EXCEPT.exec(words);
  const exceptions =
    except === null
      ? []
      : [exceptionOf(text, { start: sentence.start + except.index + except[0].length, end: sentence.end }, statuses)];
  return { sentence, reading, exceptions };
}

function verdictOf(words: string, statuses: StatusLegend | undefined): StatusReading | undefined {
  const subject = SUBJECT.exec(words);
  if (subject !== null) {
    const rest = words.slice(subject[0].length);
    const found =
      leadingStatus(rest, statuses) ?? leadingStatus(rest.replace(/^(?:är|har|blev|bedöms|anses)\s+/iu, ""), statuses);
    return found?.closed && found.reading.value !== undefined ? found.reading : undefined;
  }
  const active = ACTIVE.exec(words);
  if (active?.groups?.["verdict"] !== undefined) return leadingStatus(active.groups["verdict"], statuses)?.reading;
  const none = NONE.exec(words);
  const denied = none === null ? undefined : leadingStatus(words.slice(none[0].length), statuses);
  return denied?.reading.value === "fulfilled" ? { value: "not_fulfilled", qualifiers: [] } : undefined;
}

function exceptionOf(text: string, span: Span, statuses: StatusLegend | undefined): Exception {
  const words = quoteOf(text, span);
  const where = WHERE.exec(words);
  const about = trimSpan(text, { start: span.start, end: span.start + (where?.index ?? words.search(/[.;!?]?\s*$/u)) });
  const verdict = where === null ? undefined : leadingStatus(words.slice(where.index + where[0].length), statuses);
  return { about, ...(verdict?.closed ? { reading: verdict.reading } : {}) };
}

/** The goals that the words name: those that share most of their content words. */
export function goalsNamedBy(words: string, goals: readonly string[]): number[] {
  const named = contentWords(words);
  if (named.length === 0) return [];
  const scores = goals.map((goal) => {
    const content = contentWords(goal);
    return named.filter((word) => content.includes(word)).length / named.length;
  });
  const best = Math.max(0, ...scores);
  return best < 0.5 ? [] : scores.flatMap((score, i) => (score >= Math.max(0.5, best - 0.01) ? [i] : []));
}

/** The words that carry a goal's meaning: of four letters and more, each once, without their endings. */
export function contentWords(words: string): string[] {
  const list = foldWords(words).match(/\p{L}{4,}/gu) ?? [];
  return [
    ...new Set(list.map((word) => word.replace(/(?:erna|arna|orna|ernas|ens|ets|na|en|et|er|ar|or|ns|n|t|s)$/u, ""))),
  ];
}
