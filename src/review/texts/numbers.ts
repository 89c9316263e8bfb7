/**
 * Numbers as people write them.
 */
import type { Language } from "../language.ts";

/** "1234567.5" → "1 234 567,5" (in English "1 234 567.5"), with spaces that never break. */
export function numberIn(language: Language, digits: string): string {
  const [whole = "", part] = digits.split(".");
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0").replace("-", "−");
  return part === undefined ? spaced : `${spaced}${language === "sv" ? "," : "."}${part}`;
}

/** Money in whole units with its currency: "1 505 000 kr". */
export const moneyIn = (language: Language, digits: string, currency: string): string =>
  `${numberIn(language, digits)}\u00a0${currency === "SEK" && language === "sv" ? "kr" : currency}`;
