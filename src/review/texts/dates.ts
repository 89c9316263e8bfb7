/**
 * Dates as the dataset writes them (EDTF) → as people write them. What has no such form here stays as it is.
 */
import type { Language, Texts } from "../language.ts";

type DateWords = {
  readonly months: readonly string[];
  /** By the month number of EDTF: seasons from 21, quarters from 33. */
  readonly parts: Readonly<Record<string, string>>;
  readonly until: string;
  readonly from: string;
  readonly about: string;
};

const WORDS: Texts<DateWords> = {
  sv: {
    months: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
    parts: {
      "21": "våren",
      "22": "sommaren",
      "23": "hösten",
      "24": "vintern",
      "33": "första kvartalet",
      "34": "andra kvartalet",
      "35": "tredje kvartalet",
      "36": "fjärde kvartalet",
    },
    until: "senast",
    from: "från",
    about: "omkring",
  },
  en: {
    months: "January February March April May June July August September October November December".split(" "),
    parts: {
      "21": "spring",
      "22": "summer",
      "23": "autumn",
      "24": "winter",
      "33": "first quarter of",
      "34": "second quarter of",
      "35": "third quarter of",
      "36": "fourth quarter of",
    },
    until: "by",
    from: "from",
    about: "about",
  },
};

const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)$/u;

/** "2010-04-28" → "28 april 2010", "../2010-09-30" → "senast 30 september 2010". */
export function dateIn(language: Language, edtf: string): string {
  const words = WORDS[language];
  const [from = "", to, ...more] = edtf.split("/");
  if (to === undefined) return pointIn(words, from) ?? edtf;
  if (more.length > 0) return edtf;
  if (from === "..") return said(edtf, words.until, pointIn(words, to));
  if (to === "..") return said(edtf, words.from, pointIn(words, from));
  const [first, last] = [pointIn(words, from), pointIn(words, to)];
  return first === undefined || last === undefined ? edtf : `${first} – ${last}`;
}

/** A moment (ISO 8601) as this machine's date and time: "24 november 2026 kl. 21:12". */
export function momentIn(language: Language, iso: string): string {
  const at = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, "0");
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dateIn(language, date)}${language === "sv" ? " kl. " : ", "}${two(at.getHours())}:${two(at.getMinutes())}`;
}

const said = (edtf: string, lead: string, point: string | undefined): string =>
  point === undefined ? edtf : `${lead} ${point}`;

function pointIn({ months, parts, about }: DateWords, edtf: string): string | undefined {
  const [, year, month, day, near] = POINT.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  const name = month === undefined ? undefined : (months[Number(month) - 1] ?? parts[month]);
  if (month !== undefined && name === undefined) return undefined;
  const pieces = [near === "~" ? about : "", day === undefined ? "" : String(Number(day)), name ?? "", year];
  return pieces.filter((piece) => piece !== "").join(" ");
}
