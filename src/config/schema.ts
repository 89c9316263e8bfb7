/**
 * What may be declared about a dataset, key by key, with its meaning for people (editors show it). The extraction's part
 * (`words`) changes what is taken out of documents; the others only how documents are joined, and `publication` neither.
 */
import { z } from "zod";
import { COLUMN_NAMES } from "../extract/columns.ts";
import { LABEL_MEANINGS } from "../extract/vocabulary/label-meanings.ts";
import { STATUSES } from "../fields/status-verdict.ts";
import { POLICY_NAMES } from "../reconcile/policies.ts";
import { publicationSchema } from "./publication.ts";

/** Words of a document: not empty, and short enough to be looked up. */
const words = z
  .string()
  .refine((text) => /[^\s]/u.test(text), "it must not be empty")
  .refine((text) => text.trim().split(/\s+/u).length <= 12, "it has more than 12 words")
  .refine((text) => text.length <= 120, "it is longer than 120 characters");
const name = z.string().min(1, "it must not be empty");
const year = z.int().min(1900, "it is before 1900").max(2199, "it is after 2199");

const sign = words.refine(
  (text) => !text.startsWith("#") || /^#[0-9a-f]{6}$/iu.test(text),
  'a colour is written as "#" and six digits, such as "#00b050"',
);

const alias = z
  .strictObject({
    group: name.describe("The body that is meant, as it is to be called."),
    names: z.array(name).min(1, "the list must not be empty").describe("Names that mean it, as documents write them."),
    from: year.optional().describe("The first year in which they do; without it, always."),
    to: year.optional().describe("The last year in which they do; without it, always."),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, "`from` is later than `to`");

const municipality = z.strictObject({
  name: name.describe('Its name without "kommun".'),
  areaCodes: z
    .array(z.string().regex(/^0\d{1,3}$/u, 'an area code is a zero and one to three digits, such as "0980"'))
    .default([])
    .describe("Area codes that reach into it: numbers of its people that begin otherwise are reported."),
  emailDomains: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u,
          'a domain is written in lower case without "@", such as "kommun.example.se"',
        ),
    )
    .default([])
    .describe("Domains of its e-mail addresses: addresses of people of other municipalities in them are reported."),
});

const once = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Each key of the file. What is not there is empty, and policies are asked in our order. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("For editors: the file that describes this one."),
  aliases: z
    .array(alias)
    .default([])
    .describe("Names of groups that no rule can know to be one, with the years in which they are."),
  statuses: z
    .record(words, z.enum(STATUSES))
    .default({})
    .describe('Wordings of goal fulfilment that are on no list, and what they mean: { "i hamn": "fulfilled" }.'),
  labels: z
    .record(words, z.enum(LABEL_MEANINGS))
    .default({})
    .describe('Labels and headings before values, and what follows them: { "Uppnåendegrad": "status" }.'),
  columns: z
    .record(words, z.enum(COLUMN_NAMES))
    .default({})
    .describe('Headings of table columns, and what the columns hold: { "Nämndens mål": "goal" }.'),
  legends: z
    .record(sign, z.enum(STATUSES))
    .default({})
    .describe(
      'Signs, colours by name (röd, orange, gul, grön, blå, lila, grå, vit, svart) or by "#rrggbb", and what they mean in documents without a legend of their own.',
    ),
  municipalities: z
    .array(municipality)
    .default([])
    .describe("Municipalities that are not on the list of Sweden's 290, or that are to be described otherwise."),
  policies: z
    .array(z.enum(POLICY_NAMES))
    .refine(once, "a policy stands twice")
    .default([...POLICY_NAMES])
    .describe("Which of two readings that disagree is shown: rules in the order in which they are asked."),
  publication: publicationSchema
    .optional()
    .describe(
      "Under which address, by whom and under which licence the dataset is published; for linked data and DCAT.",
    ),
});

export type ConfigFile = z.infer<typeof configSchema>;

/** The same as a JSON Schema, which editors use to complete and to explain. */
export function jsonSchema(): unknown {
  return z.toJSONSchema(configSchema, { io: "input" });
}
