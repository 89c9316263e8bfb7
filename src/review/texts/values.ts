/**
 * Words for values, properties and record types, in the reader's language.
 */
import { type PropertyName, propertiesOf, propertyOf, RECORD_TYPES, type RecordType } from "../../fields/records.ts";
import { status } from "../../fields/status.ts";
import type { Status } from "../../fields/status-verdict.ts";
import type { Language, Texts } from "../language.ts";

const STATUS_ENGLISH: Readonly<Record<Status, string>> = {
  fulfilled: "fulfilled",
  mostly_fulfilled: "mostly fulfilled",
  partly_fulfilled: "partly fulfilled",
  ongoing: "ongoing",
  not_fulfilled: "not fulfilled",
  pending: "pending",
  unclear: "unclear",
  cancelled: "cancelled",
};

/** A status as it is printed. */
export const statusName = (value: Status, language: Language): string =>
  language === "sv" ? status.format(value) : STATUS_ENGLISH[value];

export const TYPE_NAMES: Texts<Readonly<Record<RecordType, string>>> = {
  sv: {
    Group: "Grupp",
    Member: "Medlem",
    Goal: "Mål",
    Activity: "Aktivitet",
    Project: "Projekt",
    Amount: "Belopp",
    Assignment: "Uppdrag",
    Meeting: "Möte",
    Attendee: "Deltagare",
    Decision: "Ärende",
  },
  en: {
    Group: "Group",
    Member: "Member",
    Goal: "Goal",
    Activity: "Activity",
    Project: "Project",
    Amount: "Amount",
    Assignment: "Assignment",
    Meeting: "Meeting",
    Attendee: "Attendee",
    Decision: "Decision",
  },
};

/** Other values that come from a fixed list: roles, kinds of amounts, life cycle. */
export const CHOICE_NAMES: Texts<Readonly<Record<string, string>>> = {
  sv: {
    contact: "kontaktperson",
    convener: "sammankallande",
    chair: "ordförande",
    project_lead: "projektledare",
    member: "medlem",
    deciding: "beslutande",
    other: "övriga",
    secretary: "sekreterare",
    budget: "budget",
    outcome: "utfall",
    forecast: "prognos",
    difference: "avvikelse",
    remaining: "återstår",
    grant: "bidrag",
    active: "aktiv",
    new: "nystartad",
    restarted: "omstartad",
    unknown: "läget okänt",
    dissolved: "avskriven",
    merged: "ingår i annan grupp",
    continues: "fortsätter",
    delayed: "försenat",
    collective: "ett omdöme för flera mål",
  },
  en: {
    project_lead: "project lead",
    continues: "continues",
    collective: "one verdict for several goals",
  },
};

/** "måluppfyllelse", "due". */
export function propertyName(type: RecordType, property: PropertyName, language: Language): string {
  if (language === "sv") return propertyOf(type, property)?.sv ?? property;
  return property.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** The Swedish name of a property by its code, of whatever type; the code itself where no property is called so. */
export function propertyNameOf(code: string): string {
  const type = RECORD_TYPES.find((one) => propertiesOf(one).some((property) => property === code));
  const property = type && propertiesOf(type).find((one) => one === code);
  return type === undefined || property === undefined ? code : propertyName(type, property, "sv");
}

export const VALUE_TEXTS: Texts<{
  readonly unknown: string;
  readonly truncated: string;
  readonly unrecognised: string;
  readonly inferred: string;
}> = {
  sv: {
    unknown: "okänt, säger dokumentet",
    truncated: "avhugget i dokumentet",
    unrecognised: "okänd lydelse",
    inferred: "följer av orden, står inte i dem",
  },
  en: {
    unknown: "unknown, says the document",
    truncated: "cut off in the document",
    unrecognised: "wording not known",
    inferred: "follows from the words, is not in them",
  },
};
