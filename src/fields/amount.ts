/**
 * Money, exact: inside the program in minor units (öre, cents) as an integer, published in whole units.
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

/** ISO 4217. */
export const currency: Kind<string> = {
  schema: z.enum(["SEK", "EUR", "NOK", "DKK", "USD"]),
  parse: (text) => /^\s*(SEK|EUR|NOK|DKK|USD)\s*$/u.exec(text)?.[1],
  agree: (a, b) => (a === b ? "same" : "differs"),
  format: (value) => value,
};

/** An amount in minor units (öre). `parse` reads the plain form "1234.5"; how documents write money is read in `money.ts`. */
export const amount: Kind<number> = {
  schema: z.int(),
  parse: (text) => {
    const match = /^\s*([-−]?)(\d{1,13})(?:[.,](\d{1,2}))?\s*$/u.exec(text);
    if (match?.[2] === undefined) return undefined;
    const minor = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
    return match[1] === "" ? minor : -minor;
  },
  agree: (a, b) => (a === b ? "same" : "differs"),
  format: (minor) => {
    const digits = String(Math.abs(minor)).padStart(3, "0");
    const cents = digits.slice(-2);
    return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}${cents === "00" ? "" : `.${cents}`}`;
  },
  publish: (minor) => Number(amount.format(minor)),
};
