/**
 * The columns of the tables that the dataset is written as: those of a record type follow from its table of properties.
 */
import { amount } from "../fields/amount.ts";
import { edtf, period } from "../fields/date.ts";
import type { Json } from "../fields/kind.ts";
import { type PropertyName, propertiesOf, propertyOf, type RecordType } from "../fields/records.ts";
import { target } from "../fields/target.ts";
import { year } from "../fields/year.ts";
import type { Profile } from "./dataset.ts";
import type { FieldRow, RecordRow } from "./rows.ts";

/** `edtf` is a text that may be a whole day; `list` are several texts. */
type ColumnType = "text" | "integer" | "number" | "edtf" | "list";
export type Cell = string | number | readonly string[] | null;

export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  /** What it means, in a few words. */
  readonly about: string;
};

/** A column of a record type, and how it is filled. */
export type RecordColumn = Column & {
  /** Absent where it is the record's own (its id). */
  readonly property?: PropertyName;
  readonly cellOf: (record: RecordRow) => Cell;
};

/** Types of which a profile tells. */
export function isPublished(type: RecordType, profile: Profile): boolean {
  return profile === "full" || (type !== "Member" && type !== "Attendee");
}

/** The columns of a type's table: the record's id, then its properties in the order of their table. */
export function columnsOf(type: RecordType, profile: Profile): RecordColumn[] {
  const properties = propertiesOf(type).filter(
    (name) => profile === "full" || propertyOf(type, name)?.personal !== true,
  );
  return [
    { name: "id", type: "text", about: "The record's id", cellOf: ({ id }) => id },
    ...properties.flatMap((name) => columnsOfProperty(type, name)),
  ];
}

function columnsOfProperty(type: RecordType, property: PropertyName): RecordColumn[] {
  const row = propertyOf(type, property);
  if (row === undefined) throw new Error(`there is no property ${type}.${property}`);
  const about = `${type}, ${property} (sv. ${row.sv})`;
  const value = ({ fields }: RecordRow): Json => fieldsOf(fields[property])[0]?.value as Json;
  if (row.many) {
    const cellOf = ({ fields }: RecordRow): Cell => {
      const values = fieldsOf(fields[property]).flatMap((field) => (field.value === null ? [] : [String(field.value)]));
      return values.length === 0 ? null : values;
    };
    return [{ name: property, property, type: "list", about, cellOf }];
  }
  if (isKind(row.kind, target)) {
    return (["from", "to", "unit"] as const).map((part) => ({
      name: `${property}_${part}`,
      property,
      type: part === "unit" ? "text" : "number",
      about: `${about}: ${part}`,
      cellOf: (record) => scalar(partOf(value(record), part)),
    }));
  }
  const columnType = isKind(row.kind, amount)
    ? "number"
    : isKind(row.kind, year)
      ? "integer"
      : isKind(row.kind, edtf, period)
        ? "edtf"
        : "text";
  return [{ name: property, property, type: columnType, about, cellOf: (record) => scalar(value(record)) }];
}

const isKind = (kind: unknown, ...kinds: readonly unknown[]): boolean => kinds.includes(kind);

/** The values chosen for a property; none where nothing is said. */
export function fieldsOf(field: FieldRow | readonly FieldRow[] | undefined): readonly FieldRow[] {
  return field === undefined ? [] : [field].flat();
}

function partOf(value: Json | undefined, part: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.entries(value).find(([name]) => name === part)?.[1] ?? null;
}

function scalar(value: Json | undefined): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}
