/**
 * A joined record → its row: what pages sort, filter and search by, and the record itself as JSON.
 */
import type { Json } from "../fields/kind.ts";
import { publishedValue } from "../fields/published.ts";
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Field, JoinedRecord } from "../model/reconciled.ts";
import type { RowValues } from "./pack.ts";

/** A joined record and where it belongs. */
export type BuiltRecord = {
  readonly record: JoinedRecord;
  /** The body that it belongs to, and the line of bodies through renames that this is one of. */
  readonly body?: string;
  readonly line?: string;
  readonly year?: number;
  /** Ids of the records within documents that it was joined from. */
  readonly members: readonly string[];
  readonly documents: number;
};

/** The property that names the body a record belongs to; types without one belong to none. */
const GROUP: Readonly<Partial<Record<RecordType, PropertyName>>> = {
  Group: "name",
  Member: "group",
  Goal: "group",
  Activity: "group",
  Amount: "owner",
  Assignment: "group",
  Meeting: "body",
};

/** The properties that a person knows a record by. */
const LABEL: Readonly<Record<RecordType, readonly PropertyName[]>> = {
  Group: ["name"],
  Member: ["name"],
  Goal: ["text"],
  Activity: ["text"],
  Project: ["name"],
  Amount: ["item", "kind", "amount", "currency", "period"],
  Assignment: ["text"],
  Meeting: ["date", "place"],
  Attendee: ["name"],
  Decision: ["number", "title"],
};

/** The columns of `records` after `key`, in the schema's order. */
export function recordRow({ record, body, line, year, documents }: BuiltRecord): RowValues {
  const { id, type, fields, names, formerIds } = record;
  const label = LABEL[type].flatMap((property) => shown(record, property) ?? []).join(" ");
  const group = GROUP[type];
  const groupName = (group === undefined ? undefined : shown(record, group)) ?? "";
  return [
    id,
    type,
    body ?? null,
    line ?? null,
    groupName,
    year ?? null,
    label,
    shown(record, "status") ?? null,
    documents,
    searchText([label, groupName, ...names.map(({ name }) => name)]),
    JSON.stringify(formerIds),
    JSON.stringify(fields),
    JSON.stringify(names),
  ];
}

/** What a search looks in: small letters, each text once. */
function searchText(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.toLocaleLowerCase("sv")))].join("\n");
}

/** The shown value of a property (of many, the first) as text; undefined where there is none. */
function shown({ type, fields }: JoinedRecord, property: PropertyName): string | undefined {
  const field = firstField(fields[property]);
  if (field === undefined || field.value === null) return undefined;
  const value: Json = publishedValue({ type, property, value: field.value });
  return typeof value === "string" ? value : JSON.stringify(value);
}

function firstField(field: Field | readonly Field[] | undefined): Field | undefined {
  return isList(field) ? field[0] : field;
}

const isList = (field: Field | readonly Field[] | undefined): field is readonly Field[] => Array.isArray(field);
