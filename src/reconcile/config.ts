/**
 * What the user declares about a dataset (`malspar.config.json` in its folder), checked.
 */
import { z } from "zod";
import { POLICY_NAMES } from "./policies.ts";

const alias = z.strictObject({
  /** The body that is meant. */
  group: z.string().min(1),
  /** Names that mean it, as the documents write them. */
  names: z.array(z.string().min(1)).min(1),
  /** The years in which they do; without them, always. */
  from: z.int().min(1900).max(2199).optional(),
  to: z.int().min(1900).max(2199).optional(),
});
export type Alias = z.infer<typeof alias>;

const configSchema = z.strictObject({
  aliases: z.array(alias).default([]),
  /** In the order in which they are asked. */
  policies: z
    .array(z.enum(POLICY_NAMES))
    .refine((names) => new Set(names).size === names.length, "a policy is named twice")
    .default([...POLICY_NAMES]),
});
export type Config = z.infer<typeof configSchema>;

export const DEFAULT_CONFIG: Config = configSchema.parse({});

/** A fault of the configuration: where in the text, and what is wrong. */
export type ConfigFault = { readonly line: number; readonly message: string };

/** The configuration in a text of JSON, or its faults with their lines. */
export function readConfig(text: string): { readonly config: Config } | { readonly faults: readonly ConfigFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/position (\d+)/u.exec(error.message)?.[1] ?? text.length);
    return { faults: [{ line: lineAt(text, position), message: error.message }] };
  }
  const result = configSchema.safeParse(value);
  if (result.success) return { config: result.data };
  return {
    faults: result.error.issues.map(({ path, message }) => ({
      line: lineOf(text, path),
      message: `${path.join(".") || "the file"}: ${message}`,
    })),
  };
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;

/** The line of the last key of a path that can be found, walking the text from key to key. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0;
  for (const part of path) {
    if (typeof part === "string") at = Math.max(at, text.indexOf(JSON.stringify(part), at));
    else
      for (let n = 0; n <= Number(part); n++) at = nextItem(text, n === 0 ? text.indexOf("[", at) + 1 : at + 1, n > 0);
  }
  return lineAt(text, at);
}

/** Where the next item of a list begins; `past` where the one before must be left first. */
function nextItem(text: string, from: number, past: boolean): number {
  let depth = 0;
  let quoted = false;
  let waiting = past;
  for (let at = past ? from - 1 : from; at < text.length; at++) {
    const c = text.charAt(at);
    if (quoted) {
      if (c === "\\") at++;
      else if (c === '"') quoted = false;
      continue;
    }
    if (!waiting && /\S/u.test(c)) return at;
    if (c === '"') quoted = true;
    else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    else if (c === "," && depth === 0) waiting = false;
  }
  return from;
}
