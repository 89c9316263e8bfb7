/**
 * The sentences of findings are published in English; a Swedish page says them in Swedish. A sentence that is on no line
 * of the table is shown as it is, marked as English.
 */
import { STATUSES } from "../../fields/status-verdict.ts";
import type { FindingCode } from "../../model/finding.ts";
import type { Language } from "../language.ts";
import { dateIn } from "./dates.ts";
import { SAYINGS, type Sayings, verdict } from "./finding-sayings.ts";
import { numberIn } from "./numbers.ts";

/** What a finding says, in the reader's language; `english` where it cannot be said in it. */
export function findingIn(
  language: Language,
  { code, message }: { readonly code: FindingCode; readonly message: string },
): { readonly text: string; readonly english?: true } {
  if (language === "en") return { text: message };
  for (const [pattern, say] of SAYINGS[code]) {
    const match = pattern.exec(message);
    if (match !== null) return { text: say(...match.slice(1).map((group) => group ?? "")) };
  }
  return { text: message, english: true };
}

/** Words of the program in `expected` and `found`; all others are the document's own. */
const EVIDENCE: Sayings = [
  [/^a status$/u, () => "ett omdöme"],
  [/^a day of the calendar$/u, () => "en dag som finns"],
  [/^a day up to (\S+)$/u, (day) => `senast ${dateIn("sv", day ?? "")}`],
  [/^an end after (\S+)$/u, (start) => `ett slut efter ${dateIn("sv", start ?? "")}`],
  [/^none$/u, () => "inget"],
  [/^missing$/u, () => "saknas"],
  [/^received$/u, () => "inkommen"],
  [/^one spelling$/u, () => "ett sätt att stava"],
  [/^(\d+) municipalities$/u, (count) => `${count} kommuner`],
  [/^(\d+) plans$/u, (count) => `${count} planer`],
  [
    /^a goal of (\d{4}) that takes it up, or a word on why not$/u,
    (year) => `ett mål för ${year} som tar upp det, eller ett ord om varför inte`,
  ],
  [/^(\d+) other goals? in the plan for (\d{4})$/u, (count, year) => `${count} andra mål i planen för ${year}`],
];

/** Codes whose expected and found are sums of money. */
const OF_MONEY: ReadonlySet<FindingCode> = new Set(["sum_mismatch"]);

/** What was expected or found: sums with their thousands apart, dates and verdicts by name, in the reader's language. */
export function evidenceIn(language: Language, code: FindingCode, text: string): string {
  if (OF_MONEY.has(code) && /^-?\d+(?:\.\d+)?$/u.test(text)) return numberIn(language, text);
  if (/^\d{4}-\d\d(?:-\d\d)?$/u.test(text)) return dateIn(language, text);
  if (language === "en") return text;
  for (const [pattern, say] of EVIDENCE) {
    const match = pattern.exec(text);
    if (match !== null) return say(...match.slice(1));
  }
  const words = text.split(", ");
  return words.every((word) => STATUSES.some((one) => one === word))
    ? words.map((word) => verdict(word)).join(", ")
    : text;
}
