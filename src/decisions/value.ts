/**
 * What a person types as the value of a property → the value as it is published; or what would have been allowed.
 */
import { z } from "zod";
import { amount } from "../fields/amount.ts";
import { edtf, period } from "../fields/date.ts";
import { email } from "../fields/email.ts";
import { foldSpace } from "../fields/fold.ts";
import type { Json } from "../fields/kind.ts";
import { phone } from "../fields/phone.ts";
import { publishedValue } from "../fields/published.ts";
import { qualifier } from "../fields/qualifier.ts";
import { propertyOf, type RecordType } from "../fields/records.ts";
import { reporting } from "../fields/reporting.ts";
import { target } from "../fields/target.ts";
import { time } from "../fields/time.ts";
import { year } from "../fields/year.ts";
import { RefusedDecision } from "./refused.ts";

/** What may be typed for a kind of value, as the end of a sentence. Kinds that are not here are lists or free text. */
const FORMS = new Map<unknown, string>([
  [amount, 'an amount in whole units with at most two decimals, as in "12500" or "-300.50"'],
  [
    edtf,
    'a date: "2010-03-31", "2010-03", "2010", "../2010-09-30" (at the latest), or the words for one ("31 mars 2010")',
  ],
  [period, 'a stretch of time: "2001-05-01/2007-12-31"'],
  [year, 'a year: "2010"'],
  [time, 'a time: "08:30" or "08:30/12:30"'],
  [phone, 'a phone number with its area code, as in "+46704174060" or "031-390 06 00"'],
  [email, "an e-mail address"],
  [target, 'a measure with its unit: "70 %" or "60→70 %"'],
  [reporting, '"VB09:received" or "VB09:missing"'],
  [qualifier, '"continues", "delayed", "forecast", "collective", "ratio:1/2" or "compound:fulfilled+ongoing"'],
]);

/** The value in its published form. @throws RefusedDecision that says what is allowed */
export function valueTyped(type: RecordType, property: string, text: string): Json {
  const kind = propertyOf(type, property)?.kind;
  if (kind === undefined) throw new RefusedDecision(`${type} has no property "${property}"`);
  const typed = foldSpace(text);
  if (kind.publish === undefined && kind.schema.safeParse(typed).success) return typed;
  const value = kind.parse(typed);
  if (value !== undefined && kind.schema.safeParse(value).success) return publishedValue({ type, property, value });
  throw new RefusedDecision(`"${text}" is no ${type}.${property}: it must be ${allowed(kind)}`);
}

function allowed(kind: { readonly schema: z.ZodType }): string {
  const form = FORMS.get(kind);
  if (form !== undefined) return form;
  if (kind.schema instanceof z.ZodEnum) return `one of ${kind.schema.options.join(", ")}`;
  return "a text that is not empty";
}
