/**
 * Ways of looking at words where spelling must not matter. Matching only: what is quoted stays untouched.
 */

/** White space of every kind (tabs, no-break and soft line breaks too) as single blanks, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u202f]+/gu, " ").trim();
}

/** For comparing words: NFC, lower case in Swedish, soft hyphens gone, dashes and quotation marks as one kind each, white space folded. */
export function foldWords(text: string): string {
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
