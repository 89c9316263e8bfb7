/**
 * Ways of looking at words where spelling must not matter. Matching only: what is quoted stays untouched.
 */

/** White space of every kind (tabs, no-break and soft line breaks too) as single blanks, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u202f]+/gu, " ").trim();
}

/** Printable ASCII and the letters of Latin-1: most texts, and nothing of what folding folds but capitals and blanks. */
const PLAIN = /^[ -~\u00c0-\u00ff]*$/u;

/** For comparing words: NFC, lower case in Swedish, soft hyphens gone, dashes and quotation marks as one kind each, white space folded. */
export function foldWords(text: string): string {
  if (PLAIN.test(text)) return foldSpace(text.toLowerCase()); // Swedish has no letters of its own in this
  return foldSpace(
    text
      .normalize("NFC")
      .replace(/\u00ad/gu, "")
      .replace(/[\u2010-\u2015\u2212]/gu, "-")
      .replace(/[“”„»«]/gu, '"')
      .replace(/[‘’‚]/gu, "'")
      .toLocaleLowerCase("sv"),
  );
}
