/**
 * Money as documents write it (sv. *belopp*) → exact minor units (öre, cents). No floats; what is not exact is not read.
 * `findMoney` finds sums in running text, `parseMoney` reads a whole cell whose unit a table's head may state.
 */
import { type Currency, type MoneyUnit, readUnit, type Stretch, UNIT_PATTERN } from "./money-units.ts";
import { remembered } from "./remembered.ts";

/** A sum in running text; its own stretch holds number and unit. */
export type MoneyMention = Stretch & {
  /** Minor units of the currency; undefined where the words cannot be read with certainty ("2-3 mkr", "1,234 kr"). */
  readonly minor: number | undefined;
  /** Absent where none is written ("9 miljoner"): then only what stands around it says that it is money. */
  readonly currency?: Currency;
  readonly unit: Stretch;
  /** "ca", "drygt", "högst" stands before it. */
  readonly approximate?: true;
  /** It is the price of one ("kr per invånare", "kr/elev"), not a sum. */
  readonly rate?: true;
};

const SPACES = "[ \\u00a0\\u2007\\u2009\\u202f]";
const NUMBER = `(?:\\d{1,3}(?:${SPACES}\\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}|\\d+)(?:[.,]\\d+)?`;
const SIGN = "[-\\u2010-\\u2015\\u2212]";

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  ...{ "en halv": "0.5", "en och en halv": "1.5", "två och en halv": "2.5", en: "1", ett: "1", två: "2", tre: "3" },
  ...{ fyra: "4", fem: "5", sex: "6", sju: "7", åtta: "8", nio: "9", tio: "10", elva: "11", tolv: "12" },
};
const WORD_NUMBER = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|");

