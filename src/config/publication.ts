/**
 * What is declared about the dataset as something that is published: under which address, by whom, under which licence.
 * Only descriptions for others use it (linked data, the catalogue of open data); it changes no value.
 */
import { z } from "zod";

const words = z.string().regex(/\S/u, "it must not be empty");

/** Absolute, and without characters that no IRI has. */
const address = z
  .string()
  .refine(
    (text) => /^https?:\/\//u.test(text) && URL.canParse(text) && !/[\s"<>\\^`{|}]/u.test(text),
    'it must be a whole web address, such as "https://data.example.se/malspar/"',
  );

const PUBLISHER_TYPES = [
  "LocalAuthority",
  "RegionalAuthority",
  "NationalAuthority",
  "SupraNationalAuthority",
  "Academia-ScientificOrganisation",
  "Company",
  "IndustryConsortium",
  "NonGovernmentalOrganisation",
  "NonProfitOrganisation",
  "PrivateIndividual",
  "StandardisationBody",
] as const;

export const publicationSchema = z.strictObject({
  base: address
    .refine((text) => !/[?#]/u.test(text), 'it must have neither "?" nor "#"')
    .transform((text) => (text.endsWith("/") ? text : `${text}/`))
    .describe("Where the exported files are put: every identifier of linked data begins so."),
  title: words.optional().describe('Name of the dataset; default "Arbetsgruppers mål och måluppfyllelse".'),
  description: words.optional().describe("What it is, for people; default: what the program does."),
  language: z.enum(["sv", "en"]).default("sv").describe("The language of title, description and keywords."),
  publisher: z
    .strictObject({
      name: words.describe("Who publishes it: a public body's full name."),
      type: z
        .enum(PUBLISHER_TYPES)
        .default("LocalAuthority")
        .describe("What kind of body, as the catalogue of open data has it."),
      uri: address.optional().describe("Its own identifier, where it has one."),
    })
    .optional(),
  contact: z
    .strictObject({
      name: words.optional().describe("Whom to ask, a function rather than a person; default: the publisher."),
      email: z.email("it must be an e-mail address").describe("Where questions are answered."),
    })
    .optional(),
  licence: address
    .optional()
    .describe(
      'Under what the files are published, such as "https://creativecommons.org/publicdomain/zero/1.0/"; without it none is told of the files, and the description itself is under CC0.',
    ),
  keywords: z.array(words).optional().describe("What people search for; default: arbetsgrupper, mål and the like."),
  theme: address.optional().describe("EU data theme; default: government and public sector (GOVE)."),
  spatial: z.array(address).optional().describe("Identifiers of the area that it is about."),
  issued: z.iso.date('it must be a day, such as "2026-11-24"').optional().describe("The day it was first published."),
});

export type Publication = z.infer<typeof publicationSchema>;
