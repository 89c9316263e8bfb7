/**
 * One date as Swedish writes it ("30/1 2004", "okt. 2010", "v 44", "1:a kvartalet"), at a place in a text.
 * Its year may be missing; `date-phrase.ts` fills it from its neighbours or the context.
 */
import { isDay } from "./date-extent.ts";
import type { Point } from "./date-point.ts";
import { BARE_SEASONS, COUNTED_PARTS, MONTHS, ORDINALS, SEASONS } from "./date-words.ts";
import type { ReadingContext } from "./kind.ts";

/** Any of these words; a blank in one is any white space. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replaceAll(" ", String.raw`\s+`)).join("|")})`;
}

/** A pattern that matches at one place, up to the end of a word. */
export function here(pattern: string): RegExp {
  return new RegExp(String.raw`(?:${pattern})(?![\p{L}\p{N}])`, "iuy");
}

const DASH = "[-‐-―−]";
const ORDINAL = anyOf(ORDINALS.flat());
const FULL_YEAR = String.raw`(?:19|20|21)\d{2}(?!\d|-\d{1,2}(?!\d)|\s?-?\s?tal)`;
/** A year after its date: "2010", ", 2010", "år 2010", "-10", "’10", " 08"; two digits after a blank only where nothing counted follows. */
const YEAR = String.raw`(?:(?:[.,]?\s*(?:-\s*)?(?:år\s+)?(?=${FULL_YEAR})|\s?[-'’](?=\d{2}(?!\d))|\.?\s(?=0\d(?!\d)|[1-9]\d(?=\s*(?:$|[-–—;.)]))))(?<year>\d{4}|\d{2}))`;
const SEPARATOR = String.raw`\s*(?:${DASH}|,|och|samt|resp(?:\.|ektive)?|till)\s*(?:den\s+)?`;
const ANY_SEASON = anyOf([...Object.values(SEASONS), ...Object.values(BARE_SEASONS)].flat());
const MONTH = anyOf(MONTHS.flat());

/** The named parts of a form. */
type Groups = {
  readonly [name in "year" | "short" | "m" | "month" | "day" | "week" | "n" | "to" | "alone"]?: string | undefined;
};
type Form = {
  readonly pattern: RegExp;
  /** Begins with a digit: where none stands, there is no need to look. */
  readonly isNumber: boolean;
  readonly read: (groups: Groups, context: ReadingContext) => Point | undefined;
};