const SUM = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{N}[.,:/])(?<prefix>(?:SEK|EUR|€)\\s*)?` +
    `(?<number>(?:(?<=^|[\\s(:])${SIGN})?${NUMBER}|\\b(?:${WORD_NUMBER})(?=\\s+[Mm]ilj))` +
    `(?<gap>[\\s\\u00a0]*)(?<unit>${UNIT_PATTERN})?`,
  "gu",
);
const APPROXIMATE =
  /(?:^|[\s(])(?:ca|c:a|cirka|circa|drygt|knappt|omkring|ungefär|runt|högst|minst|max|maximalt|upp till|närmare|över|under)\.?\s*$/iu;
const RATE =
  /^\s*(?:(?:\/|per\s+|i\s+)\s*(?:år\s+och\s+)?(?:person|pers|invånare|inv|capita|elev|barn|plats|dygn|dag|vecka|timme|timmen|tim|h|månad|mån|kommun|kvm|m2|m²|st|styck|deltagare|användare|brukare|anställd|hushåll|ton|km|mil|besök|lån|medlem|kvadratmeter)(?![\p{L}])|vardera(?![\p{L}])|styck(?![\p{L}]))/iu;
/** A number and a dash before the sum: it is the end of a range, unless the number is a year. */
const RANGE = new RegExp(
  `(?<![\\p{N}])(?!(?:19|20)\\d\\d(?!\\d))\\d+(?:[.,]\\d+)?\\s*(?:${SIGN}|till|à|eller)\\s*$`,
  "u",
);

/** Every sum has one of these; looking for them first is what makes long texts cheap. */
const MAY_HOLD_SUM = /[0-9]|milj/iu;

/** The sums of a stretch of text (or of all of it) in order; numbers without any unit are none. Offsets are those of `text`. */
export function findMoney(text: string, span: Stretch = { start: 0, end: text.length }): MoneyMention[] {
  const by = span.start;
  return sumsIn(text.slice(span.start, span.end)).map((sum) => ({
    ...sum,
    start: sum.start + by,
    end: sum.end + by,
    unit: { start: sum.unit.start + by, end: sum.unit.end + by },
  }));
}

const sumsIn = remembered((words): readonly MoneyMention[] => {
  const found: MoneyMention[] = [];
  if (!MAY_HOLD_SUM.test(words)) return found;
  for (const match of words.matchAll(SUM)) {
    const { prefix = "", number = "", gap = "", unit: suffix } = match.groups ?? {};
    if (prefix === "" && suffix === undefined) continue;
    const unit = unitOf(prefix, suffix);
    if (unit === undefined) continue;
    const at = match.index;
    const numberEnd = at + prefix.length + number.length;
    const end = suffix === undefined ? numberEnd : numberEnd + gap.length + suffix.length;
    const before = words.slice(Math.max(0, match.index - 40), match.index);
    const isRange = RANGE.test(before);
    found.push({
      start: at,
      end,
      minor: isRange ? undefined : toMinor(NUMBER_WORDS[number.toLowerCase()] ?? number, unit.exponent),
      ...(unit.currency === undefined ? {} : { currency: unit.currency }),
      unit:
        suffix === undefined ? { start: at, end: at + prefix.trimEnd().length } : { start: end - suffix.length, end },
      ...(APPROXIMATE.test(before) ? { approximate: true as const } : {}),
      ...(RATE.test(words.slice(end, end + 40)) ? { rate: true as const } : {}),
    });
  }
  return found;
});

function unitOf(prefix: string, suffix: string | undefined): MoneyUnit | undefined {
  const before = readUnit(prefix);
  const after = suffix === undefined ? undefined : readUnit(suffix);
  if (before === undefined) return after;
  const currency = after?.currency ?? before.currency;
  return currency === undefined ? after : { exponent: after?.exponent ?? 0, currency };
}

/** A cell read as one sum. `bracketed`: "(150)", whose meaning the document's own legend must give. */
export type ParsedMoney = { readonly minor: number; readonly currency?: Currency; readonly bracketed?: true };

const CELL = new RegExp(
  `^\\s*(?<open>\\()?\\s*(?<sign>${SIGN}|\\+)?${SPACES}*(?<number>${NUMBER})\\s*(?<unit>${UNIT_PATTERN})?\\s*(?<close>\\))?\\s*$`,
  "u",
);

/** Reads a whole cell or value; its own unit beats `stated`, the one the head gives. Undefined where it is no exact sum. */
export function parseMoney(text: string, stated: MoneyUnit = { exponent: 0 }): ParsedMoney | undefined {
  const { open, sign = "", number = "", unit: own, close } = CELL.exec(text)?.groups ?? {};
  if (number === "" || (open === undefined) !== (close === undefined)) return undefined;
  const unit = own === undefined ? stated : readUnit(own);
  if (unit === undefined) return undefined;
  const currency = unit.currency ?? stated.currency;
  const minor = toMinor(sign === "" || sign === "+" ? number : `-${number}`, unit.exponent);
  if (minor === undefined) return undefined;
  return {
    minor,
    ...(currency === undefined ? {} : { currency }),
    ...(open === undefined ? {} : { bracketed: true as const }),
  };
}

/** "1 983,90" with exponent 3 → 198390000; undefined where it is not a whole number of minor units, or too large to be exact. */
function toMinor(number: string, exponent: number): number | undefined {
  const negative = new RegExp(`^${SIGN}`, "u").test(number);
  const bare = number.replace(/[^\d.,]/gu, "");
  const groups = bare.split(/[.,]/u);
  const last = groups.at(-1) ?? "";
  const thousands = groups.length > 2 || (groups.length === 2 && last.length === 3 && exponent === 0);
  if (thousands && groups.length === 2 && !bare.includes(".")) return undefined; // "1,234 kr" may be either
  if (thousands && groups.length === 2 && (groups[0] ?? "").length > 3) return undefined;
  if (groups.length === 2 && last.length === 3 && exponent === 3) return undefined; // "1.234 tkr" may be either
  const decimals = groups.length === 2 && !thousands ? last : "";
  const shift = exponent + 2 - decimals.length;
  const digits = BigInt(groups.join(""));
  const scale = 10n ** BigInt(Math.abs(shift));
  if (shift < 0 && digits % scale !== 0n) return undefined;
  const minor = Number(shift < 0 ? digits / scale : digits * scale);
  if (!Number.isSafeInteger(minor)) return undefined;
  return negative && minor !== 0 ? -minor : minor;
}
