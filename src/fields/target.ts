/**
 * The measure of a goal (sv. *målvärde*): where it starts, where it shall end, in which unit.
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

export type Target = { readonly from?: number; readonly to: number; readonly unit: string };

const schema = z.strictObject({ from: z.number().optional(), to: z.number(), unit: z.string().min(1) });

/** `format` gives "60→70 %" or "70 %", and `parse` reads that form; finding targets in sentences is extraction's work. */
export const target: Kind<Target> = {
  schema: schema as z.ZodType<Target>,
  parse: (text) => {
    const match = /^\s*(?:(-?[\d.]+)\s*→\s*)?(-?[\d.]+)\s+(\S.*?)\s*$/u.exec(text);
    if (match?.[2] === undefined || match[3] === undefined) return undefined;
    const from = match[1] === undefined ? {} : { from: Number(match[1]) };
    return { ...from, to: Number(match[2]), unit: match[3] };
  },
  agree: (a, b) => {
    if (a.to !== b.to || a.unit !== b.unit) return "differs";
    if (a.from === b.from) return "same";
    return a.from === undefined || b.from === undefined ? "refines" : "differs";
  },
  format: (value) => `${value.from === undefined ? "" : `${value.from}→`}${value.to} ${value.unit}`,
};
