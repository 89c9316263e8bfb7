/**
 * E-mail addresses, in lower case.
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

export const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

export const email: Kind<string> = {
  schema: z.string().regex(new RegExp(`^${EMAIL.source}$`, "u")),
  parse: (text) => {
    const trimmed = text.trim();
    return new RegExp(`^${EMAIL.source}$`, "u").test(trimmed) ? trimmed.toLocaleLowerCase("sv") : undefined;
  },
  agree: (a, b) => (a === b ? "same" : "differs"),
  format: (value) => value,
};
