/**
 * The kind of value of a status: how it is checked, read, compared and written.
 */
import { z } from "zod";
import type { Kind } from "./kind.ts";
import { STATUSES, type Status } from "./status-verdict.ts";
import { readStatus } from "./status-wording.ts";

/** What we print (sv. *måluppfyllelse*). */
const PRINTED: Readonly<Record<Status, string>> = {
  fulfilled: "uppfyllt",
  mostly_fulfilled: "i huvudsak uppfyllt",
  partly_fulfilled: "delvis uppfyllt",
  ongoing: "pågår",
  not_fulfilled: "inte uppfyllt",
  pending: "redovisas senare",
  unclear: "oklart",
  cancelled: "utgår",
};

/** Reads a whole wording; undefined where it is not on the scale or only a forecast. `continues` and the like are qualifiers. */
export const status: Kind<Status> = {
  schema: z.enum(STATUSES),
  parse: (text) => {
    const reading = readStatus(text);
    return reading?.unrecognised || reading?.symbol ? undefined : reading?.value;
  },
  agree: (a, b) => (a === b ? "same" : "differs"),
  format: (value) => PRINTED[value],
};
