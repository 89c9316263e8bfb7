/**
 * What a status says beside its value: `continues`, `delayed`, `forecast`, `collective`, `ratio:1/2`, `compound:fulfilled+ongoing`.
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

const QUALIFIER = /^(continues|delayed|forecast|collective|ratio:\d+\/\d+|compound:[a-z_]+(\+[a-z_]+)+)$/u;

export const qualifier: Kind<string> = {
  schema: z.string().regex(QUALIFIER),
  parse: (text) => (QUALIFIER.test(text.trim()) ? text.trim() : undefined),
  agree: (a, b) => (a === b ? "same" : "refines"),
  format: (value) => value,
};
