/**
 * Whether a passage ends between two lines: by space, letters and indents, or because the next word would still have fitted.
 */
import { hasTab } from "./joined-rows.ts";
import type { Line } from "./lines.ts";
import { bare, type Measures } from "./measures.ts";
import { firstLook, lastLook, leftOf, rightOf } from "./words.ts";

/** Beyond this many usual distances between base lines a new passage begins. */
export const SPACED = 1.25;
/** Indents, in letter sizes: of a first line, and so far that it is another text. */
const INDENT = 0.8;
const FAR = 3;

/** What of a passage its end depends on. */
export type Open = { readonly lines: readonly Line[]; readonly marker?: string; readonly indent: number };

/** Whether the passage ends between two lines that stand under each other. */
export function endsBetween(open: Open, last: Line, line: Line, right: number, measures: Measures): boolean {
  const size = Math.max(last.size, line.size);
  const step = line.baseline - last.baseline;
  const stated = measures.tagged ? isOneElement(last, line) : undefined;
  if (stated !== undefined) return !stated || fits(last, line, right);
  if (step > SPACED * measures.leading(line.size) || step < 0.3 * size) return true;
  if (Math.abs(last.size - line.size) > 0.4 || otherLetters(last, line)) return true;
  // A number whose text stands in the next line, for want of room.
  if (isNumberAlone(last) && !isNumberAlone(line)) return false;
  // A telephone number or a day goes on after its own hyphen; days under each other are a list.
  if (isNumberCut(last, line)) return false;
  if (isDay(last) && isDay(line)) return true;
  // Lines with wide gaps under each other are rows ("Dag: … / Tid: …").
  if (hasTab(last) && hasTab(line)) return true;
  if (startsItem(line) && (line.bold || startsItem(open.lines[0] ?? line) || fits(last, line, right))) return true;
  if (endsInHyphen(last) && !/^\p{Lu}/u.test(line.words[0]?.text ?? "")) return false;
  return otherIndent(open, last, line, size) || fits(last, line, right) || startsSentence(last, line, measures);
}

/** "1." alone on its line: its text stands in the next. */
export const isNumberAlone = ({ words }: Line): boolean =>
  words.length === 1 && /^\d{1,3}[.)]$/u.test(words[0]?.text ?? "");

function isNumberCut(last: Line, line: Line): boolean {
  return /\d[-\u2010]$/u.test(last.words.at(-1)?.text ?? "") && /^\d/u.test(line.words[0]?.text ?? "");
}

/** "2009-03-19", "Våren 2010", "12 mars 2009", "4/5": a line that says when, and nothing else. */
const DAY =
  /^(?:(?:\p{L}+ )?(?:\d{1,2} \p{L}+ )?(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?|\d{1,2}\/\d{1,2}(?:[ -](?:19|20)?\d\d)?)$/u;

const isDay = ({ words }: Line): boolean => words.length <= 4 && DAY.test(words.map(({ text }) => text).join(" "));

/** Whether the file puts two lines into one paragraph; undefined where it does not say. */
export function isOneElement(a: Line | undefined, b: Line | undefined): boolean | undefined {
  if (a?.tag?.element === undefined || b?.tag?.element === undefined || a.page !== b.page) return undefined;
  return a.tag.element === b.tag.element;
}

/** Bold turns to plain (or back) exactly at the line's end, or the family changes. */
function otherLetters(last: Line, line: Line): boolean {
  const [end, start] = [lastLook(last.words.at(-1)), firstLook(line.words[0])];
  if (end === undefined || start === undefined) return false;
  if (end.bold !== start.bold && (last.bold || line.bold)) return true;
  return last.italic !== line.italic && end.italic !== start.italic && familyOf(end.family) !== familyOf(start.family);
}

const familyOf = (name: string): string => name.replace(/[-,].*$|PS(MT)?$|MT$/gu, "").toLowerCase();

function otherIndent(open: Open, last: Line, line: Line, size: number): boolean {
  const by = (line.x0 - last.x0) / size;
  const underTab = last.words.some((word) => word.tab && Math.abs(leftOf(word) - line.x0) < 0.3 * size);
  if (underTab || Math.abs(by) < 0.3) return false;
  if (by > FAR) return true;
  // Under a dash some writers go on at the margin, others under the words.
  if (open.marker !== undefined) return line.x0 < open.indent + 0.3 * size && open.lines.length > 1 && by < -0.3;
  // The second line may stand out or in from the first; after that an indent opens a new paragraph.
  if (open.lines.length === 1) return by > 0 && !startsItem(last);
  return Math.abs(by) > INDENT;
}

/** A line ends in a colon or an address, or without a stop, and the next begins with a capital (of a word else written small). */
function startsSentence(last: Line, line: Line, measures: Measures): boolean {
  const [first] = line.words;
  if (first === undefined || !/^\p{Lu}\p{Ll}/u.test(first.text)) return false;
  const end = last.words.at(-1)?.text ?? "";
  if (/^\S+@\S+\.\p{L}{2,}$/u.test(end) || (end.endsWith(":") && last.words.length > 2)) return true;
  return /[\p{Ll}\d)]$/u.test(end) && measures.common.has(bare(first.text));
}

/** The first word of the next line would have had room: the line was ended on purpose. */
export function fits(last: Line, line: Line, right: number): boolean {
  const [word] = line.words;
  if (word === undefined) return false;
  return right - last.x1 >= rightOf(word) - leftOf(word) + 0.4 * last.size;
}

/** A word may end this much before the border that cut it, in widths of its letters. */
const NEXT_LETTER = 1.7;

/**
 * Whether a word was too long for its cell, so that its last letters stand in the next line: it fills its line alone, and what
 * follows is no word that the document knows, or makes one with it.
 */
export function isCutWord(last: Line, line: Line, right: number, measures: Measures): boolean {
  const [whole, rest] = [last.words[0], line.words[0]];
  if (last.words.length !== 1 || whole === undefined || rest === undefined) return false;
  if (!/\p{L}$/u.test(whole.text) || !/^\p{Ll}+[,.:;)]?$/u.test(rest.text)) return false;
  const letter = (rightOf(whole) - leftOf(whole)) / whole.text.length;
  if (whole.text.length < 6 || right - last.x1 > NEXT_LETTER * letter) return false;
  if (measures.words.has(bare(whole.text + rest.text))) return true;
  return !measures.words.has(bare(rest.text)) && !measures.words.has(bare(whole.text));
}

/** Whether a text goes on from the last line of a stack (column, page, cell) in the first of the next. `right`: of the first. */
export function runsOn(last: Line, line: Line, right: number): boolean {
  const [first] = line.words;
  const end = last.words.at(-1)?.text ?? "";
  if (first === undefined || last.size !== line.size || otherLetters(last, line) || startsItem(line)) return false;
  if (endsInHyphen(last)) return /^\p{Ll}/u.test(first.text);
  if (fits(last, line, right)) return false;
  const unfinished = !/[.!?:;…]["”’)]?$/u.test(end);
  return unfinished && /^[\p{Ll}\d(]/u.test(first.text) && !last.bold;
}

/** "1.", "2)", "a)", "§ 12": the line begins a numbered item. */
function startsItem(line: Line): boolean {
  const [first, second] = line.words;
  if (first === undefined || second === undefined) return false;
  return /^(\d{1,3}(\.\d{1,2})*[.)]|\(?\p{L}\)|§)$/u.test(first.text);
}

function endsInHyphen(line: Line): boolean {
  const end = line.words.at(-1)?.text ?? "";
  return /\p{L}[-\u2010\u00ad]$/u.test(end) && bare(end).length > 1;
}
