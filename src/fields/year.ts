/**
 * A calendar year.
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

export const year: Kind<number> = {
  schema: z.int().min(1900).max(2199),
  parse: (text) => (/^\s*(19|20|21)\d\d\s*$/u.test(text) ? Number(text) : undefined),
  agree: (a, b) => (a === b ? "same" : "differs"),
  format: String,
};
