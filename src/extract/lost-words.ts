/**
 * What a rendition lost on its way (sv. *bortfallna tecken*): dates without their year or month, sums without their number,
 * symbols of a font that nobody kept. Gives findings only; nothing is repaired.
 */

import { MONTHS } from "../fields/date-words.ts";
import { foldSpace } from "../fields/fold.ts";
import { leadingStatus } from "../fields/status-wording.ts";
import { overlaps, quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import type { FindingDraft } from "./record-draft.ts";
import { hasFiniteVerb } from "./sentence-shape.ts";

export const lostWords: Extractor = {
  name: "lost-words",
  extract: (flow) => ({
    records: [],
    findings: flow.lines.flatMap((line) => [
      ...lostDates(flow, line),
      ...lostNumbers(flow, line),
      ...lostSymbols(flow, line),
    ]),
    ignored: [],
    understood: [],
  }),
};

function truncated(text: string, span: Span, what: string): FindingDraft {
  const before = /(?:\S+\s+){0,3}$/u.exec(text.slice(Math.max(0, span.start - 80), span.start))?.[0] ?? "";
  const after = /^(?:\s+\S+){0,2}/u.exec(text.slice(span.end, span.end + 60))?.[0] ?? "";
  const around = foldSpace(`${before}${quoteOf(text, span)}${after}`);
  return {
    code: "truncated_value",
    severity: "warning",
    message: `${what} seems to be lost at "${around}"; look at the original.`,
    spans: [span],
    found: quoteOf(text, span),
  };
}

/** "under första kvartalet Verksamheten", "senast 1/ Arbetsmiljön", "nytt avtal för Inom". */
function lostDates({ document: { text } }: Flow, { span }: Line): FindingDraft[] {
  const dates = findDates(text, span)
    .filter(({ missing }) => missing === "truncated")
    .map((date) => truncated(text, date.span, "A part of a date"));
  const known = dates.flatMap(({ spans }) => spans);
  const years = lostYears(text, span)
    .filter((found) => !known.some((other) => overlaps(other, found)))
    .map((found) => truncated(text, found, "A year"));
  return [
    ...dates,
    ...years,
    ...matches(text, span, LOST_AFTER).map((found) => truncated(text, found, "A year or a number")),
  ];
}

const MONTH = `(?:${MONTHS.map(([name]) => name).join("|")})`;
/** Words before a day that is going to have a year, and at whose end a sentence is. */
const LEADS_TO_DAY = String.raw`(?:i kraft|gälla|gäller|utvärderas|senast|fr\.?o\.?m\.?|startar|börjar|upphör|löper ut)\s+(?:den\s+)?`;
const DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<lead>${LEADS_TO_DAY})?(?<day>\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s+${MONTH})(?=\s+\p{Lu}\p{Ll})`,
  "gu",
);
const MONTH_FIRST = new RegExp(`^(?:${MONTH})`, "iu");
/** So many words after a day show whether a sentence begins there. */
const SENTENCE_START = /^\s+((?:\S+\s+){2,6})/u;

/**
 * "träder i kraft 1 januari Utvärdering", "på mässan 1–9 augusti Målet var att": the year went with the full stop. Without
 * a word that leads to the day, only a whole sentence after it shows that; a label or a name does not.
 */
function lostYears(text: string, span: Span): Span[] {
  const words = quoteOf(text, span);
  if (!/\d/u.test(words)) return [];
  return [...words.matchAll(DAY)].flatMap((match): Span[] => {
    const { lead, day = "" } = match.groups ?? {};
    const end = span.start + match.index + match[0].length;
    const next = SENTENCE_START.exec(text.slice(end, Math.min(span.end, end + 80)))?.[1] ?? "";
    const isLabel = /^\s*[\p{L} ]{0,30}:/u.test(next) || MONTH_FIRST.test(next);
    if (isLabel || (lead === undefined && !hasFiniteVerb(next))) return [];
    return [{ start: end - day.length, end }];
  });
}

/** A preposition cannot stand right before the first word of a sentence. */
const LOST_AFTER =
  /(?<![\p{L}])(?:för|under|från|till|per|sedan|inför)(?=\s+(?:Inom|Under|Genom|Vi|Detta|Därefter|Innan|Efter|Arbetet|Gruppen)\s+\p{Ll})/gu;
const LOST_NUMBER =
  /(?<![\p{L}])(?:på|om|med|till|kostar|kostade|ca|cirka|beviljats|anslagits)\s+(?:tkr|kkr|mkr|mnkr|kr|kronor)(?![\p{L}])/gu;

function lostNumbers({ document: { text } }: Flow, { span }: Line): FindingDraft[] {
  if (!quoteOf(text, span).includes("kr")) return []; // all its units have it
  return matches(text, span, LOST_NUMBER).map((found) => truncated(text, found, "The number of a sum"));
}

const SYMBOLS = /[\p{Co}\ufffd]+/gu;

/** Characters that only one font knows (Unicode private use) and that lead to no status. */
function lostSymbols({ document: { text }, words }: Flow, { span }: Line): FindingDraft[] {
  return matches(text, span, SYMBOLS).flatMap((found): FindingDraft[] => {
    if (leadingStatus(text.slice(found.end, span.end).trimStart(), words.statuses) !== undefined) return [];
    const quote = quoteOf(text, found);
    const code = [...quote].map((c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase()}`).join(" ");
    return [
      {
        code: "unread_symbol",
        severity: "info",
        message: `The symbol ${code} belongs to a font that the file does not carry; what it looked like cannot be known.`,
        spans: [found],
        found: quote,
      },
    ];
  });
}

function matches(text: string, span: Span, pattern: RegExp): Span[] {
  return [...quoteOf(text, span).matchAll(pattern)].map((match) => {
    const start = span.start + match.index;
    return { start, end: start + match[0].length };
  });
}
