/**
 * Small files of the made-up Älvregionen, as plain text.
 */

/** A group's report on its goals (sv. *verksamhetsberättelse*): numbered, so that each is another document. */
export const reportText = (n: number): string =>
  [
    `Verksamhetsberättelse ${2010 + (n % 10)}`,
    "",
    "Turistgruppen",
    "",
    "Mål:",
    `· Öka antalet gästnätter med ${n} procent`,
    "Måluppfyllelse: Delvis uppfyllt",
    `· Minska resorna till möten med ${n} mil`,
    "Måluppfyllelse: Helt uppfyllt",
    "",
  ].join("\n");

/** Reports 1 to n in three folders: a1/report-1.txt and so on. */
export function reports(n: number): Record<string, string> {
  const numbers = Array.from({ length: n }, (_, i) => i + 1);
  return Object.fromEntries(numbers.map((i) => [`a${i % 3}/report-${i}.txt`, reportText(i)]));
}
