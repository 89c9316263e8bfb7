/**
 * Dates with the precision that the source gives, as EDTF (ISO 8601-2:2019).
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

/** A date, set of dates or open interval in EDTF. */
export const edtf: Kind<string> = {
  schema: z.string().min(4),
  parse: (text) => (/^\s*\d{4}(-\d\d(-\d\d)?)?\s*$/u.test(text) ? text.trim() : undefined),
  agree: (a, b) => (a === b ? "same" : a.startsWith(b) || b.startsWith(a) ? "refines" : "differs"),
  format: (value) => value,
};

/** A stretch of time: an EDTF interval. */
export const period: Kind<string> = { ...edtf };
