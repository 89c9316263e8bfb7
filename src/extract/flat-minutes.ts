/**
 * Minutes whose lines were run together page by page (sv. *utplattat protokoll*: transcripts of pages) → lines as they were:
 * cut before labels of the head, before numbers of items, before labels in them, and where a title ends and its text begins.
 * Only texts whose head shows three labels in one line are cut; all others come back as they are.
 */
import { foldWords } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { titleKindOf } from "./facts-words.ts";
import { clauseStart } from "./flat-clauses.ts";
import type { Line } from "./flow.ts";
import { findGroupNames } from "./group-names.ts";
import { personRuns } from "./minutes-run-on.ts";
import { HEAD_LABELS, type HeadSlot, ITEM_LABELS } from "./minutes-words.ts";
import { isNameWord, isOrganization } from "./person-words.ts";

/** A head in one line is at least so long. */
const LONG = 150;
/** In flattened minutes shorter lines are left whole. */
const SHORT = 60;
/** Where the head of a meeting may stand. */
const HEAD_LINES = 8;
/** Labels that are everyday words in running text, too. */
const EVERYDAY: ReadonlySet<string> = new Set(
  `ordinarie|ersättare|sida|sidor|version|grupp|arbetsgrupp|styrelse|nämnd|övriga|dnr|ärenden|bilaga|bilagor|handläggare|
  gäst|gäster|tjänstemän|omfattning|paragraf|justering|nästa möte|föredragande|representanter|expedieras|ande|kallade|bevis|anslag`
    .split("|")
    .map((word) => word.trim()),
);
const PEOPLE: ReadonlySet<HeadSlot> = new Set(["deciding", "other"]);
const WHEN: ReadonlySet<HeadSlot> = new Set(["date", "time", "place"]);

