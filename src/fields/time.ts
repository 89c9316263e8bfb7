/**
 * Clock times of a meeting (sv. *tid*): "08.30-12.30" is "08:30/12:30", "kl. 9" is "09:00".
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";

const CLOCK = String.raw`([01]?\d|2[0-4])(?:[.:]([0-5]\d))?`;
const TIME = new RegExp(
  String.raw`^\s*(?:kl(?:ockan|\.)?\s*)?${CLOCK}(?:\s*(?:[-–—/]|till)\s*(?:kl\.?\s*)?${CLOCK})?\s*$`,
  "iu",
);

const clock = (hour: string, minute: string | undefined): string => `${hour.padStart(2, "0")}:${minute ?? "00"}`;

export const time: Kind<string> = {
  schema: z.string().regex(/^\d\d:\d\d(\/\d\d:\d\d)?$/u),
  parse: (text) => {
    const match = TIME.exec(text);
    if (match?.[1] === undefined) return undefined;
    const from = clock(match[1], match[2]);
    return match[3] === undefined ? from : `${from}/${clock(match[3], match[4])}`;
  },
  agree: (a, b) => (a === b ? "same" : a.startsWith(b) || b.startsWith(a) ? "refines" : "differs"),
  format: (value) => value,
};
