/**
 * A value out of a fixed list, with the Swedish words that mean it.
 */
import { z } from "zod";
import { foldWords } from "./fold.ts";
import type { Kind } from "./kind.ts";

/** A kind from a table of words: keys are the values, the words lower case, the first of a row is the one we print. */
export function choice<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): Kind<Value> {
  const values = Object.keys(words) as Value[];
  const byWord = new Map<string, Value>(
    values.flatMap((value) => [value, ...words[value]].map((word) => [foldWords(word), value] as const)),
  );
  return {
    schema: z.enum(values as [Value, ...Value[]]),
    parse: (text) => byWord.get(foldWords(text)),
    agree: (a, b) => (a === b ? "same" : "differs"),
    format: (value) => words[value][0] ?? value,
  };
}