const form = (pattern: string, read: Form["read"]): Form => ({
  pattern: here(pattern),
  isNumber: /^\(\?<(?:year|day)>/u.test(pattern),
  read,
});
const optional = (year: number | undefined): { year?: number } => (year === undefined ? {} : { year });

/** Two digits are a year only where the context has one within ten years. */
function yearOf(digits: string | undefined, context: ReadingContext): number | undefined {
  if (digits === undefined || digits.length === 4) return digits === undefined ? undefined : Number(digits);
  const near = context.year;
  if (near === undefined) return undefined;
  const century = near - (near % 100);
  return [century - 100, century, century + 100]
    .map((base) => base + Number(digits))
    .find((candidate) => Math.abs(candidate - near) <= 10);
}

/** With a year written but not to be believed, there is no date. */
function withYear<P extends Point>(point: P, groups: Groups, context: ReadingContext): Point | undefined {
  const year = yearOf(groups.year, context);
  return groups.year !== undefined && year === undefined ? undefined : { ...point, ...optional(year) };
}

function dayPoint(groups: Groups, context: ReadingContext, month: number | undefined): Point | undefined {
  const day = Number(groups.day);
  if (month === undefined || !isDay(2000, month, day)) return undefined;
  return withYear({ unit: "day", month, day }, groups, context);
}

function indexIn(table: readonly (readonly string[])[], word: string | undefined): number | undefined {
  const at = table.findIndex((row) => row.includes((word ?? "").toLocaleLowerCase("sv")));
  return at < 0 ? undefined : at + 1;
}

const monthOf = (groups: Groups): number | undefined =>
  groups.m === undefined ? indexIn(MONTHS, groups.month) : Number(groups.m);

function countedPart(part: (typeof COUNTED_PARTS)[number]): Form[] {
  const read: Form["read"] = (groups, context) => {
    const last = /^sista$/iu.test(groups.n ?? "") ? part.count : indexIn(ORDINALS, groups.n);
    const to = groups.to === undefined ? undefined : Number(groups.to);
    if (last === undefined || last > part.count || (to !== undefined && (to > part.count || to <= last)))
      return undefined;
    const code = part.before + last;
    return withYear({ unit: "part", code, ...(to === undefined ? {} : { to: part.before + to }) }, groups, context);
  };
  const noun = anyOf(part.nouns);
  const range = String.raw`(?:\s*${DASH}\s*(?<to>[1-4]))?`;
  return [
    form(String.raw`(?<year>${FULL_YEAR})[,:]?\s*(?:${noun}\s*|${part.letter})(?<n>[1-4])`, read),
    form(String.raw`(?<n>${ORDINAL}|sista)\.?\s*${noun}${YEAR}?`, read),
    form(String.raw`${noun}\s*(?<n>${ORDINAL})${range}${YEAR}?`, read),
    form(String.raw`${part.letter}\s?(?<n>[1-4])${YEAR}?`, read),
  ];
}

function season(code: number): Form[] {
  const read: Form["read"] = (groups, context) => withYear({ unit: "part", code }, groups, context);
  const bare = anyOf(BARE_SEASONS[code] ?? []);
  return [
    form(`${anyOf(SEASONS[code] ?? [])}${YEAR}?`, read),
    form(
      String.raw`${bare}(?:${YEAR}|(?<=vt|ht)(?<short>\d{2})|(?=\s*[/-]\s*${ANY_SEASON}\s(?=${FULL_YEAR})))`,
      (groups, context) => withYear({ unit: "part", code }, { year: groups.year ?? groups.short }, context),
    ),
  ];
}

const week: Form["read"] = (groups, context) => {
  const number = Number(groups.week);
  const to = groups.to === undefined ? undefined : Number(groups.to);
  if (number < 1 || number > 53 || (to !== undefined && (to <= number || to > 53))) return undefined;
  return withYear({ unit: "week", week: number, ...(to === undefined ? {} : { to }) }, groups, context);
};

/** All forms, the more exact first: the first that reads wins. */
const FORMS: readonly Form[] = [
  form(String.raw`(?<year>(?:19|20|21)\d{2})(?<s>[-‐-―./])(?<m>\d{1,2})\k<s>(?<day>\d{1,2})`, (groups, context) =>
    dayPoint(groups, context, monthOf(groups)),
  ),
  form(String.raw`(?<year>(?:19|20)\d{2})(?<m>\d{2})(?<day>\d{2})`, (groups, context) =>
    dayPoint(groups, context, monthOf(groups)),
  ),
  form(String.raw`(?<year>\d{2})(?<s>-?)(?<m>\d{2})\k<s>(?<day>\d{2})(?!-\d)`, (groups, context) =>
    dayPoint(groups, context, monthOf(groups)),
  ),
  form(String.raw`(?<year>(?:19|20|21)\d{2})-(?<m>0[1-9]|1[0-2])(?!\s?-\d)`, (groups) => ({
    unit: "month",
    year: Number(groups.year),
    month: Number(groups.m),
  })),
  form(String.raw`(?<day>\d{1,2})/(?<m>\d{1,2})(?!/|\s?%)${YEAR}?`, (groups, context) =>
    dayPoint(groups, context, monthOf(groups)),
  ),
  form(String.raw`(?<day>\d{1,2})[./](?<m>\d{1,2})[./](?<year>(?:19|20|21)\d{2})`, (groups, context) =>
    dayPoint(groups, context, monthOf(groups)),
  ),
  form(String.raw`(?<day>\d{1,2})(?::?[ae]|\.)?\s*(?<month>${MONTH})${YEAR}?`, (groups, context) =>
    dayPoint(groups, context, monthOf(groups)),
  ),
  form(
    String.raw`(?<day>\d{1,2})(?::?[ae])?(?=(?:${SEPARATOR}\d{1,2}(?::?[ae])?)*${SEPARATOR}\d{1,2}(?::?[ae]|\.)?(?:\s*${MONTH}(?!\p{L})|/\d{1,2}(?!\d)))`,
    (groups) => ({ unit: "day", day: Number(groups.day) }),
  ),
  form(String.raw`(?<month>${MONTH})${YEAR}?`, (groups, context) => {
    const month = monthOf(groups);
    return month === undefined ? undefined : withYear({ unit: "month", month }, groups, context);
  }),
  form(String.raw`(?<year>${FULL_YEAR})[,:]?\s*(?:vecka|v\.?|-?w)\s*(?<week>\d{1,2})`, week),
  form(String.raw`v(?:ecka|\.)?\s*(?<year>\d{2})(?<week>\d{2})`, week),
  form(
    String.raw`(?:veckorna|vecka|v\.?)\s*(?<week>\d{1,2})(?:\s*${DASH}\s*(?:v\.?\s*)?(?<to>\d{1,2}))?${YEAR}?`,
    week,
  ),
  ...Object.keys(SEASONS).flatMap((code) => season(Number(code))),
  ...COUNTED_PARTS.flatMap(countedPart),
  form(String.raw`årsskiftet(?:\s+(?<year>\d{4})\s*[/-]\s*(?<to>\d{4}|\d{2})|\s+(?<alone>\d{4}))?`, turnOfYear),
  form(
    String.raw`(?:(?:år\s+)?(?<year>\d{4})\s+års\s+(?:slut|utgång)|årets\s+(?:slut|utgång)|årsslutet|slutet\s+(?:av|på)\s+året)`,
    (groups, context) => withYear({ unit: "year_end" }, groups, context),
  ),
  form(String.raw`(?<year>(?:19|20|21)\d{2})${DASH}(?<to>\d{2})(?!\d|-)`, (groups) => {
    const [year, to] = [Number(groups.year), Number(groups.to)];
    const last = year - (year % 100) + to;
    return to > 12 && last > year ? { unit: "year", year, to: last } : undefined; // "2009-10" may be October
  }),
  form(
    String.raw`(?:(?:verksamhets|budget|kalender|plan)?år(?:et)?\s+)?(?<year>${FULL_YEAR})(?:\s+års)?`,
    (groups) => ({
      unit: "year",
      year: Number(groups.year),
    }),
  ),
];

/** "Årsskiftet 2009/2010" is one turn of the year; "årsskiftet 2009" may be either end of 2009. */
function turnOfYear(groups: Groups): Point | undefined {
  const alone = groups.alone;
  if (groups.year === undefined) return { unit: "turn", ...(alone === undefined ? {} : { year: Number(alone) }) };
  const year = Number(groups.year);
  const to = Number(groups.to);
  return to === year + 1 || to === (year + 1) % 100 ? { unit: "turn", year, to: year + 1 } : undefined;
}

/** The date that stands at `start`, and where it ends. */
export function readPoint(
  text: string,
  start: number,
  context: ReadingContext,
): { point: Point; end: number } | undefined {
  const first = text.charCodeAt(start);
  const isDigit = first >= 0x30 && first <= 0x39;
  for (const { pattern, isNumber, read } of FORMS) {
    if (isNumber && !isDigit) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const point = match && read(match.groups ?? {}, context);
    if (point) return { point, end: pattern.lastIndex };
  }
  return undefined;
}
