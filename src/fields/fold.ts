/**
 * Ways of looking at words where spelling must not matter. Matching only: what is quoted stays untouched.
 */
import { remembered } from "./remembered.ts";

/** White space that folding changes: most texts have none. */
const UNFOLDED = /[^\S ]| {2}|^ | $/u;

/** White space of every kind (tabs, no-break and soft line breaks too) as single blanks, none at the ends. */
export function foldSpace(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/\s+/gu, " ").trim() : text;
}

/** Printable ASCII and the letters of Latin-1: most texts, and nothing of what folding folds but capitals and blanks. */
const PLAIN = /^[ -~\u00c0-\u00ff]*$/u;

/** For comparing words: NFC, lower case in Swedish, soft hyphens gone, dashes and quotation marks as one kind each, white space folded. */
export const foldWords: (text: string) => string = remembered((text) => {
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
});
