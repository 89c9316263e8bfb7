/**
 * What a sum in a sentence is for: "varav 2 mkr till kusten", "budget för norra delen: 300 tkr".
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { ITEM_LEAD, ITEM_TAIL } from "./amount-words.ts";
import type { Placed } from "./people.ts";

type Around = {
  /** The words since the sum before, and those up to the next. */
  readonly before: Span;
  readonly after: Span;
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** Then who gives it is what tells it from others ("300 tkr från länsstyrelsen"). */
  readonly isGrant: boolean;
};

const LONGEST_ITEM = 80;
const FOR =
  /[\p{L}]{0,30}(?:budget|buget|bidrag|anslag|kostnad|medel|ram)(?:en|et|er|erna)?\s+(?:för|till)\s+(?<item>[^:;,.]{2,80}?)\s*(?::|,|\s(?:är|uppgår|beräknas|om|på|blir|ligger)(?![\p{L}])[^:;,.]*)?\s*$/iu;
const NO_ITEM =
  /(?<![\p{L}])(?:projekt(?:et|ets)?|hela|total\p{L}*|året|verksamhetsåret|perioden|(?:19|20)\d\d|detta|denna)(?![\p{L}])/iu;
/** "Konsulter: 300 000 kr": the line is an item and its sum. */
const LINE_ITEM = /^\s*(?<item>\p{L}[^:;.]{1,60}?)\s*(?::|\t|\s{2,}|\s[–-])\s*$/u;

/** What a part of a whole, or a sum on its own, is for. A total has none. */
export function itemOf(text: string, { before, after, isPart, isTotal, isGrant }: Around): Placed | undefined {
  if (isPart) return cut(text, partAfter(text, after)) ?? cut(text, lastPiece(text, before));
  const words = quoteOf(text, before);
  if (isTotal) return undefined;
  if (isGrant && /^\s*(?:i bidrag |i stöd )?från\s/iu.test(quoteOf(text, after)))
    return cut(text, partAfter(text, after));
  const match = FOR.exec(words) ?? LINE_ITEM.exec(words);
  const { item } = match?.groups ?? {};
  if (match === null || item === undefined || NO_ITEM.test(item) || /budget|buget|tidsram/iu.test(item))
    return undefined;
  const start = before.start + match.index + match[0].lastIndexOf(item);
  return cut(text, { start, end: start + item.length });
}

/** "… till kusten och": up to the comma, full stop, or "och" that leads to the next part. */
function partAfter(text: string, after: Span): Span {
  const words = quoteOf(text, after);
  const length = /^(?:(?!\soch\s+[^,;.()]*$)[^,;.()])*/u.exec(words)?.[0].length ?? 0;
  return { start: after.start, end: after.start + length };
}

/** "varav konsulter": the words since the last comma, conjunction or "varav". */
function lastPiece(text: string, before: Span): Span {
  const words = quoteOf(text, before);
  const joints = [...words.matchAll(/[,;:(]|(?<![\p{L}])(?:varav|därav|och|samt|fördelat|på)(?![\p{L}])/giu)];
  const joint = joints.at(-1);
  return { start: before.start + (joint === undefined ? 0 : joint.index + joint[0].length), end: before.end };
}

function cut(text: string, span: Span): Placed | undefined {
  const whole = trimSpan(text, span);
  const lead = ITEM_LEAD.exec(quoteOf(text, whole))?.[0].length ?? 0;
  const rest = { start: whole.start + lead, end: whole.end };
  const tail = ITEM_TAIL.exec(quoteOf(text, rest))?.[0].length ?? 0;
  const item = { start: rest.start, end: rest.end - tail };
  const words = quoteOf(text, item);
  if (!/\p{L}{2}/u.test(words) || words.length > LONGEST_ITEM || item.end <= item.start) return undefined;
  return { value: foldSpace(words), span: item };
}
