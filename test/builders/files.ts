/**
 * Small files of the made-up Älvregionen, as plain text.
 */

/** A plan in the form of text taken out of Word: numbered, so that each is another document. */
export const planText = (n: number): string =>
  [
    `Verksamhetsplan 20${String(10 + (n % 10))}`,
    "",
    `Arbetsgrupp: Älvregionens turistgrupp ${n}`,
    "",
    "Mål",
    `· Öka antalet gästnätter med ${n} procent`,
    `· Minska resorna mellan kommunerna ${n}`,
    "",
    "Måluppfyllelse: Delvis uppfyllt",
    "",
  ].join("\n");

/** Plans 1 to n in one folder, a0/plan-1.txt and so on. */
export function plans(n: number): Record<string, string> {
  const numbers = Array.from({ length: n }, (_, i) => i + 1);
  return Object.fromEntries(numbers.map((i) => [`a${i % 3}/plan-${i}.txt`, planText(i)]));
}
