/**
 * Phrases of a vocabulary → the source of a regular expression.
 */

/** Alternatives, longest first, any white space for a blank, "och" and "&" alike. For patterns with the flag `u`. */
export function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
        .replace(/ (?:och|&) /gu, " (?:och|&) ")
        .replace(/ /gu, String.raw`\s+`),
    )
    .join("|");
}
