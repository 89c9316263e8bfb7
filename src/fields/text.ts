/**
 * Free text, and the names in it: the document's words with white space folded.
 */
import { z } from "zod";
import { foldSpace, foldWords } from "./fold.ts";
import type { Kind } from "./kind.ts";

const words: Kind<string> = {
  schema: z.string().min(1),
  parse: (text) => foldSpace(text) || undefined,
  agree: (a, b) => (foldWords(a) === foldWords(b) ? "same" : "differs"),
  format: (value) => value,
};

/** Text as the document has it, white space folded to single blanks, list markers removed. */
export const text = words;
/** The name of a working group or body, in the nominative and without numbering. */
export const groupName = words;
/** A person's name as written. */
export const personName = words;
/** The number of a group or an agenda item, without its full stop: "7", "7 a", "§ 12" is "12". */
export const itemNumber: Kind<string> = {
  ...words,
  parse: (raw) => foldSpace(raw.replace(/^\s*§+/u, "").replace(/[.)]\s*$/u, "")) || undefined,
};
