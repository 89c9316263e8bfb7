/**
 * Phone numbers as E.164 (ITU-T E.164): "0935-141 13" is "+4693514113". Numbers without a country code are Swedish.
 */
import { isPossiblePhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js";
import { z } from "zod";
import type { Kind } from "./kind.ts";
import { remembered } from "./remembered.ts";

/** The numbers of one document are looked at by many extractors, and looking is slow. */
const parse = remembered((text): string | undefined => {
  const found = parsePhoneNumberFromString(text.replace(/[‐-―−/]/gu, "-"), { defaultCountry: "SE", extract: false });
  return found !== undefined && isPossiblePhoneNumber(found.number) ? found.number : undefined;
});

export const phone: Kind<string> = {
  schema: z.string().regex(/^\+[1-9]\d{6,14}$/u),
  parse,
  agree: (a, b) => (a === b ? "same" : "differs"),
  format: (value) => value,
};
