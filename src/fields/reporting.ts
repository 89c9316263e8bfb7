/**
 * Whether a group has handed in a document (sv. *inkommen VB/VP*): "VB09:missing", "VP10:received".
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

const REPORTING = /^[\p{Lu}\p{N}-]+:(received|missing)$/u;

export const reporting: Kind<string> = {
  schema: z.string().regex(REPORTING),
  parse: (text) => (REPORTING.test(text.trim()) ? text.trim() : undefined),
  agree: (a, b) => (a === b ? "same" : a.split(":")[0] === b.split(":")[0] ? "differs" : "refines"),
  format: (value) => value,
};
