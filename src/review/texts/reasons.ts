/**
 * Reasons are published in English; a Swedish page says them in Swedish. A reason that is on no line here is shown as it
 * is, marked as English; a test holds that the fixtures' reasons all are.
 */
import type { Language } from "../language.ts";

const DECIDED: Readonly<Record<string, string>> = {
  "chose this reading": "valde den här läsningen",
  "lets both readings stand": "låter båda läsningarna stå",
  "corrected the value": "rättade värdet",
  decided: "avgjorde",
};

/** What a reason looks like, and how it is said in Swedish; `$1` is the first group. */
const SWEDISH: readonly (readonly [pattern: RegExp, say: string])[] = [
  [/^This is the only reading\.$/u, "Det är den enda läsningen."],
  [/^All (\d+) readings agree\.$/u, "Alla $1 läsningar är överens."],
  [/^The document says that it is not known\.$/u, "Dokumentet säger att det inte är känt."],
  [/^The document has lost the value\.$/u, "Värdet har fallit bort ur dokumentet."],
  [/^The wording is on no list\.$/u, "Lydelsen finns inte på någon lista."],
  [
    /^A report on the year is nearer to what came of it than a digest or a plan \((.+)\)\.$/u,
    "En redovisning av året står närmare utfallet än ett sammandrag eller en plan.",
  ],
  [
    /^The adopted document stands before those that retell it \((.+)\)\.$/u,
    "Det antagna dokumentet går före dem som återger det.",
  ],
  [/^The later document has the word \((.+)\)\.$/u, "Det senare dokumentet gäller."],
  [
    /^No policy tells the readings apart; the first in order is shown \((.+)\)\.$/u,
    "Ingen regel skiljer läsningarna åt; den första i ordningen visas.",
  ],
  [/^The document says so: (.+)$/su, "Dokumentet säger det: $1"],
  [
    /^One name, but what they work with, and who is in them, is not the same\.$/u,
    "Ett namn, men vad de arbetar med och vilka som är med är inte detsamma.",
  ],
  [/^(.+) says that they are not the same\.$/u, "$1 säger att de inte är samma."],
];

/** Clauses of a comparison of two wordings, joined by semicolons. */
const COMPARED: readonly (readonly [pattern: RegExp, say: string])[] = [
  [
    /^A later report of the same group on the same subject: (.+)$/u,
    "En senare redovisning av samma grupp i samma ämne: $1",
  ],
  [/word for word the same/u, "ordagrant lika"],
  [/(\d+) of (\d+) words shared/u, "$1 av $2 ord gemensamma"],
  [/only one has: /u, "bara den ena har: "],
  [/only the other has: /u, "bara den andra har: "],
  [/their numbers differ/u, "talen skiljer sig"],
  [/their names differ/u, "namnen skiljer sig"],
  [/one grows, the other shrinks/u, "den ena ökar, den andra minskar"],
];

/** A reason in the reader's language; `english` where there is no such saying. */
export function reasonIn(language: Language, reason: string): { readonly text: string; readonly english?: true } {
  if (language === "en") return { text: reason };
  for (const [pattern, say] of SWEDISH) if (pattern.test(reason)) return { text: reason.replace(pattern, say) };
  const decided =
    /^(.+) (chose this reading|lets both readings stand|corrected the value|decided) on (\d{4}-\d\d-\d\d)(.*)$/su.exec(
      reason,
    );
  if (decided !== null) {
    const [, by = "", verb = "", at = "", rest = ""] = decided;
    return { text: `${by} ${DECIDED[verb] ?? verb} ${at}${rest}` };
  }
  const compared = COMPARED.reduce((text, [pattern, say]) => text.replace(pattern, say), reason);
  if (compared === reason) return { text: reason, english: true };
  return { text: compared.charAt(0).toLocaleUpperCase("sv") + compared.slice(1) };
}
