/**
 * The table of record types and their properties: what can be said at all.
 * Types, checks, columns and labels follow from it.
 */
import { amount, currency } from "./amount.ts";
import { amountKind, attendeeRole, lifecycle, memberRole } from "./choices.ts";
import { edtf, period } from "./date.ts";
import { email } from "./email.ts";
import type { Json, Kind } from "./kind.ts";
import { phone } from "./phone.ts";
import { qualifier } from "./qualifier.ts";
import { reporting } from "./reporting.ts";
import { status } from "./status.ts";
import { target } from "./target.ts";
import { groupName, itemNumber, personName, text } from "./text.ts";
import { time } from "./time.ts";
import { year } from "./year.ts";

type Property<Value extends Json> = {
  readonly kind: Kind<Value>;
  /** One record may have several values, one claim each. */
  readonly many?: true;
  /** Names or reaches a person: an export without personal data leaves it out. */
  readonly personal?: true;
  /** The Swedish term of the field. */
  readonly sv: string;
};

const property = <Value extends Json>(
  sv: string,
  kind: Kind<Value>,
  more: Pick<Property<Value>, "many" | "personal"> = {},
): Property<Value> => ({ sv, kind, ...more });

const RECORDS = {
  /** A working group, council or office (sv. *arbetsgrupp, råd, kansli*). */
  Group: {
    name: property("namn", groupName),
    number: property("nummer", itemNumber),
    area: property("verksamhetsområde", text),
    purpose: property("avsikt/syfte", text),
    lifecycle: property("läge", lifecycle),
    reporting: property("inkommen redovisning", reporting, { many: true }),
    year: property("år", year),
  },
  /** Someone in a group (sv. *medlem, kontaktperson*). */
  Member: {
    group: property("arbetsgrupp", groupName),
    name: property("namn", personName, { personal: true }),
    role: property("roll", memberRole),
    title: property("titel", text),
    organization: property("kommun/organisation", text),
    phone: property("telefon", phone, { many: true, personal: true }),
    email: property("e-post", email, { personal: true }),
    period: property("tid", period),
  },
  /** A goal (sv. *mål, delmål*). */
  Goal: {
    group: property("arbetsgrupp", groupName),
    year: property("år", year),
    text: property("mål", text),
    status: property("måluppfyllelse", status),
    qualifier: property("tillägg till måluppfyllelse", qualifier, { many: true }),
    comment: property("kommentar", text),
    parent: property("överordnat mål", text),
    target: property("målvärde", target),
  },
  /** Something to be done (sv. *aktivitet*). */
  Activity: {
    group: property("arbetsgrupp", groupName),
    year: property("år", year),
    text: property("aktivitet", text),
    due: property("genomfört/klart", edtf),
    responsible: property("ansvarig", text, { many: true, personal: true }),
    status: property("status", status),
  },
  /** A project (sv. *projekt*). */
  Project: {
    name: property("projekt", text),
    description: property("beskrivning", text),
    period: property("tidsram", period),
  },
  /** A sum of money (sv. *budget, utfall*). */
  Amount: {
    owner: property("projekt/grupp/organ", groupName),
    item: property("post", text),
    kind: property("slag", amountKind),
    period: property("tid", period),
    amount: property("belopp", amount),
    currency: property("valuta", currency),
  },
  /** A task given by one body to another (sv. *uppdrag, inspel*). */
  Assignment: {
    group: property("arbetsgrupp", groupName, { many: true }),
    from: property("uppdragsgivare", groupName),
    date: property("datum", edtf),
    text: property("uppdrag", text),
    status: property("status", status),
    outcome: property("resultat", text),
    outcomeDate: property("resultatdatum", edtf),
  },
  /** A meeting (sv. *möte, sammanträde*). */
  Meeting: {
    body: property("organ", groupName),
    date: property("datum", edtf),
    time: property("tid", time),
    place: property("plats", text),
  },
  /** Someone at a meeting (sv. *beslutande, övriga deltagande*). */
  Attendee: {
    meeting: property("möte", edtf),
    name: property("namn", personName, { personal: true }),
    role: property("roll", attendeeRole),
    title: property("titel", text),
    organization: property("kommun/organisation", text),
    items: property("ärenden", itemNumber, { many: true }),
  },
  /** A numbered item of minutes (sv. *ärende, beslut*). */
  Decision: {
    meeting: property("möte", edtf),
    number: property("ärendenummer", itemNumber),
    title: property("rubrik", text),
    presenter: property("föredragande", text, { many: true, personal: true }),
    attachment: property("bilaga", text, { many: true }),
    decision: property("beslut", text),
    background: property("ärendebeskrivning", text),
  },
} as const;

export type RecordType = keyof typeof RECORDS;
export type PropertyOf<T extends RecordType> = keyof (typeof RECORDS)[T] & string;
/** The name of any property of any record type. */
export type PropertyName = { [T in RecordType]: PropertyOf<T> }[RecordType];
/** The value of a property, as the program holds it. */
export type ValueOf<T extends RecordType, P extends PropertyOf<T>> =
  (typeof RECORDS)[T][P] extends Property<infer Value> ? Value : never;

export const RECORD_TYPES = Object.keys(RECORDS) as RecordType[];

/** The row of the table, or undefined where there is no such property. Looked up by own keys only. */
export function propertyOf(type: RecordType, name: string): Property<Json> | undefined {
  const row: Record<string, unknown> = RECORDS[type];
  // The one cast from a field to its kind: the table gives each property its own value type.
  return Object.hasOwn(row, name) ? (row[name] as Property<Json>) : undefined;
}

/** The properties of a type in the table's order. */
export function propertiesOf(type: RecordType): PropertyName[] {
  return Object.keys(RECORDS[type]) as PropertyName[];
}
