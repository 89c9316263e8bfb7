/**
 * What becomes of the end of one line and the start of the next when they are read as one text.
 */
import { bare } from "./measures.ts";

export type Seam =
  /** A blank between them. */
  | "blank"
  /** Nothing between them: a word with a sign of its own at the line's end ("IT-", "och/"). */
  | "nothing"
  /** The hyphen at the end is the line's, not the word's: it goes. */
  | "hyphen";

const HYPHEN = /[-\u2010\u00ad]$/u;
/** Words that stand for the rest of a compound before them ("närings- och"). */
const SHARED_REST = new Set(["och", "eller", "samt", "till", "respektive", "and", "or", "und", "et"]);
/** Letters that are a word of their own in compounds: "e-tjänst", "IT-stöd", "A-kassa". */
const ALONE = /^(\p{L}|\p{Lu}{2,}\p{L}?|.*\d.*)$/u;

/** Short forms written small keep their hyphen ("sms-tjänst", "tv-sänd"): letters without a vowel are no part of a word; and these. */
const NO_VOWEL = /^[^aeiouyåäöéü\P{Ll}]{2,5}$/u;
const SMALL_SHORT_FORMS: ReadonlySet<string> = new Set(["it", "sfi", "vvs", "eu"]);

/** How the last word of a line and the first of the next belong together. `words`: those seen within lines. */
export function seamBetween(end: string, start: string, words: ReadonlySet<string>): Seam {
  if (/[\p{L}\p{N}]\/$/u.test(end) || /\p{N}[—–]$/u.test(end)) return "nothing";
  if (/\S@$|^@\S/u.test(end) || isAddress(end, start)) return addressSeam(end, start, words);
  if (!HYPHEN.test(end) || end.length < 2) return "blank";
  if (end.endsWith("\u00ad")) return "hyphen";
  const stem = end.replace(HYPHEN, "");
  const rest = bare(start);
  if (SHARED_REST.has(rest)) return "blank";
  if (!/\p{L}$/u.test(stem)) return /\p{N}$/u.test(stem) && /^[\p{L}\p{N}]/u.test(start) ? "nothing" : "blank";
  if (!/^\p{Ll}/u.test(start)) {
    if (words.has(bare(stem + rest))) return "hyphen";
    return /^[\p{L}\p{N}]/u.test(start) ? "nothing" : "blank";
  }
  return keepsHyphen(stem, rest, words) ? "nothing" : "hyphen";
}

/** A part of a compound that is written with a hyphen also within a line. */
function keepsHyphen(stem: string, rest: string, words: ReadonlySet<string>): boolean {
  const last = stem.split(/[-/]/u).at(-1) ?? stem;
  const part = bareCase(last);
  if (ALONE.test(part) || NO_VOWEL.test(part) || SMALL_SHORT_FORMS.has(part)) return true;
  const [whole, parts] = [bare(stem + rest), bare(`${stem}-${rest}`)];
  if (words.has(whole)) return false;
  if (words.has(parts)) return true;
  // A name before a compound keeps it ("Lapp-projektet"): it stands alone elsewhere, and the joined word nowhere.
  return /^\p{Lu}/u.test(part) && words.has(bare(last)) && !words.has(whole) && last.length > 3;
}

const bareCase = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** A hyphen in an address is the line's, unless the name is written with one elsewhere. */
function addressSeam(end: string, start: string, words: ReadonlySet<string>): Seam {
  if (!HYPHEN.test(end)) return "nothing";
  const name = end.replace(HYPHEN, "").split(/[.@]/u).at(-1) ?? "";
  return words.has(bare(`${name}-${start.split(/[.@]/u)[0] ?? ""}`)) ? "nothing" : "hyphen";
}

/** The seam lies within an e-mail or web address. */
function isAddress(end: string, start: string): boolean {
  if (/@/u.test(end) && /^[\w.-]+\.\p{Ll}{2,}/u.test(start) && !/\.\p{Ll}{2,}[,;.)]?$/u.test(end)) return true;
  return HYPHEN.test(end) && /^[\p{L}\d.]*@[\w.-]+/u.test(start) && /^[\p{Ll}\d.]+[-\u2010\u00ad]$/u.test(end);
}
