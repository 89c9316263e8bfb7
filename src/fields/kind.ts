/**
 * One kind of value: how it is checked, read, compared and written.
 */
import type { z } from "zod";

/** What JSON can hold, as published. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What extraction knows around the words, where a value cannot be read without it. */
export type ReadingContext = {
  /** The year the document (or the nearest heading) is about: "5 oktober" in a plan for 2010. */
  readonly year?: number;
};

export type Kind<Value extends Json> = {
  /** Checks what comes back from outside. */
  readonly schema: z.ZodType<Value>;
  /** Reads the words; undefined where they cannot be read with certainty. Never throws, ignores white space at the ends. */
  readonly parse: (text: string, context?: ReadingContext) => Value | undefined;
  /** Decides what counts as a conflict: "refines" where one is a closer account of the other. */
  readonly agree: (a: Value, b: Value) => "same" | "refines" | "differs";
  /** `parse(format(value))` gives the value back. */
  readonly format: (value: Value) => string;
  /** The published form, where it is not the value itself (money: whole units for minor units). */
  readonly publish?: (value: Value) => Json;
};
