/**
 * The units money is written in (sv. *kr, tkr, mkr, miljoner kronor, euro*): how many zeros, and which currency.
 * A table of words, and the one regular expression made from it.
 */

/** ISO 4217. */
export type Currency = "SEK" | "EUR" | "NOK" | "DKK" | "USD";

/** A unit of money: 10 to the power of `exponent`, in `currency` where the words name one ("milj" names none). */
export type MoneyUnit = { readonly exponent: 0 | 3 | 6 | 9; readonly currency?: Currency };

/** Where it stands: UTF-16 offsets, end exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** Lower case, but "SEK" and its like, which must be written large: "30 sek" is half a minute. */
const CURRENCIES: Readonly<Record<Currency, readonly string[]>> = {
  SEK: ["kr", "kronor", "krona", "svenska kronor", "skr", "SEK", ":-"],
  EUR: ["euro", "euros", "€", "EUR"],
  NOK: ["norska kronor", "nkr", "NOK"],
  DKK: ["danska kronor", "dkr", "DKK"],
  USD: ["us-dollar", "amerikanska dollar", "US$", "USD"],
};

/** Multipliers: `alone` may stand for money without a currency ("total budget 9 miljoner"), the others never do. */
const SCALES: readonly { readonly exponent: 3 | 6 | 9; readonly words: readonly string[]; readonly alone?: true }[] = [
  { exponent: 3, words: ["tusen", "tusental", "tusentals"] },
  { exponent: 6, words: ["milj", "milj.", "miljon", "miljoner"], alone: true },
  { exponent: 6, words: ["mn", "mio", "mn."] },
  { exponent: 9, words: ["miljard", "miljarder", "mdr", "mdr."], alone: true },
  { exponent: 9, words: ["md"] },
];

/** One word for both. */
const GLUED: readonly (readonly [string, MoneyUnit])[] = [
  ...["tkr", "kkr", "tskr", "TSEK", "KSEK", "tsek", "ksek"].map((w) => [w, { exponent: 3, currency: "SEK" }] as const),
  ...["mkr", "mnkr", "mikr", "miljkr", "MSEK", "msek"].map((w) => [w, { exponent: 6, currency: "SEK" }] as const),
  ...["mdkr", "mdrkr", "mrdkr"].map((w) => [w, { exponent: 9, currency: "SEK" }] as const),
  ...["keuro", "teuro", "KEUR", "TEUR", "k€"].map((w) => [w, { exponent: 3, currency: "EUR" }] as const),
  ...["meuro", "MEUR", "m€"].map((w) => [w, { exponent: 6, currency: "EUR" }] as const),
];

const UNITS: ReadonlyMap<string, MoneyUnit> = new Map(
  (function* () {
    const currencies = Object.keys(CURRENCIES) as Currency[];
    for (const currency of currencies) {
      for (const word of CURRENCIES[currency]) {
        yield [word, { exponent: 0, currency }] as const;
        for (const { exponent, words } of SCALES) {
          if (word !== ":-") for (const scale of words) yield [`${scale} ${word}`, { exponent, currency }] as const;
        }
      }
    }
    for (const { exponent, words, alone } of SCALES)
      if (alone) for (const word of words) yield [word, { exponent }] as const;
    yield* GLUED;
  })(),
);

/** Letters that the table writes small match in either case, capitals only as they are. */
const caseless = (word: string): string =>
  [...word]
    .map((c) => (/\p{Ll}/u.test(c) ? `[${c}${c.toLocaleUpperCase("sv")}]` : c.replace(/[.$]/u, "\\$&")))
    .join("");
const spaced = (word: string): string => word.split(" ").map(caseless).join("[\\s\\u00a0]*");

/** Source of a regular expression that matches the longest unit where it stands, as a whole word. */
export const UNIT_PATTERN = `(?:${[...UNITS.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(spaced)
  .join("|")})(?:(?<!\\p{L})|(?![\\p{L}\\p{N}]))`; // said once for all words: a class of letters takes long to compile

const folded = (word: string): string => word.toLocaleLowerCase("sv").replace(/[\s\u00a0]+/gu, "");
const BY_FOLDED = new Map([...UNITS].map(([word, unit]) => [folded(word), unit]));

const WHOLE = new RegExp(`^\\s*${UNIT_PATTERN}\\s*$`, "u");

/** The unit that a word (or two: "miljoner kronor") is, or undefined. */
export function readUnit(words: string): MoneyUnit | undefined {
  return WHOLE.test(words) ? BY_FOLDED.get(folded(words.trim())) : undefined;
}

const IN_HEAD = new RegExp(`(?<![\\p{L}\\p{N}])${UNIT_PATTERN}(?!\\s*(?:/|per\\s))`, "gu");

/** The first unit that a heading or a column's head states: "Belopp i tkr", "(Mkr)", "tusental kronor". */
export function findUnit(text: string): (MoneyUnit & Stretch) | undefined {
  for (const match of text.matchAll(IN_HEAD)) {
    const unit = readUnit(match[0]);
    if (unit !== undefined) return { ...unit, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