const slots = Object.keys(HEAD_LABELS) as HeadSlot[];
const SLOT_OF = new Map(slots.flatMap((slot) => HEAD_LABELS[slot].map((label) => [label, slot] as const)));
const capital = (label: string): string => `${label.charAt(0).toLocaleUpperCase("sv")}${label.slice(1)}`;
const longestFirst = (labels: readonly string[]): string =>
  [...labels]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((label) => label.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"))
    .join("|");
const isEveryday = (label: string): boolean => EVERYDAY.has(label);
const HEAD_LABEL = new RegExp(
  `(?<![\\p{L}-])(?:(?:${longestFirst([...SLOT_OF.keys()].filter((label) => !isEveryday(label)).map(capital))}|ande(?=:?\\s+\\p{Lu})):?|(?:${longestFirst([...SLOT_OF.keys()].filter(isEveryday).map(capital))}):)(?=\\s|$)`,
  "gu",
);
/** Parts of an item; those without a colon only where a sentence ends before them. */
const ITEM_LABEL = new RegExp(
  `(?<![\\p{L}-])(?:(?:${longestFirst(Object.values(ITEM_LABELS).flat().map(capital))}):(?=\\s)|(?<=[.!?:)]\\s|^)(?:${longestFirst([...ITEM_LABELS.decision, ...ITEM_LABELS.background.filter((label) => label !== "ärendet"), "förslag till beslut", "yrkande", "yrkanden", "reservation", "protokollsanteckning", "beslutsgång", "expedieras till"].map(capital))})(?=\\s+\\p{Lu}|\\s*$)|Ärendebeskrivning(?=\\s+\\p{Lu})|(?<=[.!?:)]\\s)\\p{Lu}[\\p{L}-]{2,40}s beslut(?=\\s+\\p{Lu}))`,
  "gu",
);
const ITEM_NUMBER =
  /(?<=\s|^)(?<![,§–-]\s|(?:den|kl|nr|sid|sida|kap)\.?\s|(?:punkt|ärende)\s)(?:§+\s*)?\d{1,2}\.\s+(?=[\p{Lu}”"])|(?<=[.!?]\s|^)§+\s*\d{1,3}\s+(?=\p{Lu})/gu;
/** "1:Mötet öppnas", "2: Val av justerare". */
const COLON_NUMBER = /(?<=\s|^)(?<!(?:kl|klockan)\.?\s)\d{1,2}:\s?(?=\p{Lu})/gu;
/** Labels that only the head has: a number before them is no item. */
const HEAD_END = /(?<!\p{L})(?:Utses att justera|Justeringens plats|ANSLAG\s?\/\s?BEVIS|Anslag\/bevis)(?!\p{L})/gu;
/** Where a meeting begins: its kind of paper right before the first item, or a first item that opens it. */
const FIRST_ITEM =
  /(?<![\p{L}-])(?:Protokoll|Minnesanteckningar|Mötesanteckningar|Anteckningar)\s+1[.:]\s|(?<=\s)1[.:]\s?(?:Mötets öppnande|Mötet öppnas|Öppnande|Inledning|Upprop)(?!\p{L})/u;
const CONTENTS =
  /(?<![\p{L}-])(?:Dagordning|Ärendelista|Föredragningslista|Innehållsförteckning|Protokoll)(?=:?\s+(?:§\s*)?\d)/u;
/** "PROTOKOLL 2(8)" at the beginning of a page, "Sida 2 av 8" and "2 / 8" at its end. */
const PAGE_HEAD = /^(?:.{0,100}?\d+\s?\(\s?\d+\s?\)|\d{1,3} av(?: \d{1,3})?(?=\s))/u;
const PAGE_NUMBER = /^\d{1,3} av \d{1,3}(?=\s)/u;
const PAGE_FOOT = /(?:Sida \d+ av \d+|\d+ \/ \d+)$/u;

/** The lines of the document, those of flattened minutes cut. */
export function cutFlatMinutes(text: string, lines: readonly Line[]): readonly Line[] {
  const head = lines
    .filter((line) => line.text !== "")
    .slice(0, HEAD_LINES)
    .find((line) => isFlatHead(line) || isFlatWhole(line));
  if (head === undefined) return lines;
  const titles = new Map<string, string>();
  let isHead = false;
  return lines.flatMap((line) => {
    if (line.text.length < SHORT || line.table !== undefined) return [line];
    // A head goes on over the next pages until the first item.
    const hasHead = line === head || (isHead && firstLabel(line.text) < firstItemOf(line.text));
    isHead = hasHead && firstItemOf(line.text) === line.text.length;
    return partsOf(text, line, hasHead, titles)
      .map((span) => trimSpan(text, span))
      .filter(({ start, end }) => end > start)
      .map((span) => ({ ...line, span, text: quoteOf(text, span), folded: foldWords(quoteOf(text, span)), part: 0 }));
  });
}

/** Three labels of a head in one line, among them who was there and when or where. */
function isFlatHead(line: Line): boolean {
  if (line.text.length < LONG || line.table !== undefined) return false;
  const found = new Set([...line.text.slice(0, 3000).matchAll(HEAD_LABEL)].map(([label]) => slotOf(label)));
  const has = (wanted: ReadonlySet<HeadSlot>): boolean =>
    [...found].some((slot) => slot !== undefined && wanted.has(slot));
  return found.size >= 3 && has(PEOPLE) && has(WHEN);
}

/** A whole meeting in one line: the word for minutes, a label of those present, and items that count from 1. */
function isFlatWhole(line: Line): boolean {
  if (line.text.length < LONG || line.table !== undefined) return false;
  const start = line.text.slice(0, 3000);
  const isMinutes =
    [...start.slice(0, 80).matchAll(/\p{L}+/gu)].some(([word]) => titleKindOf(foldWords(word)) === "minutes") ||
    FIRST_ITEM.test(start);
  if (!isMinutes) return false;
  const items = [...start.matchAll(ITEM_NUMBER), ...start.matchAll(COLON_NUMBER)].map(([number]) =>
    Number.parseInt(number, 10),
  );
  const people = [...start.matchAll(HEAD_LABEL)].some(([label]) => PEOPLE.has(slotOf(label) ?? "formal"));
  return people && items.includes(1) && items.includes(2);
}

const firstLabel = (words: string): number => [...words.matchAll(HEAD_LABEL)][0]?.index ?? words.length;
/** Where the items begin: behind the contents list, or at the first number after what formally ends a head. */
function firstItemOf(words: string): number {
  const contents = CONTENTS.exec(words)?.index;
  if (contents !== undefined) return contents;
  const formal = [...words.slice(0, 3000).matchAll(HEAD_END)].at(-1)?.index ?? -1;
  return numbersIn(words).find(({ index }) => index > formal)?.index ?? words.length;
}

/** Numbers that may begin items; with a colon only where they count from 1. */
function numbersIn(words: string): RegExpExecArray[] {
  const plain = [...words.matchAll(ITEM_NUMBER)];
  const colons = [...words.matchAll(COLON_NUMBER)];
  const counts = colons.length >= 2 && (Number.parseInt(colons[0]?.[0] ?? "", 10) === 1 || plain.length === 0);
  return counts && colons.length > plain.length ? colons : plain;
}

const slotOf = (label: string): HeadSlot | undefined => SLOT_OF.get(foldWords(label).replace(/:$/u, ""));

/** The lines of one page in the order in which they are to be read. */
function partsOf(text: string, line: Line, hasHead: boolean, titles: Map<string, string>): Span[] {
  const foot = PAGE_FOOT.exec(line.text)?.index ?? line.text.length;
  const page = line.text.slice(0, foot);
  const at = (start: number, end: number): Span => ({ start: line.span.start + start, end: line.span.start + end });
  const firstItem = firstItemOf(page);
  const headEnd = hasHead ? firstItem : (PAGE_HEAD.exec(page)?.[0].length ?? 0);
  const number = hasHead ? (PAGE_NUMBER.exec(page)?.[0].length ?? 0) : 0;
  const head = hasHead ? headParts(text, page.slice(number, headEnd), line.span.start + number) : [at(0, headEnd)];
  return [at(0, number), ...head, ...bodyParts(text, at(headEnd, foot), titles), at(foot, line.text.length)];
}

/** The head: its title lines, then a line a label and a line a value. */
function headParts(text: string, words: string, offset: number): Span[] {
  const at = (start: number, end: number): Span => ({ start: offset + start, end: offset + end });
  const labels = [...words.matchAll(HEAD_LABEL)].filter((match) => isLabelHere(words, match));
  const parts = titleParts(words.slice(0, labels[0]?.index ?? words.length)).map(({ start, end }) => at(start, end));
  let waiting: Span | undefined;
  let body: Span | undefined;
  for (const [i, match] of labels.entries()) {
    const slot = slotOf(match[0]);
    const label = at(match.index, match.index + match[0].length);
    const value = trimSpan(text, { start: label.end, end: at(0, labels[i + 1]?.index ?? words.length).end });
    const isEmpty = value.end === value.start;
    if (slot === "body" && isEmpty) body = label;
    else if (slot === "place" && isEmpty) waiting = label;
    else if (slot !== undefined && PEOPLE.has(slot) && waiting !== undefined) {
      const people = firstPerson(text, value);
      const where = body === undefined ? value.start : bodyEnd(text, { start: value.start, end: people });
      if (body !== undefined) parts.push(body, { start: value.start, end: where });
      parts.push(waiting, { start: where, end: people }, label, { start: people, end: value.end });
      [waiting, body] = [undefined, undefined];
    } else if (slot !== undefined && PEOPLE.has(slot)) parts.push(label, ...withoutWhen(text, value));
    else parts.push(label, value);
  }
  return parts;
}

/** A day and a clock behind the people are the meeting's, and what follows them its place. */
function withoutWhen(text: string, value: Span): Span[] {
  const at = quoteOf(text, value).search(/(?<!\d)(?:19|20)\d\d-\d\d-\d\d,? +(?:kl\.? ?)?\d{1,2}[.:]\d\d/u);
  if (at <= 0) return [value];
  return [
    { start: value.start, end: value.start + at },
    { start: value.start + at, end: value.end },
  ];
}

/** Where the name of the body ends that a value begins with: its labels stood over one another, and its values do. */
function bodyEnd(text: string, value: Span): number {
  const names = findGroupNames(text, { start: value.start, end: Math.min(value.end, value.start + 80) });
  return names.at(-1)?.span.end ?? value.start;
}

/** "Dag" and "Tid" may be names and words: a day, a clock or the next label follows. No sentence begins with a label. */
function isLabelHere(words: string, match: RegExpExecArray): boolean {
  const slot = slotOf(match[0]);
  const after = words.slice(match.index + match[0].length).trimStart();
  if (slot !== "date" && slot !== "time")
    return match[0].endsWith(":") || slot === "place" || !/^\p{Ll}{2}/u.test(after);
  return (
    match[0].endsWith(":") ||
    (slot === "date" ? /^(?:den |(?:mån|tis|ons|tors|fre|lör|sön)dag|\d|$)/u : /^(?:\p{Ll}|\d|$)/u).test(after) ||
    new RegExp(HEAD_LABEL.source, "u").exec(after)?.index === 0
  );
}

/** Before the labels: what stands before the kind of paper, the kind with its page, what stands behind it. */
function titleParts(words: string): Span[] {
  const kind = [...words.matchAll(/\p{L}+/gu)].find(([word]) => titleKindOf(foldWords(word)) !== undefined);
  const page = /\d+\s?\(\s?\d+\s?\)/u.exec(words);
  const cuts = [0, kind?.index ?? 0, page === null ? 0 : page.index + page[0].length, words.length];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => ({ start: sorted[i] ?? 0, end }));
}

/** Where the people begin behind a place that slid under their label. */
function firstPerson(text: string, value: Span): number {
  const lead = /^[^,(]*?(?<name>\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)(?=,|\s*\()/u.exec(quoteOf(text, value));
  const name = lead?.groups?.["name"]?.split(" ") ?? [];
  if (lead !== null && name.length > 0 && name.every((word) => isNameWord(word) && !isOrganization(word)))
    return value.start + lead[0].length - name.join(" ").length;
  const [first, second] = personRuns(text, value);
  const words = quoteOf(text, first ?? value).split(/[,(]/u)[0] ?? "";
  const isPerson = /^\S+ \S+(?: \S+)?$/u.test(words.trim()) && words.trim().split(" ").every(isNameWord);
  return isPerson || second === undefined ? value.start : second.start;
}

/** Items, each with its title, its labels and their values on lines of their own. */
function bodyParts(text: string, span: Span, titles: Map<string, string>): Span[] {
  const words = quoteOf(text, span);
  const cuts = new Set([0, words.length]);
  for (const { index } of numbersIn(words)) cuts.add(index);
  for (const match of words.matchAll(ITEM_LABEL)) {
    cuts.add(match.index);
    if (!match[0].endsWith(":")) cuts.add(match.index + match[0].length);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((end, i) => {
    const part = trimSpan(text, { start: span.start + (sorted[i] ?? 0), end: span.start + end });
    return cutPart(text, part, titles);
  });
}

/** "1. Titel Mötet beslutar …", "Bilaga: Budget Rådet noterar …" → the title or the value, and the sentences behind it. */
function cutPart(text: string, part: Span, titles: Map<string, string>): Span[] {
  const words = quoteOf(text, part);
  const number = /^(?:§+\s*)?\d{1,3}(?:\.?\s+|:\s?)/u.exec(words)?.[0] ?? "";
  const label =
    /^(?:Föredragande|Föredras av|Rapportör|Bilag(?:a|or)|Bil|Handlingar|Underlag|Beslutsunderlag):\s*/u.exec(
      words,
    )?.[0] ?? "";
  if (number === "" && label === "") return [part];
  const own = { start: part.start + number.length + label.length, end: part.end };
  const key = number.trim();
  const known = number === "" ? undefined : titles.get(key);
  const rest = quoteOf(text, own);
  const at = isTold(known, rest)
    ? own.start + known.length
    : /^F|^R/u.test(label)
      ? presenterEnd(text, own)
      : clauseStart(text, own);
  const title = rest.slice(0, (at ?? own.end) - own.start).trim();
  if (number !== "" && title.length <= 160 && !titles.has(key)) titles.set(key, title);
  return at === undefined || at >= own.end
    ? [part]
    : [
        { start: part.start, end: at },
        { start: at, end: part.end },
      ];
}

/** The contents list said this title, and more follows it here. */
const isTold = (known: string | undefined, rest: string): known is string =>
  known !== undefined && known !== "" && rest.startsWith(`${known} `);

/** Where the names after "Föredragande:" end: at names that stand elsewhere with a comma, else after two words each. */
function presenterEnd(text: string, own: Span): number | undefined {
  const words = quoteOf(text, own);
  let at = 0;
  for (;;) {
    const run = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)+/u.exec(words.slice(at))?.[0].split(" ") ?? [];
    if (run.length < 2) return clauseStart(text, own);
    const count = [3, 2].find((n) => n <= run.length && text.includes(`${run.slice(0, n).join(" ")},`)) ?? 2;
    at += run.slice(0, count).join(" ").length;
    const link = /^(?:,| och| samt| &)\s+(?=\p{Lu})/u.exec(words.slice(at))?.[0];
    if (link === undefined) break;
    at += link.length;
  }
  if (/^,\s*\p{Ll}/u.test(words.slice(at))) return clauseStart(text, own);
  const gap = /^\s*/u.exec(words.slice(at))?.[0].length ?? 0;
  return own.start + at + gap;
}
