/**
 * The measure in a goal's words (sv. *målvärde*): "från 60 % till minst 70 %", "för 75 deltagare", "minst två möten".
 * A change ("öka med 10 %") is no level to reach, and gives none.
 */
import { foldWords } from "../fields/fold.ts";
import { NUMERALS } from "../fields/status-words.ts";
import type { Target } from "../fields/target.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { MEASURED } from "./vocabulary/measure-words.ts";

export type FoundTarget = { readonly value: Target; readonly span: Span };

const NUMBER = String.raw`(?:\d{1,3}(?:[ \u00a0.]\d{3})+|\d{1,7}(?:,\d{1,2})?)`;
const WORD_NUMBER = `(?:en|${NUMERALS.join("|")})`;
const PERCENT = String.raw`(?:%|procent(?!enhet)(?!\p{L}))`;
const ADJECTIVE = "(?:nya|olika|gemensamma|lokala|regionala|stora|små|unga|aktiva)";
const AT_LEAST = "(?:minst|högst|max|maximalt|lägst|åtminstone|upp till|ca|cirka|totalt|sammanlagt)";
const BEFORE = String.raw`(?<![\p{L}\p{N}.,/-])`;

const FROM_TO = new RegExp(
  String.raw`${BEFORE}från\s+(?<from>${NUMBER})\s*(?<unit1>${PERCENT})?(?:\s+[\p{L}]+){0,3}?\s+till\s+(?:${AT_LEAST}\s+)?(?<to>${NUMBER})\s*(?<unit>${PERCENT}|\p{L}{3,})`,
  "iu",
);
const COUNTED = new RegExp(
  String.raw`${BEFORE}(?<lead>${AT_LEAST}\s+)?(?<to>${NUMBER}|${WORD_NUMBER})\s+(?:${ADJECTIVE}\s+)?(?<unit>(?:${MEASURED.join("|")}))(?!\p{L})`,
  "iu",
);
/** After "minst" any noun in the plural is counted: "minst 40 förskolegrupper". */
const AT_LEAST_SOME = new RegExp(
  String.raw`${BEFORE}(?<lead>${AT_LEAST}\s+)(?<to>${NUMBER}|${WORD_NUMBER})\s+(?:${ADJECTIVE}\s+)?(?<unit>\p{Ll}{3,}(?:er|ar|or|en|n|st|gånger|kommuner))(?!\p{L})`,
  "u",
);
const LEVEL = new RegExp(String.raw`${BEFORE}${AT_LEAST}\s+(?<to>${NUMBER})\s*(?<unit>${PERCENT})`, "iu");

/** The first measure in the span. A bare count in words ("en träff") counts only after "minst" and the like. */
export function findTarget(text: string, span: Span): FoundTarget | undefined {
  const words = quoteOf(text, span);
  for (const pattern of [FROM_TO, LEVEL, COUNTED, AT_LEAST_SOME]) {
    const match = pattern.exec(words);
    const groups = match?.groups;
    if (match === null || groups?.["to"] === undefined || groups["unit"] === undefined) continue;
    const to = numberOf(groups["to"]);
    const from = groups["from"] === undefined ? undefined : numberOf(groups["from"]);
    if (to === undefined || (!/\d/u.test(groups["to"]) && groups["lead"] === undefined)) continue;
    const unit = /^(?:%|procent)$/iu.test(groups["unit"]) ? "%" : foldWords(groups["unit"]);
    const start = span.start + match.index;
    return {
      value: { ...(from === undefined ? {} : { from }), to, unit },
      span: { start, end: start + match[0].length },
    };
  }
  return undefined;
}

/** What a comment reports in the same unit ("73 deltagare" for "75 deltagare"). */
export function findResult(text: string, span: Span, unit: string): { value: number; span: Span } | undefined {
  const counted = unit === "%" ? PERCENT : `${unit}(?!\\p{L})`;
  const match = new RegExp(String.raw`${BEFORE}(?<n>${NUMBER})\s*${counted}`, "iu").exec(quoteOf(text, span));
  const value = match?.groups?.["n"] === undefined ? undefined : numberOf(match.groups["n"]);
  return match === null || value === undefined
    ? undefined
    : { value, span: { start: span.start + match.index, end: span.start + match.index + match[0].length } };
}

function numberOf(words: string): number | undefined {
  const folded = foldWords(words);
  const at = NUMERALS.indexOf(folded);
  if (folded === "en") return 1;
  if (at >= 0) return at;
  const plain = Number(folded.replace(/[ .](?=\d{3})/gu, "").replace(",", "."));
  return Number.isFinite(plain) ? plain : undefined;
}
