/**
 * Swedish words for dates, as data: months, seasons and other parts of a year, and the small words before a date.
 * All are lower case; longer forms are tried before shorter ones.
 */

/** Months with the abbreviations and misspellings of the genre, January first. */
export const MONTHS: readonly (readonly string[])[] = [
  ["januari", "jan"],
  ["februari", "febuari", "feburari", "febr", "feb"],
  ["mars", "mar"],
  ["april", "apr"],
  ["maj"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["augusti", "aug"],
  ["september", "septemper", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** Seasons and terms by their EDTF number. These may stand without a year ("under hösten"). */
export const SEASONS: Readonly<Record<number, readonly string[]>> = {
  21: ["våren", "vårterminen"],
  22: ["sommaren"],
  23: ["hösten", "höstterminen"],
  24: ["vintern"],
};

/** The same without article: only with a year, for "vår" is "our". */
export const BARE_SEASONS: Readonly<Record<number, readonly string[]>> = {
  21: ["vår", "vårtermin", "vt"],
  22: ["sommar"],
  23: ["höst", "hösttermin", "ht"],
  24: ["vinter"],
};

/** Middle months of a season where only months can be said: as an end of an interval. Winter crosses years and has none. */
export const SEASON_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
};

/** Parts of a year that are counted: the noun, its abbreviations, the letter before a digit, EDTF number before the first, and how many. */
export const COUNTED_PARTS = [
  { nouns: ["kvartalet", "kvartal", "kvart", "kv\\.?"], letter: "q", before: 32, count: 4 },
  { nouns: ["tertialet", "tertial"], letter: "t", before: 36, count: 3 },
  { nouns: ["halvåret", "halvår"], letter: "h", before: 39, count: 2 },
] as const;

/** Counting words; "sista" is the last of as many as there are. */
export const ORDINALS: readonly (readonly string[])[] = [
  ["första", "förste", "1:a", "1:e", "1a", "1", "i"],
  ["andra", "2:a", "2:e", "2a", "2", "ii"],
  ["tredje", "3:e", "3e", "3", "iii"],
  ["fjärde", "4:e", "4e", "4", "iv"],
];

/** What the small words before a date do to it. */
export type Lead = "by" | "before" | "from" | "after" | "between" | "part" | "about" | "noise";

/** Small words before a date. "part" is a stretch within it, which is read as the whole ("slutet av maj" is May). */
export const LEADS: Readonly<Record<Lead, readonly string[]>> = {
  by: ["senast", "sednast", "till och med", "t\\.?\\s?o\\.?\\s?m\\.?", "fram till", "inom", "ej senare än"],
  before: ["före", "innan", "inför"],
  from: [
    "från och med",
    "fr\\.?\\s?o\\.?\\s?m\\.?",
    "f\\.?\\s?o\\.?\\s?m\\.?",
    "från",
    "from",
    "med start",
    "start",
    "sedan",
  ],
  after: ["efter"],
  between: ["mellan"],
  part: [
    "(?:i |vid |under |mot |på )?(?:slutet|början|mitten|utgången|ingången)(?: av| på| i)?",
    "(?:under |i )?(?:senare|sista|första|andra) (?:delen|hälften|halvan|veckan|veckorna)(?: av| på| i)?",
    "(?:sen|tidig|medio|ultimo|primo)",
  ],
  about: ["cirka", "ca\\.?", "c:a", "omkring", "runt", "kring", "ungefär"],
  noise: [
    "under hela",
    "under",
    "hela",
    "i",
    "på",
    "per",
    "för",
    "den",
    "vid",
    "till",
    "senare",
    "preliminärt",
    "prel\\.?",
    "beräknat",
    "beräknas",
    "planerat",
    "planeras",
    "klart?",
    "färdigt?",
    "genomförs",
    "genomfört",
    "genomförd",
    "avslutat",
    "(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?",
  ],
};

/** Something that goes on all year: alone it is the year, before a date it says nothing more. */
export const CONTINUOUS: readonly string[] = [
  "kontinuerligt",
  "kontinuerlig",
  "kontinueligt",
  "kontinuerligt arbete",
  "löpande",
  "fortlöpande",
  "fortgående",
  "pågående",
  "pågår löpande",
  "pågår kontinuerligt",
  "pågår",
  "ständigt",
  "hela tiden",
  "året runt",
  "årligen",
  "varje år",
];

/** The year the document is about, in words. */
export const THE_YEAR: readonly string[] = [
  "under hela året",
  "under året",
  "hela året",
  "under verksamhetsåret",
  "hela verksamhetsåret",
  "under innevarande år",
  "innevarande år",
  "året",
  "i år",
  "helår",
];

/** A date that the source says it does not know: no value, stated as unknown. */
export const UNKNOWN_DATES: readonly string[] = [
  "oklart",
  "oklar",
  "oklar tidsplan",
  "tidsplan oklar",
  "okänt",
  "ej klart",
  "ingen tidsplan",
  "ingen tidsplan ännu",
  "ej fastställt",
  "ej beslutat",
  "ej bestämt",
  "inte bestämt",
  "datum ej bestämt",
  "ej datumsatt",
  "tid ej bestämd",
  "beslutas senare",
  "bestäms senare",
  "meddelas senare",
  "återkommer",
  "?",
  "??",
];
