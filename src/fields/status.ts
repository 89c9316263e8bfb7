/**
 * Words for goal fulfilment (sv. *måluppfyllelse*), lower case. The first of a row is the one we print.
 */
import { choice } from "./choice.ts";

const WORDS = {
  fulfilled: ["uppfyllt"],
  mostly_fulfilled: ["i huvudsak uppfyllt"],
  partly_fulfilled: ["delvis uppfyllt"],
  ongoing: ["pågår"],
  not_fulfilled: ["inte uppfyllt"],
  pending: ["redovisas senare"],
  unclear: ["oklart"],
  cancelled: ["utgår"],
} as const;

export type Status = keyof typeof WORDS;
export const status = choice<Status>(WORDS);
